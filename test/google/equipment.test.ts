// Equipment through the real bundle (clause 1.4, items 3 and 4): devices and their failures, looks that move times, wishes, and who may do what.
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { IncidentCard } from '../../src/contract/desk';
import type { DeviceChange, Equipment } from '../../src/contract/equipment';
import type { TermReport } from '../../src/contract/report';
import type { Workbench } from '../../src/contract/rpc';
import type { ScheduleEffect } from '../../src/contract/schedule';
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
  TEACHER,
} from '../support/prepared-school';

jest.setTimeout(90_000);
afterAll(removeFolders);

const ID = '2026-0001';
const codeOf = (school: School, name: string, args: unknown, user: string): string => {
  const result = school.call(name, args, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const LAPTOP = {
  act: 'put',
  device_id: 'D-001',
  fresh: true,
  name: 'Ноутбук',
  kind: 'laptop',
  room_id: 'R2',
  note: '',
};

test('a device is joined to a failure; when it is over somebody is asked whether the device works; a look moves times', async () => {
  const school = preparedSchool();
  const change = (wanted: DeviceChange | typeof LAPTOP): Equipment => school.ask('changeDevice', wanted, SYSADMIN);
  const decisions = (user: string) =>
    school.ask<Workbench>('workbench', {}, user).decisions.map(({ kind, params }) => [kind, params.device_id]);
  expect(change(LAPTOP).devices).toMatchObject([{ device_id: 'D-001', status: 'working', check_due: false }]);
  change(LAPTOP);
  change({ ...LAPTOP, device_id: 'D-002', name: 'Принтер', kind: 'printer', room_id: '' });

  await school.send({ topic: 'Сбой', text: 'Журнал не открывается', format: 'Письменный ответ' });
  const broken = change({ act: 'fault', device_id: 'D-001', reported_by: `№ ${ID}` });
  expect(broken.rooms).toMatchObject([{ counted: null }, { room_id: 'R2', pc_working: 4, counted: 3 }]);
  const [card] = school.ask<IncidentCard[]>('incidents', {}, SYSADMIN);
  expect(card).toMatchObject({ incident_id: ID, devices: [{ device_id: 'D-001', works: false }] });
  school.hours(1);
  expect(decisions(SYSADMIN).filter(([kind]) => kind === 'device_mended')).toEqual([]);
  const end = { act: 'end', incident_id: ID, ended_at: '2026-09-01T09:00', message: 'Журнал снова открывается.' };
  school.ask('changeIncident', { ...end, started_at: '2026-09-01T08:30' }, SYSADMIN);
  expect(decisions(SYSADMIN)).toContainEqual(['device_mended', 'D-001']);
  // A look at everything comes to the same.
  school.hours(24);
  expect(decisions(LEAD)).toContainEqual(['device_mended', 'D-001']);
  expect(school.ask<Equipment>('equipment', {}, SYSADMIN).devices[0]).toMatchObject({ perhaps_mended: true });
  expect(change({ act: 'works', device_id: 'D-001' }).devices[0]).toMatchObject({ status: 'working', reported_by: '' });
  expect(decisions(SYSADMIN).filter(([kind]) => kind === 'device_mended')).toEqual([]);

  const check = { room_id: 'R2', pc_working: 0, checked: true, devices: [] };
  const effect = school.ask<ScheduleEffect>('checkEffect', check, SYSADMIN);
  expect(effect.slots_changed).toBeGreaterThan(0);
  const looked = school.ask<Equipment>('checkDone', check, SYSADMIN);
  expect(looked.rooms[1]).toMatchObject({ pc_working: 0, checked_on: '2026-09-02', check_due: false });
  const later = (await school.table('slots')).filter(
    ({ slot_id = '', status }) => slot_id.startsWith('W2@2026-09-09') && status === 'open',
  );
  expect(later.map(({ room_id }) => room_id)).not.toContain('R2');
  const short = looked.shortages.find(({ figure }) => figure.key === 'shortage.rooms')!;
  expect(short).toMatchObject({
    figure: { value: 1, rows: { keys: ['R2'] } },
    wishes: [{ room_id: 'R2', wished: false }],
  });
  const wish = { act: 'add', key: short.wishes[0]!.key, room_id: 'R2', what: 'Компьютер', count: 2, reason: 'мало' };
  school.ask('changeUpgrade', wish, SYSADMIN);
  const [line] = school.ask<Equipment>('changeUpgrade', wish, SYSADMIN).upgrades;
  expect(line).toMatchObject({ status: 'wanted', may: ['asked', 'refused'] });
  const moved = school.ask<Equipment>('changeUpgrade', { act: 'move', upgrade_id: line!.upgrade_id, status: 'asked' });
  expect(moved.upgrades).toMatchObject([{ status: 'asked' }]);

  const { figures } = school.ask<TermReport>('report', { period: 'Q1', document_id: null });
  const value = (key: string) => figures.find((figure) => figure.key === key)?.value;
  expect([value('devices.working'), value('devices.faults'), value('devices.days_out')]).toEqual([2, 1, 1]);
  expect([value('upgrades.wanted'), value('upgrades.asked')]).toEqual([0, 1]);

  const acts = (await school.table('journal')).filter(({ table }) => table === 'devices').map(({ act }) => act);
  expect(acts).toEqual(['device.added', 'device.added', 'device.faulty', 'device.working']);
  const told = JSON.stringify(await school.table('journal'));
  expect(told).not.toMatch(/Ноутбук|Принтер/);

  expect(['ok', 'ok', 'access.denied', 'access.denied']).toEqual(
    [DEPUTY, LEAD, TEACHER, COLLEAGUE].map((user) => codeOf(school, 'equipment', {}, user)),
  );
  for (const [name, args] of [
    ['changeDevice', { act: 'works', device_id: 'D-001' }],
    ['changeUpgrade', { act: 'move', upgrade_id: line!.upgrade_id, status: 'approved' }],
    ['checkDone', check],
    ['checkEffect', check],
  ] as const)
    expect([name, codeOf(school, name, args, DEPUTY)]).toEqual([name, 'access.denied']);
  expect(codeOf(school, 'changeDevice', { act: 'fault', device_id: 'D-001', reported_by: '2026-0099' }, LEAD)).toBe(
    'device.no_report',
  );
  school.hours(1);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
  school.close();
});
