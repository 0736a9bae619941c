// What another account's calendar is told anew, and how many letters that makes.
import type { AttendanceRow, Incident, SlotRow } from '../../src/domain/tables';
import { invitationsAnew, untold } from '../../src/domain/untold';
import { training } from '../support/builders';

const NOW = '2026-09-08T12:00';
const slot = (slot_id: string, date: string, bookings: string[] = []): SlotRow =>
  ({
    slot_id,
    date,
    starts_at: '14:00',
    status: 'open',
    bookings,
    calendar: ['1:f:e'],
    meeting: ['m'],
  }) as unknown as SlotRow;
const maintenance = (incident_id: string, started_at: string): Incident =>
  ({ incident_id, kind: 'maintenance', started_at, calendar: 'f:e' }) as Incident;
const rows = {
  slots: [slot('past', '2026-09-07'), slot('next', '2026-09-08', ['2026-0001', ''])],
  sessions: [
    training({ session_id: 'held', planned_start: '2026-09-01T15:00', status: 'held', calendar: 'f:e' }),
    training({ session_id: 'coming', planned_start: '2026-09-15T15:00', calendar: 'f:e' }),
    training({ session_id: 'untold', planned_start: '2026-09-16T15:00', calendar: '' }),
  ],
  incidents: [maintenance('M-1', '2026-09-01T10:00'), maintenance('M-2', '2026-09-20T10:00')],
};

test('everything to come is told anew; days that are over keep what they knew', () => {
  const changes = untold(rows, NOW);
  expect(changes.slots?.change?.map(({ slot_id, calendar, meeting }) => [slot_id, calendar, meeting])).toEqual([
    ['next', [], []],
  ]);
  expect(changes.sessions?.change?.map(({ session_id }) => session_id)).toEqual(['coming']);
  expect(changes.incidents?.change?.map(({ incident_id }) => incident_id)).toEqual(['M-2']);
  const cleared = { ...rows, slots: [], sessions: [], incidents: [] };
  expect(untold(cleared, NOW)).toEqual({});
});

test('a booking is two letters, a group one for each who is invited by the calendar', () => {
  const attendance = [
    { session_id: 'coming', staff_id: 'S1', invited_by: 'calendar' },
    { session_id: 'coming', staff_id: 'S2', invited_by: 'oral' },
    { session_id: 'held', staff_id: 'S1', invited_by: 'calendar' },
  ] as AttendanceRow[];
  expect(invitationsAnew(rows, attendance, NOW)).toBe(3);
});
