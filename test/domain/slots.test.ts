// When a slot stands, and how the register follows the plan.
import { desiredEvents, owedEvents, withTold } from '../../src/domain/calendar-plan';
import { eventId } from '../../src/domain/event-id';
import type { Facts } from '../../src/domain/facts';
import { reconcileSlots } from '../../src/domain/reconcile-slots';
import { planDay } from '../../src/domain/slots';
import type { SlotRow } from '../../src/domain/tables';
import { assignment, facts, holiday, quarter, settings, slot, timetableRow, training } from '../support/builders';

const TUESDAY = '2026-09-08';
const ids = (rows: readonly SlotRow[]) => rows.map((row) => row.slot_id);
const reasons = (school: Facts, date = TUESDAY) => planDay(school, date).removed.map((row) => row.reason);

test('a row applies on its weekday within its dates', () => {
  expect(ids(planDay(facts(), TUESDAY).slots)).toEqual([
    'W1@2026-09-08T14:40',
    'W1@2026-09-08T15:00',
    'W1@2026-09-08T15:20',
  ]);
  for (const date of ['2026-08-25', '2027-06-01', '2026-09-09'])
    expect(planDay(facts(), date)).toEqual({ slots: [], removed: [] });
});

test('a day off comes before a missing consultant, that before a training', () => {
  const clash = training();
  const day = holiday({ date: TUESDAY });
  expect(reasons(facts({ trainings: [clash], holidays: [day], roles: [] }))).toEqual(['day_off']);
  expect(reasons(facts({ trainings: [clash], roles: [] }))).toEqual(['no_consultant']);
  expect(reasons(facts({ trainings: [clash] }))).toEqual(['training:TR-1']);
});

test('a removed row is one row with the times of the whole', () => {
  const { slots, removed } = planDay(facts({ trainings: [training()] }), TUESDAY);
  expect(slots).toEqual([]);
  expect(removed).toMatchObject([
    { slot_id: 'W1@2026-09-08', starts_at: '14:40', ends_at: '15:40', status: 'removed' },
  ]);
});

test.each([
  ['touching before', { planned_start: '2026-09-08T13:40', planned_end: '2026-09-08T14:40' }, []],
  ['touching after', { planned_start: '2026-09-08T15:40', planned_end: '2026-09-08T16:40' }, []],
  ['touching with seconds', { planned_start: '2026-09-08T13:40:00', planned_end: '2026-09-08T14:40:00' }, []],
  ['cancelled', { status: 'cancelled' }, []],
  ['a consultation', { kind: 'consultation' }, []],
  ['an individual training', { kind: 'training_individual' }, ['training:TR-1']],
  ['elsewhere with somebody else', { room_id: 'R9', conducted_by: 'X' }, []],
  ['same room', { conducted_by: 'X' }, ['training:TR-1']],
  ['same consultant', { room_id: 'R9' }, ['training:TR-1']],
  ['moved to another day', { held_start: '2026-09-09T15:00', held_end: '2026-09-09T16:00' }, []],
  [
    'moved here',
    { planned_start: '2026-09-01T15:00', held_start: '2026-09-08T15:00', held_end: '2026-09-08T15:30' },
    ['training:TR-1'],
  ],
] as const)('a training clash: %s', (_, wanted, expected) => {
  expect(reasons(facts({ trainings: [training(wanted)] }))).toEqual(expected);
});

test('the acting holder is the consultant, and only their trainings clash', () => {
  const acting = assignment({ staff_id: 'S2', kind: 'acting', valid_from: TUESDAY, valid_to: TUESDAY });
  const school = facts({ roles: [assignment(), acting], trainings: [training({ room_id: 'R9' })] });
  expect(planDay(school, TUESDAY).slots[0]?.consultant_id).toBe('S2');
});

test('consultations stop in breaks only where the school says so', () => {
  const quarters = [quarter({ break_from: '2026-09-05', break_to: '2026-09-10' })];
  expect(reasons(facts({ quarters }))).toEqual([]);
  expect(reasons(facts({ quarters, settings: settings({ consult_in_breaks: false }) }))).toEqual(['break']);
});

describe('the register', () => {
  const horizon = { from: '2026-09-07', until: '2026-09-14' };
  const NOW = '2026-09-07T10:00:00';
  const label = (row: SlotRow) => `${row.starts_at} ${row.room_id}`;
  const reconcile = (school: Facts, rows: SlotRow[], now = NOW) => reconcileSlots(school, rows, horizon, now, label);
  const made = reconcile(facts(), []).slots;

  test('is given the missing slots with their labels, once', () => {
    expect(made.map((row) => row.label)).toEqual(['14:40 R1', '15:00 R1', '15:20 R1']);
    expect(reconcile(facts(), made).changes).toEqual({});
  });

  test('is not given slots that have begun', () => {
    expect(ids(reconcile(facts(), [], '2026-09-08T15:00:00').slots)).toEqual(['W1@2026-09-08T15:20']);
  });

  test('withdraws what the plan dropped and takes it back when it returns, bookings kept apart', () => {
    const off = facts({ holidays: [holiday({ date: TUESDAY })] });
    const gone = reconcile(off, made);
    const slots = gone.changes.slots?.change ?? [];
    expect(slots.map((row) => [row.status, row.reason])).toEqual(Array(3).fill(['withdrawn', 'day_off']));
    expect(gone.changes.slots?.add).toMatchObject([{ slot_id: 'W1@2026-09-08', status: 'removed' }]);
    const back = reconcile(facts(), gone.slots);
    expect(back.changes.slots?.change?.map((row) => [row.status, row.reason])).toEqual([
      ...Array(3).fill(['open', '']),
      ['withdrawn', 'restored'],
    ]);
    expect(reconcile(facts(), back.slots).changes).toEqual({});
  });

  test('names the bookings of a slot that goes', () => {
    const rows = made.map((row, i) => (i === 1 ? { ...row, bookings: ['2026-0007'] } : row));
    const { lost } = reconcile(facts({ timetable: [] }), rows);
    expect(lost.map((booking) => [booking.request_id, booking.slot.reason])).toEqual([
      ['2026-0007', 'not_in_timetable'],
    ]);
  });

  test('names the bookings of a slot that a person closed, and leaves the slot alone', () => {
    const rows = made.map((row): SlotRow => ({ ...row, status: 'closed', bookings: [`for-${row.starts_at}`] }));
    const { changes, lost } = reconcile(facts(), rows);
    expect(changes).toEqual({});
    expect(lost).toHaveLength(3);
  });

  test('follows a change of room and consultant and keeps the bookings', () => {
    const rows = made.map((row) => ({ ...row, bookings: ['r'], calendar: ['1:f:e'] }));
    const school = facts({ timetable: [timetableRow({ room_id: 'R2' })], roles: [assignment({ staff_id: 'S2' })] });
    const [first] = reconcile(school, rows).changes.slots?.change ?? [];
    expect(first).toMatchObject({
      room_id: 'R2',
      consultant_id: 'S2',
      label: '14:40 R2',
      bookings: ['r'],
      calendar: ['1:f:e'],
    });
  });

  test('does not touch what has begun', () => {
    expect(reconcile(facts({ timetable: [] }), made, '2026-09-08T15:20:00').changes).toEqual({});
  });

  test('a row that a person edited stays as the person made it, whatever the timetable says', () => {
    const rows = made.slice(0, 1).map((row) => ({ ...row, room_id: 'R99', ends_at: '23:59' }));
    const { changes } = reconcile(facts(), rows);
    expect(changes.slots?.change ?? []).toEqual([]);
  });

  test('a row that nobody edited follows the timetable', () => {
    const elsewhere = facts().timetable.map((row) => ({ ...row, room_id: 'R99' }));
    const { changes } = reconcile({ ...facts(), timetable: elsewhere }, made);
    expect(changes.slots?.change?.every((row) => row.status !== 'open' || row.room_id === 'R99')).toBe(true);
    expect(changes.slots?.change?.length).toBeGreaterThan(0);
  });

  test('a smaller slot loses the places beyond its size', () => {
    const rows = made.slice(0, 1).map((row) => ({ ...row, capacity: 2, bookings: ['a', 'b'], plan: '' }));
    expect(reconcile(facts(), rows).lost.map((booking) => booking.request_id)).toEqual(['b']);
  });

  test('two booked slots that one room cannot hold: the earlier keeps its people', () => {
    const a = slot({ bookings: ['a'], ends_at: '15:20' });
    const b = slot({
      slot_id: 'X@2026-09-08T15:00',
      slot_code: 'X',
      starts_at: '15:00',
      ends_at: '15:40',
      bookings: ['b'],
    });
    const school = facts({
      timetable: [
        timetableRow({ ends_at: '15:20', slot_minutes: 40 }),
        timetableRow({ slot_code: 'X', starts_at: '15:00', slot_minutes: 40 }),
      ],
    });
    expect(reconcile(school, [b, a]).lost.map((booking) => booking.request_id)).toEqual(['b']);
  });
});

describe('the calendar', () => {
  const staffOf = new Map([
    ['2026-0001', 'S1'],
    ['2026-0002', 'S2'],
  ]);
  const of = (row: SlotRow) =>
    desiredEvents(facts(), row, staffOf).map((event) => [
      event.place,
      event.status,
      event.attendees.join('+'),
      event.free,
    ]);

  test('shows a free slot once, without guests', () =>
    expect(of(slot({ capacity: 3 }))).toEqual([[1, 'confirmed', '', true]]));
  test('shows every booked place with the teacher and the consultant', () => {
    expect(of(slot({ capacity: 3, bookings: ['2026-0001', '', '2026-0002'] }))).toEqual([
      [1, 'confirmed', 'S1+LEAD', false],
      [3, 'confirmed', 'S2+LEAD', false],
    ]);
  });
  test('cancels a further place that was given up, and all of a slot that is gone', () => {
    const told = slot({ capacity: 2, bookings: ['2026-0001'], calendar: ['1:f:e', '2:f:e'] });
    expect(of(told)).toEqual([
      [1, 'confirmed', 'S1+LEAD', false],
      [2, 'cancelled', '', true],
    ]);
    for (const status of ['withdrawn', 'closed'] as const)
      expect(of({ ...told, status }).map(([, state]) => state)).toEqual(['cancelled', 'cancelled']);
    expect(of(slot({ status: 'withdrawn' }))).toEqual([]);
    expect(of(slot({ status: 'removed', calendar: ['1:f:e'] }))).toEqual([]);
  });
  test('cancels a place beyond a slot that shrank', () => {
    const row = slot({ capacity: 1, bookings: ['2026-0001', '2026-0002'], calendar: ['1:f:e', '2:f:e'] });
    expect(of(row).map(([, status]) => status)).toEqual(['confirmed', 'cancelled']);
  });
  test('is owed only what it was not told, whatever its etag holds', () => {
    const row = slot({ bookings: ['2026-0001'] });
    const fingerprint = (event: { attendees: readonly string[] }) => event.attendees.join('+') || 'free';
    expect(owedEvents(facts(), row, fingerprint, staffOf)).toHaveLength(1);
    const told = withTold(row, { place: 1, fingerprint: 'S1+LEAD', etag: '"a:b"' });
    expect(told.calendar).toEqual(['1:S1+LEAD:"a:b"']);
    expect(owedEvents(facts(), told, fingerprint, staffOf)).toEqual([]);
  });
  test('has ids of its own alphabet, one for each place', () => {
    const made = ['W1@2026-09-08T14:40', 'Ш1@2026-09-08T14:40', 'W1@2026-09-08T14:4'].flatMap((id) =>
      [1, 11, 2].map((n) => eventId(id, n)),
    );
    expect(new Set(made).size).toBe(9);
    for (const id of made) expect(id).toMatch(/^[a-v0-9]{5,1024}$/);
    expect(eventId('foobar', 1)).toBe('cpnmuoj1e8hj2');
  });
});
