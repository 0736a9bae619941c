// What the loop needs of the world. `google/` provides it; tests may provide something else.
import type { IncidentLine } from '../contract/desk';
import type { ExportPage } from '../contract/export';
import type { CoverageCard } from '../contract/training';
import type { Changes } from '../domain/decision';
import type { Facts, IsoDate, IsoDateTime } from '../domain/facts';
import type {
  AlarmRow,
  AttendanceRow,
  ClosedTerm,
  DocumentRow,
  Erasure,
  Incident,
  JournalRow,
  Language,
  Memo,
  OutboxRow,
  ReplyRow,
  RequestRow,
  RoleKey,
  Row,
  ScheduleVersion,
  SelfAssessment,
  SelfCheckAsked,
  SelfCheckRound,
  SlotRow,
  TableName,
} from '../domain/tables';
import type { Busy, TeacherLine } from '../domain/training';

/** What outlives a run besides the register; small, read and written as one value. */
export interface Memory {
  /** The account that triggers, form and calendar are being handed to; while it is named, nothing is told to the calendar. */
  readonly handing_over: string;
  /** When this owner took over (epoch ms); 0 for the first. */
  readonly taken_over_at: number;
  /** An owner that was gone when another took over: its triggers remove themselves if they run. */
  readonly left_behind: string;
  readonly set_up: 'missing' | 'unfinished' | 'done';
  readonly owner: string;
  readonly language: Language;
  readonly time_zone: string;
  readonly form_id: string;
  readonly form_url: string;
  /** Form item ids by field key. */
  readonly form_items: Readonly<Record<string, string>>;
  readonly calendar_id: string;
  /** False where Google refused the calendar trigger: then the hourly tick reads the changes. */
  readonly calendar_trigger: boolean;
  /** Sheet ids by table. */
  readonly sheets: Readonly<Record<string, number>>;
  /** Form responses up to here have been taken in (epoch ms). */
  readonly swept_until: number;
  readonly last_number: number;
  /** The school year that `last_number` belongs to. */
  readonly number_prefix: string;
  readonly sync_token: string;
  /** The school-local day whose full pass is complete. */
  readonly day_done: IsoDate | '';
  /** A full pass is due from this moment on (epoch ms); 0 = none. */
  readonly retry_at: number;
  /** When each of the times that the form offers begins, in the form's order; from the first on the offer is stale. */
  readonly offer_starts: readonly string[];
  readonly offer_hash: string;
  readonly subjects_hash: string;
  /** Not null while a run that writes is under way: a run that finds it so finishes what another left. Names the requests it touched. */
  readonly under_way: readonly string[] | null;
  /** Response ids of the last minutes that were taken in to the end. */
  readonly swept: readonly string[];
  /** When the hourly trigger last ran to its end (epoch ms). */
  readonly heartbeat: number;
  /** When the snapshot of the slow tables was made (epoch ms); it lives six hours at most. */
  readonly snapshot_at: number;
  /** The schema that every tab was brought to, and the tabs that were brought to a newer one so far. */
  readonly schema: number;
  readonly brought: readonly string[];
  /** Raised with every change of the slow tables; a snapshot that bears another one is not trusted. */
  readonly facts_stamp: number;
  readonly training: TrainingInBrief;
  /** The form's own names for its fields, `entry.123`, by field key: what a prefilled link is made of. */
  readonly form_entries: Readonly<Record<string, string>>;
  /** Of the form's help text, when it was last made to name memos and maintenance. */
  readonly help_hash: string;
  readonly desk: DeskInBrief;
  readonly equipment: EquipmentInBrief;
  readonly privacy: PrivacyInBrief;
  /** Who switches the low-data mode on: the next look at everything carries it out. Empty where nobody does. */
  readonly low_data: string;
  /** The form takes no responses, and nobody asks it for any. */
  readonly form_closed: boolean;
  /** When the law was read before set-up, until the journal says so. */
  readonly law_read: IsoDateTime;
  /** Of the tab «Сводка»: on which day and with which facts it was last looked at, and the fingerprint of what it was made to show. */
  readonly dashboard: { readonly on: string; readonly hash: string; readonly charts: readonly number[] };
  readonly self_check: SelfCheckInBrief;
}

/** The form of the self-check. */
export interface SelfCheckInBrief {
  /** Empty until the first round. */
  readonly form_id: string;
  readonly form_url: string;
  readonly form_items: Readonly<Record<string, string>>;
  /** The account that made it. */
  readonly form_owner: string;
  /** Answers up to here have been taken in (epoch ms). */
  readonly swept_until: number;
}

/** What the first paint says of the equipment, as the last pass or button left it: a number, and device numbers. */
export interface EquipmentInBrief {
  readonly devices_due: number;
  /** Out of order, while what told of it is over. */
  readonly mended: readonly string[];
}

/** What waits for the lead, or is being carried out, of erasing: so that no run has to read for it. */
export interface PrivacyInBrief {
  /** The month whose terms were looked at. */
  readonly looked: string;
  /** What is over its term and waits for the lead. */
  readonly due: { readonly erasure_id: string; readonly counts: readonly string[]; readonly since: IsoDateTime } | null;
  /** Erasures that were confirmed and are not carried out to the end. */
  readonly going: readonly string[];
  /** People whose erasing is prepared: nobody writes to them any more. */
  readonly silent: readonly string[];
  /** Which form says that the notice can be read where: `<id> <link>`. */
  readonly notice_link: string;
}

/** What the first paint shows of incidents and memos, as the last pass or button left it. */
export interface DeskInBrief {
  readonly incidents: readonly IncidentLine[];
  readonly memos: readonly MemoInBrief[];
  /** Whom a wish for a group is about, by the key of its alarm: staff ids. */
  readonly wishes: Readonly<Record<string, readonly string[]>>;
}
/** A memo that waits for whoever approves it, or was not looked at for too long. */
export interface MemoInBrief {
  readonly memo_id: string;
  readonly state: 'draft' | 'stale';
  readonly role_key: RoleKey;
  readonly question: string;
  readonly since: IsoDateTime;
}

export type GroupFigures = readonly [number, number, number, number, number];

/** What the first paint shows of training, as the last pass or button left it: so that it need not read for it. */
export interface TrainingInBrief {
  readonly card: CoverageCard | null;
  /** Of sessions to come and unconfirmed ones: how many are in the group, accepted, declined, gave no answer, wait for approval. */
  readonly groups: Readonly<Record<string, GroupFigures>>;
  /** Sessions of the term that were held, and of which nobody's presence is known. */
  readonly empty: readonly string[];
  /** Of the tab «Охват»: the fingerprint of what it was made to show. */
  readonly matrix: string;
}

/** By staff id. */
export type TrainingLines = Readonly<Record<string, Pick<TeacherLine, 'state' | 'on'>>>;

/** As a tab is called, and its columns as the export names them. */
export type ArchivedHead = Pick<ExportPage, 'table' | 'title' | 'columns'>;
export interface Leaving<T extends TableName> {
  leaves(row: Row<T>): boolean;
  readonly archived: ReadonlySet<string> | null;
  enough(): boolean;
}
/** How many rows went, how many stay because no archive holds them as they are, and how many are left to the next call. */
export interface TakenOut {
  readonly removed: number;
  readonly unknown: number;
  readonly left: number;
}

export interface Register {
  /** From the snapshot where it is fresh; `fresh` reads the tables. */
  facts(fresh?: boolean): Facts;
  /** The same with every session read anew. */
  factsForTraining(): Facts;
  /** Slot rows of this date and later, from the live end of the table. */
  slotsFrom(date: IsoDate): readonly SlotRow[];
  /** The newest requests, oldest first. */
  recentRequests(count: number): readonly RequestRow[];
  requestsById(ids: readonly string[]): readonly RequestRow[];
  /** The other requests of the same message. */
  linkedWith(request: RequestRow): readonly RequestRow[];
  openRequests(): { readonly rows: readonly RequestRow[]; readonly more: number };
  /** The same, none left out. */
  everyOpenRequest(): readonly RequestRow[];
  /** Requests that were answered on one of these days, whatever became of them. */
  answeredOn(dates: readonly IsoDate[]): readonly RequestRow[];
  /** Requests that were sent from one day to another, both included. */
  requestsBetween(from: IsoDate, to: IsoDate): readonly RequestRow[];
  /** All requests of a person, the newest last. */
  requestsOf(staffId: string, limit: number): readonly RequestRow[];
  /** The requests that opened these incidents, those that belong to them, and what repeats one of those. */
  reportsOf(incidentIds: readonly string[]): readonly RequestRow[];
  /** Today's digests, and what was ever handed up or asked about these requests. */
  lettersOfDesk(today: IsoDate, requestIds: readonly string[]): readonly OutboxRow[];
  /** Every letter that announced maintenance, or took it back. */
  lettersAboutMaintenance(): readonly OutboxRow[];
  /** Form responses among these that were taken in as replies before. */
  repliesFrom(sourceKeys: readonly string[]): readonly ReplyRow[];
  /** With the rows as approved. */
  scheduleVersions(): readonly ScheduleVersion[];
  incidents(): readonly Incident[];
  memos(): readonly Memo[];
  findRequests(query: string, limit: number): readonly RequestRow[];
  alarms(): readonly AlarmRow[];
  owedMail(): readonly OutboxRow[];
  journalOf(rowKeys: readonly string[]): readonly JournalRow[];
  lettersOf(requestIds: readonly string[]): readonly OutboxRow[];
  attendance(): readonly AttendanceRow[];
  closedTerms(): readonly ClosedTerm[];
  selfAssessment(): readonly SelfAssessment[];
  selfCheckRounds(): readonly SelfCheckRound[];
  /** Of every round. */
  selfCheckAsked(): readonly SelfCheckAsked[];
  /** Every letter that asked in this round, or is to. */
  lettersOfRound(roundId: string): readonly OutboxRow[];
  lettersAboutTraining(): readonly OutboxRow[];
  /** Documents that were kept as they were printed or sent. */
  documents(): readonly DocumentRow[];
  /** When devices worked again, or were written off. */
  deviceHistory(): readonly JournalRow[];
  /** Data that was erased, or is to be. */
  erasures(): readonly Erasure[];
  /** Every letter that brought a report, or is to. */
  lettersOfReports(): readonly OutboxRow[];
  /** A table as it stands, none left out; nothing where the register has no such tab yet. */
  rowsOf<T extends TableName>(name: T): readonly Row<T>[];
  /** Empties these cells of the rows, or the rows as a whole, where they still stand. */
  empty<T extends TableName>(name: T, rows: readonly Row<T>[], columns: readonly string[] | null): void;
  /** How many journal lines are from before the day. */
  journalBefore(day: IsoDate): number;
  dropJournalBefore(day: IsoDate): void;
  /** Where each person stood in the term of the day when a run last looked; nothing of whom it asks nothing. */
  trainingLines(): TrainingLines;
  keepTrainingLines(lines: TrainingLines): void;
  /** Staff ids of those who said in their self-check that no working computer is at hand, as a run last looked. */
  withoutComputer(): readonly string[];
  keepWithoutComputer(staffIds: readonly string[]): void;
  /** Takes rows out for good, at once: those that leave and whose control figure the archive holds; null asks for no archive. */
  takeOut<T extends TableName>(name: T, which: Leaving<T>): TakenOut;
  /** What a file of these tabs is read back by. */
  heads(names: readonly TableName[]): readonly ArchivedHead[];
  /** Buffered until `flush`. Rewritten rows are found by key again where time has passed since they were read. */
  write(changes: Changes): void;
  flush(): void;
  /** The same where anything is waiting to be written. */
  flushIfWritten(): void;
  /** Puts what was read of the slow tables where the next run finds it without reading; tells whether it did. */
  keepSnapshot(): boolean;
  /** The same where this run found the cache empty. */
  keepColdSnapshot(): void;
}

export interface FormEntry {
  readonly response_id: string;
  readonly submitted_at: IsoDateTime;
  readonly timestamp: number;
  readonly email: string;
  /** Answers by field key; a multiple answer is a list. */
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}
export interface RequestForm {
  /** Responses after the moment, oldest first. */
  entriesSince(timestamp: number): readonly FormEntry[];
  /** Makes these labels, and «any», what the form offers as times. */
  offer(labels: readonly string[]): void;
  /** What it offers now, «any» left out. */
  offered(): readonly string[];
  offerSubjects(subjects: readonly string[]): void;
  /** Takes all responses out of the form: the form keeps the address of each. */
  forgetAll(): void;
  /** Whether it takes responses. */
  accept(open: boolean): void;
  /** What stands under the question for the text. */
  explain(help: string): void;
  /** What stands under the notice on personal data: where it can be read. */
  linkNotice(link: string): void;
  /** Takes a response out of the form; one that is gone already is no failure. */
  forget(responseId: string): void;
  /** The form's own names for the fields that a prefilled link fills in. */
  entries(): Readonly<Record<string, string>>;
}

export interface SelfCheckForm {
  /** False where the run acts on behalf of another account than the one that owns the forms. */
  isOurs(): boolean;
  /** An empty one; gives its id. */
  create(): string;
  /** Brings its questions about; safe to repeat. */
  complete(id: string): { readonly url: string; readonly items: Readonly<Record<string, string>> };
  /** Takes responses from now on. */
  accept(id: string): void;
  /** Takes every response out of the form, and no more of them: what was taken in is in the register. */
  close(id: string): void;
  /** Responses after the moment, oldest first. */
  entriesSince(id: string, items: Readonly<Record<string, string>>, timestamp: number): readonly FormEntry[];
}

export interface CalendarEvent {
  readonly id: string;
  readonly confirmed: boolean;
  readonly start: IsoDateTime;
  readonly end: IsoDateTime;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly attendees: readonly string[];
  readonly fingerprint: string;
  /** At another time or place an answer is no answer any more: everybody is asked again. */
  readonly asks_anew: boolean;
  /** Nobody is written to about what changes: what was agreed upon stands. */
  readonly quiet: boolean;
  /** A person has just decided so in the product: a hand edit from before does not stand against it. */
  readonly insists: boolean;
  /** The number under which a video meeting is asked for; empty: none is wanted, and what stands there is not touched; null: what was asked for goes. */
  readonly meeting: string | null;
}
export type Told =
  | {
      readonly outcome: 'told' | 'unchanged';
      readonly etag: string /** The link of its meeting, or empty. */;
      readonly meeting: string;
    }
  /** A person changed the event since it was last told; it is left as the person made it. */
  | { readonly outcome: 'edited_by_hand'; readonly etag: string };
export interface CalendarChange {
  readonly id: string;
  /** Not as the product left it: a person moved or deleted it. */
  readonly edited: boolean;
  readonly cancelled: boolean;
  /** School-local, to the minute; empty where there is no time of day. */
  readonly start: IsoDateTime;
  readonly end: IsoDateTime;
  /** A person gave it another title. */
  readonly renamed: boolean;
  /** Somebody who was invited is no longer among the guests. */
  readonly lost_guests: boolean;
  /** Who is a guest now, by lower-case address. */
  readonly guests: readonly string[];
  /** Of every guest who answered, by lower-case address. */
  readonly answers: Readonly<Record<string, string>>;
}
export interface SharedCalendar {
  /** Brings one event about. `etag` is that of the last telling, empty for the first. */
  tell(event: CalendarEvent, etag: string, hadGuests: boolean): Told;
  /** What people did since; what the product itself did is left out. */
  /** Takes a guest off an event that is over, without a word to anybody; an event that is gone is no failure. */
  dismiss(eventId: string, email: string): void;
  changesSince(syncToken: string): { readonly changes: readonly CalendarChange[]; readonly syncToken: string };
}

/** Whoever is asked about, by the address of the calendar. */
export interface Asked {
  readonly staff_id: string;
  readonly email: string;
}
export interface Availability {
  /** When people are busy, without a word on why. A calendar that cannot be read counts as unknown. */
  busy(people: readonly Asked[], from: IsoDateTime, until: IsoDateTime): Busy;
}

/** A matrix of values with a colour behind each. */
export interface ColouredCell {
  readonly text: string;
  readonly colour: string;
}
export interface CoverageSheet {
  stands(sheetId: number): boolean;
  /** Shows these rows and nothing else; makes the tab where there is none. Gives the tab's sheet id. */
  show(title: string, rows: readonly (readonly ColouredCell[])[], standing: number | undefined): number;
}

/** A page that goes out as a PDF of this name. */
export interface PdfPage {
  readonly name: string;
  readonly html: string;
}
/** A chart over columns of the same tab: the first names its points. */
export interface DashboardChart {
  readonly kind: 'column' | 'bar';
  readonly title: string;
  /** What is counted upwards; empty where the title says it. */
  readonly up: string;
  readonly range: { readonly row: number; readonly rows: number; readonly columns: number };
  /** The cell under its upper left corner, when it is first put there. */
  readonly at: { readonly row: number; readonly column: number };
}
export interface DashboardView {
  readonly tab: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Row numbers of headings. */
  readonly heads: readonly number[];
  readonly charts: readonly DashboardChart[];
}
/** The tab's sheet id, and the ids of the charts that were put on it. */
export interface DashboardPlace {
  readonly sheet: number;
  readonly charts: readonly number[];
}
export interface DashboardSheet {
  stands(sheetId: number): boolean;
  /** Shows this and nothing else but people's own charts; makes the tab where there is none. */
  show(view: DashboardView & { readonly since: string }, standing: DashboardPlace | undefined): DashboardPlace;
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly reply_to: string;
  readonly sender_name: string;
  readonly attachments?: readonly PdfPage[];
}
export interface Mailer {
  remaining(): number;
  send(mail: Mail): void;
}

export interface Time {
  /** School-local now. */
  local(): IsoDateTime;
  ms(): number;
  /** False when the run should come to its end and leave the rest to the next one. */
  enough(): boolean;
}

export interface World {
  readonly memory: Memory;
  remember(change: Partial<Memory>): void;
  /** Writes what is remembered. */
  keepMemory(): void;
  readonly register: Register;
  readonly form: RequestForm;
  readonly selfCheckForm: SelfCheckForm;
  readonly calendar: SharedCalendar;
  readonly availability: Availability;
  readonly coverageSheet: CoverageSheet;
  readonly dashboardSheet: DashboardSheet;
  readonly mailer: Mailer;
  readonly time: Time;
  /** A line in the execution log: codes and counts, never a person's words. */
  log(message: string): void;
}
