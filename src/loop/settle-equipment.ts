// A person's decision about a device, a wish or a look at a room: its rows first, and slots follow where a room's computers change.
import type { DeviceChange, Equipment, EquipmentCheck, UpgradeChange } from '../contract/equipment';
import type { ScheduleEffect } from '../contract/schedule';
import { addDays, dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import { type DeviceIntent, decideDevice, type FaultReport } from '../domain/devices';
import { decideCheck } from '../domain/equipment-checks';
import type { Facts, Result } from '../domain/facts';
import { decideUpgrade } from '../domain/upgrades';
import type { Caller } from './access';
import { begin, finish, renewFacts } from './bring-about';
import { previewConditions } from './conditions-effect';
import { equipmentBoard, showEquipment } from './equipment-board';
import type { World } from './ports';
import type { FactsAct } from './settle-facts';
import { settleFirst, wake } from './wake';

const isEmpty = (changes: Changes): boolean => Object.keys(changes).length === 0;

/** Slots, bookings and trainings depend on how many computers work, and on nothing else of these rows. */
const movesSlots = (facts: Facts, { rooms }: Changes): boolean =>
  (rooms?.change ?? []).some((next) =>
    facts.rooms.some((room) => room.room_id === next.room_id && room.pc_working !== next.pc_working),
  );

const carry = (world: World, facts: Facts, changes: Changes): void => {
  // Nobody who reads the slow tables while they are written may hand on what was read: before and after are two stamps.
  if (changes.rooms) renewFacts(world);
  begin(world);
  world.register.write(changes);
  world.register.flush();
  if (changes.rooms) renewFacts(world);
  if (movesSlots(facts, changes)) wake(world, 'button');
};

const settle = (
  world: World,
  caller: Caller,
  decide: (facts: Facts, act: FactsAct) => Result<Changes>,
): Result<Equipment> => {
  settleFirst(world);
  const facts = world.register.facts(true);
  const decided = decide(facts, { by: caller.by, now: world.time.local() });
  if (!decided.ok) return decided;
  if (!isEmpty(decided.value)) carry(world, facts, decided.value);
  const after = world.register.facts();
  showEquipment(world, after, world.register.rowsOf('devices'));
  finish(world);
  return { ok: true, value: equipmentBoard(world, after, caller) };
};

/** The incident goes before the request that opened it. */
const reportOf = ({ register }: World, id: string): FaultReport | undefined => {
  const incident = register.incidents().find(({ incident_id }) => incident_id === id);
  if (incident) return { id, on: dateOf(incident.started_at) };
  const [request] = register.requestsById([id]);
  return request && { id, on: dateOf(request.submitted_at) };
};

const intentOf = (world: World, change: DeviceChange): Result<DeviceIntent> => {
  if (change.act === 'put') return { ok: true, value: { ...change, device_id: change.device_id.trim() } };
  if (change.act !== 'fault') return { ok: true, value: change };
  const id = change.reported_by.trim().replace(/^№\s*/, '');
  const report = id === '' ? null : reportOf(world, id);
  if (report === undefined) return { ok: false, code: 'device.no_report', params: { report: id } };
  return { ok: true, value: { act: 'fault', device_id: change.device_id, report } };
};

export const settleDevice = (world: World, caller: Caller, change: DeviceChange): Result<Equipment> =>
  settle(world, caller, (facts, act) => {
    const intent = intentOf(world, change);
    return intent.ok ? decideDevice(facts, world.register.rowsOf('devices'), intent.value, act) : intent;
  });

export const settleUpgrade = (world: World, caller: Caller, change: UpgradeChange): Result<Equipment> =>
  settle(world, caller, (facts, act) => decideUpgrade(facts, world.register.rowsOf('upgrades'), change, act));

export const settleCheck = (world: World, caller: Caller, check: EquipmentCheck): Result<Equipment> =>
  settle(world, caller, (facts, act) => decideCheck(facts, world.register.rowsOf('devices'), check, act));

export const previewCheck = (
  world: World,
  facts: Facts,
  caller: Caller,
  check: EquipmentCheck,
): Result<ScheduleEffect> => {
  const from = dateOf(world.time.local());
  const days = { from, to: addDays(from, facts.settings.slot_horizon_days) };
  return previewConditions(world, facts, caller, days, (standing, act) =>
    decideCheck(standing, world.register.rowsOf('devices'), check, act),
  );
};
