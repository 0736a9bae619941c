// Messages that are owed to a teacher; the key says which, so none is owed twice.
import type { IsoDateTime } from './facts';
import type { OutboxRow } from './tables';

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

export const answerMessage = (requestId: string, now: IsoDateTime): OutboxRow =>
  owed(`answer:${requestId}`, 'answer', requestId, now);

export const slotLost = (
  requestId: string,
  slotId: string,
  now: IsoDateTime,
  alternatives: readonly string[],
): OutboxRow => ({ ...owed(`lost:${requestId}:${slotId}`, 'slot_lost', requestId, now), alternatives, reason: slotId });

/** A letter about training goes to a member of staff, and speaks of a session or of a term. */
export const trainingLetter = (
  key: string,
  kind: OutboxRow['kind'],
  now: IsoDateTime,
  about: Pick<OutboxRow, 'staff_id'> & Partial<Pick<OutboxRow, 'session_id' | 'reason' | 'alternatives'>>,
): OutboxRow => ({ ...owed(key, kind, '', now), ...about });
