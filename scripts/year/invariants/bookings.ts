// 2: no slot, room or consultant is booked beyond its capacity; slots and requests tell the same of a booking.

import { items, type RegisterRow } from '../register';
import type { Violation, World } from './world';

export const bookingsOf = (slot: RegisterRow): { place: number; request: string }[] =>
  items(slot.bookings).flatMap((request, i) => (request === '' ? [] : [{ place: i + 1, request }]));

/** Whom places are kept for now: `2026-0042=2026-09-08T15:00`. */
const keptFor = (world: World, slot: RegisterRow): string[] =>
  items(slot.holds).flatMap((item) => {
    const [request = '', until = ''] = item.split('=');
    return world.now < until ? [request] : [];
  });

/** A meeting that has begun stays in its slot's row, also where the request has been given another time since. */
const hasBegun = (world: World, slot: RegisterRow): boolean => `${slot.date}T${slot.starts_at}` <= world.now;

export function* bookings(world: World): Generator<Violation> {
  const slots = world.rows.slots ?? [];
  const requests = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row]));
  const seen = new Set<string>();
  for (const slot of slots) {
    const id = slot.slot_id ?? '';
    if (seen.has(id)) yield { invariant: 2, code: 'slot.doubled', subject: id };
    seen.add(id);
    const booked = bookingsOf(slot);
    const capacity = Number(slot.capacity || 0);
    if (booked.length > capacity || booked.some(({ place }) => place > capacity)) {
      yield { invariant: 2, code: 'slot.beyond_capacity', subject: id, detail: `${booked.length} of ${capacity}` };
    }
    const kept = keptFor(world, slot).filter((request) => !booked.some((one) => one.request === request));
    if (kept.length > 0 && booked.length + kept.length > capacity)
      yield { invariant: 2, code: 'slot.kept_beyond_capacity', subject: id, detail: `${kept.length} kept` };
    if (booked.length > 0 && ['withdrawn', 'removed'].includes(slot.status ?? '')) {
      yield { invariant: 2, code: 'slot.gone_but_booked', subject: id, detail: slot.status ?? '' };
    }
    for (const { request } of booked) {
      const row = requests.get(request);
      if (!row) yield { invariant: 2, code: 'booking.of_nobody', subject: id, detail: request };
      else if (row.slot_id !== id && !hasBegun(world, slot))
        yield { invariant: 2, code: 'booking.not_in_request', subject: id, detail: request };
    }
  }
  yield* requestsBooked(world, slots);
  yield* overlaps(slots, requests);
}

function* requestsBooked(world: World, slots: readonly RegisterRow[]): Generator<Violation> {
  const byId = new Map(slots.map((slot) => [slot.slot_id ?? '', slot]));
  for (const { request_id = '', slot_id, status, place } of world.rows.requests ?? []) {
    if (status === 'booked' && !slot_id) yield { invariant: 2, code: 'request.booked_nowhere', subject: request_id };
    if (!slot_id) continue;
    const slot = byId.get(slot_id);
    const booked = slot && bookingsOf(slot).find(({ request }) => request === request_id);
    if (!booked) yield { invariant: 2, code: 'request.not_in_slot', subject: request_id, detail: slot_id };
    else if (place && Number(place) !== booked.place)
      yield { invariant: 2, code: 'request.other_place', subject: request_id };
  }
}

/** One consultant, one room, one teacher: not at two booked slots at once. Times that only touch do not overlap. */
function* overlaps(slots: readonly RegisterRow[], requests: ReadonlyMap<string, RegisterRow>): Generator<Violation> {
  const byDate = new Map<string, RegisterRow[]>();
  for (const slot of slots) {
    if (bookingsOf(slot).length === 0) continue;
    byDate.set(slot.date ?? '', [...(byDate.get(slot.date ?? '') ?? []), slot]);
  }
  const people = (slot: RegisterRow) => bookingsOf(slot).map(({ request }) => requests.get(request)?.staff_id ?? '');
  for (const day of byDate.values()) {
    for (const [i, a] of day.entries()) {
      for (const b of day.slice(i + 1)) {
        if (a.starts_at! >= b.ends_at! || b.starts_at! >= a.ends_at!) continue;
        const subject = `${a.slot_id} ${b.slot_id}`;
        if (a.room_id && a.room_id === b.room_id) yield { invariant: 2, code: 'room.twice', subject };
        if (a.consultant_id && a.consultant_id === b.consultant_id)
          yield { invariant: 2, code: 'consultant.twice', subject };
        if (people(a).some((person) => person && people(b).includes(person)))
          yield { invariant: 2, code: 'teacher.twice', subject };
      }
    }
  }
}
