// What the search for a plan chooses among, as numbers, and what a choice costs.
import { COST } from './costs';
import { AWAY, BUSY } from './people';
import { seatPeople } from './seating';

/** A time and a room. */
export interface Place {
  /** The date, as its number among the staff working days. */
  readonly nth: number;
  readonly from: number;
  readonly until: number;
  readonly places: number;
  readonly cost: number;
  /** Which row of `presence` tells who could come. */
  readonly row: number;
}

/** A group as it is meant to be: its topics are given, its time and people are searched. */
export interface Meant {
  /** The best day for its topics. */
  readonly ideal: number;
  /** By person, what it costs that these are not the topics that would help most. */
  readonly loss: readonly number[];
}

export interface Puzzle {
  readonly people: number;
  readonly places: readonly Place[];
  /** By row and person. */
  readonly presence: Uint8Array;
  readonly groups: readonly Meant[];
}

/** For a group that is not held. */
export const NOT_HELD = -1;

export interface Arrangement {
  /** By group, the index of its place, or `NOT_HELD`. */
  readonly chosen: readonly number[];
  /** By person, the group, or -1. */
  readonly seat: readonly number[];
  readonly cost: number;
}

/** The trainer is one: two sessions never overlap. */
export const overlap = (a: Place, b: Place): boolean => a.nth === b.nth && a.from < b.until && b.from < a.until;

export const fits = (puzzle: Puzzle, chosen: readonly number[], group: number, place: number): boolean =>
  place === NOT_HELD ||
  chosen.every(
    (other, g) => g === group || other === NOT_HELD || !overlap(puzzle.places[place]!, puzzle.places[other]!),
  );

/** Of one group at one place, whoever comes. */
export function ownCost(puzzle: Puzzle, group: number, place: number): number {
  if (place === NOT_HELD) return 0;
  const { nth, cost } = puzzle.places[place]!;
  return COST.group + cost + Math.abs(nth - puzzle.groups[group]!.ideal) * COST.day;
}

export function sharedDays(puzzle: Puzzle, chosen: readonly number[], group: number, place: number): number {
  if (place === NOT_HELD) return 0;
  const { nth } = puzzle.places[place]!;
  let shared = 0;
  for (let g = 0; g < chosen.length; g++) {
    if (g !== group && chosen[g] !== NOT_HELD && puzzle.places[chosen[g]!]!.nth === nth) shared++;
  }
  return shared * COST.same_day;
}

/** Of all the groups at their places, whoever comes. */
export function timesCost(puzzle: Puzzle, chosen: readonly number[]): number {
  let own = 0;
  let shared = 0;
  for (let g = 0; g < chosen.length; g++) {
    own += ownCost(puzzle, g, chosen[g]!);
    shared += sharedDays(puzzle, chosen, g, chosen[g]!);
  }
  return own + shared / 2;
}

export function personCost(puzzle: Puzzle, group: number, place: number, person: number): number {
  if (place === NOT_HELD) return Infinity;
  const presence = puzzle.presence[puzzle.places[place]!.row * puzzle.people + person];
  if (presence === AWAY) return Infinity;
  return puzzle.groups[group]!.loss[person]! + (presence === BUSY ? COST.busy : 0);
}

/** The cheapest seating for these times. */
export function arrange(puzzle: Puzzle, chosen: readonly number[], budget: { steps: number }): Arrangement {
  const held = chosen.flatMap((place, g) => (place === NOT_HELD ? [] : [g]));
  const costs = held.map((g) => {
    const row = new Float64Array(puzzle.people);
    for (let person = 0; person < puzzle.people; person++) row[person] = personCost(puzzle, g, chosen[g]!, person);
    return row;
  });
  const places = held.map((g) => puzzle.places[chosen[g]!]!.places);
  const even = Math.ceil(puzzle.people / puzzle.groups.length);
  const { seat, cost, steps } = seatPeople(costs, places, even, puzzle.people);
  budget.steps -= steps + puzzle.people * chosen.length;
  return {
    chosen: [...chosen],
    seat: seat.map((s) => (s === -1 ? -1 : held[s]!)),
    cost: timesCost(puzzle, chosen) + cost,
  };
}
