// 3: every booked slot has exactly one calendar event, and nothing cancelled has one.

import { readEventText } from '../event-text';
import type { RegisterRow } from '../register';
import { localText } from '../zoned-time';
import { bookingsOf } from './bookings';
import { addressOf, type CalendarEvent, type Violation, type World } from './world';

/** An event's id says what it is: `slot id#place`. Undefined for an event of another make. */
export function readEventId(id: string): { slotId: string; place: number } | undefined {
  const found = /^(.+@.+)#(\d+)/.exec(readEventText(id));
  return found ? { slotId: found[1]!, place: Number(found[2]) } : undefined;
}

const guests = (event: CalendarEvent): string[] => (event.attendees ?? []).map(({ email }) => email.toLowerCase());

export function* events(world: World): Generator<Violation> {
  const slots = new Map((world.rows.slots ?? []).map((slot) => [slot.slot_id ?? '', slot]));
  const requests = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row]));
  const confirmed = new Map<string, CalendarEvent[]>();
  for (const event of world.events) {
    if (event.status === 'cancelled') continue;
    const made = readEventId(event.id);
    const key = made ? `${made.slotId}#${made.place}` : '';
    confirmed.set(key, [...(confirmed.get(key) ?? []), event]);
    if (made) yield* standing(world, event, slots.get(made.slotId), made.place, requests);
  }
  for (const [key, same] of confirmed) {
    if (key && same.length > 1)
      yield { invariant: 3, code: 'event.doubled', subject: key, detail: `${same.length} events` };
  }
  for (const slot of slots.values()) {
    if (!['open', 'closed'].includes(slot.status ?? '')) continue;
    for (const { place, request } of bookingsOf(slot)) {
      const [event] = confirmed.get(`${slot.slot_id}#${place}`) ?? [];
      const subject = `${slot.slot_id}#${place}`;
      if (!event) yield { invariant: 3, code: 'booking.without_event', subject, detail: request };
      else yield* invited(world, event, slot, subject, requests.get(request));
    }
  }
  yield* sameTeacherTwice(world);
}

/** A confirmed event has a slot that stands, and guests only where somebody is booked. */
function* standing(
  world: World,
  event: CalendarEvent,
  slot: RegisterRow | undefined,
  place: number,
  requests: ReadonlyMap<string, RegisterRow>,
): Generator<Violation> {
  const subject = `${slot?.slot_id ?? event.id}#${place}`;
  if (!slot) return void (yield { invariant: 3, code: 'event.without_slot', subject });
  if (['withdrawn', 'removed'].includes(slot.status ?? '')) {
    return void (yield { invariant: 3, code: 'event.of_gone_slot', subject, detail: slot.status ?? '' });
  }
  const booking = bookingsOf(slot).find((candidate) => candidate.place === place);
  const teacher = addressOf(world, requests.get(booking?.request ?? '')?.staff_id);
  const expected = [teacher, addressOf(world, slot.consultant_id)].filter(Boolean);
  const strangers = guests(event).filter((email) => !expected.includes(email));
  if (strangers.length > 0)
    yield { invariant: 3, code: 'event.stray_guest', subject, detail: `${strangers.length} guests` };
  if (!booking && guests(event).length > 0) yield { invariant: 3, code: 'event.guests_of_free_place', subject };
  if (!booking && place > 1) yield { invariant: 3, code: 'event.of_free_place', subject };
}

function* invited(
  world: World,
  event: CalendarEvent,
  slot: RegisterRow,
  subject: string,
  request: RegisterRow | undefined,
): Generator<Violation> {
  const teacher = addressOf(world, request?.staff_id);
  const consultant = addressOf(world, slot.consultant_id);
  if (teacher && !guests(event).includes(teacher)) yield { invariant: 3, code: 'teacher.not_invited', subject };
  if (consultant && !guests(event).includes(consultant))
    yield { invariant: 3, code: 'consultant.not_invited', subject };
  const begins = event.start?.dateTime ? localText(Date.parse(event.start.dateTime), world.zone).slice(0, 16) : '';
  const byHand = (world.rows.journal ?? []).some(
    ({ act, row_key }) => act === 'calendar.edited' && row_key === slot.slot_id,
  );
  if (begins !== `${slot.date}T${slot.starts_at}` && !byHand) {
    yield { invariant: 3, code: 'event.other_time', subject, detail: begins };
  }
}

/** Whatever the ids say: nobody is a guest of two confirmed events that begin at the same time, but a consultant of a group. */
function* sameTeacherTwice(world: World): Generator<Violation> {
  const consultants = new Set((world.rows.slots ?? []).map((slot) => addressOf(world, slot.consultant_id)));
  const seen = new Set<string>();
  for (const event of world.events) {
    if (event.status === 'cancelled') continue;
    for (const email of guests(event)) {
      if (consultants.has(email)) continue;
      const key = `${email} ${event.start?.dateTime}`;
      if (seen.has(key))
        yield { invariant: 3, code: 'teacher.two_events', subject: event.id, detail: event.start?.dateTime ?? '' };
      seen.add(key);
    }
  }
}
