// What the rules of training need to see besides the rest, read only where a school trains anybody.

import { datesFrom } from '../domain/dates';
import type { Changes, Observation } from '../domain/decision';
import type { Facts, IsoDate } from '../domain/facts';
import { personOf } from '../domain/people';
import { trainerOn } from '../domain/roles';
import { type AttendanceRow, type ClosedTerm, keyOf, type Session, type Topic } from '../domain/tables';
import { NOBODY_BUSY, type TrainingObservation } from '../domain/training';
import { busyQuestion } from '../domain/training-pass';
import { after, bySlot } from './observe';
import type { World } from './ports';

export const bySession = (session: Session): string => session.session_id;
export const byParticipant = (row: AttendanceRow): string => keyOf('attendance', row);
const byTerm = (row: ClosedTerm): string => keyOf('closed_terms', row);

/** Nobody has to be trained in a register that was only just set up. */
export const trainsAnybody = (facts: Facts): boolean =>
  facts.staff.some((person) => person.training_required) && facts.quarters.some((term) => term.compliance_from !== '');

/** What people ask for: requests of the last months by topic. */
const demandIn = (obs: Observation): ReadonlyMap<Topic, number> => {
  const demand = new Map<Topic, number>();
  for (const { topic } of obs.recent) if (topic) demand.set(topic, (demand.get(topic) ?? 0) + 1);
  return demand;
};

/** Without anybody's calendar: see `withAvailability`. */
export const observeTraining = (world: World, obs: Observation): TrainingObservation => ({
  facts: obs.facts,
  now: obs.now,
  slots: obs.slots,
  alarms: obs.alarms,
  attendance: world.register.attendance(),
  closed_terms: world.register.closedTerms(),
  self_assessment: [],
  demand: demandIn(obs),
  busy: NOBODY_BUSY,
  letters: new Set(world.register.lettersAboutTraining().map((letter) => letter.key)),
});

/** With the calendars of these people, and of whoever leads a training in these days; `until` is not included. */
export const withBusyOf = (
  world: World,
  obs: TrainingObservation,
  staffIds: readonly string[],
  from: IsoDate,
  until: IsoDate,
): TrainingObservation => {
  const { facts } = obs;
  const leaders = datesFrom(from, until).flatMap((date) => trainerOn(facts, date) ?? []);
  const people = [...new Set([...staffIds, ...leaders])].map((staff_id) => ({
    staff_id,
    email: personOf(facts, staff_id)?.email ?? '',
  }));
  return { ...obs, busy: world.availability.busy(people, `${from}T00:00:00`, `${until}T00:00:00`) };
};

/** Self-checks and calendars are asked only where somebody needs a place. */
export const withAvailability = (world: World, obs: TrainingObservation): TrainingObservation => {
  const question = busyQuestion(obs);
  if (!question) return obs;
  const busy = withBusyOf(world, obs, question.staff_ids, question.from, question.until);
  return { ...busy, self_assessment: world.register.selfAssessment() };
};

export const trainingAfter = (obs: TrainingObservation, changes: Changes): TrainingObservation => ({
  ...obs,
  facts: changes.sessions
    ? { ...obs.facts, trainings: after(obs.facts.trainings, bySession, changes.sessions) }
    : obs.facts,
  slots: changes.slots ? after(obs.slots, bySlot, changes.slots) : obs.slots,
  alarms: changes.alarms ? after(obs.alarms, (alarm) => alarm.alarm_key, changes.alarms) : obs.alarms,
  attendance: changes.attendance ? after(obs.attendance, byParticipant, changes.attendance) : obs.attendance,
  closed_terms: changes.closed_terms ? after(obs.closed_terms, byTerm, changes.closed_terms) : obs.closed_terms,
  letters: changes.outbox?.add
    ? new Set([...obs.letters, ...changes.outbox.add.map((letter) => letter.key)])
    : obs.letters,
});
