// The embedded durable store: one SQLite file, versioned migrations, joined transactions.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

export type Row = Record<string, unknown>;
type Value = string | number | bigint | Buffer | Uint8Array | null;

export class Store {
  readonly db: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();
  private depth = 0;
  private broken = false;
  /** Parts that keep a copy of rows in memory forget it here when a transaction is undone. */
  readonly undone: (() => void)[] = [];

  constructor(dir: string, options: { durable?: boolean } = {}) {
    const durable = options.durable ?? true;
    if (dir === ':memory:') {
      this.db = new Database(':memory:');
    } else {
      mkdirSync(dir, { recursive: true });
      this.db = new Database(join(dir, 'workspace.db'));
      this.db.exec(durable ? 'PRAGMA journal_mode = WAL' : 'PRAGMA journal_mode = MEMORY');
    }
    this.db.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'OFF'}`);
    this.db.exec('PRAGMA busy_timeout = 5000');
    this.db.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, version INTEGER NOT NULL)');
    this.db.exec('CREATE TABLE IF NOT EXISTS facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)');
  }

  /** Each statement is one version of the part's schema and runs once in the store's life. */
  migrate(name: string, statements: string[]): void {
    const version = 'SELECT version FROM migrations WHERE name = ?';
    if (Number(this.get(version, name)?.version ?? 0) >= statements.length) return;
    this.tx(() => {
      const done = Number(this.get(version, name)?.version ?? 0);
      for (const statement of statements.slice(done)) this.db.exec(statement);
      this.run('INSERT OR REPLACE INTO migrations (name, version) VALUES (?, ?)', name, statements.length);
    });
  }

  /** A nested call joins the transaction that is already open; a failure anywhere undoes the whole. */
  tx<T>(work: () => T): T {
    if (this.depth > 0) {
      this.depth += 1;
      try {
        return work();
      } catch (error) {
        this.broken = true;
        throw error;
      } finally {
        this.depth -= 1;
      }
    }
    this.db.exec('BEGIN IMMEDIATE');
    this.depth = 1;
    this.broken = false;
    try {
      const result = work();
      if (this.broken) throw new Error('a joined transaction failed, so the outer one is undone');
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      this.db.exec('ROLLBACK');
      for (const forget of this.undone) forget();
      throw error;
    } finally {
      this.depth = 0;
    }
  }

  // libsql takes a lone object, a blob or null too, for named parameters: always hand over a list.
  get(sql: string, ...values: Value[]): Row | undefined {
    return this.statement(sql).get(values) as Row | undefined;
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.statement(sql).all(values) as Row[];
  }

  run(sql: string, ...values: Value[]): { changes: number; lastInsertRowid: number | bigint } {
    return this.statement(sql).run(values);
  }

  /** A single remembered value, such as the clock or the owner. */
  fact(key: string): string | undefined {
    return this.get('SELECT value FROM facts WHERE key = ?', key)?.value as string | undefined;
  }

  remember(key: string, value: string): void {
    this.run('INSERT OR REPLACE INTO facts (key, value) VALUES (?, ?)', key, value);
  }

  /** How many rows were written since it was opened: the same number, the same store. */
  changes(): number {
    return Number(this.get('SELECT total_changes() AS n')!.n);
  }

  /** A copy of everything as it stands, in a folder of its own. */
  copyTo(dir: string): void {
    mkdirSync(dir, { recursive: true });
    this.run('VACUUM INTO ?', join(dir, 'workspace.db'));
  }

  close(): void {
    this.statements.clear();
    this.db.close();
  }

  private statement(sql: string): Database.Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
