// How long an account's triggers have run on a day: Google stops them when it is too long.
import { ServiceError } from '../../script/service-error';
import type { Store } from '../../store';

const DAY = 86_400_000;
const WORKSPACE_LIMIT = 6 * 3_600_000;
const CONSUMER_LIMIT = 90 * 60_000;

/** Counted in memory and kept when a whole second has gathered: an idle tick must not cost a write of its own. */
export class RunTime {
  private readonly used = new Map<string, number>();

  constructor(
    private readonly store: Store,
    private readonly consumer: boolean,
  ) {
    store.migrate('trigger run time', [
      'CREATE TABLE run_time (creator TEXT PRIMARY KEY, day INTEGER NOT NULL, ms INTEGER NOT NULL)',
    ]);
  }

  check(creator: string, now: number): void {
    const limit = this.consumer ? CONSUMER_LIMIT : WORKSPACE_LIMIT;
    if (this.today(creator, now) >= limit) throw new ServiceError('Service using too much computer time for one day');
  }

  spend(creator: string, now: number, ms: number): void {
    const before = this.today(creator, now);
    const after = before + ms;
    this.used.set(key(creator, now), after);
    if (Math.floor(before / 1000) === Math.floor(after / 1000)) return;
    this.store.run('INSERT OR REPLACE INTO run_time VALUES (?, ?, ?)', creator, dayOf(now), Math.round(after));
  }

  private today(creator: string, now: number): number {
    const known = this.used.get(key(creator, now));
    if (known !== undefined) return known;
    const row = this.store.get('SELECT day, ms FROM run_time WHERE creator = ?', creator);
    const ms = row && Number(row.day) === dayOf(now) ? Number(row.ms) : 0;
    this.used.clear();
    this.used.set(key(creator, now), ms);
    return ms;
  }
}

function dayOf(now: number): number {
  return Math.floor(now / DAY);
}

function key(creator: string, now: number): string {
  return `${dayOf(now)} ${creator}`;
}
