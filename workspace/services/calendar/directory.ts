// Which calendars there are, and who may do what with them.

import { randomBytes } from 'node:crypto';
import { CalendarError, invalid, needsRole, notFound, required } from './calendar-error';
import type { AclRule, CalendarTables, Role, StoredCalendar } from './calendar-tables';
import type { Caller } from './caller';
import { isZone } from './event-time';

type CalendarResource = GoogleAppsScript.Calendar.Schema.Calendar;
type ListEntry = GoogleAppsScript.Calendar.Schema.CalendarListEntry;

const RANK: Record<Role, number> = { freeBusyReader: 1, reader: 2, writer: 3, owner: 4 };
const SECONDARY = /@group\.calendar\.google\.com$/;
const COLOURS = ['#9fe1e7', '#16a765', '#f83a22', '#ffad46', '#a47ae2', '#4986e7', '#cd74e6', '#fbe983'];

export class Directory {
  constructor(
    readonly tables: CalendarTables,
    private readonly zone: () => string,
    private readonly domain: string,
  ) {}

  /** The calendar, where the caller has at least that role; one that cannot be seen does not exist. */
  open(caller: Caller, calendarId: string, role: Role): StoredCalendar {
    const calendar = this.find(calendarId === 'primary' ? caller.user : String(calendarId));
    if (!calendar || (caller.appCreatedOnly && !calendar.byScript)) throw notFound();
    const held = this.role(calendar, caller.user);
    if (!held) throw notFound();
    if (RANK[held] < RANK[role]) throw needsRole(role);
    return calendar;
  }

  /** Everybody has a primary calendar from the first day on. */
  find(id: string): StoredCalendar | undefined {
    const stored = this.tables.calendar(id);
    if (stored) return stored;
    const email = id.toLowerCase();
    if (SECONDARY.test(email) || !email.includes('@')) return undefined;
    return {
      id: email,
      owner: email,
      summary: email,
      timeZone: this.zone(),
      primary: true,
      byScript: false,
      version: 0,
    };
  }

  role(calendar: StoredCalendar, user: string): Role | undefined {
    if (calendar.owner === user) return 'owner';
    const rules = this.tables
      .acl(calendar.id)
      .filter(
        ({ type, value }) =>
          type === 'default' ||
          ((type === 'user' || type === 'group') && value === user) ||
          (type === 'domain' && user.endsWith(`@${value}`)),
      );
    // Inside one domain Google shows colleagues when somebody is busy, and nothing else.
    const colleague = calendar.primary && [calendar.owner, user].every((email) => email.endsWith(`@${this.domain}`));
    const held: Role[] = [...rules.map((rule) => rule.role), ...(colleague ? (['freeBusyReader'] as const) : [])];
    return held.sort((a, b) => RANK[b] - RANK[a])[0];
  }

  visibleTo(user: string): StoredCalendar[] {
    return [this.find(user)!, ...this.tables.calendarsOf(user).filter(({ id }) => id !== user)];
  }

  create(caller: Caller, resource: CalendarResource): StoredCalendar {
    if (!resource?.summary) throw required('Missing calendar summary.');
    const calendar: StoredCalendar = {
      id: `c_${randomBytes(32).toString('hex')}@group.calendar.google.com`,
      owner: caller.user,
      summary: '',
      timeZone: this.zone(),
      primary: false,
      byScript: caller.byScript,
      version: 0,
    };
    return this.change(calendar, resource);
  }

  change(calendar: StoredCalendar, resource: CalendarResource): StoredCalendar {
    const timeZone = resource.timeZone ?? calendar.timeZone;
    if (!isZone(timeZone)) throw invalid('Invalid time zone.');
    const next: StoredCalendar = { ...calendar, timeZone, version: this.tables.nextChange() };
    for (const field of ['summary', 'description', 'location'] as const) {
      if (resource[field] !== undefined) next[field] = String(resource[field] ?? '');
    }
    if (!next.summary) throw required('Missing calendar summary.');
    this.tables.saveCalendar(next);
    return next;
  }

  remove(calendar: StoredCalendar): void {
    if (calendar.primary) throw new CalendarError(403, 'forbidden', 'Forbidden');
    this.tables.deleteCalendar(calendar.id);
  }

  share(calendar: StoredCalendar, rule: AclRule): void {
    this.tables.saveRule(calendar.id, rule);
    this.tables.store.remember(`calendar-floor ${calendar.id}`, String(this.tables.nextChange()));
  }

  resource(calendar: StoredCalendar): CalendarResource {
    const { id, summary, description, location, timeZone, version } = calendar;
    return {
      kind: 'calendar#calendar',
      etag: `"c${version}"`,
      id,
      summary,
      ...(description ? { description } : {}),
      ...(location ? { location } : {}),
      timeZone,
    };
  }

  listEntry(calendar: StoredCalendar, user: string): ListEntry {
    const colour = [...calendar.id].reduce((sum, char) => sum + char.charCodeAt(0), 0) % COLOURS.length;
    return {
      ...this.resource(calendar),
      kind: 'calendar#calendarListEntry',
      colorId: String(colour + 1),
      backgroundColor: COLOURS[colour],
      foregroundColor: '#000000',
      selected: true,
      accessRole: this.role(calendar, user),
      defaultReminders: calendar.primary ? [{ method: 'popup', minutes: 10 }] : [],
      ...(calendar.primary && calendar.owner === user ? { primary: true } : {}),
    };
  }
}
