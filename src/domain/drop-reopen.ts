// What ends and begins again: closed without an answer, opened again, confirmed by the teacher.
import { changeSet } from './changes';
import { dateOf } from './dates';
import { dueOn } from './deadlines';
import type { IntentOf, Observation } from './decision';
import type { Facts, IsoDateTime } from './facts';
import { isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import { droppedMessage, reopenedMessage } from './messages';
import { hasAddress, isActive, personOf } from './people';
import { done, freePlaceOf, isDeputysAlone, notOpen, type Outcome, obstacleToWords, refuse } from './request-acts';
import { holderOn } from './roles';
import type { RequestRow } from './tables';

export function drop(obs: Observation, { request, reason, by }: IntentOf<'drop'>): Outcome {
  const { facts, now } = obs;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  if (isDeputysAlone(facts, request, by, now)) return refuse('request.only_deputy');
  const words = obstacleToWords(facts, reason);
  if (words) return words;
  const set = changeSet();
  const freed = freePlaceOf(set, obs, request);
  const row: RequestRow = {
    ...request,
    ...freed,
    status: 'closed',
    note: reason.trim(),
    closed_at: now,
    closed_by: by,
  };
  set.change('requests', row);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', droppedMessage(row, now));
  set.add('journal', requestAct(row, { at: now, act: 'request.dropped', by }));
  return done(set);
}

/** Whoever answered before, or whoever holds the role by now. */
function holderOf(facts: Facts, request: RequestRow, now: IsoDateTime): string {
  const today = dateOf(now);
  const before = personOf(facts, request.assignee_id);
  if (before && isActive(before, today)) return before.staff_id;
  return request.role_key === ''
    ? ''
    : (holderOn(facts, request.role_key, today, [request.topic || 'other'])?.staff_id ?? '');
}

/** Open again and before all others: due like an urgent request that came now. */
export const reopened = (facts: Facts, request: RequestRow, note: string, now: IsoDateTime): RequestRow => ({
  ...request,
  assignee_id: holderOf(facts, request, now),
  status: 'reopened',
  urgency: 'high',
  due_on: dueOn(facts, now, 'high'),
  duplicate_of: request.status === 'closed' ? '' : request.duplicate_of,
  slot_id: '',
  place: null,
  rsvp: '',
  outcome: '',
  closed_at: '',
  closed_by: '',
  note,
  reopened: (request.reopened ?? 0) + 1,
});

export function reopen(obs: Observation, { request, reason, by }: IntentOf<'reopen'>): Outcome {
  const { facts, now } = obs;
  if (isOpenRequest(request)) return refuse('request.not_closed');
  if (request.status === 'quarantined' || request.staff_id === '') return refuse('request.quarantined');
  const words = obstacleToWords(facts, reason);
  if (words) return words;
  const set = changeSet();
  const row = reopened(facts, request, reason.trim(), now);
  set.change('requests', row);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', reopenedMessage(row, now));
  set.add('journal', requestAct(row, { at: now, act: 'request.reopened', by, detail: `from=${request.status}` }));
  return done(set);
}

export function confirm({ now }: Observation, { request, by }: IntentOf<'confirm'>): Outcome {
  if (request.status === 'confirmed') return { ok: true, value: {} };
  if (request.status !== 'answered') return refuse('request.not_answered');
  const set = changeSet();
  const row: RequestRow = { ...request, status: 'confirmed' };
  set.change('requests', row);
  set.add('journal', requestAct(row, { at: now, act: 'request.confirmed', by }));
  return done(set);
}
