// The JSON of the schedule (clause 2.6): its versions, who holds a role, days off, rooms, and who waits for a time.
import type { IsoDate, IsoDateTime, IsoTime } from '../domain/facts';
import type { ScheduleProblemCode } from '../domain/schedule-problems';
import type { NewRow } from '../domain/schedule-rows';
import type { Format, Holiday, RoleKey, Topic, Urgency } from '../domain/tables';
import type { Reply } from './rpc';

/** What stands against a row, or against the whole version where `slot_code` is empty. An error stops the approval, a warning does not. */
export interface ScheduleProblem {
  code: ScheduleProblemCode;
  severity: 'error' | 'warning';
  slot_code: string;
  params: Record<string, string | number>;
}
/** What a look ahead finds. `substitution.no_address`: no letter or invitation reaches the `person` who stands in. */
export interface EffectProblem extends Omit<ScheduleProblem, 'code'> {
  code: ScheduleProblemCode | 'substitution.no_address';
}
/** `coming`, `in_force` and `replaced` are approved versions as of today. */
export type VersionState = 'draft' | 'coming' | 'in_force' | 'replaced' | 'discarded';
export interface VersionLine {
  version: number;
  state: VersionState;
  valid_from: IsoDate;
  valid_to: IsoDate;
  order_no: string;
  order_date: IsoDate;
  based_on: number | null;
  made_by: string;
  approved_by: string;
  approved_at: IsoDateTime;
  rows: number;
  /** An approved version whose rows were edited in the tab since. */
  edited: boolean;
}
/** A row of the week. `slot_code` is empty for one that is not kept yet. */
export type RowDraft = NewRow;
export interface WeekRow extends RowDraft {
  room: string;
  /** Who holds the role on the row's first day to come; empty where nobody does. */
  consultant: string;
}
export interface ScheduleBoard {
  today: IsoDate;
  versions: VersionLine[];
  /** The version whose rows these are; null where there is none yet. */
  shown: number | null;
  rows: WeekRow[];
  problems: ScheduleProblem[];
  rooms: { room_id: string; name: string; pc_working: number; hours: string }[];
  holders: { role_key: RoleKey; name: string }[];
  /** Days on which a consultation may stand: five or six. */
  staff_week: 5 | 6;
  extra: ExtraSlot[];
  demand: DemandWeek[];
  /** Where everybody at the school sees it; empty before there is a calendar. */
  calendar_url: string;
  may_change: boolean;
}
/** A further row that is proposed before a peak, accepted into a draft. */
export interface ExtraSlot {
  key: string;
  row: RowDraft;
  room: string;
  /** `term_end`, `ktp`, `demand`. */
  reason: string;
  params: Record<string, string | number>;
}
/** A week's requests about the topics of consultations, and the places offered in it. */
export interface DemandWeek {
  monday: IsoDate;
  /** By topic: how many asked; what was not asked about is left out. */
  asked: Partial<Record<Topic, number>>;
  /** In the same week of the school year before, where it is known. */
  asked_before: Partial<Record<Topic, number>>;
  offered: number;
  booked: number;
  to_come: boolean;
}
export interface RowChange {
  slot_code: string;
  /** `changed`: what does not touch day, time or place. */
  kind: 'added' | 'moved' | 'dropped' | 'changed';
  before: RowDraft | null;
  after: RowDraft | null;
}
export interface TouchedBooking {
  request_id: string;
  person: string;
  date: IsoDate;
  starts_at: IsoTime;
  /** `lost`: the person is offered others. `moved_room`, `other_consultant`: it stands, and the invitation says so. */
  becomes: 'lost' | 'moved_room' | 'other_consultant';
  /** A letter goes out; otherwise the lead has to tell them. */
  by_mail: boolean;
}
/** What an approval, a substitution, a day off or a room's state would do, shown before it is done. */
export interface ScheduleEffect {
  rows: RowChange[];
  slots_added: number;
  slots_dropped: number;
  slots_changed: number;
  bookings: TouchedBooking[];
  /** Trainings that would have to move, or lose their leader. */
  sessions: { session_id: string; title: string; date: IsoDate; starts_at: IsoTime }[];
  /** Open requests that change hands. */
  requests: number;
  problems: EffectProblem[];
}

/** «Кто за что отвечает» (clause 1.2). */
export interface ResponsibleCard {
  role_key: RoleKey;
  clauses: string[];
  topics: Topic[];
  /** Empty: nobody holds it today. */
  holder: string;
  position: string;
  acting: boolean;
  order_no: string;
  order_date: IsoDate;
  /** Of an acting holder: until when, and whose role it is; the topics where it is limited. */
  until: IsoDate;
  main: string;
  limited_to: Topic[];
  /** Who stands in next, and when. */
  next: { holder: string; from: IsoDate; to: IsoDate; order_no: string }[];
  /** Where and when somebody can be found in the coming week; who, since a substitution may begin in it. */
  times: { date: IsoDate; starts_at: IsoTime; ends_at: IsoTime; place: string; walk_in: boolean; who: string }[];
  /** Stretches of the school year to come on which nobody holds it. */
  gaps: { from: IsoDate; to: IsoDate }[];
}
/** `substitute` empty: nobody stands in, the consultations of these days are withdrawn. */
export interface Substitution {
  role_key: RoleKey;
  from: IsoDate;
  to: IsoDate;
  substitute: string;
  topics: Topic[];
  order_no: string;
  order_date: IsoDate;
}
export interface SubstitutionLine extends Substitution {
  /** The assignment or the absence that it stands as. */
  key: string;
  holder: string;
  substitute_name: string;
  state: 'coming' | 'now' | 'over';
}
export interface Responsible {
  cards: ResponsibleCard[];
  substitutions: SubstitutionLine[];
  people: { staff_id: string; name: string; position: string }[];
  may_change: boolean;
}

export type DayDraft = Pick<Holiday, 'date' | 'name_ru' | 'kind' | 'affects_students' | 'affects_staff'>;
export interface DaysBoard {
  from: IsoDate;
  to: IsoDate;
  days: (DayDraft & { applies: boolean; source_status: string })[];
  breaks: { name: string; from: IsoDate; to: IsoDate }[];
  consult_in_breaks: boolean;
}
/** The official working-day calendar, read: what it would add and what stands otherwise. */
export interface CalendarYear {
  year: number;
  add: DayDraft[];
  change: DayDraft[];
  same: number;
  problems: { line: number; code: string; value: string }[];
}

export interface RoomCard {
  room_id: string;
  name: string;
  building: string;
  pc_total: number;
  pc_working: number;
  internet: string;
  hours: string;
  rule: string;
  responsible: string;
  checked_on: IsoDate;
  /** Not looked at for too long. */
  check_due: boolean;
  upgrade: string;
  /** Consultation rows that take place here. */
  rows: number;
  can_host_training: boolean;
}
export type RoomChange = {
  room_id: string;
  pc_working: number;
  hours: string;
  rule: string;
  upgrade: string;
  /** It was looked at today. */
  checked: boolean;
};

/** Somebody who asked for a time where none was free. */
export interface WaitingLine {
  request_id: string;
  person: string;
  topic: Topic;
  format: Format;
  urgency: Urgency;
  since: IsoDateTime;
  /** What is kept for them now, and until when. */
  offers: { slot_id: string; label: string; until: IsoDateTime }[];
}

export interface ScheduleRpc {
  /** `version` null: the one in force, or the newest draft where none is. */
  scheduleBoard(args: { version: number | null }): Reply<ScheduleBoard>;
  /** A new draft, from a version or from nothing; `extra`: keys of proposals that go into it. */
  draftSchedule(args: {
    key: string;
    from: number | null;
    valid_from: IsoDate;
    valid_to: IsoDate;
    extra: string[];
  }): Reply<ScheduleBoard>;
  /** Checks without keeping anything: what the page shows as one types. */
  checkSchedule(args: { version: number; rows: RowDraft[] }): Reply<ScheduleProblem[]>;
  /** Keeps rows of a draft: those with a known `slot_code` are changed, the others added; `remove` are codes. */
  changeDraft(args: { version: number; put: RowDraft[]; remove: string[] }): Reply<ScheduleBoard>;
  changeDraftDates(args: { version: number; valid_from: IsoDate; valid_to: IsoDate }): Reply<ScheduleBoard>;
  discardDraft(args: { version: number }): Reply<ScheduleBoard>;
  /** What approving the draft would change. */
  scheduleEffect(args: { version: number }): Reply<ScheduleEffect>;
  approveSchedule(args: { version: number; order_no: string; order_date: IsoDate }): Reply<ScheduleBoard>;
  /** Rows of an approved version were edited in the tab: make a draft of them for approval, or put them back as approved. */
  settleEdited(args: { version: number; choice: 'adopt' | 'restore' }): Reply<ScheduleBoard>;

  responsible(args: Record<string, never>): Reply<Responsible>;
  substitutionEffect(args: Substitution): Reply<ScheduleEffect>;
  substitute(args: Substitution): Reply<Responsible>;
  /** Ends it today where it has begun, takes it back where it has not. */
  endSubstitution(args: { key: string }): Reply<Responsible>;

  days(args: Record<string, never>): Reply<DaysBoard>;
  dayEffect(args: { day: DayDraft; remove: boolean }): Reply<ScheduleEffect>;
  changeDay(args: { day: DayDraft; remove: boolean }): Reply<DaysBoard>;
  previewCalendarYear(args: { text: string }): Reply<CalendarYear>;
  importCalendarYear(args: { text: string }): Reply<DaysBoard>;

  rooms(args: Record<string, never>): Reply<RoomCard[]>;
  roomEffect(args: RoomChange): Reply<ScheduleEffect>;
  changeRoom(args: RoomChange): Reply<RoomCard[]>;

  waitingList(args: Record<string, never>): Reply<WaitingLine[]>;
  /** Whoever asks by way of the desk: waits for a free time, or no longer does. */
  changeWaiting(args: { request_id: string; waits: boolean }): Reply<WaitingLine[]>;
  /** An event that somebody edited in the calendar: let it be so, or put it back. */
  settleCalendarEdit(args: { key: string; choice: 'accept' | 'restore' }): Reply<true>;
}
