// The demonstration's data: made whole in a folder of its own, then put into place, so that a killed start leaves nothing half-made.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { play } from '../year/play';
import { readSchool } from '../year/school';
import { busyDesk } from './busy-desk';
import { demoMoment } from './moment';
import { recordedLife } from './recorded-life';

export interface DemoOptions {
  readonly dir: string;
  readonly school: string;
  readonly fresh: boolean;
  readonly progress: (share: number, day: string, sent: number) => void;
}

/** Gives whether the data was made now. */
export async function ensureDemo({ dir, school: folder, fresh, progress }: DemoOptions): Promise<boolean> {
  if (!fresh && existsSync(join(dir, 'workspace.db'))) return false;
  const making = `${dir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(dir), { recursive: true });
  const school = readSchool(folder);
  const until = demoMoment(school);
  const desk = busyDesk(school, until);
  const played = await play(school, { dir: making, until, life: recordedLife(school), desk, progress });
  played.close();
  rmSync(dir, { recursive: true, force: true });
  renameSync(making, dir);
  return true;
}

/** Two workspaces on one folder would each move a clock of their own. */
export function claim(dir: string): { free: boolean; release: () => void } {
  const file = `${dir}.pid`;
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (holder && holder !== process.pid && isAlive(holder)) return { free: false, release: () => {} };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(process.pid));
  return { free: true, release: () => rmSync(file, { force: true }) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
