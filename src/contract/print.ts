// The JSON of the printed documents besides the sign-in sheet and the report, and of the list that they are chosen from.

import type { IsoDate, IsoDateTime, IsoTime } from '../domain/facts';
import type { RegisterLine, RegisterTotals } from '../domain/print-register';
import type { Format, Language, RoleKey, Topic } from '../domain/tables';
import type { PrintKind, Reply } from './rpc';
import type { ResponsibleCard, VersionState } from './schedule';

/** What every paper says of the school, and who signs. Names are short, and empty where nobody holds the office. */
export interface PaperHead {
  school_name: string;
  school_year: string;
  language: Language;
  made_at: IsoDateTime;
  director: string;
  lead: string;
  deputy: string;
  /** The version of the schedule in force; null where there is none. */
  schedule_version: number | null;
  /** What it was registered under; empty where it was not. */
  number: string;
}
export interface PersonOnPaper {
  name: string;
  position: string;
}
export interface ScheduleLine {
  weekday: number;
  starts_at: IsoTime;
  ends_at: IsoTime;
  slot_minutes: number;
  place: string;
  formats: Format[];
  /** Topics, or clauses that stand for them. */
  topics: string[];
  consultants: PersonOnPaper[];
  substitutes: { name: string; from: IsoDate; to: IsoDate }[];
  walk_in: boolean;
  capacity: number;
  /** Of a row that does not stand for all of the version's days. */
  from: IsoDate;
  to: IsoDate;
}
export interface TrainingOnPaper {
  term: string;
  date: IsoDate;
  starts_at: IsoTime;
  ends_at: IsoTime;
  title: string;
  /** How many are invited. */
  group: number;
  individual: boolean;
  place: string;
  leader: string;
}
export interface HolderOnPaper extends PersonOnPaper {
  role_key: RoleKey;
  acting: boolean;
  topics: Topic[];
}
export interface SchedulePaper extends PaperHead {
  version: number;
  state: VersionState;
  valid_from: IsoDate;
  valid_to: IsoDate;
  /** The term that all of it lies in; empty where it is more than one. */
  period: string;
  order_no: string;
  order_date: IsoDate;
  /** The tab has other rows than those that were approved and are printed. */
  edited: boolean;
  in_breaks: boolean;
  rows: ScheduleLine[];
  trainings: TrainingOnPaper[];
  /** Where one asks for help. */
  form_url: string;
  /** Of today. */
  holders: HolderOnPaper[];
}
export interface RequestsPaper extends PaperHead {
  from: IsoDate;
  to: IsoDate;
  over: boolean;
  /** Empty where the days were chosen freely. */
  period: string;
  lines: RegisterLine[];
  totals: RegisterTotals;
}
export interface ResponsiblePaper extends PaperHead {
  cards: ResponsibleCard[];
  form_url: string;
}
export interface SubstituteOnPaper {
  role_key: RoleKey;
  holder: string;
  substitute: string;
  position: string;
  topics: Topic[];
  from: IsoDate;
  to: IsoDate;
  order_no: string;
}
export interface OrderPaper extends PaperHead {
  regulation_order: string;
  main: (PersonOnPaper & { role_key: RoleKey })[];
  substitutes: SubstituteOnPaper[];
  /** Whoever is named, once, to sign that they have read it. */
  people: string[];
}
export interface ActPaper extends PaperHead {
  /** Null: an empty form. */
  erasure: {
    erasure_id: string;
    /** `retention`, `person`. */
    kind: string;
    subject: string;
    status: string;
    reason: string;
    counts: string[];
    made_at: IsoDateTime;
    settled_at: IsoDateTime;
    by: string;
  } | null;
  journal: { at: IsoDateTime; act: string; by: string; rule: string; table: string; row_key: string; detail: string }[];
}
export interface ConsentPaper extends PaperHead {
  /** Null: an empty form. */
  person: PersonOnPaper | null;
}

export interface RegisteredPaper {
  document_id: string;
  document: PrintKind;
  /** With which it is printed again. */
  key: string;
  title: string;
  number: string;
  made_at: IsoDateTime;
  made_by: string;
}
/** What can be printed, and with which choices; lists are empty where whoever asks may not print the document. */
export interface Papers {
  today: IsoDate;
  versions: { version: number; state: VersionState; valid_from: IsoDate; valid_to: IsoDate; order_no: string }[];
  /** Terms and the year, as far as they have begun. */
  periods: { code: string; name: string; from: IsoDate; to: IsoDate }[];
  sessions: { session_id: string; title: string; date: IsoDate }[];
  staff: { staff_id: string; name: string }[];
  erasures: { erasure_id: string; subject: string; made_at: IsoDateTime }[];
  /** The newest first. */
  registered: RegisteredPaper[];
  /** What whoever asks may print. */
  may: PrintKind[];
  may_register: boolean;
}

export interface PrintRpc {
  /** What can be printed, and what was registered. */
  papers(args: Record<string, never>): Reply<Papers>;
  /** Also of the poster. */
  schedulePaper(args: { version: number }): Reply<SchedulePaper>;
  /** A term's code, `year`, or `2026-09-01..2026-10-31`. */
  requestsPaper(args: { period: string }): Reply<RequestsPaper>;
  responsiblePaper(args: Record<string, never>): Reply<ResponsiblePaper>;
  orderPaper(args: Record<string, never>): Reply<OrderPaper>;
  /** Empty: a form to be filled in. */
  actPaper(args: { erasure_id: string }): Reply<ActPaper>;
  consentPaper(args: { staff_id: string }): Reply<ConsentPaper>;
  /** Writes down the number that a paper bears in the school's register of documents. */
  registerPaper(args: { document: PrintKind; key: string; title: string; number: string }): Reply<Papers>;
}
