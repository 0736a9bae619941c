// What is stored of calendars: who may see them, their events, and the order in which those changed.

import type { Row, Store } from '../../store';

export type Event = GoogleAppsScript.Calendar.Schema.Event;
export type Role = 'freeBusyReader' | 'reader' | 'writer' | 'owner';

export interface StoredCalendar {
  id: string;
  owner: string;
  summary: string;
  description?: string;
  location?: string;
  timeZone: string;
  primary: boolean;
  byScript: boolean;
  version: number;
}

export interface StoredEvent {
  calendarId: string;
  event: Event;
  starts: number;
  ends: number;
  changed: number;
}

export interface AclRule {
  type: 'user' | 'group' | 'domain' | 'default';
  value: string;
  role: Role;
}

export class CalendarTables {
  constructor(readonly store: Store) {
    store.migrate('calendar', [
      `CREATE TABLE calendars (id TEXT PRIMARY KEY, owner TEXT NOT NULL, by_script INTEGER NOT NULL,
        version INTEGER NOT NULL, data TEXT NOT NULL)`,
      `CREATE TABLE calendar_acl (calendar_id TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL,
        role TEXT NOT NULL, PRIMARY KEY (calendar_id, type, value))`,
      `CREATE TABLE events (calendar_id TEXT NOT NULL, id TEXT NOT NULL, status TEXT NOT NULL, starts INTEGER NOT NULL,
        ends INTEGER NOT NULL, changed INTEGER NOT NULL, uid TEXT NOT NULL, data TEXT NOT NULL,
        PRIMARY KEY (calendar_id, id))`,
      'CREATE INDEX events_by_change ON events (calendar_id, changed)',
      'CREATE INDEX events_by_start ON events (calendar_id, starts)',
      `CREATE TABLE event_guests (email TEXT NOT NULL, calendar_id TEXT NOT NULL, event_id TEXT NOT NULL,
        present INTEGER NOT NULL, changed INTEGER NOT NULL, PRIMARY KEY (email, calendar_id, event_id))`,
      'CREATE INDEX guests_by_event ON event_guests (calendar_id, event_id)',
      'CREATE TABLE calendar_creations (user TEXT NOT NULL, at INTEGER NOT NULL)',
      'CREATE INDEX creations_by_user ON calendar_creations (user, at)',
      'CREATE INDEX events_by_id ON events (id)',
      'CREATE INDEX guests_by_change ON event_guests (email, changed)',
    ]);
  }

  /** Numbers every change, so that a sync token is one number. */
  nextChange(): number {
    const next = this.lastChange() + 1;
    this.store.remember('calendar-change', String(next));
    return next;
  }

  lastChange(): number {
    return Number(this.store.fact('calendar-change') ?? 0);
  }

  calendar(id: string): StoredCalendar | undefined {
    const row = this.store.get('SELECT * FROM calendars WHERE id = ?', id);
    return row && toCalendar(row);
  }

  saveCalendar(calendar: StoredCalendar): void {
    const { id, owner, byScript, version, primary: _, ...data } = calendar;
    this.store.run(
      'INSERT OR REPLACE INTO calendars (id, owner, by_script, version, data) VALUES (?, ?, ?, ?, ?)',
      id,
      owner,
      byScript ? 1 : 0,
      version,
      JSON.stringify(data),
    );
  }

  deleteCalendar(id: string): void {
    for (const table of ['events', 'event_guests', 'calendar_acl']) {
      this.store.run(`DELETE FROM ${table} WHERE calendar_id = ?`, id);
    }
    this.store.run('DELETE FROM calendars WHERE id = ?', id);
  }

  /** Secondary calendars that the user owns or that were shared with them. */
  calendarsOf(user: string): StoredCalendar[] {
    return this.store
      .all(
        `SELECT * FROM calendars WHERE owner = ? OR id IN (SELECT calendar_id FROM calendar_acl
         WHERE (type = 'user' AND value = ?) OR (type = 'domain' AND value = ?)) ORDER BY rowid`,
        user,
        user,
        user.split('@')[1] ?? '',
      )
      .map(toCalendar);
  }

  acl(calendarId: string): AclRule[] {
    return this.store
      .all('SELECT type, value, role FROM calendar_acl WHERE calendar_id = ? ORDER BY rowid', calendarId)
      .map((row) => row as unknown as AclRule);
  }

  saveRule(calendarId: string, rule: AclRule): void {
    this.store.run(
      'INSERT OR REPLACE INTO calendar_acl VALUES (?, ?, ?, ?)',
      calendarId,
      rule.type,
      rule.value,
      rule.role,
    );
  }

  deleteRule(calendarId: string, rule: AclRule): void {
    this.store.run(
      'DELETE FROM calendar_acl WHERE calendar_id = ? AND type = ? AND value = ?',
      calendarId,
      rule.type,
      rule.value,
    );
  }

  event(calendarId: string, id: string): StoredEvent | undefined {
    const row = this.store.get('SELECT * FROM events WHERE calendar_id = ? AND id = ?', calendarId, id);
    return row && toEvent(row);
  }

  /** The same event under the calendar of its organiser, found by a guest of it. */
  invitation(email: string, id: string): StoredEvent | undefined {
    const row = this.store.get(
      `SELECT e.* FROM events e JOIN event_guests g ON g.calendar_id = e.calendar_id AND g.event_id = e.id
       WHERE e.id = ? AND g.email = ? AND g.present = 1 AND e.calendar_id <> g.email`,
      id,
      email,
    );
    return row && toEvent(row);
  }

  saveEvent(stored: StoredEvent): void {
    const { calendarId, event, starts, ends, changed } = stored;
    this.store.run(
      'INSERT OR REPLACE INTO events (calendar_id, id, status, starts, ends, changed, uid, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      calendarId,
      event.id!,
      event.status!,
      starts,
      ends,
      changed,
      event.iCalUID!,
      JSON.stringify(event),
    );
    const guests = new Set((event.attendees ?? []).map((guest) => guest.email!));
    for (const row of this.store.all(
      'SELECT email FROM event_guests WHERE calendar_id = ? AND event_id = ? AND present = 1',
      calendarId,
      event.id!,
    )) {
      if (!guests.has(String(row.email))) this.saveGuest(stored, String(row.email), false);
    }
    for (const email of guests) this.saveGuest(stored, email, true);
  }

  private saveGuest({ calendarId, event, changed }: StoredEvent, email: string, present: boolean): void {
    this.store.run(
      'INSERT OR REPLACE INTO event_guests VALUES (?, ?, ?, ?, ?)',
      email,
      calendarId,
      event.id!,
      present ? 1 : 0,
      changed,
    );
  }
}

function toCalendar(row: Row): StoredCalendar {
  return {
    ...JSON.parse(String(row.data)),
    id: String(row.id),
    owner: String(row.owner),
    primary: false,
    byScript: row.by_script === 1,
    version: Number(row.version),
  };
}

export function toEvent(row: Row): StoredEvent {
  return {
    calendarId: String(row.calendar_id),
    event: JSON.parse(String(row.data)),
    starts: Number(row.starts),
    ends: Number(row.ends),
    changed: Number(row.changed),
  };
}
