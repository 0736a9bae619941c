// PropertiesService: small durable texts of the script, the document, the person.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { fromScript } from '../../script/realm';
import { mismatch, ServiceError } from '../../script/service-error';
import type { Service, Workspace } from '../../workspace';

type GoogleProperties = GoogleAppsScript.Properties.Properties;

const MAX_VALUE = 9 * 1024;
const MAX_ALL = 500 * 1024;

class PropertiesObject extends Emulated implements GoogleProperties {
  readonly #scope: string;

  constructor(execution: Execution, scope: string) {
    super(execution);
    this.#scope = scope;
  }

  getProperty(key: string): string | null {
    return this.#read('getProperty', () => {
      const sql = 'SELECT value FROM properties WHERE scope = ? AND key = ?';
      return (this.execution.workspace.store.get(sql, this.#scope, String(key))?.value ?? null) as string | null;
    });
  }

  getProperties(): { [key: string]: string } {
    return this.#read('getProperties', () => this.#all());
  }

  getKeys(): string[] {
    return this.#read('getKeys', () => Object.keys(this.#all()));
  }

  setProperty(key: string, value: string): GoogleProperties {
    if (typeof key !== 'string' || value === undefined || value === null) {
      throw mismatch('PropertiesService.Properties.setProperty', [key, value]);
    }
    return this.#write('setProperty', () => this.#put({ [key]: value }));
  }

  setProperties(properties: { [key: string]: string }, deleteAllOthers = false): GoogleProperties {
    const copy = fromScript(properties) as Record<string, string>;
    return this.#write('setProperties', () => {
      if (deleteAllOthers) this.#clear();
      this.#put(copy);
    });
  }

  deleteProperty(key: string): GoogleProperties {
    return this.#write('deleteProperty', () => {
      const sql = 'DELETE FROM properties WHERE scope = ? AND key = ?';
      this.execution.workspace.store.run(sql, this.#scope, String(key));
    });
  }

  deleteAllProperties(): GoogleProperties {
    return this.#write('deleteAllProperties', () => this.#clear());
  }

  #all(): Record<string, string> {
    const rows = this.execution.workspace.store.all(
      'SELECT key, value FROM properties WHERE scope = ? ORDER BY key',
      this.#scope,
    );
    return Object.fromEntries(rows.map((row) => [row.key as string, row.value as string]));
  }

  #put(given: Record<string, unknown>): void {
    const { store } = this.execution.workspace;
    for (const [key, value] of Object.entries(given)) {
      const text = String(value);
      if (Buffer.byteLength(text) > MAX_VALUE) throw new ServiceError('Argument too large: value');
      if (Buffer.byteLength(key) > MAX_VALUE) throw new ServiceError('Argument too large: key');
      store.run('INSERT OR REPLACE INTO properties (scope, key, value) VALUES (?, ?, ?)', this.#scope, key, text);
    }
    const sql =
      'SELECT SUM(LENGTH(CAST(key AS BLOB)) + LENGTH(CAST(value AS BLOB))) AS size FROM properties WHERE scope = ?';
    if (Number(store.get(sql, this.#scope)?.size ?? 0) > MAX_ALL) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
  }

  #clear(): void {
    this.execution.workspace.store.run('DELETE FROM properties WHERE scope = ?', this.#scope);
  }

  #read<T>(name: string, work: () => T): T {
    return this.execution.call(`Properties.${name}`, COSTS.propertiesGet, work);
  }

  #write(name: string, work: () => void): GoogleProperties {
    const { execution } = this;
    execution.call(`Properties.${name}`, COSTS.propertiesSet, () => execution.workspace.store.tx(work));
    return this;
  }
}
const Properties = emulated(PropertiesObject, 'Properties');

class PropertiesServiceObject extends Emulated implements GoogleAppsScript.Properties.PropertiesService {
  getScriptProperties(): GoogleProperties {
    return this.#of('script');
  }

  getDocumentProperties(): GoogleProperties {
    return this.#of('document');
  }

  getUserProperties(): GoogleProperties {
    return this.#of(`user ${this.execution.effectiveUser}`);
  }

  #of(scope: string): GoogleProperties {
    if (this.execution.authMode === 'NONE') {
      throw new ServiceError('You do not have permission to call PropertiesService in this authorization mode.');
    }
    return new Properties(this.execution, scope);
  }
}
const PropertiesServiceClass = emulated(PropertiesServiceObject, 'PropertiesService');

export class PropertiesService implements Service {
  constructor(readonly workspace: Workspace) {
    workspace.store.migrate('properties', [
      `CREATE TABLE properties (scope TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
        PRIMARY KEY (scope, key)) WITHOUT ROWID`,
    ]);
  }

  install(execution: Execution): Record<string, unknown> {
    return { PropertiesService: new PropertiesServiceClass(execution) };
  }
}
