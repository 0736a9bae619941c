// The moment at which the demonstration opens: the busy days before the first term ends.

import { isoDate, type School } from '../year/school';
import { staffDays } from '../year/staff-days';
import { addDays, instantOf } from '../year/zoned-time';

const WORKING_DAYS_BEFORE_END = 7;
const OPENS_AT = '09:00';

export function demoMoment(school: School): number {
  const terms = school.table('quarters').filter((term) => term.compliance_from);
  const end = terms.map((term) => isoDate(term.ends_on)).sort()[0];
  if (!end) throw new Error('The school has no term to open in');
  const isWorking = staffDays(school);
  let date = end;
  for (let left = WORKING_DAYS_BEFORE_END; left > 0; ) {
    date = addDays(date, -1);
    if (isWorking(date)) left -= 1;
  }
  return instantOf(`${date}T${OPENS_AT}`, school.zone);
}
