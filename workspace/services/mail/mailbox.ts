// One mailbox a person: raw messages as they arrived, with labels, newest first.

import { randomBytes } from 'node:crypto';
import type { Row, Store } from '../../store';
import type { Composed } from './mime';

export interface StoredMessage {
  id: string;
  mailbox: string;
  from: string;
  to: string;
  subject: string;
  snippet: string;
  receivedAt: number;
  labels: string[];
  read: boolean;
  size: number;
}

export interface Mailbox {
  email: string;
  total: number;
  unread: number;
}

export interface Headline {
  from: string;
  to: string;
  subject: string;
  text: string;
}

const FIELDS = 'm.id, m.mailbox, m.sender, m.recipients, m.subject, m.snippet, m.received_at, m.labels, m.size';

export class Mailboxes {
  constructor(private readonly store: Store) {
    store.migrate('mail', [
      'CREATE TABLE mail_raw (raw_id INTEGER PRIMARY KEY, raw BLOB NOT NULL)',
      `CREATE TABLE messages (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mailbox TEXT NOT NULL,
        raw_id INTEGER NOT NULL REFERENCES mail_raw, sender TEXT NOT NULL, recipients TEXT NOT NULL,
        subject TEXT NOT NULL, snippet TEXT NOT NULL, received_at INTEGER NOT NULL, labels TEXT NOT NULL,
        size INTEGER NOT NULL)`,
      'CREATE INDEX messages_by_mailbox ON messages (mailbox, received_at DESC, seq DESC)',
    ]);
  }

  /** Puts one copy into every recipient's box, and one under Sent for the sender when there is one. */
  keep(mail: Composed, headline: Headline, at: number, sender?: string): void {
    const labels = new Map(mail.recipients.map((email) => [email.toLowerCase(), ['INBOX', 'UNREAD']]));
    const own = sender?.toLowerCase();
    if (own) labels.set(own, [...(labels.get(own) ?? []), 'SENT']);
    this.store.tx(() => {
      const rawId = this.store.run('INSERT INTO mail_raw (raw) VALUES (?)', mail.raw).lastInsertRowid;
      for (const [mailbox, own] of labels) {
        this.store.run(
          `INSERT INTO messages (id, mailbox, raw_id, sender, recipients, subject, snippet, received_at, labels, size)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          randomBytes(8).toString('hex'),
          mailbox,
          rawId,
          headline.from,
          headline.to,
          headline.subject,
          snippet(headline.text),
          at,
          own.join(' '),
          mail.raw.length,
        );
      }
    });
  }

  all(): Mailbox[] {
    return this.store
      .all(
        `SELECT mailbox AS email, count(*) AS total, sum(labels LIKE '%UNREAD%') AS unread
         FROM messages GROUP BY mailbox ORDER BY mailbox`,
      )
      .map((row) => ({ email: String(row.email), total: Number(row.total), unread: Number(row.unread) }));
  }

  list(email: string, { max = 100, offset = 0, label }: { max?: number; offset?: number; label?: string } = {}) {
    return this.store
      .all(
        `SELECT ${FIELDS} FROM messages m WHERE mailbox = ? AND ' ' || labels || ' ' LIKE ?
         ORDER BY received_at DESC, seq DESC LIMIT ? OFFSET ?`,
        email.toLowerCase(),
        label ? `% ${label} %` : '%',
        max,
        offset,
      )
      .map(toMessage);
  }

  count(email: string, label?: string): number {
    const row = this.store.get(
      `SELECT count(*) AS n FROM messages WHERE mailbox = ? AND ' ' || labels || ' ' LIKE ?`,
      email.toLowerCase(),
      label ? `% ${label} %` : '%',
    );
    return Number(row?.n ?? 0);
  }

  find(email: string, id: string): StoredMessage | undefined {
    const row = this.store.get(
      `SELECT ${FIELDS} FROM messages m WHERE id = ? AND mailbox = ?`,
      id,
      email.toLowerCase(),
    );
    return row && toMessage(row);
  }

  raw(email: string, id: string): Buffer | undefined {
    const row = this.store.get(
      'SELECT r.raw AS raw FROM messages m JOIN mail_raw r USING (raw_id) WHERE m.id = ? AND m.mailbox = ?',
      id,
      email.toLowerCase(),
    );
    return row && Buffer.from(row.raw as Uint8Array);
  }

  markRead(email: string, id: string, read = true): void {
    const message = this.find(email, id);
    if (!message || message.read === read) return;
    const labels = message.labels.filter((label) => label !== 'UNREAD').concat(read ? [] : ['UNREAD']);
    this.store.run('UPDATE messages SET labels = ? WHERE id = ?', labels.join(' '), id);
  }
}

const snippet = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 200);

function toMessage(row: Row): StoredMessage {
  const labels = String(row.labels).split(' ').filter(Boolean);
  return {
    id: String(row.id),
    mailbox: String(row.mailbox),
    from: String(row.sender),
    to: String(row.recipients),
    subject: String(row.subject),
    snippet: String(row.snippet),
    receivedAt: Number(row.received_at),
    labels,
    read: !labels.includes('UNREAD'),
    size: Number(row.size),
  };
}
