// The one event of a session: when it stands, who is a guest, and what the calendar is told again.
import {
  desiredSessionEvent,
  sessionFingerprint,
  toldOfSession,
  withSessionTold,
} from '../../src/domain/session-event';
import type { AttendanceRow, Session } from '../../src/domain/tables';
import { attendance, facts, training } from '../support/builders';

const NOW = '2026-09-07T10:00:00';
const session = (wanted: Partial<Session> = {}) => training({ session_id: 'TR-Q1-01', ...wanted });
const row = (staff_id: string, wanted: Partial<AttendanceRow> = {}) =>
  attendance({ session_id: 'TR-Q1-01', staff_id, ...wanted });
const rows = [
  row('S1'),
  row('S2', { rsvp: 'declined' }),
  row('DEP', { invited_by: '' }),
  row('ADM', { invited_by: '', rsvp: 'removed' }),
  attendance({ session_id: 'TR-Q1-02', staff_id: 'ADM' }),
];
const desired = (wanted: Partial<Session> = {}, now = NOW) => desiredSessionEvent(facts(), session(wanted), rows, now);
const told = (wanted: Partial<Session> = {}): Session => {
  const known = session(wanted);
  const fingerprint = sessionFingerprint(facts(), known, desiredSessionEvent(facts(), known, rows, NOW)!);
  return withSessionTold(known, { fingerprint, etag: '"a:1"' });
};

test('an approved session is an event with its group and its leader as guests, whoever declined among them', () => {
  expect(desired()).toMatchObject({
    session_id: 'TR-Q1-01',
    status: 'confirmed',
    date: '2026-09-08',
    starts_at: '15:00',
    ends_at: '16:00',
    room_id: 'R1',
    attendees: ['S1', 'S2', 'LEAD'],
    asks_anew: false,
  });
});

test('a proposal, an imported session of the past and a consultation are none', () => {
  expect(desired({ status: 'proposed' })).toBeUndefined();
  expect(desired({}, '2026-09-08T16:00:00')).toBeUndefined();
  expect(desired({}, '2026-09-08T15:59:00')).toBeDefined();
  expect(desired({ kind: 'consultation' })).toBeUndefined();
  expect(desired({ status: 'cancelled' })).toBeUndefined();
});

test('what was told stands until it is held, and is taken back when it is cancelled', () => {
  const { calendar } = told();
  expect(desired({ calendar }, '2026-09-09T08:00:00')?.status).toBe('confirmed');
  expect(desired({ calendar, status: 'held' })).toBeUndefined();
  expect(desired({ calendar, status: 'cancelled' })?.status).toBe('cancelled');
  expect(desired({ calendar, status: 'proposed' })?.status).toBe('cancelled');
});

test('what the calendar was told is read back as it was written', () => {
  const { calendar } = told();
  expect(toldOfSession(session({ calendar }))?.etag).toBe('"a:1"');
  expect(toldOfSession(session())).toBeUndefined();
});

test('everything that guests see makes another fingerprint, an answer does not', () => {
  const of = (wanted: Partial<Session>, group: readonly AttendanceRow[] = rows): string => {
    const known = session(wanted);
    return sessionFingerprint(facts(), known, desiredSessionEvent(facts(), known, group, NOW)!);
  };
  const answered = rows.map((known) => (known.staff_id === 'S1' ? { ...known, rsvp: 'accepted' } : known));
  expect(of({}, answered)).toBe(of({}));
  expect(of({ reason: 'day_off', move: 'x', why: 'group=2' })).toBe(of({}));
  const others = [
    of({ planned_start: '2026-09-08T14:30' }),
    of({ planned_end: '2026-09-08T16:30' }),
    of({ planned_start: '2026-09-09T15:00', planned_end: '2026-09-09T16:00' }),
    of({ room_id: 'R2' }),
    of({ topic_keys: ['reports'] }),
    of({ title_ru: 'Отчёты' }),
    of({ conducted_by: 'DEP' }),
    of({}, rows.slice(1)),
  ];
  expect(new Set([of({}), ...others]).size).toBe(others.length + 1);
  expect(of({})).toMatch(/^b [^:;]+$/);
});

test('at another time everybody is asked anew; another room, leader or guest asks nobody again', () => {
  const { calendar } = told();
  expect(desired({ calendar, planned_start: '2026-09-08T14:30' })?.asks_anew).toBe(true);
  expect(desired({ calendar, planned_start: '2026-09-09T15:00', planned_end: '2026-09-09T16:00' })?.asks_anew).toBe(
    true,
  );
  expect(desired({ calendar, room_id: 'R2', conducted_by: 'DEP' })?.asks_anew).toBe(false);
});
