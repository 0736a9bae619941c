// How fast a script may use the Calendar API before Google stops it.

import { rateLimited, tooManyEvents } from './calendar-error';
import type { CalendarTables } from './calendar-tables';
import type { Caller } from './caller';

const MINUTE = 60_000;
const CALLS_A_MINUTE = 600;
const SHORT_TIME = 10 * MINUTE;
const CREATIONS_IN_SHORT_TIME = 200;

/** One user's calls in the order of their modelled times. */
interface Line {
  recent: number[];
  end: number;
}

export class Pace {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly tables: CalendarTables) {}

  /**
   * The virtual clock stands still between runs, though runs that follow each other take their time: their calls are laid
   * end to end. Only what runs side by side can come faster than it lasts.
   */
  countCall({ user, now }: Caller, ms: number, sideBySide: boolean): void {
    const line = this.lines.get(user) ?? { recent: [], end: 0 };
    const at = sideBySide ? now : Math.max(now, line.end);
    while (line.recent[0] !== undefined && line.recent[0] <= at - MINUTE) line.recent.shift();
    if (line.recent.length >= CALLS_A_MINUTE) throw rateLimited();
    line.recent.push(at);
    line.end = Math.max(line.end, at + ms);
    this.lines.set(user, line);
  }

  /** Creating and deleting wear out the same allowance. */
  countCreation({ user, now, byScript }: Caller): void {
    if (!byScript) return;
    const { store } = this.tables;
    const since = now - SHORT_TIME;
    const row = store.get('SELECT count(*) AS n FROM calendar_creations WHERE user = ? AND at > ?', user, since);
    if (Number(row?.n) >= CREATIONS_IN_SHORT_TIME) throw tooManyEvents();
    store.run('DELETE FROM calendar_creations WHERE user = ? AND at <= ?', user, since);
    store.run('INSERT INTO calendar_creations VALUES (?, ?)', user, now);
  }
}
