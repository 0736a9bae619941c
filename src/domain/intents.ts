// What a person decides about a request: to answer it, to give it a time, to let it out of quarantine, or to discard it.
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes, Intent, Observation } from './decision';
import { settleDecline } from './declined';
import type { Failure, Result } from './facts';
import { giveTime } from './give-time';
import { requestAct } from './journal';
import { acknowledgement, answerMessage } from './messages';
import { hasAddress, isActive, personOf } from './people';
import { hasBegun, release as releasePlace } from './places';
import { scan } from './privacy';
import { clearedAlarm } from './quarantine';
import { alsoTopics, requestNumber, route, withoutAlso } from './request-drafting';
import { raiseRoleGap } from './role-alarms';
import { holderOn } from './roles';
import type { RequestRow } from './tables';

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type Outcome = Result<Changes>;

const refuse = (code: string, params?: Failure['params']): Outcome => ({ ok: false, code, ...(params && { params }) });
const done = (set: ChangeSet): Outcome => ({ ok: true, value: set.changes() });

/** An answer may speak of reasons for absence in general, as reports do; it may not name or expose anybody. */
const PERSONAL: ReadonlySet<string> = new Set(['secret', 'pupil_name', 'phone', 'birth_date']);
const SENDER_DOUBTS: ReadonlySet<string> = new Set(['unknown_sender', 'inactive_sender', 'ambiguous_sender']);

const isDone = (request: RequestRow): boolean => request.status === 'closed' || request.status === 'answered';

/** A place in a slot that is still to come goes back to the others. */
function freePlaceOf(set: ChangeSet, obs: Observation, request: RequestRow): Pick<RequestRow, 'slot_id' | 'place'> {
  const slot = obs.slots.find((known) => known.slot_id === request.slot_id);
  if (!slot || hasBegun(slot, obs.now)) return { slot_id: request.slot_id, place: request.place };
  set.change('slots', releasePlace(slot, request.request_id));
  return { slot_id: '', place: null };
}

function close(obs: Observation, { request, answer, by }: Of<'close'>): Outcome {
  const { facts, now } = obs;
  if (isDone(request)) return refuse('request.already_closed');
  if (request.status === 'quarantined') return refuse('request.quarantined');
  if (answer.trim() === '') return refuse('answer.empty');
  if (request.role_key === 'deputy_uvr' && holderOn(facts, 'deputy_uvr', dateOf(now))?.staff_id !== by)
    return refuse('request.only_deputy');
  const found = scan(answer, facts.staff).marks.filter((mark) => PERSONAL.has(mark));
  if (found.length > 0) return refuse('answer.personal_data', { marks: found.join(',') });
  const set = changeSet();
  const row: RequestRow = {
    ...request,
    ...freePlaceOf(set, obs, request),
    status: 'answered',
    answer: answer.trim(),
    answered_at: now,
    closed_at: now,
    closed_by: by,
  };
  set.change('requests', row);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', answerMessage(row.request_id, now));
  set.add('journal', requestAct(row, { at: now, act: 'request.answered', by }));
  settleDecline(set, obs, row, by);
  return done(set);
}

function clearQuarantine(set: ChangeSet, obs: Observation, request: RequestRow): void {
  const alarm = clearedAlarm(obs.alarms, request, obs.now);
  if (alarm) set.change('alarms', alarm);
}

/** Routed as if it had come in from this member of staff today; its due date stays that of the day it was sent. */
function release(obs: Observation, { request, staff_id, by }: Of<'release'>): Outcome {
  const { facts, now } = obs;
  if (isDone(request)) return refuse('request.already_closed');
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

function discard(obs: Observation, { request, by }: Of<'discard'>): Outcome {
  if (isDone(request)) return refuse('request.already_closed');
  if (request.status !== 'quarantined') return refuse('request.not_quarantined');
  const set = changeSet();
  const row: RequestRow = { ...request, status: 'closed', closed_at: obs.now, closed_by: by };
  set.change('requests', row);
  clearQuarantine(set, obs, request);
  set.add('journal', requestAct(row, { at: obs.now, act: 'request.discarded', by }));
  return done(set);
}

export function decideIntent(obs: Observation, intent: Intent): Result<Changes> {
  switch (intent.kind) {
    case 'close':
      return close(obs, intent);
    case 'release':
      return release(obs, intent);
    case 'discard':
      return discard(obs, intent);
    case 'book':
      return giveTime(obs, intent);
  }
}
