// What is kept beyond its term (152-FZ art. 5 and 21; the school's list of cases): cells that are to be emptied, rows that are to go.
import { dateOf } from './dates';
import type { Facts, IsoDate } from './facts';
import { indexed } from './lookup';
import { personOf } from './people';
import type {
  AttendanceRow,
  OutboxRow,
  ReplyRow,
  RequestRow,
  RetentionTerm,
  Row,
  SelfAssessment,
  SelfCheckAsked,
  Session,
} from './tables';

/** The tables that terms are set for; the journal is asked about by its days alone. */
export interface KeptRows {
  readonly requests: readonly RequestRow[];
  readonly replies: readonly ReplyRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly self_assessment: readonly SelfAssessment[];
  readonly self_check_asked: readonly SelfCheckAsked[];
  readonly outbox: readonly OutboxRow[];
}
export type KeptTable = keyof KeptRows;

export type Due = {
  [T in KeptTable]: {
    readonly term: RetentionTerm;
    readonly table: T;
    readonly rows: readonly Row<T>[];
    /** The cells that are emptied; null: the row goes. */
    readonly columns: readonly (keyof Row<T> & string)[] | null;
  };
}[KeptTable];

export const REQUEST_TEXTS = ['text', 'class_label', 'subject', 'answer', 'note'] as const;
const REQUEST_PERSON = ['staff_id', 'sender_email'] as const;
const LETTER_PERSON = ['staff_id', 'reason', 'alternatives'] as const;
const CLOSED: ReadonlySet<string> = new Set(['closed', 'confirmed', 'answered']);
const DOUBTS: ReadonlySet<string> = new Set(['unknown_sender', 'ambiguous_sender', 'inactive_sender']);
/** Answers that came so much later belong to another round: the ones before have served. */
const NEXT_ROUND_DAYS = 30;

/** The first day that is still within the term; it may be a day that its month does not have, which compares as it should. */
export const keptFrom = (on: IsoDate, months: number): IsoDate => {
  const whole = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - months;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}${on.slice(7)}`;
};

const isOver = (since: string, months: number, on: IsoDate): boolean =>
  months > 0 && since !== '' && dateOf(since) < keptFrom(on, months);

/** Attendance of that long ago is gone, so nothing can be held against the ledger as it was written down. */
export const isAttendanceOver = ({ settings }: Facts, day: IsoDate, today: IsoDate): boolean =>
  isOver(day, settings.retention.attendance, today);

const holds = <R extends object>(row: R, columns: readonly (keyof R)[]): boolean =>
  columns.some((column) => String(row[column]) !== '');

const isStray = (row: RequestRow): boolean =>
  row.staff_id === '' && (row.status === 'quarantined' || row.marks.some((mark) => DOUBTS.has(mark)));

/** Of a request that is settled: since when. */
const settledOn = (row: RequestRow): string =>
  CLOSED.has(row.status) ? [row.closed_at, row.answered_at].sort().pop() || row.submitted_at : '';

const sessionDays = indexed(
  (sessions: readonly Session[]) =>
    new Map(sessions.map((session) => [session.session_id, session.held_start || session.planned_start])),
);

const days = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function oldAnswers(facts: Facts, rows: readonly SelfAssessment[], months: number, on: IsoDate): SelfAssessment[] {
  if (months === 0) return [];
  const newest = new Map<string, IsoDate>();
  for (const { staff_id, submitted_on } of rows)
    if ((newest.get(staff_id) ?? '') < submitted_on) newest.set(staff_id, submitted_on);
  return rows.filter(
    ({ staff_id, submitted_on }) =>
      isOver(submitted_on, months, on) ||
      hasLeft(facts, staff_id, on) ||
      days(newest.get(staff_id) ?? submitted_on) - days(submitted_on) > NEXT_ROUND_DAYS,
  );
}

const hasLeft = (facts: Facts, staffId: string, on: IsoDate): boolean => {
  const left_on = personOf(facts, staffId)?.left_on ?? '';
  return left_on !== '' && left_on < on;
};

/** Everything whose term was over on that day and that is still there; asked again, what was emptied is no longer named. */
export function retentionDue(facts: Facts, kept: KeptRows, on: IsoDate): Due[] {
  const months = facts.settings.retention;
  const over = (since: string, term: RetentionTerm): boolean => isOver(since, months[term], on);
  const stray = [...REQUEST_TEXTS, 'sender_email'] as const;
  const dayOf = (row: AttendanceRow): string => sessionDays(facts.trainings).get(row.session_id) ?? '';
  const due: Due[] = [
    {
      term: 'quarantine',
      table: 'requests',
      rows: kept.requests.filter(
        (row) =>
          isStray(row) && over(row.submitted_at, 'quarantine') && (row.status === 'quarantined' || holds(row, stray)),
      ),
      columns: stray,
    },
    {
      term: 'requests',
      table: 'requests',
      rows: kept.requests.filter((row) => over(settledOn(row), 'requests') && holds(row, REQUEST_TEXTS)),
      columns: REQUEST_TEXTS,
    },
    {
      term: 'requests_person',
      table: 'requests',
      rows: kept.requests.filter((row) => over(settledOn(row), 'requests_person') && holds(row, REQUEST_PERSON)),
      columns: REQUEST_PERSON,
    },
    {
      term: 'replies',
      table: 'replies',
      rows: kept.replies.filter((row) => over(row.at, 'replies') && row.text !== ''),
      columns: ['text'],
    },
    {
      term: 'attendance',
      table: 'attendance',
      rows: kept.attendance.filter((row) => over(dayOf(row), 'attendance')),
      columns: null,
    },
    {
      term: 'self_check',
      table: 'self_assessment',
      rows: oldAnswers(facts, kept.self_assessment, months.self_check, on),
      columns: null,
    },
    {
      term: 'self_check',
      table: 'self_check_asked',
      rows: kept.self_check_asked.filter((row) => over(row.asked_on, 'self_check')),
      columns: null,
    },
    {
      term: 'outbox',
      table: 'outbox',
      rows: kept.outbox.filter(
        (row) => row.status !== 'owed' && over(row.sent_at || row.created_at, 'outbox') && holds(row, LETTER_PERSON),
      ),
      columns: LETTER_PERSON,
    },
  ];
  return due.filter(({ rows }) => rows.length > 0);
}

/** Journal lines before this day have served; empty where they are kept for ever. */
export const journalKeptFrom = ({ settings }: Facts, on: IsoDate): IsoDate =>
  settings.retention.journal > 0 ? keptFrom(on, settings.retention.journal) : '';

/** `requests=12`: by term, as the act names them. */
export function retentionCounts(due: readonly Due[], journal: number): string[] {
  const counts = new Map<string, number>();
  for (const { term, rows } of due) counts.set(term, (counts.get(term) ?? 0) + rows.length);
  if (journal > 0) counts.set('journal', journal);
  return [...counts].map(([term, n]) => `${term}=${n}`);
}
