// What a change of the school's facts would do to slots and to those who have a place in them, before it is done.
import { datesFrom } from './dates';
import type { Horizon } from './decision';
import type { Facts, IsoDateTime } from './facts';
import { hasAddress } from './people';
import { bookedIn } from './places';
import { reconcileSlots } from './reconcile-slots';
import { planDay } from './slots';
import type { RequestRow, SlotRow } from './tables';

export interface Touched {
  readonly request: RequestRow;
  readonly slot: SlotRow;
  readonly becomes: 'lost' | 'moved_room' | 'other_consultant';
  readonly by_mail: boolean;
}

export interface SlotsEffect {
  readonly added: number;
  readonly dropped: number;
  readonly changed: number;
  readonly bookings: readonly Touched[];
}

const TOLD = ['starts_at', 'ends_at', 'room_id', 'consultant_id', 'topics', 'formats', 'booking', 'capacity'] as const;

const differs = (a: SlotRow, b: SlotRow): boolean => TOLD.some((field) => String(a[field]) !== String(b[field]));

function planned(facts: Facts, { from, until }: Horizon): Map<string, SlotRow> {
  const slots = datesFrom(from, until).flatMap((date) => planDay(facts, date).slots);
  return new Map(slots.map((slot) => [slot.slot_id, slot]));
}

/** `days` are those whose slots are compared; people are looked for wherever they have a place. */
export function effectOnSlots(
  before: Facts,
  after: Facts,
  days: Horizon,
  seen: { readonly slots: readonly SlotRow[]; readonly requests: readonly RequestRow[]; readonly now: IsoDateTime },
): SlotsEffect {
  const [old, next] = [planned(before, days), planned(after, days)];
  const kept = [...next.values()].filter((slot) => old.has(slot.slot_id));
  const requests = new Map(seen.requests.map((request) => [request.request_id, request]));
  const today = seen.now.slice(0, 10);
  const then = (facts: Facts) =>
    reconcileSlots(facts, seen.slots, { from: today, until: today }, seen.now, (slot) => slot.label);
  const [asIs, asWished] = [then(before), then(after)];
  const lostAnyway = new Set(asIs.lost.map(({ request_id }) => request_id));
  const lost = new Map(asWished.lost.map(({ request_id, slot }) => [request_id, slot]));
  const standing = new Map(asIs.slots.map((slot) => [slot.slot_id, slot]));
  const touched = (request_id: string, slot: SlotRow, becomes: Touched['becomes']): Touched[] => {
    const request = requests.get(request_id);
    if (!request || lostAnyway.has(request_id)) return [];
    return [{ request, slot, becomes, by_mail: hasAddress(after, request.staff_id) }];
  };
  const bookings = asWished.slots.flatMap((slot) => {
    const was = standing.get(slot.slot_id) ?? slot;
    return bookedIn(was).flatMap((request_id) => {
      if (lost.has(request_id)) return touched(request_id, was, 'lost');
      if (was.room_id !== slot.room_id) return touched(request_id, was, 'moved_room');
      return was.consultant_id === slot.consultant_id ? [] : touched(request_id, was, 'other_consultant');
    });
  });
  return {
    added: next.size - kept.length,
    dropped: old.size - kept.length,
    changed: kept.filter((slot) => differs(slot, old.get(slot.slot_id)!)).length,
    bookings: bookings.sort((a, b) =>
      `${a.slot.date}${a.slot.starts_at}` < `${b.slot.date}${b.slot.starts_at}` ? -1 : 1,
    ),
  };
}
