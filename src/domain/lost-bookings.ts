// Bookings that no longer hold: their slot went, shrank, or was overtaken by another one.
import type { IsoDateTime } from './facts';
import { bookedIn, exclude, hasBegun, startOf } from './places';
import type { SlotRow } from './tables';

export interface LostBooking {
  readonly request_id: string;
  readonly slot: SlotRow;
}

/** Every booking on a future slot that cannot be kept. The earlier slot keeps its people when two exclude each other. */
export function lostBookings(slots: readonly SlotRow[], now: IsoDateTime): LostBooking[] {
  const future = slots
    .filter((slot) => bookedIn(slot).length > 0 && !hasBegun(slot, now))
    .sort((a, b) => (`${startOf(a)} ${a.slot_id}` < `${startOf(b)} ${b.slot_id}` ? -1 : 1));
  const kept: SlotRow[] = [];
  const lost: LostBooking[] = [];
  for (const slot of future) {
    const stands = slot.status === 'open' && !kept.some((other) => exclude(slot, other));
    const places = stands ? (slot.capacity ?? 1) : 0;
    for (const request_id of slot.bookings.slice(places)) if (request_id) lost.push({ request_id, slot });
    if (stands) kept.push(slot);
  }
  return lost;
}
