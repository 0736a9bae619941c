// The public functions of the equipment (clause 1.4, items 3 and 4): inventory, checks, shortages, wishes.
import * as v from 'valibot';
import type { Equipment } from '../contract/equipment';
import type { Reply } from '../contract/rpc';
import { UPGRADE_STATUSES } from '../domain/tables';
import { equipmentBoard } from '../loop/equipment-board';
import { previewCheck, settleCheck, settleDevice, settleUpgrade } from '../loop/settle-equipment';
import { rpc } from './guard';

const LOOKS = { who: 'equipment', locks: false } as const;
const CHANGES = { who: 'failures', locks: true } as const;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const number = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

export const equipmentData = rpc(
  LOOKS,
  () => v.object({}),
  ({ world, facts, caller }): Reply<Equipment> => ({ ok: true, value: equipmentBoard(world, facts, caller) }),
);

export const changeDevice = rpc(
  CHANGES,
  () =>
    v.variant('act', [
      v.object({
        act: v.literal('put'),
        device_id: text(40),
        fresh: v.boolean(),
        name: text(120),
        kind: v.picklist(['desktop', 'laptop', 'tablet', 'projector', 'printer', 'network', 'other']),
        room_id: text(60),
        note: text(300),
      }),
      v.object({ act: v.literal('fault'), device_id: text(40), reported_by: text(60) }),
      v.object({ act: v.literal('works'), device_id: text(40) }),
      v.object({ act: v.literal('write_off'), device_id: text(40) }),
    ]),
  ({ world, caller }, change): Reply<Equipment> => settleDevice(world, caller, change),
);

export const changeUpgrade = rpc(
  CHANGES,
  () =>
    v.variant('act', [
      v.object({
        act: v.literal('add'),
        key: v.pipe(text(120), v.minLength(1)),
        room_id: text(60),
        what: text(200),
        count: number(1, 10_000),
        reason: text(300),
      }),
      v.object({ act: v.literal('move'), upgrade_id: text(140), status: v.picklist(UPGRADE_STATUSES) }),
    ]),
  ({ world, caller }, change): Reply<Equipment> => settleUpgrade(world, caller, change),
);

const check = () =>
  v.object({
    room_id: text(60),
    pc_working: v.nullable(number(0, 10_000)),
    checked: v.boolean(),
    devices: v.pipe(v.array(text(40)), v.maxLength(2_000)),
  });

export const checkEffect = rpc({ who: 'failures', locks: false }, check, ({ world, facts, caller }, wish) =>
  previewCheck(world, facts, caller, wish),
);

export const checkDone = rpc(
  CHANGES,
  check,
  ({ world, caller }, wish): Reply<Equipment> => settleCheck(world, caller, wish),
);
