// What the school has laid down: the slow tables that every rule reads.
import type {
  Absence,
  Assignment,
  Holiday,
  Language,
  Quarter,
  RetentionTerm,
  Room,
  ScheduleVersion,
  Session,
  StaffMember,
  TimetableRow,
  Urgency,
} from './tables';

/** A school-local calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A school-local time of day, `HH:MM`. */
export type IsoTime = string;
/** A school-local date and time, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`. */
export type IsoDateTime = string;

export interface Settings {
  readonly school_name: string;
  /** `2026/27` */
  readonly school_year: string;
  /** IANA name, `Europe/Moscow` */
  readonly time_zone: string;
  readonly language: Language;
  readonly ej_system: string;
  readonly staff_week: 5 | 6;
  readonly cutoff_time: IsoTime;
  readonly due_days: Readonly<Record<Urgency, number>>;
  readonly slot_horizon_days: number;
  readonly booking_working_days: number;
  readonly compliance_level: 'school' | 'teacher';
  readonly compliance_window: 'default' | 'strict';
  readonly consult_in_breaks: boolean;
  /** How long a training lasts, in minutes. */
  readonly training_minutes: number;
  /** On study days no training begins before, or ends after. */
  readonly training_from: IsoTime;
  readonly training_until: IsoTime;
  /** Working days between an invitation and its training, at least. */
  readonly training_notice_days: number;
  readonly training_in_breaks: boolean;
  /** A consultation cannot be booked later than so many minutes before it begins; 0 = until it begins. */
  readonly booking_notice_minutes: number;
  /** Consultations that one teacher may have on a day; 0 = no limit. */
  readonly bookings_per_day: number;
  /** How long a place that was offered to somebody is kept for them, in hours. */
  readonly offer_hours: number;
  /** Addresses that the report of a term is sent to when the term is closed. */
  readonly report_to: readonly string[];
  /** Of the order that put the regulation into force, «12-О от 01.09.2026»; empty leaves a blank in print. */
  readonly regulation_order: string;
  /** How the printed register of requests names whoever asked. */
  readonly register_names: 'name' | 'code';
  /** Codes instead of names, no addresses: nobody is invited or written to, and there is no form. */
  readonly low_data: boolean;
  /** For how many months personal data is kept; 0 = for ever. */
  readonly retention: Readonly<Record<RetentionTerm, number>>;
  /** What is over its term is erased without asking the lead first. */
  readonly auto_retention: boolean;
  /** Beginnings of words that the school wants masked in texts, besides what is always masked. */
  readonly scan_words: readonly string[];
  /** Where the school's notice on personal data can be read; the form leads there. */
  readonly notice_link: string;
  readonly auto_approve_training: boolean;
  /** Staff id of the school's director, or empty. */
  readonly director: string;
}

export interface Facts {
  readonly settings: Settings;
  readonly quarters: readonly Quarter[];
  readonly holidays: readonly Holiday[];
  readonly staff: readonly StaffMember[];
  readonly rooms: readonly Room[];
  readonly roles: readonly Assignment[];
  readonly timetable: readonly TimetableRow[];
  /** All sessions that are not consultations, proposed and cancelled ones too. */
  readonly trainings: readonly Session[];
  /** Without the rows as approved, which only a print or a comparison needs. */
  readonly versions: readonly ScheduleVersion[];
  readonly absences: readonly Absence[];
}

/** An expected failure: a code that i18n turns into words, and its parameters. */
export interface Failure {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
export type Result<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Failure);
