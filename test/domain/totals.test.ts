// The totals of the desk, against a count that does nothing but count.
import fc from 'fast-check';
import { addDays, dateOf } from '../../src/domain/dates';
import { isStaffWorkingDay } from '../../src/domain/school-year';
import type { Incident, RequestRow } from '../../src/domain/tables';
import { totals } from '../../src/domain/totals';
import { workingMinutes } from '../../src/domain/working-time';
import { facts, holiday, request } from '../support/builders';

const SCHOOL = facts({ holidays: [holiday({ date: '2026-09-09' })] });
const SPAN = { from: '2026-09-01', to: '2026-09-30' };

/** Minute by minute. */
const counted = (from: string, until: string): number => {
  let minutes = 0;
  for (let ms = Date.parse(`${from.slice(0, 16)}Z`); ms < Date.parse(`${until.slice(0, 16)}Z`); ms += 60_000) {
    const at = new Date(ms).toISOString();
    const working = isStaffWorkingDay(SCHOOL, at.slice(0, 10));
    if (working && at.slice(11, 16) >= '08:00' && at.slice(11, 16) < '17:00') minutes++;
  }
  return minutes;
};

const moment = (days: number) =>
  fc
    .record({ day: fc.integer({ min: 0, max: days }), minute: fc.integer({ min: 0, max: 1439 }) })
    .map(
      ({ day, minute }) =>
        `${addDays('2026-09-03', day)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`,
    );

test('working time runs from eight to five on the working days of the staff, and not on others', () => {
  expect(workingMinutes(SCHOOL, '2026-09-07T16:50:00', '2026-09-08T08:20:00')).toBe(30);
  expect(workingMinutes(SCHOOL, '2026-09-08T16:00:00', '2026-09-10T09:00:00')).toBe(120);
  expect(workingMinutes(SCHOOL, '2026-09-11T18:00:00', '2026-09-14T07:00:00')).toBe(0);
  fc.assert(
    fc.property(moment(12), moment(12), (a, b) => {
      expect(workingMinutes(SCHOOL, a, b)).toBe(counted(a, b));
    }),
    { numRuns: 60 },
  );
});

const rows: fc.Arbitrary<RequestRow[]> = fc
  .array(
    fc.record({
      submitted_at: moment(40),
      answered_at: fc.oneof(fc.constant(''), moment(60)),
      topic: fc.constantFrom('ktp', 'method', 'tech_failure', ''),
      status: fc.constantFrom(
        'new',
        'assigned',
        'waiting',
        'reopened',
        'answered',
        'confirmed',
        'closed',
        'quarantined',
      ),
      staff_id: fc.constantFrom('S1', 'S2', ''),
      due_on: fc.integer({ min: 0, max: 45 }).map((n) => addDays('2026-09-03', n)),
      reopened: fc.constantFrom(null, 0, 1, 2),
    }),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map((row, i) =>
      request({
        ...row,
        topic: row.topic as 'ktp',
        status: row.status as 'new',
        request_id: `2026-${String(i + 1).padStart(4, '0')}`,
      }),
    ),
  );

test('every figure is what a person would count', () => {
  const now = '2026-10-01T09:00:00';
  fc.assert(
    fc.property(rows, (requests) => {
      const found = totals(SCHOOL, requests, [], SPAN, now);
      const mine = requests.filter(
        (row) =>
          row.status !== 'quarantined' &&
          row.staff_id !== '' &&
          row.submitted_at.slice(0, 10) >= SPAN.from &&
          row.submitted_at.slice(0, 10) <= SPAN.to,
      );
      for (const { topic, ...figures } of [...found.topics, { topic: undefined, ...found.all }]) {
        const own = mine.filter((row) => topic === undefined || (row.topic || 'other') === topic);
        const open = own.filter((row) => ['new', 'assigned', 'waiting', 'reopened'].includes(row.status));
        const answered = own.filter((row) => row.answered_at !== '' && !open.includes(row));
        const times = answered.map((row) => counted(row.submitted_at, row.answered_at)).sort((a, b) => a - b);
        const pair = [times[Math.floor((times.length - 1) / 2)], times[Math.floor(times.length / 2)]];
        expect(figures).toEqual({
          received: own.length,
          open: open.length,
          overdue: open.filter((row) => row.status !== 'waiting' && row.due_on < dateOf(now)).length,
          answered: answered.length,
          on_time: answered.filter((row) => row.answered_at.slice(0, 10) <= row.due_on).length,
          reopened: own.filter((row) => row.reopened === 1 || row.reopened === 2).length,
          median_minutes: times.length === 0 ? null : Math.round((pair[0]! + pair[1]!) / 2),
        });
      }
      expect(found.topics.reduce((sum, { received }) => sum + received, 0)).toBe(found.all.received);
    }),
    { numRuns: 25 },
  );
});

test('failures of the span are counted with the time they lasted; maintenance and what was cancelled are not', () => {
  const incident = (incident_id: string, wanted: Partial<Incident> = {}): Incident => ({
    incident_id,
    kind: 'failure',
    topic: 'tech_failure',
    title: '',
    started_at: '2026-09-07T09:00:00',
    ended_at: '2026-09-07T10:30:00',
    vendor: '',
    vendor_due_on: '',
    announced_at: '',
    cancelled_at: '',
    by: '',
    calendar: '',
    ...wanted,
  });
  const incidents = [
    incident('1'),
    incident('2', { started_at: '2026-09-10T09:00:00', ended_at: '' }),
    incident('3', { kind: 'maintenance' }),
    incident('4', { cancelled_at: '2026-09-07T09:10:00' }),
    incident('5', { started_at: '2026-08-31T23:00:00' }),
  ];
  const found = totals(SCHOOL, [], incidents, SPAN, '2026-09-10T09:45:00');
  expect([found.incidents, found.downtime_minutes]).toEqual([2, 135]);
});
