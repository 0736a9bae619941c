// Reading and changing single events, with their etags, answers and notices.

import { randomBytes } from 'node:crypto';
import { type Args, checkArgs, checkMatch, sendUpdatesOf } from './arguments';
import { CalendarError, duplicate, gone, invalid, notFound, required } from './calendar-error';
import type { CalendarTables, Event, StoredCalendar, StoredEvent } from './calendar-tables';
import type { Caller } from './caller';
import { conferenceOf } from './conference';
import type { Directory } from './directory';
import { merged, type Shaped, shape, visible } from './event-resource';
import { differs, type Notices } from './notices';
import type { Pace } from './pace';

const OWN_ID = /^[a-v0-9]{5,1024}$/;
const WRITE_ARGS = ['sendUpdates', 'sendNotifications', 'maxAttendees', 'conferenceDataVersion', 'supportsAttachments'];
const BASE32HEX = '0123456789abcdefghijklmnopqrstuv';

export type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

interface Opened {
  calendar: StoredCalendar;
  stored: StoredEvent;
  as: 'organizer' | 'guest' | 'freeBusy';
}

export class Events {
  constructor(
    private readonly tables: CalendarTables,
    private readonly directory: Directory,
    private readonly notices: Notices,
    private readonly pace: Pace,
  ) {}

  get(caller: Caller, calendarId: string, eventId: string, args: Args = {}): Event {
    checkArgs(args, ['maxAttendees', 'timeZone', 'alwaysIncludeEmail']);
    const { stored, as } = this.open(caller, calendarId, eventId);
    return visible(stored, { viewer: caller.user, as, ...(args.timeZone ? { timeZone: String(args.timeZone) } : {}) });
  }

  insert(caller: Caller, resource: Event, calendarId: string, args: Args = {}): Event {
    checkArgs(args, WRITE_ARGS);
    const calendar = this.directory.open(caller, calendarId, 'writer');
    if (resource?.id != null && !OWN_ID.test(String(resource.id))) throw invalid('Invalid resource id value.');
    const id = resource?.id ?? freshId();
    if (this.tables.event(calendar.id, id)) throw duplicate();
    const now = new Date(caller.now).toISOString();
    const kept: Event = {
      id,
      iCalUID: resource?.iCalUID ?? `${id}@google.com`,
      created: now,
      updated: now,
      sequence: resource?.sequence ?? 0,
      creator: { email: caller.user },
      organizer: { email: calendar.id, ...(calendar.primary ? {} : { displayName: calendar.summary }) },
      eventType: 'default',
    };
    const shaped = withConference(
      shape(resource ?? {}, kept, calendar),
      conferenceOf({ ...resource, id }, undefined, args),
    );
    return this.tables.store.tx(() => {
      this.pace.countCreation(caller);
      return this.save(caller, calendar, undefined, shaped, args);
    });
  }

  /** A private copy of an event from elsewhere: nobody is told. */
  import(caller: Caller, resource: Event, calendarId: string, args: Args = {}): Event {
    checkArgs(args, ['conferenceDataVersion', 'supportsAttachments']);
    if (!resource?.iCalUID) throw required('Missing iCalUID.');
    return this.insert(caller, resource, calendarId, { sendUpdates: 'none' });
  }

  update(
    caller: Caller,
    resource: Event,
    calendarId: string,
    eventId: string,
    args: Args = {},
    headers: Args = {},
  ): Event {
    return this.change(caller, resource, calendarId, eventId, args, headers, (_event, whole) => whole);
  }

  patch(
    caller: Caller,
    resource: Event,
    calendarId: string,
    eventId: string,
    args: Args = {},
    headers: Args = {},
  ): Event {
    return this.change(caller, resource, calendarId, eventId, args, headers, merged);
  }

  remove(caller: Caller, calendarId: string, eventId: string, args: Args = {}, headers: Args = {}): void {
    checkArgs(args, ['sendUpdates', 'sendNotifications']);
    const { calendar, stored, as } = this.open(caller, calendarId, eventId);
    if (stored.event.status === 'cancelled') throw gone();
    if (as === 'guest') {
      this.answer(caller, eventId, 'declined');
      return;
    }
    this.directory.open(caller, calendar.id, 'writer');
    checkMatch(stored, headers);
    const { event, starts, ends } = stored;
    this.tables.store.tx(() => {
      this.pace.countCreation(caller);
      this.save(caller, calendar, stored, { event: { ...event, status: 'cancelled' }, starts, ends }, args);
    });
  }

  /** A guest answers: the organiser's event carries the answer, and the organiser gets a reply. */
  answer(caller: Caller, eventId: string, status: Answer, comment?: string): StoredEvent {
    const stored = this.tables.invitation(caller.user, eventId);
    if (!stored || stored.event.status === 'cancelled') throw notFound();
    const calendar = this.directory.find(stored.calendarId)!;
    const attendees = stored.event.attendees!.map((guest) =>
      guest.email === caller.user ? { ...guest, responseStatus: status, ...(comment ? { comment } : {}) } : guest,
    );
    const updated = new Date(caller.now).toISOString();
    return this.tables.store.tx(() => {
      const next = { ...stored, changed: this.tables.nextChange(), event: { ...stored.event, attendees, updated } };
      this.tables.saveEvent(next);
      this.notices.reply(caller, calendar, next, status);
      return next;
    });
  }

  /** On a primary calendar one finds own events, and those of others one is invited to. */
  open(caller: Caller, calendarId: string, eventId: string): Opened {
    const calendar = this.directory.open(caller, calendarId, 'freeBusyReader');
    const own = this.tables.event(calendar.id, eventId);
    if (own) {
      const busyOnly = this.directory.role(calendar, caller.user) === 'freeBusyReader';
      return { calendar, stored: own, as: busyOnly ? 'freeBusy' : 'organizer' };
    }
    const copy = calendar.primary && this.tables.invitation(calendar.owner, eventId);
    if (!copy || calendar.owner !== caller.user) throw notFound();
    return { calendar: this.directory.find(copy.calendarId)!, stored: copy, as: 'guest' };
  }

  private change(
    caller: Caller,
    sent: Event,
    calendarId: string,
    eventId: string,
    args: Args,
    headers: Args,
    apply: (event: Event, sent: Event) => Event,
  ): Event {
    checkArgs(args, [...WRITE_ARGS, 'alwaysIncludeEmail']);
    const { calendar, stored, as } = this.open(caller, calendarId, eventId);
    checkMatch(stored, headers);
    if (as === 'guest') return this.changeAsGuest(caller, stored, sent);
    this.directory.open(caller, calendar.id, 'writer');
    const { id, iCalUID, created, creator, organizer, sequence = 0 } = stored.event;
    const resource = apply(stored.event, sent ?? {});
    if (resource.sequence != null && Number(resource.sequence) < sequence) {
      throw invalid(
        'Invalid sequence value. The specified sequence number is below the current sequence number of the resource. Re-fetch the resource and use its sequence number on the following request.',
      );
    }
    const kept: Event = { id, iCalUID, created, creator, organizer, eventType: 'default' };
    kept.sequence = Number(resource.sequence ?? sequence);
    const shaped = withConference(shape(resource, kept, calendar), conferenceOf(resource, stored.event, args));
    return this.tables.store.tx(() => this.save(caller, calendar, stored, shaped, args));
  }

  /** A guest owns nothing of the event but the answer. */
  private changeAsGuest(caller: Caller, stored: StoredEvent, sent: Event): Event {
    const own = sent?.attendees?.find(({ email }) => email?.toLowerCase() === caller.user);
    if (!own?.responseStatus)
      throw new CalendarError(
        403,
        'forbiddenForNonOrganizer',
        'Shared properties can only be changed by the organizer of the event.',
        undefined,
        'calendar',
      );
    const answered = this.answer(caller, stored.event.id!, own.responseStatus as Answer, own.comment);
    return visible(answered, { viewer: caller.user, as: 'guest' });
  }

  private save(
    caller: Caller,
    calendar: StoredCalendar,
    before: StoredEvent | undefined,
    shaped: Shaped,
    args: Args,
  ): Event {
    const send = sendUpdatesOf(args);
    const event: Event = { ...shaped.event, updated: new Date(caller.now).toISOString() };
    if (before && differs(before.event, event)) event.sequence = (event.sequence ?? 0) + 1;
    const after: StoredEvent = { ...shaped, event, calendarId: calendar.id, changed: this.tables.nextChange() };
    this.tables.saveEvent(after);
    this.notices.tell(caller, calendar, before, after, send);
    return visible(after, { viewer: caller.user, as: 'organizer' });
  }
}

const withConference = (shaped: Shaped, conference: Event): Shaped => ({
  ...shaped,
  event: { ...shaped.event, ...conference },
});

const freshId = (): string => Array.from(randomBytes(26), (byte) => BASE32HEX[byte % 32]).join('');
