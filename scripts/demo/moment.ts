// The moment at which the demonstration opens: the busy days before the first term ends.

import { isoDate, type School } from '../year/school';
import { addDays, instantOf, weekdayIso } from '../year/zoned-time';

const WORKING_DAYS_BEFORE_END = 7;
const OPENS_AT = '09:00';
const DAYS_OFF = ['public_holiday', 'moved_day_off', 'regional_holiday'];

export function demoMoment(school: School): number {
  const terms = school.table('quarters').filter((term) => term.compliance_from);
  const end = terms.map((term) => isoDate(term.ends_on)).sort()[0];
  if (!end) throw new Error('The school has no term to open in');
  const off = new Set(
    school
      .table('holidays')
      .filter((day) => DAYS_OFF.includes(day.kind ?? '') && day.affects_staff === 'yes' && day.applies !== 'no')
      .map((day) => isoDate(day.date)),
  );
  const week = Number(school.table('settings').find(({ key }) => key === 'staff_week')?.value ?? 5);
  let date = end;
  for (let left = WORKING_DAYS_BEFORE_END; left > 0; ) {
    date = addDays(date, -1);
    if (weekdayIso(date) <= week && !off.has(date)) left -= 1;
  }
  return instantOf(`${date}T${OPENS_AT}`, school.zone);
}
