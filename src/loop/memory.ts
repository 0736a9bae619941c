// What outlives a run besides the register: small, read and written as one value.
import type { IncidentLine } from '../contract/desk';
import type { CoverageCard } from '../contract/training';
import type { IsoDate, IsoDateTime } from '../domain/facts';
import type { Language, RoleKey } from '../domain/tables';
import type { TeacherLine } from '../domain/training';

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
