// The ledger read by people: every state of a teacher, its evidence, and the figures of the card.
import fc from 'fast-check';
import { ledgerTerms, termLedger } from '../../src/domain/ledger';
import { LEDGER_WINDOWS, type Session, type StaffMember } from '../../src/domain/tables';
import { coverageOf, teacherLines } from '../../src/domain/teacher-lines';
import { assignment, attendance, facts, holiday, person, quarter, settings, training } from '../support/builders';
import { frozen } from './random-school';
import { START, trainedSchool } from './random-training';

const term = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01' });
const held = (session_id: string, on: string) =>
  training({ session_id, status: 'held', held_start: `${on}T15:00`, held_end: `${on}T16:00` });
const present = (session_id: string, staff_id = 'S1') =>
  attendance({ session_id, staff_id, attended: true, confirmed_by: 'LEAD' });

interface Case {
  who?: Partial<StaffMember>;
  trainings?: Session[];
  rows?: ReturnType<typeof attendance>[];
  now?: string;
  window?: 'default' | 'strict';
}
const lineOf = ({ who = {}, trainings = [], rows = [], now = '2026-09-07T10:00:00', window = 'default' }: Case) => {
  const known = facts({ quarters: [term], staff: [person(who)], trainings });
  return teacherLines(known, rows, termLedger(known, rows, term, window), now)[0];
};
const AFTER = '2026-11-02T08:00:00';

test('who was trained in the window is covered, and the session says so', () => {
  expect(lineOf({ trainings: [held('TR-1', '2026-09-03')], rows: [present('TR-1')] })).toEqual({
    staff_id: 'S1',
    state: 'covered',
    reason: '',
    session_id: 'TR-1',
    on: '2026-09-03',
    made_up: undefined,
  });
});

describe('who has a place in an approved session to come is invited', () => {
  const planned = training({ planned_start: '2026-09-08T15:00', planned_end: '2026-09-08T16:00' });
  const state = (row: Parameters<typeof attendance>[0], session = planned, now?: string) =>
    lineOf({ trainings: [session], rows: [attendance(row)], ...(now && { now }) })?.state;

  test('by calendar or by word of mouth', () => {
    expect(lineOf({ trainings: [planned], rows: [attendance()] })).toMatchObject({
      state: 'invited',
      session_id: 'TR-1',
      on: '2026-09-08',
    });
    expect(state({ invited_by: 'oral' })).toBe('invited');
  });
  test('and stays so until it is over', () => {
    expect(state({}, planned, '2026-09-08T15:59:59')).toBe('invited');
    expect(state({}, planned, '2026-09-08T16:00:00')).toBe('at_risk');
  });
  test('but not who declined, was taken out, or only waits for approval', () => {
    expect(state({ rsvp: 'declined' })).toBe('at_risk');
    expect(state({ rsvp: 'removed', invited_by: '' })).toBe('at_risk');
    expect(state({ invited_by: '' })).toBe('at_risk');
    expect(state({}, { ...planned, status: 'proposed' })).toBe('at_risk');
    expect(state({}, { ...planned, status: 'cancelled' })).toBe('at_risk');
  });
  test('but not to one outside the window', () => {
    const late = { ...planned, planned_start: '2026-11-03T15:00', planned_end: '2026-11-03T16:00' };
    expect(state({}, late)).toBe('at_risk');
  });
  test('to the earliest of several', () => {
    const two = [
      { ...planned, session_id: 'TR-2', planned_start: '2026-09-15T15:00', planned_end: '2026-09-15T16:00' },
      planned,
    ];
    const rows = ['TR-2', 'TR-1'].map((session_id) => attendance({ session_id }));
    expect(lineOf({ trainings: two, rows })?.session_id).toBe('TR-1');
  });
});

test('who is away on every working day that is left is excused', () => {
  const state = (who: Partial<StaffMember>, now?: string) => lineOf({ who, ...(now && { now }) })?.state;
  const away = { absence_from: '2026-10-01', absence_to: '2026-10-30' };
  expect(state(away, '2026-09-30T10:00:00')).toBe('at_risk');
  expect(state(away, '2026-10-01T10:00:00')).toBe('excused');
  expect(state({ ...away, absence_to: '' }, '2026-10-01T10:00:00')).toBe('excused');
  expect(state({ ...away, absence_to: '2026-10-29' }, '2026-10-01T10:00:00')).toBe('at_risk');
  expect(state(away, AFTER)).toBe('missed');
});

test('a missed term stays missed; a training held later is shown as made up', () => {
  const later = held('TR-9', '2026-11-05');
  expect(lineOf({ now: AFTER })).toMatchObject({ state: 'missed', made_up: undefined });
  expect(lineOf({ now: '2026-11-06T08:00:00', trainings: [later], rows: [present('TR-9')] })).toMatchObject({
    state: 'missed',
    session_id: '',
    made_up: { session_id: 'TR-9', on: '2026-11-05' },
  });
  const byOther = { ...later, conducted_by: 'DEP' };
  expect(
    lineOf({ now: '2026-11-06T08:00:00', trainings: [byOther], rows: [present('TR-9')] })?.made_up,
  ).toBeUndefined();
});

test('the break makes up for the strict reading and covers in the default one', () => {
  const trainings = [held('TR-9', '2026-10-28')];
  const rows = [present('TR-9')];
  expect(lineOf({ trainings, rows, now: AFTER, window: 'strict' })).toMatchObject({
    state: 'missed',
    made_up: { on: '2026-10-28' },
  });
  expect(lineOf({ trainings, rows, now: AFTER })?.state).toBe('covered');
});

test('whoever is not asked for has a line with the reason, except who teaches nobody', () => {
  expect(lineOf({ who: { hired_on: '2026-10-20' } })).toMatchObject({ state: 'not_required', reason: 'too_short' });
  expect(lineOf({ who: { left_on: '2026-08-26' } })).toMatchObject({ state: 'not_required', reason: 'left' });
  expect(lineOf({ who: { hired_on: '2026-12-01' } })).toMatchObject({ state: 'not_required', reason: 'not_yet_hired' });
  expect(lineOf({ who: { training_required: false } })).toBeUndefined();
  const known = facts({
    quarters: [term],
    staff: [person({ training_required: false })],
    roles: [assignment({ staff_id: 'S1' })],
  });
  expect(teacherLines(known, [], termLedger(known, [], term, 'default'), AFTER)).toMatchObject([
    { state: 'not_required', reason: 'trainer' },
  ]);
});

describe('the figures of a term', () => {
  const trainings = [
    held('TR-1', '2026-09-03'),
    training({ session_id: 'TR-2', planned_start: '2026-10-06T15:00', planned_end: '2026-10-06T16:00' }),
  ];
  const rows = [present('TR-1'), attendance({ session_id: 'TR-2', staff_id: 'S2' })];
  const known = facts({
    quarters: [term],
    trainings,
    holidays: [holiday({ date: '2026-10-27' })],
    settings: settings({ compliance_level: 'teacher' }),
  });
  const figures = (now: string) => {
    const ledger = termLedger(known, rows, term, 'default');
    return coverageOf(known, ledger, teacherLines(known, rows, ledger, now), now);
  };

  test('say who is covered, invited and still open, and how many working days are left', () => {
    expect(figures('2026-09-30T10:00:00')).toEqual({
      period_code: 'Q1',
      window: 'default',
      from: '2026-08-25',
      to: '2026-11-01',
      level: 'teacher',
      school_level_met: true,
      required: 5,
      covered: 1,
      invited: 1,
      excused: 0,
      open: 3,
      working_days_left: 22,
    });
  });
  test('count today while the window is open, its own days before it, and none once it is over', () => {
    const left = (now: string) => figures(now).working_days_left;
    expect(left('2026-10-30T10:00:00')).toBe(1);
    expect(left('2026-10-31T10:00:00')).toBe(0);
    expect(left('2026-11-02T10:00:00')).toBe(0);
    expect(left('2026-08-01T10:00:00')).toBe(left('2026-08-25T10:00:00'));
  });
});

test('in any school every required teacher is in exactly one state, and the figures add up', () => {
  fc.assert(
    fc.property(trainedSchool, fc.integer({ min: 0, max: 140 }), (drawn, n) => {
      const { facts: known, attendance: rows } = frozen(drawn);
      const now = `${new Date(Date.parse(`${START}T00:00Z`) + (n - 10) * 86_400_000).toISOString().slice(0, 10)}T12:00:00`;
      for (const of of ledgerTerms(known))
        for (const window of LEDGER_WINDOWS) {
          const ledger = termLedger(known, rows, of, window);
          const lines = teacherLines(known, rows, ledger, now);
          const asked = lines.filter((line) => line.state !== 'not_required');
          expect(asked.map((line) => line.staff_id)).toEqual(ledger.required);
          expect(asked.filter((line) => line.state === 'covered').map((line) => line.staff_id)).toEqual([
            ...ledger.covered.keys(),
          ]);
          const figures = coverageOf(known, ledger, lines, now);
          expect(figures.covered + figures.invited + figures.excused + figures.open).toBe(figures.required);
          for (const line of asked) {
            if (now.slice(0, 10) > ledger.to) expect(['covered', 'excused', 'missed']).toContain(line.state);
            else expect(line.state).not.toBe('missed');
            if (line.made_up) expect([line.state, line.made_up.on > ledger.to]).toEqual(['missed', true]);
          }
        }
    }),
    { numRuns: 60 },
  );
});
