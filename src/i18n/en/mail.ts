// Letters and calendar events in English. No event title names a person or quotes a text.
import type { Acknowledgement, Messages } from '../messages';
import { bullets, lines, paragraphs, sentence, uncapitalised, weekHours, wordOrBeginning } from '../phrases';
import { date, topicList, weekdaysShort, words } from './words';

export const REFUSALS: Readonly<Record<string, string>> = {
  'slot.taken': 'a colleague has just taken it',
  'slot.past': 'it has already begun',
  'slot.gone': 'it is no longer in the schedule',
  'slot.unknown': 'the schedule has no such time',
  'slot.does_not_fit': 'it is for other topics or another format',
  'slot.clash': 'it overlaps another consultation',
  'slot.too_late': 'it is too late to book it',
  'slot.day_limit': 'you have a consultation on that day already',
  'slot.none': 'there is no free time yet',
  'slot.*': 'it is not available',
};
const REASONS: Readonly<Record<string, string>> = {
  day_off: 'that day is a day off',
  no_consultant: 'there is no consultant that day',
  no_computer: 'there is no working computer in the room',
  'training.*': 'a training takes place at that time',
  not_in_timetable: 'the schedule has changed',
  break: 'there are no consultations in the break',
  calendar_edited: 'the meeting was cancelled in the calendar',
  closed: 'the consultant cancelled this time',
};
export const slotReason = (reason: string): string => wordOrBeginning(REASONS, reason) || 'the schedule has changed';

export const signature = (school_name: string): string =>
  `Kind regards,\nE-journal help${school_name ? `, ${school_name}` : ''}`;
export const greeting = (name: string): string => (name ? `Hello ${name},` : 'Hello,');

const whoAnswers = ({ no_holder, assignee, role_title, due_on }: Acknowledgement): string => {
  if (no_holder || !(assignee || role_title)) {
    return `Nobody is in charge of this topic just now: the school’s management sees your request and will name a person.${due_on ? ` The reply is due by ${date(due_on)}.` : ''}`;
  }
  const who = assignee && role_title ? `${assignee} (${uncapitalised(role_title)})` : assignee || role_title;
  return `Who replies: ${who}${due_on ? `, by ${date(due_on)} at the latest` : ''}.`;
};
const booked = ({ slot }: Acknowledgement): string | undefined =>
  slot &&
  lines(
    sentence(`Your time: ${slot.when}${slot.where ? `, ${slot.where}` : ''}`),
    slot.meeting !== undefined &&
      (slot.meeting ? `Video meeting: ${slot.meeting}` : 'The consultant will send you the link of the video meeting.'),
    slot.access_hours && sentence(`You may use the computer there: ${weekHours(slot.access_hours, weekdaysShort)}`),
    slot.access_rule && sentence(`How to get in: ${slot.access_rule}`),
    'To cancel: decline the invitation in your calendar or reply to this letter.',
  );
const place = ({ place: at }: Acknowledgement): string | undefined =>
  at &&
  sentence(
    `If no working computer is at hand, there is one here: ${[at.where, weekHours(at.access_hours, weekdaysShort), at.access_rule].filter(Boolean).join(', ')}`,
  );
const refused = (ack: Acknowledgement): string | undefined =>
  ack.refused
    ? `The time you chose could not be booked: ${wordOrBeginning(REFUSALS, ack.refused) || 'it is not available'}. Your request stands.\n${ack.offer}`
    : undefined;

export const mail: Messages['mail'] = {
  acknowledgement: (ack) => ({
    subject: `Request No. ${ack.request_id} received: ${words.topicsShort[ack.topic]}`,
    text: paragraphs(
      greeting(ack.person_first_name),
      lines(
        `Your request is received, No. ${ack.request_id}. Topic: ${words.topics[ack.topic]}.`,
        whoAnswers(ack),
        ack.duplicate_of &&
          `You seem to have written about this before: request No. ${ack.duplicate_of}. We will answer both together.`,
      ),
      ack.linked.length > 0 &&
        lines(
          'Your other topics have requests of their own:',
          bullets(ack.linked.map(({ request_id, topic }) => `No. ${request_id} — ${words.topicsShort[topic]}`)),
        ),
      booked(ack),
      refused(ack),
      place(ack),
      'To add something, just reply to this letter. No pupil names or passwords, please.',
      signature(ack.school_name),
    ),
  }),
  answer: ({ request_id, topic, answer, assignee, school_name, form_url }) => ({
    subject: `Answer to request No. ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      'Hello,',
      `The answer to your request No. ${request_id} on “${words.topics[topic]}”:`,
      answer,
      assignee && sentence(`Answered by: ${assignee}`),
      `If it did not help, reply to this letter${form_url ? ` or write again: ${form_url}` : '.'}`,
      signature(school_name),
    ),
  }),
  slotLost: ({ request_id, when, reason, offer, school_name }) => ({
    subject: `The consultation for request No. ${request_id} is cancelled`,
    text: paragraphs(
      'Hello,',
      `We are sorry: the consultation${when ? ` (${when})` : ''} will not take place: ${slotReason(reason)}. Your request No. ${request_id} stays open.`,
      offer,
      signature(school_name),
    ),
  }),
};

export const event: Messages['event'] = {
  free: (topics) => ({
    summary: `E-journal consultation — free${topics.length > 0 ? ` (${topicList(topics)})` : ''}`,
    description: 'This time is free. Book it in the form “I need help with the e-journal” or in person.',
  }),
  freeAtLead: (topics) => ({
    summary: `E-journal consultation — free${topics.length > 0 ? ` (${topicList(topics)})` : ''}`,
    description: 'This time is free. The e-journal lead books it.',
  }),
  taken: { summary: 'Consultation · taken', description: 'Who comes stands only in the register.' },
  booked: ({ request_id, topic, place, format, access }) => ({
    summary: `E-journal consultation — request No. ${request_id}`,
    description: lines(
      `Topic: ${words.topics[topic]}`,
      place && `Place: ${place}`,
      format === 'remote' &&
        'Video meeting: the link is in this invitation. If it is not, the consultant will send it.',
      format && `How: ${words.formats[format]}`,
      access && `Access to the computer: ${weekHours(access, weekdaysShort)}`,
      'To cancel: decline the invitation; the request stays open.',
    ),
  }),
};
