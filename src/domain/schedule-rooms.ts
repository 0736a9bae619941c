// Rooms that a row of the schedule could be in: a working computer, open at its time, nobody else there (clause 1.4, items 3 and 4).
import type { Facts } from './facts';
import { isOpen } from './room-hours';
import { byNearness } from './room-instead';
import { daysOf, daysTogether } from './schedule-clashes';
import { roomOf } from './slot-rooms';
import { clashingTraining } from './slots';
import type { Room, TimetableRow } from './tables';

/** Near the row's own room first, then the most computers; `others`: the rows of the same version. */
export function freeRooms(facts: Facts, row: TimetableRow, others: readonly TimetableRow[]): Room[] {
  const days = daysOf(facts, row);
  const isFree = (room: Room): boolean => {
    const there = { ...row, room_id: room.room_id };
    return (
      !others.some((other) => other.room_id === room.room_id && daysTogether(row, other).length > 0) &&
      !days.some((date) => clashingTraining(facts, there, date, ''))
    );
  };
  return facts.rooms
    .filter((room) => (room.pc_working ?? 0) > 0 && isOpen(room, row.weekday_iso ?? 0, row.starts_at, row.ends_at))
    .filter(isFree)
    .sort(byNearness(roomOf(facts, row.room_id)));
}
