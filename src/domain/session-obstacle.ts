// What makes it impossible to hold a session at its time: no school's preference, but days off, other sessions, nobody to lead it.
import { dateOf, stamp } from './dates';
import type { Facts, IsoDateTime } from './facts';
import { isActive, isAway, personOf } from './people';
import { trainerOn } from './roles';
import { isStaffWorkingDay } from './school-year';
import { hasStarted } from './session-group';
import type { Session } from './tables';

export type SessionObstacle = 'past' | 'day_off' | 'no_leader' | 'room_taken' | 'leader_busy';

export const overlaps = (a: Session, b: Session): boolean =>
  stamp(a.planned_start) < stamp(b.planned_end) && stamp(b.planned_start) < stamp(a.planned_end);

/** Proposals are not in the way of anything that a person decides. */
export function sessionObstacle(facts: Facts, session: Session, now: IsoDateTime): SessionObstacle | '' {
  const date = dateOf(session.planned_start);
  if (hasStarted(session, now)) return 'past';
  if (!isStaffWorkingDay(facts, date)) return 'day_off';
  const leader = trainerOn(facts, date);
  const person = leader === undefined ? undefined : personOf(facts, leader);
  if (leader === undefined) return 'no_leader';
  const others = facts.trainings.filter(
    (other) => other.status === 'planned' && other.session_id !== session.session_id && overlaps(other, session),
  );
  if (session.room_id !== '' && others.some((other) => other.room_id === session.room_id)) return 'room_taken';
  const there = person !== undefined && isActive(person, date) && !isAway(person, date);
  return !there || others.some((other) => other.conducted_by === leader) ? 'leader_busy' : '';
}
