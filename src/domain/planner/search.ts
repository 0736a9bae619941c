// The search for the cheapest arrangement, within a number of steps: it takes as long on every computer, and finds the same.
import { type Arrangement, arrange, NOT_HELD, type Place, type Puzzle } from './arrangement';
import { exact } from './exact';
import { greedy } from './greedy';
import { improve } from './improve';

/** Steps that are left; a step is a look at what one person pays for one place. */
export interface Budget {
  steps: number;
}

const STARTS = 3;

/** No dearer on the same day, as many seats, and nobody who could come to the other one is kept from this one. */
function isNoWorse({ people, presence }: Puzzle, a: Place, b: Place): boolean {
  if (a.nth !== b.nth || a.places < b.places || a.cost > b.cost) return false;
  for (let person = 0; person < people; person++) {
    if (presence[a.row * people + person]! > presence[b.row * people + person]!) return false;
  }
  return true;
}

/** Without the places to which another one is to be preferred in everything; the first one of equals stays. */
function preferable(puzzle: Puzzle): number[] {
  const isNoWorseThan = (a: number, b: number): boolean => isNoWorse(puzzle, puzzle.places[a]!, puzzle.places[b]!);
  let kept: number[] = [];
  for (let place = 0; place < puzzle.places.length; place++) {
    if (kept.some((other) => isNoWorseThan(other, place))) continue;
    kept = [...kept.filter((other) => !isNoWorseThan(place, other)), place];
  }
  return kept;
}

/** Two groups at a time are placed anew as well as can be while the others stay, until that helps no two. */
function pairByPair(puzzle: Puzzle, start: Arrangement, among: readonly number[], budget: Budget): Arrangement {
  const groups = [...puzzle.groups.keys()];
  const pairs = groups.flatMap((a) => groups.slice(a + 1).map((b) => [a, b]));
  let best = start;
  for (let i = 0, sinceBetter = 0; sinceBetter < pairs.length && budget.steps > 0; i = (i + 1) % pairs.length) {
    const found = exact(puzzle, best, pairs[i]!, among, budget);
    sinceBetter = found.cost < best.cost ? 0 : sinceBetter + 1;
    if (found.cost < best.cost) best = improve(puzzle, found, budget);
  }
  return best;
}

/** For a term of a whole school: several starts, each improved move by move, and the best of them pair by pair. What is then left is spent on looking further. */
export function byMoves(puzzle: Puzzle, budget: Budget, placed: readonly number[] = []): Arrangement {
  const order = [...puzzle.groups.keys()];
  let best = improve(puzzle, greedy(puzzle, order, budget, placed), budget);
  for (let first = 0; first < Math.min(STARTS, order.length) && budget.steps > 0; first++) {
    const start = greedy(puzzle, [...order.slice(first), ...order.slice(0, first)], budget);
    const found = improve(puzzle, start, budget);
    if (found.cost < best.cost) best = found;
  }
  const among = preferable(puzzle);
  best = pairByPair(puzzle, best, among, budget);
  // Without one of the groups the others may find places that they would not leave their own for.
  for (const group of order) {
    if (budget.steps <= 0) break;
    const without = best.chosen.map((place, g) => (g === group ? NOT_HELD : place));
    const found = pairByPair(puzzle, improve(puzzle, arrange(puzzle, without, budget), budget), among, budget);
    if (found.cost < best.cost) best = found;
  }
  return exact(puzzle, best, order, among, budget);
}

/** Looks at every arrangement where the budget is sure to suffice for that. `placed`: where the first groups could be. */
export function search(puzzle: Puzzle, budget: Budget, placed: readonly number[] = []): Arrangement {
  const groups = [...puzzle.groups.keys()];
  const ways = (puzzle.places.length + 1) ** groups.length;
  if (2 * ways * puzzle.people > budget.steps) return byMoves(puzzle, budget, placed);
  return exact(puzzle, greedy(puzzle, groups, budget, placed), groups, [...puzzle.places.keys()], budget);
}
