// A consultation whose event was moved to another day, and stays there: its slot's row belongs to its own day, so it gets one of the new day.
import { movedTo } from './calendar-edits';
import { withInsistence } from './calendar-plan';
import type { ChangeSet } from './changes';
import type { Observation } from './decision';
import type { IsoDateTime } from './facts';
import { requestAct } from './journal';
import { bookedIn, freePlace, release, seated } from './places';
import { consultantOn } from './row-consultant';
import type { RequestRow, SlotRow } from './tables';

/** No plan of a timetable: a row that a person made, and that stays as it is. */
const BY_HAND = 'hand';

export interface Move {
  readonly slot: SlotRow;
  readonly place: number;
  readonly times: { readonly start: IsoDateTime; readonly end: IsoDateTime };
  readonly by: string;
  readonly label: (slot: SlotRow) => string;
}

/** The old event gives way to one of the new day, to which the teacher is invited; others who are booked beside stay where they are. */
export function moveToOtherDay(set: ChangeSet, obs: Observation, { slot, place, times, by, label }: Move): void {
  const { facts, now } = obs;
  const { date, starts_at, ends_at } = movedTo(slot, times);
  const slot_id = `${slot.slot_code}@${date}T${starts_at}`;
  const standing = obs.slots.find((known) => known.slot_id === slot_id);
  const consultant_id = consultantOn(facts, slot, date) ?? '';
  const made: SlotRow = {
    ...slot,
    ...{ slot_id, date, starts_at, ends_at, consultant_id, plan: BY_HAND, status: 'open', reason: '' },
    ...{ bookings: [], holds: [], meeting: [], calendar: standing?.calendar ?? [] },
  };
  const there = standing?.status === 'open' && freePlace(standing) > 0 ? standing : { ...made, label: label(made) };
  const request = obs.recent.find((row) => row.request_id !== '' && row.request_id === slot.bookings[place - 1]);
  const seat = freePlace(there);
  const taken = request ? seated(there, request.request_id, seat) : there;
  if (standing) set.change('slots', taken);
  else set.add('slots', taken);

  const left = request ? release(slot, request.request_id) : slot;
  const stays = bookedIn(left).length > 0;
  const before: SlotRow = stays ? left : { ...left, status: 'closed', reason: 'calendar_edited' };
  set.change('slots', withInsistence(before, place));
  if (!request) return;
  const row: RequestRow = { ...request, slot_id, place: seat, rsvp: '', status: 'booked' };
  set.change('requests', row);
  const detail = `${slot_id}#${seat};from=${slot.slot_id}`;
  set.add('journal', requestAct(row, { at: now, act: 'request.booked', by, detail }));
}
