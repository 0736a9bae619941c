// Every time of a term at which a training could be, the rooms for it, and what stands against the rest of a day.
import { groupedBy } from '../lookup';
import type { TrainingDay } from './days';
import { costOfTime, type Ground } from './ground';
import type { TrainingRoom } from './rooms';
import type { Obstacle } from './types';

const STEP = 15;

/** A time and a room. */
export interface Candidate {
  readonly day: TrainingDay;
  readonly from: number;
  readonly until: number;
  readonly room: TrainingRoom;
  readonly displaced: number;
  readonly booked: number;
  /** Whoever comes, and whatever it is about. */
  readonly cost: number;
}

export function candidate(
  ground: Ground,
  day: TrainingDay,
  from: number,
  until: number,
  room: TrainingRoom,
): Candidate {
  const gone = ground.displaced(day, room.room_id, from, until);
  return { day, from, until, room, ...gone, cost: costOfTime(ground, day, gone) };
}

/** A room that is smaller than another one and costs no less is of no use. */
function worthwhile(rooms: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of rooms) if (kept.every((larger) => one.cost < larger.cost)) kept.push(one);
  return kept;
}

/** The rooms for one time, the largest first, or why there is none. */
function roomsAt(
  ground: Ground,
  day: TrainingDay,
  from: number,
  until: number,
  places: number,
): Candidate[] | Obstacle {
  const fitting = ground.rooms.filter((room) => room.places >= places);
  if (fitting.length === 0) return 'no_room';
  if (!ground.leaderFree(day, from, until)) return 'leader_busy';
  const free = fitting.filter((room) => ground.roomFree(room.room_id, day.date, from, until));
  if (free.length === 0) return 'room_taken';
  return worthwhile(free.map((room) => candidate(ground, day, from, until, room)));
}

function startsOn(ground: Ground, day: TrainingDay): number[] {
  const starts: number[] = [];
  const length = ground.facts.settings.training_minutes;
  for (let from = day.from; from + length <= day.until; from += STEP) starts.push(from);
  return starts;
}

/** The times of one day for at least so many people, or what stands against most of them. */
export function timesOn(ground: Ground, day: TrainingDay, places: number): Candidate[] | Obstacle {
  if (day.obstacle !== '') return day.obstacle;
  const found: Candidate[] = [];
  const against: Obstacle[] = [];
  for (const from of startsOn(ground, day)) {
    const rooms = roomsAt(ground, day, from, from + ground.facts.settings.training_minutes, places);
    if (typeof rooms === 'string') against.push(rooms);
    else found.push(...rooms);
  }
  return found.length > 0 ? found : (mostFrequent(against) ?? 'too_late');
}

/** The first named one of equals. */
export function mostFrequent(codes: readonly Obstacle[]): Obstacle | undefined {
  const counted = groupedBy(codes, (code) => code);
  let most: Obstacle | undefined;
  for (const [code, { length }] of counted) if (most === undefined || length > counted.get(most)!.length) most = code;
  return most;
}
