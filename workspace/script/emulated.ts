// The base of every service object: wraps its methods for the script, and names what is not emulated.
import type { Execution } from './execution';
import { SERVICE_OBJECT } from './realm';
import { NotEmulated } from './service-error';

const CLASS_NAME = Symbol('class name');
const EXECUTION = Symbol('execution');

/** Keys that engines, test tools and serialisers ask every object for. */
const ASKED_OF_ALL = new Set(['then', 'toJSON', 'constructor', 'inspect', 'nodeType', 'asymmetricMatch', '$$typeof']);

/** The whole list of emulated classes, for PARITY.md. */
export const emulatedClasses = new Map<string, string[]>();

export abstract class Emulated {
  readonly [SERVICE_OBJECT] = true;
  readonly [EXECUTION]!: Execution;

  constructor(execution: Execution) {
    Object.defineProperty(this, EXECUTION, { value: execution });
  }

  protected get execution(): Execution {
    return this[EXECUTION];
  }

  toString(): string {
    return String((this as unknown as Record<symbol, unknown>)[CLASS_NAME]);
  }
}

Object.setPrototypeOf(
  Emulated.prototype,
  new Proxy(Object.create(null) as object, {
    get(_target, key, receiver) {
      if (typeof key === 'symbol' || ASKED_OF_ALL.has(key) || key.startsWith('@@')) return undefined;
      if (key in Object.prototype) return (Object.prototype as unknown as Record<string, unknown>)[key];
      const unknown = new NotEmulated(`${(receiver as Record<symbol, unknown>)[CLASS_NAME]}.${key}`);
      const execution = (receiver as Record<symbol, unknown>)[EXECUTION] as Execution | undefined;
      throw execution ? execution.toScriptError(unknown) : unknown;
    },
    has: (_target, key) => key in Object.prototype,
  }),
);

type Method = (this: Emulated, ...args: unknown[]) => unknown;
const wrappedMethods = new WeakSet<Method>();

// biome-ignore lint/suspicious/noExplicitAny: a decorator takes classes of every constructor shape
type AnyClass = abstract new (...args: any[]) => Emulated;

/**
 * Finishes a service class: `export const Range = emulated(RangeService, 'Range')`. Results become values of the script's
 * realm and failures its errors. Names that start with an underscore stay the host's own and are not listed.
 */
export function emulated<C extends AnyClass>(type: C, name: string, hidden: readonly string[] = []): C {
  const prototype = type.prototype as Record<string | symbol, unknown>;
  Object.defineProperty(prototype, CLASS_NAME, { value: name });
  const methods = new Set<string>();
  for (let own: object = prototype; own !== Emulated.prototype; own = Object.getPrototypeOf(own) as object) {
    for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(own))) {
      if (key === 'constructor' || key === 'toString' || key.startsWith('_') || hidden.includes(key)) continue;
      methods.add(key);
      if (typeof descriptor.value !== 'function' || wrappedMethods.has(descriptor.value as Method)) continue;
      Object.defineProperty(own, key, { ...descriptor, value: wrap(descriptor.value as Method, key) });
    }
  }
  emulatedClasses.set(name, [...methods].sort());
  return type;
}

function wrap(method: Method, key: string): Method {
  const wrapped: Method = function (this: Emulated, ...args: unknown[]): unknown {
    const execution = this[EXECUTION];
    return execution.inService(() => method.apply(this, args));
  };
  Object.defineProperty(wrapped, 'name', { value: key });
  wrappedMethods.add(wrapped);
  return wrapped;
}

/** One value of a service's enumeration, such as SpreadsheetApp.ProtectionType.RANGE. */
export class EnumValue {
  readonly [SERVICE_OBJECT] = true;
  readonly #name: string;
  readonly #index: number;

  constructor(name: string, index: number) {
    this.#name = name;
    this.#index = index;
    Object.freeze(this);
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#index;
  }

  compareTo(other: EnumValue): number {
    return this.#index - other.ordinal();
  }

  toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the typings' enums are TypeScript enums, ours are objects as at Google
export function enumeration(className: string, names: readonly string[]): any {
  const values = names.map((name, index) => [name, new EnumValue(name, index)] as const);
  const members: Record<string, EnumValue> = Object.fromEntries(values);
  emulatedClasses.set(className, [...names]);
  return new Proxy(members, {
    get(target, key) {
      if (key === SERVICE_OBJECT) return true;
      if (typeof key === 'symbol' || key in target || ASKED_OF_ALL.has(key)) return target[key as string];
      throw new NotEmulated(`${className}.${key}`);
    },
    has: (target, key) => key === SERVICE_OBJECT || key in target,
  });
}
