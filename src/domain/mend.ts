// What a run that died left half-written. The request's own row is written first; all else follows from it and is made up for here.
import { nearest } from './booking';
import { changeSet } from './changes';
import type { Changes, Observation } from './decision';
import { requestAct } from './journal';
import { acknowledgement, answerMessage, slotLost } from './messages';
import { hasAddress } from './people';
import { bookedIn } from './places';
import { clearedAlarm, quarantineAlarm } from './quarantine';
import type { OutboxRow, RequestRow, SlotRow } from './tables';

export interface Traces {
  /** Keys of the letters that stand in the outbox for these requests, whatever became of them. */
  readonly letters: ReadonlySet<string>;
  /** What the journal says of them: `2026-0042 request.booked`. */
  readonly acts: ReadonlySet<string>;
}

/** The act that must stand in the journal for a request to be as it is. */
const actOf = (row: RequestRow): string => {
  if (row.status === 'quarantined') return 'request.quarantined';
  if (row.status === 'answered') return 'request.answered';
  if (row.status === 'booked') return 'request.booked';
  return row.linked_to ? 'request.linked' : 'request.received';
};

const wasAccepted = (row: RequestRow): boolean => row.status !== 'quarantined' && row.status !== 'closed';

function letters(obs: Observation, row: RequestRow): OutboxRow[] {
  const { facts, now } = obs;
  if (!wasAccepted(row) || row.source_key === '' || !hasAddress(facts, row.staff_id)) return [];
  const topic = row.topic || 'other';
  const format = row.preferred_format || 'written';
  const wish = { topic, format, now, staff_id: row.staff_id };
  const waits = row.status === 'new' || row.status === 'assigned';
  const other = (around?: SlotRow): string[] =>
    nearest(facts, obs.slots, { ...wish, around }).map((slot) => slot.slot_id);
  const gone = waits
    ? obs.slots.filter((slot) => slot.status !== 'open' && bookedIn(slot).includes(row.request_id))
    : [];
  return [
    ...(row.linked_to ? [] : [acknowledgement(row.request_id, now, waits && format !== 'written' ? other() : [])]),
    ...(row.status === 'answered' ? [answerMessage(row, now)] : []),
    ...gone.map((slot) => slotLost(row.request_id, slot.slot_id, now, other(slot))),
  ];
}

export function mend(obs: Observation, suspects: readonly RequestRow[], traces: Traces): Changes {
  const set = changeSet();
  for (const row of suspects) {
    for (const letter of letters(obs, row)) if (!traces.letters.has(letter.key)) set.add('outbox', letter);
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
