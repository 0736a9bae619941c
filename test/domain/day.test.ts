// What a day brings: lost places, healed gaps, mended rows; and what a person decides about a request.
import { decideDay } from '../../src/domain/day';
import type { Observation } from '../../src/domain/decision';
import { decideIntent } from '../../src/domain/intents';
import { quarantineAlarm } from '../../src/domain/quarantine';
import type { AlarmRow, RequestRow } from '../../src/domain/tables';
import { assignment, facts, holiday, observation, person, request, slot } from '../support/builders';

const horizon = { from: '2026-09-07', until: '2026-09-21' };
const day = (obs: Partial<Observation> = {}) => decideDay(observation(obs), horizon, (row) => row.slot_id);
const standing = day().changes.slots!.add!;
const booked = request({ status: 'booked', slot_id: 'W1@2026-09-08T14:40', place: 1, preferred_format: 'remote' });
const withBooking = standing.map((row) =>
  row.slot_id === booked.slot_id ? { ...row, bookings: [booked.request_id] } : row,
);

test('a day that finds all in order changes nothing', () => {
  expect(day({ slots: withBooking, recent: [booked] })).toEqual({ changes: {}, lost: [] });
});

test('a register without a school raises no alarm; one with staff and no holder does', () => {
  const nobody = { ...facts(), roles: [], timetable: [] };
  expect(day({ facts: { ...nobody, staff: [] } }).changes.alarms).toBeUndefined();
  expect(day({ facts: nobody }).changes.alarms?.add?.length).toBeGreaterThan(0);
});

test('a time that was given back, taken again and lost on another day is told of again; on the same day once', () => {
  const off = facts({ holidays: [holiday({ date: '2026-09-08' })] });
  const keyAt = (now: string) =>
    day({ facts: off, slots: withBooking, recent: [booked], now })
      .changes.outbox?.add?.map(({ key }) => key)
      .join();
  expect(keyAt('2026-09-07T09:00:00')).toBe(keyAt('2026-09-07T15:00:00'));
  expect(keyAt('2026-09-07T09:00:00')).not.toBe(keyAt('2026-09-06T09:00:00'));
});

test('a place that is lost sends the request on without it and offers three others', () => {
  const off = facts({ holidays: [holiday({ date: '2026-09-08' })] });
  const { changes, lost } = day({ facts: off, slots: withBooking, recent: [booked] });
  expect(lost).toEqual([booked.request_id]);
  expect(changes.requests?.change).toMatchObject([{ status: 'assigned', slot_id: '', place: null }]);
  expect(changes.outbox?.add).toMatchObject([
    {
      kind: 'slot_lost',
      request_id: booked.request_id,
      alternatives: ['W1@2026-09-15T14:40', 'W1@2026-09-15T15:00', 'W1@2026-09-15T15:20'],
    },
  ]);
  const written = [...changes.slots!.change!, ...changes.slots!.add!];
  const slots = [...standing.filter((row) => !written.some((one) => one.slot_id === row.slot_id)), ...written];
  expect(slots.filter((row) => row.holds.length > 0).map((row) => row.slot_id)).toEqual(
    changes.outbox!.add![0]!.alternatives,
  );
  expect(slots.find((row) => row.slot_id === booked.slot_id)?.bookings).toEqual([]);
  expect(day({ facts: off, slots, recent: changes.requests!.change! })).toEqual({ changes: {}, lost: [] });
});

test('a lost place whose request is not at hand stays known until it is', () => {
  const off = facts({ holidays: [holiday({ date: '2026-09-08' })] });
  const first = day({ facts: off, slots: withBooking });
  expect(first.lost).toEqual([booked.request_id]);
  const slots = [...first.changes.slots!.change!, ...first.changes.slots!.add!];
  expect(day({ facts: off, slots, recent: [booked] }).changes.requests?.change).toHaveLength(1);
});

test('a booked request whose slot never heard of it gets its place, or is told when another has it', () => {
  const mended = day({ slots: standing, recent: [booked] });
  expect(mended.changes.slots?.change).toMatchObject([{ slot_id: booked.slot_id, bookings: [booked.request_id] }]);
  const taken = standing.map((row) => (row.slot_id === booked.slot_id ? { ...row, bookings: ['other'] } : row));
  const lost = day({ slots: taken, recent: [booked] });
  expect(lost.lost).toEqual([booked.request_id]);
  expect(lost.changes.outbox?.add).toHaveLength(1);
  expect(lost.changes.slots?.change?.map(({ holds }) => holds.length)).toEqual([1, 1, 1]);
});

test('a mended booking gets the very place that its teacher was told', () => {
  const roomy = standing.map((row) => ({ ...row, capacity: 2 }));
  const school = facts({ timetable: [{ ...facts().timetable[0]!, capacity_per_slot: 2 }] });
  const second = { ...booked, place: 2 };
  expect(day({ facts: school, slots: roomy, recent: [second] }).changes.slots?.change?.[0]?.bookings).toEqual([
    '',
    booked.request_id,
  ]);
  expect(day({ facts: school, slots: roomy, recent: [{ ...booked, place: 3 }] }).lost).toEqual([booked.request_id]);
});

describe('a role without a holder', () => {
  const gap = facts({
    roles: [
      ...facts().roles.filter((row) => row.role_key !== 'ej_lead'),
      assignment({ valid_to: '2026-09-30' }),
      assignment({ assignment_id: 'A9', valid_from: '2026-10-05' }),
    ],
  });
  const alarms = day({ facts: gap, slots: standing }).changes.alarms!.add!;

  test('raises an alarm before it comes, and once', () => {
    expect(alarms).toMatchObject([
      { alarm_key: 'role_gap:ej_lead:2026-10-01', from: '2026-10-01', to: '2026-10-04', addressed_to: 'deputy_uvr' },
    ]);
    expect(day({ facts: gap, slots: standing, alarms }).changes.alarms).toBeUndefined();
  });
  test('follows a gap that grows', () => {
    const longer = facts({
      roles: gap.roles.map((row) => (row.assignment_id === 'A9' ? { ...row, valid_from: '2026-10-12' } : row)),
    });
    expect(day({ facts: longer, slots: standing, alarms }).changes.alarms?.change).toMatchObject([
      { alarm_key: 'role_gap:ej_lead:2026-10-01', to: '2026-10-11', cleared_at: '', raised_at: alarms[0]!.raised_at },
    ]);
  });
  test('clears it when it is healed or over, and raises it again when it returns', () => {
    const healed = day({ slots: standing, alarms }).changes.alarms?.change as AlarmRow[];
    expect(healed.map((alarm) => alarm.cleared_at)).toEqual(['2026-09-07T10:05:00']);
    expect(day({ facts: gap, slots: standing, alarms: healed }).changes.alarms?.change?.[0]?.cleared_at).toBe('');
    const over = decideDay(
      observation({ facts: gap, alarms, now: '2026-10-05T08:00:00' }),
      { from: '2026-10-05', until: '2026-10-05' },
      String,
    );
    expect(over.changes.alarms?.change?.[0]?.cleared_at).toBe('2026-10-05T08:00:00');
  });
  test('keeps requests waiting; the next holder gets them', () => {
    const waiting = request({ status: 'new', assignee_id: '' });
    const during = facts({ roles: gap.roles.filter((row) => row.role_key !== 'ej_lead') });
    expect(day({ facts: during, recent: [waiting] }).changes.requests).toBeUndefined();
    const { changes } = day({ slots: standing, recent: [waiting, request({ request_id: '2026-0002' })] });
    expect(changes.requests?.change).toMatchObject([
      { request_id: '2026-0001', status: 'assigned', assignee_id: 'LEAD' },
    ]);
  });
});

describe('an answer', () => {
  const close = (
    wanted: Partial<RequestRow>,
    answer = 'Откройте «Импорт»',
    by = 'LEAD',
    obs: Partial<Observation> = {},
  ) => decideIntent(observation(obs), { kind: 'close', request: request(wanted), answer, by });
  const code = (result: ReturnType<typeof close>) => (result.ok ? 'ok' : result.code);

  test('closes the request and is owed to the teacher', () => {
    const result = close({});
    expect(result.ok && result.value.requests?.change).toMatchObject([
      { status: 'answered', answer: 'Откройте «Импорт»', answered_at: '2026-09-07T10:05:00', closed_by: 'LEAD' },
    ]);
    expect(result.ok && result.value.outbox?.add).toMatchObject([{ key: 'answer:2026-0001', kind: 'answer' }]);
    expect(result.ok && result.value.journal?.add).toMatchObject([
      { act: 'request.answered', by: 'LEAD', rule: '2.2' },
    ]);
  });
  test('is refused when it is empty, late, or names what the product never holds', () => {
    expect(code(close({}, '  \n'))).toBe('answer.empty');
    expect(code(close({ status: 'answered' }))).toBe('request.already_closed');
    expect(code(close({ status: 'closed' }))).toBe('request.already_closed');
    expect(code(close({ status: 'quarantined' }))).toBe('request.quarantined');
    for (const answer of ['Вымышленникову Пете из 7Б исправлено', 'Ваш пароль: Zima2024', 'Звоните +7 916 123-45-67'])
      expect(code(close({}, answer))).toBe('answer.personal_data');
    expect(code(close({}, 'Отчёт «Пропуски по болезни» есть в меню'))).toBe('ok');
  });
  test('to a method question is the deputy’s alone, the acting one’s too', () => {
    const method = { topic: 'method', clause: '3.1', role_key: 'deputy_uvr' } as const;
    expect(code(close(method))).toBe('request.only_deputy');
    expect(code(close(method, 'Так', 'DEP'))).toBe('ok');
    const acting = assignment({
      role_key: 'deputy_uvr',
      staff_id: 'S2',
      kind: 'acting',
      valid_from: '2026-09-07',
      valid_to: '2026-09-07',
    });
    const school = facts({ roles: [...facts().roles, acting] });
    expect(code(close(method, 'Так', 'DEP', { facts: school }))).toBe('request.only_deputy');
    expect(code(close(method, 'Так', 'S2', { facts: school }))).toBe('ok');
  });
  test('gives a place that is still to come back to the others, and keeps one that was used', () => {
    const row = slot({ bookings: ['x', '2026-0001'], capacity: 2 });
    const at = { status: 'booked', slot_id: row.slot_id, place: 2 } as const;
    const before = close(at, 'Готово', 'LEAD', { slots: [row] });
    expect(before.ok && before.value.slots?.change).toMatchObject([{ bookings: ['x'] }]);
    expect(before.ok && before.value.requests?.change?.[0]?.slot_id).toBe('');
    const after = close(at, 'Готово', 'LEAD', { slots: [row], now: '2026-09-08T16:00:00' });
    expect(after.ok && after.value.slots).toBeUndefined();
    expect(after.ok && after.value.requests?.change?.[0]?.slot_id).toBe(row.slot_id);
  });
});

describe('a quarantined message', () => {
  const held = request({
    status: 'quarantined',
    staff_id: '',
    assignee_id: '',
    marks: ['unknown_sender', 'secret', 'also:method'],
    source_key: 'form:q',
  });
  const obs = observation({ recent: [held], alarms: [quarantineAlarm(held, '2026-09-07T09:00:00')], last_number: 7 });

  test('that is released is routed for the named person, with its further topics', () => {
    const result = decideIntent(obs, { kind: 'release', request: held, staff_id: 'S2', by: 'LEAD' });
    if (!result.ok) throw new Error(result.code);
    expect(result.value.requests?.change).toMatchObject([
      { staff_id: 'S2', status: 'assigned', assignee_id: 'LEAD', marks: ['secret'], due_on: held.due_on },
    ]);
    expect(result.value.requests?.add).toMatchObject([
      {
        request_id: '2026-0008',
        topic: 'method',
        assignee_id: 'DEP',
        linked_to: '2026-0001',
        source_key: 'form:q#method',
      },
    ]);
    expect(result.value.outbox?.add).toMatchObject([{ key: 'ack:2026-0001' }]);
    expect(result.value.alarms?.change).toMatchObject([{ cleared_at: obs.now }]);
  });
  test('that is released for one who has left says so', () => {
    const staff = [...facts().staff, person({ staff_id: 'GONE', left_on: '2026-01-01' })];
    const result = decideIntent(
      { ...obs, facts: facts({ staff }) },
      { kind: 'release', request: held, staff_id: 'GONE', by: 'LEAD' },
    );
    expect(result.ok && result.value.requests?.change?.[0]?.marks).toEqual(['inactive_sender', 'secret']);
  });
  test('that is discarded is closed without a word to anybody', () => {
    const result = decideIntent(obs, { kind: 'discard', request: held, by: 'LEAD' });
    expect(result.ok && result.value.requests?.change).toMatchObject([{ status: 'closed', closed_by: 'LEAD' }]);
    expect(result.ok && result.value.outbox).toBeUndefined();
    expect(result.ok && result.value.alarms?.change).toHaveLength(1);
  });
  test('is decided once, and only when it is quarantined', () => {
    const code = (kind: 'release' | 'discard', row: RequestRow, staff_id = 'S2') => {
      const result = decideIntent(obs, { kind, request: row, staff_id, by: 'LEAD' });
      return result.ok ? 'ok' : result.code;
    };
    for (const kind of ['release', 'discard'] as const) {
      expect(code(kind, request({ status: 'closed' }))).toBe('request.already_closed');
      expect(code(kind, request())).toBe('request.not_quarantined');
    }
    expect(code('release', held, 'NOBODY')).toBe('staff.unknown');
  });
});
