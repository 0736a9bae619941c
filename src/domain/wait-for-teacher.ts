// An answer is being written, or the teacher is asked something first: meanwhile the deadline rests.
import { changeSet } from './changes';
import { dateOf } from './dates';
import { dueOn } from './deadlines';
import type { IntentOf, Observation } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { requestAct } from './journal';
import { questionMessage } from './messages';
import { hasAddress, personOf } from './people';
import { done, notOpen, type Outcome, obstacleToWords, refuse } from './request-acts';
import { addWorkingDays } from './school-year';
import type { RequestRow } from './tables';

/** A rule of the school: so many working days a question to the teacher may rest. */
const RESTS_DAYS = 10;

/** While it waits, the due date is the day until which it may; afterwards the answer time begins anew. */
export const dueAfterWaiting = (facts: Facts, request: RequestRow, now: IsoDateTime): IsoDate =>
  request.status === 'waiting' ? dueOn(facts, now, request.urgency || 'normal') : request.due_on;

/** The teacher does not reply: a decision for whoever asked. */
export const isWaitingLong = (request: RequestRow, today: IsoDate): boolean =>
  request.status === 'waiting' && request.due_on !== '' && request.due_on < today;

function obstacle(request: RequestRow): string {
  const closed = notOpen(request);
  return closed === '' && request.status === 'booked' ? 'request.booked' : closed;
}

export function take(obs: Observation, { request, by }: IntentOf<'take'>): Outcome {
  const { facts, now } = obs;
  const code = obstacle(request);
  if (code) return refuse(code);
  if (request.status === 'in_work') return { ok: true, value: {} };
  const assignee_id = request.assignee_id || (personOf(facts, by)?.staff_id ?? '');
  const row: RequestRow = { ...request, assignee_id, status: 'in_work', due_on: dueAfterWaiting(facts, request, now) };
  const set = changeSet();
  set.change('requests', row);
  set.add('journal', requestAct(row, { at: now, act: 'request.taken', by }));
  return done(set);
}

export function wait(obs: Observation, { request, question, by }: IntentOf<'wait'>): Outcome {
  const { facts, now } = obs;
  const code = obstacle(request);
  if (code) return refuse(code);
  const words = obstacleToWords(facts, question);
  if (words) return words;
  const due_on = addWorkingDays(facts, dateOf(now), RESTS_DAYS);
  const row: RequestRow = { ...request, status: 'waiting', note: question.trim(), due_on };
  if (request.status === 'waiting' && request.note === row.note) return { ok: true, value: {} };
  const set = changeSet();
  set.change('requests', row);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', questionMessage(row, now));
  set.add('journal', requestAct(row, { at: now, act: 'request.waiting', by, detail: `due=${request.due_on}` }));
  return done(set);
}
