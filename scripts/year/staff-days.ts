// The days on which the school's staff work, counted from its own tables.

import { isoDate, type School } from './school';
import { addDays, weekdayIso } from './zoned-time';

const DAYS_OFF = ['public_holiday', 'moved_day_off', 'regional_holiday'];

export function staffDays(school: School): (date: string) => boolean {
  const days = school.table('holidays').filter((day) => day.applies !== 'no');
  const off = new Set(
    days
      .filter((day) => DAYS_OFF.includes(day.kind ?? '') && day.affects_staff === 'yes')
      .map((day) => isoDate(day.date)),
  );
  const extra = new Set(days.filter((day) => day.kind === 'working_saturday').map((day) => isoDate(day.date)));
  const week = Number(school.table('settings').find(({ key }) => key === 'staff_week')?.value || 5);
  return (date) => !off.has(date) && (weekdayIso(date) <= week || extra.has(date));
}

/** Every date from one to another, both included. */
export function* datesBetween(first: string, last: string): Generator<string> {
  for (let date = first; date <= last; date = addDays(date, 1)) yield date;
}
