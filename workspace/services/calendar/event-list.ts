// Events.list: windows, filters, pages, and sync tokens that bring only what has changed.

import { type Args, checkArgs, isTrue, wholeNumber } from './arguments';
import { CalendarError, fullSyncRequired, invalidParameter } from './calendar-error';
import { type CalendarTables, type StoredCalendar, type StoredEvent, toEvent } from './calendar-tables';
import type { Caller } from './caller';
import type { Directory } from './directory';
import { etagOf, visible } from './event-resource';
import { readInstant } from './event-time';

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

interface Found extends StoredEvent {
  /** False on a guest's calendar once the guest was taken off the list. */
  present: boolean;
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
    const found = this.find(calendar, args, since).filter(matches(args));
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
    if (!found.present || found.event.status === 'cancelled') {
      return { kind: 'calendar#event', etag: etagOf(found), id: found.event.id, status: 'cancelled' };
    }
    const as = busyOnly ? 'freeBusy' : found.calendarId === calendar.id ? 'organizer' : 'guest';
    return visible(found, { viewer: caller.user, as, ...(args.timeZone ? { timeZone: String(args.timeZone) } : {}) });
  }

  private find(calendar: StoredCalendar, args: Args, since: number | undefined): Found[] {
    const deleted = since !== undefined || isTrue(args.showDeleted);
    const from = args.timeMin === undefined ? Number.MIN_SAFE_INTEGER : timeOf(args, 'timeMin');
    const until = args.timeMax === undefined ? Number.MAX_SAFE_INTEGER : timeOf(args, 'timeMax');
    if (until <= from) throw invalidParameter('timeMax', 'The specified time range is empty.');
    const order = orderOf(args, since);
    const rows = this.tables.store.all(
      `SELECT * FROM (
         SELECT e.*, 1 AS present, e.changed AS seen FROM events e WHERE e.calendar_id = ?1
         UNION ALL
         SELECT e.*, g.present, max(e.changed, g.changed) AS seen FROM event_guests g
         JOIN events e ON e.calendar_id = g.calendar_id AND e.id = g.event_id
         WHERE ?2 = 1 AND g.email = ?1 AND g.calendar_id <> ?1)
       WHERE seen > ?3 AND (?4 = 1 OR (present = 1 AND status <> 'cancelled'))
         AND (ends > ?5 OR (ends = starts AND starts = ?5)) AND starts < ?6
       ORDER BY ${order}`,
      calendar.id,
      calendar.primary ? 1 : 0,
      since ?? 0,
      deleted ? 1 : 0,
      from,
      until,
    );
    return rows.map((row) => ({ ...toEvent(row), present: row.present === 1 }));
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

function orderOf(args: Args, since: number | undefined): string {
  if (since !== undefined) return 'seen, id';
  if (args.orderBy === undefined) return 'starts, id';
  if (args.orderBy === 'updated') return 'seen, id';
  if (args.orderBy !== 'startTime')
    throw invalidParameter('orderBy', `Invalid value at 'orderBy': "${String(args.orderBy)}"`);
  if (isTrue(args.singleEvents)) return 'starts, id';
  throw new CalendarError(400, 'badRequest', 'The requested ordering is not available for the particular query.');
}

function matches(args: Args): (found: Found) => boolean {
  const tests: ((found: Found) => boolean)[] = [];
  for (const kind of ['private', 'shared'] as const) {
    const wanted = args[`${kind}ExtendedProperty`];
    for (const pair of wanted === undefined ? [] : [wanted].flat()) {
      const [key = '', ...value] = String(pair).split('=');
      tests.push(({ event }) => event.extendedProperties?.[kind]?.[key] === value.join('='));
    }
  }
  if (args.iCalUID !== undefined) tests.push(({ event }) => event.iCalUID === args.iCalUID);
  if (args.updatedMin !== undefined) {
    const from = timeOf(args, 'updatedMin');
    tests.push(({ event }) => Date.parse(event.updated!) >= from);
  }
  if (args.q !== undefined) {
    const words = String(args.q).toLowerCase().split(/\s+/).filter(Boolean);
    tests.push(({ event }) => words.every((word) => searchable(event).includes(word)));
  }
  return (found) => tests.every((test) => test(found));
}

function searchable(event: Found['event']): string {
  const guests = (event.attendees ?? []).flatMap(({ email, displayName }) => [email, displayName]);
  return [event.summary, event.description, event.location, ...guests].join(' ').toLowerCase();
}

function timeOf(args: Args, name: string): number {
  const text = args[name] instanceof Date ? (args[name] as Date).toISOString() : String(args[name]);
  try {
    return readInstant(text);
  } catch {
    throw new CalendarError(400, 'badRequest', 'Bad Request', { locationType: 'parameter', location: name });
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
