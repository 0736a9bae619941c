// The days on which the school's staff work, counted from its own tables.

import { type Cells, isoDate, type School } from './school';
import { addDays, weekdayIso } from './zoned-time';

/** A closure that is for pupils alone affects no staff. */
const DAYS_OFF = ['public_holiday', 'moved_day_off', 'regional_holiday', 'school_closure'];

export function workingDays(holidays: readonly Cells[], staffWeek = ''): (date: string) => boolean {
  const days = holidays.filter((day) => day.applies !== 'no');
  const off = new Set(
    days
      .filter((day) => DAYS_OFF.includes(day.kind ?? '') && day.affects_staff === 'yes')
      .map((day) => isoDate(day.date)),
  );
  const extra = new Set(days.filter((day) => day.kind === 'working_saturday').map((day) => isoDate(day.date)));
  const week = Number(staffWeek || 5);
  return (date) => !off.has(date) && (weekdayIso(date) <= week || extra.has(date));
}

export const staffDays = (school: School): ((date: string) => boolean) =>
  workingDays(school.table('holidays'), school.table('settings').find(({ key }) => key === 'staff_week')?.value);

/** Every date from one to another, both included. */
export function* datesBetween(first: string, last: string): Generator<string> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}
