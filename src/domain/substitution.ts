// Who stands in for the holder of a role, or that nobody does (clause 1.2, and rules of the school): what is refused, and the rows that say so.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { isActive, isAway, personOf } from './people';
import { limitsOf, topicsOf } from './roles';
import type { Absence, Assignment, RoleKey, StaffMember, Topic } from './tables';

export interface SubstitutionWish {
  readonly role_key: RoleKey;
  readonly from: IsoDate;
  /** Inclusive. */
  readonly to: IsoDate;
  /** Staff id; empty where nobody stands in. */
  readonly substitute: string;
  /** Empty for all of the role's. */
  readonly topics: readonly Topic[];
  readonly order_no: string;
  readonly order_date: IsoDate;
}
export interface Act {
  readonly by: string;
  readonly now: IsoDateTime;
}

type Outcome = Result<Changes>;
const refuse = (code: string, params: Record<string, string> = {}): Outcome => ({
  ok: false,
  code: `substitution.${code}`,
  params,
});

type Days = Pick<Assignment, 'valid_from' | 'valid_to'>;
const daysOf = ({ from, to }: SubstitutionWish): Days => ({ valid_from: from, valid_to: to });
const meet = (a: Days, b: Days): boolean =>
  (b.valid_to === '' || a.valid_from <= b.valid_to) && (a.valid_to === '' || b.valid_from <= a.valid_to);
/** What was taken back before it began ends before its first day. */
export const isVoid = ({ valid_from, valid_to }: Days): boolean => valid_to !== '' && valid_to < valid_from;

const actingIn = (facts: Facts, days: Days): Assignment[] =>
  facts.roles.filter((row) => row.kind === 'acting' && !isVoid(row) && meet(row, days));

/** The main assignment that a substitution is about; of several the one that holds at its beginning. */
export const mainOf = (facts: Facts, { role_key, from, to }: Pick<SubstitutionWish, 'role_key' | 'from' | 'to'>) =>
  facts.roles
    .filter((row) => row.kind === 'main' && row.role_key === role_key && !isVoid(row))
    .filter((row) => meet(row, { valid_from: from, valid_to: to }))
    .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))[0];

/** Whoever is replaced cannot, over others, be replaced by whom they stand in for on the same days. */
function closesCircle(facts: Facts, wish: SubstitutionWish, holder: string): boolean {
  const acting = actingIn(facts, daysOf(wish));
  const seen = new Set<string>();
  const next = [wish.substitute];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === holder) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    next.push(...acting.filter((row) => row.acting_for === id).map((row) => row.staff_id));
  }
  return false;
}

/** Правило школы: на работе все эти дни; методическое сопровождение (п. 3.1) — только педагогический работник. */
function isUnqualified(person: StaffMember | undefined, { role_key, from, to }: SubstitutionWish): boolean {
  if (!person || !isActive(person, from) || !isActive(person, to)) return true;
  return role_key === 'deputy_uvr' && !person.is_pedagogical;
}

function isAwayIn(facts: Facts, person: StaffMember, { from, to }: SubstitutionWish): boolean {
  const begins = person.absence_from > from ? person.absence_from : from;
  return (
    (begins <= to && isAway(person, begins)) ||
    facts.absences.some(
      (row) =>
        row.staff_id === person.staff_id && row.cancelled_at === '' && meet(row, { valid_from: from, valid_to: to }),
    )
  );
}

const shareTopics = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((topic) => b.includes(topic));

export const actingKey = ({ role_key, from, substitute }: SubstitutionWish): string =>
  `ACT-${role_key}-${from}-${substitute}`;
const absenceKey = (staffId: string, from: IsoDate): string => `ABS-${staffId}-${from}`;

function obstacle(
  facts: Facts,
  wish: SubstitutionWish,
  main: Assignment | undefined,
  known: string,
): Outcome | undefined {
  const { role_key, substitute, topics } = wish;
  const person = personOf(facts, substitute);
  if (topics.some((topic) => !topicsOf(role_key).includes(topic))) return refuse('topics');
  if (substitute === main?.staff_id) return refuse('self');
  if (wish.order_no.trim() === '' || wish.order_date === '') return refuse('order_missing');
  if (main && closesCircle(facts, wish, main.staff_id)) return refuse('loop', { staff_id: substitute });
  if (isUnqualified(person, wish)) return refuse('unqualified', { staff_id: substitute });
  if (isAwayIn(facts, person!, wish)) return refuse('away', { staff_id: substitute });
  const other = actingIn(facts, daysOf(wish)).find(
    (row) => row.role_key === role_key && row.assignment_id !== known && shareTopics(limitsOf(row), topics),
  );
  return other && refuse('overlap', { staff_id: other.staff_id, from: other.valid_from, to: other.valid_to });
}

/** The row of whoever acts; the words of its title are those of the role's own assignment. */
function actingRow(wish: SubstitutionWish, like: Assignment, main: Assignment | undefined, key: string): Assignment {
  return {
    ...like,
    assignment_id: key,
    staff_id: wish.substitute,
    kind: 'acting',
    acting_for: main?.staff_id ?? '',
    topics: wish.topics,
    valid_from: wish.from,
    valid_to: wish.to,
    order_no: wish.order_no.trim(),
    order_date: wish.order_date,
    acknowledged_on: '',
  };
}

function standIn(facts: Facts, wish: SubstitutionWish, { by, now }: Act): Outcome {
  const main = mainOf(facts, wish);
  const like = main ?? facts.roles.find((row) => row.role_key === wish.role_key);
  if (!like) return refuse('no_role');
  const key = actingKey(wish);
  const known = facts.roles.find((row) => row.assignment_id === key);
  const refusal = obstacle(facts, wish, main, key);
  if (refusal) return refusal;
  const row = actingRow(wish, like, main, key);
  if (known && JSON.stringify({ ...known }) === JSON.stringify(row)) return { ok: true, value: {} };
  const set = changeSet();
  if (known) set.change('roles', row);
  else set.add('roles', row);
  const limited = wish.topics.length > 0 ? `;topics=${wish.topics.join('+')}` : '';
  const detail = `role=${wish.role_key};from=${wish.from};to=${wish.to};substitute=${wish.substitute}${limited}`;
  set.add('journal', { at: now, act: 'substitution.added', table: 'roles', row_key: key, rule: 'school', by, detail });
  return { ok: true, value: set.changes() };
}

/** The planner of trainings looks at the staff register: an absence that stands there already is left as it is. */
function awayInRegister(person: StaffMember, { from, to }: SubstitutionWish, today: IsoDate): StaffMember | undefined {
  const isEmpty = person.absence_from === '' && person.absence_to === '';
  const isPast = person.absence_to !== '' && person.absence_to < today;
  return isEmpty || isPast ? { ...person, absence_from: from, absence_to: to } : undefined;
}

function withdraw(facts: Facts, wish: SubstitutionWish, { by, now }: Act): Outcome {
  const holder = mainOf(facts, wish)?.staff_id;
  if (holder === undefined) return refuse('no_holder');
  const key = absenceKey(holder, wish.from);
  const known = facts.absences.find((row) => row.absence_id === key);
  if (known && known.cancelled_at === '' && known.valid_to === wish.to) return { ok: true, value: {} };
  const set = changeSet();
  const row: Absence = {
    absence_id: key,
    staff_id: holder,
    valid_from: wish.from,
    valid_to: wish.to,
    order_no: wish.order_no.trim(),
    made_by: by,
    made_at: now,
    cancelled_at: '',
  };
  if (known) set.change('absences', row);
  else set.add('absences', row);
  const person = personOf(facts, holder);
  const away = person && awayInRegister(person, wish, dateOf(now));
  if (away) set.change('staff', away);
  const detail = `staff=${holder};from=${wish.from};to=${wish.to}`;
  set.add('journal', { at: now, act: 'absence.added', table: 'absences', row_key: key, rule: 'school', by, detail });
  return { ok: true, value: set.changes() };
}

export function decideSubstitution(facts: Facts, wish: SubstitutionWish, act: Act): Outcome {
  const today = dateOf(act.now);
  if (wish.from > wish.to || wish.to < today) return refuse('dates');
  return wish.substitute === '' ? withdraw(facts, wish, act) : standIn(facts, wish, act);
}
