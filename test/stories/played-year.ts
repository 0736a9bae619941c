// A school's year played by the command itself, in a process of its own, and what it wrote and said.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../scripts/year/outcome';

export interface PlayedYear {
  readonly outcome: Outcome;
  /** What the sender of a request, or the record of executions, had to complain of. */
  readonly findings: readonly string[];
  readonly code: number;
  readonly said: string;
}

export async function playedYear(
  school: string,
  dates: readonly string[] = [],
  more: readonly string[] = [],
): Promise<PlayedYear> {
  const folder = mkdtempSync(join(tmpdir(), 'played-year-'));
  const json = join(folder, 'year.json');
  const options = [
    '--school',
    school,
    '--json',
    json,
    ...(dates.length > 0 ? ['--dates', dates.join(',')] : []),
    ...more,
  ];
  const args = [
    '--no-opt',
    '--no-flush-bytecode',
    '--no-regexp-tier-up',
    '--max-old-space-size=256',
    '--min-semi-space-size=64',
    '--max-semi-space-size=64',
    '--import',
    'tsx',
    'scripts/year/main.ts',
    ...options,
  ];
  const child = spawn(process.execPath, args, { cwd: join(__dirname, '../..'), stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise<number>((done) => child.once('close', (status) => done(status ?? 1)));
  try {
    const outcome = JSON.parse(readFileSync(json, 'utf8')) as Outcome;
    const findings = said
      .split('\n')
      .filter((line) => line.startsWith('finding: '))
      .map((line) => line.slice(9));
    return { outcome, findings, code, said };
  } catch {
    throw new Error(`the year was not played (${code}):\n${said}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
