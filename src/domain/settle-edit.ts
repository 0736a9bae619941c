// The lead settles what somebody did to a consultation's event: it stays so, or the calendar gives way.
import { type CalendarEdit, isOnlyDoubt, movedTo, timesIn, whyNotThere } from './calendar-edits';
import { withInsistence } from './calendar-plan';
import { type ChangeSet, changeSet } from './changes';
import { otherTimesFor } from './consultation-outcome';
import { dateOf } from './dates';
import type { Changes, Observation } from './decision';
import type { Result } from './facts';
import { keepPlaces } from './holds';
import { requestAct } from './journal';
import { lostKey, otherTimes } from './messages';
import { moveToOtherDay } from './other-day';
import { hasAddress } from './people';
import { bookedIn, hasBegun, release } from './places';
import { idle } from './request-acts';
import type { RequestRow, SlotRow } from './tables';
import { waitingSince } from './waiting';

export interface Settlement {
  readonly edit: CalendarEdit;
  readonly choice: 'accept' | 'restore';
  readonly by: string;
}

const refuse = (code: string): Result<Changes> => ({ ok: false, code });

/** `W1@2026-09-08T14:40#1` */
export function seatIn(subject: string): { slot_id: string; place: number } | undefined {
  const found = /^(.+)#(\d+)$/.exec(subject);
  return found ? { slot_id: found[1]!, place: Number(found[2]) } : undefined;
}

/** The request goes on without its time, three others are kept for its teacher, and they are told. */
function letGo(set: ChangeSet, obs: Observation, slots: Map<string, SlotRow>, slot: SlotRow, row: RequestRow): void {
  const { facts, now } = obs;
  slots.set(slot.slot_id, slot);
  const without: RequestRow = { ...row, status: idle(row), slot_id: '', place: null, rsvp: '' };
  const offer = otherTimesFor({ ...obs, slots: [...slots.values()] }, [...slots.values()], without, slot);
  keepPlaces(set, obs, slots, row.request_id, offer);
  const next = offer.length > 0 ? without : { ...without, waits_since: waitingSince(facts, without, now) };
  set.change('requests', next);
  const key = lostKey('removed', row.request_id, slot.slot_id, now);
  if (hasAddress(facts, row.staff_id)) set.add('outbox', otherTimes(key, next, 'removed', now, offer));
  set.add(
    'journal',
    requestAct(next, { at: now, act: 'booking.lost', by: '', detail: `${slot.slot_id}:calendar_edited` }),
  );
}

/** `label`: what the form offers the slot as, once it is at another time. */
export function settleEdit(
  obs: Observation,
  { edit, choice, by }: Settlement,
  label: (slot: SlotRow) => string,
): Result<Changes> {
  const { now } = obs;
  const seat = seatIn(edit.subject);
  const slot = seat && obs.slots.find((known) => known.slot_id === seat.slot_id);
  // What is over is nobody's decision any more: the alarm alone is cleared.
  if (!seat || !slot || hasBegun(slot, now)) return { ok: true, value: {} };
  const { place } = seat;
  const set = changeSet();
  const note = (act: string, detail: string): void =>
    set.add('journal', { at: now, act, table: 'slots', row_key: slot.slot_id, rule: '2.6', by, detail });
  if (choice === 'restore') {
    set.change('slots', withInsistence(slot, place));
    note('calendar.restored', `place=${place};${edit.what}`);
    return { ok: true, value: set.changes() };
  }
  note('calendar.adopted', `place=${place};${edit.what}`);
  if (edit.what === 'moved') {
    const times = timesIn(edit.to);
    const why = whyNotThere(obs, slot, place, times);
    if (!isOnlyDoubt(why)) return refuse(`edit.${why}`);
    if (dateOf(times.start) !== slot.date) {
      moveToOtherDay(set, obs, { slot, place, times, by, label });
      return { ok: true, value: set.changes() };
    }
    const moved = movedTo(slot, times);
    set.change('slots', { ...moved, label: label(moved) });
    return { ok: true, value: set.changes() };
  }
  const others = bookedIn(slot).length > (slot.bookings[place - 1] ? 1 : 0);
  if (edit.what === 'deleted' && !others) {
    // Its booking is lost with it, as with any slot that goes: the look at the day tells its teacher.
    set.change('slots', { ...slot, status: 'closed', reason: 'calendar_edited' });
    return { ok: true, value: set.changes() };
  }
  const row = obs.recent.find(({ request_id }) => request_id !== '' && request_id === slot.bookings[place - 1]);
  const next = row ? release(slot, row.request_id) : slot;
  set.change('slots', next);
  const slots = new Map(obs.slots.map((known) => [known.slot_id, known]));
  if (row && row.status === 'booked' && row.slot_id === slot.slot_id) letGo(set, obs, slots, next, row);
  return { ok: true, value: set.changes() };
}
