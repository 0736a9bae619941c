// Who stands in for the holder of a role, or that nobody does (clause 1.2): the rows that say so.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { personOf } from './people';
import { mainOf, type SubstitutionWish, whyNot } from './substitution-checks';
import type { Absence, Assignment, StaffMember } from './tables';

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

const actingKey = ({ role_key, from, substitute, topics }: SubstitutionWish): string =>
  ['ACT', role_key, from, substitute, ...(topics.length > 0 ? [topics.join('+')] : [])].join('-');
const absenceKey = (staffId: string, from: IsoDate): string => `ABS-${staffId}-${from}`;

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
  const row = actingRow(wish, like, main, key);
  if (known && JSON.stringify({ ...known, acknowledged_on: '' }) === JSON.stringify(row))
    return { ok: true, value: {} };
  const refusal = whyNot(facts, wish, main);
  if (refusal) return { ok: false, ...refusal };
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
