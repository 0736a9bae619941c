// One script global scope: a fresh vm context with the virtual clock, and copies between it and the host.
import vm from 'node:vm';
import { zoneOffset } from '../services/spreadsheet/serial';
import { PRELUDE } from './prelude';

/** Constructors of the script's own realm, so that `instanceof Date` and `instanceof Array` hold inside. */
interface Makers {
  Date: DateConstructor;
  array(): unknown[];
  list(values: readonly unknown[]): unknown[];
  object(): Record<string, unknown>;
  date(ms: number): Date;
  error(name: string, message: string, details: unknown): Error;
  sweep(kept: ReadonlySet<PropertyKey>): void;
  settle(value: unknown): unknown;
}

type Start = (now: () => number, zone: string, zoneIsHosts: boolean, offset: (ms: number) => number) => Makers;

const prelude = new vm.Script(PRELUDE, { filename: 'prelude.js' });
const HOST_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ownNames = new vm.Script('Reflect.ownKeys(globalThis)', { filename: 'own-names.js' });
const drain = new vm.Script('0', { filename: 'drain.js' });

/** Service objects and enumerations are handed over as they are. */
export const SERVICE_OBJECT = Symbol('service object');

export class Realm {
  readonly globals: Record<string, unknown>;
  private readonly makers: Makers;
  /** What stands in the scope before a run, and the functions that its scripts declare anew. */
  private readonly own: ReadonlySet<PropertyKey>;
  private provided: readonly string[] = [];

  constructor(
    private now: () => number,
    timeZone: string,
    builtins: vm.Script,
    redeclared: Iterable<string>,
  ) {
    // Set on the object before it becomes a global scope: the same from inside is many times slower.
    const globals = { WebAssembly: undefined, SharedArrayBuffer: undefined, Atomics: undefined };
    this.globals = vm.createContext(globals, { microtaskMode: 'afterEvaluate' }) as Record<string, unknown>;
    const start = prelude.runInContext(this.globals) as Start;
    this.makers = start(
      () => this.now(),
      timeZone,
      timeZone === HOST_ZONE,
      (ms) => zoneOffset(ms, timeZone),
    );
    this.globals.Date = this.makers.Date;
    builtins.runInContext(this.globals);
    this.own = new Set([...(ownNames.runInContext(this.globals) as PropertyKey[]), ...redeclared]);
  }

  /** As good as new for another run, if the last one left JavaScript's own objects alone. */
  renew(now: () => number): this {
    this.makers.sweep(new Set([...this.own, ...this.provided]));
    this.now = now;
    return this;
  }

  /** Every run brings its own services, under the names of the last one's. */
  provide(services: Readonly<Record<string, unknown>>): void {
    for (const name of this.provided) if (!(name in services)) delete this.globals[name];
    Object.assign(this.globals, services);
    this.provided = Object.keys(services);
  }

  evaluate(script: vm.Script): unknown {
    return script.runInContext(this.globals);
  }

  /** Waits for a promise the way Google does: by running the microtasks that are there. */
  settled(value: unknown): unknown {
    if (value === null || typeof value !== 'object' || typeof (value as { then?: unknown }).then !== 'function') {
      return value;
    }
    const state = this.makers.settle(value) as { done: boolean; failed: boolean; value: unknown };
    drain.runInContext(this.globals);
    if (!state.done) return undefined;
    if (state.failed) throw state.value;
    return state.value;
  }

  error(name: string, message: string, details?: unknown): Error {
    return this.makers.error(name, message, details === undefined ? undefined : this.toScript(details));
  }

  toScript(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (SERVICE_OBJECT in value) return value;
    if (Array.isArray(value)) {
      if (!value.some(isObject)) return this.makers.list(value);
      const copy = this.makers.array();
      for (let i = 0; i < value.length; i += 1) {
        const item = value[i];
        copy[i] = item === null || typeof item !== 'object' ? item : this.toScript(item);
      }
      return copy;
    }
    const date = dateOf(value);
    if (date !== undefined) return this.makers.date(date);
    if (value instanceof Uint8Array) return this.toScript(Array.from(new Int8Array(value)));
    const copy = this.makers.object();
    for (const key of Object.keys(value)) {
      if (key !== '_metadata') copy[key] = this.toScript((value as Record<string, unknown>)[key]);
    }
    return copy;
  }
}

/** A deep copy in the host's realm: plain data only, service objects stay themselves. */
export function fromScript(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (SERVICE_OBJECT in value) return value;
  if (Array.isArray(value)) return value.map(fromScript);
  const date = dateOf(value);
  if (date !== undefined) return new Date(date);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = fromScript((value as Record<string, unknown>)[key]);
  return copy;
}

const isObject = (item: unknown): boolean => typeof item === 'object' && item !== null;

/** A date of any realm has the internal slot that this getter needs; nothing else has. */
function dateOf(value: object): number | undefined {
  if (Object.prototype.toString.call(value) !== '[object Date]') return undefined;
  return Date.prototype.getTime.call(value);
}
