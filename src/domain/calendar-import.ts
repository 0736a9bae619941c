// What the official calendar adds to the school's days, and what stands there otherwise; days of the region and of the school stay theirs.
import type { OfficialDay } from './calendar-year';
import { changeSet } from './changes';
import { asHoliday, type DayWish, putDay } from './days-off';
import type { Changes } from './decision';
import type { Facts } from './facts';
import { schoolYear } from './school-year';
import type { Act } from './substitution';
import type { Holiday } from './tables';

const LOCAL: ReadonlySet<string> = new Set(['regional_holiday', 'school_closure']);

export interface YearComparison {
  readonly add: readonly DayWish[];
  readonly change: readonly DayWish[];
  readonly same: number;
}

/** The calendar years that the school year touches. */
export function yearsOf(facts: Facts): number[] {
  const year = schoolYear(facts);
  const first = Number((year?.from ?? facts.settings.school_year).slice(0, 4));
  return Number.isInteger(first) && first > 0 ? [first, first + 1] : [];
}

const says = (known: Holiday, day: OfficialDay): boolean =>
  known.kind === day.kind && known.affects_staff === day.affects_staff;

export function compareWithOfficial(
  facts: Facts,
  official: readonly OfficialDay[],
  named: (day: OfficialDay) => DayWish,
): YearComparison {
  const year = schoolYear(facts);
  const known = new Map(facts.holidays.map((day) => [day.date, day]));
  const wanted = official.filter(({ date }) => !year || (year.from <= date && date < year.until));
  const isSettled = (day: OfficialDay): boolean => {
    const standing = known.get(day.date);
    return standing !== undefined && (says(standing, day) || LOCAL.has(standing.kind) || !standing.applies);
  };
  const open = wanted.filter((day) => !isSettled(day));
  return {
    add: open.filter(({ date }) => !known.has(date)).map(named),
    change: open.filter(({ date }) => known.has(date)).map(named),
    same: wanted.length - open.length,
  };
}

export function importYear(facts: Facts, { add, change }: YearComparison, act: Act): Changes {
  const set = changeSet();
  for (const day of add) putDay(set, asHoliday(day, undefined, 'official'), undefined, act);
  for (const day of change) {
    const known = facts.holidays.find((row) => row.date === day.date)!;
    putDay(set, { ...asHoliday(day, known, known.source_status), source_status: 'official' }, known, act);
  }
  return set.changes();
}
