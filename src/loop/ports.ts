// What the loop needs of the world besides the register. `google/` provides it; tests may provide something else.
import type { IsoDateTime } from '../domain/facts';
import type { Busy } from '../domain/training';
import type { Memory } from './memory';
import type { Register } from './register-port';

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
