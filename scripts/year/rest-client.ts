// A client of the REST-shaped interface, over a socket or straight into the server's app.

export type FetchLike = (path: string, init?: RequestInit) => Response | Promise<Response>;
/** Anything with hono's `request`, or a function like fetch that takes a path. */
export type Door = FetchLike | { request: FetchLike };

export interface ScriptReply<T> {
  ok: boolean;
  value?: T;
  code?: string;
  params?: Record<string, unknown>;
}

const ORIGIN = 'http://127.0.0.1';
const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
const FORM = 'application/vnd.google-apps.form';

export class RestClient {
  private readonly fetch: FetchLike;

  constructor(
    door: Door,
    private readonly user = '',
  ) {
    this.fetch = typeof door === 'function' ? door : (path, init) => door.request(path, init);
  }

  as(user: string): RestClient {
    return new RestClient(this.fetch, user);
  }

  /** Lets a client be the door of another. */
  request = (path: string, init?: RequestInit): Promise<Response> => this.send(path, init);

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('host', new URL(ORIGIN).host);
    if (this.user) headers.set('x-workspace-user', this.user);
    return this.fetch(path.startsWith('/') ? `${ORIGIN}${path}` : path, { ...init, headers });
  }

  async get<T>(path: string): Promise<T> {
    return read<T>(await this.send(path), path);
  }

  async json<T>(method: 'POST' | 'PUT' | 'PATCH', path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return read<T>(await this.send(path, { method, headers, body: JSON.stringify(body) }), path);
  }

  /** A public function of the script, as its page would call it. */
  async run<T>(name: string, args: unknown): Promise<ScriptReply<T>> {
    type Done = {
      response?: { result: ScriptReply<T> };
      error?: { message?: string; details?: { errorMessage: string }[] };
    };
    const done = await this.json<Done>('POST', '/v1/scripts/script:run', { function: name, parameters: [args] });
    if (done.error) throw new Error(`${name}: ${done.error.details?.[0]?.errorMessage ?? done.error.message}`);
    return done.response?.result as ScriptReply<T>;
  }

  /** Moves the clock; what falls due runs, in order. */
  async moveClock(instant: number): Promise<void> {
    await this.json('POST', '/workspace/clock', { now: new Date(instant).toISOString() });
  }

  async files(kind: 'spreadsheet' | 'form'): Promise<{ id: string; name: string }[]> {
    const mimeType = kind === 'form' ? FORM : SPREADSHEET;
    const query = encodeURIComponent(`mimeType='${mimeType}'`);
    const { files } = await this.get<{ files?: { id: string; name: string; mimeType: string }[] }>(
      `/drive/v3/files?q=${query}`,
    );
    return (files ?? []).filter((file) => file.mimeType === mimeType);
  }

  /** Without the form of the self-check, whose answers are no requests. */
  async requestForms(): Promise<{ id: string; name: string }[]> {
    return (await this.files('form')).filter(({ name }) => !/^(Самооценка|Self-check)/.test(name));
  }

  /** Every page of a listing. */
  async all<T>(path: string, field: string): Promise<T[]> {
    const items: T[] = [];
    for (let token = ''; ; ) {
      const mark = path.includes('?') ? '&' : '?';
      const page = await this.get<Record<string, unknown>>(
        token ? `${path}${mark}pageToken=${encodeURIComponent(token)}` : path,
      );
      items.push(...((page[field] as T[] | undefined) ?? []));
      if (!page.nextPageToken) return items;
      token = String(page.nextPageToken);
    }
  }
}

async function read<T>(response: Response, path: string): Promise<T> {
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
}
