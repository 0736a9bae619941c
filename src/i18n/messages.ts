// What every language has to say: a catalogue with a missing key does not compile.
import type {
  Channel,
  Format,
  Language,
  RequestStatus,
  RoleKey,
  TableName,
  Topic,
  tables,
  Urgency,
} from '../domain/tables';
import type { DeskMail } from './mail-desk';
import type { TrainingWords } from './training';

export type Params = Readonly<Record<string, string | number>>;
export type Mark =
  | 'unknown_sender'
  | 'inactive_sender'
  | 'ambiguous_sender'
  | 'secret'
  | 'pupil_name'
  | 'health'
  | 'phone'
  | 'birth_date'
  | 'school_word'
  | 'empty'
  | 'too_short'
  | 'too_long'
  | 'cut'
  | 'duplicate'
  | 'incident';
export type Headers = { readonly [T in TableName]: { readonly [C in keyof (typeof tables)[T]['columns']]: string } };

/** Words that follow a number: `2 заявки`, `5 заявок`. */
export interface Counted {
  requests(n: number): string;
  rows(n: number): string;
  tables(n: number): string;
  problems(n: number): string;
  warnings(n: number): string;
  files(n: number): string;
  places(n: number): string;
  minutes(n: number): string;
  workingDays(n: number): string;
  letters(n: number): string;
  events(n: number): string;
}

export interface FieldWords {
  readonly title: string;
  readonly help: string;
}
export type FormField =
  | 'email'
  | 'topic'
  | 'more_topics'
  | 'text'
  | 'class'
  | 'subject'
  | 'urgency'
  | 'format'
  | 'slot'
  | 'lang'
  | 'notice';
export interface FormWords {
  readonly title: string;
  readonly description: string;
  readonly sections: Readonly<Record<'request' | 'slot' | 'reply', string>>;
  readonly fields: Readonly<Record<FormField, FieldWords>>;
  readonly options: {
    readonly topic: Readonly<Record<Topic, string>>;
    readonly urgency: Readonly<Record<Urgency, string>>;
    readonly format: Readonly<Record<Format, string>>;
    readonly lang: Readonly<Record<Language, string>>;
  };
  readonly anySlot: string;
  readonly classPatternMessage: string;
  /** `link` may be empty where the school has no leaflet yet. */
  noticeText(link: string): string;
  /** Shown by the form itself, which knows neither number nor slot. */
  readonly confirmation: string;
  /** Shown where the number is known. */
  received(facts: { request_id: string; role_title: string; due_on: string; slot: string }): string;
}

export interface SlotWords {
  readonly date: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly room: string;
  /** Clauses (`2.2`) or topic keys. */
  readonly topics: readonly string[];
  readonly formats: readonly string[];
}
export interface Letter {
  readonly subject: string;
  readonly text: string;
}
export interface EventWords {
  readonly summary: string;
  readonly description: string;
}
interface Sender {
  readonly form_url: string;
  readonly school_name: string;
}
export interface Acknowledgement extends Sender {
  readonly request_id: string;
  readonly person_first_name: string;
  readonly topic: Topic;
  readonly role_title: string;
  readonly assignee: string;
  readonly due_on: string;
  /** `meeting`: the link of a remote one, empty where the calendar gives none. */
  readonly slot?:
    | { when: string; where: string; access_hours: string; access_rule: string; meeting?: string | undefined }
    | undefined;
  /** Where a working computer is, for somebody who has none at hand. */
  readonly place?: { where: string; access_hours: string; access_rule: string } | undefined;
  /** Why the wanted time could not be had: a failure code. */
  readonly refused?: string | undefined;
  /** The nearest times in words, or that there are none. */
  readonly offer: string;
  readonly duplicate_of?: string | undefined;
  readonly linked: readonly { request_id: string; topic: Topic }[];
  readonly no_holder: boolean;
}
export interface AnswerFacts extends Sender {
  readonly request_id: string;
  readonly topic: Topic;
  readonly answer: string;
  readonly assignee: string;
}
export interface SlotLostFacts extends Sender {
  readonly request_id: string;
  readonly when: string;
  /** A slot's `reason`: `day_off`, `training:TR-02` … */
  readonly reason: string;
  /** The nearest times in words, or that there are none. */
  readonly offer: string;
}

export interface Messages {
  readonly language: Language;
  readonly menu: Readonly<Record<'title' | 'workbench' | 'setUp' | 'importSchool' | 'health' | 'print', string>>;
  readonly tableNames: Readonly<Record<TableName, string>>;
  readonly headers: Headers;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly topicsShort: Readonly<Record<Topic, string>>;
  readonly roles: Readonly<Record<RoleKey, string>>;
  readonly urgencies: Readonly<Record<Urgency, string>>;
  readonly formats: Readonly<Record<Format, string>>;
  readonly statuses: Readonly<Record<RequestStatus, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly languages: Readonly<Record<Language, string>>;
  /** By ISO weekday; index 0 is empty. */
  readonly weekdaysShort: readonly string[];
  readonly weekdays: readonly string[];
  readonly marks: Readonly<Record<Mark, string>>;
  readonly form: FormWords;
  date(iso: string): string;
  dateTime(iso: string): string;
  /** A day and a time in a sentence: «вторник, 01.09.2026, 14:40–15:00». */
  when(slot: Pick<SlotWords, 'date' | 'weekday' | 'starts_at' | 'ends_at'>): string;
  /** A slot's topics, clauses and keys alike, in few words. */
  topicList(topics: readonly string[]): string;
  /** Submitted word for word by the form: stable, and one slot's only. */
  slotLabel(slot: SlotWords): string;
  readonly event: {
    free(topics: readonly string[]): EventWords;
    /** Of low-data mode: nothing about whoever comes. */
    freeAtLead(topics: readonly string[]): EventWords;
    readonly taken: EventWords;
    booked(booking: {
      request_id: string;
      topic: Topic;
      place: string;
      format: Format | '';
      access: string;
    }): EventWords;
  };
  readonly mail: {
    acknowledgement(facts: Acknowledgement): Letter;
    answer(facts: AnswerFacts): Letter;
    slotLost(facts: SlotLostFacts): Letter;
  };
  readonly deskMail: DeskMail;
  /** Why a slot does not stand, in words; takes a slot's `reason`. */
  slotReason(reason: string): string;
  readonly training: TrainingWords;
}

/** What only the sidebar says: apart, since every kilobyte of the server's bundle is read at each run. */
export interface DeskWords {
  readonly count: Counted;
  /** What happened, what was kept, what to do. */
  failure(code: string, params?: Params): string;
  readonly failureCodes: readonly string[];
  journalAct(act: string): string;
  readonly journalActs: Readonly<Record<string, string>>;
  /** «п. 2.2», «правило школы». */
  rule(rule: string): string;
  readonly legal: readonly [string, string, string, string];
}
export type DeskMessages = Messages & DeskWords;
