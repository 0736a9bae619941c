// A time that is given or changed afterwards, and the alarm of a declined invitation that it settles.
import { decideDay } from '../../src/domain/day';
import type { Observation } from '../../src/domain/decision';
import { decideIntent } from '../../src/domain/intents';
import type { RequestRow } from '../../src/domain/tables';
import { facts, observation, request, room, slot } from '../support/builders';

const first = slot();
const second = slot({ slot_id: 'W1@2026-09-08T15:00', starts_at: '15:00', ends_at: '15:20' });
const asked = request({ preferred_format: 'remote' });
const booked = request({ ...asked, status: 'booked', slot_id: first.slot_id, place: 1 });
const seatedFirst = { ...first, bookings: [booked.request_id] };

const give = (row: RequestRow, slot_id: string, obs: Partial<Observation> = {}) =>
  decideIntent(observation({ slots: [first, second], recent: [row], ...obs }), {
    kind: 'book',
    request: row,
    slot_id,
    by: 'LEAD',
  });
const changesOf = (result: ReturnType<typeof give>) => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const code = (result: ReturnType<typeof give>) => (result.ok ? 'ok' : result.code);

test('a request without a time is booked, journalled, and owes no second acknowledgement', () => {
  for (const status of ['new', 'assigned'] as const) {
    const changes = changesOf(give({ ...asked, status }, first.slot_id));
    expect(changes.requests?.change).toMatchObject([{ status: 'booked', slot_id: first.slot_id, place: 1 }]);
    expect(changes.slots?.change).toMatchObject([{ slot_id: first.slot_id, bookings: ['2026-0001'] }]);
    expect(changes.journal?.add).toMatchObject([
      { act: 'request.booked', row_key: '2026-0001', rule: '2.2', by: 'LEAD', detail: `${first.slot_id}#1` },
    ]);
    expect(changes.outbox).toBeUndefined();
  }
});

test('a booked request moves: the old place is free in the same decision, its answer is asked for anew', () => {
  const row = { ...booked, rsvp: 'accepted' };
  const changes = changesOf(give(row, second.slot_id, { slots: [seatedFirst, second] }));
  expect(changes.requests?.change).toMatchObject([{ slot_id: second.slot_id, place: 1, rsvp: '' }]);
  expect(changes.slots?.change?.map(({ slot_id, bookings }) => [slot_id, bookings])).toEqual([
    [first.slot_id, []],
    [second.slot_id, ['2026-0001']],
  ]);
  expect(changes.journal?.add?.[0]?.detail).toBe(`${second.slot_id}#1;from=${first.slot_id}`);
});

test('a move between times that exclude each other counts the own place as free', () => {
  const overlapping = { ...second, slot_id: 'W9@2026-09-08T14:50', starts_at: '14:50', ends_at: '15:10' };
  expect(code(give(booked, overlapping.slot_id, { slots: [seatedFirst, overlapping] }))).toBe('ok');
});

test('the time that a request already has changes nothing', () => {
  expect(changesOf(give(booked, first.slot_id, { slots: [seatedFirst, second] }))).toEqual({});
});

test('a meeting that has begun stays in the history of its slot', () => {
  const now = '2026-09-08T14:45:00';
  const changes = changesOf(give(booked, second.slot_id, { slots: [seatedFirst, second], now }));
  expect(changes.slots?.change?.map(({ slot_id }) => slot_id)).toEqual([second.slot_id]);
  expect(code(give(booked, first.slot_id, { slots: [first, second], now }))).toBe('slot.past');
});

test('who asked for a written answer meets as the slot allows', () => {
  const written = request({ preferred_format: 'written' });
  const formatOf = (obs: Partial<Observation>) =>
    changesOf(give(written, first.slot_id, obs)).requests?.change?.[0]?.preferred_format;
  expect(formatOf({})).toBe('in_person');
  expect(formatOf({ facts: facts({ rooms: [room({ pc_working: 0 })] }) })).toBe('remote');
});

test('a time is refused with the reasons of any booking', () => {
  const taken = { ...first, bookings: ['2026-0009'] };
  expect(code(give(asked, 'W1@2027-01-01T00:00'))).toBe('slot.unknown');
  expect(code(give(asked, first.slot_id, { slots: [taken] }))).toBe('slot.taken');
  expect(code(give(asked, first.slot_id, { slots: [{ ...first, status: 'withdrawn' }] }))).toBe('slot.gone');
  expect(code(give(asked, first.slot_id, { now: '2026-09-08T14:40:00' }))).toBe('slot.past');
  expect(code(give({ ...asked, topic: 'method', clause: '3.1' }, first.slot_id))).toBe('slot.does_not_fit');
  const elsewhere = { ...second, room_id: 'R2', consultant_id: 'ADM', starts_at: '14:45', bookings: ['2026-0009'] };
  const other = request({ request_id: '2026-0009' });
  expect(code(give(asked, first.slot_id, { slots: [first, elsewhere], recent: [asked, other] }))).toBe('slot.clash');
  for (const status of ['answered', 'closed'] as const)
    expect(code(give({ ...asked, status }, first.slot_id))).toBe('request.already_closed');
  expect(code(give({ ...asked, status: 'quarantined' }, first.slot_id))).toBe('request.quarantined');
});

describe('a place that a cut run left taken', () => {
  const horizon = { from: '2026-09-07', until: '2026-09-21' };
  const label = (row: { slot_id: string }) => row.slot_id;
  const plan = decideDay(observation(), horizon, label).changes.slots!.add!;
  const left = plan.map((row) => (row.slot_id === first.slot_id ? { ...row, bookings: [booked.request_id] } : row));
  const moved = { ...booked, slot_id: second.slot_id };

  test('is free again, and the request has the place that it was given', () => {
    const { changes, lost } = decideDay(observation({ slots: left, recent: [moved] }), horizon, label);
    expect(lost).toEqual([]);
    expect(changes.slots?.change?.map(({ slot_id, bookings }) => [slot_id, bookings])).toEqual([
      [first.slot_id, []],
      [second.slot_id, ['2026-0001']],
    ]);
    expect(changes.journal?.add).toMatchObject([
      { act: 'booking.released', row_key: '2026-0001', detail: first.slot_id },
    ]);
  });
  test('is kept while its request is not at hand, and when the meeting has begun', () => {
    expect(decideDay(observation({ slots: left }), horizon, label).changes).toEqual({});
    const late = observation({ slots: left, recent: [moved], now: '2026-09-08T14:50:00' });
    const { changes } = decideDay(late, { ...horizon, from: '2026-09-08' }, label);
    expect(changes.slots?.change?.map(({ slot_id }) => slot_id)).toEqual([second.slot_id]);
  });
});
