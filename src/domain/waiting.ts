// The waiting list (a rule of the school): who found no free time is offered one that becomes free, the most urgent first.
import { fits, fitting } from './booking';
import { changeSet } from './changes';
import { stamp } from './dates';
import type { Changes, Observation } from './decision';
import type { Facts, IsoDateTime } from './facts';
import { holdFor, keepPlaces, offerEnds } from './holds';
import { isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import { placeOffered } from './messages';
import { hasAddress } from './people';
import { startOf } from './places';
import type { Format, OutboxRow, RequestRow, SlotRow, Topic, Urgency } from './tables';

const ORDER: Readonly<Record<Urgency, number>> = { high: 0, normal: 1, low: 2 };
/** Whoever let so many offers lapse is asked no more. */
const MOST_OFFERS = 3;

export const meetingFormat = (asked: RequestRow['preferred_format']): Format =>
  asked === 'remote' ? asked : 'in_person';

/** The schedule has such consultations at all; otherwise there is nothing to wait for. */
export const isEverHeld = (facts: Facts, topic: Topic, format: Format): boolean =>
  facts.timetable.some((row) => row.booking === 'required' && fits(facts, row, topic, format));

export const isWaiting = (row: RequestRow): boolean =>
  row.waits_since !== '' && row.slot_id === '' && row.status !== 'booked' && isOpenRequest(row);

/** The most urgent first, then who waits longest. */
export const inTurn = (requests: readonly RequestRow[]): RequestRow[] =>
  requests
    .filter(isWaiting)
    .map((row) => ({ row, at: `${ORDER[row.urgency || 'normal']} ${stamp(row.waits_since)} ${row.request_id}` }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ row }) => row);

/** From now on it waits, where waiting can help. */
export const waitingSince = (facts: Facts, row: RequestRow, now: IsoDateTime): IsoDateTime =>
  row.waits_since || (isEverHeld(facts, row.topic || 'other', meetingFormat(row.preferred_format)) ? now : '');

export interface WaitingObservation extends Observation {
  /** Every open request. */
  readonly open: readonly RequestRow[];
  /** What was ever written about those that wait. */
  readonly letters: readonly OutboxRow[];
}

/** The offer that a hold stands for; who has no address is told by the desk, and the row says that they were offered it. */
const letterFor = (facts: Facts, row: RequestRow, slotId: string, until: IsoDateTime, now: IsoDateTime): OutboxRow => ({
  ...placeOffered(row.request_id, slotId, until, now),
  status: hasAddress(facts, row.staff_id) ? 'owed' : 'void',
});

/** Every free place that suits somebody who waits, one offer at a time for each; a hold whose letter is missing gets it. */
export function offerPlaces(obs: WaitingObservation): Changes {
  const { facts, now } = obs;
  const set = changeSet();
  const slots = new Map(obs.slots.map((slot) => [slot.slot_id, slot]));
  const staffOf = new Map([...obs.open, ...obs.recent].map((row) => [row.request_id, row.staff_id]));
  for (const row of inTurn(obs.open)) {
    const { request_id, staff_id } = row;
    const letters = obs.letters.filter((letter) => letter.request_id === request_id);
    const told = new Set(letters.flatMap((letter) => letter.alternatives));
    const kept = [...slots.values()].filter((slot) => holdFor(slot, request_id, now));
    for (const { slot_id } of kept)
      if (!told.has(slot_id)) set.add('outbox', letterFor(facts, row, slot_id, offerEnds(facts.settings, now), now));
    if (kept.length > 0) continue;
    const ever = letters.filter(({ kind }) => kind === 'place_offered');
    const offers = ever.filter(({ created_at }) => stamp(created_at) >= stamp(row.waits_since));
    if (offers.length >= MOST_OFFERS) {
      const next: RequestRow = { ...row, waits_since: '' };
      set.change('requests', next);
      set.add(
        'journal',
        requestAct(next, { at: now, act: 'waiting.ended', by: '', detail: `offers=${offers.length}` }),
      );
      continue;
    }
    const offered = new Set(ever.flatMap((letter) => letter.alternatives));
    // A run that died wrote the letter, and not yet that the place is kept.
    const promised = new Set(ever.filter(({ status }) => status === 'owed').flatMap((letter) => letter.alternatives));
    const format = meetingFormat(row.preferred_format);
    const wish = { topic: row.topic || 'other', format, now, staff_id, staffOf, request_id } as const;
    const slot = fitting(facts, [...slots.values()], wish).find(
      ({ slot_id }) => promised.has(slot_id) || !offered.has(slot_id),
    );
    if (!slot) continue;
    keepPlaces(set, obs, slots, request_id, [slot.slot_id]);
    const until = holdFor(slots.get(slot.slot_id) ?? slot, request_id, now)?.until ?? startOf(slot);
    if (!offered.has(slot.slot_id)) set.add('outbox', letterFor(facts, row, slot.slot_id, until, now));
    set.add(
      'journal',
      requestAct(row, { at: now, act: 'place.offered', by: '', detail: `${slot.slot_id};until=${until}` }),
    );
  }
  return set.changes();
}

/** Places that a decision gives back: whoever waits is offered them before everybody else. */
export const freesPlaces = (before: readonly SlotRow[], changes: Changes): boolean => {
  const known = new Map(before.map((slot) => [slot.slot_id, slot]));
  return (changes.slots?.change ?? []).some((slot) => {
    const was = known.get(slot.slot_id);
    return (
      slot.status === 'open' &&
      was !== undefined &&
      was.bookings.filter(Boolean).length > slot.bookings.filter(Boolean).length
    );
  });
};
