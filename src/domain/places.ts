// The places of a slot: who has which, which is free, and which slots cannot stand side by side.
import { stamp } from './dates';
import type { IsoDateTime } from './facts';
import type { SlotRow } from './tables';

export const startOf = (slot: SlotRow): IsoDateTime => `${slot.date}T${slot.starts_at}:00`;
export const hasBegun = (slot: SlotRow, now: IsoDateTime): boolean => startOf(slot) <= stamp(now);

export const bookedIn = (slot: SlotRow): string[] => slot.bookings.filter((requestId) => requestId !== '');

export const isFree = (slot: SlotRow, place: number | null): place is number =>
  slot.status === 'open' && place !== null && place > 0 && place <= (slot.capacity ?? 1) && !slot.bookings[place - 1];

/** The first free place, counted from 1, or 0 where there is none. */
export function freePlace(slot: SlotRow): number {
  const capacity = slot.capacity ?? 1;
  for (let place = 1; place <= capacity; place++) if (!slot.bookings[place - 1]) return place;
  return 0;
}

export const isSeated = (slot: SlotRow, requestId: string): boolean =>
  slot.status === 'open' && slot.bookings.includes(requestId);

export function seated(slot: SlotRow, requestId: string, place: number): SlotRow {
  const length = Math.max(slot.bookings.length, place);
  const bookings = Array.from({ length }, (_, i) => (i === place - 1 ? requestId : (slot.bookings[i] ?? '')));
  return { ...slot, bookings };
}

/** The slot without the request; the places of the others stay theirs. */
export function release(slot: SlotRow, requestId: string): SlotRow {
  const bookings = slot.bookings.map((booked) => (booked === requestId ? '' : booked));
  while (bookings.length > 0 && bookings[bookings.length - 1] === '') bookings.pop();
  return { ...slot, bookings };
}

/** Slots that share some time. Times that only touch do not clash. */
export const overlap = (a: SlotRow, b: SlotRow): boolean =>
  a.date === b.date && a.starts_at < b.ends_at && b.starts_at < a.ends_at;

/** Two different slots that one consultant or one room cannot serve at once. */
export const exclude = (a: SlotRow, b: SlotRow): boolean =>
  a.slot_id !== b.slot_id &&
  overlap(a, b) &&
  ((a.room_id !== '' && a.room_id === b.room_id) || (a.consultant_id !== '' && a.consultant_id === b.consultant_id));
