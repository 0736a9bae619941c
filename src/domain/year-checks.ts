// What the next school year needs before it begins: terms, days off, a schedule, holders of the roles, people and rooms looked over.
import type { Closing } from './closing-year';
import { addDays } from './dates';
import type { Facts, IsoDate } from './facts';
import { uncoveredOn } from './roles';
import { rowsOn } from './schedule-version';
import { ROLES } from './tables';

export interface Need {
  readonly key: 'terms' | 'holidays' | 'schedule' | 'roles' | 'staff_away' | 'staff_no_address' | 'rooms';
  readonly state: 'ok' | 'todo';
  readonly count: number;
  readonly subjects: readonly string[];
}

const A_YEAR = 365;

const lacking = (key: Need['key'], subjects: readonly string[]): Need => ({
  key,
  state: subjects.length > 0 ? 'todo' : 'ok',
  count: subjects.length,
  subjects,
});
const present = (key: Need['key'], count: number): Need => ({
  key,
  state: count > 0 ? 'ok' : 'todo',
  count,
  subjects: [],
});

/** From 1 September on, whatever day the terms name. */
const beginOf = ({ next }: Closing): IsoDate => `${next.slice(0, 4)}-09-01`;

export function yearNeeds(facts: Facts, closing: Closing): Need[] {
  const begins = beginOf(closing);
  const firstWeeks = Array.from({ length: 14 }, (_, i) => addDays(begins, i));
  const stays = facts.staff.filter(({ left_on }) => left_on === '' || left_on >= begins);
  return [
    present('terms', facts.quarters.filter((term) => addDays(begins, -31) <= term.starts_on).length),
    present('holidays', facts.holidays.filter((day) => begins <= day.date).length),
    present('schedule', firstWeeks.flatMap((day) => rowsOn(facts, day)).length),
    lacking(
      'roles',
      ROLES.filter((role) => uncoveredOn(facts, role, begins).length > 0),
    ),
    lacking(
      'staff_away',
      stays
        .filter((person) => person.absence_from !== '' && person.absence_from <= begins && begins <= person.absence_to)
        .map((person) => person.staff_id),
    ),
    lacking(
      'staff_no_address',
      stays.filter(({ email }) => email === '').map((person) => person.staff_id),
    ),
    lacking(
      'rooms',
      facts.rooms
        .filter((room) => (room.pc_total ?? 0) > 0 && room.last_checked_on < addDays(begins, -A_YEAR))
        .map((room) => room.room_id),
    ),
  ];
}
