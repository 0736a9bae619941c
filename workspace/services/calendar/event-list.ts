// Events.list: windows, filters, pages, and sync tokens that bring only what has changed.

import { type Args, checkArgs, isTrue, wholeNumber } from './arguments';
import { CalendarError, fullSyncRequired, invalidParameter } from './calendar-error';
import type { CalendarTables, StoredCalendar } from './calendar-tables';
import type { Caller } from './caller';
import type { Directory } from './directory';
import { type Found, findEvents } from './event-query';
import { etagOf, visible } from './event-resource';

type EventsPage = GoogleAppsScript.Calendar.Schema.Events;

const KNOWN = [
  'alwaysIncludeEmail',
  'eventTypes',
  'iCalUID',
  'maxAttendees',
  'maxResults',
  'orderBy',
  'pageToken',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'showDeleted',
  'showHiddenInvitations',
  'singleEvents',
  'syncToken',
  'timeMax',
  'timeMin',
  'timeZone',
  'updatedMin',
];
const NOT_WITH_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];
/** Lists of this kind have no meaningful rest to sync, so Google gives them no token. */
const WITHOUT_TOKEN = ['iCalUID', 'orderBy', 'privateExtendedProperty', 'q', 'sharedExtendedProperty', 'updatedMin'];
const TOKEN_LIVES = 28 * 24 * 3600_000;

interface Token {
  calendar: string;
  change: number;
  at: number;
}

export class EventList {
  constructor(
    private readonly tables: CalendarTables,
    private readonly directory: Directory,
  ) {}

  list(caller: Caller, calendarId: string, args: Args = {}): EventsPage {
    checkArgs(args, KNOWN);
    const calendar = this.directory.open(caller, calendarId, 'freeBusyReader');
    const since = args.syncToken === undefined ? undefined : this.readToken(caller, calendar, args);
    const max = wholeNumber(args, 'maxResults', 250, 2500);
    const page =
      args.pageToken === undefined ? { offset: 0, change: this.tables.lastChange() } : readPage(args.pageToken);
    const found = findEvents(this.tables, calendar, args, since);
    const shown = found.slice(page.offset, page.offset + max);
    const more = page.offset + max < found.length;
    const busyOnly = this.directory.role(calendar, caller.user) === 'freeBusyReader';
    const synced = !WITHOUT_TOKEN.some((name) => args[name] !== undefined);
    return {
      kind: 'calendar#events',
      etag: `"l${page.change}"`,
      summary: calendar.summary,
      updated: new Date(caller.now).toISOString(),
      timeZone: args.timeZone ? String(args.timeZone) : calendar.timeZone,
      accessRole: this.directory.role(calendar, caller.user),
      defaultReminders: [],
      items: shown.map((event) => this.show(event, calendar, caller, args, busyOnly)),
      ...(more ? { nextPageToken: encode({ offset: page.offset + max, change: page.change }) } : {}),
      ...(more || !synced
        ? {}
        : { nextSyncToken: encode({ calendar: calendar.id, change: page.change, at: caller.now }) }),
    };
  }

  /** Google drops tokens for reasons of its own; a test may too. */
  expireTokens(calendarId: string): void {
    this.tables.store.remember(`calendar-floor ${calendarId}`, String(this.tables.nextChange()));
  }

  private show(found: Found, calendar: StoredCalendar, caller: Caller, args: Args, busyOnly: boolean) {
    const organisers = found.calendarId === calendar.id && isTrue(args.showDeleted);
    if (!found.present || (found.event.status === 'cancelled' && !organisers)) {
      return { kind: 'calendar#event', etag: etagOf(found), id: found.event.id, status: 'cancelled' };
    }
    const as = busyOnly ? 'freeBusy' : found.calendarId === calendar.id ? 'organizer' : 'guest';
    return visible(found, { viewer: caller.user, as, ...(args.timeZone ? { timeZone: String(args.timeZone) } : {}) });
  }

  private readToken(caller: Caller, calendar: StoredCalendar, args: Args): number {
    for (const name of NOT_WITH_TOKEN) {
      if (args[name] === undefined) continue;
      throw new CalendarError(400, 'badRequest', `Sync token cannot be used with ${name}.`);
    }
    if (args.showDeleted === false || args.showDeleted === 'false') {
      throw new CalendarError(400, 'badRequest', 'Sync token cannot be used with showDeleted set to false.');
    }
    const token = decode<Token>(args.syncToken);
    const floor = Number(this.tables.store.fact(`calendar-floor ${calendar.id}`) ?? 0);
    const known = token?.calendar === calendar.id && token.change <= this.tables.lastChange() && token.change >= floor;
    if (!known || caller.now - token.at > TOKEN_LIVES) throw fullSyncRequired();
    return token.change;
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode<T>(text: unknown): T | undefined {
  try {
    return JSON.parse(Buffer.from(String(text), 'base64url').toString()) as T;
  } catch {
    return undefined;
  }
}

function readPage(text: unknown): { offset: number; change: number } {
  const page = decode<{ offset: number; change: number }>(text);
  if (!Number.isInteger(page?.offset)) throw invalidParameter('pageToken', 'Invalid value for: pageToken');
  return page!;
}
