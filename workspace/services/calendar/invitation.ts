// An event as an iCalendar message between the organiser and a guest (RFC 5546).

import ical, {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Event, StoredCalendar, StoredEvent } from './calendar-tables';

export type Method = 'REQUEST' | 'CANCEL' | 'REPLY';

const STATUS: Record<string, ICalAttendeeStatus> = {
  needsAction: ICalAttendeeStatus.NEEDSACTION,
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
};

export interface Invitation {
  method: Method;
  calendar: StoredCalendar;
  stored: StoredEvent;
  /** Who gets it, or for a reply who answers. */
  guest: string;
  at: number;
}

export function invitationText({ method, calendar, stored, guest, at }: Invitation): string {
  const { event, starts, ends } = stored;
  const cancelled = method === 'CANCEL';
  const file = ical({ prodId: '//Local workspace//Calendar//EN', method: ICalCalendarMethod[method] });
  file.createEvent({
    id: event.iCalUID!,
    sequence: event.sequence ?? 0,
    stamp: new Date(at),
    created: new Date(event.created!),
    lastModified: new Date(event.updated!),
    start: new Date(starts),
    end: new Date(ends),
    ...allDay(event),
    summary: event.summary ?? '',
    description: event.description ?? '',
    location: event.location ?? '',
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      event.transparency === 'transparent' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(event.hangoutLink ? { x: [{ key: 'X-GOOGLE-CONFERENCE', value: event.hangoutLink }] } : {}),
    // An address that mail reaches: the calendar's own has no mailbox.
    organizer: { name: calendar.summary, email: calendar.owner },
    attendees: attendees(event, guest, method),
  });
  return file.toString();
}

/** A day has no zone: it is written as the date it is. */
function allDay(event: Event) {
  if (!event.start?.date) return {};
  return {
    allDay: true,
    start: new Date(`${event.start.date}T00:00:00Z`),
    end: new Date(`${event.end!.date}T00:00:00Z`),
  };
}

function attendees(event: Event, guest: string, method: Method): ICalAttendeeData[] {
  const alone = method !== 'REQUEST' || event.guestsCanSeeOtherGuests === false;
  const listed = (event.attendees ?? []).filter(({ email }) => !alone || email === guest);
  const shown = listed.length > 0 ? listed : [{ email: guest, responseStatus: 'needsAction' }];
  return shown.map((one) => ({
    email: one.email!,
    name: one.displayName ?? one.email!,
    role: one.optional ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
    rsvp: method === 'REQUEST',
    status: STATUS[one.responseStatus ?? 'needsAction']!,
  }));
}
