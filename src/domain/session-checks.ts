// What stands against a session as a person would have it, as codes: its time, its places, its people, and the words that go to them.
import { dateOf } from './dates';
import type { Failure, IsoDate } from './facts';
import { isActive, personOf } from './people';
import { placesIn } from './planner/rooms';
import { scan } from './privacy';
import { trainerOn } from './roles';
import { seatedIn } from './session-group';
import { sessionObstacle } from './session-obstacle';
import type { Session } from './tables';
import type { TrainingObservation } from './training';

export const failure = (code: string, params: NonNullable<Failure['params']>): Failure => ({ code, params });

/** What may not be sent to people: nobody's health, no reason for an absence, no pupil. */
export function personalData(obs: TrainingObservation, words: string): Failure | undefined {
  const { marks } = scan(words, obs.facts.staff, false, obs.facts.settings.scan_words);
  return marks.length > 0 ? failure('training.personal_data', { marks: marks.join(',') }) : undefined;
}

const isHere = (obs: TrainingObservation, staffId: string, date: IsoDate): boolean => {
  const person = personOf(obs.facts, staffId);
  return person !== undefined && isActive(person, date);
};

export const unknownStaff = (obs: TrainingObservation, ids: readonly string[], date: IsoDate): Failure | undefined => {
  const staff_id = ids.find((id) => !isHere(obs, id, date));
  return staff_id === undefined ? undefined : failure('staff.unknown', { staff_id });
};

export const refusal = (
  code: string,
  session: Pick<Session, 'session_id'>,
  params: Failure['params'] = {},
): Failure => ({
  code,
  params: { session_id: session.session_id, ...params },
});

export const leaderOn = (obs: TrainingObservation, date: IsoDate): string => trainerOn(obs.facts, date) ?? '';

/** What stands against holding a session with its group at its time. */
export function whyNot(obs: TrainingObservation, session: Session): Failure | undefined {
  const obstacle = sessionObstacle(obs.facts, session, obs.now);
  if (obstacle !== '') return refusal(`training.${obstacle}`, session, { date: dateOf(session.planned_start) });
  return overCapacity(obs, session);
}

export function overCapacity(obs: TrainingObservation, session: Session): Failure | undefined {
  const group = seatedIn(obs.attendance, session.session_id).length;
  const places = placesIn(obs.facts, session.room_id);
  return places < Math.max(1, group) ? refusal('training.over_capacity', session, { group, places }) : undefined;
}
