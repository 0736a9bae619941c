// The closing of a school year as the lead sees it: what is open, which reports are kept, how many rows leave.
import type { OpenItem, YearBoard, YearReport } from '../contract/year';
import { type Closing, closingOf, lastDayOf } from '../domain/closing-year';
import { dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { isPastPeriod } from '../domain/kept-of-year';
import { LEAVING, type Leaves, type LeavingTable, type LivingRows, leavesOf } from '../domain/leaving-rows';
import { nameOf } from '../domain/people';
import { reportsOf } from '../domain/report-document';
import { reportPeriods } from '../domain/report-period';
import { OPEN_STATUSES, type Row } from '../domain/tables';
import { yearNeeds } from '../domain/year-checks';
import type { World } from './ports';

const MOST_SUBJECTS = 40;

export interface ClosingSeen {
  readonly closing: Closing;
  readonly living: LivingRows;
  readonly leaves: Leaves;
}

export const observeClosing = (world: World, facts: Facts): ClosingSeen => {
  const { register } = world;
  const closing = closingOf(facts, world.time.local());
  const living: LivingRows = {
    requests: register.rowsOf('requests'),
    sessions: register.rowsOf('sessions'),
    incidents: register.rowsOf('incidents'),
    timetable: register.rowsOf('timetable'),
    versions: register.rowsOf('schedule_versions'),
  };
  return { closing, living, leaves: leavesOf(closing, living) };
};

const openItems = (world: World, { closing, living }: ClosingSeen): OpenItem[] => {
  const open: readonly string[] = [...OPEN_STATUSES, 'quarantined'];
  const letters = world.register.rowsOf('outbox');
  const count = (key: OpenItem['key'], rows: readonly unknown[]): OpenItem => ({ key, count: rows.length });
  return [
    count(
      'requests',
      living.requests.filter(({ status }) => open.includes(status)),
    ),
    count(
      'sessions',
      living.sessions.filter((row) => row.status === 'planned' && dateOf(row.planned_start) < closing.cut),
    ),
    count(
      'letters_owed',
      letters.filter(({ status }) => status === 'owed'),
    ),
    count(
      'letters_failed',
      letters.filter(({ status }) => status === 'failed'),
    ),
    count(
      'incidents',
      living.incidents.filter((row) => row.ended_at === '' && row.cancelled_at === '' && row.kind === 'failure'),
    ),
  ].filter((item) => item.count > 0);
};

const yearReports = (world: World, facts: Facts, { cut }: Closing): YearReport[] => {
  const saved = reportsOf(world.register.documents()).filter(({ period_code }) => !isPastPeriod(period_code));
  return reportPeriods(facts)
    .filter(({ to, ends_on }) => to < cut || ends_on < cut)
    .map(({ code, name_ru, name_en }) => ({
      period: code,
      name_ru,
      name_en,
      saved: saved.some((row) => row.period_code === code),
    }));
};

export const yearBoard = (world: World, facts: Facts): YearBoard => {
  const seen = observeClosing(world, facts);
  const { closing, leaves } = seen;
  const tables = LEAVING.map((table: LeavingTable) => {
    const rows = world.register.rowsOf(table) as readonly Row<LeavingTable>[];
    const leaving = rows.filter((row) => leaves(table, row)).length;
    return { table, leaving, stay: rows.length - leaving };
  });
  const over_after = lastDayOf(facts, closing.begun ? facts.settings.school_year : closing.year);
  return {
    year: closing.year,
    next: closing.next,
    current: facts.settings.school_year,
    over_after,
    over: !closing.begun,
    begun: closing.begun,
    cut: closing.cut,
    open: openItems(world, seen),
    reports: closing.begun ? [] : yearReports(world, facts, closing),
    tables,
    leaving: tables.reduce((sum, { leaving }) => sum + leaving, 0),
    archive: [...world.register.heads(LEAVING)],
    checks: yearNeeds(facts, closing).map((need) => ({
      ...need,
      subjects: need.subjects.slice(0, MOST_SUBJECTS).map((subject) => nameOf(facts, subject) || subject),
    })),
  };
};
