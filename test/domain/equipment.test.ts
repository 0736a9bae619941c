// Equipment (clause 1.4, items 3 and 4): devices, looks that are due, shortages, wishes, and what the report says of them.
import { changeSet } from '../../src/domain/changes';
import type { Changes } from '../../src/domain/decision';
import { countedIn, type DeviceIntent, decideDevice, perhapsMended } from '../../src/domain/devices';
import { decideCheck, devicesDue, roomsDue } from '../../src/domain/equipment-checks';
import type { Result } from '../../src/domain/facts';
import { equipmentInFull } from '../../src/domain/report-equipment';
import { periodOf } from '../../src/domain/report-period';
import { shortages } from '../../src/domain/shortages';
import type { Device, JournalRow, SelfAssessment, Upgrade } from '../../src/domain/tables';
import { decideUpgrade, mayBecome } from '../../src/domain/upgrades';
import { attendance, facts, person, room, timetableRow, training } from '../support/builders';
import { reportSchool } from './report-school';

const NOW = '2026-09-14T12:00:00';
const TODAY = '2026-09-14';
const act = { by: 'ADM', now: NOW };

const device = (wanted: Partial<Device> = {}): Device => ({
  device_id: 'D-001',
  room_id: 'R1',
  name: 'Ноутбук',
  kind: 'laptop',
  status: 'working',
  faulty_since: '',
  reported_by: '',
  checked_on: '2026-09-01',
  note: '',
  ...wanted,
});
const must = (decided: Result<Changes>): Changes => {
  if (!decided.ok) throw new Error(decided.code);
  return decided.value;
};
const codeOf = (decided: Result<Changes>): string => (decided.ok ? 'ok' : decided.code);
const school = facts({ rooms: [room()] });

const carried = (devices: readonly Device[], intent: DeviceIntent): { devices: Device[]; journal: JournalRow[] } => {
  const changes = must(decideDevice(school, devices, intent, act));
  const rows = new Map(devices.map((one) => [one.device_id, one]));
  for (const one of [...(changes.devices?.add ?? []), ...(changes.devices?.change ?? [])]) rows.set(one.device_id, one);
  return { devices: [...rows.values()], journal: [...(changes.journal?.add ?? [])] };
};

test('a new device is written down once, under a number of its own, without a word about people', () => {
  const put = {
    act: 'put',
    device_id: 'D-001',
    fresh: true,
    name: 'Ноутбук',
    kind: 'laptop',
    room_id: 'R1',
    note: '',
  } as const;
  const { devices, journal } = carried([], put);
  expect(devices).toEqual([device({ checked_on: TODAY })]);
  expect(journal).toMatchObject([{ act: 'device.added', row_key: 'D-001', rule: '1.4-3' }]);
  expect(decideDevice(school, devices, put, act)).toEqual({ ok: true, value: {} });
  expect(codeOf(decideDevice(school, devices, { ...put, name: 'Принтер' }, act))).toBe('device.taken');
  expect(codeOf(decideDevice(school, [], { ...put, name: ' ' }, act))).toBe('device.unnamed');
  expect(codeOf(decideDevice(school, [], { ...put, room_id: 'R9' }, act))).toBe('room.unknown');
  expect(codeOf(decideDevice(school, [], { ...put, note: 'пароль: Zima2026' }, act))).toBe('reason.personal_data');
});

test('a fault lasts from the day of its report until somebody says that the device works; a written-off one has no faults', () => {
  const report = { id: '2026-0007', on: '2026-09-09' };
  const broken = carried([device()], { act: 'fault', device_id: 'D-001', report }).devices;
  expect(broken).toMatchObject([{ status: 'faulty', faulty_since: '2026-09-09', reported_by: '2026-0007' }]);
  const later = { id: '2026-0009', on: '2026-09-14' };
  expect(carried(broken, { act: 'fault', device_id: 'D-001', report: later }).devices).toMatchObject([
    { faulty_since: '2026-09-09', reported_by: '2026-0009' },
  ]);
  expect(carried(broken, { act: 'fault', device_id: 'D-001', report: null }).journal).toEqual([]);
  expect(perhapsMended(broken, () => false)).toEqual([]);
  expect(perhapsMended(broken, (id) => id === '2026-0007')).toEqual(broken);
  const mended = carried(broken, { act: 'works', device_id: 'D-001' });
  expect(mended.devices).toEqual([device({ checked_on: TODAY })]);
  expect(mended.journal).toMatchObject([
    { act: 'device.working', detail: 'from=2026-09-09;to=2026-09-14;report=2026-0007' },
  ]);
  const gone = carried(broken, { act: 'write_off', device_id: 'D-001' }).devices;
  expect(codeOf(decideDevice(school, gone, { act: 'fault', device_id: 'D-001', report: null }, act))).toBe(
    'device.written_off',
  );
});

test('working computers are counted where the inventory names all of a room; otherwise what is out of order is taken off', () => {
  const devices = [
    device(),
    device({ device_id: 'D-002', status: 'faulty' }),
    device({ device_id: 'D-003', status: 'written_off' }),
    device({ device_id: 'D-004', kind: 'printer' }),
  ];
  const of = (pc_total: number, pc_working: number) => countedIn(devices, room({ pc_total, pc_working }));
  expect([of(2, 2), of(1, 1), of(12, 12), of(12, 11), of(12, 5)]).toEqual([1, 1, 11, 11, 5]);
  expect(countedIn(devices, room({ room_id: 'R2' }))).toBeUndefined();
  expect(countedIn([device()], room({ pc_total: 12, pc_working: 12 }))).toBe(12);
});

test('rooms and devices are looked at after 120 days, and before the first training of a term in its room', () => {
  const rooms = [
    room({ room_id: 'R1', last_checked_on: '2026-08-20' }),
    room({ room_id: 'R2', last_checked_on: '2026-05-16' }),
    room({ room_id: 'R3', last_checked_on: '2026-05-17' }),
    room({ room_id: 'R4', last_checked_on: '', pc_total: 0, pc_working: 0 }),
  ];
  const due = (trainings = [] as ReturnType<typeof training>[], today = TODAY) =>
    roomsDue(facts({ rooms, trainings }), today).map(({ room_id }) => room_id);
  expect(due()).toEqual(['R2']);
  const first = training({ room_id: 'R1', planned_start: '2026-09-24T15:00:00', planned_end: '2026-09-24T16:00:00' });
  expect(due([first])).toEqual(['R1', 'R2']);
  expect(due([first], '2026-09-09')).not.toContain('R1');
  expect(due([first], '2026-09-25')).not.toContain('R1');
  const devices = [
    device(),
    device({ device_id: 'D-002', checked_on: '' }),
    device({ device_id: 'D-003', checked_on: '', status: 'faulty' }),
    device({ device_id: 'D-004', checked_on: '', status: 'written_off' }),
  ];
  expect(devicesDue(facts({ rooms }), devices, TODAY).map(({ device_id }) => device_id)).toEqual(['D-002']);
});

test('a look is one click: the room, its count and its devices; taking over a number alone is no look', () => {
  const rooms = [room({ pc_total: 1, pc_working: 1 })];
  const standing = facts({ rooms });
  const devices = [device(), device({ device_id: 'D-002' }), device({ device_id: 'D-003', room_id: 'R2' })];
  const wish = { room_id: 'R1', pc_working: 2, checked: true, devices: ['D-001', 'D-003'] };
  const looked = must(decideCheck(standing, devices, wish, act));
  // The inventory names more computers than the card: the card follows.
  expect(looked.rooms?.change).toMatchObject([{ pc_total: 2, pc_working: 2, last_checked_on: TODAY }]);
  expect(looked.devices?.change).toEqual([device({ checked_on: TODAY })]);
  const taken = must(decideCheck(standing, devices, { ...wish, checked: false }, act));
  expect(taken.rooms?.change).toMatchObject([{ pc_working: 2, last_checked_on: '' }]);
  expect(taken.devices).toBeUndefined();
  expect(codeOf(decideCheck(standing, devices, { ...wish, pc_working: 3 }, act))).toBe('room.computers');
});

const answered = (wanted: Partial<SelfAssessment>): SelfAssessment =>
  ({ staff_id: 'S1', submitted_on: '2026-09-01', c1_where: '', c2_access_problem: '', ...wanted }) as SelfAssessment;

test('a shortage is what the rules leave without a place: open hours, days, seats of groups, computers of the schedule', () => {
  const staff = Array.from({ length: 12 }, (_, at) => person({ staff_id: `S${at}` }));
  const rooms = [
    room({ room_id: 'R1', pc_working: 2, free_access_hours: '1-2 14:00-16:00', can_host_training: true }),
    room({ room_id: 'R2', pc_working: 0, free_access_hours: '1-5 14:00-16:00', can_host_training: false }),
  ];
  const timetable = [timetableRow({ slot_code: 'W1', room_id: 'R1', capacity_per_slot: 2 })];
  timetable.push(timetableRow({ slot_code: 'W2', room_id: 'R2', capacity_per_slot: 3 }));
  const session = training({ room_id: 'R1', planned_start: '2026-09-24T15:00:00', planned_end: '2026-09-24T16:00:00' });
  const group = staff
    .slice(0, 5)
    .map(({ staff_id }) => attendance({ session_id: session.session_id, staff_id, invited_by: 'calendar' }));
  const standing = facts({ staff, rooms, timetable, trainings: [session] });
  const obs = { facts: standing, now: NOW, attendance: group, self_assessment: [] as SelfAssessment[] };
  const figures = (self_assessment: SelfAssessment[] = []) =>
    Object.fromEntries(shortages({ ...obs, self_assessment }).map(({ figure }) => [figure.key, figure]));
  // Two computers, two days of two hours: eight hours a week for twelve teachers.
  expect(figures()).toMatchObject({
    'shortage.teachers': { value: 4, of: 12, rule: '1.4-4', rows: { table: 'rooms', keys: ['R1'] } },
    'shortage.days': { value: 3, of: 5, rows: { keys: ['R1'] } },
    'shortage.training': { value: 3, of: 5, rows: { table: 'sessions', keys: [session.session_id] } },
    'shortage.rooms': { value: 1, of: 2, rows: { table: 'rooms', keys: ['R2'] } },
  });
  expect(shortages(obs).map(({ lacking }) => lacking)).toEqual([
    [{ room_id: '', count: 1 }],
    [],
    [{ room_id: 'R1', count: 3 }],
    [{ room_id: 'R2', count: 3 }],
  ]);
  const stopped = answered({ c2_access_problem: 'weekly' });
  const equipped = answered({ staff_id: 'S2', c1_where: 'own_classroom;home', c2_access_problem: 'never' });
  expect(figures([stopped])['shortage.teachers']?.value).toBe(5);
  expect(figures([stopped, equipped])['shortage.teachers']?.value).toBe(4);
});

test('a wish goes one way to its end, and a shortage is wished for once as long as the wish is open', () => {
  const add = { act: 'add', key: 'shortage.rooms:R1', room_id: 'R1', what: 'Компьютер', count: 2, reason: '' } as const;
  const [wish] = must(decideUpgrade(school, [], add, act)).upgrades?.add ?? [];
  expect(wish).toMatchObject({ status: 'wanted', asked_on: TODAY, settled_on: '', made_by: 'ADM' });
  expect(decideUpgrade(school, [wish!], add, act)).toEqual({ ok: true, value: {} });
  const move = (row: Upgrade, status: Upgrade['status']): Upgrade =>
    must(decideUpgrade(school, [row], { act: 'move', upgrade_id: row.upgrade_id, status: status || 'wanted' }, act))
      .upgrades!.change![0]!;
  const done = move(move(move(wish!, 'asked'), 'approved'), 'done');
  expect(done).toMatchObject({ status: 'done', settled_on: TODAY });
  expect(mayBecome(done)).toEqual([]);
  expect(
    codeOf(decideUpgrade(school, [wish!], { act: 'move', upgrade_id: wish!.upgrade_id, status: 'done' }, act)),
  ).toBe('upgrade.not_now');
  const [again] = must(decideUpgrade(school, [done], add, act)).upgrades?.add ?? [];
  expect(again?.upgrade_id).not.toBe(done.upgrade_id);
  expect(codeOf(decideUpgrade(school, [], { ...add, reason: 'звонить +7 912 345-67-89' }, act))).toBe(
    'reason.personal_data',
  );
});

test('the report counts faults and working days out of work, what lasts up to today, and what was repaired before', () => {
  const broken = device({ device_id: 'D-002', status: 'faulty', faulty_since: '2026-09-10' });
  const mended: JournalRow = {
    at: '2026-09-08T09:00:00',
    act: 'device.working',
    table: 'devices',
    row_key: 'D-001',
    rule: '1.4-3',
    by: 'S03',
    detail: 'from=2026-09-04;to=2026-09-08;report=',
  };
  const set = changeSet();
  set.merge(
    must(decideUpgrade(school, [], { act: 'add', key: 'x', room_id: '', what: 'Принтер', count: 1, reason: '' }, act)),
  );
  const obs = reportSchool({
    now: NOW,
    devices: [device(), broken, device({ device_id: 'D-003', status: 'written_off' })],
    device_history: [mended],
    upgrades: set.changes().upgrades?.add ?? [],
  });
  const figures = equipmentInFull(obs, periodOf(obs.facts, 'Q1')!);
  const of = (key: string) => figures.find((figure) => figure.key === key);
  expect(of('devices.working')).toMatchObject({ value: 1, of: 2, rows: { keys: ['D-001'] } });
  expect(of('devices.faults')).toMatchObject({ value: 2 });
  // Friday and Monday; Thursday, Friday and Monday.
  expect(of('devices.days_out')).toMatchObject({ value: 5, unit: 'days' });
  expect(of('upgrades.wanted')).toMatchObject({ value: 1, of: null });
  expect(of('upgrades.done')).toMatchObject({ value: 0 });
  expect(equipmentInFull(reportSchool({ now: NOW }), periodOf(obs.facts, 'Q1')!).map(({ key }) => key)).toEqual([
    'shortage.teachers',
    'shortage.days',
    'shortage.training',
    'shortage.rooms',
  ]);
});
