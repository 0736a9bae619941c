// What the loop sees and what it is told to do: the two ends of the decision core.
import type { Facts, IsoDate, IsoDateTime } from './facts';
import type {
  AlarmRow,
  Channel,
  Format,
  Language,
  Memo,
  ReplyRow,
  RequestRow,
  RoleKey,
  Row,
  SlotRow,
  TableName,
  Topic,
  Urgency,
} from './tables';

/** Rows to append and rows to rewrite, by table. Keys never change; a rewritten row is whole. */
export type Changes = {
  readonly [T in TableName]?: { readonly add?: readonly Row<T>[]; readonly change?: readonly Row<T>[] };
};

/** A teacher's words as they arrived, by form or through the lead. */
export interface Submission {
  /** `form:<responseId>` or `spoken:<key>`; the same key is never taken in twice. */
  readonly source_key: string;
  readonly submitted_at: IsoDateTime;
  readonly channel: Channel;
  /** Address verified by the form, or empty for a spoken request. */
  readonly email: string;
  /** Chosen by the lead for a spoken request, or empty for a form response. */
  readonly staff_id: string;
  readonly language: Language;
  readonly topic: Topic;
  readonly more_topics: readonly Topic[];
  readonly text: string;
  readonly class_label: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly format: Format;
  /** A slot's label word for word, its id, `any`, or empty for none. */
  readonly slot_choice: string;
  /** On whose behalf: a staff id, or `form`. */
  readonly by: string;
}

export interface Observation {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  /** Slots from today on, removed and withdrawn ones too. */
  readonly slots: readonly SlotRow[];
  /** The newest requests, oldest first: enough for duplicates, incidents and the last number. */
  readonly recent: readonly RequestRow[];
  /** The highest number given so far in this school year. */
  readonly last_number: number;
  readonly alarms: readonly AlarmRow[];
  /** Of the messages that are to be taken in: those that were taken in as replies before. */
  readonly replies?: readonly ReplyRow[];
}

/** Days whose slots the loop has to bring about: today up to, not including, `until`. */
export interface Horizon {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** A person's decision about a request. */
export type Intent = {
  readonly request: RequestRow;
  readonly by: string;
} /** `memo_id`: whose answer it gives; `memos` then has to hold it. */ & (
  | { readonly kind: 'close'; readonly answer: string; readonly memo_id?: string; readonly memos?: readonly Memo[] }
  | { readonly kind: 'release'; readonly staff_id: string }
  | { readonly kind: 'discard' }
  /** `waives_limits`: the lead gives a time whatever the settings say of notice and of times a day. */
  | { readonly kind: 'book'; readonly slot_id: string; readonly waives_limits?: boolean }
  | { readonly kind: 'take' }
  | { readonly kind: 'wait'; readonly question: string }
  | { readonly kind: 'transfer'; readonly role_key: RoleKey; readonly topic: Topic; readonly reason: string }
  | { readonly kind: 'drop'; readonly reason: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'merge'; readonly into: RequestRow }
  /** `obs.recent` has to hold the requests of the same message. */
  | { readonly kind: 'split'; readonly topic: Topic; readonly text: string }
  | { readonly kind: 'held'; readonly answer: string }
  | { readonly kind: 'no_show' }
);
export type IntentOf<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
