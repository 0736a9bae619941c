// How good the search for a plan is: against every arrangement there is, on cases small enough to look at all of them.
import { datesFrom } from '../../src/domain/dates';
import { NOT_HELD, type Place, type Puzzle } from '../../src/domain/planner/arrangement';
import { COST } from '../../src/domain/planner/costs';
import { attendable, fieldOf, puzzleOf } from '../../src/domain/planner/field';
import { AWAY, BUSY, FREE } from '../../src/domain/planner/people';
import { STEPS as PLAN_STEPS, planTraining } from '../../src/domain/planner/plan';
import { byMoves, search } from '../../src/domain/planner/search';
import { groupTopics } from '../../src/domain/planner/topics';
import type { Span } from '../../src/domain/training';
import { room, timetableRow } from '../support/builders';
import { busy, check, LEADER, need, question, school, span, TERM, teachers, YEAR } from './planner-school';

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

interface Size {
  readonly people: number;
  readonly groups: number;
  readonly times: number;
}

function randomPuzzle(seed: number, size: (below: (n: number) => number) => Size): Puzzle {
  const below = seeded(seed);
  const { people, groups, times } = size(below);
  const days = Math.ceil((2 * times) / 3);
  const places = Array.from({ length: times }, (_, row): Place => {
    const from = 870 + 15 * below(9);
    return {
      nth: 1 + below(days),
      from,
      until: from + 60,
      places: 1 + below(Math.ceil(people / groups) + 2),
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
      ideal: 1 + below(days),
      loss: Array.from({ length: people }, () => 2 * below(8)),
    })),
  };
}

const small = (seed: number): Puzzle =>
  randomPuzzle(seed, (below) => ({ people: 1 + below(6), groups: 1 + below(2), times: 1 + below(10) }));
const middling = (seed: number): Puzzle => randomPuzzle(seed, () => ({ people: 12, groups: 3, times: 24 }));

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

const STEPS = 8_000_000;
const many = (n: number, puzzle: (seed: number) => Puzzle): Puzzle[] =>
  Array.from({ length: n }, (_, seed) => puzzle(seed));

describe('two groups, six people, ten times', () => {
  const puzzles = many(400, small);
  const optima = puzzles.map(cheapest);

  test('where every arrangement can be looked at, the best one is found', () => {
    const over = puzzles.map((puzzle, i) => search(puzzle, { steps: STEPS }).cost - optima[i]!);
    expect(over.filter((cost) => cost !== 0)).toEqual([]);
  });

  test('where it cannot, the best one is found all the same', () => {
    const over = puzzles.map((puzzle, i) => byMoves(puzzle, { steps: STEPS }).cost - optima[i]!);
    const best = over.filter((cost) => cost === 0).length;
    console.info(
      `moves against every arrangement: ${best} of ${over.length} optimal, the worst ${Math.max(...over)} dearer`,
    );
    expect(Math.min(...over)).toBe(0);
    expect(best / over.length).toBeGreaterThanOrEqual(0.95);
  });
});

test('three groups, twelve people, twenty-four times: nobody more is busy or left out than must be', () => {
  const over = many(20, middling).map((puzzle) => {
    const best = search(puzzle, { steps: STEPS });
    return byMoves(puzzle, { steps: STEPS }).cost - best.cost;
  });
  const best = over.filter((cost) => cost === 0).length;
  console.info(
    `moves against branch and bound: ${best} of ${over.length} optimal, the worst ${Math.max(...over)} dearer`,
  );
  expect(Math.min(...over)).toBe(0);
  expect(Math.max(...over)).toBeLessThan(COST.busy);
  expect(best / over.length).toBeGreaterThanOrEqual(0.95);
});

describe('sixty teachers, four rooms, nine weeks', () => {
  const below = seeded(7);
  const term = {
    ...TERM,
    ends_on: '2026-10-30',
    break_from: '2026-10-31',
    break_to: '2026-11-08',
    compliance_to: '2026-11-08',
  };
  const staff = teachers(60);
  const rooms = [11, 8, 10, 6].map((pc_working, i) => room({ room_id: `R${i}`, pc_working, seats: 30 }));
  const timetable = [1, 2, 3, 4, 5].map((weekday_iso) =>
    timetableRow({ slot_code: `W${weekday_iso}`, weekday_iso, room_id: `R${weekday_iso % 4}` }),
  );
  const dates = datesFrom('2026-08-25', '2026-11-09');
  /** Lessons, clubs and meetings: every teacher has two hours or so of each afternoon taken. */
  const calendar = (): Span[] =>
    dates.flatMap((date) =>
      [13, 14, 15, 16]
        .filter(() => below(2) === 0)
        .map((hour) => span(date, `${hour}:${15 * below(4)}`.replace(/:0$/, ':00'), `${hour + 1}:00`)),
    );
  const times = busy(Object.fromEntries(staff.map((one) => [one.staff_id, calendar()])));
  const checks = staff.map((one) =>
    check(one.staff_id, { a2_ktp: below(4), a3_current: below(4), a4_final: below(4), a5_reports: below(4) }),
  );
  const asked = question({
    facts: school({ staff: [...staff, LEADER], rooms, timetable, quarters: [term, ...YEAR.slice(1)] }),
    now: '2026-08-27T08:00:00',
    people: staff.map((one) => need(one.staff_id, term.ends_on)),
    busy: times,
    self_assessment: checks,
  });

  test('everybody has a place at a time that suits, in as few groups as do, within a counted number of steps', () => {
    const budget = { steps: PLAN_STEPS };
    const { proposals, unplaced } = planTraining(asked, budget);
    console.info(`60 teachers: ${proposals.length} sessions, ${PLAN_STEPS - budget.steps} steps`);
    expect(unplaced).toEqual([]);
    expect(proposals).toHaveLength(6);
    expect(proposals.flatMap((one) => one.effect.busy)).toEqual([]);
    expect(proposals.flatMap((one) => one.staff_ids)).toHaveLength(60);
    expect(PLAN_STEPS - budget.steps).toBeLessThan(8_100_000);
  });

  test('twice as many steps find nothing that is better by more than a few working days', () => {
    const field = fieldOf(asked);
    const topics = groupTopics(
      asked,
      asked.people.map((one) => one.staff_id),
      6,
    );
    const puzzle = puzzleOf(field, asked.people, attendable(field, asked.people), topics);
    const cost = (steps: number): number => search(puzzle, { steps }).cost;
    expect(cost(STEPS) - cost(2 * STEPS)).toBeLessThan(10 * COST.day);
  });
});
