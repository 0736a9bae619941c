// What stays of a closed year under its year's name: frozen terms and saved reports, so that the next year's terms begin afresh.
import { type ChangeSet, changeSet } from './changes';
import type { Closing } from './closing-year';
import type { Changes } from './decision';
import type { IsoDateTime } from './facts';
import { type LivingRows, leavingVersions } from './leaving-rows';
import { TERM_REPORT } from './report-document';
import { readKept } from './report-kept';
import type { ClosedTerm, DocumentRow } from './tables';

const ofYear = (year: string, code: string): string => `${year}:${code}`;
/** Of a year that was closed: its terms are told apart from those of the year in hand. */
export const isPastPeriod = (period_code: string): boolean => /^\d{4}\/\d\d:/.test(period_code);

const isOver = (row: ClosedTerm, { cut }: Closing): boolean => !isPastPeriod(row.period_code) && row.to < cut;

/** The rows under their old name go once they stand under the new one. */
export const isRenamed = (row: ClosedTerm, rows: readonly ClosedTerm[], closing: Closing): boolean =>
  isOver(row, closing) &&
  rows.some((other) => other.window === row.window && other.period_code === ofYear(closing.year, row.period_code));

function renameTerms(set: ChangeSet, rows: readonly ClosedTerm[], closing: Closing): void {
  for (const row of rows)
    if (isOver(row, closing) && !isRenamed(row, rows, closing))
      set.add('closed_terms', { ...row, period_code: ofYear(closing.year, row.period_code) });
}

function renameReports(set: ChangeSet, documents: readonly DocumentRow[], { year }: Closing): void {
  for (const row of documents)
    if (row.kind === TERM_REPORT && !isPastPeriod(row.period_code) && readKept(row)?.school_year === year)
      set.change('documents', { ...row, period_code: ofYear(year, row.period_code) });
}

export function keptOfYear(
  closing: Closing,
  living: LivingRows,
  { terms, documents }: { readonly terms: readonly ClosedTerm[]; readonly documents: readonly DocumentRow[] },
): Changes {
  const set = changeSet();
  renameTerms(set, terms, closing);
  renameReports(set, documents, closing);
  // Their rows leave, so there is nothing any more that could have been edited.
  const versions = leavingVersions(living, closing);
  for (const row of living.versions)
    if (versions.has(row.version ?? 1) && row.fingerprint !== '')
      set.change('schedule_versions', { ...row, fingerprint: '' });
  return set.changes();
}

export const yearNote = (at: IsoDateTime, act: string, year: string, by: string, detail: string): Changes => ({
  journal: { add: [{ at, act, table: 'settings', row_key: year, rule: 'school', by, detail }] },
});
