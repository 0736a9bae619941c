// The memory of a local workspace that was started and looked at, as the operating system counts it.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { School } from '../year/school';

const PAGES = ['/', '/calendar', '/mail', '/executions', '/drive/v3/files'];

/** Megabytes, or undefined where there is no /proc. */
export async function startedMemory(school: School, now: string): Promise<number | undefined> {
  const data = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  const args = [
    '--import',
    'tsx',
    'workspace/cli.ts',
    '--data',
    data,
    '--school',
    school.dir,
    '--now',
    now,
    '--port',
    '0',
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const url = await new Promise<string>((ready, failed) => {
      child.once('exit', (code) => failed(new Error(`the workspace ended: ${code}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        const found = /^Local workspace ready: (\S+)/.exec(line)?.[1];
        if (found) ready(found);
      });
    });
    for (const page of PAGES) await (await fetch(url + page)).text();
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}
