// google.script.run and google.script.host inside a sidebar or dialog: messages to the page around it.

interface Handlers {
  success?: (value: unknown, userObject?: unknown) => void;
  failure?: (error: Error, userObject?: unknown) => void;
  userObject?: unknown;
}
type Runner = Record<string, (...args: never[]) => unknown>;

declare global {
  interface Window {
    __scriptFunctions: string[];
    google: unknown;
  }
}

const waiting = new Map<number, Handlers>();
let calls = 0;

const tell = (message: Record<string, unknown>): void => parent.postMessage({ from: 'script-frame', ...message }, '*');

/** Google refuses these before anything is sent. */
function legal(value: unknown, path: string): unknown {
  if (value === null || value === undefined) return null;
  if (['string', 'number', 'boolean'].includes(typeof value)) return value;
  if (Array.isArray(value)) return value.map((part, index) => legal(part, `${path}.${index}`));
  if (value instanceof HTMLFormElement) return formValues(value);
  const prototype = typeof value === 'object' ? Object.getPrototypeOf(value) : undefined;
  if (prototype !== Object.prototype && prototype !== null)
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  const parts = Object.entries(value as object).filter(([, part]) => part !== undefined);
  return Object.fromEntries(parts.map(([key, part]) => [key, legal(part, key)]));
}

function formValues(form: HTMLFormElement): Record<string, unknown> {
  const values: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError('not emulated: a file in google.script.run');
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

function runner(handlers: Handlers): Runner {
  const self: Runner = {
    withSuccessHandler: (success: Handlers['success']) => runner({ ...handlers, ...(success ? { success } : {}) }),
    withFailureHandler: (failure: Handlers['failure']) => runner({ ...handlers, ...(failure ? { failure } : {}) }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of window.__scriptFunctions) {
    self[name] = (...args: unknown[]) => {
      const sent = args.map((arg, index) => legal(arg, String(index)));
      calls += 1;
      waiting.set(calls, handlers);
      tell({ call: calls, name, args: sent });
    };
  }
  return self;
}

function refusing(name: string): unknown {
  return new Proxy(
    {},
    {
      get: (_target, key) => {
        throw new Error(`not emulated: google.script.${name}.${String(key)}`);
      },
    },
  );
}

addEventListener('message', (event) => {
  if (event.source !== parent || event.data?.to !== 'script-frame') return;
  const { call, ok, value, error } = event.data;
  const handlers = waiting.get(call);
  if (!handlers) return;
  waiting.delete(call);
  if (ok) {
    handlers.success?.(value, handlers.userObject);
    return;
  }
  const failure = Object.assign(new Error(error.message), { name: error.name ?? 'Error' });
  if (handlers.failure) handlers.failure(failure, handlers.userObject);
  else console.error('Uncaught', failure);
});

/** A frame of an opaque origin has no storage; at Google it has one, so it gets one that lasts as long as the frame. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    clear: () => kept.clear(),
    getItem: (key) => kept.get(String(key)) ?? null,
    key: (index) => [...kept.keys()][index] ?? null,
    removeItem: (key) => void kept.delete(String(key)),
    setItem: (key, value) => void kept.set(String(key), String(value)),
  };
}
for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { value: storage() });

window.google = {
  script: {
    run: runner({}),
    host: {
      close: () => tell({ host: 'close' }),
      setHeight: (height: number) => tell({ host: 'height', value: Number(height) }),
      setWidth: (width: number) => tell({ host: 'width', value: Number(width) }),
      editor: { focus: () => tell({ host: 'focus' }) },
      origin: location.origin,
    },
    history: refusing('history'),
    url: refusing('url'),
  },
};

// Google closes a dialog on Escape even while its frame has the focus.
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) tell({ host: 'escape' });
});

export {};
