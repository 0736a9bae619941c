// Who waits for a free time, as the lead sees it; taken on the list and off it by the desk.
import type { WaitingLine } from '../contract/schedule';
import { changeSet } from '../domain/changes';
import type { Facts, Result } from '../domain/facts';
import { holdFor, holdsOf, withoutHold } from '../domain/holds';
import { isOpenRequest } from '../domain/incident-reports';
import { requestAct } from '../domain/journal';
import { nameOf } from '../domain/people';
import type { RequestRow, SlotRow } from '../domain/tables';
import { inTurn, isWaiting, waitingSince } from '../domain/waiting';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { after, byRequest, bySlot, observe, together } from './observe';
import { decideOffers } from './offer-places';
import type { World } from './ports';
import { settleFirst } from './wake';
import { slotLabel } from './words';

const line = (facts: Facts, row: RequestRow, slots: readonly SlotRow[], now: string): WaitingLine => ({
  request_id: row.request_id,
  person: nameOf(facts, row.staff_id),
  topic: row.topic || 'other',
  format: row.preferred_format || 'in_person',
  urgency: row.urgency || 'normal',
  since: row.waits_since,
  offers: slots.flatMap((slot) => {
    const hold = holdFor(slot, row.request_id, now);
    return hold ? [{ slot_id: slot.slot_id, label: slotLabel(facts)(slot), until: hold.until }] : [];
  }),
});

export const waitingLines = ({ register, time }: World, facts: Facts): WaitingLine[] => {
  const now = time.local();
  const slots = register.slotsFrom(now.slice(0, 10)).filter((slot) => holdsOf(slot, now).length > 0);
  return inTurn(register.everyOpenRequest()).map((row) => line(facts, row, slots, now));
};

interface Wanted {
  readonly request_id: string;
  readonly waits: boolean;
}

const refuse = (code: string): Result<true> => ({ ok: false, code });

/** Put on the list by the desk, or taken off it: then nothing is kept any longer. */
export const settleWaiting = (world: World, caller: Caller, { request_id, waits }: Wanted): Result<true> => {
  settleFirst(world);
  const seen = observe(world);
  const request = world.register.requestsById([request_id])[0];
  if (!request) return { ok: false, code: 'request.unknown', params: { request_id } };
  if (isWaiting(request) === waits) return { ok: true, value: true };
  const { facts, now } = seen.obs;
  if (waits && !isOpenRequest(request)) return refuse('request.already_closed');
  if (waits && request.slot_id !== '' && request.status === 'booked') return refuse('waiting.has_time');
  const waits_since = waits ? waitingSince(facts, { ...request, waits_since: '' }, now) : '';
  if (waits && waits_since === '') return refuse('waiting.no_such_time');
  const set = changeSet();
  const row: RequestRow = { ...request, waits_since };
  set.change('requests', row);
  const act = waits ? 'waiting.begun' : 'waiting.ended';
  set.add('journal', requestAct(row, { at: now, act, by: caller.by, detail: '' }));
  for (const slot of waits ? [] : seen.slots)
    if (holdFor(slot, request_id, now)) set.change('slots', withoutHold(slot, request_id));
  const open = after(world.register.everyOpenRequest(), byRequest, { change: [row] });
  const slots = after(seen.slots, bySlot, set.changes().slots);
  const recent = together(seen.recent, [row]);
  set.merge(decideOffers(world, { obs: { ...seen.obs, slots, recent } }, open));
  bringAbout(world, seen, set.changes(), { by: caller.by, all: false, marked: true });
  finish(world);
  return { ok: true, value: true };
};
