// Which rooms and devices are to be looked at again, and a look that was taken (clause 1.4, items 3 and 4; a rule of the school).
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import { deviceAct, listedIn } from './devices';
import type { Facts, IsoDate, Result } from './facts';
import { indexed } from './lookup';
import { decideRoom, isCheckDue, isLongAgo } from './room-change';
import { termOn } from './school-year';
import { roomOf } from './slot-rooms';
import type { Act } from './substitution';
import type { Device, Room, Session } from './tables';

/** A rule of the school: so many days before a term's first training its room is looked at anew. */
const BEFORE_TRAINING = 14;

const firstOf = (trainings: readonly Session[], from: IsoDate, to: IsoDate): Session | undefined =>
  trainings
    .filter(({ status }) => status === 'planned' || status === 'held')
    .filter(({ planned_start }) => from <= dateOf(planned_start) && dateOf(planned_start) <= to)
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1))[0];

interface TrainingAhead {
  readonly room_id: string;
  readonly on: IsoDate;
}

/** The first training of the term, where it is to come within these days. */
const trainingAhead = indexed((facts: Facts) => {
  const known = new Map<IsoDate, TrainingAhead | undefined>();
  return (today: IsoDate): TrainingAhead | undefined => {
    if (known.has(today)) return known.get(today);
    const term = termOn(facts, today);
    const first = term && firstOf(facts.trainings, term.compliance_from, term.compliance_to || term.ends_on);
    const on = first ? dateOf(first.planned_start) : '';
    const near = first && today <= on && on <= addDays(today, BEFORE_TRAINING);
    known.set(today, near ? { room_id: first.room_id, on } : undefined);
    return known.get(today);
  };
});

const isBeforeTraining = (facts: Facts, roomId: string, checked: IsoDate, today: IsoDate): boolean => {
  const ahead = trainingAhead(facts)(today);
  return ahead !== undefined && ahead.room_id === roomId && checked < addDays(ahead.on, -BEFORE_TRAINING);
};

export const isRoomDue = (facts: Facts, room: Room, today: IsoDate): boolean =>
  isCheckDue(room, today) ||
  ((room.pc_total ?? 0) > 0 && isBeforeTraining(facts, room.room_id, room.last_checked_on, today));

/** What is out of order or written off needs no look. */
export const isDeviceDue = (facts: Facts, device: Device, today: IsoDate): boolean =>
  device.status === 'working' &&
  (isLongAgo(device.checked_on, today) || isBeforeTraining(facts, device.room_id, device.checked_on, today));

export const roomsDue = (facts: Facts, today: IsoDate): Room[] =>
  facts.rooms.filter((room) => isRoomDue(facts, room, today));

export const devicesDue = (facts: Facts, devices: readonly Device[], today: IsoDate): Device[] =>
  devices.filter((device) => isDeviceDue(facts, device, today));

export interface CheckWish {
  /** Empty: devices that stand in no room. */
  readonly room_id: string;
  /** Null: nobody counted. */
  readonly pc_working: number | null;
  /** Somebody stood there; otherwise only the number is taken over from the inventory. */
  readonly checked: boolean;
  readonly devices: readonly string[];
}

/** Where the inventory names more computers than the room has by its card, the card follows. */
function withListed(facts: Facts, room: Room, devices: readonly Device[]): Facts {
  const listed = listedIn(devices, room.room_id);
  if (listed <= (room.pc_total ?? 0)) return facts;
  return { ...facts, rooms: facts.rooms.map((known) => (known === room ? { ...room, pc_total: listed } : known)) };
}

export function decideCheck(facts: Facts, devices: readonly Device[], wish: CheckWish, act: Act): Result<Changes> {
  const set = changeSet();
  const room = roomOf(facts, wish.room_id);
  if (wish.room_id !== '' && !room) return { ok: false, code: 'room.unknown', params: { room_id: wish.room_id } };
  if (room) {
    const decided = decideRoom(
      withListed(facts, room, devices),
      {
        room_id: room.room_id,
        pc_working: wish.pc_working ?? room.pc_working ?? 0,
        hours: room.free_access_hours,
        rule: room.access_rule_ru,
        upgrade: room.upgrade_plan_ru,
        checked: wish.checked,
      },
      act,
    );
    if (!decided.ok) return decided;
    set.merge(decided.value);
  }
  const today = dateOf(act.now);
  const asked = new Set(wish.checked ? wish.devices : []);
  for (const device of devices) {
    if (!asked.has(device.device_id) || device.room_id !== wish.room_id) continue;
    if (device.status !== 'working' || device.checked_on === today) continue;
    set.change('devices', { ...device, checked_on: today });
    set.add('journal', deviceAct(device, act, 'device.checked'));
  }
  return { ok: true, value: set.changes() };
}
