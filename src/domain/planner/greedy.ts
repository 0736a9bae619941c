// A first arrangement: one group after the other takes the place that spares most.
import { type Arrangement, arrange, fits, NOT_HELD, ownCost, type Puzzle, personCost, sharedDays } from './arrangement';
import { COST } from './costs';
import type { Budget } from './search';

/** What the people who would gain most from a session there gain, as many as it has places for. */
function gainAt(puzzle: Puzzle, paid: Float64Array, group: number, place: number): number {
  const gains: number[] = [];
  for (let person = 0; person < puzzle.people; person++) {
    const gain = paid[person]! - personCost(puzzle, group, place, person);
    if (gain > 0) gains.push(gain);
  }
  const seats = puzzle.places[place]!.places;
  if (gains.length > seats) gains.sort((a, b) => b - a).length = seats;
  return gains.reduce((sum, gain) => sum + gain, 0);
}

/** `order`: which group chooses first. Groups that have a place keep it. */
export function greedy(
  puzzle: Puzzle,
  order: readonly number[],
  budget: Budget,
  placed: readonly number[] = [],
): Arrangement {
  const chosen = order.map((_, group) => placed[group] ?? NOT_HELD);
  let now = arrange(puzzle, chosen, budget);
  const paid = new Float64Array(puzzle.people);
  for (const group of order) {
    if (chosen[group] !== NOT_HELD) continue;
    for (let person = 0; person < puzzle.people; person++) {
      const seat = now.seat[person]!;
      paid[person] = seat === -1 ? COST.unplaced : personCost(puzzle, seat, chosen[seat]!, person);
    }
    let least = 0;
    for (let place = 0; place < puzzle.places.length; place++) {
      if (!fits(puzzle, chosen, group, place)) continue;
      const own = ownCost(puzzle, group, place) + sharedDays(puzzle, chosen, group, place);
      const cost = own - gainAt(puzzle, paid, group, place);
      if (cost >= least) continue;
      least = cost;
      chosen[group] = place;
    }
    budget.steps -= puzzle.people * puzzle.places.length;
    now = arrange(puzzle, chosen, budget);
  }
  return now;
}
