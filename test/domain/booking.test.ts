// What is offered, what fits, and who gets a place.
import { book, fits, nearest, offered, release } from '../../src/domain/booking';
import type { SlotRow } from '../../src/domain/tables';
import { facts, holiday, room, settings, slot } from '../support/builders';

const NOW = '2026-09-07T10:00:00';
const at = (date: string, starts_at: string, wanted: Partial<SlotRow> = {}): SlotRow => {
  const minutes = Number(starts_at.slice(3)) + 20;
  const ends_at = `${String(Number(starts_at.slice(0, 2)) + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const slot_id = `${wanted.slot_code ?? 'W1'}@${date}T${starts_at}`;
  return slot({ slot_id, date, starts_at, ends_at, label: `${date} ${starts_at}`, ...wanted });
};
const wish = { topic: 'ktp', format: 'in_person', now: NOW, request_id: 'new' } as const;
const ids = (rows: readonly SlotRow[]) => rows.map((row) => row.slot_id);

describe('a slot is offered', () => {
  const isOffered = (row: SlotRow, school = facts(), now = NOW) => offered(school, [row], now).length === 1;

  test('while it is open, to be booked, still to come and not full', () => {
    expect(isOffered(at('2026-09-08', '14:40'))).toBe(true);
    expect(isOffered(at('2026-09-08', '14:40', { status: 'closed' }))).toBe(false);
    expect(isOffered(at('2026-09-08', '14:40', { booking: 'walk_in' }))).toBe(false);
    expect(isOffered(at('2026-09-08', '14:40', { bookings: ['x'] }))).toBe(false);
    expect(isOffered(at('2026-09-08', '14:40', { bookings: ['x'], capacity: 2 }))).toBe(true);
    expect(isOffered(at('2026-09-07', '10:00'))).toBe(false);
    expect(isOffered(at('2026-09-07', '10:01'))).toBe(true);
  });

  test('within the next working days, a Saturday between them too', () => {
    expect(isOffered(at('2026-09-12', '12:00'))).toBe(true);
    expect(isOffered(at('2026-09-18', '12:00'))).toBe(true);
    expect(isOffered(at('2026-09-19', '12:00'))).toBe(false);
    const school = facts({ holidays: [holiday({ date: '2026-09-10' })] });
    expect(isOffered(at('2026-09-19', '12:00'), school)).toBe(true);
    const short = facts({ settings: settings({ booking_working_days: 1 }) });
    expect([isOffered(at('2026-09-07', '12:00'), short), isOffered(at('2026-09-08', '12:00'), short)]).toEqual([
      true,
      false,
    ]);
  });

  test('only where a working computer is, or remotely', () => {
    const broken = facts({ rooms: [room({ pc_working: 0 })] });
    expect(isOffered(at('2026-09-08', '14:40', { formats: ['in_person'] }), broken)).toBe(false);
    expect(isOffered(at('2026-09-08', '14:40', { formats: ['in_person', 'remote'] }), broken)).toBe(true);
    expect(fits(broken, at('2026-09-08', '14:40'), 'ktp', 'in_person')).toBe(false);
    expect(fits(broken, at('2026-09-08', '14:40'), 'ktp', 'remote')).toBe(true);
  });

  test('earliest first', () => {
    const rows = [at('2026-09-09', '08:00'), at('2026-09-08', '15:00'), at('2026-09-08', '14:40')];
    expect(ids(offered(facts(), rows, NOW))).toEqual([rows[2]!.slot_id, rows[1]!.slot_id, rows[0]!.slot_id]);
    expect(rows[0]!.date).toBe('2026-09-09');
  });
});

test.each([
  ['ktp', '2.2', true],
  ['reports', '2.2', false],
  ['method', 'method', true],
  ['other', '2.2', false],
] as const)('topic %s in a slot for %s fits: %s', (topic, offeredTopic, expected) => {
  expect(fits(facts(), slot({ topics: [offeredTopic] }), topic, 'remote')).toBe(expected);
});

test('a written answer needs no slot', () => expect(fits(facts(), slot(), 'ktp', 'written')).toBe(false));

describe('booking', () => {
  const first = at('2026-09-08', '14:40');
  const second = at('2026-09-08', '15:00');
  const code = (rows: SlotRow[], wanted: object) => {
    const result = book(facts(), rows, { ...wish, choice: first.slot_id, ...wanted });
    return result.ok ? `${result.value.slot.slot_id}#${result.value.place}` : result.code;
  };

  test('takes the first free place, by id, by label or any', () => {
    expect(code([first, second], {})).toBe(`${first.slot_id}#1`);
    expect(code([first, second], { choice: second.label })).toBe(`${second.slot_id}#1`);
    expect(code([{ ...first, capacity: 3, bookings: ['a', '', 'c'] }], {})).toBe(`${first.slot_id}#2`);
    expect(code([{ ...first, bookings: ['a'] }, second], { choice: 'any' })).toBe(`${second.slot_id}#1`);
  });
  test('the row itself is not written to', () => {
    const row = at('2026-09-08', '14:40');
    const result = book(facts(), [row], { ...wish, choice: 'any' });
    expect(result.ok && result.value.slot.bookings).toEqual(['new']);
    expect(row.bookings).toEqual([]);
  });
  test('says why it refuses', () => {
    expect(code([{ ...first, bookings: ['a'] }], {})).toBe('slot.taken');
    expect(code([first], { now: '2026-09-08T14:40:00' })).toBe('slot.past');
    expect(code([{ ...first, status: 'withdrawn' }], {})).toBe('slot.gone');
    expect(code([first], { choice: 'never' })).toBe('slot.unknown');
    expect(code([{ ...first, label: '' }], { choice: '' })).toBe('slot.unknown');
    expect(code([first], { topic: 'reports' })).toBe('slot.does_not_fit');
    expect(code([{ ...first, booking: 'walk_in' }], {})).toBe('slot.does_not_fit');
    expect(code([{ ...first, bookings: ['a'] }], { choice: 'any' })).toBe('slot.none');
  });
  test('a request that has its place keeps it', () => {
    expect(code([{ ...first, capacity: 3, bookings: ['a', 'new'] }], {})).toBe(`${first.slot_id}#2`);
  });
  test('one consultant and one room serve one slot at a time; touching slots do not clash', () => {
    const other = (wanted: Partial<SlotRow>) =>
      at('2026-09-08', '14:50', { slot_code: 'X', bookings: ['x'], room_id: 'R2', consultant_id: 'DEP', ...wanted });
    expect(code([first, other({})], {})).toBe(`${first.slot_id}#1`);
    expect(code([first, other({ room_id: 'R1' })], {})).toBe('slot.clash');
    expect(code([first, other({ consultant_id: 'LEAD' })], {})).toBe('slot.clash');
    expect(code([first, other({ consultant_id: 'LEAD', bookings: [] })], {})).toBe(`${first.slot_id}#1`);
    expect(code([first, other({ consultant_id: 'LEAD', status: 'withdrawn' })], {})).toBe(`${first.slot_id}#1`);
    expect(code([first, { ...second, bookings: ['x'] }], {})).toBe(`${first.slot_id}#1`);
    expect(offered(facts(), [first, other({ room_id: 'R1' })], NOW)).toEqual([]);
  });
  test('one person is not in two places at once', () => {
    const elsewhere = at('2026-09-08', '14:50', {
      slot_code: 'X',
      room_id: 'R2',
      consultant_id: 'DEP',
      bookings: ['old'],
    });
    const staffOf = new Map([['old', 'S1']]);
    expect(code([first, elsewhere], { staff_id: 'S1', staffOf })).toBe('slot.clash');
    expect(code([first, elsewhere], { staff_id: 'S2', staffOf })).toBe(`${first.slot_id}#1`);
    expect(code([first, elsewhere, second], { staff_id: 'S1', staffOf, choice: 'any' })).toBe('slot.none');
  });
});

test('the nearest fitting slots are offered instead, three at most', () => {
  const wanted = at('2026-09-09', '14:40', { bookings: ['x'] });
  const rows = ['2026-09-08', '2026-09-10', '2026-09-11', '2026-09-15'].map((date) => at(date, '14:40'));
  const wrong = at('2026-09-09', '15:00', { topics: ['method'] });
  const found = nearest(facts(), [...rows, wrong, wanted, at('2026-09-09', '16:00')], { ...wish, around: wanted });
  expect(ids(found)).toEqual(['W1@2026-09-09T16:00', 'W1@2026-09-08T14:40', 'W1@2026-09-10T14:40']);
  expect(nearest(facts(), rows, wish)[0]).toBe(rows[0]);
});

test('a place given up is free again, and the others keep theirs', () => {
  expect(release(slot({ bookings: ['a', 'b'] }), 'a').bookings).toEqual(['', 'b']);
  expect(release(slot({ bookings: ['a', 'b'] }), 'b').bookings).toEqual(['a']);
  expect(release(slot({ bookings: ['a'] }), 'x').bookings).toEqual(['a']);
});
