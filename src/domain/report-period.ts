// What a report can be about: each term of the ledger, and the school year.

import { addDays } from './dates';
import type { Facts } from './facts';
import { windowOf } from './ledger';
import type { ReportPeriod } from './report';
import { ledgerTerms, schoolYear } from './school-year';

export const YEAR = 'year';

/** A term with the days before and the break after it, so that every day of the year belongs to one. */
export function reportPeriods(facts: Facts): ReportPeriod[] {
  const terms = ledgerTerms(facts);
  const year = schoolYear(facts);
  const periods = terms.map(
    (term): ReportPeriod => ({
      code: term.period_code,
      name_ru: term.name_ru,
      name_en: term.name_en,
      ...windowOf(term, 'default'),
      starts_on: term.starts_on,
      ends_on: term.ends_on,
      terms: [term.period_code],
    }),
  );
  const [first] = terms;
  const last = terms[terms.length - 1];
  if (!first || !last || !year) return periods;
  return [
    ...periods,
    {
      code: YEAR,
      name_ru: '',
      name_en: '',
      from: year.from,
      to: addDays(year.until, -1),
      starts_on: first.starts_on,
      ends_on: last.ends_on,
      terms: terms.map((term) => term.period_code),
    },
  ];
}

export const periodOf = (facts: Facts, code: string): ReportPeriod | undefined =>
  reportPeriods(facts).find((period) => period.code === code);
