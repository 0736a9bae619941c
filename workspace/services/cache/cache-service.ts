// CacheService: texts that may be gone at any time, and are after six hours.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import type { Service, Workspace } from '../../workspace';

type GoogleCache = GoogleAppsScript.Cache.Cache;
interface Entry {
  value: string;
  until: number;
}

const MAX_KEY = 250;
const MAX_VALUE = 100 * 1024;
const MAX_ENTRIES = 1000;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

class CacheObject extends Emulated implements GoogleCache {
  readonly #entries: Map<string, Entry>;

  constructor(execution: Execution, entries: Map<string, Entry>) {
    super(execution);
    this.#entries = entries;
  }

  get(key: string): string | null {
    return this.execution.call('Cache.get', COSTS.cacheGet, () => this.#live(key));
  }

  getAll(keys: string[]): { [key: string]: string } {
    return this.execution.call('Cache.getAll', COSTS.cacheGet, () => {
      const found = [...keys].map((key) => [key, this.#live(key)] as const);
      return Object.fromEntries(found.filter((pair): pair is [string, string] => pair[1] !== null));
    });
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): void {
    if (typeof key !== 'string' || typeof value !== 'string') throw mismatch('CacheService.Cache.put', [key, value]);
    this.execution.call('Cache.put', COSTS.cachePut, () => this.#keep(key, value, expirationInSeconds));
  }

  putAll(values: { [key: string]: unknown }, expirationInSeconds = DEFAULT_SECONDS): void {
    this.execution.call('Cache.putAll', COSTS.cachePut, () => {
      for (const [key, value] of Object.entries(values)) this.#keep(key, String(value), expirationInSeconds);
    });
  }

  remove(key: string): void {
    this.removeAll([key]);
  }

  removeAll(keys: string[]): void {
    this.execution.call('Cache.remove', COSTS.cacheGet, () => {
      for (const key of keys) this.#entries.delete(String(key));
    });
  }

  #live(key: string): string | null {
    const entry = this.#entries.get(String(key));
    return entry && entry.until > this.execution.now() ? entry.value : null;
  }

  #keep(key: string, value: string, seconds: number): void {
    if (key.length > MAX_KEY) throw new ServiceError('Argument too large: key');
    if (Buffer.byteLength(value) > MAX_VALUE) throw new ServiceError('Argument too large: value');
    this.#entries.delete(key);
    this.#entries.set(key, { value, until: this.execution.now() + Math.min(seconds, MAX_SECONDS) * 1000 });
    if (this.#entries.size <= MAX_ENTRIES) return;
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined) this.#entries.delete(oldest);
  }
}
const Cache = emulated(CacheObject, 'Cache');

class CacheServiceObject extends Emulated implements GoogleAppsScript.Cache.CacheService {
  getScriptCache(): GoogleCache {
    return this.#of('script');
  }

  getDocumentCache(): GoogleCache {
    return this.#of('document');
  }

  getUserCache(): GoogleCache {
    return this.#of(`user ${this.execution.effectiveUser}`);
  }

  #of(scope: string): GoogleCache {
    return new Cache(this.execution, this.execution.workspace.services.cache.entries(scope)) as unknown as GoogleCache;
  }
}
const CacheServiceClass = emulated(CacheServiceObject, 'CacheService');

/** Kept in memory on purpose: a restart empties it, as Google may at any time. */
export class CacheService implements Service {
  private readonly scopes = new Map<string, Map<string, Entry>>();

  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { CacheService: new CacheServiceClass(execution) };
  }

  entries(scope: string): Map<string, Entry> {
    let entries = this.scopes.get(scope);
    if (!entries) {
      entries = new Map();
      this.scopes.set(scope, entries);
    }
    return entries;
  }

  /** What another workspace remembers, for one that goes on from its moment. */
  copyFrom(other: CacheService): void {
    for (const [scope, entries] of other.scopes) this.scopes.set(scope, new Map(entries));
  }

  /** Google may forget everything at any moment; tests make it happen. */
  forget(): void {
    for (const entries of this.scopes.values()) entries.clear();
  }
}
