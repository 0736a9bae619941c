// What a hand edit of a consultation's event becomes: taken over, or the lead's to settle (clause 2.6, invariant 9).
import { readEvent, type SeenEvent } from '../../src/domain/adopt-edit';
import { editKey, editOf, whyNotThere } from '../../src/domain/calendar-edits';
import { insists, toldEvents } from '../../src/domain/calendar-plan';
import { changeSet } from '../../src/domain/changes';
import { decideDay } from '../../src/domain/day';
import type { Changes, Observation } from '../../src/domain/decision';
import type { Facts } from '../../src/domain/facts';
import { settleEdit } from '../../src/domain/settle-edit';
import { planDay } from '../../src/domain/slots';
import type { SlotRow } from '../../src/domain/tables';
import { assignment, facts, holiday, observation, request, room, slot, training } from '../support/builders';

const booked = slot({ bookings: ['2026-0001'], calendar: ['1:b told:"e"'] });
const mine = request({ status: 'booked', slot_id: booked.slot_id, place: 1, preferred_format: 'in_person' });
const later = slot({ slot_id: 'W2@2026-09-08T17:00', starts_at: '17:00', ends_at: '17:20', slot_code: 'W2' });
const label = (row: SlotRow) => `${row.date} ${row.starts_at}`;
const seen = (wanted: Partial<SeenEvent> = {}): SeenEvent => ({
  edited: true,
  cancelled: false,
  start: '2026-09-08T16:00',
  end: '2026-09-08T16:20',
  renamed: false,
  lost_guests: false,
  guests: [],
  ...wanted,
});
const obs = (wanted: Partial<Observation> = {}): Observation =>
  observation({ slots: [booked, later], recent: [mine], ...wanted });
const read = (event: SeenEvent, at: SlotRow = booked, world: Observation = obs()): Changes => {
  const set = changeSet();
  readEvent(set, world, { slot: at, place: 1 }, event, label);
  return set.changes();
};
const alarms = (changes: Changes): string[] => (changes.alarms?.add ?? []).map(({ alarm_key }) => alarm_key);

test.each<[string, string, Partial<SeenEvent>, Partial<Observation>]>([
  ['to a free time of its day', '', {}, {}],
  ['to another day', 'other_day', { start: '2026-09-09T16:00', end: '2026-09-09T16:20' }, {}],
  ['to a time without an end on the same day', 'too_short', { end: '2026-09-09T16:20' }, {}],
  ['to a day without a time', 'too_short', { start: '', end: '' }, {}],
  [
    'to a time that is over',
    'past',
    { start: '2026-09-08T09:00', end: '2026-09-08T09:20' },
    { now: '2026-09-08T09:30:00' },
  ],
  ['on a day off', 'day_off', {}, { facts: facts({ holidays: [holiday({ date: '2026-09-08' })] }) }],
  [
    'into a training of its consultant',
    'training',
    { start: '2026-09-08T15:00', end: '2026-09-08T15:20' },
    { facts: facts({ trainings: [training()] }) },
  ],
  [
    'onto another booking of its consultant',
    'overlap',
    {},
    { slots: [booked, { ...later, starts_at: '16:10', bookings: ['2026-0009'] }] },
  ],
  [
    'onto another meeting of its teacher',
    'person_busy',
    {},
    {
      slots: [booked, { ...later, starts_at: '16:10', bookings: ['2026-0009'], room_id: 'R2', consultant_id: 'DEP' }],
      recent: [mine, request({ request_id: '2026-0009', status: 'booked' })],
    },
  ],
  [
    'out of the hours of its room',
    'access',
    {},
    { facts: facts({ rooms: [room({ free_access_hours: '1-5 14:00-16:00' })] }) },
  ],
])('an event that is moved %s: %s', (_, why, event, world) => {
  const { start, end } = seen(event);
  expect(whyNotThere(obs(world), booked, 1, { start, end })).toBe(why);
});

test('a move that can be taken over changes the slot, and the plan of the day leaves it there', () => {
  const school = facts();
  const [planned] = planDay(school, '2026-09-08').slots;
  const first = decideDay(observation(), { from: '2026-09-08', until: '2026-09-09' }, label).changes.slots!.add!;
  const stands = first.find(({ slot_id }) => slot_id === planned!.slot_id)!;
  const changes = read(seen(), stands, observation({ slots: first }));
  expect(changes.slots?.change).toMatchObject([{ starts_at: '16:00', ends_at: '16:20', label: '2026-09-08 16:00' }]);
  expect(changes.journal?.add).toMatchObject([{ act: 'calendar.adopted', by: 'calendar' }]);
  const slots = first.map((row) => (row === stands ? changes.slots!.change![0]! : row));
  const next = decideDay(observation({ slots }), { from: '2026-09-08', until: '2026-09-09' }, label);
  expect(next.changes).toEqual({});
});

test('a time that was moved follows the plan in everything but its time: who stands in, and days off', () => {
  const days = { from: '2026-09-08', until: '2026-09-09' };
  const whole = facts({ holidays: [], trainings: [] });
  const first = decideDay(observation({ facts: whole }), days, label).changes.slots!.add!;
  const stands = first.find(({ status }) => status === 'open')!;
  const moved = { ...stands, starts_at: '16:00', ends_at: '16:20', label: '2026-09-08 16:00' };
  const next = (world: Partial<Facts>, row: SlotRow = moved) => {
    const slots = first.map((one) => (one === stands ? row : one));
    const { changes } = decideDay(observation({ facts: { ...whole, ...world }, slots }), days, label);
    return changes.slots?.change?.find(({ slot_id }) => slot_id === stands.slot_id);
  };
  const acting = { kind: 'acting', staff_id: 'ACTING', valid_from: '2026-09-08', valid_to: '2026-09-08' } as const;
  const substituted = next({ roles: [...whole.roles, assignment({ ...acting, assignment_id: 'A9' })] });
  expect(substituted).toMatchObject({ consultant_id: 'ACTING', starts_at: '16:00', label: '2026-09-08 16:00' });
  expect(next({}, substituted)).toMatchObject({ consultant_id: stands.consultant_id, starts_at: '16:00' });
  const off = next({ holidays: [holiday({ date: '2026-09-08' })] });
  expect(off).toMatchObject({ status: 'withdrawn', reason: 'day_off', starts_at: '16:00' });
  expect(next({}, off)).toMatchObject({ status: 'open', reason: '', starts_at: '16:00' });
  expect(next({ holidays: [holiday({ date: '2026-09-08' })] }, { ...moved, room_id: 'R9' })).toBeUndefined();
});

test('a deleted free time is closed; a deleted booking, a guest taken out and an impossible move are decisions, each once', () => {
  expect(read(seen({ cancelled: true }), { ...booked, bookings: [] }).slots?.change).toMatchObject([
    { status: 'closed', reason: 'calendar_edited' },
  ]);
  const gone = read(seen({ cancelled: true }));
  expect([gone.slots, alarms(gone)]).toEqual([undefined, [`calendar_edited:${booked.slot_id}#1:deleted==`]]);
  const guest = read(seen({ edited: false, lost_guests: true, guests: ['lead@example.org'] }));
  expect(alarms(guest)).toEqual([`calendar_edited:${booked.slot_id}#1:guest=S1=`]);
  const withoutConsultant = read(seen({ edited: false, lost_guests: true, guests: ['teacher@example.org'] }));
  expect(alarms(withoutConsultant)).toEqual([`calendar_edited:${booked.slot_id}#1:guest=LEAD=`]);
  const moved = read(seen({ start: '2026-09-09T16:00', end: '2026-09-09T16:20' }));
  expect(editOf(moved.alarms!.add![0]!)).toEqual({
    subject: `${booked.slot_id}#1`,
    what: 'moved',
    to: '2026-09-09T16:00/2026-09-09T16:20',
    why: 'other_day',
  });
  const standing = obs({ alarms: moved.alarms!.add! });
  expect(read(seen({ start: '2026-09-09T16:00', end: '2026-09-09T16:20' }), booked, standing)).toEqual({});
  // A later edit of the same event takes the place of the one before.
  expect(read(seen(), booked, standing).alarms?.change).toMatchObject([{ cleared_at: standing.now }]);
});

describe('the lead settles an edit', () => {
  const edit = { subject: `${booked.slot_id}#1`, what: 'deleted', to: '', why: '' } as const;
  const settle = (choice: 'accept' | 'restore', what: Partial<Parameters<typeof settleEdit>[1]['edit']> = {}) =>
    settleEdit(obs(), { edit: { ...edit, ...what }, choice, by: 'LEAD' }, label);

  test('put back: the calendar is told again and gives way, whenever that run comes', () => {
    const restored = settle('restore');
    const [row] = restored.ok ? restored.value.slots!.change! : [];
    expect(toldEvents(row!).map(insists)).toEqual([true]);
    expect(row!.bookings).toEqual(booked.bookings);
  });

  test('accepted: the request goes on without the time, others are kept for its teacher, who is told', () => {
    const deleted = settle('accept');
    expect(deleted.ok && deleted.value.slots?.change).toMatchObject([{ status: 'closed', bookings: ['2026-0001'] }]);
    const accepted = settle('accept', { what: 'guest', to: 'S1' });
    const changes = accepted.ok ? accepted.value : {};
    expect(changes.requests?.change).toMatchObject([{ status: 'assigned', slot_id: '', place: null }]);
    expect(changes.slots?.change).toMatchObject([
      { status: 'open', bookings: [] },
      { slot_id: later.slot_id, holds: ['2026-0001=2026-09-08T10:05'] },
    ]);
    expect(changes.outbox?.add).toMatchObject([
      { kind: 'booking_declined', reason: 'removed', alternatives: [later.slot_id] },
    ]);
  });

  test('a move that is only doubtful may be accepted, one that cannot be is refused with its reason', () => {
    const to = '2026-09-08T16:00/2026-09-08T16:20';
    const moved = settle('accept', { what: 'moved', to, why: 'access' });
    expect(moved.ok && moved.value.slots?.change).toMatchObject([{ starts_at: '16:00', bookings: ['2026-0001'] }]);
    const other = { what: 'moved', to: '2026-09-09T16:00/2026-09-09T16:20', why: 'other_day' } as const;
    const there = settle('accept', other);
    expect(there.ok && there.value).toMatchObject({
      slots: {
        add: [
          {
            slot_id: 'W1@2026-09-09T16:00',
            date: '2026-09-09',
            ends_at: '16:20',
            bookings: ['2026-0001'],
            calendar: [],
          },
        ],
        change: [{ slot_id: booked.slot_id, status: 'closed', bookings: [] }],
      },
      requests: { change: [{ slot_id: 'W1@2026-09-09T16:00', place: 1, status: 'booked' }] },
    });
  });

  test('a slot that was moved to another day by hand stays there, whatever the plans of both days say', () => {
    const other = { what: 'moved', to: '2026-09-09T16:00/2026-09-09T16:20', why: 'other_day' } as const;
    const there = settle('accept', other);
    if (!there.ok) throw new Error(there.code);
    const slots = [...(there.value.slots?.add ?? []), ...(there.value.slots?.change ?? []), later];
    const recent = [...(there.value.requests?.change ?? [])];
    const { changes, lost } = decideDay(obs({ slots, recent }), { from: '2026-09-08', until: '2026-09-15' }, label);
    expect(lost).toEqual([]);
    expect(changes.slots?.change ?? []).not.toContainEqual(expect.objectContaining({ slot_id: 'W1@2026-09-09T16:00' }));
    expect((changes.slots?.add ?? []).map(({ slot_id }) => slot_id)).not.toContain(booked.slot_id);
  });

  test('what the alarm says is read back from its key', () => {
    const moved = { ...edit, what: 'moved', to: '2026-09-08T16:00/2026-09-08T16:20', why: 'access' } as const;
    expect(editOf({ alarm_key: editKey(moved) })).toEqual(moved);
    expect(editOf({ alarm_key: 'calendar_edited:W1@2026-09-08T14:40#1:2026-09-07T10:00:00' })).toBeUndefined();
  });
});
