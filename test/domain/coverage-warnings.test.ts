// Warnings at half of a term, at three quarters, and ten working days before its end: one alarm at a time, each letter once.
import fc from 'fast-check';
import { warnCoverage } from '../../src/domain/coverage-warnings';
import { addDays } from '../../src/domain/dates';
import type { Facts } from '../../src/domain/facts';
import { workingDaysWithin } from '../../src/domain/school-year';
import type { TrainingObservation } from '../../src/domain/training';
import {
  assignment,
  attendance,
  facts,
  person,
  quarter,
  settings,
  training,
  trainingObservation,
} from '../support/builders';
import { START, trainedSchool } from './random-training';
import { afterTraining } from './training-register';

/** 62 working days: half of them on 14 October, three quarters on 5 November, ten are left from 12 November on. */
const term = quarter({ ends_on: '2026-11-25', compliance_to: '2026-12-06' });
const HALF = '2026-10-14';
const THREE_QUARTERS = '2026-11-05';
const TEN_DAYS = '2026-11-12';

const held = training({ status: 'held', held_start: '2026-09-08T15:00', held_end: '2026-09-08T16:00' });
const present = (staff_id: string) => attendance({ staff_id, attended: true, confirmed_by: 'LEAD' });
const staff = [
  person(),
  person({ staff_id: 'S2' }),
  person({ staff_id: 'LEAD', training_required: false, email: 'lead@example.org' }),
  person({ staff_id: 'DEP', training_required: false, email: 'deputy@example.org' }),
];
const on = (date: string, wanted: Partial<TrainingObservation> = {}, more: Partial<Facts> = {}): TrainingObservation =>
  trainingObservation({
    now: `${date}T07:00:00`,
    attendance: [present('S1')],
    facts: facts({ quarters: [term], staff, trainings: [held], ...more }),
    ...wanted,
  });
const keysOf = (seen: TrainingObservation) => {
  const { alarms, outbox } = warnCoverage(seen);
  return { alarms: alarms?.add?.map((a) => a.alarm_key) ?? [], letters: outbox?.add?.map((row) => row.key) ?? [] };
};
const letters = (wanted: number, ...roles: string[]) => roles.map((role) => `coverage:Q1:${wanted}:${role}`);

test('the thresholds are counted in working days of the term', () => {
  const days = workingDaysWithin(on(HALF).facts, term.starts_on, term.ends_on);
  expect([days.length, days[31], days[47], days[52]]).toEqual([62, HALF, THREE_QUARTERS, TEN_DAYS]);
});

test('nothing is said before half of the term', () => expect(warnCoverage(on('2026-10-13'))).toEqual({}));

test('at half of it the lead is told, later the deputy too', () => {
  expect(keysOf(on(HALF))).toEqual({ alarms: ['coverage:Q1:50'], letters: letters(50, 'ej_lead') });
  expect(keysOf(on(THREE_QUARTERS))).toEqual({
    alarms: ['coverage:Q1:75'],
    letters: letters(75, 'ej_lead', 'deputy_uvr'),
  });
  expect(keysOf(on(TEN_DAYS))).toEqual({ alarms: ['coverage:Q1:10'], letters: letters(10, 'ej_lead', 'deputy_uvr') });
});

test('the letter goes to the holder of that day with the figures', () => {
  expect(warnCoverage(on(TEN_DAYS)).outbox?.add).toMatchObject([
    { kind: 'coverage_warning', staff_id: 'LEAD', request_id: '', session_id: '', reason: 'open=1;required=2;days=17' },
    { staff_id: 'DEP' },
  ]);
});

test('one who holds both roles, has no address, or is missing gets no second letter, or none', () => {
  const both = [assignment(), assignment({ assignment_id: 'A2', role_key: 'deputy_uvr' })];
  expect(keysOf(on(TEN_DAYS, {}, { roles: both })).letters).toEqual(letters(10, 'ej_lead'));
  const silent = staff.map((p) => (p.staff_id === 'LEAD' ? { ...p, email: '' } : p));
  expect(keysOf(on(TEN_DAYS, {}, { staff: silent })).letters).toEqual(letters(10, 'deputy_uvr'));
  expect(keysOf(on(TEN_DAYS, {}, { roles: [] }))).toEqual({ alarms: ['coverage:Q1:10'], letters: [] });
});

test('only the latest stands, and each is raised once however often it is looked at', () => {
  const half = on(HALF);
  const later = { ...afterTraining(half, warnCoverage(half)), now: `${THREE_QUARTERS}T07:00:00` };
  const changes = warnCoverage(later);
  expect(changes.alarms?.change).toMatchObject([{ alarm_key: 'coverage:Q1:50', cleared_at: later.now }]);
  expect(changes.alarms?.add).toMatchObject([
    { alarm_key: 'coverage:Q1:75', addressed_to: 'ej_lead', subject_key: 'Q1' },
  ]);
  expect(warnCoverage(afterTraining(later, changes))).toEqual({});
});

test('an alarm that the lead put aside does not come back before the next one', () => {
  const half = on(HALF);
  const told = afterTraining(half, warnCoverage(half));
  const aside = { ...told, alarms: told.alarms.map((alarm) => ({ ...alarm, cleared_at: half.now })) };
  expect(warnCoverage(aside)).toEqual({});
  expect(keysOf({ ...aside, now: `${TEN_DAYS}T07:00:00` }).alarms).toEqual(['coverage:Q1:10']);
});

test('a letter that was lost with its run is owed again, not the alarm', () => {
  const half = on(HALF);
  const torn = { ...afterTraining(half, warnCoverage(half)), letters: new Set<string>() };
  expect(keysOf(torn)).toEqual({ alarms: [], letters: letters(50, 'ej_lead') });
});

test('it is cleared when everybody is trained, and when the window is over', () => {
  const half = on(HALF);
  const told = afterTraining(half, warnCoverage(half));
  const all = warnCoverage({ ...told, attendance: [present('S1'), present('S2')] });
  expect(all.alarms?.change).toMatchObject([{ cleared_at: half.now }]);
  expect(warnCoverage({ ...told, now: '2026-12-07T07:00:00' }).alarms?.change).toMatchObject([
    { alarm_key: 'coverage:Q1:50' },
  ]);
  expect(warnCoverage(on('2026-12-07'))).toEqual({});
});

test('who is away for the rest of the window is no reason to warn', () => {
  const away = staff.map((p) => (p.staff_id === 'S2' ? { ...p, absence_from: '2026-10-12', absence_to: '' } : p));
  expect(warnCoverage(on(HALF, {}, { staff: away }))).toEqual({});
});

test('a school that calls its own level compliance is warned while no group was trained', () => {
  const trainings = [{ ...held, kind: 'training_individual' as const }];
  const everybody = { attendance: [present('S1'), present('S2')] };
  expect(keysOf(on(HALF, everybody, { trainings })).alarms).toEqual(['coverage:Q1:50']);
  const settled = settings({ compliance_level: 'teacher' });
  expect(warnCoverage(on(HALF, everybody, { trainings, settings: settled }))).toEqual({});
});

test('by the strict reading nothing is said once the study days are over', () => {
  const strict = settings({ compliance_window: 'strict' });
  expect(keysOf(on('2026-11-25', {}, { settings: strict })).alarms).toEqual(['coverage:Q1:10']);
  expect(warnCoverage(on('2026-11-26', {}, { settings: strict }))).toEqual({});
});

test('a term in which nobody has to be trained warns nobody', () => {
  expect(warnCoverage(on(TEN_DAYS, {}, { staff: staff.slice(2), trainings: [] }))).toEqual({});
});

test('in any school: looking twice changes nothing, at most one alarm a term stands, no letter is owed twice', () => {
  fc.assert(
    fc.property(
      trainedSchool,
      fc.array(fc.integer({ min: -10, max: 140 }), { minLength: 1, maxLength: 5 }),
      (drawn, days) => {
        let seen = trainingObservation(drawn);
        for (const n of [...days].sort((a, b) => a - b)) {
          seen = { ...seen, now: `${addDays(START, n)}T07:00:00` };
          const changes = warnCoverage(seen);
          for (const letter of changes.outbox?.add ?? []) expect(seen.letters.has(letter.key)).toBe(false);
          seen = afterTraining(seen, changes);
          expect(warnCoverage(seen)).toEqual({});
          const standing = seen.alarms.filter((alarm) => alarm.cleared_at === '').map((alarm) => alarm.subject_key);
          expect(new Set(standing).size).toBe(standing.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});
