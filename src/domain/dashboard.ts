// What the director sees at a glance: this term, the year so far by term, what is asked about, demand and offer by month.
import { dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { bookedIn } from './places';
import type { ReportPeriod } from './report';
import { roleFigures } from './report-conditions';
import { CONSULTED, offeredSlots, placesIn, requestsOf } from './report-help';
import { reportPeriods, YEAR } from './report-period';
import { type Incident, type RequestRow, type SlotRow, TOPICS, type Topic } from './tables';
import type { CoverageFigures } from './teacher-lines';
import { type SpanTotals, totals } from './totals';

export interface DashboardObservation {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  /** Those of the school year. */
  readonly requests: readonly RequestRow[];
  readonly slots: readonly SlotRow[];
  readonly incidents: readonly Incident[];
  readonly coverage: readonly CoverageFigures[];
}

export interface DashboardLine {
  readonly period: ReportPeriod;
  /** Null of the year, and where nobody has to be trained. */
  readonly coverage: CoverageFigures | null;
  readonly over: boolean;
  readonly totals: SpanTotals;
  readonly offered: number;
  readonly used: number;
  /** Working days without a holder, of all roles together. */
  readonly vacant_days: number;
}
export interface Dashboard {
  /** The term of the day, or the last one before it. */
  readonly term: DashboardLine | null;
  /** Every term; null in the place of what has not begun. */
  readonly terms: readonly { readonly period: ReportPeriod; readonly line: DashboardLine | null }[];
  readonly year: DashboardLine | null;
  readonly topics: readonly { readonly topic: Topic; readonly received: number; readonly on_time: number }[];
  /** `2026-09`; what the schedule is there for (clauses 2.2–2.5). */
  readonly months: readonly { readonly month: string; readonly asked: number; readonly offered: number }[];
}

function lineOf(obs: DashboardObservation, period: ReportPeriod): DashboardLine {
  const offered = offeredSlots(obs, period);
  return {
    period,
    coverage: obs.coverage.find(({ period_code }) => period_code === period.code) ?? null,
    over: period.to < dateOf(obs.now),
    totals: totals(obs.facts, obs.requests, obs.incidents, period, obs.now),
    offered: placesIn(offered),
    used: offered.reduce((sum, slot) => sum + bookedIn(slot).length, 0),
    vacant_days: roleFigures(obs, period).reduce((sum, { value }) => sum + (value ?? 0), 0),
  };
}

const monthOf = (date: IsoDate): string => date.slice(0, 7);

function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let year = Number(first.slice(0, 4)), month = Number(first.slice(5, 7)); ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
  }
}

function monthsOf(obs: DashboardObservation, year: ReportPeriod): Dashboard['months'] {
  const asked = requestsOf(obs, year).filter(({ topic }) => (CONSULTED as readonly string[]).includes(topic));
  const offered = offeredSlots(obs, year);
  return monthsFrom(monthOf(year.from), monthOf(year.ends_on)).map((month) => ({
    month,
    asked: asked.filter(({ submitted_at }) => monthOf(submitted_at) === month).length,
    offered: placesIn(offered.filter(({ date }) => monthOf(date) === month)),
  }));
}

export function dashboardOf(obs: DashboardObservation): Dashboard {
  const today = dateOf(obs.now);
  const periods = reportPeriods(obs.facts);
  const terms = periods
    .filter(({ code }) => code !== YEAR)
    .map((period) => ({ period, line: period.from <= today ? lineOf(obs, period) : null }));
  const whole = periods.find(({ code }) => code === YEAR);
  const year = whole ? lineOf(obs, whole) : null;
  const asked = new Map(year?.totals.topics.map((line) => [line.topic, line]));
  return {
    term: terms.flatMap(({ line }) => line ?? []).pop() ?? null,
    terms,
    year,
    topics: TOPICS.map((topic) => ({
      topic,
      received: asked.get(topic)?.received ?? 0,
      on_time: asked.get(topic)?.on_time ?? 0,
    })),
    months: whole ? monthsOf(obs, whole) : [],
  };
}
