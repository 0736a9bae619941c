// The command: starts, says where, keeps its data, ends cleanly, refuses clearly.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { momentOf } from '../../workspace/school';

const dir = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function start(...args: string[]): ChildProcess {
  const script = join(__dirname, 'foreign', 'library-loans');
  return spawn(
    process.execPath,
    ['--import', 'tsx', resolve('workspace/cli.ts'), '--port', '0', '--script', script, ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

function said(child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> {
  return new Promise((done) => {
    let text = '';
    child[stream]?.on('data', (data) => {
      text += data;
      if (stream === 'stdout' && text.includes('\n')) done(text);
    });
    child.once('exit', () => done(text));
  });
}

const code = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done));

test('serves on loopback, keeps its clock, and ends at a SIGTERM', async () => {
  const ids: string[] = [];
  for (const now of ['2026-09-01T08:00', '2030-01-01T00:00']) {
    const child = start('--data', join(dir, 'data'), '--now', now);
    const url = /^Local workspace ready: (http:\/\/127\.0\.0\.1:\d+)\n/.exec(await said(child, 'stdout'))?.[1];
    const clock = (await (await fetch(`${url}/workspace/clock`)).json()) as { now: string };
    expect(clock.now).toMatch(/^2026-09-01T08:00:00/);
    const files = (await (await fetch(`${url}/drive/v3/files`)).json()) as { files: { id: string }[] };
    ids.push(files.files[0]?.id ?? '');
    const ended = code(child);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
  expect(ids[0]).toBe(ids[1]);
});

test.each([
  [['--now', 'tomorrow'], '--now takes a date and time such as 2026-09-01T08:00, not tomorrow'],
  [['--school', '/nowhere'], 'There is no folder /nowhere'],
])('%j is refused', async (args, message) => {
  const child = start('--data', ':memory:', ...args);
  const [text, ended] = await Promise.all([said(child, 'stderr'), code(child)]);
  expect(text).toContain(message);
  expect(ended).toBe(1);
});

test.each([
  ['2026-09-01T08:00', Date.UTC(2026, 8, 1, 5)],
  ['2026-09-01 08:00:30', Date.UTC(2026, 8, 1, 5, 0, 30)],
  ['2026-09-01', Date.UTC(2026, 7, 31, 21)],
  ['2026-09-01T08:00Z', Date.UTC(2026, 8, 1, 8)],
  ['2026-09-01T08:00+05:00', Date.UTC(2026, 8, 1, 3)],
])('%s is a time of the school unless it names its zone', (text, moment) => {
  expect(momentOf(text, 'Europe/Moscow')).toBe(moment);
});
