// How many recipients an account may still write to: a window that opens with its first letter and lasts a day.

import type { Store } from '../../store';

const DAY = 24 * 60 * 60 * 1000;

export class MailQuota {
  constructor(
    private readonly store: Store,
    private readonly limit: number,
  ) {
    store.migrate('mail-quota', [
      'CREATE TABLE mail_quota (user TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, used INTEGER NOT NULL)',
    ]);
  }

  remaining(user: string, now: number): number {
    return Math.max(0, this.limit - this.used(user, now));
  }

  spend(user: string, recipients: number, now: number): void {
    const fresh = this.used(user, now) === 0;
    if (fresh) {
      this.store.run('INSERT OR REPLACE INTO mail_quota VALUES (?, ?, ?)', user, now, recipients);
    } else {
      this.store.run('UPDATE mail_quota SET used = used + ? WHERE user = ?', recipients, user);
    }
  }

  private used(user: string, now: number): number {
    const row = this.store.get('SELECT opened_at, used FROM mail_quota WHERE user = ?', user);
    return row && now - Number(row.opened_at) < DAY ? Number(row.used) : 0;
  }
}
