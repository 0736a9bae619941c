// What the rules of training see: the observation of clause 2.1, who is busy when, and what the ledger says.
import type { Observation } from './decision';
import type { IsoDate, IsoDateTime } from './facts';
import type { AttendanceRow, ClosedTerm, LedgerWindow, Quarter, SelfAssessment, Session, Topic } from './tables';

/** Half-open, school-local. */
export interface Span {
  readonly from: IsoDateTime;
  readonly until: IsoDateTime;
}

/** When people cannot come, as far as their calendars tell. Who is in neither is not known to be busy. */
export interface Busy {
  readonly times: ReadonlyMap<string, readonly Span[]>;
  /** Staff ids whose calendar could not be read. */
  readonly unknown: ReadonlySet<string>;
}
export const NOBODY_BUSY: Busy = { times: new Map(), unknown: new Set() };

export interface TrainingObservation extends Pick<Observation, 'facts' | 'now' | 'slots' | 'alarms'> {
  readonly attendance: readonly AttendanceRow[];
  readonly closed_terms: readonly ClosedTerm[];
  readonly self_assessment: readonly SelfAssessment[];
  /** Requests of the last months by topic. */
  readonly demand: ReadonlyMap<Topic, number>;
  readonly busy: Busy;
  /** Keys of the letters about training that were ever owed: none is owed twice. */
  readonly letters: ReadonlySet<string>;
}

/** Why somebody is not among those who have to be trained in a term. */
export type Exclusion = 'trainer' | 'not_teaching' | 'too_short' | 'not_yet_hired' | 'left';

export interface Coverage {
  readonly session_id: string;
  readonly on: IsoDate;
}

/** The obligation of one term in one reading (clause 2.1). */
export interface TermLedger {
  readonly term: Quarter;
  readonly window: LedgerWindow;
  /** Inclusive. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** In the order in which they were held. */
  readonly counted: readonly Session[];
  readonly school_level_met: boolean;
  /** Staff ids in the order of the staff table. */
  readonly required: readonly string[];
  readonly covered: ReadonlyMap<string, Coverage>;
  readonly missing: readonly string[];
  readonly not_required: ReadonlyMap<string, Exclusion>;
}

/**
 * covered: trained in the window. invited: has a place in a session to come. excused: away for all that is left of the window, or
 * was for all of it. at_risk: neither, while the window is open. missed: the window is over. not_required: see `reason`.
 */
export type TeacherState = 'covered' | 'invited' | 'excused' | 'at_risk' | 'missed' | 'not_required';

export interface TeacherLine {
  readonly staff_id: string;
  readonly state: TeacherState;
  /** Of `not_required` the exclusion, otherwise empty. */
  readonly reason: Exclusion | '';
  /** The evidence: the session that covers, or to which the person is invited. */
  readonly session_id: string;
  readonly on: IsoDate;
  /** Trained after the window was over: shown as «восполнено», never green. */
  readonly made_up: Coverage | undefined;
}
