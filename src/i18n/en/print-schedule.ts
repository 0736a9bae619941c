// The schedule, the poster and the card of responsible persons in English.
import { counted } from '../plural';
import type { SchedulePrintMessages } from '../print-schedule';
import { topicList } from './words';

const people = counted('en', { one: 'person', other: 'people' });
const places = counted('en', { one: 'place', other: 'places' });
const BLANK = '_______';
const DATE = '__ __________ 20__';

const fromTo = (from: string, to: string): string =>
  [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');

export const printSchedule: SchedulePrintMessages = {
  topics: topicList,
  foot: (made, version) => `${made}; schedule version ${version ?? '—'}`,
  schedule: {
    file: (version) => `Schedule of consultations, version ${version}`,
    approve: ['APPROVED BY', 'Director of'],
    appendix: (date, no) => `Appendix No. 1\nto the order of ${date || DATE} No.\u00a0${no || BLANK}`,
    title: 'Schedule',
    subtitle: (period, year) =>
      `of consultations on working with the electronic journal for ${[period, `school year ${year}`].filter(Boolean).join(', ')}`,
    period: (from, to) => `valid ${fromTo(from, to)}`,
    version: (version) => `version No. ${version}`,
    draft: 'Draft: this version is not approved by an order yet.',
    edited: 'Rows of this version were edited in the sheet after approval. What was approved is printed.',
    columns: [
      'No.',
      'Weekday',
      'Time',
      'Place (room / remote)',
      'Topics (clauses 2.2–2.5)',
      'Consultant (position, name)',
      'Substitute',
      'Booking / places',
    ],
    remote: 'remote',
    clauses: (clauses) => `cl.\u00a0${clauses}`,
    fromTo,
    walkIn: 'no booking',
    booking: (capacity, minutes) => `by booking; ${places(capacity)}, ${minutes} min each`,
    notes: 'Notes:',
    noteDays: 'There are no consultations on public holidays and on training days.',
    noteBooking: 'Booking: by the link or the QR code:',
    noteOral: 'A request in person needs no form.',
    noteBreaks: (held) => `Consultations ${held ? 'are' : 'are not'} held during school breaks.`,
    trainings: 'Appendix. Training dates (clause 2.1)',
    trainingColumns: ['Term', 'Date, time', 'Topic', 'Group', 'Place', 'Led by'],
    group: (n, individual) => (individual ? 'individual' : n > 0 ? people(n) : 'all teachers'),
    noTrainings: 'No training is planned for this time yet.',
    composed: 'Composed by: e-journal lead',
    agreed: 'Agreed: deputy head for teaching',
    acquainted: 'Read by: see the attached list.',
  },
  poster: {
    file: (version) => `Poster of the schedule, version ${version}`,
    title: 'Help with the electronic journal',
    subtitle: 'When to come, and to whom',
    since: (from, to) => `The schedule is valid ${fromTo(from, to)}`,
    book: 'Book a time',
    bookHint: 'Point your phone’s camera here, or open the link',
    walkIn: 'no booking',
    byBooking: 'by booking',
    none: '—',
    helps: 'Who helps today',
    nobody: 'nobody is appointed',
    acting: 'acting',
    paper: 'Paper',
    roles: {
      deputy_uvr: 'How the journal should be kept',
      ej_lead: 'How to do it in the journal',
      sysadmin: 'It is broken, does not open, no place to work',
    },
  },
  responsible: {
    file: 'Who answers for what',
    title: 'Who answers for what',
    subtitle: 'Help with the electronic journal (clause 1.2)',
    on: (date) => `on ${date}`,
    columns: [
      'Role (clauses)',
      'Who (position, name)',
      'Helps with',
      'Where and when (the coming week)',
      'Substitution',
    ],
    acting: (main, until) =>
      `acting (${[main && `for ${main}`, until && `until ${until}`].filter(Boolean).join(', ')})`,
    order: (no, date) => (no ? `order No. ${no}${date ? ` of ${date}` : ''}` : ''),
    next: (name, from, to) => `${name} ${fromTo(from, to)}`,
    gap: (from, to) => `nobody is appointed ${fromTo(from, to)}`,
    nobody: 'nobody is appointed',
    noTimes: 'no time in the coming week',
    walkIn: 'no booking',
    hint: 'Any member of staff may ask by the link or the QR code, or in person: the form is not obligatory.',
  },
};
