// The report of a term or of the year: what it is made of is read, and a saved one is held against the register (clause 1.3).
import type { Reports, SavedReport, TermReport } from '../contract/report';
import { dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import type { Facts, Result } from '../domain/facts';
import { isPastPeriod } from '../domain/kept-of-year';
import { nameOf } from '../domain/people';
import type { ReportBody, ReportObservation, ReportPeriod } from '../domain/report';
import {
  anyClosedLately,
  changesSince,
  documentOf,
  keepDocument,
  oweReport,
  reportLetterKey,
  reportsOf,
  termsToReport,
  withRows,
} from '../domain/report-document';
import { readKept } from '../domain/report-kept';
import { makeReport } from '../domain/report-make';
import { periodOf, reportPeriods } from '../domain/report-period';
import type { ClosedTerm, DocumentRow, OutboxRow } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import { reportMessages } from '../i18n/report';
import type { Caller } from './access';
import { merged } from './bring-about';
import type { World } from './ports';
import { termFigures } from './term-figures';

/** `closed_terms` where this run has just closed one. */
const observeReport = (
  world: World,
  facts: Facts,
  period: ReportPeriod,
  closed_terms: readonly ClosedTerm[] = world.register.closedTerms(),
): ReportObservation => {
  const { register } = world;
  const now = world.time.local();
  const attendance = register.attendance();
  const devices = register.rowsOf('devices');
  return {
    facts,
    now,
    requests: register.requestsBetween(period.from, period.to),
    slots: register.slotsFrom(period.from),
    incidents: register.incidents(),
    memos: register.memos(),
    attendance,
    closed_terms,
    self_assessment: register.selfAssessment(),
    self_check_rounds: register.selfCheckRounds(),
    documents: register.documents(),
    devices,
    device_history: devices.length > 0 ? register.deviceHistory() : [],
    upgrades: register.rowsOf('upgrades'),
    terms: termFigures({ facts, attendance, closed_terms, now }),
  };
};

const UNKNOWN = { ok: false, code: 'report.unknown' } as const;

const savedReport = (facts: Facts, row: DocumentRow, letters: readonly OutboxRow[]): SavedReport => {
  const letter = letters.find(({ key }) => key === reportLetterKey(row.document_id));
  return {
    document_id: row.document_id,
    period: row.period_code,
    title: row.title,
    number: row.number,
    version: row.version ?? 1,
    made_at: row.made_at,
    made_by: row.made_by && (nameOf(facts, row.made_by) || row.made_by),
    file_name: row.file_name,
    // A run may have died between the letter and its document: the letter knows.
    sent_to: [...(letter?.status === 'sent' ? letter.alternatives : row.sent_to)],
    sent_at: letter?.status === 'sent' ? letter.sent_at : row.sent_at,
    letter: letter?.status === 'owed' || letter?.status === 'failed' ? letter.status : '',
  };
};

export const reportList = (world: World, facts: Facts, caller: Caller): Reports => {
  const today = dateOf(world.time.local());
  const letters = world.register.lettersOfReports();
  return {
    school_year: facts.settings.school_year,
    periods: reportPeriods(facts)
      .filter(({ from }) => from <= today)
      .map(({ code, name_ru, name_en, from, to }) => ({ code, name_ru, name_en, from, to, over: to < today })),
    saved: reportsOf(world.register.documents())
      .map((row) => savedReport(facts, row, letters))
      .sort((a, b) => (a.made_at > b.made_at ? -1 : 1)),
    report_to: [...facts.settings.report_to],
    may_change: caller.access === 'lead',
  };
};

/** Without `document_id` as the register stands now; a saved one says what it said, and what is otherwise now. */
export const termReport = (
  world: World,
  facts: Facts,
  asked: { readonly period: string; readonly document_id: string | null },
): Result<TermReport> => {
  const document = asked.document_id
    ? world.register.documents().find(({ document_id }) => document_id === asked.document_id)
    : undefined;
  const saved = document && readKept(document);
  if (asked.document_id && !(document && saved)) return UNKNOWN;
  const period = saved?.period ?? periodOf(facts, asked.period);
  if (!period) return UNKNOWN;
  // Of a closed year: the rows that it counts have left the register.
  if (document && saved && isPastPeriod(document.period_code))
    return {
      ok: true,
      value: { ...saved, document: savedReport(facts, document, world.register.lettersOfReports()), changes: [] },
    };
  const live = makeReport(observeReport(world, facts, period), period);
  if (!document || !saved) return { ok: true, value: { ...live, document: null, changes: [] } };
  return {
    ok: true,
    value: {
      ...withRows(saved, live),
      document: savedReport(facts, document, world.register.lettersOfReports()),
      changes: changesSince(saved, live),
    },
  };
};

const namedDocument = (
  obs: Pick<ReportObservation, 'documents'>,
  report: ReportBody,
  by: string,
): Result<DocumentRow> => {
  const w = reportMessages(report.language);
  return documentOf(obs.documents, report, {
    by,
    title: w.title(report.period, report.school_year),
    file_name: w.fileName(report.period, report.school_year),
    prefix: w.prefix,
  });
};

/** What saving the report of a period as it stands now would write. */
export const savedNow = (
  world: World,
  facts: Facts,
  { period: code, notes, by }: { readonly period: string; readonly notes: ReportBody['notes']; readonly by: string },
): Result<Changes> => {
  const period = periodOf(facts, code);
  if (!period || period.from > dateOf(world.time.local())) return UNKNOWN;
  const obs = observeReport(world, facts, period);
  const document = namedDocument(obs, { ...makeReport(obs, period), notes }, by);
  return document.ok ? { ok: true, value: keepDocument(document.value) } : document;
};

/** A term that was just closed is reported of: the report is kept, and mailed to whom the settings say, once. */
export const reportClosedTerms = (world: World, training: TrainingObservation): Changes => {
  const { facts, closed_terms, now } = training;
  const { report_to } = facts.settings;
  if (report_to.length === 0 || !anyClosedLately(closed_terms, dateOf(now))) return {};
  const documents = world.register.documents();
  const letters = world.register.lettersOfReports();
  const parts: Changes[] = [];
  const kept: DocumentRow[] = [...documents];
  for (const code of termsToReport({ closed_terms, documents }, dateOf(now))) {
    const period = periodOf(facts, code);
    if (!period) continue;
    const obs = { ...observeReport(world, facts, period, closed_terms), documents: kept };
    const document = namedDocument(obs, makeReport(obs, period), '');
    if (!document.ok) {
      world.log(`${document.code} ${code}`);
      continue;
    }
    kept.push(document.value);
    const owed = oweReport(document.value, letters, { to: report_to, now, by: '' });
    parts.push(keepDocument(document.value), ...(owed.ok ? [owed.value] : []));
  }
  return merged(...parts);
};
