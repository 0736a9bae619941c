// The report of a term or of the year: what it is made of, and what it says (clauses 1.3, 2.1–2.6, 3).
import type { Facts, IsoDate, IsoDateTime } from './facts';
import type {
  AttendanceRow,
  ClosedTerm,
  Device,
  DocumentRow,
  Incident,
  JournalRow,
  LedgerWindow,
  Memo,
  Quarter,
  RequestRow,
  RoleKey,
  SelfAssessment,
  SelfCheckRound,
  Session,
  SlotRow,
  TableName,
  Topic,
  Upgrade,
} from './tables';
import type { TeacherLine, TeacherState, TermLedger } from './training';

/** A figure by its key, `topic.ktp.received`: what is counted, by which rule, and the rows that it counts. */
export interface ReportFigure {
  readonly key: string;
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  /** Out of how many, where that says something. */
  readonly of: number | null;
  readonly unit: 'count' | 'minutes' | 'days';
  /** A clause's key, or `school`. */
  readonly rule: string;
  readonly rows: { readonly table: TableName; readonly keys: readonly string[] };
}
export type ClauseState = 'done' | 'partly' | 'not';
export interface ReportClause {
  readonly clause: string;
  /** Keys of figures. */
  readonly facts: readonly string[];
  /** Sign-in sheets, orders, documents: a code, the number and the day. */
  readonly evidence: readonly {
    readonly code: 'sheet' | 'order' | 'ledger';
    readonly no: string;
    readonly on: IsoDate;
  }[];
  readonly state: ClauseState;
}
export interface ReportPeriod {
  /** A term's `period_code`, or `year`. */
  readonly code: string;
  readonly name_ru: string;
  readonly name_en: string;
  /** Inclusive: with the preparation days and the break after it. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Its study days. */
  readonly starts_on: IsoDate;
  readonly ends_on: IsoDate;
  /** The terms it is made of. */
  readonly terms: readonly string[];
}
/** A sentence by its code. */
export interface ReportSentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export interface ReportTerm {
  readonly term: Quarter;
  readonly ledger: TermLedger;
  readonly lines: readonly TeacherLine[];
}

export interface ReportObservation {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  /** Those of the period; more do no harm. */
  readonly requests: readonly RequestRow[];
  readonly slots: readonly SlotRow[];
  readonly incidents: readonly Incident[];
  readonly memos: readonly Memo[];
  readonly attendance: readonly AttendanceRow[];
  readonly closed_terms: readonly ClosedTerm[];
  readonly self_assessment: readonly SelfAssessment[];
  readonly self_check_rounds: readonly SelfCheckRound[];
  readonly documents: readonly DocumentRow[];
  readonly devices: readonly Device[];
  /** Of the journal: when a device worked again, or was written off. */
  readonly device_history: readonly JournalRow[];
  readonly upgrades: readonly Upgrade[];
  /** Every term of the ledger: a closed one as it was frozen. */
  readonly terms: readonly ReportTerm[];
}

/** Who was not trained, and what is planned for them. */
export interface MissingLine {
  readonly staff_id: string;
  readonly name: string;
  readonly period_code: string;
  readonly state: TeacherState;
  /** The session that they are invited to. */
  readonly planned_on: IsoDate;
  /** Trained after the window was over: it does not turn green. */
  readonly made_up_on: IsoDate;
}
export interface SessionFact extends Pick<Session, 'session_id' | 'title_ru' | 'title_en' | 'topic_keys'> {
  readonly state: 'held' | 'unconfirmed' | 'planned' | 'cancelled';
  readonly on: IsoDate;
  readonly came: number;
  readonly signed: boolean;
}
export interface HolderSpan {
  readonly role_key: RoleKey;
  /** Empty: nobody. */
  readonly name: string;
  readonly acting: boolean;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly order_no: string;
  readonly order_date: IsoDate;
}
export interface RoomFact {
  readonly name_ru: string;
  readonly name_en: string;
  readonly total: number;
  readonly working: number;
  readonly checked_on: IsoDate;
  readonly check_due: boolean;
  readonly upgrade: string;
}
export interface IncidentFact {
  readonly title: string;
  readonly topic: Topic;
  readonly started_at: IsoDateTime;
  /** Empty while it lasts. */
  readonly ended_at: IsoDateTime;
  readonly minutes: number;
}
export interface MemoFact {
  readonly question: string;
  readonly topic: Topic;
  readonly on: IsoDate;
  /** Answers of the period that gave it. */
  readonly given: number;
}
export interface ReportPlots {
  readonly coverage: readonly { readonly period_code: string; readonly covered: number; readonly required: number }[];
  readonly weeks: readonly { readonly monday: IsoDate; readonly asked: number; readonly offered: number }[];
  /** Working days between a request and its answer: 0, 1, 2, 3–5, more. */
  readonly answers: readonly { readonly bin: AnswerBin; readonly count: number }[];
}
export const ANSWER_BINS = ['same_day', 'one', 'two', 'five', 'more'] as const;
export type AnswerBin = (typeof ANSWER_BINS)[number];

/** What the report says, in codes, figures and names; without the rows that it counts it is what a saved one keeps. */
export interface ReportBody {
  readonly period: ReportPeriod;
  /** Every term of the year, to be named. */
  readonly terms: readonly Pick<ReportPeriod, 'code' | 'name_ru' | 'name_en'>[];
  readonly made_at: IsoDateTime;
  readonly school_name: string;
  readonly school_year: string;
  readonly language: 'ru' | 'en';
  readonly director: string;
  readonly lead: string;
  readonly deputy: string;
  /** The order that put the regulation into force. */
  readonly regulation_order: string;
  readonly window: LedgerWindow;
  readonly level: 'school' | 'teacher';
  /** The version of the schedule in force at the end of the period, or now. */
  readonly schedule_version: number | null;
  readonly figures: readonly ReportFigure[];
  readonly clauses: readonly ReportClause[];
  readonly sessions: readonly SessionFact[];
  readonly missing: readonly MissingLine[];
  /** How many more there are than the list shows. */
  readonly missing_more: number;
  readonly holders: readonly HolderSpan[];
  readonly rooms: readonly RoomFact[];
  readonly incidents: readonly IncidentFact[];
  readonly memos: readonly MemoFact[];
  readonly difficulties: readonly { readonly topic: Topic; readonly count: number; readonly share: number }[];
  readonly conclusions: readonly ReportSentence[];
  readonly decision: readonly ReportSentence[];
  readonly plots: ReportPlots;
  /** The lead's own words instead of the drafted ones; empty where the draft stands. */
  readonly notes: { readonly conclusions: string; readonly decision: string };
}
/** Said otherwise by the register now than by the saved report. */
export interface ReportChange {
  readonly key: string;
  readonly was: number | null;
  readonly is: number | null;
  readonly was_of: number | null;
  readonly is_of: number | null;
}
