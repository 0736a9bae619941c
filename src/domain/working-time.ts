// Working time between two moments, in minutes (a rule of the school: from 08:00 to 17:00 on the working days of the staff).
import { addDays, dateOf, minutesOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { isStaffWorkingDay, workingDaysWithin } from './school-year';

const BEGINS = minutesOf('08:00');
const ENDS = minutesOf('17:00');

/** How much of the working day is over; whole minutes, as seconds do not count. */
const overOf = (datetime: IsoDateTime): number =>
  Math.min(Math.max(minutesOf(datetime.slice(11, 16)), BEGINS), ENDS) - BEGINS;

export function workingMinutes(facts: Facts, from: IsoDateTime, until: IsoDateTime): number {
  if (until <= from) return 0;
  const [first, last]: [IsoDate, IsoDate] = [dateOf(from), dateOf(until)];
  const before = isStaffWorkingDay(facts, first) ? overOf(from) : 0;
  const on = isStaffWorkingDay(facts, last) ? overOf(until) : 0;
  const whole = first < last ? workingDaysWithin(facts, first, addDays(last, -1)).length : 0;
  return whole * (ENDS - BEGINS) - before + on;
}
