// What must be true of dist/ before it is pushed: the manifest, the size, and no service call while the script loads.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import vm from 'node:vm';

/** Read at every execution: what it costs stands in docs/performance.md. */
export const MOST_BYTES = 700 * 1024;
const SERVICES = [
  ...[
    'SpreadsheetApp',
    'FormApp',
    'Calendar',
    'CalendarApp',
    'MailApp',
    'GmailApp',
    'ScriptApp',
    'PropertiesService',
    'CacheService',
  ],
  ...[
    'LockService',
    'HtmlService',
    'Session',
    'Utilities',
    'Logger',
    'UrlFetchApp',
    'DriveApp',
    'DocumentApp',
    'Browser',
  ],
];

const scriptsIn = (dir: string): string[] => readdirSync(dir).filter((name) => ['.js', '.gs'].includes(extname(name)));

export const bundleBytes = (dir: string): number =>
  scriptsIn(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0);

/** The services touched while the files load, in order. */
export function callsAtLoad(dir: string): string[] {
  const touched: string[] = [];
  const service = (name: string): object =>
    new Proxy(() => {}, {
      get: (_target, key) => {
        if (typeof key === 'string') touched.push(`${name}.${key}`);
        return service(`${name}.${String(key)}`);
      },
      apply: () => service(name),
    });
  const context = vm.createContext(Object.fromEntries(SERVICES.map((name) => [name, service(name)])));
  for (const name of scriptsIn(dir))
    vm.runInContext(readFileSync(join(dir, name), 'utf8'), context, { filename: name });
  return touched;
}

/** One sentence a problem. `pushed` are the files that clasp would push, as paths inside dist. */
export function problemsOf(dir: string, pushed: readonly string[]): string[] {
  const found: string[] = [];
  const inDist = readdirSync(dir).sort();
  const left = inDist.filter((name) => !pushed.includes(name));
  const foreign = pushed.filter((name) => !inDist.includes(name));
  if (left.length > 0)
    found.push(`clasp would leave out ${left.join(', ')}: dist holds files that are no part of the project.`);
  if (foreign.length > 0) found.push(`clasp would push ${foreign.join(', ')}, which the build did not make.`);
  found.push(...manifestProblems(dir));
  const bytes = bundleBytes(dir);
  if (bytes === 0) found.push('dist holds no script.');
  if (bytes > MOST_BYTES)
    found.push(`The bundle is ${Math.ceil(bytes / 1024)} KB; ${MOST_BYTES / 1024} KB is the limit.`);
  try {
    const touched = callsAtLoad(dir);
    if (touched.length > 0) found.push(`The script calls ${touched[0]} while it loads.`);
  } catch (error) {
    found.push(`The script does not load: ${(error as Error).message}.`);
  }
  return found;
}

interface Manifest {
  runtimeVersion?: unknown;
  timeZone?: unknown;
  oauthScopes?: unknown;
}

function manifestProblems(dir: string): string[] {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(readFileSync(join(dir, 'appsscript.json'), 'utf8')) as Manifest;
  } catch (error) {
    return [`appsscript.json cannot be read: ${(error as Error).message}.`];
  }
  const found: string[] = [];
  if (manifest.runtimeVersion !== 'V8') found.push('appsscript.json must say "runtimeVersion": "V8".');
  if (typeof manifest.timeZone !== 'string') found.push('appsscript.json must name a time zone.');
  const scopes = manifest.oauthScopes;
  if (!Array.isArray(scopes) || scopes.length === 0) found.push('appsscript.json must declare its scopes.');
  else if (scopes.some((scope) => !/^https:\/\/www\.googleapis\.com\/auth\/[\w.]+$/.test(scope))) {
    found.push('appsscript.json names something that is no scope.');
  }
  return found;
}
