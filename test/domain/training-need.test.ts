// Who still needs a place in a training, and by when.
import fc from 'fast-check';
import { addDays } from '../../src/domain/dates';
import type { Facts } from '../../src/domain/facts';
import { termLedger } from '../../src/domain/ledger';
import { isActive } from '../../src/domain/people';
import { termOn } from '../../src/domain/school-year';
import type { AttendanceRow, Session, StaffMember } from '../../src/domain/tables';
import { needs } from '../../src/domain/training-need';
import { attendance, facts, person, quarter, settings, training } from '../support/builders';
import { frozen } from './random-school';
import { START, trainedSchool } from './random-training';

const first = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01' });
const second = quarter({
  period_code: 'Q2',
  starts_on: '2026-11-02',
  ends_on: '2026-12-29',
  compliance_from: '2026-11-02',
  compliance_to: '2027-01-10',
});

interface Case {
  who?: Partial<StaffMember>;
  sessions?: Partial<Session>[];
  rows?: Partial<AttendanceRow>[];
  more?: Partial<Facts>;
}
const needsOn = (date: string, { who = {}, sessions = [], rows = [], more = {} }: Case = {}) =>
  needs(
    facts({ quarters: [first, second], staff: [person(who)], trainings: sessions.map(training), ...more }),
    rows.map(attendance),
    `${date}T12:00:00`,
  ).map(({ term, people }) => [
    term.period_code,
    ...people.map((need) => `${need.by}${need.newcomer ? ' newcomer' : ''}`),
  ]);

describe('the term of today is planned', () => {
  test('and the next one when its window begins within two weeks', () => {
    expect(needsOn('2026-09-07')).toEqual([['Q1', '2026-10-23']]);
    expect(needsOn('2026-10-18')).toEqual([['Q1', '2026-11-01']]);
    expect(needsOn('2026-10-19')).toEqual([
      ['Q1', '2026-11-01'],
      ['Q2', '2026-12-29'],
    ]);
  });
  test('before the year begins only the first one is near, after it none', () => {
    expect(needsOn('2026-08-10')).toEqual([]);
    expect(needsOn('2026-08-11')).toEqual([['Q1', '2026-10-23']]);
    expect(needsOn('2027-02-01')).toEqual([]);
  });
});

test('the study days are the limit while they leave time for the notice and a make-up, then the break counts too', () => {
  expect(needsOn('2026-10-14')).toEqual([['Q1', '2026-10-23']]);
  expect(needsOn('2026-10-15')).toEqual([['Q1', '2026-11-01']]);
  const early = settings({ training_notice_days: 5 });
  expect(needsOn('2026-10-12', { more: { settings: early } })).toEqual([['Q1', '2026-10-23']]);
  expect(needsOn('2026-10-13', { more: { settings: early } })).toEqual([['Q1', '2026-11-01']]);
});

describe('no place is needed by', () => {
  const none = [['Q1']];
  test('whoever is covered', () => {
    const held = { status: 'held', held_start: '2026-09-03T15:00', held_end: '2026-09-03T16:00' } as const;
    expect(needsOn('2026-09-07', { sessions: [held], rows: [{ attended: true, confirmed_by: 'LEAD' }] })).toEqual(none);
  });
  test('whoever has one in a session that is proposed or planned, or waits there for approval', () => {
    expect(needsOn('2026-09-07', { sessions: [{}], rows: [{}] })).toEqual(none);
    expect(needsOn('2026-09-07', { sessions: [{ status: 'proposed' }], rows: [{}] })).toEqual(none);
    expect(needsOn('2026-09-07', { sessions: [{}], rows: [{ invited_by: '' }] })).toEqual(none);
  });
  test('whoever is not asked for, has left, or comes later', () => {
    expect(needsOn('2026-09-07', { who: { training_required: false } })).toEqual(none);
    expect(needsOn('2026-10-05', { who: { left_on: '2026-10-02' } })).toEqual(none);
    expect(needsOn('2026-09-07', { who: { hired_on: '2026-09-14' } })).toEqual(none);
  });
  test('whoever is away for the rest of the window', () => {
    const away = { absence_from: '2026-10-05', absence_to: '2026-10-30' };
    expect(needsOn('2026-10-05', { who: away })).toEqual(none);
    expect(needsOn('2026-10-02', { who: away })).toEqual([['Q1', '2026-10-23']]);
  });
});

describe('a place is needed again by', () => {
  const again = [['Q1', '2026-10-23']];
  test('whoever declined or was taken out', () => {
    expect(needsOn('2026-09-07', { sessions: [{}], rows: [{ rsvp: 'declined' }] })).toEqual(again);
    expect(needsOn('2026-09-07', { sessions: [{}], rows: [{ rsvp: 'removed', invited_by: '' }] })).toEqual(again);
  });
  test('whoever was absent from a held session, or whose session was cancelled', () => {
    const held = { status: 'held', held_start: '2026-09-08T15:00', held_end: '2026-09-08T16:00' } as const;
    expect(needsOn('2026-09-09', { sessions: [held], rows: [{ confirmed_by: 'LEAD' }] })).toEqual(again);
    expect(needsOn('2026-09-07', { sessions: [{ status: 'cancelled' }], rows: [{}] })).toEqual(again);
  });
  test('whoever sat in a session that a week later nobody has confirmed', () => {
    expect(needsOn('2026-09-15', { sessions: [{}], rows: [{}] })).toEqual([['Q1']]);
    expect(needsOn('2026-09-16', { sessions: [{}], rows: [{}] })).toEqual(again);
    expect(needsOn('2026-09-09', { sessions: [{ status: 'proposed' }], rows: [{}] })).toEqual(again);
  });
  test('whoever has a place in another term only', () => {
    const other = { planned_start: '2026-11-05T15:00', planned_end: '2026-11-05T16:00' };
    expect(needsOn('2026-09-07', { sessions: [other], rows: [{}] })).toEqual(again);
  });
});

test('who leaves is to be trained before the last day', () => {
  expect(needsOn('2026-09-07', { who: { left_on: '2026-10-02' } })).toEqual([['Q1', '2026-10-02']]);
});

describe('a newcomer', () => {
  test('is brought in within a month of the first day', () => {
    expect(needsOn('2026-09-14', { who: { hired_on: '2026-09-10' } })).toEqual([['Q1', '2026-10-10 newcomer']]);
  });
  test('is one for a month, and until trained', () => {
    const who = { hired_on: '2026-09-10' };
    expect(needsOn('2026-10-10', { who })).toEqual([['Q1', '2026-10-10 newcomer']]);
    expect(needsOn('2026-10-11', { who })).toEqual([['Q1', '2026-10-23']]);
  });
  test('is brought in also where the term asks nothing of them yet', () => {
    expect(needsOn('2026-12-21', { who: { hired_on: '2026-12-15' } })).toEqual([['Q2', '2027-01-10 newcomer']]);
  });
  test('waits for the next term where that begins well within the month', () => {
    const who = { hired_on: '2026-10-14' };
    expect(needsOn('2026-10-15', { who })).toEqual([['Q1']]);
    expect(needsOn('2026-10-26', { who })).toEqual([['Q1'], ['Q2', '2026-11-13 newcomer']]);
  });
  test('is not whoever was hired for the beginning of the year, or has a place already', () => {
    expect(needsOn('2026-09-07', { who: { hired_on: '2026-09-01' } })).toEqual([['Q1', '2026-10-23']]);
    const who = { hired_on: '2026-09-03' };
    expect(needsOn('2026-09-07', { who, sessions: [{}], rows: [{}] })).toEqual([['Q1']]);
  });
});

test('by the strict reading who was trained on a preparation day is asked again, and in the break who was not trained at all', () => {
  const held = { status: 'held', held_start: '2026-08-27T10:00', held_end: '2026-08-27T11:00' } as const;
  const present = { sessions: [held], rows: [{ attended: true, confirmed_by: 'LEAD' }] };
  const more = { settings: settings({ compliance_window: 'strict' }) };
  expect(needsOn('2026-09-07', present)).toEqual([['Q1']]);
  expect(needsOn('2026-09-07', { ...present, more })).toEqual([['Q1', '2026-10-23']]);
  expect(needsOn('2026-10-26', { ...present, more })).toEqual([['Q1'], ['Q2', '2026-12-29']]);
});

test('in any school whoever is asked works here, is not covered, and has time left', () => {
  fc.assert(
    fc.property(trainedSchool, fc.integer({ min: -20, max: 140 }), (drawn, n) => {
      const { facts: known, attendance: rows } = frozen(drawn);
      const today = addDays(START, n);
      for (const { term, people } of needs(known, rows, `${today}T12:00:00`)) {
        const covered = termLedger(known, rows, term, known.settings.compliance_window).covered;
        expect(termOn(known, today)?.period_code === term.period_code || term.compliance_from > today).toBe(true);
        expect(new Set(people.map((need) => need.staff_id)).size).toBe(people.length);
        for (const need of people) {
          const who = known.staff.find((one) => one.staff_id === need.staff_id)!;
          expect(isActive(who, need.by)).toBe(true);
          expect(covered.has(need.staff_id)).toBe(false);
          expect(need.by >= today).toBe(true);
        }
      }
    }),
    { numRuns: 80 },
  );
});
