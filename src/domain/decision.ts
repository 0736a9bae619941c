// What the loop sees and what it is told to do: the two ends of the decision core.
import type { Facts, IsoDate, IsoDateTime } from './facts';
import type {
  AlarmRow,
  Channel,
  Format,
  Language,
  RequestRow,
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
}

/** Days whose slots the loop has to bring about: today up to, not including, `until`. */
export interface Horizon {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export type Intent =
  | { readonly kind: 'close'; readonly request: RequestRow; readonly answer: string; readonly by: string }
  | { readonly kind: 'release'; readonly request: RequestRow; readonly staff_id: string; readonly by: string }
  | { readonly kind: 'discard'; readonly request: RequestRow; readonly by: string }
  | { readonly kind: 'book'; readonly request: RequestRow; readonly slot_id: string; readonly by: string };
