// How good the search for a plan is: against every arrangement there is, on cases small enough to look at all of them.
import { NOT_HELD, type Place, type Puzzle } from '../../src/domain/planner/arrangement';
import { COST } from '../../src/domain/planner/costs';
import { AWAY, BUSY, FREE } from '../../src/domain/planner/people';
import { byMoves, search } from '../../src/domain/planner/search';

/** mulberry32: the same cases on every computer. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function smallPuzzle(seed: number): Puzzle {
  const below = seeded(seed);
  const people = 1 + below(6);
  const groups = 1 + below(2);
  const times = 1 + below(10);
  const places = Array.from({ length: times }, (_, row): Place => {
    const from = 870 + 15 * below(9);
    return {
      nth: 1 + below(7),
      from,
      until: from + 60,
      places: 1 + below(5),
      cost: below(3) * COST.displaced_free + (below(8) === 0 ? COST.displaced_booked : 0),
      row,
    };
  });
  const presence = Uint8Array.from({ length: times * people }, () => {
    const drawn = below(10);
    return drawn < 6 ? FREE : drawn < 9 ? BUSY : AWAY;
  });
  return {
    people,
    places,
    presence,
    groups: Array.from({ length: groups }, () => ({
      ideal: 1 + below(7),
      loss: Array.from({ length: people }, () => 2 * below(8)),
    })),
  };
}

/** Every seating of everybody in every pair of times, with the prices written out once more. */
function cheapest(puzzle: Puzzle): number {
  const { people, places, presence, groups } = puzzle;
  const even = Math.ceil(people / groups.length);
  let least = Infinity;
  const seatings = (chosen: readonly number[], person: number, taken: readonly number[], cost: number): void => {
    if (cost >= least) return;
    if (person === people) {
      least = cost;
      return;
    }
    seatings(chosen, person + 1, taken, cost + COST.unplaced);
    chosen.forEach((at, g) => {
      if (at === NOT_HELD || taken[g] === places[at]!.places) return;
      const state = presence[places[at]!.row * people + person];
      if (state === AWAY) return;
      const price = groups[g]!.loss[person]! + (state === BUSY ? COST.busy : 0) + (taken[g]! >= even ? COST.uneven : 0);
      const next = taken.map((n, other) => (other === g ? n + 1 : n));
      seatings(chosen, person + 1, next, cost + price);
    });
  };
  const times = [NOT_HELD, ...places.keys()];
  const pairs = groups.length === 1 ? times.map((a) => [a]) : times.flatMap((a) => times.map((b) => [a, b]));
  for (const chosen of pairs) {
    const held = chosen.flatMap((at, g) => (at === NOT_HELD ? [] : [{ ...places[at]!, g }]));
    const [a, b] = held;
    if (a && b && a.nth === b.nth && a.from < b.until && b.from < a.until) continue;
    const own = held.reduce((sum, at) => sum + COST.group + at.cost + Math.abs(at.nth - groups[at.g]!.ideal), 0);
    const shared = a && b && a.nth === b.nth ? COST.same_day : 0;
    seatings(
      chosen,
      0,
      chosen.map(() => 0),
      own + shared,
    );
  }
  return least;
}

const CASES = 400;
const STEPS = 1_000_000;
const puzzles = Array.from({ length: CASES }, (_, seed) => ({ puzzle: smallPuzzle(seed), seed }));
const optima = puzzles.map(({ puzzle }) => cheapest(puzzle));

test('where all arrangements can be looked at, the best one is found', () => {
  const missed = puzzles.filter(({ puzzle }, i) => search(puzzle, { steps: STEPS }).cost !== optima[i]);
  expect(missed.map(({ seed }) => seed)).toEqual([]);
});

test('where they cannot, the search still finds the best one nearly always', () => {
  const over = puzzles.map(({ puzzle }, i) => byMoves(puzzle, { steps: STEPS }).cost - optima[i]!);
  const best = over.filter((cost) => cost === 0).length;
  console.info(`search without looking at all: ${best} of ${CASES} optimal, worst ${Math.max(...over)} above`);
  expect(Math.min(...over)).toBe(0);
  expect(best / CASES).toBeGreaterThanOrEqual(0.95);
});
