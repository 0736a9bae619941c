// All spreadsheets of the workspace.
import { randomBytes } from 'node:crypto';
import { ServiceError } from '../../script/service-error';
import type { Store } from '../../store';
import { DocumentModel, type DocumentState } from './document-model';

export class Documents {
  private readonly open = new Map<string, DocumentModel>();

  constructor(private readonly store: Store) {
    store.migrate('spreadsheets', [
      `CREATE TABLE documents (id TEXT PRIMARY KEY, name TEXT NOT NULL, time_zone TEXT NOT NULL, locale TEXT NOT NULL,
        owner TEXT NOT NULL, created_at INTEGER NOT NULL, state TEXT NOT NULL)`,
      `CREATE TABLE sheets (key INTEGER PRIMARY KEY, document TEXT NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL,
        position INTEGER NOT NULL, row_count INTEGER NOT NULL, column_count INTEGER NOT NULL, state TEXT NOT NULL)`,
      `CREATE TABLE cells (sheet INTEGER NOT NULL, row_no INTEGER NOT NULL, width INTEGER NOT NULL, cells TEXT NOT NULL,
        PRIMARY KEY (sheet, row_no)) WITHOUT ROWID`,
      'CREATE INDEX cells_width ON cells (sheet, width)',
    ]);
    // After an undone transaction memory may say more than the store: read again.
    store.undone.push(() => this.open.clear());
  }

  create(name: string, start: { timeZone: string; locale: string; owner: string; now: number }): DocumentModel {
    const id = `1${randomBytes(32).toString('base64url')}`;
    const state: DocumentState = { named: [], metadata: [], editors: [], viewers: [], nextId: 1 };
    return this.change(() => {
      this.store.run(
        'INSERT INTO documents (id, name, time_zone, locale, owner, created_at, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        name,
        start.timeZone,
        start.locale,
        start.owner,
        start.now,
        JSON.stringify(state),
      );
      const document = this.get(id);
      document.insertSheet(start.locale.startsWith('ru') ? 'Лист1' : 'Sheet1', 0);
      return document;
    });
  }

  list(): DocumentModel[] {
    return this.store.all('SELECT id FROM documents ORDER BY created_at, id').map((row) => this.get(String(row.id)));
  }

  find(id: string): DocumentModel | undefined {
    const known = this.open.get(id);
    if (known) return known;
    const row = this.store.get('SELECT * FROM documents WHERE id = ?', id);
    if (!row) return undefined;
    const document = new DocumentModel(this.store, {
      id,
      name: String(row.name),
      timeZone: String(row.time_zone),
      locale: String(row.locale),
      owner: String(row.owner),
      createdAt: Number(row.created_at),
      state: JSON.parse(String(row.state)) as DocumentState,
    });
    this.open.set(id, document);
    return document;
  }

  get(id: string): DocumentModel {
    const document = this.find(id);
    if (!document) throw new ServiceError('Requested entity was not found.');
    return document;
  }

  /** One transaction: rows as they are written, properties once at its end. */
  change<T>(work: () => T): T {
    return this.store.tx(() => {
      const result = work();
      for (const document of this.open.values()) document.save();
      return result;
    });
  }
}
