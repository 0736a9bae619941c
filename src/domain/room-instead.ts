// Where a row of the schedule takes place when its room has no working computer left (clause 1.4, item 4): in another room, or as a video call.
import { weekdayIso } from './dates';
import type { Facts, IsoDate } from './facts';
import { isOpen } from './room-hours';
import { roomOf } from './slot-rooms';
import type { Room, TimetableRow } from './tables';

export type PlacedRow = TimetableRow & {
  /** Neither another room nor a video call is possible. */
  readonly nowhere?: boolean;
};

/** Of a room that nobody wrote down nothing is known. */
const isOut = (facts: Facts, row: TimetableRow): boolean =>
  row.formats.includes('in_person') && roomOf(facts, row.room_id)?.pc_working === 0;

const together = (a: TimetableRow, b: TimetableRow): boolean => a.starts_at < b.ends_at && b.starts_at < a.ends_at;

/** Near the old room first, then the most computers. */
export const byNearness =
  (old: Room | undefined) =>
  (a: Room, b: Room): number =>
    Number(b.building === old?.building) - Number(a.building === old?.building) ||
    (b.pc_working ?? 0) - (a.pc_working ?? 0) ||
    (a.room_id < b.room_id ? -1 : 1);

/** The rows of a date as they are held; `isTaken`: a training is in the row's room then. */
export function placed(
  facts: Facts,
  rows: readonly TimetableRow[],
  date: IsoDate,
  isTaken: (row: TimetableRow) => boolean,
): readonly PlacedRow[] {
  if (!rows.some((row) => isOut(facts, row))) return rows;
  const standing = rows.filter((row) => !isOut(facts, row));
  const weekday = weekdayIso(date);
  return rows.map((row) => {
    if (!isOut(facts, row)) return row;
    const room = facts.rooms
      .filter((known) => (known.pc_working ?? 0) > 0 && isOpen(known, weekday, row.starts_at, row.ends_at))
      .sort(byNearness(roomOf(facts, row.room_id)))
      .find(({ room_id }) => {
        const occupied = standing.some((other) => other.room_id === room_id && together(row, other));
        return !occupied && !isTaken({ ...row, room_id });
      });
    if (!room) return row.formats.includes('remote') ? { ...row, formats: ['remote'] } : { ...row, nowhere: true };
    const moved = { ...row, room_id: room.room_id };
    standing.push(moved);
    return moved;
  });
}
