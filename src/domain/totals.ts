// What the desk has done in a span of days, by topic: received, open, overdue, answered, in time, reopened, how fast.
import { dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { downtimeOf, isOpenRequest } from './incident-reports';
import { groupedBy } from './lookup';
import { type Incident, type RequestRow, TOPICS, type Topic } from './tables';
import { workingMinutes } from './working-time';

export interface DeskTotals {
  readonly received: number;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
  readonly on_time: number;
  readonly reopened: number;
  /** Minutes of working time; null where nothing was answered. */
  readonly median_minutes: number | null;
}
export interface SpanTotals {
  readonly topics: readonly ({ readonly topic: Topic } & DeskTotals)[];
  readonly all: DeskTotals;
  /** Failures that began in the span; maintenance is no failure. */
  readonly incidents: number;
  readonly downtime_minutes: number;
}

/** Past its day; what waits for the teacher is not. */
export const isOverdue = (row: RequestRow, today: IsoDate): boolean =>
  isOpenRequest(row) && row.status !== 'waiting' && row.due_on !== '' && row.due_on < today;

export const isAnswered = (row: RequestRow): boolean => row.answered_at !== '' && !isOpenRequest(row);

export const isOnTime = (row: RequestRow): boolean => row.due_on !== '' && dateOf(row.answered_at) <= row.due_on;

/** Of an even number the mean of the middle two, in whole minutes. */
export function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : Math.round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

function totalsOf(facts: Facts, rows: readonly RequestRow[], today: IsoDate): DeskTotals {
  const answered = rows.filter(isAnswered);
  return {
    received: rows.length,
    open: rows.filter(isOpenRequest).length,
    overdue: rows.filter((row) => isOverdue(row, today)).length,
    answered: answered.length,
    on_time: answered.filter(isOnTime).length,
    reopened: rows.filter((row) => (row.reopened ?? 0) > 0).length,
    median_minutes: median(answered.map((row) => workingMinutes(facts, row.submitted_at, row.answered_at))),
  };
}

/** Quarantined, or discarded from there: never taken in. */
export const wasReceived = (row: RequestRow): boolean => row.status !== 'quarantined' && row.staff_id !== '';

/** Both days count. Requests and incidents may hold more than the span. */
export function totals(
  facts: Facts,
  requests: readonly RequestRow[],
  incidents: readonly Incident[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
  now: IsoDateTime,
): SpanTotals {
  const within = (datetime: IsoDateTime): boolean => from <= dateOf(datetime) && dateOf(datetime) <= to;
  const received = requests.filter((row) => wasReceived(row) && within(row.submitted_at));
  const byTopic = groupedBy(received, (row) => row.topic || 'other');
  const failures = incidents.filter(
    ({ kind, cancelled_at, started_at }) => kind === 'failure' && cancelled_at === '' && within(started_at),
  );
  const today = dateOf(now);
  return {
    topics: TOPICS.flatMap((topic) => {
      const rows = byTopic.get(topic);
      return rows ? [{ topic, ...totalsOf(facts, rows, today) }] : [];
    }),
    all: totalsOf(facts, received, today),
    incidents: failures.length,
    downtime_minutes: failures.reduce((sum, incident) => sum + downtimeOf(incident, now), 0),
  };
}
