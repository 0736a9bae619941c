// The commands' own checks: what may be pushed, what is installed, what is built, and the one sentence when nobody is logged in.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesToPush } from '../../scripts/deploy/clasp';
import { MOST_BYTES, problemsOf } from '../../scripts/deploy/dist-check';

const MANIFEST = {
  timeZone: 'Europe/Moscow',
  runtimeVersion: 'V8',
  oauthScopes: ['https://www.googleapis.com/auth/forms'],
};
let dist = '';
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'));
  writeFileSync(join(dist, 'appsscript.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(dist, 'Code.js'), 'var a = 1; function onOpen() { SpreadsheetApp.getUi(); }');
  writeFileSync(join(dist, 'sidebar.html'), '<p>');
});
afterEach(() => rmSync(dist, { recursive: true }));
const names = ['Code.js', 'appsscript.json', 'sidebar.html'];

describe('what may be pushed', () => {
  test('a bundle, a page and a manifest', () => {
    expect(problemsOf(dist, names)).toEqual([]);
  });
  test('a file that clasp leaves out does not belong into dist', () => {
    writeFileSync(join(dist, 'Code.js.map'), '{}');
    expect(problemsOf(dist, filesToPush(dist))[0]).toMatch(/Code\.js\.map/);
  });
  test('a service call while the script loads is found', () => {
    writeFileSync(join(dist, 'Code.js'), 'var s = SpreadsheetApp.getActive().getSheets();');
    expect(problemsOf(dist, names)).toEqual(['The script calls SpreadsheetApp.getActive while it loads.']);
  });
  test('a bundle over its limit, a script that does not load, a manifest without scopes', () => {
    writeFileSync(join(dist, 'Code.js'), `var x = '${'x'.repeat(MOST_BYTES)}'`);
    expect(problemsOf(dist, names)[0]).toContain(`${MOST_BYTES / 1024 + 1} KB`);
    writeFileSync(join(dist, 'Code.js'), 'let = ;');
    expect(problemsOf(dist, names)[0]).toMatch(/does not load/);
    writeFileSync(join(dist, 'Code.js'), 'var a');
    writeFileSync(join(dist, 'appsscript.json'), '{"timeZone":"UTC","runtimeVersion":"V8"}');
    expect(problemsOf(dist, names)).toEqual(['appsscript.json must declare its scopes.']);
  });
});

test('deploy says in one sentence that nobody is logged in, and writes nothing', () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const work = mkdtempSync(join(tmpdir(), 'deploy-'));
  mkdirSync(join(work, 'dist'));
  for (const name of names) execFileSync('cp', [join(dist, name), join(work, 'dist', name)]);
  execFileSync('ln', ['-s', resolve('node_modules'), join(work, 'node_modules')]);
  writeFileSync(join(work, '.clasp.json'), '{"scriptId":"","rootDir":"dist"}');
  const args = ['--import', 'tsx', resolve('scripts/deploy/main.ts')];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: work,
    env: { ...process.env, HOME: home },
    encoding: 'utf8',
  });
  rmSync(home, { recursive: true });
  rmSync(work, { recursive: true });
  expect(status).toBe(1);
  const told = stderr.split('\n').filter((line) => line && !line.startsWith('npm '));
  expect(told).toEqual([expect.stringMatching(/^Not logged in to Google: run `npx clasp login`/)]);
});

describe('what a fresh clone lacks', () => {
  const ask = (expression: string): unknown => {
    const code = `import * as prepare from ${JSON.stringify(resolve('scripts/prepare.mjs'))}; console.log(JSON.stringify(${expression}))`;
    return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
  };
  test('packages are missing when one is absent or of another version; an optional one may be absent', () => {
    const lock = JSON.stringify({
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/b': { version: '1.0.0', optional: true },
      },
    });
    const noted = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version } } });
    expect(
      ask(
        `[prepare.installed(${lock}, ${noted('1.0.0')}), prepare.installed(${lock}, ${noted('1.0.1')}), prepare.installed(${lock}, {})]`,
      ),
    ).toEqual([true, false, false]);
  });
  test('a build is stale as soon as a source is newer than any of its files', () => {
    const root = mkdtempSync(join(tmpdir(), 'root-'));
    const file = (path: string, seconds: number) => {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), '');
      utimesSync(join(root, path), seconds, seconds);
    };
    const built = () => ask(`prepare.isBuilt(${JSON.stringify(root)})`);
    file('src/domain/a.ts', 1000);
    utimesSync(join(root, 'src/domain'), 1000, 1000);
    utimesSync(join(root, 'src'), 1000, 1000);
    expect(built()).toBe(false);
    file('dist/Code.js', 2000);
    file('dist/appsscript.json', 2000);
    expect(built()).toBe(true);
    file('src/domain/a.ts', 3000);
    expect(built()).toBe(false);
    rmSync(root, { recursive: true });
  });
});
