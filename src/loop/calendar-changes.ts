// What people did in the calendar, read back: answers to invitations, and events moved or deleted by hand (invariant 9).
import { changeSet } from '../domain/changes';
import type { Changes, Observation } from '../domain/decision';
import { decideDeclines } from '../domain/declined';
import { eventId } from '../domain/event-id';
import { personOf } from '../domain/people';
import type { AlarmRow, RequestRow, SlotRow } from '../domain/tables';
import type { CalendarChange } from './ports';

interface Place {
  readonly slot: SlotRow;
  readonly place: number;
}

const placesById = (slots: readonly SlotRow[]): Map<string, Place> => {
  const places = new Map<string, Place>();
  for (const slot of slots) {
    for (let place = 1; place <= Math.max(slot.capacity ?? 1, 1); place++) {
      places.set(eventId(slot.slot_id, place), { slot, place });
    }
  }
  return places;
};

export const decideCalendarChanges = (obs: Observation, changes: readonly CalendarChange[]): Changes => {
  const set = changeSet();
  const places = placesById(obs.slots);
  const standing = new Set(obs.alarms.filter((alarm) => alarm.cleared_at === '').map((alarm) => alarm.alarm_key));
  const raise = (kind: string, { slot, place }: Place, subject_key: string): void => {
    const alarm: AlarmRow = {
      alarm_key: `${kind}:${slot.slot_id}#${place}:${obs.now}`,
      kind,
      addressed_to: 'ej_lead',
      subject_key,
      from: slot.date,
      to: '',
      raised_at: obs.now,
      cleared_at: '',
    };
    if ([...standing].some((key) => key.startsWith(`${kind}:${slot.slot_id}#${place}:`))) return;
    set.add('alarms', alarm);
    set.add('journal', {
      at: obs.now,
      act: 'alarm.raised',
      table: 'alarms',
      row_key: alarm.alarm_key,
      rule: '2.6',
      by: 'calendar',
      detail: kind,
    });
  };
  const declined: RequestRow[] = [];
  for (const change of changes) {
    const at = places.get(change.id);
    if (!at) continue;
    if (change.edited) raise('calendar_edited', at, at.slot.slot_id);
    const request = obs.recent.find((row) => row.request_id === at.slot.bookings[at.place - 1]);
    const email = request && (personOf(obs.facts, request.staff_id)?.email ?? '').toLowerCase();
    const answer = email ? (change.answers[email] ?? '') : '';
    if (!request || !answer || answer === 'needsAction' || answer === request.rsvp) continue;
    set.change('requests', { ...request, rsvp: answer });
    set.add('journal', {
      at: obs.now,
      act: 'rsvp.read',
      table: 'requests',
      row_key: request.request_id,
      rule: '2.6',
      by: 'calendar',
      detail: answer,
    });
    if (answer === 'declined') declined.push(request);
  }
  set.merge(decideDeclines(obs, declined));
  return set.changes();
};
