// «Кто за что отвечает» (clause 1.2): today's holder of each role, who comes next, where they are in the coming week, and who stands in for whom.
import type { Responsible, ResponsibleCard, SubstitutionLine } from '../contract/schedule';
import { addDays, dateOf } from '../domain/dates';
import type { Facts, IsoDate } from '../domain/facts';
import { isActive, nameOf, personOf } from '../domain/people';
import { hasBegun } from '../domain/places';
import { holderOn, limitsOf, roleGaps, topicsOf } from '../domain/roles';
import { ROUTES } from '../domain/routing';
import { isVoid, mainOf } from '../domain/substitution-checks';
import { type Assignment, ROLES, type RoleKey, type SlotRow, type Topic } from '../domain/tables';
import type { Caller } from './access';
import type { World } from './ports';
import { roomName } from './words';

const WEEK = 7;
const byDay = <T extends { valid_from: IsoDate }>(a: T, b: T): number => (a.valid_from < b.valid_from ? -1 : 1);

const clausesOf = (role: RoleKey): string[] => [
  ...new Set(topicsOf(role).flatMap((topic) => (ROUTES[topic].clause ? [ROUTES[topic].clause] : []))),
];

const topicsIn = (assignment: Assignment): Topic[] =>
  topicsOf(assignment.role_key as RoleKey).filter((topic) => limitsOf(assignment).includes(topic));

/** The one who answers for all of it, or else for a part. */
const holderToday = (facts: Facts, role: RoleKey, today: IsoDate): Assignment | undefined =>
  holderOn(facts, role, today)?.assignment ??
  topicsOf(role)
    .map((topic) => holderOn(facts, role, today, [topic])?.assignment)
    .find((assignment) => assignment !== undefined);

const timesOf = (facts: Facts, role: RoleKey, slots: readonly SlotRow[], now: string): ResponsibleCard['times'] => {
  const until = addDays(dateOf(now), WEEK);
  return slots
    .filter(
      (slot) => slot.consultant_role === role && slot.status === 'open' && slot.date < until && !hasBegun(slot, now),
    )
    .sort((a, b) => (`${a.date}${a.starts_at}` < `${b.date}${b.starts_at}` ? -1 : 1))
    .reduce<ResponsibleCard['times']>((times, { date, starts_at, ends_at, room_id, booking, consultant_id }) => {
      const place = roomName(facts, room_id, facts.settings.language);
      const who = nameOf(facts, consultant_id);
      const last = times[times.length - 1];
      // Times that follow one upon the other are one visit's hours to whoever looks for somebody.
      if (last && last.date === date && last.ends_at === starts_at && last.place === place && last.who === who)
        last.ends_at = ends_at;
      else times.push({ date, starts_at, ends_at, place, walk_in: booking === 'walk_in', who });
      return times;
    }, []);
};

const cardOf = (facts: Facts, role_key: RoleKey, slots: readonly SlotRow[], now: string): ResponsibleCard => {
  const today = dateOf(now);
  const holder = holderToday(facts, role_key, today);
  const acting = holder?.kind === 'acting';
  const coming = facts.roles.filter((row) => row.role_key === role_key && row.valid_from > today && !isVoid(row));
  return {
    role_key,
    clauses: clausesOf(role_key),
    topics: topicsOf(role_key),
    holder: holder ? nameOf(facts, holder.staff_id) : '',
    position: holder ? (personOf(facts, holder.staff_id)?.position ?? '') : '',
    acting,
    order_no: holder?.order_no ?? '',
    order_date: holder?.order_date ?? '',
    until: acting ? holder.valid_to : '',
    main: acting ? nameOf(facts, holder.acting_for) : '',
    limited_to: holder ? topicsIn(holder) : [],
    next: coming.sort(byDay).map(({ staff_id, valid_from, valid_to, order_no }) => ({
      holder: nameOf(facts, staff_id),
      from: valid_from,
      to: valid_to,
      order_no,
    })),
    times: timesOf(facts, role_key, slots, now),
    gaps: roleGaps(facts)
      .filter((gap) => gap.role_key === role_key && gap.to >= today)
      .map(({ from, to }) => ({ from, to })),
  };
};

const stateOf = ({ valid_from, valid_to }: Pick<Assignment, 'valid_from' | 'valid_to'>, today: IsoDate) =>
  today < valid_from ? 'coming' : valid_to !== '' && valid_to < today ? 'over' : 'now';

const actingLines = (facts: Facts, today: IsoDate): SubstitutionLine[] =>
  facts.roles
    .filter((row) => row.kind === 'acting' && row.role_key !== '' && !isVoid(row))
    .map((row) => ({
      key: row.assignment_id,
      role_key: row.role_key as RoleKey,
      from: row.valid_from,
      to: row.valid_to,
      substitute: row.staff_id,
      topics: topicsIn(row),
      order_no: row.order_no,
      order_date: row.order_date,
      holder: nameOf(facts, row.acting_for),
      substitute_name: nameOf(facts, row.staff_id),
      state: stateOf(row, today),
    }));

/** An absence concerns every role that the person holds as its main holder. */
const absenceLines = (facts: Facts, today: IsoDate): SubstitutionLine[] =>
  facts.absences
    .filter((row) => row.cancelled_at === '')
    .flatMap((row) =>
      ROLES.filter(
        (role_key) => mainOf(facts, { role_key, from: row.valid_from, to: row.valid_to })?.staff_id === row.staff_id,
      ).map((role_key) => ({
        key: row.absence_id,
        role_key,
        from: row.valid_from,
        to: row.valid_to,
        substitute: '',
        topics: [],
        order_no: row.order_no,
        order_date: '',
        holder: nameOf(facts, row.staff_id),
        substitute_name: '',
        state: stateOf(row, today),
      })),
    );

export const responsible = (world: World, facts: Facts, caller: Caller): Responsible => {
  const now = world.time.local();
  const today = dateOf(now);
  const slots = world.register.slotsFrom(today);
  const lines = [...actingLines(facts, today), ...absenceLines(facts, today)];
  const may_change = caller.access === 'lead';
  const people = may_change ? facts.staff.filter((person) => isActive(person, today)) : [];
  return {
    cards: ROLES.map((role) => cardOf(facts, role, slots, now)),
    substitutions: lines.sort((a, b) => (a.from < b.from ? -1 : 1)),
    people: people.map(({ staff_id, position }) => ({ staff_id, name: nameOf(facts, staff_id), position })),
    may_change,
  };
};
