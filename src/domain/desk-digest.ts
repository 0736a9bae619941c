// One letter for each holder on a working morning, and only where there is something: what is due, came back, or waits for a decision.
import type { ChangeSet } from './changes';
import { dateOf } from './dates';
import { deadlineOf, isHandedUp } from './deadlines';
import type { DeskObservation } from './desk-day';
import { handedUpTo, isHere } from './escalation';
import type { Facts, IsoDate } from './facts';
import { digestMessage } from './messages';
import { hasAddress } from './people';
import { holderOn } from './roles';
import type { RequestRow } from './tables';
import { isWaitingLong } from './wait-for-teacher';

/** Whoever answers it today: its assignee, or who acts while that one is away. Empty where nobody is here. */
function answersToday(facts: Facts, { assignee_id, role_key, topic }: RequestRow, today: IsoDate): string {
  const holder = role_key === '' ? '' : (holderOn(facts, role_key, today, [topic || 'other'])?.staff_id ?? '');
  return [assignee_id, holder].find((staffId) => staffId !== '' && isHere(facts, staffId, today)) ?? '';
}

const NEAR: ReadonlySet<string> = new Set(['overdue', 'today', 'tomorrow']);
const order = (a: RequestRow, b: RequestRow): number =>
  `${a.due_on} ${a.request_id}` < `${b.due_on} ${b.request_id}` ? -1 : 1;

export function digests(set: ChangeSet, obs: DeskObservation): void {
  const { facts, now, letters } = obs;
  const today = dateOf(now);
  const due = new Map<string, RequestRow[]>();
  const decisions = new Map<string, number>();
  const decides = (staffId: string): void => void decisions.set(staffId, (decisions.get(staffId) ?? 0) + 1);
  for (const request of obs.open) {
    const who = answersToday(facts, request, today);
    const isNear = request.status === 'reopened' || NEAR.has(deadlineOf(facts, request, today));
    if (isNear) due.set(who, [...(due.get(who) ?? []), request]);
    if (isWaitingLong(request, today)) decides(who);
    if (isHandedUp(facts, request, today)) decides(handedUpTo(facts, request, today));
  }
  for (const alarm of obs.alarms) {
    if (alarm.cleared_at !== '' || alarm.addressed_to === '') continue;
    const holder = holderOn(facts, alarm.addressed_to, today)?.staff_id ?? '';
    if (isHere(facts, holder, today)) decides(holder);
  }
  for (const staffId of [...new Set([...due.keys(), ...decisions.keys()])].sort()) {
    const requests = [...(due.get(staffId) ?? [])].sort(order).map(({ request_id }) => request_id);
    const letter = digestMessage(staffId, now, requests, decisions.get(staffId) ?? 0);
    if (hasAddress(facts, staffId) && !letters.has(letter.key)) set.add('outbox', letter);
  }
}
