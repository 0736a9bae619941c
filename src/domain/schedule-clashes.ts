// What gets in the way of a row of the schedule: other rows, trainings, a role that nobody holds (clause 2.6).
import { addDays, weekdayIso } from './dates';
import type { Facts, IsoDate } from './facts';
import { consultantOn } from './row-consultant';
import type { Problem } from './schedule-problems';
import { dayOff } from './school-year';
import { clashingTraining } from './slots';
import type { TimetableRow } from './tables';

type Finds = Omit<Problem, 'slot_code'>;

const WEEK = 7;

/** The row's weekday from one day to another, both included. */
export function weekdaysBetween(weekday: number, from: IsoDate, to: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  if (from === '' || to === '') return dates;
  const first = addDays(from, (weekday - weekdayIso(from) + WEEK) % WEEK);
  for (let date = first; date <= to; date = addDays(date, WEEK)) dates.push(date);
  return dates;
}

/** Days on which the row could stand. */
export const daysOf = (facts: Facts, row: TimetableRow): IsoDate[] =>
  weekdaysBetween(row.weekday_iso ?? 0, row.valid_from, row.valid_to).filter((date) => !dayOff(facts, date));

export const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);
export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/** Days on which both rows stand at the same time. Times that only touch do not clash. */
export const daysTogether = (a: TimetableRow, b: TimetableRow): IsoDate[] =>
  a.weekday_iso === b.weekday_iso && a.starts_at < b.ends_at && b.starts_at < a.ends_at
    ? weekdaysBetween(a.weekday_iso ?? 0, later(a.valid_from, b.valid_from), earlier(a.valid_to, b.valid_to))
    : [];

const samePerson = (facts: Facts, a: TimetableRow, b: TimetableRow, date: IsoDate): boolean => {
  const [one, other] = [a, b].map((row) => consultantOn(facts, row, date));
  return !!one && one === other;
};

/** What one row does to another; told of the row alone. */
export function betweenRows(facts: Facts, row: TimetableRow, other: TimetableRow): Finds[] {
  const dates = daysTogether(row, other);
  if (dates.length === 0) return [];
  const found: Finds[] = [];
  const params = { with: other.slot_code };
  if (row.room_id !== '' && row.room_id === other.room_id)
    found.push({ code: 'room_overlap', severity: 'error', params: { ...params, room: row.room_id } });
  if (row.consultant_role === other.consultant_role)
    found.push({ code: 'consultant_overlap', severity: 'error', params: { ...params, role: row.consultant_role } });
  else {
    const date = dates.find((day) => samePerson(facts, row, other, day));
    if (date) found.push({ code: 'same_person', severity: 'warning', params: { ...params, date } });
  }
  return found;
}

/** A training that stands takes the row's time on its day. */
export function trainingsOver(facts: Facts, row: TimetableRow, today: IsoDate): Finds[] {
  const days = daysOf(facts, row).filter((date) => date >= today);
  const taken = days.flatMap((date) => {
    const training = clashingTraining(facts, row, date, consultantOn(facts, row, date) ?? '');
    return training ? [{ date, session_id: training.id }] : [];
  });
  const [first] = taken;
  return first ? [{ code: 'training', severity: 'warning', params: { ...first, n: taken.length } }] : [];
}

export function vacantRole(facts: Facts, row: TimetableRow): Finds[] {
  const role = row.consultant_role;
  if (role === '') return [{ code: 'role_vacant', severity: 'error', params: { role } }];
  const days = daysOf(facts, row);
  const vacant = days.filter((date) => !consultantOn(facts, row, date));
  const [from] = vacant;
  if (from === undefined) return [];
  if (vacant.length === days.length) return [{ code: 'role_vacant', severity: 'error', params: { role } }];
  return [{ code: 'role_gap', severity: 'warning', params: { role, from, to: vacant[vacant.length - 1]! } }];
}
