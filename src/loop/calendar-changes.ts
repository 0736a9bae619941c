// What people did in the calendar to consultations, read back: answers to invitations, and hand edits (invariant 9).
import { readEvent } from '../domain/adopt-edit';
import { changeSet } from '../domain/changes';
import type { Changes, Observation } from '../domain/decision';
import { decideDeclines } from '../domain/declined';
import { eventId } from '../domain/event-id';
import { personOf } from '../domain/people';
import type { RequestRow, SlotRow } from '../domain/tables';
import type { CalendarChange } from './ports';

interface Place {
  readonly slot_id: string;
  readonly place: number;
}

const placesById = (slots: readonly SlotRow[]): Map<string, Place> => {
  const places = new Map<string, Place>();
  for (const slot of slots) {
    for (let place = 1; place <= Math.max(slot.capacity ?? 1, 1); place++) {
      places.set(eventId(slot.slot_id, place), { slot_id: slot.slot_id, place });
    }
  }
  return places;
};

export const decideCalendarChanges = (
  obs: Observation,
  changes: readonly CalendarChange[],
  label: (slot: SlotRow) => string,
): Changes => {
  if (changes.length === 0) return {};
  const set = changeSet();
  const places = placesById(obs.slots);
  const slots = new Map(obs.slots.map((slot) => [slot.slot_id, slot]));
  const standing = (): Observation => ({ ...obs, slots: [...slots.values()] });
  const declined: RequestRow[] = [];
  for (const change of changes) {
    const at = places.get(change.id);
    const slot = at && slots.get(at.slot_id);
    if (!at || !slot) continue;
    slots.set(slot.slot_id, readEvent(set, standing(), { slot, place: at.place }, change, label));
    const request = obs.recent.find((row) => row.request_id === slot.bookings[at.place - 1]);
    const email = request && (personOf(obs.facts, request.staff_id)?.email ?? '').toLowerCase();
    const answer = email ? (change.answers[email] ?? '') : '';
    if (!request || !answer || answer === 'needsAction' || answer === request.rsvp) continue;
    set.change('requests', { ...request, rsvp: answer });
    set.add('journal', {
      at: obs.now,
      act: 'rsvp.read',
      table: 'requests',
      row_key: request.request_id,
      rule: '2.6',
      by: 'calendar',
      detail: answer,
    });
    if (answer === 'declined') declined.push(request);
  }
  set.merge(decideDeclines(standing(), declined));
  return set.changes();
};
