// Brings a fresh clone to where TypeScript can run: packages as the lock file says, and a build that is not stale.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = 20;

/** Runs a command to its end with its output on stderr, so that stdout stays the caller's own. */
export function run(command, args) {
  // npm is a batch file on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && command === 'npm';
  return spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell }).status ?? 1;
}

/**
 * Every execution of a script has a global scope of its own and dies young: code that was optimised for it is thrown away with
 * it, so optimising costs twice what it gives. What was compiled once is kept for the next scope, patterns at once as machine code; a small
 * heap keeps dead ones from piling up.
 */
export const FOR_SHORT_LIVES = ['--no-opt', '--no-flush-bytecode', '--no-regexp-tier-up', '--max-semi-space-size=32'];
const HEAP = ['--max-old-space-size=256'];

/** Node with a TypeScript file, in one process. */
export const typescript = (file, args) => [
  process.execPath,
  [...FOR_SHORT_LIVES, ...HEAP, '--import', import.meta.resolve('tsx'), join(ROOT, file), ...args],
];

const read = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** What npm noted when it installed, against what the lock file asks for; times of files say nothing after a checkout. */
export function installed(lock, noted) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path, entry]) => path && !entry.optional && !entry.link);
  return wanted.every(([path, entry]) => entry.peer || noted.packages?.[path]?.version === entry.version);
}

export function install() {
  const noted = 'node_modules/.package-lock.json';
  if (existsSync(join(ROOT, noted)) && installed(read('package-lock.json'), read(noted))) return;
  console.error('Installing packages (only the first time) …');
  const flags = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (run('npm', ['ci', ...flags]) === 0 || run('npm', ['install', ...flags]) === 0) return;
  console.error('npm could not install the packages. Is this computer online?');
  process.exit(1);
}

/** The newest change of anything below a path, in ms; 0 where there is nothing. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

export function isBuilt(root = ROOT) {
  const dist = join(root, 'dist');
  const made = existsSync(dist) ? readdirSync(dist).map((name) => statSync(join(dist, name)).mtimeMs) : [];
  if (made.length === 0 || !existsSync(join(dist, 'appsscript.json'))) return false;
  const sources = ['src', 'scripts/build.mjs', 'appsscript.json', 'package.json'].map((path) =>
    newest(join(root, path)),
  );
  return Math.min(...made) > Math.max(...sources);
}

export function build() {
  if (isBuilt()) return;
  console.error('Building dist/ …');
  if (run(process.execPath, [join(ROOT, 'scripts/build.mjs')]) !== 0) {
    console.error('The build failed; its messages stand above.');
    process.exit(1);
  }
}

export function prepare() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}.`);
    process.exit(1);
  }
  install();
  build();
}
