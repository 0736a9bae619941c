// Makes an arrangement better by moving one group at a time, until no move helps.
import { type Arrangement, arrange, fits, NOT_HELD, ownCost, type Puzzle, personCost, sharedDays } from './arrangement';
import { COST } from './costs';
import type { Budget } from './search';

interface Move {
  readonly chosen: readonly number[];
  /** The new cost is not less. */
  readonly bound: number;
}

/** How many of the promising moves are seated anew before a search gives up. */
const MOST_TRIED = 40;

function moved(chosen: readonly number[], group: number, place: number): number[] {
  const next = [...chosen];
  next[group] = place;
  return next;
}

const atPlace = (puzzle: Puzzle, chosen: readonly number[], group: number, place: number): number =>
  ownCost(puzzle, group, place) + sharedDays(puzzle, chosen, group, place);

/** The best move by which everybody keeps their group. */
function bestTogether(puzzle: Puzzle, now: Arrangement, budget: Budget): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  let most = 0;
  for (let group = 0; group < now.chosen.length; group++) {
    const here = now.chosen[group]!;
    if (here === NOT_HELD) continue;
    const members = now.seat.flatMap((seat, person) => (seat === group ? [person] : []));
    const costAt = (place: number): number => {
      let cost = atPlace(puzzle, now.chosen, group, place);
      for (const person of members) cost += Math.min(COST.unplaced, personCost(puzzle, group, place, person));
      return cost;
    };
    const cost = costAt(here);
    for (let place = 0; place < puzzle.places.length; place++) {
      if (puzzle.places[place]!.places < members.length || !fits(puzzle, now.chosen, group, place)) continue;
      const gain = cost - costAt(place);
      if (gain <= most) continue;
      most = gain;
      best = moved(now.chosen, group, place);
    }
    budget.steps -= members.length * puzzle.places.length;
  }
  return best;
}

/** Moves of one group after which a new seating might be cheaper, the most promising first. */
function promising(puzzle: Puzzle, now: Arrangement, budget: Budget): Move[] {
  const moves: Move[] = [];
  const without = new Float64Array(puzzle.people);
  for (let group = 0; group < now.chosen.length; group++) {
    const rest = now.chosen.reduce((sum, place, g) => (g === group ? sum : sum + ownCost(puzzle, g, place)), 0);
    const others = moved(now.chosen, group, NOT_HELD);
    for (let person = 0; person < puzzle.people; person++) {
      without[person] = others.reduce(
        (least, place, g) => Math.min(least, personCost(puzzle, g, place, person)),
        COST.unplaced,
      );
    }
    for (let place = NOT_HELD; place < puzzle.places.length; place++) {
      if (place === now.chosen[group] || !fits(puzzle, now.chosen, group, place)) continue;
      let bound = rest + atPlace(puzzle, now.chosen, group, place);
      for (let person = 0; person < puzzle.people && bound < now.cost; person++) {
        bound += Math.min(without[person]!, personCost(puzzle, group, place, person));
      }
      if (bound < now.cost) moves.push({ chosen: moved(now.chosen, group, place), bound });
    }
    budget.steps -= puzzle.people * (puzzle.places.length + now.chosen.length);
  }
  return moves.sort((a, b) => a.bound - b.bound).slice(0, MOST_TRIED);
}

/** Two groups change places. */
function swaps(now: Arrangement): Move[] {
  const moves: Move[] = [];
  for (let a = 0; a < now.chosen.length; a++) {
    for (let b = a + 1; b < now.chosen.length; b++) {
      const chosen = moved(moved(now.chosen, a, now.chosen[b]!), b, now.chosen[a]!);
      moves.push({ chosen, bound: 0 });
    }
  }
  return moves;
}

function firstBetter(
  puzzle: Puzzle,
  now: Arrangement,
  moves: readonly Move[],
  budget: Budget,
): Arrangement | undefined {
  for (const { chosen, bound } of moves) {
    if (bound >= now.cost) continue;
    if (budget.steps <= 0) return undefined;
    const next = arrange(puzzle, chosen, budget);
    if (next.cost < now.cost) return next;
  }
  return undefined;
}

export function improve(puzzle: Puzzle, start: Arrangement, budget: Budget): Arrangement {
  let now = start;
  while (budget.steps > 0) {
    const together = bestTogether(puzzle, now, budget);
    const next = together
      ? arrange(puzzle, together, budget)
      : (firstBetter(puzzle, now, swaps(now), budget) ??
        firstBetter(puzzle, now, promising(puzzle, now, budget), budget));
    if (!next) return now;
    now = next;
  }
  return now;
}
