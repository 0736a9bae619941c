// The school's year: which days staff work, which are breaks, where the terms and the year begin and end.
import { addDays, datesFrom, weekdayIso } from './dates';
import type { Facts, IsoDate, IsoTime, Settings } from './facts';
import { groupedBy, indexed } from './lookup';
import type { Holiday, Quarter } from './tables';

const DAYS_OFF: ReadonlySet<string> = new Set([
  'public_holiday',
  'moved_day_off',
  'regional_holiday',
  'school_closure',
]);

/** Nobody is written to before: the first look at everything of a day waits for it. */
export const DAY_BEGINS: IsoTime = '06:00';

const byDate = indexed((holidays: readonly Holiday[]) => groupedBy(holidays, (holiday) => holiday.date));
const countedTerms = indexed((quarters: readonly Quarter[]): readonly Quarter[] =>
  quarters
    .filter((q) => q.compliance_from !== '')
    .sort((a, b) => (a.compliance_from < b.compliance_from ? -1 : Number(a.compliance_from > b.compliance_from))),
);

export const dayOff = (facts: Facts, date: IsoDate): Holiday | undefined =>
  byDate(facts.holidays)
    .get(date)
    ?.find((day) => DAYS_OFF.has(day.kind) && day.affects_staff && day.applies);

const isWorkingSaturday = (facts: Facts, date: IsoDate): boolean =>
  byDate(facts.holidays)
    .get(date)
    ?.some((day) => day.kind === 'working_saturday' && day.applies) ?? false;

export function isStaffWorkingDay(facts: Facts, date: IsoDate): boolean {
  if (dayOff(facts, date)) return false;
  return weekdayIso(date) <= facts.settings.staff_week || isWorkingSaturday(facts, date);
}

/** The date itself where staff work on it. */
export function nextWorkingDay(facts: Facts, date: IsoDate): IsoDate {
  let day = date;
  while (!isStaffWorkingDay(facts, day)) day = addDays(day, 1);
  return day;
}

/** The nth working day after the date. */
export function addWorkingDays(facts: Facts, date: IsoDate, n: number): IsoDate {
  let day = date;
  for (let left = n; left > 0; left--) day = nextWorkingDay(facts, addDays(day, 1));
  return day;
}

/** The first `n` working days on or after the date. */
export function workingDaysFrom(facts: Facts, date: IsoDate, n: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = date; days.length < n; day = addDays(day, 1)) {
    day = nextWorkingDay(facts, day);
    days.push(day);
  }
  return days;
}

const workingDaysKnown = indexed((_: Facts['holidays']) => new Map<string, readonly IsoDate[]>());

/** The working days of a range that includes both its ends. */
export function workingDaysWithin(facts: Facts, from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const known = workingDaysKnown(facts.holidays);
  const key = `${facts.settings.staff_week} ${from}/${to}`;
  let days = known.get(key);
  if (!days) {
    days = datesFrom(from, addDays(to, 1)).filter((day) => isStaffWorkingDay(facts, day));
    known.set(key, days);
  }
  return days;
}

/** The terms that the obligation of clause 2.1 is counted in, in their order. */
export const ledgerTerms = (facts: Facts): readonly Quarter[] => countedTerms(facts.quarters);

export const isBreak = (facts: Facts, date: IsoDate): boolean =>
  countedTerms(facts.quarters).some((q) => q.break_from !== '' && q.break_from <= date && date <= q.break_to);

/** The term whose window, with its preparation days and the break after it, holds the date. */
export const termOn = (facts: Facts, date: IsoDate): Quarter | undefined =>
  countedTerms(facts.quarters).find((q) => q.compliance_from <= date && date <= (q.compliance_to || q.ends_on));

export function schoolYear(facts: Facts): { from: IsoDate; until: IsoDate } | undefined {
  const starts = facts.quarters.flatMap((q) => [q.compliance_from, q.starts_on]).filter((date) => date !== '');
  const ends = facts.quarters.flatMap((q) => [q.ends_on, q.break_to, q.compliance_to]).filter((date) => date !== '');
  const from = starts.sort()[0];
  const last = ends.sort().pop();
  return from === undefined || last === undefined ? undefined : { from, until: addDays(last, 1) };
}

/** What a request's number begins with: `2026` in the school year 2026/27. */
export const numberPrefix = (settings: Settings): string => settings.school_year.slice(0, 4);
