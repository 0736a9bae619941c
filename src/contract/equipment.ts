// The JSON of the equipment (clause 1.4, items 3 and 4): rooms and devices, checks that are due, shortages, wishes.
import type { IsoDate } from '../domain/facts';
import type { ReportFigure } from '../domain/report';
import type { Device, Upgrade } from '../domain/tables';
import type { Reply } from './rpc';
import type { ScheduleEffect } from './schedule';

export type DeviceKind = Exclude<Device['kind'], ''>;
export type DeviceStatus = Exclude<Device['status'], ''>;
export type UpgradeStatus = Exclude<Upgrade['status'], ''>;

export interface DeviceLine {
  device_id: string;
  name: string;
  kind: DeviceKind;
  room_id: string;
  status: DeviceStatus;
  faulty_since: IsoDate;
  /** The incident or the request that told of the fault. */
  reported_by: string;
  /** What told of it is over: does it work again? */
  perhaps_mended: boolean;
  checked_on: IsoDate;
  check_due: boolean;
  note: string;
}
export interface EquipmentRoom {
  room_id: string;
  name: string;
  pc_total: number;
  pc_working: number;
  responsible: string;
  checked_on: IsoDate;
  check_due: boolean;
  /** Working computers of the inventory, where they are not as many as the room's card says. */
  counted: number | null;
  /** The upgrade line of its card. */
  upgrade: string;
}
/** What is missing by a rule, and the wish that would help. */
export interface ShortageLine {
  figure: ReportFigure;
  wishes: { key: string; room_id: string; count: number; wished: boolean }[];
}
export interface UpgradeLine {
  upgrade_id: string;
  room_id: string;
  what: string;
  count: number;
  reason: string;
  status: UpgradeStatus;
  asked_on: IsoDate;
  settled_on: IsoDate;
  may: UpgradeStatus[];
}
export interface Equipment {
  today: IsoDate;
  rooms: EquipmentRoom[];
  devices: DeviceLine[];
  shortages: ShortageLine[];
  /** The newest first. */
  upgrades: UpgradeLine[];
  may_change: boolean;
}

export type DeviceChange =
  /** `fresh`: a new one, whose number may not be taken. */
  | { act: 'put'; device_id: string; fresh: boolean; name: string; kind: DeviceKind; room_id: string; note: string }
  /** `reported_by`: a number of an incident or a request, or empty. */
  | { act: 'fault'; device_id: string; reported_by: string }
  | { act: 'works' | 'write_off'; device_id: string };
export type UpgradeChange =
  | { act: 'add'; key: string; room_id: string; what: string; count: number; reason: string }
  | { act: 'move'; upgrade_id: string; status: UpgradeStatus };
export interface EquipmentCheck {
  /** Empty: devices that stand in no room. */
  room_id: string;
  /** Null: nobody counted. */
  pc_working: number | null;
  /** Somebody stood there; otherwise only the number of the inventory is taken over. */
  checked: boolean;
  devices: string[];
}

export interface EquipmentRpc {
  equipment(args: Record<string, never>): Reply<Equipment>;
  changeDevice(args: DeviceChange): Reply<Equipment>;
  changeUpgrade(args: UpgradeChange): Reply<Equipment>;
  /** What another number of working computers would do to consultations. */
  checkEffect(args: EquipmentCheck): Reply<ScheduleEffect>;
  checkDone(args: EquipmentCheck): Reply<Equipment>;
}
