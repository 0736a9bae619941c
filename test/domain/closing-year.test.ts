// A school year that is closed: which rows leave, which stay, and under which name what is kept of it goes on.
import fc from 'fast-check';
import { rowFigure } from '../../src/domain/archive-figures';
import { closingOf } from '../../src/domain/closing-year';
import type { Facts } from '../../src/domain/facts';
import { isRenamed, keptOfYear } from '../../src/domain/kept-of-year';
import { LEAVING, type LivingRows, leavesOf } from '../../src/domain/leaving-rows';
import { nextSessionId } from '../../src/domain/new-session';
import { type ClosedTerm, OPEN_STATUSES, REQUEST_STATUSES, type RequestRow, type Row } from '../../src/domain/tables';
import type { TrainingObservation } from '../../src/domain/training';
import { yearNeeds } from '../../src/domain/year-checks';
import { quarter, request, room, facts as schoolFacts, settings, timetableRow, training } from '../support/builders';

const NOW = '2027-06-20T10:00';
const facts: Facts = schoolFacts({ settings: settings({ school_year: '2026/27' }), quarters: [quarter()] });
const closing = closingOf(facts, NOW);
const living = (wanted: Partial<LivingRows> = {}): LivingRows => ({
  requests: [],
  sessions: [],
  incidents: [],
  timetable: [],
  versions: [],
  ...wanted,
});
const done = (wanted: Partial<RequestRow> = {}): RequestRow =>
  request({ submitted_at: '2027-03-01T10:00', status: 'closed', closed_at: '2027-03-02T10:00', ...wanted });
const leaving = (rows: readonly RequestRow[], more: Partial<LivingRows> = {}): string[] => {
  const leaves = leavesOf(closing, living({ requests: rows, ...more }));
  return rows.filter((row) => leaves('requests', row)).map((row) => row.request_id);
};

test('the year is closed once its lessons are over; until then what is left of the year before may go', () => {
  expect(closingOf(facts, '2027-05-26T10:00')).toMatchObject({ year: '2025/26', cut: '2026-08-25', begun: true });
  expect(closing).toEqual({ year: '2026/27', next: '2027/28', cut: '2027-06-20', settled: '2027-06-13', begun: false });
  // A school that has imported its first terms only is not over when they are.
  const first = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01' });
  expect(closingOf({ ...facts, quarters: [first] }, '2026-11-10T10:00').begun).toBe(true);
  // Terms of the next year that were imported in summer bound it, with their days of preparation.
  const next = quarter({ starts_on: '2027-09-01', ends_on: '2027-10-22', compliance_from: '2027-08-24' });
  expect(closingOf({ ...facts, quarters: [quarter(), next] }, '2027-10-01T10:00').cut).toBe('2027-08-24');
});

test('a request leaves when it is done and nothing was said about it for a week; open ones, and reports of a failure that lasts, stay', () => {
  const rows = [
    done({ request_id: '2026-0001' }),
    done({ request_id: '2026-0002', status: 'reopened' }),
    done({ request_id: '2026-0003', closed_at: '2027-06-18T10:00' }),
    done({ request_id: '2026-0004', incident_of: '2026-0009' }),
    done({ request_id: '2026-0005', status: 'quarantined', closed_at: '' }),
  ];
  const incident = { incident_id: '2026-0009', ended_at: '', cancelled_at: '' } as Row<'incidents'>;
  expect(leaving(rows, { incidents: [incident] })).toEqual(['2026-0001']);
});

test('what hangs on a row that stays, stays: its letters, replies and journal lines, and who takes part', () => {
  const open = done({ request_id: '2026-0002', status: 'in_work', closed_at: '' });
  const unconfirmed = training({ session_id: 'TR-9', planned_start: '2027-05-20T15:00' });
  const held = training({ session_id: 'TR-1', status: 'held', planned_start: '2027-05-20T15:00' });
  const leaves = leavesOf(closing, living({ requests: [done(), open], sessions: [unconfirmed, held] }));
  const letter = (wanted: Partial<Row<'outbox'>>) =>
    leaves('outbox', {
      key: 'ack:x',
      status: 'sent',
      created_at: '2027-03-01T10:00',
      request_id: '',
      session_id: '',
      ...wanted,
    } as Row<'outbox'>);
  expect([
    letter({ request_id: done().request_id }),
    letter({ request_id: '2026-0002' }),
    letter({ status: 'owed' }),
    letter({ status: 'failed' }),
    letter({ session_id: 'TR-9' }),
    letter({ session_id: 'TR-1' }),
  ]).toEqual([true, false, false, false, false, true]);
  expect(leaves('sessions', unconfirmed)).toBe(false);
  expect(leaves('attendance', { session_id: 'TR-9', staff_id: 'S1' } as Row<'attendance'>)).toBe(false);
  expect(leaves('attendance', { session_id: 'TR-1', staff_id: 'S1' } as Row<'attendance'>)).toBe(true);
  const line = { at: '2027-03-01T10:00', row_key: '2026-0002' } as Row<'journal'>;
  expect(leaves('journal', line)).toBe(false);
  expect(leaves('journal', { ...line, row_key: 'S1' })).toBe(true);
});

test('a row whose day cannot be read stays where it is', () => {
  const leaves = leavesOf(closing, living());
  expect(leaves('slots', { date: '' } as Row<'slots'>)).toBe(false);
  expect(leaves('journal', { at: '', row_key: '' } as Row<'journal'>)).toBe(false);
  expect(leaves('sessions', training({ status: 'held', planned_start: '' }))).toBe(false);
});

test('of the schedule the last version stays, since the next draft begins with it', () => {
  const timetable = [1, 2].map((version) => timetableRow({ version, valid_to: '2027-05-31' }));
  const leaves = leavesOf(closing, living({ timetable }));
  expect(timetable.map((row) => leaves('timetable', row))).toEqual([true, false]);
});

test('whatever stands in the register, rows that leave and rows that stay are all of them, and nothing open leaves', () => {
  const moment = fc.integer({ min: 0, max: 420 }).map((day) => {
    const date = new Date(Date.UTC(2026, 7, 1) + day * 86_400_000);
    return `${date.toISOString().slice(0, 10)}T10:00`;
  });
  const row = fc.record({
    status: fc.constantFrom(...REQUEST_STATUSES),
    submitted_at: moment,
    closed_at: fc.oneof(fc.constant(''), moment),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (some) => {
      const rows = some.map((wanted, i) => request({ request_id: `2026-${1000 + i}`, ...wanted }));
      const leaves = leavesOf(closing, living({ requests: rows }));
      const gone = rows.filter((one) => leaves('requests', one));
      const stay = rows.filter((one) => !leaves('requests', one));
      expect(gone.length + stay.length).toBe(rows.length);
      for (const one of gone) {
        expect([...OPEN_STATUSES, 'quarantined']).not.toContain(one.status);
        expect(one.submitted_at < closing.settled && one.closed_at < closing.settled).toBe(true);
      }
      // Once they are gone nothing more leaves: a second call finds what is left as it should be.
      const again = leavesOf(closing, living({ requests: stay }));
      expect(stay.filter((one) => again('requests', one))).toEqual([]);
    }),
    { seed: 20270620, numRuns: 60 },
  );
});

const term = (wanted: Partial<ClosedTerm>): ClosedTerm => ({
  period_code: 'Q1',
  window: 'default',
  from: '2026-08-25',
  to: '2026-11-01',
  level: 'school',
  school_level_met: true,
  counted_sessions: ['TR-Q1-07'],
  covered: [],
  missing: [],
  excused: [],
  not_required: [],
  closed_at: '2026-11-05T10:00',
  closed_by: '',
  ...wanted,
});

test('closed terms go on under the name of their year, once, and their session numbers are not given again', () => {
  const terms = [term({}), term({ window: 'strict' })];
  const kept = keptOfYear(closing, living(), { terms, documents: [] });
  const renamed = kept.closed_terms?.add ?? [];
  expect(renamed.map(({ period_code, window }) => `${period_code} ${window}`)).toEqual([
    '2026/27:Q1 default',
    '2026/27:Q1 strict',
  ]);
  const both = [...terms, ...renamed];
  expect(keptOfYear(closing, living(), { terms: both, documents: [] })).toEqual({});
  expect(both.filter((row) => !isRenamed(row, both, closing))).toEqual(renamed);
  const seen = { facts: { ...facts, trainings: [] }, closed_terms: renamed } as unknown as TrainingObservation;
  expect(nextSessionId(seen, 'Q1')).toBe('TR-Q1-08');
});

test('a row and its copy from a file have the same figure; a changed cell gives another', () => {
  const row = ['2026-0001', '2026-09-01T15:00:07', 'Первая строка\r\nвторая\u0007 ', '5'];
  expect(rowFigure(['2026-0001', '2026-09-01T15:00', 'Первая строка\nвторая', '5'])).toBe(rowFigure(row));
  expect(rowFigure([...row.slice(0, 3), '6'])).not.toBe(rowFigure(row));
});

test('the check list names what the new year lacks', () => {
  const needs = yearNeeds({ ...facts, timetable: [], rooms: [room({ last_checked_on: '2026-01-10' })] }, closing);
  const state = Object.fromEntries(needs.map(({ key, state: is }) => [key, is]));
  expect(state).toMatchObject({ terms: 'todo', holidays: 'todo', schedule: 'todo', roles: 'todo', rooms: 'todo' });
  expect(LEAVING).not.toContain('roles');
});
