// The JSON that server and sidebar exchange. Every public function takes one object and gives a Reply.
import type { Failure, IsoDate, IsoDateTime, IsoTime } from '../domain/facts';
import type { Channel, Format, Language, RequestStatus, RoleKey, TableName, Topic, Urgency } from '../domain/tables';
import type { DeskRpc, IncidentLine, MemoLine, RequestAct, SupportLine } from './desk';
import type { EquipmentRpc } from './equipment';
import type { ExportRpc } from './export';
import type { HandOverRpc } from './hand-over';
import type { LowDataRpc } from './low-data';
import type { PrintRpc } from './print';
import type { PrivacyRpc } from './privacy';
import type { ReportRpc } from './report';
import type { ScheduleRpc } from './schedule';
import type { SelfCheckRpc } from './self-check';
import type { CoverageCard, SessionLine, TrainingRpc } from './training';
import type { YearRpc } from './year';

export type Reply<T> = { ok: true; value: T } | ({ ok: false } & Failure);

/** `lead` runs the desk, the other roles see their share, the director sees totals, `none` sees nothing. */
export type Access = 'lead' | 'deputy_uvr' | 'sysadmin' | 'director' | 'none';

export interface SetUpProgress {
  finished: boolean;
  done: number;
  total: number;
  /** What was done last: `tables`, `form`, `calendar`, `triggers`, `slots`, `events`, `done`. */
  step: string;
  /** What works only in part, `calendar.no_trigger` for one. */
  warnings: Failure[];
  form_url: string;
}

export interface CsvFile {
  name: string;
  text: string;
}
export interface ImportProblem {
  file: string;
  table: TableName | '';
  /** The line of the file, the header being line 1; 0 where the whole file is meant. */
  line: number;
  column: string;
  code: string;
  value: string;
  /** What the cell may hold, where only few values are possible. */
  allowed: string[];
  /** A warning does not stop the import. */
  warning: boolean;
}
export interface ImportTable {
  table: TableName;
  file: string;
  added: number;
  changed: number;
  same: number;
  /** Rows of the register that the file does not name; they stay. */
  absent: number;
  ignored_columns: string[];
  /** The first added or changed rows, by column. */
  sample: Record<string, string>[];
}
export interface ImportReport {
  tables: ImportTable[];
  problems: ImportProblem[];
  /** False where a problem stands: then nothing was, or will be, written. */
  possible: boolean;
  written: boolean;
}

export interface RequestLine {
  request_id: string;
  submitted_at: IsoDateTime;
  person: string;
  topic: Topic;
  role_key: RoleKey | '';
  assignee: string;
  due_on: IsoDate;
  overdue: boolean;
  status: RequestStatus;
  urgency: Urgency;
  /** The beginning of the text, masked. */
  excerpt: string;
  slot: string;
  marks: string[];
  /** Whoever looks is the one who answers it. */
  mine: boolean;
  /** Somebody waits for an answer, and no meeting is fixed. */
  unanswered: boolean;
  /** The teacher was asked something: the deadline rests. */
  waiting: boolean;
  /** It did not work, or came back. */
  reopened: boolean;
}
export interface HistoryLine {
  at: IsoDateTime;
  act: string;
  rule: string;
  by: string;
  detail: string;
}
export interface RequestCard extends RequestLine {
  text: string;
  class_label: string;
  subject: string;
  format: Format;
  language: Language;
  channel: Channel;
  /** Where a letter about it goes; empty where the register has no address. */
  email: string;
  answer: string;
  answered_at: IsoDateTime;
  linked: string[];
  duplicate_of: string;
  incident_of: string;
  history: HistoryLine[];
  /** The desk's latest word about it. */
  note: string;
  outcome: '' | 'held' | 'no_show';
  /** How many offered times the teacher has declined. */
  declines: number;
  /** Since when it waits for a free time; empty for one that does not. */
  waits_since: IsoDateTime;
  /** Of a booked remote consultation, where the calendar gave a link. */
  meeting: string;
  /** Null of an unknown sender. */
  support: SupportLine | null;
  /** Approved answers to questions like this one, the most alike first. */
  memos: MemoLine[];
  /** What whoever asks may do with it now. */
  may: ('close' | 'book' | 'release' | 'discard' | RequestAct)[];
}
export interface SlotLine {
  slot_id: string;
  date: IsoDate;
  starts_at: IsoTime;
  ends_at: IsoTime;
  room: string;
  topics: string[];
  consultant: string;
  capacity: number;
  walk_in: boolean;
  requests: { request_id: string; person: string; meeting: string }[];
}
/** Something only a person can settle. */
export interface DecisionLine {
  key: string;
  kind:
    | 'role_gap'
    | 'quarantined'
    | 'calendar_edited'
    | 'mail_failed'
    /** Of training: proposals wait, a session's facts changed, its time is over, somebody declined, nobody can be placed, a term is at risk, a closed one differs. */
    | 'training_proposed'
    | 'training_affected'
    | 'training_unconfirmed'
    | 'training_declined'
    | 'training_unplaced'
    | 'training_empty'
    | 'coverage'
    | 'term_differs'
    | 'overdue'
    /** Of the desk: a question to the teacher rests too long, handed up, a supplier's deadline, memos, several from one department, a failure that lasts. */
    | 'waiting_long'
    | 'escalated'
    | 'vendor_overdue'
    | 'memo_draft'
    | 'memo_stale'
    | 'group_wish'
    | 'incident_open'
    /** Of the schedule: an approved version was edited in the tab, a draft waits, topics nobody consults on, a holder is away and nobody stands in. */
    | 'schedule_edited'
    | 'schedule_draft'
    | 'holder_away'
    /** Of the equipment: rooms and devices that nobody looked at for long, a device whose failure is over. */
    | 'checks_due'
    | 'device_mended'
    /** Of the self-check: a round is due, an answer came from an address that nobody knows. */
    | 'self_check_due'
    | 'self_check_unknown'
    /** Of privacy: something is over its term, a person's erasing is prepared. */
    | 'retention_due'
    | 'erasure_waits'
    /** The lessons of the year are over; a hand-over is not taken. */
    | 'year_over'
    | 'hand_over_waits'
    | 'not_set_up'
    | 'no_heartbeat'
    | 'settings_problem';
  since: IsoDateTime;
  params: Record<string, string>;
  request_id: string;
  /** The training session that it is about, or empty. */
  session_id: string;
}
export interface HealthLine {
  /** `heartbeat`, `triggers`, `calendar`, `mail_quota`, `owed`, `form`, `time_zone`, `low_data` where it is on. */
  key: string;
  state: 'ok' | 'warning' | 'failure';
  params: Record<string, string | number>;
}
export interface Health {
  state: 'ok' | 'warning' | 'failure';
  lines: HealthLine[];
}
export interface Workbench {
  me: { email: string; name: string; access: Access; language: Language };
  school_name: string;
  now: IsoDateTime;
  set_up: 'missing' | 'unfinished' | 'done';
  /** Empty in low-data mode: there is no form then. */
  form_url: string;
  low_data: boolean;
  decisions: DecisionLine[];
  today: SlotLine[];
  trainings_today: SessionLine[];
  /** Of the term of today; null between terms and before there is one. */
  coverage: CoverageCard | null;
  /** Failures that last, and maintenance to come; for the lead and the system administrator. */
  incidents: IncidentLine[];
  queue: RequestLine[];
  counts: { open: number; overdue: number; due_today: number; quarantined: number };
  health: Health['state'];
}
export interface RecordingOptions {
  people: { staff_id: string; name: string; email: string; position: string; active: boolean; language: Language }[];
  subjects: string[];
  /** Free times, with the topics and formats that fit each. */
  slots: {
    slot_id: string;
    label: string;
    topics: string[];
    formats: string[];
    /** Numbers of the requests that it is kept for: free for them, and for nobody else. */
    kept_for?: string[];
  }[];
}
export interface Recording {
  /** Made by the page once, so that a repeated call records nothing twice. */
  key: string;
  staff_id: string;
  channel: Channel;
  language: Language;
  topic: Topic;
  more_topics: Topic[];
  text: string;
  class_label: string;
  subject: string;
  urgency: Urgency;
  format: Format;
  /** A slot id, `any`, or empty. */
  slot_choice: string;
}
export interface Recorded {
  requests: RequestCard[];
  /** `none`, `booked`, or the code of a refusal. */
  booking: string;
  alternatives: { slot_id: string; label: string }[];
}
export type PrintKind =
  | 'sign_in_sheet'
  | 'term_report'
  | 'schedule'
  | 'poster'
  | 'responsible'
  | 'register'
  | 'order'
  | 'act'
  | 'consent'
  | 'notice';

export interface RoleHolders {
  role_key: RoleKey;
  holders: { date: IsoDate; staff_id: string | null; name: string; acting: boolean }[];
}

/** The public functions of the sidebar: name → what it takes and what it gives. */
export interface Rpc
  extends TrainingRpc,
    DeskRpc,
    ScheduleRpc,
    ReportRpc,
    PrintRpc,
    EquipmentRpc,
    ExportRpc,
    LowDataRpc,
    YearRpc,
    HandOverRpc,
    PrivacyRpc,
    SelfCheckRpc {
  /** What is said before the first step counts: `law_read` is journalled, `low_data` begins without a form and without names. */
  setUp(args: { language?: Language; law_read?: boolean; low_data?: boolean }): Reply<SetUpProgress>;
  previewImport(args: { files: CsvFile[] }): Reply<ImportReport>;
  importFiles(args: { files: CsvFile[] }): Reply<ImportReport>;
  workbench(args: Record<string, never>): Reply<Workbench>;
  findRequests(args: { query: string; status: 'open' | 'all' | RequestStatus }): Reply<RequestLine[]>;
  requestCard(args: { request_id: string }): Reply<RequestCard>;
  recordingOptions(args: Record<string, never>): Reply<RecordingOptions>;
  recordRequest(args: Recording): Reply<Recorded>;
  /** `memo_id`: an approved memo that the answer gives, needed where only its owner may answer. */
  closeRequest(args: { request_id: string; answer: string; memo_id?: string }): Reply<RequestCard>;
  /** Gives an open request a time, or another one. */
  bookSlot(args: { request_id: string; slot_id: string }): Reply<RequestCard>;
  settleQuarantined(args: { request_id: string; staff_id: string | null }): Reply<RequestCard>;
  /** The lead has seen to it. */
  dismissAlarm(args: { key: string }): Reply<true>;
  /** Opens a dialog with a document to print; `key` is the session's, the term's …, empty for a paper of which there is one. */
  openPrint(args: { document: PrintKind; key: string }): Reply<true>;
  health(args: Record<string, never>): Reply<Health>;
  checkNow(args: Record<string, never>): Reply<Health>;
  rolesOn(args: { dates: IsoDate[] }): Reply<RoleHolders[]>;
}
