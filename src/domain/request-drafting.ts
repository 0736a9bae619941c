// Makes request rows of a submission: its number, its route, its masked words. Places and messages come later.

import { withoutAddresses } from './codes-for-names';
import { dateOf } from './dates';
import { dueOn } from './deadlines';
import type { Submission } from './decision';
import type { Facts } from './facts';
import { isActive, personOf, type SenderDoubt, senderOf } from './people';
import { scan } from './privacy';
import { holderOn } from './roles';
import { ROUTES } from './routing';
import { numberPrefix } from './school-year';
import type { RequestRow, RoleKey, StaffMember, Topic } from './tables';
import { keptText, textMarks } from './text-marks';

/** Mark of a quarantined message's further topics; they become requests when it is released. */
const ALSO = 'also:';

export const alsoMarks = (topics: readonly Topic[]): string[] => topics.map((topic) => ALSO + topic);
export const alsoTopics = (marks: readonly string[]): Topic[] =>
  marks.filter((mark) => mark.startsWith(ALSO)).map((mark) => mark.slice(ALSO.length) as Topic);
export const withoutAlso = (marks: readonly string[]): string[] => marks.filter((mark) => !mark.startsWith(ALSO));

export const requestNumber = (facts: Facts, n: number): string =>
  `${numberPrefix(facts.settings)}-${String(n).padStart(4, '0')}`;

/** The message that a request came from: a further topic has its name behind `#`. */
export const messageKey = (row: RequestRow): string =>
  row.linked_to === '' ? row.source_key : row.source_key.replace(/#[a-z_]+(~\d+)?$/, '');

export interface Sender {
  readonly person?: StaffMember;
  readonly doubt?: SenderDoubt;
  readonly quarantined: boolean;
}

/** Whom the lead names is taken in, whatever the register says of the day; an address has to be an employee's. */
export function whoSent(facts: Facts, submission: Submission): Sender {
  const date = dateOf(submission.submitted_at);
  if (submission.staff_id === '') {
    const found = senderOf(facts, submission.email, date);
    return { ...found, quarantined: found.doubt !== undefined };
  }
  const person = personOf(facts, submission.staff_id);
  if (!person) return { doubt: 'unknown_sender', quarantined: true };
  return isActive(person, date)
    ? { person, quarantined: false }
    : { person, doubt: 'inactive_sender', quarantined: false };
}

/** The route of a topic, and the holder to whom it leads on a date. */
export function route(
  facts: Facts,
  topic: Topic,
  date: string,
): Pick<RequestRow, 'clause' | 'assignee_id'> & { role_key: RoleKey } {
  const { clause, role } = ROUTES[topic];
  return { clause, role_key: role, assignee_id: holderOn(facts, role, date, [topic])?.staff_id ?? '' };
}

/** What is the same in every request of one message. */
export function drafting(facts: Facts, submission: Submission, sender: Sender) {
  const { staff, settings } = facts;
  const [text, label, subject] = [submission.text, submission.class_label, submission.subject].map((words) =>
    scan(
      facts.settings.low_data ? withoutAddresses(words) : words,
      staff,
      submission.class_label.trim() !== '',
      settings.scan_words,
    ),
  ) as [ReturnType<typeof scan>, ReturnType<typeof scan>, ReturnType<typeof scan>];
  const masked = [...new Set([...text.marks, ...label.marks, ...subject.marks])];
  const marks = [...(sender.doubt ? [sender.doubt] : []), ...textMarks(submission.text), ...masked];
  const date = dateOf(submission.submitted_at);

  const row = (topic: Topic, request_id: string, source_key: string): RequestRow => {
    const routed = route(facts, topic, date);
    const assigned = sender.quarantined ? '' : routed.assignee_id;
    return {
      request_id,
      submitted_at: submission.submitted_at,
      staff_id: sender.person?.staff_id ?? '',
      sender_email: submission.email.trim(),
      channel: submission.channel,
      language: submission.language,
      text: keptText(text.text),
      class_label: label.text.trim(),
      subject: subject.text.trim(),
      urgency: submission.urgency,
      preferred_format: submission.format,
      topic,
      clause: routed.clause,
      role_key: routed.role_key,
      assignee_id: assigned,
      due_on: dueOn(facts, submission.submitted_at, submission.urgency),
      status: sender.quarantined ? 'quarantined' : assigned ? 'assigned' : 'new',
      slot_id: '',
      place: null,
      rsvp: '',
      source_key,
      linked_to: '',
      duplicate_of: '',
      incident_of: '',
      marks,
      answer: '',
      answered_at: '',
      closed_at: '',
      closed_by: '',
      note: '',
      outcome: '',
      declines: null,
      reopened: null,
      followup_on: '',
      waits_since: '',
    };
  };
  return { row, masked };
}
