// What a run that died left half-written. The request's own row is written first; all else follows from it and is made up for here.
import { changeSet } from './changes';
import { missedKey, otherTimesFor } from './consultation-outcome';
import type { Changes, Observation } from './decision';
import { declinedKey, isWrittenInstead } from './declined';
import type { Facts } from './facts';
import { keepPlaces } from './holds';
import { isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import {
  acknowledgement,
  answerMessage,
  droppedMessage,
  followupMessage,
  otherTimes,
  questionMessage,
  reopenedMessage,
  slotLost,
} from './messages';
import { hasAddress } from './people';
import { bookedIn } from './places';
import { clearedAlarm, quarantineAlarm } from './quarantine';
import { planDay } from './slots';
import type { OutboxRow, RequestRow, SlotRow } from './tables';
import { refusedKey } from './take-reply';

export interface Traces {
  /** Keys of the letters that stand in the outbox for these requests, whatever became of them. */
  readonly letters: ReadonlySet<string>;
  /** What the journal says of them: `2026-0042 request.booked`. */
  readonly acts: ReadonlySet<string>;
}

/** The act that must stand in the journal for a request to be as it is. */
const actOf = (row: RequestRow): string => {
  switch (row.status) {
    case 'quarantined':
      return 'request.quarantined';
    case 'booked':
      return 'request.booked';
    case 'in_work':
      return 'request.taken';
    case 'waiting':
      return 'request.waiting';
    case 'answered':
      return row.outcome === 'held' ? 'request.held' : 'request.answered';
    case 'confirmed':
      return 'request.confirmed';
    case 'reopened':
      return 'request.reopened';
    case 'closed':
      if (row.note !== '') return 'request.dropped';
      return row.duplicate_of !== '' && row.staff_id !== '' ? 'request.merged' : 'request.discarded';
    default:
      if (row.outcome === 'no_show') return 'request.no_show';
      return row.linked_to ? 'request.linked' : 'request.received';
  }
};

/** Of a time that was declined or not come to. */
function offersOwed(obs: Observation, row: RequestRow): OutboxRow[] {
  const { now } = obs;
  const offered = (key: string, reason: string): OutboxRow => {
    const other = reason === 'written' ? [] : otherTimesFor(obs, obs.slots, row);
    return otherTimes(key, row, reason, now, other);
  };
  return [
    ...(row.declines ? [offered(declinedKey(row), isWrittenInstead(row.declines) ? 'written' : 'declined')] : []),
    ...(row.outcome === 'no_show' ? [offered(missedKey(row), 'no_show')] : []),
  ];
}

/** Of a reply that asked for a time and has none. */
const timesOwed = (obs: Observation, row: RequestRow): OutboxRow[] =>
  (obs.replies ?? [])
    .filter((reply) => reply.request_id === row.request_id && reply.kind === 'time')
    .map((reply) => refusedKey(reply, row.request_id))
    .map((key) => otherTimes(key, row, 'slot.none', obs.now, otherTimesFor(obs, obs.slots, row)));

/** It does not stand, or the run died before it could say so. */
const isGone = (facts: Facts, slot: SlotRow): boolean =>
  slot.status !== 'open' || !planDay(facts, slot.date).slots.some(({ slot_id }) => slot_id === slot.slot_id);

function letters(obs: Observation, row: RequestRow): OutboxRow[] {
  const { facts, now } = obs;
  const { status, source_key, staff_id } = row;
  if (status === 'quarantined' || source_key === '' || !hasAddress(facts, staff_id)) return [];
  if (status === 'closed') return row.note === '' ? [] : [droppedMessage(row, now)];
  const format = row.preferred_format || 'written';
  const waits = status === 'new' || status === 'assigned';
  const other = (around?: SlotRow): string[] => otherTimesFor(obs, obs.slots, row, around);
  const gone = waits ? obs.slots.filter((slot) => bookedIn(slot).includes(row.request_id) && isGone(facts, slot)) : [];
  const mailed = status === 'answered' && row.answer !== '';
  return [
    ...(row.linked_to ? [] : [acknowledgement(row.request_id, now, waits && format !== 'written' ? other() : [])]),
    ...(mailed ? [answerMessage(row, now)] : []),
    ...(status === 'answered' && row.followup_on !== '' ? [followupMessage(row, now)] : []),
    ...(status === 'reopened' ? [reopenedMessage(row, now)] : []),
    ...(status === 'waiting' ? [questionMessage(row, now)] : []),
    ...(waits ? offersOwed(obs, row) : []),
    ...(isOpenRequest(row) && status !== 'booked' ? timesOwed(obs, row) : []),
    ...gone.map((slot) => slotLost(row.request_id, slot.slot_id, now, other(slot))),
  ];
}

/** What it offers is kept for its reader. */
const keepsPlaces = ({ kind, reason }: OutboxRow): boolean =>
  kind === 'slot_lost' || (kind === 'booking_declined' && (reason === 'declined' || reason === 'no_show'));

export function mend(obs: Observation, suspects: readonly RequestRow[], traces: Traces): Changes {
  const set = changeSet();
  const slots = new Map(obs.slots.map((slot) => [slot.slot_id, slot]));
  for (const row of suspects) {
    for (const letter of letters(obs, row)) {
      if (traces.letters.has(letter.key)) continue;
      set.add('outbox', letter);
      if (keepsPlaces(letter)) keepPlaces(set, obs, slots, row.request_id, letter.alternatives);
    }
    const act = actOf(row);
    if (!traces.acts.has(`${row.request_id} ${act}`))
      set.add('journal', requestAct(row, { at: obs.now, act, by: 'loop' }));
    const alarm = quarantineAlarm(row, obs.now);
    const standing = obs.alarms.some(({ alarm_key, cleared_at }) => alarm_key === alarm.alarm_key && cleared_at === '');
    if (row.status === 'quarantined' && !standing) set.add('alarms', alarm);
    const cleared = row.status === 'quarantined' ? undefined : clearedAlarm(obs.alarms, row, obs.now);
    if (cleared) set.change('alarms', cleared);
  }
  return set.changes();
}
