// The demonstration school's year with trainings that the product plans itself, and teachers who decline, stay away or say nothing (clause 2.1).

import { planFailed } from '../../scripts/year/plan-figures';
import { type PlayedYear, playedYear } from './played-year';

let year: PlayedYear;

beforeAll(async () => {
  year = await playedYear('demo/school', [], ['--plan']);
}, 300_000);

test('every term is met, and everybody who could be trained was', () => {
  const { plan, ledger } = year.outcome;
  expect(plan).toMatchObject({ not_met: [], left_out: { Q1: [], Q2: [], Q3: [], Q4: [] } });
  expect(planFailed(plan!)).toBe(false);
  for (const { required_teachers, covered, school_level_met } of Object.values(ledger.default))
    expect({ covered, school_level_met }).toEqual({ covered: required_teachers, school_level_met: true });
});
test('the year was no easy one: people declined, said nothing, and did not come', () => {
  const { invitations, accepted, declined, present } = year.outcome.plan!;
  expect(declined).toBeGreaterThan(5);
  expect(invitations - accepted - declined).toBeGreaterThan(5);
  expect(invitations).toBeGreaterThan(present);
});
test('nobody is asked more often than a make-up needs', () => {
  const { plan, ledger } = year.outcome;
  const required = Object.values(ledger.default).reduce((sum, term) => sum + term.required_teachers, 0);
  expect(plan!.invitations).toBeLessThan(required * 1.4);
});
test('all invariants hold at the end of the year, and nothing odd was met on the way', () => {
  expect(year.outcome.violations).toEqual([]);
  expect(year.findings).toEqual([]);
  expect(year.said).toContain('expected.json is matched');
  expect(year.code).toBe(0);
});
