// Rooms, devices, shortages and wishes as the page shows them, and what of it waits for a person (clause 1.4, items 3 and 4).
import type { DeviceLine, Equipment, EquipmentRoom, ShortageLine, UpgradeLine } from '../contract/equipment';
import type { Access, DecisionLine } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import { countedIn, perhapsMended } from '../domain/devices';
import { devicesDue, isDeviceDue, isRoomDue, roomsDue } from '../domain/equipment-checks';
import type { Facts, IsoDateTime } from '../domain/facts';
import { isIncidentOver, isOpenRequest } from '../domain/incident-reports';
import { nameOf } from '../domain/people';
import { type Shortage, shortages } from '../domain/shortages';
import type { Device, Incident, RequestRow, Room, Upgrade } from '../domain/tables';
import { mayBecome, wishedFor } from '../domain/upgrades';
import type { Caller } from './access';
import { seesFailures } from './desk-decisions';
import type { World } from './ports';
import { roomName } from './words';

/** The memory is small. */
const MOST_ASKED = 5;

/** Incidents first: one has the number of the request that opened it. */
export const overBy =
  (incidents: readonly Incident[], isOpen: (requestId: string) => boolean, now: IsoDateTime) =>
  (report: string): boolean => {
    const incident = incidents.find(({ incident_id }) => incident_id === report);
    return incident ? isIncidentOver(incident, now) : !isOpen(report);
  };

const openAmong = (rows: readonly RequestRow[]) => {
  const open = new Set(rows.filter(isOpenRequest).map(({ request_id }) => request_id));
  return (id: string): boolean => open.has(id);
};

/** What told of faults that stand; a register without any is spared the look. */
const readOver = ({ register, time }: World, devices: readonly Device[]): ((report: string) => boolean) => {
  const reports = devices.filter(({ status }) => status === 'faulty').map(({ reported_by }) => reported_by);
  const told = [...new Set(reports)].filter((id) => id !== '');
  if (told.length === 0) return () => false;
  return overBy(register.incidents(), openAmong(register.requestsById(told)), time.local());
};

const deviceLine = (facts: Facts, device: Device, mended: ReadonlySet<Device>, today: string): DeviceLine => ({
  device_id: device.device_id,
  name: device.name,
  kind: device.kind || 'other',
  room_id: device.room_id,
  status: device.status || 'working',
  faulty_since: device.faulty_since,
  reported_by: device.reported_by,
  perhaps_mended: mended.has(device),
  checked_on: device.checked_on,
  check_due: isDeviceDue(facts, device, today),
  note: device.note,
});

const roomLine = (facts: Facts, room: Room, devices: readonly Device[], today: string): EquipmentRoom => {
  const counted = countedIn(devices, room) ?? null;
  return {
    room_id: room.room_id,
    name: roomName(facts, room.room_id, facts.settings.language),
    pc_total: room.pc_total ?? 0,
    pc_working: room.pc_working ?? 0,
    responsible: nameOf(facts, room.responsible_staff_id),
    checked_on: room.last_checked_on,
    check_due: isRoomDue(facts, room, today),
    counted: counted === (room.pc_working ?? 0) ? null : counted,
    upgrade: room.upgrade_plan_ru,
  };
};

const shortageLine = ({ figure, lacking }: Shortage, upgrades: readonly Upgrade[]): ShortageLine => ({
  figure,
  wishes: lacking.map(({ room_id, count }) => {
    const key = `${figure.key}:${room_id}`;
    return { key, room_id, count, wished: wishedFor(upgrades, key) !== undefined };
  }),
});

const upgradeLine = (row: Upgrade): UpgradeLine => ({
  upgrade_id: row.upgrade_id,
  room_id: row.room_id,
  what: row.what,
  count: row.count ?? 1,
  reason: row.reason,
  status: row.status || 'wanted',
  asked_on: row.asked_on,
  settled_on: row.settled_on,
  may: [...mayBecome(row)],
});

export const equipmentBoard = (world: World, facts: Facts, caller: Caller): Equipment => {
  const { register, time } = world;
  const now = time.local();
  const today = dateOf(now);
  const devices = register.rowsOf('devices');
  const upgrades = register.rowsOf('upgrades');
  const mended = new Set(perhapsMended(devices, readOver(world, devices)));
  // What a person said of their own place is for the lead alone.
  const self_assessment = caller.access === 'lead' ? register.selfAssessment() : [];
  const missing = shortages({ facts, now, attendance: register.attendance(), self_assessment });
  return {
    today,
    rooms: facts.rooms.map((room) => roomLine(facts, room, devices, today)),
    devices: devices.map((device) => deviceLine(facts, device, mended, today)),
    shortages: missing.map((shortage) => shortageLine(shortage, upgrades)),
    upgrades: upgrades.map(upgradeLine).sort((a, b) => (a.asked_on > b.asked_on ? -1 : 1)),
    may_change: seesFailures(caller.access),
  };
};

interface Seen {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly devices: readonly Device[];
}

/** What the next first paint says, so that it need not read for it: codes and a number. */
export const keepEquipment = (world: World, { facts, now, devices }: Seen, isOver: (report: string) => boolean): void =>
  world.remember({
    equipment: {
      devices_due: devicesDue(facts, devices, dateOf(now)).length,
      mended: perhapsMended(devices, isOver)
        .slice(0, MOST_ASKED)
        .map(({ device_id }) => device_id),
    },
  });

/** The same where nobody looked at incidents and requests yet. */
export const showEquipment = (world: World, facts: Facts, devices: readonly Device[]): void =>
  keepEquipment(world, { facts, now: world.time.local(), devices }, readOver(world, devices));

/** At the end of a look at everything. */
export const showEquipmentDay = (
  world: World,
  facts: Facts,
  { incidents, open }: { readonly incidents: readonly Incident[]; readonly open: readonly RequestRow[] },
): void => {
  const now = world.time.local();
  const devices = world.register.rowsOf('devices');
  keepEquipment(world, { facts, now, devices }, overBy(incidents, openAmong(open), now));
};

export const equipmentDecisions = (
  { memory }: World,
  facts: Facts,
  access: Access,
  now: IsoDateTime,
): DecisionLine[] => {
  if (!seesFailures(access)) return [];
  const about = (kind: DecisionLine['kind'], key: string, params: Record<string, string>): DecisionLine => ({
    key: `${kind}:${key}`,
    kind,
    since: `${dateOf(now)}T00:00:00`,
    params,
    request_id: '',
    session_id: '',
  });
  const { devices_due, mended } = memory.equipment;
  const rooms = roomsDue(facts, dateOf(now)).length;
  const n = rooms + devices_due;
  const params = { n: String(n), rooms: String(rooms), devices: String(devices_due) };
  return [
    // Clause 3.2: it is the system administrator's own work.
    ...(access === 'sysadmin' && n > 0 ? [about('checks_due', 'all', params)] : []),
    ...mended.map((device_id) => about('device_mended', device_id, { device_id })),
  ];
};
