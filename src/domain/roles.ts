// Who holds a role on a date, and when nobody does.
import { addDays } from './dates';
import type { Facts, IsoDate } from './facts';
import { groupedBy, indexed } from './lookup';
import { schoolYear } from './school-year';
import { type Assignment, ROLES, type RoleKey } from './tables';

export interface RoleGap {
  readonly role_key: RoleKey;
  readonly from: IsoDate;
  /** Inclusive. Empty where no end is in sight. */
  readonly to: IsoDate;
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Acting beats main; among equals the later order beats the earlier one. */
const byPrecedence = (a: Assignment, b: Assignment): number =>
  Number(b.kind === 'acting') - Number(a.kind === 'acting') || order(b.valid_from, a.valid_from);

const byRole = indexed((roles: readonly Assignment[]) => {
  const groups = groupedBy(roles, (assignment) => assignment.role_key);
  for (const group of groups.values()) group.sort(byPrecedence);
  return groups;
});

export function holderOn(
  facts: Facts,
  role: RoleKey,
  date: IsoDate,
): { readonly staff_id: string; readonly assignment: Assignment } | undefined {
  const assignment = byRole(facts.roles)
    .get(role)
    ?.find((a) => a.valid_from <= date && (a.valid_to === '' || date <= a.valid_to));
  return assignment && { staff_id: assignment.staff_id, assignment };
}

function gapsOf(facts: Facts, role: RoleKey, year: { from: IsoDate; until: IsoDate }): RoleGap[] {
  const spans = (byRole(facts.roles).get(role) ?? [])
    .map((a) => ({ from: a.valid_from, until: a.valid_to === '' ? year.until : addDays(a.valid_to, 1) }))
    .filter((span) => span.from < span.until && span.from < year.until)
    .sort((a, b) => order(a.from, b.from));
  const gaps: RoleGap[] = [];
  let covered = year.from;
  for (const { from, until } of [...spans, { from: year.until, until: year.until }]) {
    if (covered < from) gaps.push({ role_key: role, from: covered, to: addDays(from, -1) });
    if (covered < until) covered = until;
  }
  return gaps;
}

/** The stretches of the school year on which a role has no holder. */
export function roleGaps(facts: Facts): RoleGap[] {
  const year = schoolYear(facts);
  return year ? ROLES.flatMap((role) => gapsOf(facts, role, year)) : [];
}

/** The stretch without a holder that a date lies in, also outside the school year. */
export function gapOn(facts: Facts, role: RoleKey, date: IsoDate): RoleGap | undefined {
  if (holderOn(facts, role, date)) return undefined;
  const inYear = roleGaps(facts).find((gap) => gap.role_key === role && gap.from <= date && date <= gap.to);
  if (inYear) return inYear;
  const assignments = byRole(facts.roles).get(role) ?? [];
  const ended = assignments.map((a) => a.valid_to).filter((to) => to !== '' && to < date);
  const coming = assignments.map((a) => a.valid_from).filter((from) => from > date);
  const last = ended.sort().pop();
  const next = coming.sort()[0];
  return { role_key: role, from: last ? addDays(last, 1) : '', to: next ? addDays(next, -1) : '' };
}
