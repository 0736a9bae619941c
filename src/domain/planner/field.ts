// A question as the search takes it: every possible time of the term, who could come to which, and what the groups are about.
import type { IsoDate } from '../facts';
import type { Topic } from '../tables';
import type { Puzzle } from './arrangement';
import { COST } from './costs';
import { type Ground, groundOf } from './ground';
import { AWAY, type Presence } from './people';
import { type Candidate, timesOn } from './times';
import { idealDate, loss, wishesOf } from './topics';
import type { Need, Obstacle, PlanQuestion } from './types';

export interface Field {
  readonly ground: Ground;
  readonly times: readonly Candidate[];
  /** Why nothing is possible on the other days. */
  readonly against: ReadonlyMap<IsoDate, Obstacle>;
}

export function fieldOf(question: PlanQuestion): Field {
  const ground = groundOf(question);
  const times: Candidate[] = [];
  const against = new Map<IsoDate, Obstacle>();
  for (const day of ground.term.days) {
    if (question.avoid?.includes(day.date)) continue;
    const found = timesOn(ground, day, 1);
    if (typeof found === 'string') against.set(day.date, found);
    else times.push(...found);
  }
  return { ground, times, against };
}

/** Who could come when: a row for each time, which the rooms of that time share. */
export interface Attendable {
  readonly rows: readonly number[];
  readonly presence: readonly Presence[];
}

export const presenceOf = (ground: Ground, need: Need, { day, from, until }: Candidate): Presence =>
  need.by < day.date || need.staff_id === day.leader ? AWAY : ground.presence(need.staff_id, day.date, from, until);

export function attendable({ ground, times }: Field, people: readonly Need[]): Attendable {
  const rows: number[] = [];
  const presence: Presence[] = [];
  let row = -1;
  times.forEach((time, i) => {
    const before = times[i - 1];
    if (time.day !== before?.day || time.from !== before.from) {
      row++;
      for (const need of people) presence.push(presenceOf(ground, need, time));
    }
    rows.push(row);
  });
  return { rows, presence };
}

export function puzzleOf(
  { ground, times }: Field,
  people: readonly Need[],
  { rows, presence }: Attendable,
  topics: readonly (readonly Topic[])[],
): Puzzle {
  const wishes = wishesOf(ground.question);
  const weights = people.map((need) => wishes(need.staff_id));
  return {
    people: people.length,
    places: times.map((time, i) => ({
      nth: time.day.nth,
      from: time.from,
      until: time.until,
      places: time.room.places,
      cost: time.cost,
      row: rows[i]!,
    })),
    presence: Uint8Array.from(presence),
    groups: topics.map((group) => ({
      ideal: ground.term.on(idealDate(ground.question, group)).nth,
      loss: weights.map((own) => loss(own, group) * COST.topic),
    })),
  };
}
