// A message whose sender was in doubt: it is let out under somebody's name, or discarded.
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { IntentOf, Observation } from './decision';
import { requestAct } from './journal';
import { acknowledgement } from './messages';
import { hasAddress, isActive, personOf } from './people';
import { clearedAlarm } from './quarantine';
import { done, type Outcome, refuse } from './request-acts';
import { alsoTopics, requestNumber, route, withoutAlso } from './request-drafting';
import { raiseRoleGap } from './role-alarms';
import type { RequestRow } from './tables';

const SENDER_DOUBTS: ReadonlySet<string> = new Set(['unknown_sender', 'inactive_sender', 'ambiguous_sender']);

const isSettled = ({ status }: RequestRow): boolean =>
  status === 'closed' || status === 'answered' || status === 'confirmed';

function clearQuarantine(set: ChangeSet, obs: Observation, request: RequestRow): void {
  const alarm = clearedAlarm(obs.alarms, request, obs.now);
  if (alarm) set.change('alarms', alarm);
}

/** Routed as if it had come in from this member of staff today; its due date stays that of the day it was sent. */
export function release(obs: Observation, { request, staff_id, by }: IntentOf<'release'>): Outcome {
  const { facts, now } = obs;
  if (isSettled(request)) return refuse('request.already_closed');
  if (request.status !== 'quarantined') return refuse('request.not_quarantined');
  const person = personOf(facts, staff_id);
  if (!person) return refuse('staff.unknown', { staff_id });
  const today = dateOf(now);
  const set = changeSet();
  const doubt = isActive(person, dateOf(request.submitted_at)) ? [] : ['inactive_sender'];
  const marks = [...doubt, ...withoutAlso(request.marks).filter((mark) => !SENDER_DOUBTS.has(mark))];
  const accepted = (topic: RequestRow['topic'], row: Partial<RequestRow>): RequestRow => {
    const routed = route(facts, topic || 'other', today);
    return { ...request, topic, staff_id, marks, ...routed, status: routed.assignee_id ? 'assigned' : 'new', ...row };
  };
  const first = accepted(request.topic, {});
  set.change('requests', first);
  set.add('journal', requestAct(first, { at: now, act: 'request.released', by, detail: staff_id }));
  const linked = alsoTopics(request.marks).map((topic, i) =>
    accepted(topic, {
      request_id: requestNumber(facts, obs.last_number + 1 + i),
      source_key: request.source_key && `${request.source_key}#${topic}`,
      linked_to: request.request_id,
    }),
  );
  for (const row of linked) {
    set.add('requests', row);
    const detail = `topic=${row.topic};first=${first.request_id}`;
    set.add('journal', requestAct(row, { at: now, act: 'request.linked', by, detail }));
  }
  const alarms = [...obs.alarms];
  for (const row of [first, ...linked]) {
    if (row.assignee_id !== '' || row.role_key === '') continue;
    const alarm = raiseRoleGap(set, facts, alarms, row.role_key, today, now);
    if (alarm) alarms.push(alarm);
  }
  clearQuarantine(set, obs, request);
  if (hasAddress(facts, staff_id)) set.add('outbox', acknowledgement(first.request_id, now));
  return done(set);
}

export function discard(obs: Observation, { request, by }: IntentOf<'discard'>): Outcome {
  if (isSettled(request)) return refuse('request.already_closed');
  if (request.status !== 'quarantined') return refuse('request.not_quarantined');
  const set = changeSet();
  const row: RequestRow = { ...request, status: 'closed', closed_at: obs.now, closed_by: by };
  set.change('requests', row);
  clearQuarantine(set, obs, request);
  set.add('journal', requestAct(row, { at: obs.now, act: 'request.discarded', by }));
  return done(set);
}
