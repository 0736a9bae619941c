// What the loop needs of the world. `google/` provides it; tests may provide something else.
import type { Changes } from '../domain/decision';
import type { Facts, IsoDate, IsoDateTime } from '../domain/facts';
import type { AlarmRow, JournalRow, Language, OutboxRow, RequestRow, SlotRow } from '../domain/tables';

/** What outlives a run besides the register; small, read and written as one value. */
export interface Memory {
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
  /** The schema that the tabs were brought to. */
  readonly schema: number;
}

export interface Register {
  /** From the snapshot where it is fresh; `fresh` reads the tables. */
  facts(fresh?: boolean): Facts;
  /** Slot rows of this date and later, from the live end of the table. */
  slotsFrom(date: IsoDate): readonly SlotRow[];
  /** The newest requests, oldest first. */
  recentRequests(count: number): readonly RequestRow[];
  requestsById(ids: readonly string[]): readonly RequestRow[];
  /** The other requests of the same message. */
  linkedWith(request: RequestRow): readonly RequestRow[];
  openRequests(): { readonly rows: readonly RequestRow[]; readonly more: number };
  findRequests(query: string, limit: number): readonly RequestRow[];
  alarms(): readonly AlarmRow[];
  owedMail(): readonly OutboxRow[];
  journalOf(rowKeys: readonly string[]): readonly JournalRow[];
  lettersOf(requestIds: readonly string[]): readonly OutboxRow[];
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
}
export type Told =
  | { readonly outcome: 'told' | 'unchanged'; readonly etag: string }
  /** A person changed the event since it was last told; it is left as the person made it. */
  | { readonly outcome: 'edited_by_hand'; readonly etag: string };
export interface CalendarChange {
  readonly id: string;
  /** Not as the product left it: a person moved or deleted it. */
  readonly edited: boolean;
  /** Of every guest who answered, by lower-case address. */
  readonly answers: Readonly<Record<string, string>>;
}
export interface SharedCalendar {
  /** Brings one event about. `etag` is that of the last telling, empty for the first. */
  tell(event: CalendarEvent, etag: string, hadGuests: boolean): Told;
  /** What people did since; what the product itself did is left out. */
  changesSince(syncToken: string): { readonly changes: readonly CalendarChange[]; readonly syncToken: string };
}

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly reply_to: string;
  readonly sender_name: string;
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
  readonly calendar: SharedCalendar;
  readonly mailer: Mailer;
  readonly time: Time;
  /** A line in the execution log: codes and counts, never a person's words. */
  log(message: string): void;
}
