// English words for keys, dates and slots.
import type { Topic } from '../../domain/tables';
import type { Messages, SlotWords } from '../messages';
import { span, topicOf, word } from '../phrases';

export const words: Pick<
  Messages,
  'topics' | 'topicsShort' | 'roles' | 'urgencies' | 'formats' | 'statuses' | 'channels' | 'languages' | 'marks'
> = {
  topics: {
    ktp: 'Lesson plan (KTP): prepare, import, export',
    current_marks: 'Current marks, absences, topics, homework',
    final_marks: 'Final marks, closing the period',
    reports: 'Performance and attendance reports',
    tech_help: 'Login, access, class or subject missing',
    tech_failure: 'Failure: does not open, no internet, broken computer',
    equipment: 'No place to work: computer or room access needed',
    method: 'Method question',
    training: 'Training',
    other: 'Other',
  },
  topicsShort: {
    ktp: 'lesson plan',
    current_marks: 'current marks',
    final_marks: 'final marks',
    reports: 'reports',
    tech_help: 'login and access',
    tech_failure: 'failure',
    equipment: 'place to work',
    method: 'method',
    training: 'training',
    other: 'other',
  },
  roles: {
    deputy_uvr: 'Deputy head for teaching',
    ej_lead: 'E-journal lead',
    sysadmin: 'System administrator',
  },
  urgencies: { high: 'urgent', normal: 'normal', low: 'not urgent' },
  formats: { in_person: 'in person', remote: 'remotely', written: 'in writing' },
  statuses: {
    new: 'waits for a person',
    assigned: 'in progress',
    booked: 'time booked',
    in_work: 'answer being written',
    waiting: 'waiting for the teacher',
    answered: 'answered',
    confirmed: 'confirmed',
    reopened: 'reopened',
    closed: 'closed',
    quarantined: 'to be checked',
  },
  channels: { form: 'form', oral: 'spoken', email: 'e-mail', phone: 'phone' },
  languages: { ru: 'Russian', en: 'English' },
  marks: {
    unknown_sender: 'unknown sender',
    inactive_sender: 'not working here now',
    ambiguous_sender: 'address shared by several people',
    secret: 'password masked',
    pupil_name: 'pupil name masked',
    health: 'health details masked',
    phone: 'phone masked',
    birth_date: 'birth date masked',
    school_word: 'a word of the school’s list masked',
    empty: 'no text',
    too_short: 'very short',
    too_long: 'very long',
    cut: 'text cut, whole in the form',
    duplicate: 'sent before',
    incident: 'same failure',
  },
};

const MONTHS = ['', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const weekdaysShort = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
export const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `1 Sep 2026`: no one reads day and month the wrong way round. */
export const date = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-');
  const name = MONTHS[Number(month)];
  return name ? `${Number(day)} ${name} ${year}` : iso;
};
export const dateTime = (iso: string): string => (iso.length > 10 ? `${date(iso)}, ${iso.slice(11, 16)}` : date(iso));
export const when: Messages['when'] = (slot) =>
  `${weekdays[slot.weekday] || ''}, ${date(slot.date)}, ${span(slot)}`.replace(/^, /, '');

export const topicList = (topics: readonly string[]): string =>
  topics.map((topic) => word(words.topicsShort, topicOf(topic) as Topic)).join(', ');

export const slotLabel = (slot: SlotWords): string =>
  [
    `${date(slot.date)} ${weekdaysShort[slot.weekday] || ''} ${span(slot)}`,
    slot.room,
    topicList(slot.topics),
    slot.formats.map((format) => word(words.formats, format)).join(', '),
  ]
    .filter((part) => part)
    .join(' · ');
