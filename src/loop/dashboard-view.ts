// The tab «Сводка» as values: four blocks at fixed rows, so that charts find their cells whatever grows.
import type { Dashboard, DashboardLine } from '../domain/dashboard';
import type { Settings } from '../domain/facts';
import { messages } from '../i18n';
import { type DashboardMessages, dashboardMessages } from '../i18n/dashboard';
import { reportMessages } from '../i18n/report';
import type { DashboardChart, DashboardView } from './ports';

type Line = readonly (string | number)[];

const FIRST = { glance: 4, terms: 18, topics: 29, months: 43 } as const;
const MOST_TERMS = 6;

const TERM_COLUMNS = [
  'term',
  'covered',
  'required',
  'received',
  'answered',
  'on_time',
  'offered',
  'used',
  'failures',
  'hours',
  'vacant',
] as const;

const hours = (minutes: number): number => Math.round(minutes / 6) / 10;

/** A label, the value in words, and the clause or «правило школы». */
function glance(w: DashboardMessages, line: DashboardLine, settings: Settings): Line[] {
  const { rule, value } = reportMessages(settings.language);
  const { met } = messages(settings.language).training.coverage;
  const { all, incidents, downtime_minutes } = line.totals;
  const count = (n: number, of: number | null = null): string => value({ value: n, of, unit: 'count' });
  const trained = line.coverage
    ? `${count(line.coverage.covered, line.coverage.required)}, ${met(line.coverage.school_level_met, line.over)}`
    : w.nothing;
  const { glance: label } = w;
  return [
    [label.training, trained, rule('2.1')],
    [label.received, count(all.received), rule('1.1')],
    [label.answered, count(all.answered, all.received), rule('1.1')],
    [label.on_time, count(all.on_time, all.answered), rule('school')],
    [label.overdue, count(all.overdue), rule('school')],
    [label.open, count(all.open), rule('1.1')],
    [label.median, value({ value: all.median_minutes, of: null, unit: 'minutes' }), rule('school')],
    [label.places, count(line.used, line.offered), rule('2.6')],
    [label.failures, count(incidents), rule('3.2-sysadmin')],
    [label.downtime, value({ value: downtime_minutes, of: null, unit: 'minutes' }), rule('3.2-sysadmin')],
    [label.vacant, count(line.vacant_days), rule('1.2')],
  ];
}

const termLine = (name: string, line: DashboardLine | null): Line =>
  line
    ? [
        name,
        line.coverage?.covered ?? '',
        line.coverage?.required ?? '',
        line.totals.all.received,
        line.totals.all.answered,
        line.totals.all.on_time,
        line.offered,
        line.used,
        line.totals.incidents,
        hours(line.totals.downtime_minutes),
        line.vacant_days,
      ]
    : [name];

/** Two beside the term's figures, the third beside the topics: nothing lies over a figure. */
const PLACES = { coverage: [FIRST.glance, 4], topics: [FIRST.glance, 8], months: [FIRST.topics, 5] } as const;

const chart = (
  [row, column]: readonly [number, number],
  words: Pick<DashboardChart, 'kind' | 'title' | 'up'>,
  [first, rows, columns]: readonly [number, number, number],
): DashboardChart => ({ ...words, range: { row: first + 1, rows: rows + 1, columns }, at: { row, column } });

export function dashboardView(figures: Dashboard, settings: Settings): DashboardView {
  const w = dashboardMessages(settings.language);
  const { periodName } = reportMessages(settings.language);
  const name = (line: { period: DashboardLine['period'] }): string => periodName(line.period, settings.school_year);
  const terms = figures.terms.slice(0, MOST_TERMS);
  const blocks: readonly (readonly [number, readonly Line[]])[] = [
    [1, [[w.title(settings.school_name)]]],
    [
      FIRST.glance,
      [[figures.term ? name(figures.term) : w.noTerm], ...(figures.term ? glance(w, figures.term, settings) : [])],
    ],
    [
      FIRST.terms,
      [
        [w.terms],
        TERM_COLUMNS.map((column) => w.columns[column]),
        ...terms.map((term) => termLine(name(term), term.line)),
        ...(figures.year ? [termLine(w.year, figures.year)] : []),
      ],
    ],
    [
      FIRST.topics,
      [
        [w.topics],
        [w.topic, w.columns.received, w.columns.on_time],
        ...figures.topics.map(({ topic, received, on_time }) => [w.topicNames[topic], received, on_time]),
      ],
    ],
    [
      FIRST.months,
      [
        [w.byMonth],
        [w.month, w.asked, w.offered],
        ...figures.months.map(({ month, asked, offered }) => [w.monthName(month), asked, offered]),
      ],
    ],
  ];
  const rows: Line[] = [];
  for (const [first, lines] of blocks) for (const [at, line] of lines.entries()) rows[first - 1 + at] = line;
  const { charts } = w;
  return {
    tab: w.tab,
    rows: Array.from(rows, (line) => line ?? []),
    heads: [1, FIRST.glance, ...[FIRST.terms, FIRST.topics, FIRST.months].flatMap((row) => [row, row + 1])],
    charts: [
      chart(PLACES.coverage, { kind: 'column', title: charts.coverage, up: charts.teachers }, [
        FIRST.terms,
        terms.length,
        3,
      ]),
      chart(PLACES.topics, { kind: 'bar', title: charts.topics, up: '' }, [FIRST.topics, figures.topics.length, 2]),
      chart(PLACES.months, { kind: 'column', title: charts.months, up: '' }, [FIRST.months, figures.months.length, 3]),
    ],
  };
}
