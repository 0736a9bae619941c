// Of the report: requests by topic, the places offered and used, and typical difficulties (clauses 2.2–2.6, 3.1, 3.2).
import { dateOf } from './dates';
import { isOpenRequest } from './incident-reports';
import { groupedBy } from './lookup';
import { bookedIn } from './places';
import type { MemoFact, ReportBody, ReportFigure, ReportObservation, ReportPeriod } from './report';
import { count, keysOf, measure } from './report-counting';
import { ROUTES, ruleOf } from './routing';
import { type Memo, type RequestRow, type SlotRow, TOPICS, type Topic } from './tables';
import { isAnswered, isOnTime, isOverdue, median, wasReceived } from './totals';
import { workingMinutes } from './working-time';

/** What the schedule is there for (clause 2.6). */
export const CONSULTED = ['ktp', 'current_marks', 'final_marks', 'reports'] as const satisfies readonly Topic[];
const MOST_MEMOS = 10;
const MOST_TOPICS = 3;

export const requestsOf = (
  { requests }: Pick<ReportObservation, 'requests'>,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
): RequestRow[] =>
  requests.filter((row) => wasReceived(row) && from <= dateOf(row.submitted_at) && dateOf(row.submitted_at) <= to);

/** Asked again about the same: opened again, or said twice. */
const isRepeated = (row: RequestRow): boolean => (row.reopened ?? 0) > 0 || row.duplicate_of !== '';

/** A figure's key begins with `topic.ktp`, or `all` for every topic together. */
function askedFigures(obs: ReportObservation, name: string, rule: string, rows: readonly RequestRow[]): ReportFigure[] {
  const answered = rows.filter(isAnswered);
  const of = (test: (row: RequestRow) => boolean): string[] => keysOf('requests', rows.filter(test));
  const minutes = answered.map((row) => workingMinutes(obs.facts, row.submitted_at, row.answered_at));
  const ids = keysOf('requests', answered);
  return [
    count(`${name}.received`, rule, 'requests', keysOf('requests', rows)),
    count(`${name}.answered`, rule, 'requests', ids, rows.length),
    count(`${name}.on_time`, 'school', 'requests', keysOf('requests', answered.filter(isOnTime)), answered.length),
    count(
      `${name}.overdue`,
      'school',
      'requests',
      of((row) => isOverdue(row, dateOf(obs.now))),
    ),
    count(`${name}.open`, rule, 'requests', of(isOpenRequest)),
    count(`${name}.repeated`, rule, 'requests', of(isRepeated)),
    measure(`${name}.median`, 'school', median(minutes), 'minutes', { table: 'requests', keys: ids }),
  ];
}

/** All topics together, and each one that somebody asked about; those of the schedule also where nobody did. */
export function requestFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const rows = requestsOf(obs, period);
  const byTopic = groupedBy(rows, (row) => row.topic || 'other');
  const shown = TOPICS.filter((topic) => byTopic.has(topic) || (CONSULTED as readonly Topic[]).includes(topic));
  const unsettled = obs.requests.filter(
    (row) =>
      row.status === 'quarantined' && period.from <= dateOf(row.submitted_at) && dateOf(row.submitted_at) <= period.to,
  );
  return [
    ...askedFigures(obs, 'all', '1.1', rows),
    ...shown.flatMap((topic) =>
      askedFigures(obs, `topic.${topic}`, ruleOf(ROUTES[topic].clause), byTopic.get(topic) ?? []),
    ),
    count('requests.quarantined', '1.1', 'requests', keysOf('requests', unsettled)),
    count(
      'visits.held',
      '2.6',
      'requests',
      keysOf(
        'requests',
        rows.filter(({ outcome }) => outcome === 'held'),
      ),
    ),
    count(
      'visits.no_show',
      '2.6',
      'requests',
      keysOf(
        'requests',
        rows.filter(({ outcome }) => outcome === 'no_show'),
      ),
    ),
  ];
}

export const offeredSlots = (
  { slots }: Pick<ReportObservation, 'slots'>,
  { from, to }: Pick<ReportPeriod, 'from' | 'to'>,
): SlotRow[] => slots.filter((slot) => slot.status === 'open' && from <= slot.date && slot.date <= to);

export const placesIn = (slots: readonly SlotRow[]): number =>
  slots.reduce((sum, slot) => sum + (slot.capacity ?? 1), 0);

const isAbout = (slot: SlotRow, topic: Topic): boolean =>
  slot.topics.includes(topic) || slot.topics.includes(ROUTES[topic].clause);

/** Places, not slots: one slot may hold several people. */
export function slotFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const offered = offeredSlots(obs, period);
  const used = offered.filter((slot) => bookedIn(slot).length > 0);
  const booked = used.reduce((sum, slot) => sum + bookedIn(slot).length, 0);
  const dropped = obs.slots.filter(
    (slot) => slot.status === 'removed' && period.from <= slot.date && slot.date <= period.to,
  );
  const rows = { table: 'slots', keys: keysOf('slots', offered) } as const;
  return [
    measure('slots.offered', '2.6', placesIn(offered), 'count', rows),
    measure('slots.used', '2.6', booked, 'count', { table: 'slots', keys: keysOf('slots', used) }, placesIn(offered)),
    count('slots.removed', '2.6', 'slots', keysOf('slots', dropped)),
    ...CONSULTED.map((topic) => {
      const slots = offered.filter((slot) => isAbout(slot, topic));
      return measure(`slots.${topic}`, ROUTES[topic].clause, placesIn(slots), 'count', {
        table: 'slots',
        keys: keysOf('slots', slots),
      });
    }),
  ];
}

const approvedIn = ({ memos }: ReportObservation, { from, to }: ReportPeriod): Memo[] =>
  memos.filter(
    ({ status, approved_at }) =>
      status !== 'draft' && approved_at !== '' && from <= dateOf(approved_at) && dateOf(approved_at) <= to,
  );

export function memoFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const approved = approvedIn(obs, period);
  const method = approved.filter(({ topic }) => topic === 'method');
  return [
    count('memos.approved', 'school', 'memos', keysOf('memos', approved)),
    count('memos.method', '3.1', 'memos', keysOf('memos', method)),
  ];
}

/** Memos that answers of the period gave, and those approved in it, the most given first. A memo holds no names. */
export function memoFacts(obs: ReportObservation, period: ReportPeriod): MemoFact[] {
  const answers = requestsOf(obs, period).filter(isAnswered);
  const isNew = new Set(approvedIn(obs, period));
  return obs.memos
    .filter(({ status, topic }) => status !== 'draft' && topic !== '')
    .map((memo) => ({ memo, given: answers.filter(({ answer }) => answer.includes(memo.answer.trim())).length }))
    .filter(({ memo, given }) => given > 0 || isNew.has(memo))
    .sort((a, b) => b.given - a.given || (a.memo.memo_id < b.memo.memo_id ? -1 : 1))
    .slice(0, MOST_MEMOS)
    .map(({ memo, given }) => ({
      question: memo.question,
      topic: memo.topic || 'other',
      on: memo.approved_at.slice(0, 10),
      given,
    }));
}

/** What most was asked about. */
export function difficulties(obs: ReportObservation, period: ReportPeriod): ReportBody['difficulties'] {
  const rows = requestsOf(obs, period);
  return [...groupedBy(rows, (row): Topic => row.topic || 'other')]
    .map(([topic, asked]) => ({
      topic,
      count: asked.length,
      share: Math.round((asked.length / rows.length) * 100),
    }))
    .sort((a, b) => b.count - a.count || TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic))
    .slice(0, MOST_TOPICS);
}
