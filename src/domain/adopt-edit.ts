// A hand edit of a consultation's event, taken over into the register or put before the lead (invariant 9: never overwritten in silence).
import { clearEdits, type EditedEvent, type EditKind, movedTo, raiseEdit, spanOf, whyNotThere } from './calendar-edits';
import type { ChangeSet } from './changes';
import type { Observation } from './decision';
import { addressOf, personOf } from './people';
import { bookedIn, hasBegun } from './places';
import type { SlotRow } from './tables';

export interface Seat {
  readonly slot: SlotRow;
  readonly place: number;
}

export interface SeenEvent extends EditedEvent {
  readonly edited: boolean;
  readonly renamed: boolean;
  readonly lost_guests: boolean;
  readonly guests: readonly string[];
}

export const subjectOf = ({ slot, place }: Seat): string => `${slot.slot_id}#${place}`;

const isThere = (slot: SlotRow, { start, end }: EditedEvent): boolean =>
  start === `${slot.date}T${slot.starts_at}` && end === `${slot.date}T${slot.ends_at}`;

/** Gives the slot as it is afterwards. What has begun, and what the calendar should not show at all, is nobody's decision. */
export function readEvent(
  set: ChangeSet,
  obs: Observation,
  seat: Seat,
  event: SeenEvent,
  label: (slot: SlotRow) => string,
): SlotRow {
  const { slot, place } = seat;
  const { now } = obs;
  const request_id = slot.bookings[place - 1] ?? '';
  const isShown = slot.status === 'open' && (place === 1 || request_id !== '');
  if (!isShown || hasBegun(slot, now)) return slot;
  const subject = subjectOf(seat);
  const about = { subject_key: slot.slot_id, from: slot.date, rule: '2.6', now };
  const raise = (what: EditKind, to: string, why: string): SlotRow => {
    raiseEdit(set, obs.alarms, { subject, what, to, why }, about);
    return slot;
  };
  const adopt = (next: SlotRow, detail: string): SlotRow => {
    if (next !== slot) set.change('slots', next);
    const line = { at: now, act: 'calendar.adopted', table: 'slots', row_key: slot.slot_id, rule: '2.6' };
    set.add('journal', { ...line, by: 'calendar', detail });
    return next;
  };
  const read = (): SlotRow => {
    if (!event.edited || isThere(slot, event)) return slot;
    const why = whyNotThere(obs, slot, place, event);
    if (why) return raise('moved', spanOf(event), why);
    clearEdits(set, obs.alarms, subject, about);
    const moved = movedTo(slot, event);
    return adopt({ ...moved, label: label(moved) }, `place=${place};moved=${spanOf(event)}`);
  };

  if (event.edited && event.cancelled)
    return bookedIn(slot).length > 0
      ? raise('deleted', '', '')
      : adopt({ ...slot, status: 'closed', reason: 'calendar_edited' }, `place=${place};deleted`);
  const after = read();
  if (event.renamed) adopt(slot, `place=${place};renamed`);
  const staff_id = obs.recent.find((row) => row.request_id === request_id)?.staff_id ?? '';
  for (const guest of event.lost_guests && request_id !== '' ? [staff_id, slot.consultant_id] : []) {
    const address = addressOf(personOf(obs.facts, guest)?.email ?? '');
    if (address !== '' && !event.guests.includes(address)) raise('guest', guest, '');
  }
  return after;
}
