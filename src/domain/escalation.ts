// What nobody answered in time is handed up: to the deputy head, and the deputy's own to the director.
import type { ChangeSet } from './changes';
import { dateOf } from './dates';
import { isHandedUp } from './deadlines';
import type { DeskObservation } from './desk-day';
import type { Facts, IsoDate } from './facts';
import { requestAct } from './journal';
import { escalationMessage } from './messages';
import { hasAddress, isActive, isAway, personOf } from './people';
import { holderOn } from './roles';
import type { RequestRow } from './tables';

/** At work on that day. */
export function isHere(facts: Facts, staffId: string, date: IsoDate): boolean {
  const person = personOf(facts, staffId);
  return person !== undefined && isActive(person, date) && !isAway(person, date);
}

/** Staff id of whoever decides about it: of the deputy's own the director, or the lead where there is none. Empty where nobody is here. */
export function handedUpTo(facts: Facts, request: RequestRow, today: IsoDate): string {
  const [deputy, lead] = (['deputy_uvr', 'ej_lead'] as const).map(
    (role) => holderOn(facts, role, today)?.staff_id ?? '',
  );
  const above = request.role_key === 'deputy_uvr' ? [facts.settings.director, lead!] : [deputy!];
  return above.find((staffId) => staffId !== '' && isHere(facts, staffId, today)) ?? '';
}

/** What was imported is old news: it stands in the lists, and nobody is written to about it. */
export function handUp(set: ChangeSet, obs: DeskObservation): void {
  const { facts, now, letters } = obs;
  const today = dateOf(now);
  for (const request of obs.open) {
    if (request.source_key === '' || !isHandedUp(facts, request, today)) continue;
    const to = handedUpTo(facts, request, today);
    const letter = escalationMessage(request, to, now);
    if (!hasAddress(facts, to) || letters.has(letter.key)) continue;
    set.add('outbox', letter);
    set.add('journal', requestAct(request, { at: now, act: 'request.escalated', by: '', detail: to }));
  }
}
