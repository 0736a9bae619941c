// Dates and times as text.
import fc from 'fast-check';
import {
  addDays,
  datesFrom,
  daysBetween,
  isDate,
  isDateTime,
  isTime,
  minutesBetween,
  minutesOf,
  timeAt,
  weekdayIso,
} from '../../src/domain/dates';

const date = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

test('adding days agrees with the calendar, over leap days and years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  fc.assert(
    fc.property(date, fc.integer({ min: -800, max: 800 }), (from, n) => {
      const utc = new Date(Date.parse(`${from}T00:00:00Z`) + n * 86_400_000);
      expect(addDays(from, n)).toBe(utc.toISOString().slice(0, 10));
      expect(daysBetween(from, addDays(from, n))).toBe(n);
      expect(weekdayIso(from)).toBe(new Date(`${from}T00:00:00Z`).getUTCDay() || 7);
    }),
  );
});

test('a range is half-open', () => {
  expect(datesFrom('2026-09-01', '2026-09-03')).toEqual(['2026-09-01', '2026-09-02']);
  expect(datesFrom('2026-09-01', '2026-09-01')).toEqual([]);
});

test('minutes of a day go and come back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (n) => expect(minutesOf(timeAt(n))).toBe(n)));
  expect(timeAt(485)).toBe('08:05');
});

test('minutes between moments count days and seconds', () => {
  expect(minutesBetween('2026-09-01T23:50', '2026-09-02T00:10:30')).toBe(20.5);
});

test('only real dates and times are taken', () => {
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-04-31'].filter(isDate)).toEqual([]);
  expect(isDate('2028-02-29')).toBe(true);
  expect(['24:00', '8:00', '08:60'].filter(isTime)).toEqual([]);
  expect(isDateTime('2026-09-01T08:00:59')).toBe(true);
  expect(['2026-09-01 08:00', '2026-09-31T08:00', '2026-09-01T08:00:60'].filter(isDateTime)).toEqual([]);
});
