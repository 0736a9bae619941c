// The director's tab says of every period what the report of that period says, and nothing of what has not begun.
import { dashboardOf } from '../../src/domain/dashboard';
import { makeReport } from '../../src/domain/report-make';
import { reportPeriods } from '../../src/domain/report-period';
import { dashboardView } from '../../src/loop/dashboard-view';
import { termFigures } from '../../src/loop/term-figures';
import { reportSchool } from './report-school';

const at = (now?: string) => {
  const obs = reportSchool(now ? { now } : {});
  return { obs, figures: dashboardOf({ ...obs, coverage: termFigures(obs).map((term) => term.figures) }) };
};

test('each term and the year show the figures of their reports', () => {
  const { obs, figures } = at();
  const lines = [...figures.terms.map(({ line }) => line!), figures.year!];
  expect(lines.map(({ period }) => period.code)).toEqual(reportPeriods(obs.facts).map(({ code }) => code));
  for (const line of lines) {
    const report = makeReport(obs, line.period);
    const of = (key: string): number | null => report.figures.find((figure) => figure.key === key)!.value;
    const { all } = line.totals;
    expect([all.received, all.answered, all.on_time, all.overdue, all.open, all.median_minutes]).toEqual(
      ['received', 'answered', 'on_time', 'overdue', 'open', 'median'].map((name) => of(`all.${name}`)),
    );
    expect([line.offered, line.used]).toEqual([of('slots.offered'), of('slots.used')]);
    expect(line.vacant_days).toBe(
      ['deputy_uvr', 'ej_lead', 'sysadmin'].reduce((sum, role) => sum + of(`role.${role}.vacant`)!, 0),
    );
    if (line.coverage) expect(line.coverage.covered).toBe(of('training.covered'));
  }
});

test('months and topics add up to the year, and the plan of the sheet keeps its places', () => {
  const { obs, figures } = at();
  const year = figures.year!;
  expect(figures.topics.reduce((sum, { received }) => sum + received, 0)).toBe(year.totals.all.received);
  expect(figures.months.reduce((sum, { offered }) => sum + offered, 0)).toBe(year.offered);
  const view = dashboardView(figures, obs.facts.settings);
  const early = dashboardView(at('2026-10-10T09:00:00').figures, obs.facts.settings);
  expect(early.charts).toEqual(view.charts);
  for (const { range } of view.charts) {
    const cells = view.rows.slice(range.row - 1, range.row - 1 + range.rows);
    expect(cells.every((line) => typeof line[0] === 'string' && line[0] !== '')).toBe(true);
    expect(cells.slice(1).every((line) => line.length >= range.columns)).toBe(true);
    expect(view.rows[range.row - 1 + range.rows]?.[0] ?? '').not.toBe(cells[0]![0]);
  }
});

test('a term that has not begun has no figures', () => {
  const { figures } = at('2026-10-10T09:00:00');
  expect(figures.terms.map(({ line }) => line !== null)).toEqual([true, false, false, false]);
  expect(figures.term!.period.code).toBe(figures.terms[0]!.period.code);
});
