// A time that was refused or never asked for is given afterwards, or changed: the old place goes back in the same decision.
import { book, fits } from './booking';
import { changeSet } from './changes';
import type { Changes, IntentOf, Observation } from './decision';
import type { Facts, Result } from './facts';
import { requestAct } from './journal';
import { hasBegun, isSeated, release } from './places';
import { notOpen } from './request-acts';
import type { Format, RequestRow, SlotRow } from './tables';
import { dueAfterWaiting } from './wait-for-teacher';

type Outcome = Result<Changes>;
const refuse = (code: string): Outcome => ({ ok: false, code });

const MEETINGS: readonly Format[] = ['in_person', 'remote'];

/** Who asked for a written answer and is given a time meets as the slot allows. */
function formatOf(facts: Facts, request: RequestRow, slot: SlotRow): Format {
  const asked = request.preferred_format;
  if (asked !== '' && asked !== 'written') return asked;
  return MEETINGS.find((format) => fits(facts, slot, request.topic || 'other', format)) ?? 'in_person';
}

export function giveTime(obs: Observation, { request, slot_id, by, waives_limits = false }: IntentOf<'book'>): Outcome {
  const { facts, now } = obs;
  const { request_id, staff_id } = request;
  const closed = notOpen(request);
  if (closed) return refuse(closed);
  const wanted = obs.slots.find((slot) => slot.slot_id === slot_id);
  if (!wanted) return refuse('slot.unknown');
  if (request.slot_id === slot_id && isSeated(wanted, request_id)) return { ok: true, value: {} };
  if (hasBegun(wanted, now)) return refuse('slot.past');

  // A meeting that has begun stays in the history of its slot.
  const old = obs.slots.find((slot) => slot.slot_id !== slot_id && slot.bookings.includes(request_id));
  const freed = old && !hasBegun(old, now) ? release(old, request_id) : undefined;
  const slots = freed ? obs.slots.map((slot) => (slot === old ? freed : slot)) : obs.slots;
  const format = formatOf(facts, request, wanted);
  const staffOf = new Map(obs.recent.map((row) => [row.request_id, row.staff_id]));
  const wish = { topic: request.topic || 'other', format, now, staff_id, staffOf, waives_limits } as const;
  const booked = book(facts, slots, { ...wish, choice: slot_id, request_id });
  if (!booked.ok) return booked;

  const set = changeSet();
  const { slot, place } = booked.value;
  const row: RequestRow = {
    ...request,
    slot_id,
    place,
    status: 'booked',
    rsvp: '',
    outcome: '',
    preferred_format: format,
    due_on: dueAfterWaiting(facts, request, now),
  };
  set.change('requests', row);
  if (freed) set.change('slots', freed);
  set.change('slots', slot);
  const detail = `${slot_id}#${place}${request.slot_id && `;from=${request.slot_id}`}`;
  set.add('journal', requestAct(row, { at: now, act: 'request.booked', by, detail }));
  return { ok: true, value: set.changes() };
}
