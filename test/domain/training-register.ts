// What the next run observes of training, once the changes of this one are written.
import type { Changes } from '../../src/domain/decision';
import type { TrainingObservation } from '../../src/domain/training';
import { frozen, written } from './random-school';

export const afterTraining = (obs: TrainingObservation, changes: Changes): TrainingObservation =>
  frozen({
    ...obs,
    facts: { ...obs.facts, trainings: written('sessions', obs.facts.trainings, changes) },
    attendance: written('attendance', obs.attendance, changes),
    closed_terms: written('closed_terms', obs.closed_terms, changes),
    alarms: written('alarms', obs.alarms, changes),
    letters: new Set([...obs.letters, ...(changes.outbox?.add ?? []).map((row) => row.key)]),
  });
