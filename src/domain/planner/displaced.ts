// The consultations that a training would take the place of: it removes a whole timetable row of its date.
import { minutesOf } from '../dates';
import type { Facts, IsoDate } from '../facts';
import { groupedBy } from '../lookup';
import { bookedIn } from '../places';
import { rowsOn } from '../schedule-version';
import { planDay } from '../slots';
import type { SlotRow } from '../tables';

/** A timetable row as it stands on a date. */
export interface StandingRow {
  readonly room_id: string;
  readonly consultant_id: string;
  readonly from: number;
  readonly until: number;
  readonly slots: number;
  readonly booked: number;
}

/** By a person: nobody's loss any more. What the loop removed would stand again without the training that is to be moved. */
const isClosed = ({ status }: SlotRow): boolean => status === 'closed' || status === 'withdrawn';

/** Each row with its slots as the register has them, where it has them. */
export function standingRows(facts: Facts, slots: ReadonlyMap<string, SlotRow>, date: IsoDate): StandingRow[] {
  const planned = groupedBy(planDay(facts, date).slots, (slot) => slot.slot_code);
  const rows = rowsOn(facts, date);
  return [...planned].flatMap(([code, made]) => {
    const row = rows.find((one) => one.slot_code === code)!;
    const standing = made.map((slot) => slots.get(slot.slot_id) ?? slot).filter((slot) => !isClosed(slot));
    if (standing.length === 0) return [];
    return {
      room_id: row.room_id,
      consultant_id: made[0]!.consultant_id,
      from: minutesOf(row.starts_at),
      until: minutesOf(row.ends_at),
      slots: standing.length,
      booked: standing.filter((slot) => bookedIn(slot).length > 0).length,
    };
  });
}

export const displacedBy = (
  rows: readonly StandingRow[],
  leader: string,
  roomId: string,
  from: number,
  until: number,
): { displaced: number; booked: number } =>
  rows
    .filter((row) => row.from < until && from < row.until)
    .filter((row) => (row.room_id !== '' && row.room_id === roomId) || row.consultant_id === leader)
    .reduce((sum, row) => ({ displaced: sum.displaced + row.slots, booked: sum.booked + row.booked }), {
      displaced: 0,
      booked: 0,
    });
