// A report that is kept: what it said stays as it was, and what the register says otherwise is named (clause 1.3).

import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { IsoDate, IsoDateTime, Result } from './facts';
import { trainingLetter } from './messages';
import { scan } from './privacy';
import type { ReportBody, ReportChange, ReportObservation } from './report';
import { kept } from './report-kept';
import { ruleOf } from './routing';
import type { ClosedTerm, DocumentRow, JournalRow, OutboxRow } from './tables';

export const TERM_REPORT = 'term_report';
/** A cell holds 50,000 characters. */
const MOST_CHARACTERS = 45_000;

export const reportsOf = (documents: readonly DocumentRow[], period_code?: string): DocumentRow[] =>
  documents.filter((row) => row.kind === TERM_REPORT && (period_code === undefined || row.period_code === period_code));

const highest = (numbers: readonly number[]): number => Math.max(0, ...numbers.filter(Number.isFinite));

export interface Saving {
  readonly by: string;
  readonly title: string;
  readonly file_name: string;
  /** What stands before the number in the school's register: `О-`. */
  readonly prefix: string;
}

/** The next version of the period's report, with the next number of the year. */
export function documentOf(
  documents: readonly DocumentRow[],
  report: ReportBody,
  { by, title, file_name, prefix }: Saving,
): Result<DocumentRow> {
  const { code } = report.period;
  const version = highest(reportsOf(documents, code).map((row) => row.version ?? 0)) + 1;
  const number = highest(reportsOf(documents).map((row) => Number(/\d+$/.exec(row.number)?.[0] ?? 0))) + 1;
  const figures = kept(report);
  const id = `${TERM_REPORT}-${code}-${version}`;
  // The same term of a year that was closed bears the same code.
  const taken = documents.some((row) => row.document_id === id);
  if (figures.length > MOST_CHARACTERS) return { ok: false, code: 'report.too_large' };
  return {
    ok: true,
    value: {
      document_id: taken ? `${id}-${report.school_year.slice(0, 4)}` : id,
      kind: TERM_REPORT,
      period_code: code,
      version,
      made_at: report.made_at,
      made_by: by,
      title,
      number: `${prefix}${number}`,
      file_name,
      figures,
      sent_to: [],
      sent_at: '',
    },
  };
}

/** The lead's words go to the council and the director: nobody's health, no pupil. */
export function notesOf(
  { facts }: Pick<ReportObservation, 'facts'>,
  notes: ReportBody['notes'],
): Result<ReportBody['notes']> {
  const { marks } = scan(`${notes.conclusions}\n${notes.decision}`, facts.staff, false, facts.settings.scan_words);
  return marks.length > 0
    ? { ok: false, code: 'report.personal_data', params: { marks: marks.join(',') } }
    : { ok: true, value: { conclusions: notes.conclusions.trim(), decision: notes.decision.trim() } };
}

/** Figure by figure, what the register says otherwise now. */
export function changesSince(saved: ReportBody, live: ReportBody): ReportChange[] {
  const now = new Map(live.figures.map((figure) => [figure.key, figure]));
  const then = new Map(saved.figures.map((figure) => [figure.key, figure]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((key): ReportChange[] => {
    const [was, is] = [then.get(key), now.get(key)];
    if (was?.value === is?.value && was?.of === is?.of) return [];
    return [{ key, was: was?.value ?? null, is: is?.value ?? null, was_of: was?.of ?? null, is_of: is?.of ?? null }];
  });
}

/** The saved figures with the rows that the register counts for them now. */
export function withRows(saved: ReportBody, live: ReportBody): ReportBody {
  const now = new Map(live.figures.map((figure) => [figure.key, figure.rows]));
  return {
    ...saved,
    figures: saved.figures.map((figure) => ({ ...figure, rows: now.get(figure.key) ?? figure.rows })),
  };
}

const noteOf = (at: IsoDateTime, act: string, document_id: string, by: string, detail: string): JournalRow => ({
  at,
  act,
  table: 'documents',
  row_key: document_id,
  rule: ruleOf('1.3'),
  by,
  detail,
});

export function keepDocument(document: DocumentRow): Changes {
  const set = changeSet();
  const { document_id, made_at, made_by, number } = document;
  set.add('documents', document);
  set.add('journal', noteOf(made_at, 'report.saved', document_id, made_by, number));
  return set.changes();
}

export const reportLetterKey = (document_id: string): string => `report:${document_id}`;

/** The letter that brings the report to these addresses, fixed when it was decided; a letter that failed is owed once more. */
export function oweReport(
  document: DocumentRow,
  letters: readonly OutboxRow[],
  { to, now, by }: { readonly to: readonly string[]; readonly now: IsoDateTime; readonly by: string },
): Result<Changes> {
  if (to.length === 0) return { ok: false, code: 'report.nobody' };
  const key = reportLetterKey(document.document_id);
  const before = letters.find((letter) => letter.key === key);
  if (before?.status === 'sent') return { ok: false, code: 'report.sent' };
  const set = changeSet();
  if (before) set.change('outbox', { ...before, status: 'owed', attempts: 0, alternatives: to });
  else
    set.add(
      'outbox',
      trainingLetter(key, 'report', now, { staff_id: '', reason: document.document_id, alternatives: to }),
    );
  set.add('journal', noteOf(now, 'report.owed', document.document_id, by, `n=${to.length}`));
  return { ok: true, value: set.changes() };
}

/** A closed term is reported of within these days, by the run that finds it so; one that was closed long ago is not. */
const DAYS_AFTER = 7;

const isClosedLately = ({ closed_at }: ClosedTerm, today: IsoDate): boolean =>
  addDays(dateOf(closed_at), DAYS_AFTER) >= today;

export const anyClosedLately = (closed_terms: readonly ClosedTerm[], today: IsoDate): boolean =>
  closed_terms.some((row) => isClosedLately(row, today));

/** The terms whose closing is to be reported, and was not yet by a run of its own. */
export const termsToReport = (
  { closed_terms, documents }: Pick<ReportObservation, 'closed_terms' | 'documents'>,
  today: IsoDate,
): string[] => {
  const closed = closed_terms.filter((row) => isClosedLately(row, today));
  return [...new Set(closed.map((row) => row.period_code))].filter(
    (code) => !reportsOf(documents, code).some((row) => row.made_by === ''),
  );
};
