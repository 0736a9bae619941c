// Which events a list shows: the window as SQL, words and properties on what that brings.

import { type Args, isTrue } from './arguments';
import { CalendarError, invalidParameter } from './calendar-error';
import { type CalendarTables, type StoredCalendar, type StoredEvent, toEvent } from './calendar-tables';
import { readInstant } from './event-time';

export interface Found extends StoredEvent {
  /** False on a guest's calendar once the guest was taken off the list. */
  present: boolean;
}

/** The events of a calendar that fit; with a change to start from, all that changed since, deleted ones too. */
export function findEvents(
  tables: CalendarTables,
  calendar: StoredCalendar,
  args: Args,
  since: number | undefined,
): Found[] {
  const deleted = since !== undefined || isTrue(args.showDeleted);
  const from = args.timeMin === undefined ? Number.MIN_SAFE_INTEGER : timeOf(args, 'timeMin');
  const until = args.timeMax === undefined ? Number.MAX_SAFE_INTEGER : timeOf(args, 'timeMax');
  if (until <= from) throw invalidParameter('timeMax', 'The specified time range is empty.');
  const order = orderOf(args, since);
  const own = new Condition('e.calendar_id = ?', calendar.id);
  const invited = new Condition('g.email = ? AND g.calendar_id <> g.email', calendar.id);
  if (since !== undefined) own.and('e.changed > ?', since);
  if (since !== undefined) invited.and('g.changed > ?', since);
  if (!deleted) invited.and('g.present = ?', 1);
  for (const one of [own, invited]) {
    if (!deleted) one.and('e.status <> ?', 'cancelled');
    if (args.timeMin !== undefined) one.and('max(e.ends, e.starts + 1) > ?', from);
    if (args.timeMax !== undefined) one.and('e.starts < ?', until);
  }
  const ownSql = `SELECT e.*, 1 AS present, e.changed AS seen FROM events e WHERE ${own.sql}`;
  const invitedSql = `SELECT e.*, g.present, g.changed AS seen FROM event_guests g
      JOIN events e ON e.calendar_id = g.calendar_id AND e.id = g.event_id WHERE ${invited.sql}`;
  const { store } = tables;
  const rows = calendar.primary
    ? store.all(`${ownSql} UNION ALL ${invitedSql} ORDER BY ${order}`, ...own.values, ...invited.values)
    : store.all(`${ownSql} ORDER BY ${order}`, ...own.values);
  return rows.map((row) => ({ ...toEvent(row), present: row.present === 1 })).filter(matches(args));
}

/** Only what was asked for becomes SQL: each case then has an index of its own to follow. */
class Condition {
  readonly values: (string | number)[];

  constructor(
    public sql: string,
    first: string,
  ) {
    this.values = [first];
  }

  and(sql: string, value: string | number): void {
    this.sql += ` AND ${sql}`;
    this.values.push(value);
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
