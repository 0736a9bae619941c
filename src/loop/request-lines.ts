// A request as the desk lists it, and whose share it is.
import type { Access, RequestLine } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { fullName, nameOf } from '../domain/people';
import type { RequestRow, SlotRow } from '../domain/tables';
import { isOverdue } from '../domain/totals';
import { messages } from '../i18n';
import type { Caller } from './access';

const EXCERPT = 120;
/** What is listed as still to be seen to. */
export const LISTED: ReadonlySet<string> = new Set([
  'new',
  'assigned',
  'booked',
  'in_work',
  'waiting',
  'reopened',
  'quarantined',
]);
const UNANSWERED: ReadonlySet<string> = new Set(['new', 'assigned', 'in_work', 'reopened']);

/** Each role sees its share; the lead sees everything, the director no request at all. */
export const concerns = (access: Access, request: RequestRow): boolean =>
  access === 'lead' || (access !== 'none' && access !== 'director' && request.role_key === access);

/** A slot's day and time out of its id, so that no slot needs to be read for a list; one that was moved tells better. */
const slotOf = (facts: Facts, request: RequestRow, slots: readonly SlotRow[]): string => {
  const [, day = '', begins = ''] = /@(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/.exec(request.slot_id) ?? [];
  const slot = slots.find(({ slot_id }) => slot_id === request.slot_id);
  const [date, time] = slot ? [slot.date, slot.starts_at] : [day, begins];
  return date ? `${messages(facts.settings.language).date(date)} ${time}` : '';
};

export const requestLine = (
  facts: Facts,
  caller: Caller,
  request: RequestRow,
  now: IsoDateTime,
  slots: readonly SlotRow[] = [],
): RequestLine => ({
  request_id: request.request_id,
  submitted_at: request.submitted_at,
  person: fullName(facts, request.staff_id) || request.sender_email,
  topic: request.topic || 'other',
  role_key: request.role_key,
  assignee: nameOf(facts, request.assignee_id),
  due_on: request.due_on,
  overdue: isOverdue(request, dateOf(now)),
  status: request.status || 'new',
  urgency: request.urgency || 'normal',
  excerpt: request.text.length > EXCERPT ? `${request.text.slice(0, EXCERPT)}…` : request.text,
  slot: slotOf(facts, request, slots),
  marks: [...request.marks],
  mine: request.assignee_id !== '' && request.assignee_id === caller.person?.staff_id,
  unanswered: UNANSWERED.has(request.status),
  waiting: request.status === 'waiting',
  reopened: request.status === 'reopened',
});
