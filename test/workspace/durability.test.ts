// kill -9 in the middle of writing leaves a store that opens and is consistent.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Workspace } from '../../workspace/workspace';

const dir = mkdtempSync(join(tmpdir(), 'durable-'));
const script = join(dir, 'script');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Each round writes one number to two sheets, in one flush, and then to a property. */
const SCRIPT = `
  function prepare() { SpreadsheetApp.getActive().insertSheet('Twin'); }
  function round(n) {
    var sheets = SpreadsheetApp.getActive().getSheets();
    sheets[0].appendRow([n]); sheets[1].appendRow([n]);
    SpreadsheetApp.flush();
    PropertiesService.getScriptProperties().setProperty('last', String(n));
  }
  function look() {
    var sheets = SpreadsheetApp.getActive().getSheets();
    return [sheets[0].getLastRow(), sheets[1].getLastRow(), Number(PropertiesService.getScriptProperties().getProperty('last') || 0)];
  }`;

const WRITER = `
  import { Workspace } from ${JSON.stringify(resolve('workspace/workspace.ts'))};
  const workspace = new Workspace({ dir: process.argv[2], script: process.argv[3] });
  const must = (result) => { if (!result.ok) throw new Error(result.error.message); return result.value; };
  let n = must(workspace.run('look'))[0];
  for (;;) {
    must(workspace.run('round', { args: [++n] }));
    console.log(n);
  }`;

async function writeAndDie(data: string, after: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(dir, 'writer.mts'), data, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: resolve('.'),
  });
  const ended = new Promise((done) => child.once('exit', done));
  // After the first finished round, at some moment of a later one.
  await new Promise((ready) => child.stdout.once('data', ready));
  await new Promise((wait) => setTimeout(wait, after));
  child.kill('SIGKILL');
  await ended;
}

test('a writer that is killed three times loses no finished round and leaves none half done', async () => {
  const data = join(dir, 'data');
  mkdirSync(script);
  writeFileSync(join(script, 'code.js'), SCRIPT);
  writeFileSync(join(dir, 'writer.mts'), WRITER);
  const start = new Workspace({ dir: data, script });
  const { boundId } = start.services.spreadsheet;
  start.run('prepare');
  start.close();
  let before = 0;
  for (const after of [7, 61, 143]) {
    await writeAndDie(data, after);
    const workspace = new Workspace({ dir: data, script });
    expect(workspace.services.spreadsheet.boundId).toBe(boundId);
    expect(workspace.store.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
    const result = workspace.run('look');
    if (!result.ok) throw new Error(result.error.message);
    const [first, twin, last] = result.value as [number, number, number];
    expect(first).toBe(twin);
    expect([first, first - 1]).toContain(last);
    expect(first).toBeGreaterThan(before);
    before = first;
    workspace.close();
  }
});
