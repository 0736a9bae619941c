// The first term of the demonstration school with trainings that the product plans itself: teachers decline, stay away, say nothing, are hired (clause 2.1).

import { planFailed } from '../../scripts/year/plan-figures';
import { type PlayedYear, playedYear } from './played-year';

/** The whole year is played by `npm run year -- --plan`; this is the first term, to its closing. */
const UNTIL = '2026-11-05';
let year: PlayedYear;

beforeAll(async () => {
  year = await playedYear('demo/school', [], ['--plan', '--until', UNTIL]);
}, 300_000);

test('the term is met, and everybody who could be trained was', () => {
  const { plan, ledger } = year.outcome;
  expect(plan).toMatchObject({ not_met: [], left_out: { Q1: [] } });
  expect(planFailed(plan!)).toBe(false);
  const { required_teachers, covered, school_level_met } = ledger.default.Q1!;
  expect({ covered, school_level_met }).toEqual({ covered: required_teachers, school_level_met: true });
});
test('the term was no easy one: people declined, said nothing, and did not come', () => {
  const { invitations, accepted, declined, present } = year.outcome.plan!;
  expect(declined).toBeGreaterThan(3);
  expect(invitations - accepted - declined).toBeGreaterThan(5);
  expect(invitations).toBeGreaterThan(present);
});
test('nobody is asked more often than a make-up needs', () => {
  const { plan, ledger } = year.outcome;
  const { Q1, Q2 } = ledger.default;
  const required = [Q1!, Q2!].reduce((sum, term) => sum + term.required_teachers, 0);
  expect(plan!.invitations).toBeLessThan(required * 1.2);
});
test('all invariants hold at the end, and nothing odd was met on the way', () => {
  expect(year.outcome.violations).toEqual([]);
  expect(year.findings).toEqual([]);
  expect(year.code).toBe(0);
});
