// The register of requests as it is printed: a line each, and the totals of the span (clauses 1.1, 2.2–2.5, 3).
import { dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { isOpenRequest } from './incident-reports';
import { fullName, nameOf } from './people';
import type { Format, RequestRow, RoleKey, Topic } from './tables';
import { isAnswered, isOnTime, isOverdue, wasReceived } from './totals';

export interface RegisterLine {
  readonly request_id: string;
  readonly at: IsoDateTime;
  /** A name, or a staff code where the school prints no names. */
  readonly person: string;
  readonly class_label: string;
  readonly subject: string;
  readonly topic: Topic;
  readonly clause: string;
  readonly question: string;
  readonly format: Format;
  readonly role_key: RoleKey | '';
  readonly assignee: string;
  readonly due_on: IsoDate;
  readonly answered_on: IsoDate;
  readonly result: string;
  readonly outcome: '' | 'held' | 'no_show';
  readonly closed_on: IsoDate;
  readonly open: boolean;
  readonly late: boolean;
}
export interface RegisterTotals {
  readonly received: number;
  /** Answered by the day that it was due. */
  readonly in_time: number;
  /** Answered later, or still open past that day. */
  readonly late: number;
  readonly open: number;
}

const MOST_QUESTION = 160;
const MOST_RESULT = 140;

/** One paragraph of at most so many letters. */
const brief = (text: string, most: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
};

/** Both days count; what was never taken in is no request. */
export const requestsWithin = (requests: readonly RequestRow[], from: IsoDate, to: IsoDate): RequestRow[] =>
  requests
    .filter((row) => wasReceived(row) && from <= dateOf(row.submitted_at) && dateOf(row.submitted_at) <= to)
    .sort((a, b) =>
      a.submitted_at === b.submitted_at
        ? a.request_id < b.request_id
          ? -1
          : 1
        : a.submitted_at < b.submitted_at
          ? -1
          : 1,
    );

const isLate = (row: RequestRow, today: IsoDate): boolean =>
  isAnswered(row) ? row.due_on !== '' && !isOnTime(row) : isOverdue(row, today);

export const registerLine = (facts: Facts, row: RequestRow, today: IsoDate): RegisterLine => ({
  request_id: row.request_id,
  at: row.submitted_at,
  person: facts.settings.register_names === 'code' ? row.staff_id : fullName(facts, row.staff_id) || row.staff_id,
  class_label: row.class_label,
  subject: row.subject,
  topic: row.topic || 'other',
  clause: row.clause,
  question: brief(row.text, MOST_QUESTION),
  format: row.preferred_format || 'written',
  role_key: row.role_key,
  assignee: nameOf(facts, row.assignee_id),
  due_on: row.due_on,
  answered_on: row.answered_at && dateOf(row.answered_at),
  result: brief(isOpenRequest(row) ? '' : row.answer || row.note, MOST_RESULT),
  outcome: row.outcome,
  closed_on: row.closed_at && dateOf(row.closed_at),
  open: isOpenRequest(row),
  late: isLate(row, today),
});

export const registerTotals = (rows: readonly RequestRow[], today: IsoDate): RegisterTotals => ({
  received: rows.length,
  in_time: rows.filter((row) => isAnswered(row) && isOnTime(row)).length,
  late: rows.filter((row) => isLate(row, today)).length,
  open: rows.filter(isOpenRequest).length,
});
