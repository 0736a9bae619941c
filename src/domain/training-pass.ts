// What trainings ask for by themselves: proposals, what a changed fact affects, reminders, and the ledger's closing and warnings.
import type { Changes } from './decision';
import type { IsoDate } from './facts';
import type { TrainingObservation } from './training';

/** Whose calendars have to be read, and for which days; `until` is not included. */
export interface BusyQuestion {
  readonly staff_ids: readonly string[];
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** Nothing where nobody needs a place: an ordinary day asks for no free/busy times. */
export function busyQuestion(obs: Omit<TrainingObservation, 'busy'>): BusyQuestion | undefined {
  throw new Error(`not decided yet: ${obs.now}`);
}

export function decideTraining(obs: TrainingObservation): Changes {
  throw new Error(`not decided yet: ${obs.now}`);
}
