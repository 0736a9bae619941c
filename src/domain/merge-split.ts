// One question asked twice becomes one; one message with two questions becomes two.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { IntentOf, Observation } from './decision';
import { requestAct } from './journal';
import { scan } from './privacy';
import { done, freePlaceOf, isDeputysAlone, notOpen, type Outcome, refuse } from './request-acts';
import { messageKey, requestNumber, route } from './request-drafting';
import { raiseRoleGap } from './role-alarms';
import type { RequestRow } from './tables';
import { keptText } from './text-marks';
import { dueAfterWaiting } from './wait-for-teacher';

export function merge(obs: Observation, { request, into, by }: IntentOf<'merge'>): Outcome {
  const { facts, now } = obs;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  if (into.request_id === request.request_id) return refuse('request.itself');
  if (request.staff_id === '' || into.staff_id !== request.staff_id) return refuse('request.other_person');
  if (into.status === 'closed' || into.status === 'quarantined') return refuse('request.not_open');
  if (isDeputysAlone(facts, request, by, now)) return refuse('request.only_deputy');
  const set = changeSet();
  const freed = freePlaceOf(set, obs, request);
  const row: RequestRow = {
    ...request,
    ...freed,
    status: 'closed',
    duplicate_of: into.request_id,
    note: '',
    closed_at: now,
    closed_by: by,
  };
  set.change('requests', row);
  set.add('journal', requestAct(row, { at: now, act: 'request.merged', by, detail: `into=${into.request_id}` }));
  return done(set);
}

/** Of the message that it came with and of its topic; never that of another. */
function sourceOf(obs: Observation, request: RequestRow, topic: string): string {
  if (request.source_key === '') return '';
  const key = `${messageKey(request)}#${topic}`;
  const taken = new Set(obs.recent.map((row) => row.source_key));
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key}~${n}`;
  return free;
}

export function split(obs: Observation, { request, topic, text, by }: IntentOf<'split'>): Outcome {
  const { facts, now } = obs;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  if (topic === request.topic) return refuse('request.same_topic');
  if (text.trim() === '') return refuse('reason.empty');
  const today = dateOf(now);
  const masked = scan(text.trim(), facts.staff, request.class_label !== '', facts.settings.scan_words);
  const routed = route(facts, topic, today);
  const first = request.linked_to || request.request_id;
  const row: RequestRow = {
    ...request,
    ...routed,
    request_id: requestNumber(facts, obs.last_number + 1),
    text: keptText(masked.text),
    marks: masked.marks,
    topic,
    status: routed.assignee_id ? 'assigned' : 'new',
    due_on: dueAfterWaiting(facts, request, now),
    preferred_format: 'written',
    slot_id: '',
    place: null,
    rsvp: '',
    source_key: sourceOf(obs, request, topic),
    linked_to: first,
    duplicate_of: '',
    incident_of: '',
    note: '',
    outcome: '',
    declines: null,
    reopened: null,
    followup_on: '',
    answer: '',
    answered_at: '',
  };
  const set = changeSet();
  set.add('requests', row);
  const detail = `topic=${topic};first=${first};split=${request.request_id}`;
  set.add('journal', requestAct(row, { at: now, act: 'request.linked', by, detail }));
  if (row.assignee_id === '') raiseRoleGap(set, facts, obs.alarms, routed.role_key, today, now);
  return done(set);
}
