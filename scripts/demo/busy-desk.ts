// How the desk worked in the weeks before the demonstration opens: as in any year, but it has not come to the requests of the last days.

import { type DeskManners, seededDesk } from '../year/desk-manners';
import type { School } from '../year/school';
import { addDays, localText } from '../year/zoned-time';

/** Enough for something to be overdue, and something due today. */
const LEFT_DAYS = 9;

export function busyDesk(school: School, until: number): DeskManners {
  const usual = seededDesk('demo');
  const left = addDays(localText(until, school.zone).slice(0, 10), -LEFT_DAYS);
  return { ...usual, step: (line, look, date) => (date >= left ? 'leave' : usual.step(line, look, date)) };
}
