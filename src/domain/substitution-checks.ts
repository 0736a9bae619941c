// What stands against a substitution (clause 1.2, and rules of the school): circles, people who cannot, orders that overlap.
import type { Facts, Failure, IsoDate } from './facts';
import { isActive, isAway, personOf } from './people';
import { limitsOf, topicsOf } from './roles';
import type { Assignment, RoleKey, StaffMember, Topic } from './tables';

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

const failure = (code: string, params: Record<string, string> = {}): Failure => ({
  code: `substitution.${code}`,
  params,
});

/** Why this person cannot stand in; nothing where they can. */
export function whyNot(facts: Facts, wish: SubstitutionWish, main: Assignment | undefined): Failure | undefined {
  const { role_key, substitute, topics } = wish;
  const person = personOf(facts, substitute);
  if (topics.some((topic) => !topicsOf(role_key).includes(topic))) return failure('topics');
  if (substitute === main?.staff_id) return failure('self');
  if (wish.order_no.trim() === '' || wish.order_date === '') return failure('order_missing');
  if (main && closesCircle(facts, wish, main.staff_id)) return failure('loop', { staff_id: substitute });
  if (isUnqualified(person, wish)) return failure('unqualified', { staff_id: substitute });
  if (isAwayIn(facts, person!, wish)) return failure('away', { staff_id: substitute });
  const other = actingIn(facts, daysOf(wish)).find(
    (row) => row.role_key === role_key && shareTopics(limitsOf(row), topics),
  );
  return other && failure('overlap', { staff_id: other.staff_id, from: other.valid_from, to: other.valid_to });
}
