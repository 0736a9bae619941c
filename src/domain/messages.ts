// Messages that are owed to a teacher; the key says which, so none is owed twice.
import type { IsoDateTime } from './facts';
import { fingerprint } from './fingerprint';
import type { OutboxRow, RequestRow } from './tables';

type Addressed = Pick<RequestRow, 'request_id' | 'reopened'>;

/** What is said once each time that a request is open. */
const each = (word: string, { request_id, reopened }: Addressed): string =>
  reopened ? `${word}:${request_id}:${reopened}` : `${word}:${request_id}`;

const owed = (key: string, kind: OutboxRow['kind'], requestId: string, now: IsoDateTime): OutboxRow => ({
  key,
  kind,
  request_id: requestId,
  created_at: now,
  status: 'owed',
  attempts: 0,
  sent_at: '',
  reason: '',
  alternatives: [],
  staff_id: '',
  session_id: '',
});

export const acknowledgement = (
  requestId: string,
  now: IsoDateTime,
  alternatives: readonly string[] = [],
  reason = '',
): OutboxRow => ({ ...owed(`ack:${requestId}`, 'acknowledgement', requestId, now), alternatives, reason });

export const answerMessage = (request: Addressed, now: IsoDateTime): OutboxRow =>
  owed(each('answer', request), 'answer', request.request_id, now);

export const droppedMessage = (request: Addressed, now: IsoDateTime): OutboxRow =>
  owed(each('dropped', request), 'dropped', request.request_id, now);

export const reopenedMessage = (request: Addressed, now: IsoDateTime): OutboxRow =>
  owed(each('reopened', request), 'reopened', request.request_id, now);

export const followupMessage = ({ request_id }: Addressed, now: IsoDateTime): OutboxRow =>
  owed(`followup:${request_id}`, 'followup', request_id, now);

/** The question is the request's note; another one is another letter. */
export const questionMessage = (
  { request_id, note, due_on }: Pick<RequestRow, 'request_id' | 'note' | 'due_on'>,
  now: IsoDateTime,
): OutboxRow => owed(`question:${request_id}:${fingerprint(`${due_on} ${note}`)}`, 'question', request_id, now);

/** Why the time that was fixed or asked for does not hold, and which are free instead. */
export const otherTimes = (
  key: string,
  { request_id }: Addressed,
  reason: string,
  now: IsoDateTime,
  alternatives: readonly string[],
): OutboxRow => ({ ...owed(key, 'booking_declined', request_id, now), alternatives, reason });

export const escalationMessage = (request: Addressed, staff_id: string, now: IsoDateTime): OutboxRow => ({
  ...owed(each('escalation', request), 'escalation', request.request_id, now),
  staff_id,
});

/** `digest:<date>:<staff_id>`; of which requests it speaks, the most urgent first. */
export const digestMessage = (
  staff_id: string,
  now: IsoDateTime,
  alternatives: readonly string[],
  decisions: number,
): OutboxRow => ({
  ...owed(`digest:${now.slice(0, 10)}:${staff_id}`, 'digest', '', now),
  staff_id,
  alternatives,
  reason: `decisions=${decisions}`,
});

/** A time that was given back, taken again and lost on another day is told of again. */
export const lostKey = (why: 'lost' | 'removed', requestId: string, slotId: string, now: IsoDateTime): string =>
  `${why}:${requestId}:${slotId}:${now.slice(0, 10)}`;

export const slotLost = (
  requestId: string,
  slotId: string,
  now: IsoDateTime,
  alternatives: readonly string[],
): OutboxRow => ({
  ...owed(lostKey('lost', requestId, slotId, now), 'slot_lost', requestId, now),
  alternatives,
  reason: slotId,
});

/** A place that became free, kept for a while; `reason`: until when. */
export const placeOffered = (requestId: string, slotId: string, until: IsoDateTime, now: IsoDateTime): OutboxRow => ({
  ...owed(`place:${requestId}:${slotId}`, 'place_offered', requestId, now),
  alternatives: [slotId],
  reason: until,
});

/** A letter about training goes to a member of staff, and speaks of a session or of a term. */
export const trainingLetter = (
  key: string,
  kind: OutboxRow['kind'],
  now: IsoDateTime,
  about: Pick<OutboxRow, 'staff_id'> & Partial<Pick<OutboxRow, 'session_id' | 'reason' | 'alternatives'>>,
): OutboxRow => ({ ...owed(key, kind, '', now), ...about });
