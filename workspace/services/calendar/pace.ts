// How fast a script may use the Calendar API before Google stops it.

import { rateLimited, tooManyEvents } from './calendar-error';
import type { CalendarTables } from './calendar-tables';
import type { Caller } from './caller';

const MINUTE = 60_000;
const CALLS_A_MINUTE = 600;
const SHORT_TIME = 10 * MINUTE;
const CREATIONS_IN_SHORT_TIME = 200;

export class Pace {
  private readonly calls = new Map<string, number[]>();

  constructor(private readonly tables: CalendarTables) {}

  countCall({ user, now, byScript }: Caller): void {
    if (!byScript) return;
    const recent = this.calls.get(user) ?? [];
    const fresh =
      recent[0] !== undefined && recent[0] <= now - MINUTE ? recent.filter((at) => at > now - MINUTE) : recent;
    if (fresh.length >= CALLS_A_MINUTE) throw rateLimited();
    fresh.push(now);
    this.calls.set(user, fresh);
  }

  /** Creating and deleting wear out the same allowance. */
  countCreation({ user, now, byScript }: Caller): void {
    if (!byScript) return;
    const { store } = this.tables;
    const row = store.get(
      'SELECT count(*) AS n FROM calendar_creations WHERE user = ? AND at > ?',
      user,
      now - SHORT_TIME,
    );
    if (Number(row?.n) >= CREATIONS_IN_SHORT_TIME) throw tooManyEvents();
    store.run('DELETE FROM calendar_creations WHERE user = ? AND at <= ?', user, now - SHORT_TIME);
    store.run('INSERT INTO calendar_creations VALUES (?, ?)', user, now);
  }
}
