// A workspace with a school in it: set up and imported through the add-on's own functions, as its lead would.

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createApp } from '../../workspace/api/app';
import { Workspace } from '../../workspace/workspace';
import { RestClient, type ScriptReply } from './rest-client';
import { BadInput, firstLead, type School } from './school';

export interface Opened {
  readonly workspace: Workspace;
  /** Acts as the lead, who owns the register. */
  readonly client: RestClient;
  readonly owner: string;
  readonly close: () => void;
}

interface Where {
  /** A folder for the data, or memory. */
  dir?: string | undefined;
  script?: string | undefined;
  now: number;
}

export function openWorkspace(school: School, where: Where): Opened {
  const owner = firstLead(school) ?? 'owner@example.org';
  // A copy: a build that somebody makes meanwhile does not change the script in the middle of a year.
  const script = mkdtempSync(join(tmpdir(), 'reglament-script-'));
  cpSync(resolve(where.script ?? 'dist'), script, { recursive: true });
  const workspace = new Workspace({
    dir: where.dir ? resolve(where.dir) : ':memory:',
    script,
    now: where.now,
    owner,
    durable: false,
    sharedScope: true,
    locale: school.language === 'ru' ? 'ru_RU' : 'en_US',
  });
  const close = (): void => {
    workspace.close();
    rmSync(script, { recursive: true, force: true });
  };
  return { workspace, owner, client: new RestClient(createApp(workspace), owner), close };
}

const MOST_STEPS = 200;

/** Set-up gives back control between its steps, and says when it is done. */
export async function setUp({ client, workspace }: Opened, language: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    const reply = await client.run<{ finished: boolean; step: string }>('setUp', { language });
    if (needed(reply, 'setUp').finished) return;
    // Some steps wait for a quota or the next tick.
    if (step > 0 && step % 20 === 0) await client.moveClock(workspace.clock.now() + 3_600_000);
  }
  throw new Error(`setUp did not finish in ${MOST_STEPS} calls`);
}

interface ImportReport {
  written: boolean;
  problems: { file: string; line: number; column: string; code: string; value: string; warning: boolean }[];
}

export async function importSchool({ client }: Opened, school: School): Promise<void> {
  const report = needed(await client.run<ImportReport>('importFiles', { files: school.files }), 'importFiles');
  if (report.written) return;
  const told = report.problems.filter((problem) => !problem.warning);
  const lines = told.map(({ file, line, column, code, value }) => `  ${file}:${line} ${column} ${code} ${value}`);
  throw new BadInput(`The import was refused:\n${lines.join('\n')}`);
}

export function needed<T>(reply: ScriptReply<T>, name: string): T {
  if (reply?.ok) return reply.value as T;
  throw new Error(`${name} refused: ${reply?.code} ${JSON.stringify(reply?.params ?? {})}`);
}
