// An invitation that its guest declined: the place is free at once, the request stays, and other times are offered.
import { changeSet } from './changes';
import { otherTimesFor } from './consultation-outcome';
import type { Changes, Observation } from './decision';
import { keepPlaces } from './holds';
import { requestAct } from './journal';
import { otherTimes } from './messages';
import { hasAddress } from './people';
import { hasBegun, release } from './places';
import { idle } from './request-acts';
import type { RequestRow } from './tables';

/** A rule of the school: whoever declined so often is written to instead. */
const MOST_DECLINES = 2;

export const isWrittenInstead = (declines: number | null): boolean => (declines ?? 0) >= MOST_DECLINES;
export const declinedKey = ({ request_id, declines }: RequestRow): string => `declined:${request_id}:${declines ?? 0}`;

/** `declined`: booked requests whose guest has just said no. A meeting that has begun stays in the history of its slot. */
export function decideDeclines(obs: Observation, declined: readonly RequestRow[]): Changes {
  const { facts, now } = obs;
  const set = changeSet();
  const slots = new Map(obs.slots.map((slot) => [slot.slot_id, slot]));
  for (const request of declined) {
    const slot = slots.get(request.slot_id);
    if (request.status !== 'booked' || !slot || hasBegun(slot, now)) continue;
    const freed = release(slot, request.request_id);
    slots.set(slot.slot_id, freed);
    set.change('slots', freed);
    const declines = (request.declines ?? 0) + 1;
    const written = isWrittenInstead(declines);
    const row: RequestRow = {
      ...request,
      status: idle(request),
      slot_id: '',
      place: null,
      rsvp: '',
      declines,
      preferred_format: written ? 'written' : request.preferred_format,
    };
    set.change('requests', row);
    const offer = written ? [] : otherTimesFor(obs, [...slots.values()], row, freed);
    keepPlaces(set, obs, slots, row.request_id, offer);
    const reason = written ? 'written' : 'declined';
    if (hasAddress(facts, row.staff_id)) set.add('outbox', otherTimes(declinedKey(row), row, reason, now, offer));
    set.add(
      'journal',
      requestAct(row, { at: now, act: 'booking.declined', by: 'calendar', detail: `${slot.slot_id};n=${declines}` }),
    );
  }
  return set.changes();
}
