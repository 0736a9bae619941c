// The alarm that stands for as long as a role has no holder (clause 1.2): never silence.
import type { ChangeSet } from './changes';
import { dateOf } from './dates';
import type { Facts, IsoDateTime } from './facts';
import { gapOn, type RoleGap, roleGaps } from './roles';
import { type AlarmRow, ROLES, type RoleKey } from './tables';

export const ROLE_GAP = 'role_gap';

function alarmOf(gap: RoleGap, now: IsoDateTime): AlarmRow {
  return {
    alarm_key: [ROLE_GAP, gap.role_key, gap.from, ...(gap.topics ? [gap.topics.join('+')] : [])].join(':'),
    kind: ROLE_GAP,
    addressed_to: gap.role_key === 'deputy_uvr' ? 'ej_lead' : 'deputy_uvr',
    subject_key: gap.role_key,
    from: gap.from,
    to: gap.to,
    raised_at: now,
    cleared_at: '',
  };
}

const note = (set: ChangeSet, act: string, alarm: AlarmRow, now: IsoDateTime): void =>
  set.add('journal', {
    at: now,
    act,
    table: 'alarms',
    row_key: alarm.alarm_key,
    rule: '1.2',
    by: '',
    detail: `from=${alarm.from};to=${alarm.to}`,
  });

/** Raises the alarm, again where it was cleared before; one that stands unchanged is left alone. */
function raise(set: ChangeSet, alarms: readonly AlarmRow[], gap: RoleGap, now: IsoDateTime): AlarmRow | undefined {
  const alarm = alarmOf(gap, now);
  const known = alarms.find((row) => row.alarm_key === alarm.alarm_key);
  if (known && known.cleared_at === '' && known.to === alarm.to) return undefined;
  if (!known) set.add('alarms', alarm);
  else set.change('alarms', { ...alarm, raised_at: known.cleared_at === '' ? known.raised_at : now });
  note(set, 'alarm.raised', alarm, now);
  return alarm;
}

/** For a request that finds its role vacant; the alarm, where it did not stand yet. */
export function raiseRoleGap(
  set: ChangeSet,
  facts: Facts,
  alarms: readonly AlarmRow[],
  role: RoleKey,
  date: string,
  now: IsoDateTime,
): AlarmRow | undefined {
  const gap = gapOn(facts, role, date);
  return gap && raise(set, alarms, gap, now);
}

/** Raises an alarm for every gap that is not over yet, and clears those that are healed or past. */
export function reconcileRoleAlarms(set: ChangeSet, facts: Facts, alarms: readonly AlarmRow[], now: IsoDateTime): void {
  // A register that was only just set up holds no school yet, so nobody can be missing.
  if (facts.staff.length === 0 && facts.roles.length === 0) return;
  const today = dateOf(now);
  const current = ROLES.flatMap((role) => gapOn(facts, role, today) ?? []);
  const gaps = [...roleGaps(facts).filter((gap) => gap.to >= today), ...current];
  const standing = new Map(gaps.map((gap) => [alarmOf(gap, now).alarm_key, gap]));
  for (const gap of standing.values()) raise(set, alarms, gap, now);
  for (const alarm of alarms) {
    if (alarm.kind !== ROLE_GAP || alarm.cleared_at !== '' || standing.has(alarm.alarm_key)) continue;
    set.change('alarms', { ...alarm, cleared_at: now });
    note(set, 'alarm.cleared', alarm, now);
  }
}
