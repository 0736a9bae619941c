// A workspace with the small project of page-script in it, for the tests of interface and pages.

import { join } from 'node:path';
import { createApp } from '../../workspace/api/app';
import { Workspace } from '../../workspace/workspace';

export const OWNER = 'zavuch@example.org';
export const GUEST = 'ivanova@example.org';
/** Monday, 14 September 2026, nine in the morning in Moscow. */
export const MONDAY = Date.UTC(2026, 8, 14, 6);

export function pageWorkspace(): Workspace {
  return new Workspace({
    dir: ':memory:',
    script: join(__dirname, 'page-script'),
    now: MONDAY,
    owner: OWNER,
    durable: false,
    locale: 'ru_RU',
  });
}

/** Runs a function of the project as its owner, and fails where it fails. */
export function run<T = unknown>(workspace: Workspace, name: string): T {
  const result = workspace.run(name);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value as T;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shapes of Google's answers are what the tests look at
  body: any;
  text: string;
  headers: Headers;
}

export type Client = (
  method: string,
  path: string,
  options?: { user?: string; body?: unknown; headers?: Record<string, string> },
) => Promise<Answer>;

export function clientOf(workspace: Workspace): Client {
  const app = createApp(workspace);
  return async (method, path, { user, body, headers = {} } = {}) => {
    const isForm = body instanceof URLSearchParams;
    const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
    const answer = await app.request(`http://127.0.0.1${path}`, {
      method,
      headers: {
        ...(user ? { 'x-workspace-user': user } : {}),
        ...(body === undefined ? {} : { 'content-type': type }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body.toString() : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, text, body: isJson ? JSON.parse(text) : undefined, headers: answer.headers };
  };
}
