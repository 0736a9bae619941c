// The state of a room with computers (clause 1.4, items 3 and 4), as somebody found it.
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, Result } from './facts';
import { personalIn } from './request-acts';
import { readsAsHours } from './room-hours';
import { roomOf } from './slot-rooms';
import type { Act } from './substitution';
import type { Room } from './tables';

export interface RoomWish {
  readonly room_id: string;
  readonly pc_working: number;
  readonly hours: string;
  readonly rule: string;
  readonly upgrade: string;
  readonly checked: boolean;
}

/** A rule of the school: so many days after it was looked at, a room is looked at again. */
const CHECKED_EVERY = 120;
export const isLongAgo = (checked: IsoDate, today: IsoDate): boolean =>
  checked === '' || addDays(checked, CHECKED_EVERY) < today;
export const isCheckDue = ({ last_checked_on, pc_total }: Room, today: IsoDate): boolean =>
  (pc_total ?? 0) > 0 && isLongAgo(last_checked_on, today);

const SAID = ['pc_working', 'free_access_hours', 'access_rule_ru', 'upgrade_plan_ru', 'last_checked_on'] as const;

export function decideRoom(facts: Facts, wish: RoomWish, { by, now }: Act): Result<Changes> {
  const room = roomOf(facts, wish.room_id);
  if (!room) return { ok: false, code: 'room.unknown', params: { room_id: wish.room_id } };
  if (wish.pc_working < 0 || (room.pc_total !== null && wish.pc_working > room.pc_total))
    return { ok: false, code: 'room.computers', params: { total: room.pc_total ?? 0 } };
  if (!readsAsHours(wish.hours)) return { ok: false, code: 'room.hours', params: { hours: wish.hours } };
  if (personalIn(facts, `${wish.rule}\n${wish.upgrade}`) !== '') return { ok: false, code: 'reason.personal_data' };
  const next: Room = {
    ...room,
    pc_working: wish.pc_working,
    free_access_hours: wish.hours.trim(),
    access_rule_ru: wish.rule.trim(),
    upgrade_plan_ru: wish.upgrade.trim(),
    last_checked_on: wish.checked ? dateOf(now) : room.last_checked_on,
  };
  const changed = SAID.filter((field) => room[field] !== next[field]);
  const set = changeSet();
  if (changed.length === 0) return { ok: true, value: {} };
  set.change('rooms', next);
  const detail = `changed=${changed.join('+')};computers=${room.pc_working ?? ''}>${next.pc_working}`;
  set.add('journal', {
    at: now,
    act: 'room.changed',
    table: 'rooms',
    row_key: room.room_id,
    rule: '1.4-4',
    by,
    detail,
  });
  return { ok: true, value: set.changes() };
}
