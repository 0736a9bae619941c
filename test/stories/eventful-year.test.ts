// The first weeks of a year in which everything changes: the schedule, who stands in, rooms, days off, events in the calendar (clauses 2.6 and 1.2).

import { type PlayedYear, playedYear } from './played-year';

/** The whole year is played by `npm run year -- --events`. With this seed all that befalls a term befalls it in three weeks. */
const SEED = '2905';
const UNTIL = '2026-09-19';
let year: PlayedYear;

beforeAll(async () => {
  year = await playedYear('demo/school', [], ['--events', '--seed', SEED, '--until', UNTIL]);
}, 300_000);

test('all invariants hold on the way and at the end, and nothing odd was met', () => {
  expect(year.outcome.violations).toEqual([]);
  expect(year.findings).toEqual([]);
  expect(year.code).toBe(0);
});
test('the weeks were no easy ones: every kind of change came, and people lost times that they had', () => {
  const happened = year.outcome.events!;
  const kinds =
    'versions_approved peaks_accepted drafts_discarded substitutions absences rooms_without_computers rooms_repaired closures days_off days_taken_back hands_move hands_delete edits_restored letters_slot_lost letters_place_offered checks';
  expect(kinds.split(' ').filter((kind) => !happened[kind])).toEqual([]);
});
