// What is asked of the planner of trainings, and what it answers.
import type { Facts, IsoDate, IsoDateTime, IsoTime } from '../facts';
import type { Quarter, SelfAssessment, SlotRow, Topic } from '../tables';
import type { Busy } from '../training';

/** Somebody who has to be trained, by which date at the latest. */
export interface Need {
  readonly staff_id: string;
  readonly by: IsoDate;
  /** Hired in the middle of a term: to be brought in within a month. */
  readonly newcomer: boolean;
}

export interface PlanQuestion {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly term: Quarter;
  readonly people: readonly Need[];
  readonly busy: Busy;
  readonly slots: readonly SlotRow[];
  readonly self_assessment: readonly SelfAssessment[];
  /** Requests of the last months by topic. */
  readonly demand: ReadonlyMap<Topic, number>;
  /** A session whose own time and room are not in the way: the one that is to be moved. */
  readonly except?: string;
  /** Days that the lead turned down: the loop proposes nothing there, the lead still may. */
  readonly avoid?: readonly IsoDate[];
}

/** What a time costs; staff ids, counts and working days. */
export interface Effect {
  readonly busy: readonly string[];
  readonly unknown: number;
  readonly group: number;
  readonly displaced: number;
  readonly displaced_booked: number;
  readonly days_after: number;
  readonly outside_study: boolean;
}

/** `busy`: somebody is busy or away at every time that would be possible. */
export type Obstacle =
  | 'day_off'
  | 'weekend'
  | 'break'
  | 'too_soon'
  | 'too_late'
  | 'no_leader'
  | 'leader_busy'
  | 'room_taken'
  | 'no_room'
  | 'busy';

/** One day of the window: the best time on it for a group, or why there is none. */
export interface Choice {
  readonly date: IsoDate;
  readonly starts_at: IsoTime;
  readonly ends_at: IsoTime;
  readonly room_id: string;
  /** Who holds `ej_lead` that day. */
  readonly conducted_by: string;
  readonly effect: Effect | undefined;
  readonly obstacle: Obstacle | '';
  /** By `costs.ts`, to compare the days with each other; 0 where nothing is possible. */
  readonly cost: number;
}

export interface Proposal {
  readonly topics: readonly Topic[];
  readonly date: IsoDate;
  readonly starts_at: IsoTime;
  readonly ends_at: IsoTime;
  readonly room_id: string;
  readonly conducted_by: string;
  readonly staff_ids: readonly string[];
  readonly effect: Effect;
}

export interface Plan {
  readonly proposals: readonly Proposal[];
  readonly unplaced: readonly { readonly staff_id: string; readonly code: Obstacle }[];
}
