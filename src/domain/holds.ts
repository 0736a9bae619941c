// Places that are kept for a while for somebody they were offered to (a rule of the school): taken for everybody else.
import type { ChangeSet } from './changes';
import { later, stamp } from './dates';
import type { Changes, Observation } from './decision';
import type { IsoDateTime, Settings } from './facts';
import { isOpenRequest } from './incident-reports';
import { hasBegun, startOf } from './places';
import type { RequestRow, SlotRow } from './tables';

export interface Hold {
  readonly request_id: string;
  readonly until: IsoDateTime;
}

/** What lapsed is no hold any more. */
export const holdsOf = (slot: SlotRow, now: IsoDateTime): Hold[] =>
  slot.holds.flatMap((item) => {
    const [request_id = '', until = ''] = item.split('=');
    return until !== '' && stamp(now) < stamp(until) ? [{ request_id, until }] : [];
  });

export const holdFor = (slot: SlotRow, requestId: string, now: IsoDateTime): Hold | undefined =>
  holdsOf(slot, now).find((hold) => hold.request_id === requestId);

/** How many places are kept for others; who is booked here needs none kept. */
export const heldForOthers = (slot: SlotRow, requestId: string, now: IsoDateTime): number =>
  slot.holds.length === 0
    ? 0
    : holdsOf(slot, now).filter((hold) => hold.request_id !== requestId && !slot.bookings.includes(hold.request_id))
        .length;

export const withoutHold = (slot: SlotRow, requestId: string): SlotRow => ({
  ...slot,
  holds: slot.holds.filter((item) => !item.startsWith(`${requestId}=`)),
});

const withHold = (slot: SlotRow, { request_id, until }: Hold): SlotRow => ({
  ...slot,
  holds: [...withoutHold(slot, request_id).holds, `${request_id}=${until}`],
});

const isHeldBy = (slot: SlotRow, requestId: string): boolean =>
  slot.holds.some((item) => item.startsWith(`${requestId}=`));

/** To the minute: what is offered now is kept so many hours. */
export const offerEnds = ({ offer_hours }: Settings, now: IsoDateTime): IsoDateTime =>
  later(now.slice(0, 16), offer_hours * 60);

/** Keeps these slots for the request and no others: a newer offer takes the place of the one before. */
export function keepPlaces(
  set: ChangeSet,
  obs: Pick<Observation, 'facts' | 'now'>,
  slots: Map<string, SlotRow>,
  requestId: string,
  slotIds: readonly string[],
): void {
  const until = offerEnds(obs.facts.settings, obs.now);
  for (const slot of [...slots.values()]) {
    const wanted = slotIds.includes(slot.slot_id);
    if (!wanted && !isHeldBy(slot, requestId)) continue;
    const next = wanted
      ? withHold(slot, { request_id: requestId, until: [startOf(slot).slice(0, 16), until].sort()[0]! })
      : withoutHold(slot, requestId);
    slots.set(slot.slot_id, next);
    set.change('slots', next);
  }
}

/** Who has a time, or an answer, waits for none. */
const needsNoTime = (row: RequestRow): boolean => row.status === 'booked' || !isOpenRequest(row);

/** A decision as it is once whoever got a time or an answer by it lets go of what was kept, and no longer waits. */
export function settleOffers(slots: readonly SlotRow[], changes: Changes): Changes {
  const rows = changes.requests?.change ?? [];
  const settled = rows.filter(needsNoTime);
  if (settled.length === 0) return changes;
  const decided = new Map(changes.slots?.change?.map((slot) => [slot.slot_id, slot]));
  for (const { request_id } of settled)
    for (const known of slots) {
      const slot = decided.get(known.slot_id) ?? known;
      if (isHeldBy(slot, request_id)) decided.set(slot.slot_id, withoutHold(slot, request_id));
    }
  const change = rows.map((row) => (needsNoTime(row) && row.waits_since !== '' ? { ...row, waits_since: '' } : row));
  return {
    ...changes,
    requests: { ...changes.requests, change },
    ...(decided.size > 0 && { slots: { ...changes.slots, change: [...decided.values()] } }),
  };
}

/** Holds that lapsed, whose slot went, or whose request has a time or an answer by now. */
export function clearHolds(
  set: ChangeSet,
  now: IsoDateTime,
  requests: ReadonlyMap<string, RequestRow>,
  slots: Map<string, SlotRow>,
): void {
  for (const slot of [...slots.values()]) {
    if (slot.holds.length === 0) continue;
    const live = holdsOf(slot, now);
    const kept = live.filter(({ request_id }) => {
      const row = requests.get(request_id);
      return slot.status === 'open' && !hasBegun(slot, now) && !(row && needsNoTime(row));
    });
    if (kept.length === slot.holds.length) continue;
    const next = { ...slot, holds: kept.map(({ request_id, until }) => `${request_id}=${until}`) };
    slots.set(slot.slot_id, next);
    set.change('slots', next);
    const gone = slot.holds.filter((item) => !next.holds.includes(item)).map((item) => item.split('=')[0]);
    set.add('journal', {
      at: now,
      act: 'hold.ended',
      table: 'slots',
      row_key: slot.slot_id,
      rule: 'school',
      by: '',
      detail: gone.join(','),
    });
  }
}

/** When the next hold lapses; empty where none is live. */
export const nextLapse = (slots: readonly SlotRow[], now: IsoDateTime): IsoDateTime =>
  slots
    .flatMap((slot) => (slot.holds.length > 0 ? holdsOf(slot, now) : []))
    .reduce((first, { until }) => (first === '' || until < first ? until : first), '');
