// Working days, deadlines, holders: the rules at their edges.
import { dueOn } from '../../src/domain/deadlines';
import { gapOn, holderOn, roleGaps } from '../../src/domain/roles';
import {
  addWorkingDays,
  isBreak,
  isStaffWorkingDay,
  numberPrefix,
  schoolYear,
  termOn,
  workingDaysFrom,
} from '../../src/domain/school-year';
import { assignment, facts, holiday, quarter, settings } from '../support/builders';

const SATURDAY = '2026-09-12';

test('a Saturday is worked in a six-day week, or when it is a working Saturday', () => {
  expect(isStaffWorkingDay(facts(), SATURDAY)).toBe(false);
  expect(isStaffWorkingDay(facts({ settings: settings({ staff_week: 6 }) }), SATURDAY)).toBe(true);
  const working = holiday({ date: SATURDAY, kind: 'working_saturday' });
  expect(isStaffWorkingDay(facts({ holidays: [working] }), SATURDAY)).toBe(true);
  expect(isStaffWorkingDay(facts({ holidays: [{ ...working, applies: false }] }), SATURDAY)).toBe(false);
});

test('a day off counts only when it applies and affects staff', () => {
  const day = holiday({ date: '2026-09-08' });
  expect(isStaffWorkingDay(facts({ holidays: [day] }), '2026-09-08')).toBe(false);
  expect(isStaffWorkingDay(facts({ holidays: [{ ...day, applies: false }] }), '2026-09-08')).toBe(true);
  expect(isStaffWorkingDay(facts({ holidays: [{ ...day, affects_staff: false }] }), '2026-09-08')).toBe(true);
  expect(isStaffWorkingDay(facts({ holidays: [{ ...day, kind: 'short_day' }] }), '2026-09-08')).toBe(true);
});

test('working days are counted after the date, and from the date on', () => {
  const school = facts({ holidays: [holiday({ date: '2026-09-08' })] });
  expect(addWorkingDays(school, '2026-09-07', 1)).toBe('2026-09-09');
  expect(addWorkingDays(school, '2026-09-05', 0)).toBe('2026-09-05');
  expect(workingDaysFrom(school, '2026-09-05', 3)).toEqual(['2026-09-07', '2026-09-09', '2026-09-10']);
});

test.each([
  ['2026-09-08T14:59:59', 'high', '2026-09-08'],
  ['2026-09-08T15:00:00', 'high', '2026-09-09'],
  ['2026-09-08T15:00', 'high', '2026-09-09'],
  ['2026-09-08T09:00:00', 'normal', '2026-09-10'],
  ['2026-09-11T16:00:00', 'normal', '2026-09-16'],
  ['2026-09-12T09:00:00', 'high', '2026-09-14'],
  ['2026-09-08T09:00:00', 'low', '2026-09-15'],
] as const)('a request of %s, %s, is due on %s', (at, urgency, due) => {
  expect(dueOn(facts(), at, urgency)).toBe(due);
});

test('the school decides the cut-off and the days', () => {
  const early = facts({ settings: settings({ cutoff_time: '12:00', due_days: { high: 1, normal: 2, low: 5 } }) });
  expect(dueOn(early, '2026-09-08T12:00:00', 'high')).toBe('2026-09-10');
});

test('only terms that count have breaks and windows', () => {
  const school = facts({
    quarters: [
      quarter({ ends_on: '2026-10-23', break_from: '2026-10-24', break_to: '2026-11-01', compliance_to: '2026-11-01' }),
      quarter({
        period_code: 'G1',
        break_from: '2027-02-13',
        break_to: '2027-02-21',
        compliance_from: '',
        compliance_to: '',
      }),
    ],
  });
  expect([isBreak(school, '2026-10-24'), isBreak(school, '2026-11-01')]).toEqual([true, true]);
  expect([isBreak(school, '2026-10-23'), isBreak(school, '2027-02-15')]).toEqual([false, false]);
  expect(termOn(school, '2026-08-25')?.period_code).toBe('Q1');
  expect(termOn(school, '2026-11-02')).toBeUndefined();
  expect(schoolYear(school)).toEqual({ from: '2026-08-25', until: '2027-05-27' });
  expect(schoolYear(facts({ quarters: [] }))).toBeUndefined();
  expect(numberPrefix(school.settings)).toBe('2026');
});

describe('a role', () => {
  const main = assignment({ staff_id: 'A', valid_from: '2026-08-25', valid_to: '2026-12-31' });
  const acting = assignment({ staff_id: 'B', kind: 'acting', valid_from: '2026-10-01', valid_to: '2026-10-05' });
  const later = assignment({ staff_id: 'C', valid_from: '2026-12-01', valid_to: '' });
  const school = facts({ roles: [acting, main, later] });
  const holder = (date: string) => holderOn(school, 'ej_lead', date)?.staff_id;

  test('is held by the acting person on the dates of the acting, and both days count', () => {
    expect(['2026-09-30', '2026-10-01', '2026-10-05', '2026-10-06'].map(holder)).toEqual(['A', 'B', 'B', 'A']);
  });
  test('is held by the later of two main orders', () => expect(holder('2026-12-01')).toBe('C'));
  test('stays held where the order names no end', () => expect(holder('2030-01-01')).toBe('C'));

  test('without a holder is a gap, at both ends of the year too', () => {
    const gappy = facts({
      roles: [
        { ...main, valid_from: '2026-09-01' },
        { ...later, valid_from: '2027-02-01' },
      ],
    });
    expect(roleGaps(gappy).filter((gap) => gap.role_key === 'ej_lead')).toEqual([
      { role_key: 'ej_lead', from: '2026-08-25', to: '2026-08-31' },
      { role_key: 'ej_lead', from: '2027-01-01', to: '2027-01-31' },
    ]);
    expect(roleGaps(gappy).filter((gap) => gap.role_key === 'sysadmin')).toEqual([
      { role_key: 'sysadmin', from: '2026-08-25', to: '2027-08-31' },
    ]);
  });

  test('has a gap outside the school year as well', () => {
    const ended = facts({ roles: [{ ...main, valid_to: '2027-09-10' }] });
    expect(gapOn(ended, 'ej_lead', '2027-09-20')).toEqual({ role_key: 'ej_lead', from: '2027-09-11', to: '' });
    expect(gapOn(ended, 'ej_lead', '2027-09-10')).toBeUndefined();
  });
});
