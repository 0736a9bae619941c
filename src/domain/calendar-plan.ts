// What the calendar should show of a slot, place by place, and which of it the calendar was not told yet.
import { eventId } from './event-id';
import type { Facts, IsoDate, IsoTime } from './facts';
import { personOf } from './people';
import type { SlotRow } from './tables';

export interface DesiredEvent {
  readonly place: number;
  readonly id: string;
  readonly status: 'confirmed' | 'cancelled';
  readonly date: IsoDate;
  readonly starts_at: IsoTime;
  readonly ends_at: IsoTime;
  readonly room_id: string;
  /** Staff ids; who has no address is left out when the event is written. */
  readonly attendees: readonly string[];
  readonly request_id: string;
  readonly free: boolean;
}

/** What the calendar was last told of a place. */
export interface ToldEvent {
  readonly place: number;
  readonly fingerprint: string;
  readonly etag: string;
}

export function toldEvents(slot: SlotRow): ToldEvent[] {
  return slot.calendar.flatMap((item) => {
    const [place = '', fingerprint = '', ...etag] = item.split(':');
    return Number(place) > 0 ? [{ place: Number(place), fingerprint, etag: etag.join(':') }] : [];
  });
}

/** The slot with the calendar's new knowledge of one place. */
export function withTold(slot: SlotRow, told: ToldEvent): SlotRow {
  const rest = toldEvents(slot).filter((known) => known.place !== told.place);
  const calendar = [...rest, told]
    .sort((a, b) => a.place - b.place)
    .map(({ place, fingerprint, etag }) => `${place}:${fingerprint}:${etag}`);
  return { ...slot, calendar };
}

/** What stands against it in the calendar gives way: a person has decided so. */
const INSISTS = ' !';
export const insists = ({ fingerprint }: Pick<ToldEvent, 'fingerprint'>): boolean => fingerprint.endsWith(INSISTS);
export const insisting = (fingerprint: string): string =>
  fingerprint.endsWith(INSISTS) ? fingerprint : `${fingerprint}${INSISTS}`;

/** The slot whose event at this place is told again, whatever a person made of it. */
export function withInsistence(slot: SlotRow, place: number): SlotRow {
  const told = toldEvents(slot).find((known) => known.place === place);
  return told ? withTold(slot, { ...told, fingerprint: insisting(told.fingerprint) }) : slot;
}

function requestAt(slot: SlotRow, place: number): string {
  const stands = slot.status === 'open' && place <= (slot.capacity ?? 1);
  return stands ? (slot.bookings[place - 1] ?? '') : '';
}

/** An open slot shows itself at place 1 even while free; the other places show only while booked. */
export function desiredEvents(facts: Facts, slot: SlotRow, staffOf: ReadonlyMap<string, string>): DesiredEvent[] {
  if (slot.status === 'removed') return [];
  const told = new Set(toldEvents(slot).map(({ place }) => place));
  const last = Math.max(1, slot.bookings.length, ...told);
  const { date, starts_at, ends_at, room_id } = slot;
  const events: DesiredEvent[] = [];
  for (let place = 1; place <= last; place++) {
    const request_id = requestAt(slot, place);
    const confirmed = slot.status === 'open' && (place === 1 || request_id !== '');
    if (!confirmed && !told.has(place)) continue;
    const invited = request_id === '' ? [] : [staffOf.get(request_id) ?? '', slot.consultant_id];
    const attendees = [...new Set(invited)].filter((staffId) => personOf(facts, staffId) !== undefined);
    events.push({
      place,
      id: eventId(slot.slot_id, place),
      status: confirmed ? 'confirmed' : 'cancelled',
      date,
      starts_at,
      ends_at,
      room_id,
      attendees,
      request_id,
      free: request_id === '',
    });
  }
  return events;
}

/** The events that the calendar shows otherwise, or not at all. */
export function owedEvents(
  facts: Facts,
  slot: SlotRow,
  fingerprintOf: (event: DesiredEvent) => string,
  staffOf: ReadonlyMap<string, string>,
): DesiredEvent[] {
  const told = new Map(toldEvents(slot).map(({ place, fingerprint }) => [place, fingerprint]));
  return desiredEvents(facts, slot, staffOf).filter((event) => told.get(event.place) !== fingerprintOf(event));
}
