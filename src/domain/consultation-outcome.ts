// What became of a consultation: it took place, or nobody came.
import { nearest } from './booking';
import { changeSet } from './changes';
import type { IntentOf, Observation } from './decision';
import type { IsoDateTime } from './facts';
import { keepPlaces } from './holds';
import { requestAct } from './journal';
import { answerMessage, otherTimes } from './messages';
import { hasAddress } from './people';
import { hasBegun } from './places';
import { done, idle, isDeputysAlone, notOpen, type Outcome, personalIn, refuse } from './request-acts';
import type { RequestRow, SlotRow } from './tables';

/** A slot that is not among those of today and later lies behind. */
function notMet(obs: Observation, request: RequestRow): string {
  const closed = notOpen(request);
  if (closed) return closed;
  if (request.status !== 'booked') return 'request.not_booked';
  const slot = obs.slots.find((known) => known.slot_id === request.slot_id);
  return slot && !hasBegun(slot, obs.now) ? 'request.not_begun' : '';
}

/** What was said is mailed where it was written down; otherwise it was said, and that is the answer. */
export function held(obs: Observation, { request, answer, by }: IntentOf<'held'>): Outcome {
  const { facts, now } = obs;
  const code = notMet(obs, request);
  if (code) return refuse(code);
  if (isDeputysAlone(facts, request, by, now)) return refuse('request.only_deputy');
  const marks = personalIn(facts, answer);
  if (marks) return refuse('answer.personal_data', { marks });
  const set = changeSet();
  const row: RequestRow = {
    ...request,
    status: 'answered',
    outcome: 'held',
    answer: answer.trim(),
    answered_at: now,
    closed_at: now,
    closed_by: by,
  };
  set.change('requests', row);
  if (row.answer !== '' && hasAddress(facts, row.staff_id)) set.add('outbox', answerMessage(row, now));
  set.add('journal', requestAct(row, { at: now, act: 'request.held', by, detail: row.slot_id }));
  return done(set);
}

/** The nearest three that fit and are free. */
export function otherTimesFor(
  obs: Observation,
  slots: readonly SlotRow[],
  request: RequestRow,
  around?: SlotRow,
): string[] {
  const asked = request.preferred_format;
  const wish = {
    topic: request.topic || 'other',
    format: asked === 'remote' ? asked : 'in_person',
    now: obs.now,
    staff_id: request.staff_id,
    staffOf: new Map(obs.recent.map((row) => [row.request_id, row.staff_id])),
    around,
    request_id: request.request_id,
  } as const;
  return nearest(obs.facts, slots, wish).map((slot) => slot.slot_id);
}

/** The slot keeps its history, and the request the slot that nobody came to. */
export const missedKey = (request: RequestRow): string => `no_show:${request.request_id}:${request.slot_id}`;

export function noShow(obs: Observation, { request, by }: IntentOf<'no_show'>): Outcome {
  const { facts, now } = obs;
  const code = notMet(obs, request);
  if (code) return refuse(code);
  const set = changeSet();
  const row: RequestRow = { ...request, status: idle(request), outcome: 'no_show' };
  set.change('requests', row);
  const offer: [IsoDateTime, string[]] = [now, otherTimesFor(obs, obs.slots, row)];
  keepPlaces(set, obs, new Map(obs.slots.map((slot) => [slot.slot_id, slot])), row.request_id, offer[1]);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', otherTimes(missedKey(row), row, 'no_show', ...offer));
  set.add('journal', requestAct(row, { at: now, act: 'request.no_show', by, detail: row.slot_id }));
  return done(set);
}
