// From what a caller sends to what an event is, and from what it is to what a caller may see.

import { NotEmulated } from '../../script/service-error';
import { invalid, required } from './calendar-error';
import type { Event, StoredCalendar, StoredEvent } from './calendar-tables';
import { readMoment, shift } from './event-time';

type Attendee = GoogleAppsScript.Calendar.Schema.EventAttendee;

const PLAIN = ['summary', 'description', 'location', 'colorId', 'transparency', 'visibility', 'source'] as const;
const RIGHTS = ['guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests', 'anyoneCanAddSelf'] as const;
const BEYOND = ['recurrence', 'attachments', 'gadget', 'workingLocationProperties'] as const;
const STATUSES = ['confirmed', 'tentative', 'cancelled'];
const ANSWERS = ['needsAction', 'accepted', 'declined', 'tentative'];
const ADDRESS = /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+$/;
const MOST_GUESTS = 200;

export interface Shaped {
  event: Event;
  starts: number;
  ends: number;
}

/** Reads a whole resource. What is left out is gone: that is what PUT means, and a patch is merged before. */
export function shape(resource: Event, kept: Event, calendar: StoredCalendar): Shaped {
  for (const field of BEYOND) {
    const value = resource[field] as unknown;
    if (value && !(Array.isArray(value) && value.length === 0)) throw new NotEmulated(`Calendar.Events, ${field}`);
  }
  const start = readMoment(resource.start, 'start', calendar.timeZone);
  const end = readMoment(resource.end, 'end', calendar.timeZone);
  if (Boolean(start.shown.date) !== Boolean(end.shown.date))
    throw invalid('Start and end times must either both be date or both be dateTime.');
  if (end.ms < start.ms) throw invalid('The specified time range is empty.');
  if (resource.status !== undefined && !STATUSES.includes(resource.status)) throw invalid('Invalid status value.');
  const event: Event = { ...kept, status: resource.status ?? 'confirmed', start: start.shown, end: end.shown };
  for (const field of PLAIN) if (resource[field] != null) Object.assign(event, { [field]: resource[field] });
  for (const field of RIGHTS) if (resource[field] != null) event[field] = Boolean(resource[field]);
  event.reminders = resource.reminders ?? { useDefault: true };
  if (resource.extendedProperties) event.extendedProperties = properties(resource.extendedProperties);
  const attendees = guests(resource.attendees, calendar);
  if (attendees.length > 0) event.attendees = attendees;
  return { event, starts: start.ms, ends: end.ms };
}

/** Patch semantics: objects are merged, null takes away, arrays and times are replaced whole. */
export function merged(event: Event, patch: Event): Event {
  const next: Record<string, unknown> = { ...event };
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    if (value === null) delete next[key];
    else if (key === 'extendedProperties') next[key] = mergedProperties(event.extendedProperties, value);
    else next[key] = value;
  }
  return next;
}

function mergedProperties(old: Event['extendedProperties'], patch: unknown): Event['extendedProperties'] {
  const next: Record<string, Record<string, unknown>> = {};
  for (const kind of ['private', 'shared'] as const) {
    const changes = (patch as Record<string, Record<string, unknown> | null>)[kind];
    const entries = { ...old?.[kind], ...changes };
    const left = Object.entries(entries).filter(([, value]) => value !== null);
    if (changes !== null && left.length > 0) next[kind] = Object.fromEntries(left);
  }
  return next as Event['extendedProperties'];
}

/** An answer that is left out reads as none: who replaces the list without the answers loses them. */
function guests(list: Attendee[] | undefined | null, calendar: StoredCalendar): Attendee[] {
  const byEmail = new Map<string, Attendee>();
  for (const guest of list ?? []) {
    if (!guest?.email) throw required('Missing attendee email.');
    const email = String(guest.email).trim().toLowerCase();
    if (!ADDRESS.test(email)) throw invalid('Invalid attendee email.');
    const responseStatus = guest.responseStatus ?? 'needsAction';
    if (!ANSWERS.includes(responseStatus)) throw invalid('Invalid attendee response status.');
    const { displayName, optional, comment, additionalGuests, resource } = guest;
    const known = Object.entries({ displayName, optional, comment, additionalGuests, resource });
    const organizer = email === calendar.id ? { organizer: true } : {};
    if (byEmail.has(email)) continue;
    byEmail.set(email, {
      email,
      ...Object.fromEntries(known.filter(([, value]) => value != null)),
      ...organizer,
      responseStatus,
    });
  }
  if (byEmail.size > MOST_GUESTS) throw invalid('The event has too many attendees.');
  return [...byEmail.values()];
}

function properties(value: NonNullable<Event['extendedProperties']>): NonNullable<Event['extendedProperties']> {
  const kinds = Object.entries(value).filter(([kind, map]) => (kind === 'private' || kind === 'shared') && map);
  return Object.fromEntries(
    kinds.map(([kind, map]) => {
      const entries = Object.entries(map as Record<string, unknown>).map(([key, text]) => [key, String(text)] as const);
      if (entries.some(([key, text]) => key.length > 44 || text.length > 1024)) {
        throw invalid('The extended property is too long.');
      }
      return [kind, Object.fromEntries(entries)];
    }),
  );
}

export const etagOf = (stored: StoredEvent): string => `"${String(stored.changed).padStart(16, '0')}"`;

export interface View {
  viewer: string;
  /** What the viewer may see of it: a guest's own copy, only that somebody is busy, or all. */
  as: 'organizer' | 'guest' | 'freeBusy';
  timeZone?: string;
}

export function visible(stored: StoredEvent, { viewer, as, timeZone }: View): Event {
  const { event, calendarId } = stored;
  const times = timeZone ? { start: shift(event.start!, timeZone), end: shift(event.end!, timeZone) } : {};
  const shared = {
    kind: 'calendar#event',
    etag: etagOf(stored),
    id: event.id,
    status: event.status,
    htmlLink: `https://www.google.com/calendar/event?eid=${Buffer.from(`${event.id} ${calendarId}`).toString('base64url')}`,
  };
  if (as === 'freeBusy') return { ...shared, start: event.start, end: event.end, visibility: 'private', ...times };
  const whole: Event = { ...shared, ...event, ...times };
  whole.creator = { ...event.creator, ...(event.creator?.email === viewer ? { self: true } : {}) };
  whole.organizer = { ...event.organizer, ...(as === 'organizer' ? { self: true } : {}) };
  const hides = as === 'guest' && event.guestsCanSeeOtherGuests === false;
  if (event.attendees) {
    whole.attendees = event.attendees
      .filter((guest) => !hides || guest.email === viewer)
      .map((guest) => (guest.email === viewer ? { ...guest, self: true } : guest));
    if (hides) whole.attendeesOmitted = true;
  }
  if (as === 'guest' && whole.extendedProperties) {
    const { shared } = whole.extendedProperties;
    if (shared) whole.extendedProperties = { shared };
    else delete whole.extendedProperties;
  }
  return whole;
}
