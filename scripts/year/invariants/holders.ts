// 5: on every date every topic has exactly one holder, or an alarm stands.

import type { RegisterRow } from '../register';
import { addDays } from '../zoned-time';
import { holderOn } from './roles';
import type { Violation, World } from './world';

const ROLES = ['ej_lead', 'deputy_uvr', 'sysadmin'];

export function* holders(world: World): Generator<Violation> {
  const today = world.now.slice(0, 10);
  const terms = (world.rows.quarters ?? [])
    .flatMap((term) => [term.compliance_from, term.starts_on])
    .filter(Boolean)
    .sort();
  const first = terms[0];
  if (!first) return;
  const away = (world.rows.absences ?? []).filter((row) => !row.cancelled_at);
  /** Acting for some topics only, or away: then the rest of the role may be nobody's. */
  const answersForAll = ({ kind, topics, staff_id }: RegisterRow, date: string): boolean =>
    kind === 'acting'
      ? !topics
      : !away.some((row) => row.staff_id === staff_id && covers(row.valid_from, row.valid_to, date));
  for (const role of ROLES) {
    const assignments = (world.rows.roles ?? []).filter((row) => row.role_key === role);
    const alarms = (world.rows.alarms ?? []).filter((row) => row.kind === 'role_gap' && row.subject_key === role);
    for (let date = first; date <= today; date = addDays(date, 1)) {
      if (assignments.some((row) => covers(row.valid_from, row.valid_to, date) && answersForAll(row, date))) continue;
      if (!alarms.some((alarm) => covers(alarm.from, alarm.to, date))) {
        yield { invariant: 5, code: 'role.uncovered', subject: role, detail: date };
      }
    }
  }
  yield* assigned(world);
  yield* withTheirHolder(world);
}

const covers = (from = '', to = '', date: string): boolean => from <= date && (to === '' || to >= date);

/** A request without an assignee says so by its status; one that was given a time while nobody held the role waits for whoever takes it up. */
function* assigned(world: World): Generator<Violation> {
  for (const request of world.rows.requests ?? []) {
    const { request_id = '', status = '', assignee_id, role_key, source_key, topic } = request;
    if (!source_key) continue;
    if (!role_key) yield { invariant: 5, code: 'request.without_role', subject: request_id };
    const vacant = holderOn(world, role_key ?? '', world.now.slice(0, 10), [topic || 'other']) === '';
    if (!assignee_id && (status === 'assigned' || (status === 'booked' && !vacant)))
      yield { invariant: 5, code: 'request.assigned_to_nobody', subject: request_id };
  }
}

const OPEN = ['assigned', 'booked', 'in_work', 'waiting', 'reopened'];
/** By then the day's first look at everything is over. */
const LOOKED_BY = '08:00';

/** Open requests are with whoever answers for their topic today; where nobody does, with whoever had them. */
function* withTheirHolder(world: World): Generator<Violation> {
  const today = world.now.slice(0, 10);
  const dates = world.now.slice(11, 16) < LOOKED_BY ? [addDays(today, -1), today] : [today];
  for (const { request_id = '', status = '', role_key = '', topic = '', assignee_id = '' } of world.rows.requests ??
    []) {
    if (!OPEN.includes(status) || !assignee_id) continue;
    const holders = dates.map((date) => holderOn(world, role_key, date, [topic || 'other']));
    if (!holders.includes('') && !holders.includes(assignee_id))
      yield { invariant: 5, code: 'request.with_another', subject: request_id, detail: assignee_id };
  }
}
