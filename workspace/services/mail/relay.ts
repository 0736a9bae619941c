// Hands letters on to a real mail server through a durable spool: a failing server delays, and loses nothing.

import { createTransport, type Transporter } from 'nodemailer';
import type { Store } from '../../store';
import type { Composed } from './mime';

const RETRY_AFTER = [1_000, 5_000, 30_000, 120_000, 600_000];

export class Relay {
  private readonly transport: Transporter;
  private timer: NodeJS.Timeout | undefined;
  private draining: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly store: Store,
    url: string,
  ) {
    store.migrate('mail-spool', [
      `CREATE TABLE mail_spool (id INTEGER PRIMARY KEY AUTOINCREMENT, raw BLOB NOT NULL, sender TEXT NOT NULL,
        recipients TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, next_at INTEGER NOT NULL, last_error TEXT)`,
    ]);
    this.transport = createTransport(url);
    this.wake(0);
  }

  /** Joins the transaction that stores the letter, so that both happen or neither. */
  spool(mail: Composed): void {
    this.store.run(
      'INSERT INTO mail_spool (raw, sender, recipients, next_at) VALUES (?, ?, ?, ?)',
      mail.raw,
      mail.from,
      JSON.stringify(mail.recipients),
      Date.now(),
    );
    this.wake(0);
  }

  waiting(): number {
    return Number(this.store.get('SELECT count(*) AS n FROM mail_spool')?.n ?? 0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.draining;
    this.transport.close();
  }

  private wake(ms: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.draining ??= this.drain().finally(() => {
        this.draining = undefined;
      });
    }, ms);
    this.timer.unref();
  }

  private async drain(): Promise<void> {
    for (;;) {
      if (this.stopped) return;
      const row = this.store.get('SELECT * FROM mail_spool WHERE next_at <= ? ORDER BY id LIMIT 1', Date.now());
      if (!row) break;
      const id = Number(row.id);
      const attempts = Number(row.attempts);
      try {
        await this.transport.sendMail({
          envelope: { from: String(row.sender), to: JSON.parse(String(row.recipients)) },
          raw: Buffer.from(row.raw as Uint8Array),
        });
        if (!this.stopped) this.store.run('DELETE FROM mail_spool WHERE id = ?', id);
      } catch (error) {
        if (this.stopped) return;
        const wait = RETRY_AFTER[Math.min(attempts, RETRY_AFTER.length - 1)] ?? 0;
        this.store.run(
          'UPDATE mail_spool SET attempts = attempts + 1, next_at = ?, last_error = ? WHERE id = ?',
          Date.now() + wait,
          String(error),
          id,
        );
      }
    }
    const next = this.store.get('SELECT min(next_at) AS at FROM mail_spool')?.at;
    if (next !== undefined && next !== null) this.wake(Math.max(0, Number(next) - Date.now()));
  }
}
