// Who holds a role on a date, for which topics, and when nobody does.
import { addDays } from './dates';
import type { Facts, IsoDate } from './facts';
import { groupedBy, indexed } from './lookup';
import { ROUTES } from './routing';
import { schoolYear } from './school-year';
import { type Absence, type Assignment, ROLES, type RoleKey, TOPICS, type Topic } from './tables';

export interface RoleGap {
  readonly role_key: RoleKey;
  readonly from: IsoDate;
  /** Inclusive. Empty where no end is in sight. */
  readonly to: IsoDate;
  /** The topics that nobody answers for, where it is not all of the role's. */
  readonly topics?: readonly Topic[];
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

const standingAbsences = indexed((absences: readonly Absence[]) =>
  groupedBy(
    absences.filter((absence) => absence.cancelled_at === ''),
    (absence) => absence.staff_id,
  ),
);

/** The absence of a main holder on a date: then only who is acting holds the role. */
export const absenceOn = (facts: Facts, staffId: string, date: IsoDate): Absence | undefined =>
  facts.absences.length === 0
    ? undefined
    : standingAbsences(facts.absences)
        .get(staffId)
        ?.find((absence) => absence.valid_from <= date && date <= absence.valid_to);

export const isInForce = ({ valid_from, valid_to }: Assignment, date: IsoDate): boolean =>
  valid_from <= date && (valid_to === '' || date <= valid_to);

/** An acting assignment may be limited to some of the role's topics; a main one never is. */
export const limitsOf = ({ kind, topics }: Assignment): readonly string[] => (kind === 'acting' ? topics : []);

const answersFor = (assignment: Assignment, topics: readonly string[]): boolean => {
  const limits = limitsOf(assignment);
  return limits.length === 0 || (topics.length > 0 && topics.every((topic) => limits.includes(topic)));
};

export const topicsOf = (role: RoleKey): Topic[] => TOPICS.filter((topic) => ROUTES[topic].role === role);

const NO_TOPIC: readonly string[] = [];

/** Whoever answers for the whole role; with topics, whoever answers for all of these. */
export function holderOn(
  facts: Facts,
  role: RoleKey,
  date: IsoDate,
  topics: readonly string[] = NO_TOPIC,
): { readonly staff_id: string; readonly assignment: Assignment } | undefined {
  const assignment = byRole(facts.roles)
    .get(role)
    ?.find(
      (a) =>
        isInForce(a, date) && answersFor(a, topics) && (a.kind === 'acting' || !absenceOn(facts, a.staff_id, date)),
    );
  return assignment && { staff_id: assignment.staff_id, assignment };
}

/** Whoever leads trainings (clause 2.1) on a date. */
export const trainerOn = (facts: Facts, date: IsoDate): string | undefined =>
  holderOn(facts, 'ej_lead', date, ['training'])?.staff_id;

/** Everybody who answers for at least some of the role; who is away keeps their keys while nobody stands in. */
export function keyHoldersOn(facts: Facts, role: RoleKey, date: IsoDate): string[] {
  const holders = [undefined, ...topicsOf(role)].flatMap(
    (topic) => holderOn(facts, role, date, topic && [topic])?.staff_id ?? [],
  );
  const away = (byRole(facts.roles).get(role) ?? []).filter((a) => isInForce(a, date)).map((a) => a.staff_id);
  return [...new Set(holders.length > 0 ? holders : away)];
}

/** The topics of a role that nobody answers for on a date. */
export function uncoveredOn(facts: Facts, role: RoleKey, date: IsoDate): Topic[] {
  if (holderOn(facts, role, date)) return [];
  return topicsOf(role).filter((topic) => !holderOn(facts, role, date, [topic]));
}

const gap = (role_key: RoleKey, from: IsoDate, to: IsoDate, topics: readonly Topic[]): RoleGap => ({
  role_key,
  from,
  to,
  ...(topics.length < topicsOf(role_key).length && { topics }),
});

/** The days on which something about a role begins or ends. */
function turningDays(facts: Facts, role: RoleKey): IsoDate[] {
  const assignments = byRole(facts.roles).get(role) ?? [];
  const held = new Set(assignments.map((a) => a.staff_id));
  const absences = facts.absences.filter((a) => a.cancelled_at === '' && held.has(a.staff_id));
  return [...assignments, ...absences].flatMap(({ valid_from, valid_to }) => [
    valid_from,
    ...(valid_to === '' ? [] : [addDays(valid_to, 1)]),
  ]);
}

function gapsOf(facts: Facts, role: RoleKey, year: { from: IsoDate; until: IsoDate }): RoleGap[] {
  const inside = turningDays(facts, role).filter((day) => year.from < day && day < year.until);
  const days = [...new Set([year.from, ...inside])].sort();
  const gaps: RoleGap[] = [];
  for (const [i, from] of days.entries()) {
    const open = uncoveredOn(facts, role, from);
    if (open.length === 0) continue;
    const to = addDays(days[i + 1] ?? year.until, -1);
    const last = gaps[gaps.length - 1];
    const next = gap(role, from, to, open);
    const goesOn = last && addDays(last.to, 1) === from && last.topics?.join() === next.topics?.join();
    if (goesOn) gaps[gaps.length - 1] = { ...last, to };
    else gaps.push(next);
  }
  return gaps;
}

const gapsOfYear = indexed((facts: Facts): readonly RoleGap[] => {
  const year = schoolYear(facts);
  return year && year.from < year.until ? ROLES.flatMap((role) => gapsOf(facts, role, year)) : [];
});

/** The stretches of the school year on which a role, or some of its topics, has no holder. */
export const roleGaps = (facts: Facts): readonly RoleGap[] => gapsOfYear(facts);

/** The stretch without a holder that a date lies in, also outside the school year. */
export function gapOn(facts: Facts, role: RoleKey, date: IsoDate): RoleGap | undefined {
  const open = uncoveredOn(facts, role, date);
  if (open.length === 0) return undefined;
  const inYear = roleGaps(facts).find((gap) => gap.role_key === role && gap.from <= date && date <= gap.to);
  if (inYear) return inYear;
  const days = turningDays(facts, role).sort();
  const last = days.filter((day) => day <= date).pop();
  const next = days.find((day) => day > date);
  return gap(role, last ?? '', next ? addDays(next, -1) : '', open);
}
