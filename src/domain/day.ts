// What a day asks for by itself: slots as planned, alarms for vacant roles, and nobody left without an answer.
import { nearest } from './booking';
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes, Horizon, Observation } from './decision';
import { clearHolds, keepPlaces } from './holds';
import { isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import { type LostBooking, lostBookings } from './lost-bookings';
import { slotLost } from './messages';
import { hasAddress } from './people';
import { hasBegun, isFree, release, seated } from './places';
import { reconcileSlots } from './reconcile-slots';
import { reconcileRoleAlarms } from './role-alarms';
import { holderOn } from './roles';
import { freeStale, isHalfLetGo } from './stale-bookings';
import type { RequestRow, SlotRow } from './tables';
import { waitingSince } from './waiting';

/** Requests that waited for a holder go to whoever holds the role today. */
function assignWaiting(set: ChangeSet, obs: Observation, requests: Map<string, RequestRow>): void {
  for (const row of requests.values()) {
    if (row.assignee_id !== '' || row.role_key === '' || !isOpenRequest(row)) continue;
    const holder = holderOn(obs.facts, row.role_key, dateOf(obs.now), [row.topic || 'other']);
    if (!holder) continue;
    const status = row.status === 'new' ? 'assigned' : row.status;
    const next: RequestRow = { ...row, assignee_id: holder.staff_id, status };
    requests.set(row.request_id, next);
    set.change('requests', next);
    set.add('journal', requestAct(next, { at: obs.now, act: 'request.assigned', by: '', detail: holder.staff_id }));
  }
}

/** What is written of a booking that was being given up is taken as given up, unless its place is kept for it. */
function settleHalfLetGo(set: ChangeSet, obs: Observation, requests: Map<string, RequestRow>): void {
  for (const row of requests.values()) {
    if (!isHalfLetGo(row)) continue;
    const slot = obs.slots.find((known) => known.bookings.includes(row.request_id));
    if (slot && slot.status !== 'open') continue;
    const next: RequestRow = slot
      ? { ...row, slot_id: slot.slot_id, place: slot.bookings.indexOf(row.request_id) + 1 }
      : { ...row, place: null, rsvp: '', status: row.assignee_id ? 'assigned' : 'new' };
    requests.set(row.request_id, next);
    set.change('requests', next);
    const act = slot ? 'request.booked' : 'booking.released';
    set.add('journal', requestAct(next, { at: obs.now, act, by: '', detail: slot?.slot_id ?? '' }));
  }
}

/** A run that died between two tables left a booked request whose slot does not know it: it gets its place back, or is told. */
function mend(
  set: ChangeSet,
  obs: Observation,
  requests: ReadonlyMap<string, RequestRow>,
  slots: Map<string, SlotRow>,
): LostBooking[] {
  const lost: LostBooking[] = [];
  for (const row of requests.values()) {
    const slot = row.status === 'booked' ? slots.get(row.slot_id) : undefined;
    if (!slot || hasBegun(slot, obs.now) || slot.bookings.includes(row.request_id)) continue;
    const mended = isFree(slot, row.place) ? seated(slot, row.request_id, row.place) : undefined;
    const stays =
      mended &&
      lostBookings(
        [...slots.values(), mended].filter((s) => s !== slot),
        obs.now,
      ).length === 0;
    if (!mended || !stays) {
      lost.push({ request_id: row.request_id, slot });
      continue;
    }
    slots.set(slot.slot_id, mended);
    set.change('slots', mended);
  }
  return lost;
}

/** Tells the teacher that the slot is gone and what is free instead; the request goes on without it. */
function letGo(
  set: ChangeSet,
  obs: Observation,
  row: RequestRow,
  lost: SlotRow,
  slots: Map<string, SlotRow>,
  staffOf: ReadonlyMap<string, string>,
): void {
  const { facts, now } = obs;
  const freed = release(slots.get(lost.slot_id) ?? lost, row.request_id);
  if (lost.bookings.includes(row.request_id)) {
    slots.set(freed.slot_id, freed);
    set.change('slots', freed);
  }
  if (row.status !== 'booked' || (row.slot_id !== lost.slot_id && !isHalfLetGo(row))) return;
  const idle: RequestRow = { ...row, slot_id: '', place: null, rsvp: '', status: row.assignee_id ? 'assigned' : 'new' };
  const topic = row.topic || 'other';
  const format = row.preferred_format || 'in_person';
  const { request_id, staff_id } = row;
  const wish = { topic, format, now, staff_id, staffOf, around: lost, request_id } as const;
  const alternatives = nearest(facts, [...slots.values()], wish).map((slot) => slot.slot_id);
  keepPlaces(set, obs, slots, request_id, alternatives);
  const next = alternatives.length > 0 ? idle : { ...idle, waits_since: waitingSince(facts, idle, now) };
  set.change('requests', next);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', slotLost(row.request_id, lost.slot_id, now, alternatives));
  set.add(
    'journal',
    requestAct(next, { at: now, act: 'booking.lost', by: '', detail: `${lost.slot_id}:${lost.reason}` }),
  );
}

/**
 * `lost` names every request whose booking is gone. One that is not among the recent requests keeps its place in the
 * slot's row until it is observed, so that the next run can still tell its teacher.
 */
export function decideDay(
  obs: Observation,
  horizon: Horizon,
  label: (slot: SlotRow) => string,
): { changes: Changes; lost: string[] } {
  const set = changeSet();
  const requests = new Map(obs.recent.map((row) => [row.request_id, row]));
  const staffOf = new Map(obs.recent.map((row) => [row.request_id, row.staff_id]));
  settleHalfLetGo(set, obs, requests);
  const planned = reconcileSlots(obs.facts, freeStale(set, obs, requests), horizon, obs.now, label);
  const slots = new Map(planned.slots.map((slot) => [slot.slot_id, slot]));
  set.merge(planned.changes);
  noteSlots(set, obs, planned.changes);
  reconcileRoleAlarms(set, obs.facts, obs.alarms, obs.now);
  assignWaiting(set, obs, requests);
  clearHolds(set, obs.now, requests, slots);
  const lost = [...planned.lost, ...mend(set, obs, requests, slots)];
  for (const { request_id, slot } of lost) {
    const row = requests.get(request_id);
    if (row) letGo(set, obs, row, slot, slots, staffOf);
  }
  return { changes: set.changes(), lost: lost.map(({ request_id }) => request_id) };
}

/** One line for what was added, one for each slot that changed. */
function noteSlots(set: ChangeSet, obs: Observation, changes: Changes): void {
  const base = { at: obs.now, table: 'slots', rule: '2.6', by: '' };
  const added = changes.slots?.add ?? [];
  if (added.length > 0)
    set.add('journal', { ...base, act: 'slots.added', row_key: '', detail: `${added[0]!.date}:${added.length}` });
  for (const slot of changes.slots?.change ?? [])
    set.add('journal', {
      ...base,
      act: 'slot.changed',
      row_key: slot.slot_id,
      detail: `${slot.status}:${slot.reason}`,
    });
}
