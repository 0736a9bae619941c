// npm start [-- --fresh] [--port N]: the local workspace with the demonstration school, and the addresses of its pages.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { RestClient } from '../year/rest-client';
import { claim, ensureDemo } from './data';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '8790' },
    data: { type: 'string', default: '.workspace/demo' },
    school: { type: 'string', default: 'demo/school' },
  },
});
const dir = resolve(values.data);
const terminal = process.stdout.isTTY;

/** A log gets a line now and then, a terminal one line that changes. */
const EVERY_MS = 2000;
let told = 0;

function progress(share: number, day: string, sent: number): void {
  if (!terminal && Date.now() - told < EVERY_MS) return;
  told = Date.now();
  const line = `  ${String(Math.round(share * 100)).padStart(3)} %  ${day}  ${sent} requests`;
  process.stdout.write(terminal ? `\r${line} ` : `${line}\n`);
}

async function main(): Promise<void> {
  if (!/^\d{1,5}$/.test(values.port)) throw new Error('--port takes a number; 0 takes a free one.');
  const { free, release } = claim(dir);
  if (!free) throw new Error('It is running already, in another window. Stop it there first (Ctrl+C).');
  process.on('exit', release);
  console.log('Reglament: the demonstration school');
  const made = await ensureDemo({ dir, school: values.school, fresh: values.fresh, progress });
  if (made && terminal) process.stdout.write('\r\x1b[K');
  await serve();
}

function serve(): Promise<void> {
  const args = [resolve('workspace/cli.ts'), '--data', dir, '--port', values.port];
  // The same flags as this process: the TypeScript loader and the small heap.
  const child = spawn(process.execPath, [...process.execArgv, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const url = /^Local workspace ready: (\S+)/.exec(line)?.[1];
    if (!url) return console.log(line);
    announce(url, line).catch((error: Error) => console.error(error.message));
  });
  return new Promise((done, failed) => {
    child.on('exit', (code) => {
      if (code) failed(new Error(`The workspace ended (${code}). Is port ${values.port} taken? npm start -- --port N`));
      else done();
    });
  });
}

async function announce(url: string, ready: string): Promise<void> {
  const client = new RestClient((path, init) => fetch(path.replace('http://127.0.0.1', url), withoutHost(init)));
  const [sheet] = await client.files('spreadsheet');
  const [form] = await client.requestForms();
  const clock = await client.get<{ local: string }>('/workspace/clock');
  const pages: [string, string][] = [
    ['Start page', '/'],
    ['Register', `/spreadsheets/d/${sheet?.id}/edit`],
    ['Form', `/forms/d/e/${form?.id}/viewform`],
    ['Calendar', '/calendar'],
    ['Mail', '/mail'],
    ['Executions', '/executions'],
  ];
  console.log(`\nIt is ${clock.local.replace('T', ' ').slice(0, 16)} in the school.\n`);
  for (const [name, path] of pages) console.log(`  ${name.padEnd(11)} ${url}${path}`);
  console.log(`\n${ready}`);
}

function withoutHost(init?: RequestInit): RequestInit {
  const headers = new Headers(init?.headers);
  headers.delete('host');
  return { ...init, headers };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
