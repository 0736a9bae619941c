// Booking a slot: what is offered, what fits, who gets which place, and what to offer instead.
import { dateOf, later, minutesBetween, stamp } from './dates';
import type { Facts, IsoDateTime, Result } from './facts';
import { heldForOthers } from './holds';
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
  /** Places kept for this request are free for it. */
  readonly request_id?: string;
  /** The lead may give a time later, and more often, than the school's settings let people book. */
  readonly waives_limits?: boolean;
}

const ALTERNATIVES = 3;

const isUsable = (facts: Facts, slot: SlotRow): boolean =>
  slot.status === 'open' &&
  slot.booking === 'required' &&
  (hasComputer(facts, slot) || slot.formats.includes('remote'));

type For = Pick<Wish, 'now' | 'request_id'>;

/** Open slots in which somebody else is booked, or has a place kept: the others can clash with nothing. */
const standing = (slots: readonly SlotRow[], { now, request_id = '' }: For): SlotRow[] =>
  slots.filter(
    (slot) => slot.status === 'open' && (bookedIn(slot).length > 0 || heldForOthers(slot, request_id, now) > 0),
  );

const clashes = (booked: readonly SlotRow[], slot: SlotRow): boolean => booked.some((other) => exclude(slot, other));

/** A place that is neither taken nor kept for somebody else. */
const hasRoom = (slot: SlotRow, { now, request_id = '' }: For): boolean =>
  freePlace(slot) > 0 && (slot.capacity ?? 1) > bookedIn(slot).length + heldForOthers(slot, request_id, now);

const isTheirs = (slot: SlotRow, wish: Wish): boolean =>
  bookedIn(slot).some((id) => id !== wish.request_id && wish.staffOf?.get(id) === wish.staff_id);

const isElsewhere = (booked: readonly SlotRow[], slot: SlotRow, wish: Wish): boolean =>
  !!wish.staff_id && booked.some((other) => overlap(slot, other) && isTheirs(other, wish));

/** From then on it is too near to be booked, or has begun. */
export const bookableUntil = ({ settings }: Facts, slot: SlotRow): IsoDateTime =>
  settings.booking_notice_minutes > 0 ? later(startOf(slot), -settings.booking_notice_minutes) : startOf(slot);

const isTooLate = (facts: Facts, slot: SlotRow, now: IsoDateTime): boolean => bookableUntil(facts, slot) <= stamp(now);

const isDayFull = ({ settings }: Facts, booked: readonly SlotRow[], slot: SlotRow, wish: Wish): boolean =>
  settings.bookings_per_day > 0 &&
  !!wish.staff_id &&
  booked.filter((other) => other.date === slot.date && isTheirs(other, wish)).length >= settings.bookings_per_day;

/** What the form may offer now, earliest first; or somebody for whom places are kept. */
export function offered(facts: Facts, slots: readonly SlotRow[], now: IsoDateTime, request_id = ''): SlotRow[] {
  const today = dateOf(now);
  const lastDay = workingDaysFrom(facts, today, facts.settings.booking_working_days).pop() ?? today;
  const whose = { now, request_id };
  const booked = standing(slots, whose);
  return slots
    .filter(
      (slot) =>
        slot.date >= today &&
        slot.date <= lastDay &&
        !isTooLate(facts, slot, now) &&
        isUsable(facts, slot) &&
        hasRoom(slot, whose) &&
        !clashes(booked, slot),
    )
    .map((slot) => ({ slot, at: `${startOf(slot)} ${slot.slot_id}` }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ slot }) => slot);
}

type Offer = Pick<SlotRow, 'topics' | 'formats' | 'room_id'>;

export function fits(facts: Facts, slot: Offer, topic: Topic, format: Format): boolean {
  const { clause } = ROUTES[topic];
  const onTopic = slot.topics.includes(topic) || (clause !== '' && slot.topics.includes(clause));
  return onTopic && slot.formats.includes(format) && (format !== 'in_person' || hasComputer(facts, slot));
}

/** The free times that suit a wish, earliest first. */
export const fitting = (facts: Facts, slots: readonly SlotRow[], wish: Wish): SlotRow[] => {
  const booked = standing(slots, wish);
  return offered(facts, slots, wish.now, wish.request_id).filter(
    (slot) =>
      fits(facts, slot, wish.topic, wish.format) &&
      !isElsewhere(booked, slot, wish) &&
      !isDayFull(facts, booked, slot, wish),
  );
};

function obstacle(facts: Facts, slots: readonly SlotRow[], slot: SlotRow, wish: Wish): string {
  if (hasBegun(slot, wish.now)) return 'slot.past';
  if (slot.status !== 'open') return 'slot.gone';
  if (!isUsable(facts, slot) || !fits(facts, slot, wish.topic, wish.format)) return 'slot.does_not_fit';
  if (!hasRoom(slot, wish)) return 'slot.taken';
  const booked = standing(slots, wish);
  if (clashes(booked, slot) || isElsewhere(booked, slot, wish)) return 'slot.clash';
  if (wish.waives_limits) return '';
  if (isTooLate(facts, slot, wish.now)) return 'slot.too_late';
  return isDayFull(facts, booked, slot, wish) ? 'slot.day_limit' : '';
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
