// A workspace in memory around a script given as text, and short ways to run its functions.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspace, type WorkspaceOptions } from '../../workspace/workspace';

interface Setting extends Partial<WorkspaceOptions> {
  scopes?: string[];
  timeZone?: string;
}

const folders: string[] = [];

export function workspaceWith(script: string, { scopes, timeZone = 'Europe/Moscow', ...options }: Setting = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'script-'));
  folders.push(dir);
  const manifest = {
    timeZone,
    runtimeVersion: 'V8',
    ...(scopes ? { oauthScopes: scopes } : {}),
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }] },
  };
  writeFileSync(join(dir, 'appsscript.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'code.js'), script);
  const workspace = new Workspace({ dir: ':memory:', script: dir, durable: false, ...options });

  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the script gave back
  const run = (name: string, ...args: unknown[]): any => {
    const result = workspace.run(name, { args });
    if (!result.ok) throw new Error(`${result.error.name}: ${result.error.message}\n${result.error.stack}`);
    return result.value;
  };

  /** The message of the failure that the function must end in. */
  const failure = (name: string, ...args: unknown[]): string => {
    const result = workspace.run(name, { args });
    if (result.ok) throw new Error(`${name} did not fail`);
    return result.error.message;
  };

  return { workspace, run, failure };
}

afterAll(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});
