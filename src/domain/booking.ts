// Booking a slot: what is offered, what fits, who gets which place, and what to offer instead.
import { dateOf, minutesBetween } from './dates';
import type { Facts, IsoDateTime, Result } from './facts';
import { bookedIn, exclude, freePlace, hasBegun, overlap, seated, startOf } from './places';
import { ROUTES } from './routing';
import { workingDaysFrom } from './school-year';
import { hasComputer } from './slot-rooms';
import type { Format, SlotRow, Topic } from './tables';

export { release } from './places';

/** Whose request is booked, by request number: a person cannot be in two places at once. */
export type StaffOf = ReadonlyMap<string, string>;

export interface Wish {
  readonly topic: Topic;
  readonly format: Format;
  readonly now: IsoDateTime;
  /** Who asks, and who has booked the rest; without them a person's own clashes are not seen. */
  readonly staff_id?: string;
  readonly staffOf?: StaffOf;
}

const ALTERNATIVES = 3;

const isUsable = (facts: Facts, slot: SlotRow): boolean =>
  slot.status === 'open' &&
  slot.booking === 'required' &&
  (hasComputer(facts, slot) || slot.formats.includes('remote'));

/** Open slots of a date that already have a booking: the others can clash with nothing. */
const standing = (slots: readonly SlotRow[]): SlotRow[] =>
  slots.filter((slot) => slot.status === 'open' && bookedIn(slot).length > 0);

const clashes = (booked: readonly SlotRow[], slot: SlotRow): boolean => booked.some((other) => exclude(slot, other));

const isElsewhere = (booked: readonly SlotRow[], slot: SlotRow, wish: Wish): boolean =>
  !!wish.staff_id &&
  booked.some((other) => overlap(slot, other) && bookedIn(other).some((id) => wish.staffOf?.get(id) === wish.staff_id));

/** What the form may offer now, earliest first. */
export function offered(facts: Facts, slots: readonly SlotRow[], now: IsoDateTime): SlotRow[] {
  const today = dateOf(now);
  const lastDay = workingDaysFrom(facts, today, facts.settings.booking_working_days).pop() ?? today;
  const booked = standing(slots);
  return slots
    .filter(
      (slot) =>
        slot.date >= today &&
        slot.date <= lastDay &&
        !hasBegun(slot, now) &&
        isUsable(facts, slot) &&
        freePlace(slot) > 0 &&
        !clashes(booked, slot),
    )
    .map((slot) => ({ slot, at: `${startOf(slot)} ${slot.slot_id}` }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ slot }) => slot);
}

export function fits(facts: Facts, slot: SlotRow, topic: Topic, format: Format): boolean {
  const { clause } = ROUTES[topic];
  const onTopic = slot.topics.includes(topic) || (clause !== '' && slot.topics.includes(clause));
  return onTopic && slot.formats.includes(format) && (format !== 'in_person' || hasComputer(facts, slot));
}

const fitting = (facts: Facts, slots: readonly SlotRow[], wish: Wish): SlotRow[] => {
  const booked = standing(slots);
  return offered(facts, slots, wish.now).filter(
    (slot) => fits(facts, slot, wish.topic, wish.format) && !isElsewhere(booked, slot, wish),
  );
};

function obstacle(facts: Facts, slots: readonly SlotRow[], slot: SlotRow, wish: Wish): string {
  if (hasBegun(slot, wish.now)) return 'slot.past';
  if (slot.status !== 'open') return 'slot.gone';
  if (!isUsable(facts, slot) || !fits(facts, slot, wish.topic, wish.format)) return 'slot.does_not_fit';
  if (freePlace(slot) === 0) return 'slot.taken';
  const booked = standing(slots);
  return clashes(booked, slot) || isElsewhere(booked, slot, wish) ? 'slot.clash' : '';
}

/** The slot that a choice means: its id, or the label that the form showed. */
export const chosen = (slots: readonly SlotRow[], choice: string): SlotRow | undefined =>
  slots.find((slot) => slot.slot_id === choice) ?? slots.find((slot) => slot.label !== '' && slot.label === choice);

/** Gives a request a place, or says why not. A request that already has its place there keeps it. */
export function book(
  facts: Facts,
  slots: readonly SlotRow[],
  wish: Wish & { readonly choice: string; readonly request_id: string },
): Result<{ slot: SlotRow; place: number }> {
  const choice = wish.choice.trim();
  const slot = choice === 'any' ? fitting(facts, slots, wish)[0] : chosen(slots, choice);
  if (!slot) return { ok: false, code: choice === 'any' ? 'slot.none' : 'slot.unknown' };
  const held = slot.bookings.indexOf(wish.request_id) + 1;
  if (held > 0 && slot.status === 'open') return { ok: true, value: { slot, place: held } };
  const code = obstacle(facts, slots, slot, wish);
  if (code) return { ok: false, code, params: { slot_id: slot.slot_id } };
  const place = freePlace(slot);
  return { ok: true, value: { slot: seated(slot, wish.request_id, place), place } };
}

/** Up to three free slots that fit, the nearest in time to the wanted one (or to now) first. */
export function nearest(
  facts: Facts,
  slots: readonly SlotRow[],
  wish: Wish & { readonly around?: SlotRow | undefined },
): SlotRow[] {
  const wanted = wish.around ? startOf(wish.around) : wish.now;
  return fitting(facts, slots, wish)
    .filter((slot) => slot.slot_id !== wish.around?.slot_id)
    .map((slot) => ({ slot, apart: Math.abs(minutesBetween(wanted, startOf(slot))) }))
    .sort((a, b) => a.apart - b.apart)
    .slice(0, ALTERNATIVES)
    .map(({ slot }) => slot);
}
