// The JSON of the training section: the ledger of clause 2.1, the sessions of the terms, and what may be done with them.
import type { IsoDate, IsoDateTime, IsoTime } from '../domain/facts';
import type { LedgerWindow } from '../domain/tables';
import type { Exclusion, TeacherState } from '../domain/training';
import type { HistoryLine, Reply } from './rpc';

/** «4 из 35 ещё не обучены, осталось 12 рабочих дней». */
export interface CoverageCard {
  period_code: string;
  name: string;
  window: LedgerWindow;
  from: IsoDate;
  to: IsoDate;
  /** By the school's own setting: what is called compliance. */
  level: 'school' | 'teacher';
  school_level_met: boolean;
  required: number;
  covered: number;
  invited: number;
  excused: number;
  /** Neither covered, invited nor excused. */
  open: number;
  working_days_left: number;
}

/** What a choice of time costs, for the one that was made and for each that was not. */
export interface TrainingEffect {
  /** Names of those of the group who are busy or away then. */
  busy: string[];
  /** How many of the group have a calendar that cannot be read. */
  unknown: number;
  group: number;
  /** Consultation times that would not stand, and how many of them are booked. */
  displaced: number;
  displaced_booked: number;
  /** Working days that are left in the window afterwards, for a make-up. */
  days_after: number;
  /** Within the term's window, but not on a study day: the strict reading does not count it. */
  outside_study: boolean;
}
/** One day of the window: the best time on it, or why there is none. */
export interface TrainingOption {
  date: IsoDate;
  /** Empty where nothing is possible on that day. */
  starts_at: IsoTime;
  ends_at: IsoTime;
  room_id: string;
  room: string;
  effect: TrainingEffect | null;
  /** `day_off`, `weekend`, `no_leader`, `leader_busy`, `room_taken`, `no_room`, `too_soon`, `too_late`, `break`; empty where it is possible. */
  obstacle: string;
  chosen: boolean;
}

export interface Participant {
  staff_id: string;
  name: string;
  position: string;
  /** `calendar`, `oral`, or empty: proposed, or came uninvited. */
  invited_by: string;
  /** `accepted`, `declined`, `tentative`, or empty: no answer yet. */
  rsvp: string;
  attended: boolean;
  confirmed: boolean;
}

export type SessionState = 'proposed' | 'planned' | 'affected' | 'unconfirmed' | 'held' | 'cancelled';
export interface SessionLine {
  session_id: string;
  kind: 'training' | 'training_individual';
  /** `affected`: a fact changed and a new time is proposed. `unconfirmed`: its time is over and nobody said whether it was held. */
  state: SessionState;
  period_code: string;
  title: string;
  topics: string[];
  date: IsoDate;
  starts_at: IsoTime;
  ends_at: IsoTime;
  room: string;
  leader: string;
  /** Places with a working computer. */
  capacity: number;
  group: number;
  accepted: number;
  declined: number;
  /** Invited, and no answer yet. */
  silent: number;
  attended: number;
  /** Of its group: whoever has an address; the others are told in person. */
  by_mail: number;
  /** Proposed as an addition to a planned session, and waiting for approval; not in `group`. */
  waiting: number;
  /** What its time costs, as it was found when it was chosen; null for a session that is over. */
  effect: TrainingEffect | null;
  /** Of an affected session: what changed (`day_off`, `room_out`, `leader_changed`, `no_leader`, `term_moved`), and the time that is proposed instead. */
  affected: { reason: string; option: TrainingOption | null } | null;
  /** Held, yet not counted, and why: `no_participant`, `no_topic`, `not_by_the_lead`, `no_times`; empty where it counts or was not held yet. */
  not_counted: string;
}
export interface SessionCard extends SessionLine {
  room_id: string;
  held_start: IsoDateTime;
  held_end: IsoDateTime;
  sheet_signed: boolean;
  reason: string;
  participants: Participant[];
  /** Other sessions of the term that have a free place: for whoever declined. */
  others: { session_id: string; label: string; free: number }[];
  history: HistoryLine[];
  may: ('approve' | 'change' | 'cancel' | 'confirm' | 'keep' | 'print')[];
}
export interface PersonLine {
  staff_id: string;
  name: string;
  position: string;
  state: TeacherState;
  /** Of `not_required`. */
  reason: Exclusion | '';
  session_id: string;
  on: IsoDate;
  made_up_on: IsoDate;
}
export interface TermView extends CoverageCard {
  /** The figures were frozen when the term closed. */
  closed_at: IsoDateTime;
  /** Frozen figures that the register no longer agrees with: how many lines differ. */
  differs: number;
  counted_sessions: string[];
  people: PersonLine[];
}
export interface TrainingBoard {
  now: IsoDateTime;
  /** The term of today, or the next one. */
  period_code: string;
  terms: TermView[];
  sessions: SessionLine[];
  /** Why no proposal could be made for some, `no_room` for one; staff ids by name. */
  unplaced: { code: string; people: string[] }[];
  rooms: { room_id: string; name: string; capacity: number }[];
  /** For adding somebody: everybody who works here today. */
  staff: { staff_id: string; name: string; position: string }[];
}

export interface TrainingChange {
  /** Empty for a session that the lead adds. */
  session_id: string;
  period_code: string;
  topics: string[];
  /** Empty: made from the topics. */
  title: string;
  date: IsoDate;
  starts_at: IsoTime;
  ends_at: IsoTime;
  room_id: string;
  add: string[];
  remove: string[];
}
export interface Confirmation {
  session_id: string;
  held_start: IsoDateTime;
  held_end: IsoDateTime;
  attended: string[];
  sheet_signed: boolean;
}
export interface SignInSheet {
  school_name: string;
  session_id: string;
  term: string;
  title: string;
  topics: string[];
  date: IsoDate;
  planned: { starts_at: IsoTime; ends_at: IsoTime };
  held: { starts_at: IsoTime; ends_at: IsoTime } | null;
  place: string;
  leader: { name: string; position: string; order_no: string; order_date: IsoDate };
  lead: { name: string; position: string };
  people: {
    name: string;
    position: string;
    subjects: string;
    invited_by: string;
    attended: boolean;
    confirmed: boolean;
  }[];
  first_in_term: number;
  made_at: IsoDateTime;
  language: 'ru' | 'en';
}

export interface TrainingRpc {
  trainingBoard(args: Record<string, never>): Reply<TrainingBoard>;
  trainingSession(args: { session_id: string }): Reply<SessionCard>;
  /** The days on which this session could be, with what each costs. */
  trainingOptions(args: { session_id: string }): Reply<TrainingOption[]>;
  /** Proposals become sessions and their groups are invited; a proposed move is carried out. */
  approveTraining(args: { session_ids: string[] }): Reply<TrainingBoard>;
  /** Adds a session, or changes one that is still to come; of an approved one the group is told once. */
  changeTraining(args: TrainingChange): Reply<SessionCard>;
  /** Takes back a proposal, or cancels a session and tells its group why. */
  cancelTraining(args: { session_id: string; reason: string }): Reply<TrainingBoard>;
  /** An affected session stays as it is. */
  keepTraining(args: { session_id: string }): Reply<SessionCard>;
  confirmTraining(args: Confirmation): Reply<SessionCard>;
  /** Takes back every proposal of the term and looks for a new plan. */
  replanTraining(args: { period_code: string }): Reply<TrainingBoard>;
  /** Counts a closed term anew from the register, or keeps what was frozen. */
  settleTerm(args: { period_code: string; again: boolean }): Reply<TrainingBoard>;
  signInSheet(args: { session_id: string }): Reply<SignInSheet>;
}
