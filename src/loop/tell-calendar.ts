// Tells the calendar what it does not know yet: of slots place by place, of sessions one event each.
import { type DesiredEvent, insists, owedEvents, toldEvents, withTold } from '../domain/calendar-plan';
import { stamp } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import { withMeeting } from '../domain/meeting-link';
import { personOf } from '../domain/people';
import { desiredSessionEvent, sessionFingerprint, toldOfSession, withSessionTold } from '../domain/session-event';
import type { AttendanceRow, Incident, RequestRow, Session, SlotRow } from '../domain/tables';
import { errorCode } from './error-code';
import type { CalendarEvent, World } from './ports';
import { maintenanceTellings } from './tell-maintenance';
import { sessionEventWords } from './training-words';
import { eventWords, roomName } from './words';

/** Google has stopped schools at 70–200 events in a short time. */
const MOST_EVENTS = 50;

export interface OwedToCalendar {
  readonly facts: Facts;
  readonly slots: readonly SlotRow[];
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly sessions: readonly Session[];
  readonly attendance: readonly AttendanceRow[];
  /** Of a run that looked at them: maintenance shows itself, a failure does not. */
  readonly incidents: readonly Incident[];
  /** A person has just decided about these sessions: what somebody did to their events does not stand in the way. */
  readonly decided: boolean;
}

export type Note = (act: string, table: string, rowKey: string, rule: string, detail?: string) => void;

/** One event that is owed, whatever it is of. */
export interface Telling {
  readonly table: 'slots' | 'sessions' | 'incidents';
  readonly key: string;
  readonly rule: string;
  readonly detail: string;
  /** People wait for places in meetings; free times may come in a later run. */
  readonly urgent: boolean;
  readonly compose: () => CalendarEvent;
  /** What it was told before; asked when its turn has come, for an earlier place may share the row. */
  readonly before: () => { readonly etag: string; readonly fingerprint: string } | undefined;
  readonly keep: (fingerprint: string, etag: string, meeting: string) => void;
}

const addressesOf = (facts: Facts, staffIds: readonly string[]): string[] =>
  staffIds.flatMap((id) => personOf(facts, id)?.email || []);

const slotEvent = (facts: Facts, slot: SlotRow, event: DesiredEvent, request?: RequestRow): CalendarEvent => ({
  id: event.id,
  confirmed: event.status === 'confirmed',
  start: `${event.date}T${event.starts_at}:00`,
  end: `${event.date}T${event.ends_at}:00`,
  ...eventWords(facts, slot, request),
  location: roomName(facts, event.room_id, facts.settings.language),
  attendees: addressesOf(facts, event.attendees),
  fingerprint: slotFingerprint(facts, slot, event, isRemote(request)),
  asks_anew: false,
  quiet: facts.settings.low_data,
  insists: false,
  meeting: meetingOf(slot, event, request),
});

const isRemote = (request?: RequestRow): boolean => request?.preferred_format === 'remote';

/** A number for each event and whoever is booked: nobody finds the way into the meeting of the one before. */
const meetingOf = (slot: SlotRow, event: DesiredEvent, request?: RequestRow): string | null => {
  if (request && isRemote(request) && event.status === 'confirmed')
    return `${event.id}-${fingerprint(request.request_id)}`;
  return slot.meeting[event.place - 1] ? null : '';
};

/** What an event depends on, readable in the slot's row: `f` free or `b` booked, time, room, topics, and who is invited. */
const slotFingerprint = (facts: Facts, slot: SlotRow, event: DesiredEvent, remote: boolean): string => {
  const guests = facts.settings.low_data ? '' : event.attendees.map((id) => personOf(facts, id)?.email ?? '').join();
  const what = [
    event.starts_at,
    event.ends_at,
    event.room_id,
    slot.topics.join('+'),
    event.status === 'confirmed' ? '' : 'x',
  ];
  // Words change with the mode even where nobody was invited.
  const mode = facts.settings.low_data ? 'codes' : '';
  const who = event.free ? '' : fingerprint(`${event.request_id} ${guests}${remote ? ' remote' : ''}`);
  return `${guests ? 'b' : 'f'} ${what.join(' ')} ${who} ${mode}`.replace(/[:;]/g, '').trim();
};

const slotTellings = (owed: OwedToCalendar, changed: Map<string, SlotRow>): Telling[] => {
  const { facts, requests } = owed;
  const staffOf = new Map([...requests.values()].map((request) => [request.request_id, request.staff_id]));
  return owed.slots.flatMap((slot) => {
    const standing = (): SlotRow => changed.get(slot.slot_id) ?? slot;
    const wanted = (event: DesiredEvent): string =>
      slotFingerprint(facts, slot, event, isRemote(requests.get(event.request_id)));
    return owedEvents(facts, slot, wanted, staffOf).map(
      (event): Telling => ({
        table: 'slots',
        key: slot.slot_id,
        rule: '2.6',
        detail: `place=${event.place}${event.request_id ? ` request=${event.request_id}` : ''}`,
        urgent: !event.free,
        compose: () => slotEvent(facts, slot, event, requests.get(event.request_id)),
        before: () => toldEvents(standing()).find(({ place }) => place === event.place),
        keep: (told, etag, meeting) => {
          const known = withTold(standing(), { place: event.place, fingerprint: told, etag });
          const link = isRemote(requests.get(event.request_id)) ? meeting : '';
          changed.set(slot.slot_id, withMeeting(known, event.place, event.request_id, link));
        },
      }),
    );
  });
};

const sessionTellings = (owed: OwedToCalendar, changed: Map<string, Session>, now: string): Telling[] => {
  const { facts, attendance } = owed;
  return owed.sessions.flatMap((session): Telling[] => {
    const event = desiredSessionEvent(facts, session, attendance, now);
    // Nobody is written to about something that is over.
    if (!event || (event.status === 'confirmed' && stamp(session.planned_end) <= stamp(now))) return [];
    const told = toldOfSession(session);
    const wanted = sessionFingerprint(facts, session, event);
    if (told?.fingerprint === wanted) return [];
    return [
      {
        table: 'sessions',
        key: session.session_id,
        rule: '2.1',
        detail: `guests=${event.attendees.length}`,
        urgent: true,
        compose: () => ({
          id: event.id,
          confirmed: event.status === 'confirmed',
          start: `${event.date}T${event.starts_at}:00`,
          end: `${event.date}T${event.ends_at}:00`,
          ...sessionEventWords(facts, session, event.status === 'cancelled'),
          location: roomName(facts, event.room_id, facts.settings.language),
          attendees: addressesOf(facts, event.attendees),
          fingerprint: wanted,
          asks_anew: event.asks_anew,
          quiet: facts.settings.low_data,
          insists: owed.decided,
          meeting: '',
        }),
        before: () => told,
        keep: (fingerprint, etag) => {
          changed.set(session.session_id, withSessionTold(session, { fingerprint, etag }));
        },
      },
    ];
  });
};

export interface Told {
  readonly slots: readonly SlotRow[];
  readonly sessions: readonly Session[];
  readonly incidents: readonly Incident[];
  /** Another run has to go on. */
  readonly more: boolean;
}

/** Gives the rows that now know what the calendar was told. */
export const tellCalendar = (world: World, owed: OwedToCalendar, note: Note): Told => {
  // Between two accounts there is no calendar that is theirs.
  if (world.memory.handing_over !== '') return { slots: [], sessions: [], incidents: [], more: true };
  const slots = new Map<string, SlotRow>();
  const sessions = new Map<string, Session>();
  const incidents = new Map<string, Incident>();
  const now = world.time.local();
  const due = [
    ...sessionTellings(owed, sessions, now),
    ...maintenanceTellings(owed, incidents, now),
    ...slotTellings(owed, slots),
  ].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  let done = 0;
  let failed = false;
  for (const telling of due) {
    if (done >= MOST_EVENTS || !world.time.enough() || failed) break;
    done++;
    const { table, key, rule, detail } = telling;
    const before = telling.before();
    const composed = telling.compose();
    const wanted = before && insists(before) ? { ...composed, insists: true } : composed;
    try {
      const told = world.calendar.tell(wanted, before?.etag ?? '', before?.fingerprint.startsWith('b') ?? false);
      if (told.outcome === 'edited_by_hand') {
        note('calendar.edited', table, key, rule, detail);
        continue;
      }
      telling.keep(wanted.fingerprint, told.etag, told.meeting);
      const act = !wanted.confirmed ? 'event.cancelled' : before ? 'event.updated' : 'event.created';
      note(act, table, key, rule, detail);
    } catch (error) {
      // A limit or an outage: what is owed stays owed, the next run goes on.
      failed = true;
      world.log(`calendar.failed ${key} ${errorCode(error)}`);
    }
  }
  return {
    slots: [...slots.values()],
    sessions: [...sessions.values()],
    incidents: [...incidents.values()],
    more: failed || due.length > done,
  };
};
