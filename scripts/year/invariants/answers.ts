// 2, 3: a declined time is free again. Clause 3.1: only the deputy answers, or an approved memo. Clause 3.2: who reported a failure is told once.

import { bookingsOf } from './bookings';
import { readEventId } from './events';
import { holderOn } from './roles';
import { addressOf, type Violation, type World } from './world';

const ANSWERED = ['answered', 'confirmed'];

export function* answers(world: World): Generator<Violation> {
  yield* declined(world);
  yield* byDeputy(world);
  yield* failures(world);
}

/** Whoever said no in the calendar holds no place any more. */
function* declined(world: World): Generator<Violation> {
  const requests = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row]));
  const slots = new Map((world.rows.slots ?? []).map((row) => [row.slot_id ?? '', row]));
  for (const event of world.events) {
    const made = readEventId(event.id);
    const slot = made && slots.get(made.slotId);
    if (!slot || event.status === 'cancelled' || `${slot.date}T${slot.starts_at}` <= world.now) continue;
    const booking = bookingsOf(slot).find(({ place }) => place === made.place);
    const teacher = addressOf(world, requests.get(booking?.request ?? '')?.staff_id);
    const guest = event.attendees?.find(({ email }) => teacher !== '' && email.toLowerCase() === teacher);
    if (booking && guest?.responseStatus === 'declined')
      yield { invariant: 2, code: 'booking.declined', subject: booking.request };
  }
}

function* byDeputy(world: World): Generator<Violation> {
  const memos = (world.rows.memos ?? []).filter(({ topic, approved_by }) => topic === 'method' && approved_by);
  for (const { request_id = '', role_key, status = '', answer = '', closed_by, closed_at = '' } of world.rows
    .requests ?? []) {
    if (role_key !== 'deputy_uvr' || !ANSWERED.includes(status) || answer === '') continue;
    const isDeputy = holderOn(world, 'deputy_uvr', closed_at.slice(0, 10), ['method']) === closed_by;
    if (!isDeputy && !memos.some((memo) => answer.includes(memo.answer ?? '')))
      yield { invariant: 5, code: 'answer.not_the_deputys', subject: request_id };
  }
}

function* failures(world: World): Generator<Violation> {
  const incidents = new Map((world.rows.incidents ?? []).map((row) => [row.incident_id ?? '', row]));
  for (const { request_id = '', incident_of } of world.rows.requests ?? []) {
    if (incident_of && !incidents.has(incident_of))
      yield { invariant: 1, code: 'incident.unknown', subject: request_id, detail: incident_of };
  }
  for (const { incident_id = '', started_at = '', ended_at = '' } of incidents.values()) {
    if (ended_at && ended_at < started_at) yield { invariant: 3, code: 'incident.times', subject: incident_id };
  }
  const people = new Map((world.rows.requests ?? []).map((row) => [row.request_id, row.staff_id]));
  const told = new Set<string>();
  for (const { kind, status, reason, request_id } of world.rows.outbox ?? []) {
    if (kind !== 'incident_over' || status !== 'sent') continue;
    const key = `${reason} ${people.get(request_id)}`;
    if (told.has(key)) yield { invariant: 4, code: 'incident.told_twice', subject: reason ?? '' };
    told.add(key);
  }
}
