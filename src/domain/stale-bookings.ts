// A run that died between two tables left a place taken by a request that is elsewhere by now: the place is free again.
import type { ChangeSet } from './changes';
import type { Observation } from './decision';
import { requestAct } from './journal';
import { bookedIn, hasBegun, release } from './places';
import type { RequestRow, SlotRow } from './tables';

/** A run that died within the request's own row: it has lost its time, and does not say so yet. */
export const isHalfLetGo = (row: RequestRow): boolean => row.status === 'booked' && row.slot_id === '';

/** The slots without them. Whose request is not at hand keeps the place: nothing is known of it. */
export function freeStale(set: ChangeSet, obs: Observation, requests: ReadonlyMap<string, RequestRow>): SlotRow[] {
  return obs.slots.map((slot) => {
    if (slot.bookings.length === 0 || hasBegun(slot, obs.now)) return slot;
    const left = bookedIn(slot).flatMap((id) => {
      const row = requests.get(id);
      return row && row.slot_id !== slot.slot_id && !isHalfLetGo(row) ? [row] : [];
    });
    if (left.length === 0) return slot;
    const freed = left.reduce((standing, row) => release(standing, row.request_id), slot);
    set.change('slots', freed);
    for (const row of left)
      set.add('journal', requestAct(row, { at: obs.now, act: 'booking.released', by: '', detail: slot.slot_id }));
    return freed;
  });
}
