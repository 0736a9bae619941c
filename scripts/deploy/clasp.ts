// clasp as a child process: what it would push, who is logged in, creating and pushing.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLASP = resolve('node_modules/@google/clasp/build/src/index.js');
/** clasp lists files only for a project that has an id; which one does not matter to it. */
const ANY_ID = 'not-created-yet';

export class ClaspFailed extends Error {}

function clasp(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLASP, ...args], { cwd, encoding: 'utf8' });
  if (status === 0) return stdout;
  const sentence = (stderr || stdout).split('\n').find((line) => line.trim() && !/^\s+at /.test(line));
  throw new ClaspFailed(sentence?.trim() ?? `clasp ended with ${status}`);
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'reglament-clasp-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the files that a push would send. */
export const filesToPush = (dist: string): string[] =>
  inFolder((folder) => {
    // clasp takes no folder outside the project's, and the project's own settings may not name a script yet.
    cpSync(dist, join(folder, 'dist'), { recursive: true });
    writeFileSync(join(folder, '.clasp.json'), JSON.stringify({ scriptId: ANY_ID, rootDir: 'dist' }));
    const { filesToPush: files } = JSON.parse(clasp(['status', '--json'], folder)) as { filesToPush: string[] };
    return files.map((file) => file.replace(/^dist[\\/]/, '')).sort();
  });

export const isLoggedIn = (): boolean =>
  (JSON.parse(clasp(['show-authorized-user', '--json'], tmpdir())) as { loggedIn?: boolean }).loggedIn === true;

export interface Bound {
  readonly scriptId: string;
  /** The spreadsheet that the script is bound to. */
  readonly parentId?: string;
}

/** Makes a spreadsheet with a bound script; clasp fetches the new project's files, so this happens away from dist. */
export const createBound = (title: string): Bound =>
  inFolder((folder) => {
    clasp(['create', '--type', 'sheets', '--title', title, '--rootDir', folder], folder);
    const { scriptId, parentId } = JSON.parse(readFileSync(join(folder, '.clasp.json'), 'utf8')) as Bound;
    return { scriptId, ...(parentId ? { parentId } : {}) };
  });

/** `--force`: the manifest of the build replaces the one online without a question. */
export const push = (): string => clasp(['push', '--force'], process.cwd());
