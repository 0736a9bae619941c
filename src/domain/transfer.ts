// «Не по адресу»: another role's, or another topic. The number stays, and the teacher is not written to.
import { changeSet } from './changes';
import { dateOf } from './dates';
import { dueOn } from './deadlines';
import type { IntentOf, Observation } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { requestAct } from './journal';
import { freePlaceOf, idle, isDeputysAlone, notOpen, type Outcome, obstacleToWords, refuse } from './request-acts';
import { raiseRoleGap } from './role-alarms';
import { holderOn } from './roles';
import { ROUTES } from './routing';
import type { RequestRow } from './tables';

/** Kept where it is still to come; otherwise the answer time begins anew for whoever gets it. */
function dueOnTransfer(facts: Facts, request: RequestRow, now: IsoDateTime): IsoDate {
  if (request.status !== 'waiting' && request.due_on > dateOf(now)) return request.due_on;
  const anew = dueOn(facts, now, request.urgency || 'normal');
  return request.status !== 'waiting' && anew < request.due_on ? request.due_on : anew;
}

export function transfer(obs: Observation, intent: IntentOf<'transfer'>): Outcome {
  const { facts, now } = obs;
  const { request, role_key, topic, reason, by } = intent;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  if (isDeputysAlone(facts, request, by, now)) return refuse('request.only_deputy');
  if (request.role_key === role_key && request.topic === topic) return refuse('request.same_topic');
  // Every topic leads to one role; only what has no clause may go to any of them.
  if (topic !== 'other' && ROUTES[topic].role !== role_key) return refuse('request.topic_of_other_role');
  const words = obstacleToWords(facts, reason);
  if (words) return words;

  const set = changeSet();
  const slot = obs.slots.find((known) => known.slot_id === request.slot_id);
  const meets = request.status === 'booked' && (!slot || slot.consultant_role === role_key);
  const { slot_id, place, rsvp } = request;
  const assignee_id =
    request.role_key === role_key && request.assignee_id !== ''
      ? request.assignee_id
      : (holderOn(facts, role_key, dateOf(now), [topic])?.staff_id ?? '');
  const moved: RequestRow = {
    ...request,
    ...(meets ? { slot_id, place, rsvp } : freePlaceOf(set, obs, request)),
    topic,
    clause: ROUTES[topic].clause,
    role_key,
    assignee_id,
    due_on: dueOnTransfer(facts, request, now),
    note: reason.trim(),
  };
  const status = meets ? 'booked' : request.status === 'reopened' ? 'reopened' : idle(moved);
  const row: RequestRow = { ...moved, status };
  set.change('requests', row);
  const detail = `from=${request.role_key}/${request.topic};to=${role_key}/${topic};due=${request.due_on}`;
  set.add('journal', requestAct(row, { at: now, act: 'request.transferred', by, detail }));
  if (assignee_id === '') raiseRoleGap(set, facts, obs.alarms, role_key, dateOf(now), now);
  return { ok: true, value: set.changes() };
}
