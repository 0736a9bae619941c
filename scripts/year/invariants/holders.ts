// 5: on every date every topic has exactly one holder, or an alarm stands.

import type { RegisterRow } from '../register';
import { addDays } from '../zoned-time';
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
  yield* assigned(world.rows.requests ?? []);
}

const covers = (from = '', to = '', date: string): boolean => from <= date && (to === '' || to >= date);

/** A request without an assignee says so by its status. */
function* assigned(requests: readonly RegisterRow[]): Generator<Violation> {
  for (const { request_id = '', status = '', assignee_id, role_key, source_key } of requests) {
    if (!source_key) continue;
    if (!role_key) yield { invariant: 5, code: 'request.without_role', subject: request_id };
    if (!assignee_id && ['assigned', 'booked'].includes(status))
      yield { invariant: 5, code: 'request.assigned_to_nobody', subject: request_id };
  }
}
