// What the product leaves in an event, so that it sees later what a person did to it: times, title, guests.
import { fingerprint } from '../domain/fingerprint';
import type { CalendarEvent } from '../loop/ports';
import { localTime } from './clock';

export type ApiEvent = GoogleAppsScript.Calendar.Schema.Event;

export const local = (zone: string, at: { dateTime?: string | undefined } | undefined): string =>
  at?.dateTime ? localTime(new Date(at.dateTime).getTime(), zone).slice(0, 16) : '';

export const shape = (zone: string, event: ApiEvent): string =>
  `${event.status !== 'cancelled'}|${local(zone, event.start)}|${local(zone, event.end)}`;
export const shapeOf = ({ confirmed, start, end }: CalendarEvent): string =>
  `${confirmed}|${start.slice(0, 16)}|${end.slice(0, 16)}`;

interface Own {
  readonly fingerprint?: string;
  readonly told?: string;
  readonly title?: string;
  readonly guests?: string;
  readonly keeps_title?: string;
}
/** What the product wrote into it; an event that was told before may lack some of it, and then nothing is known of that. */
export const own = (event: ApiEvent): Own => event.extendedProperties?.private ?? {};

export const isEdited = (zone: string, event: ApiEvent): boolean => {
  const { told } = own(event);
  return told !== undefined && told !== shape(zone, event);
};

export const isRenamed = (event: ApiEvent): boolean => {
  const { title } = own(event);
  return title !== undefined && title !== fingerprint(event.summary ?? '');
};

/** Short: an event's own properties have little room. */
export const guestMark = (email: string): string => fingerprint(email.toLowerCase()).slice(0, 6);

export const hasLostGuests = (event: ApiEvent): boolean => {
  const now = new Set((event.attendees ?? []).map(({ email }) => guestMark(email ?? '')));
  return (own(event).guests ?? '').split(' ').some((mark) => mark !== '' && !now.has(mark));
};

export const linkOf = ({ conferenceData, hangoutLink }: ApiEvent): string =>
  conferenceData?.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri ?? hangoutLink ?? '';

export const isTold = (standing: ApiEvent, event: CalendarEvent): boolean =>
  own(standing).fingerprint === event.fingerprint && (standing.status !== 'cancelled') === event.confirmed;
