// The school year that is closed next: which one it is, when it is over, and the day before which its rows lie.
import { addDays, dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { ledgerTerms } from './school-year';
import type { Quarter } from './tables';

export interface Closing {
  /** `2026/27` */
  readonly year: string;
  readonly next: string;
  /** Rows of days before it are the year's own. */
  readonly cut: IsoDate;
  /** So much later nothing arrives any more that would be looked for in these rows. */
  readonly settled: IsoDate;
  /** The settings speak of the next year already. */
  readonly begun: boolean;
}

/** Form responses of the last days are asked for again; whatever was taken in from them has to be known then. */
const SETTLES_IN_DAYS = 7;

const firstYearOf = (year: string): number => Number(year.slice(0, 4));
const yearFrom = (first: number): string => `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
export const yearAfter = (year: string): string => yearFrom(firstYearOf(year) + 1);

/** Terms are told apart by when they begin: those of the next year may be imported in summer. */
const beginsBy = ({ starts_on }: Quarter, day: IsoDate): boolean => starts_on < day;

/** The day after which a year's lessons are over. Where its last terms are not imported yet, the end of May. */
export function lastDayOf(facts: Facts, year: string): IsoDate {
  const end = firstYearOf(year) + 1;
  const ends = ledgerTerms(facts)
    .map((term) => term.ends_on)
    .filter((day) => `${end}-05-01` <= day && day < `${end}-08-01`);
  return ends.sort().pop() ?? `${end}-05-31`;
}

export function closingOf(facts: Facts, now: IsoDateTime): Closing {
  const today = dateOf(now);
  const named = facts.settings.school_year;
  const begun = today <= lastDayOf(facts, named);
  const year = begun ? yearFrom(firstYearOf(named) - 1) : named;
  const end = firstYearOf(year) + 1;
  const begins = facts.quarters
    .filter((term) => !beginsBy(term, `${end}-08-01`))
    .flatMap((term) => [term.starts_on, term.compliance_from])
    .filter((day) => day !== '');
  const cut = [`${end}-09-01`, today, ...begins].sort()[0]!;
  const settled = [cut, addDays(today, -SETTLES_IN_DAYS)].sort()[0]!;
  return { year, next: yearAfter(year), cut, settled, begun };
}
