// The best of all places for some groups while the others stay where they are: branch and bound.
import {
  type Arrangement,
  arrange,
  fits,
  type Meant,
  NOT_HELD,
  ownCost,
  type Puzzle,
  personCost,
  sharedDays,
  timesCost,
} from './arrangement';
import { COST } from './costs';
import type { Budget } from './search';

const same = (a: Meant, b: Meant): boolean => a.ideal === b.ideal && a.loss.every((loss, p) => loss === b.loss[p]);

/** What each person pays at least in one of the groups that stay. */
function paidAt(puzzle: Puzzle, chosen: readonly number[]): Float64Array {
  const paid = new Float64Array(puzzle.people).fill(COST.unplaced);
  chosen.forEach((place, group) => {
    for (let person = 0; person < puzzle.people; person++) {
      paid[person] = Math.min(paid[person]!, personCost(puzzle, group, place, person));
    }
  });
  return paid;
}

/** By position in `free`, person: the least that a person could pay there or in a later one. */
function leastFrom(puzzle: Puzzle, free: readonly number[], among: readonly number[]): Float64Array[] {
  const least: Float64Array[] = [new Float64Array(puzzle.people).fill(COST.unplaced)];
  for (const group of [...free].reverse()) {
    const row = Float64Array.from(least[0]!);
    for (const place of among) {
      for (let person = 0; person < puzzle.people; person++) {
        const cost = personCost(puzzle, group, place, person);
        if (cost < row[person]!) row[person] = cost;
      }
    }
    least.unshift(row);
  }
  return least;
}

/** The best of all, or of those that the budget allowed to look at; never worse than `known`. */
export function exact(
  puzzle: Puzzle,
  known: Arrangement,
  free: readonly number[],
  among: readonly number[],
  budget: Budget,
): Arrangement {
  const { people, groups } = puzzle;
  const later = leastFrom(puzzle, free, among);
  budget.steps -= people * among.length * free.length;
  const alike = free.map((group, i) => i > 0 && same(groups[group]!, groups[free[i - 1]!]!));
  const chosen = known.chosen.map((place, group) => (free.includes(group) ? NOT_HELD : place));
  let best = known;

  const branch = (i: number, cost: number, paid: Float64Array, from: number): void => {
    if (i === free.length) {
      const found = arrange(puzzle, chosen, budget);
      if (found.cost < best.cost) best = found;
      return;
    }
    const group = free[i]!;
    // Groups that are alike might change places: only one order is looked at, those that are not held last.
    for (let n = alike[i] ? from : 0; n <= among.length && budget.steps > 0; n++) {
      const place = n === among.length ? NOT_HELD : among[n]!;
      if (!fits(puzzle, chosen, group, place)) continue;
      const now = cost + ownCost(puzzle, group, place) + sharedDays(puzzle, chosen, group, place);
      const next = new Float64Array(people);
      let bound = now;
      for (let person = 0; person < people && bound < best.cost; person++) {
        next[person] = Math.min(paid[person]!, personCost(puzzle, group, place, person));
        bound += Math.min(next[person]!, later[i + 1]![person]!);
      }
      budget.steps -= people;
      if (bound >= best.cost) continue;
      chosen[group] = place;
      branch(i + 1, now, next, n === among.length ? n : n + 1);
      chosen[group] = NOT_HELD;
    }
  };
  branch(0, timesCost(puzzle, chosen), paidAt(puzzle, chosen), 0);
  return best;
}
