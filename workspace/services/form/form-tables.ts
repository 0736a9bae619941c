// Forms and responses in the store, with every choice that was ever offered.

import { randomBytes, randomInt } from 'node:crypto';
import type { Row, Store } from '../../store';
import type { FormDocument, ItemData, StoredResponse } from './form-document';

export class FormTables {
  /** Read often, changed seldom, and by nobody else. */
  private readonly known = new Map<string, FormDocument>();

  constructor(readonly store: Store) {
    store.undone.push(() => this.known.clear());
    store.migrate('form', [
      'CREATE TABLE forms (id TEXT PRIMARY KEY, published_id TEXT NOT NULL UNIQUE, data TEXT NOT NULL)',
      `CREATE TABLE form_choices (form_id TEXT NOT NULL, item_id INTEGER NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (form_id, item_id, value))`,
      `CREATE TABLE form_responses (seq INTEGER PRIMARY KEY, form_id TEXT NOT NULL, id TEXT NOT NULL UNIQUE,
        at INTEGER NOT NULL, email TEXT NOT NULL, answers TEXT NOT NULL)`,
      'CREATE INDEX form_responses_by_time ON form_responses (form_id, at, seq)',
    ]);
  }

  create(name: string, owner: string, now: number): FormDocument {
    const form: FormDocument = {
      id: `1${randomBytes(32).toString('base64url')}`,
      publishedId: `1FAIpQLS${randomBytes(36).toString('base64url')}`,
      owner,
      name,
      title: '',
      description: '',
      published: false,
      accepting: false,
      closedMessage: '',
      confirmationMessage: '',
      collectEmail: false,
      allowEdits: false,
      limitOne: false,
      progressBar: false,
      respondAgain: true,
      requireLogin: false,
      shuffle: false,
      summary: false,
      editors: [],
      items: [],
      createdAt: now,
      modifiedAt: now,
    };
    this.save(form, []);
    return form;
  }

  /** Takes the id of the file or the one that the published address carries. */
  find(id: string): FormDocument | undefined {
    const known = this.known.get(id);
    if (known) return known;
    const row = this.store.get('SELECT data FROM forms WHERE id = ?1 OR published_id = ?1', id);
    if (!row) return undefined;
    const form = JSON.parse(String(row.data)) as FormDocument;
    this.known.set(form.id, form);
    return form;
  }

  all(): FormDocument[] {
    return this.store.all('SELECT data FROM forms ORDER BY rowid').map((row) => JSON.parse(String(row.data)));
  }

  change(id: string, now: number, edit: (form: FormDocument) => void): FormDocument {
    return this.store.tx(() => {
      const before = this.find(id)!;
      const form = structuredClone(before);
      edit(form);
      form.modifiedAt = now;
      this.save(form, before.items);
      return form;
    });
  }

  freshItemId(form: FormDocument): number {
    const id = randomInt(1, 2 ** 31 - 1);
    return form.items.some((item) => item.id === id) ? this.freshItemId(form) : id;
  }

  /** A page that was opened before a choice was removed still submits it. */
  everOffered(formId: string, itemId: number, value: string): boolean {
    const sql = 'SELECT 1 AS found FROM form_choices WHERE form_id = ? AND item_id = ? AND value = ?';
    return this.store.get(sql, formId, itemId, value) !== undefined;
  }

  addResponse(formId: string, response: Omit<StoredResponse, 'id'>): StoredResponse {
    const id = `2_ABaOnu${randomBytes(48).toString('base64url')}`;
    const { at, email, answers } = response;
    const sql = 'INSERT INTO form_responses (form_id, id, at, email, answers) VALUES (?, ?, ?, ?, ?)';
    this.store.run(sql, formId, id, at, email, JSON.stringify(answers));
    return { ...response, id };
  }

  responses(formId: string, after = Number.MIN_SAFE_INTEGER): StoredResponse[] {
    const sql = 'SELECT * FROM form_responses WHERE form_id = ? AND at > ? ORDER BY at, seq';
    return this.store.all(sql, formId, after).map(toResponse);
  }

  countResponses(formId: string, after = Number.MIN_SAFE_INTEGER): number {
    const row = this.store.get('SELECT count(*) AS n FROM form_responses WHERE form_id = ? AND at > ?', formId, after);
    return Number(row?.n ?? 0);
  }

  hasResponseFrom(formId: string, email: string): boolean {
    const sql = 'SELECT 1 AS found FROM form_responses WHERE form_id = ? AND email = ? LIMIT 1';
    return this.store.get(sql, formId, email) !== undefined;
  }

  response(formId: string, id: string): StoredResponse | undefined {
    const row = this.store.get('SELECT * FROM form_responses WHERE form_id = ? AND id = ?', formId, id);
    return row && toResponse(row);
  }

  deleteResponses(formId: string, id?: string): number {
    if (id === undefined) return this.store.run('DELETE FROM form_responses WHERE form_id = ?', formId).changes;
    return this.store.run('DELETE FROM form_responses WHERE form_id = ? AND id = ?', formId, id).changes;
  }

  private save(form: FormDocument, before: ItemData[]): void {
    this.known.delete(form.id);
    const old = new Map(before.map((item) => [item.id, new Set(item.choices?.map(({ value }) => value))]));
    this.store.tx(() => {
      const sql = 'INSERT OR REPLACE INTO forms (id, published_id, data) VALUES (?, ?, ?)';
      this.store.run(sql, form.id, form.publishedId, JSON.stringify(form));
      for (const item of form.items) {
        for (const { value } of item.choices ?? []) {
          if (old.get(item.id)?.has(value)) continue;
          this.store.run('INSERT OR IGNORE INTO form_choices VALUES (?, ?, ?)', form.id, item.id, value);
        }
      }
    });
  }
}

const toResponse = (row: Row): StoredResponse => ({
  id: String(row.id),
  at: Number(row.at),
  email: String(row.email),
  answers: JSON.parse(String(row.answers)),
});
