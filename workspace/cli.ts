// npm run workspace -- [--port N] [--data DIR] [--school DIR] [--now ISO] [--script DIR] [--owner EMAIL]
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { momentOf, readSchoolFolder, SchoolRefused, setUpSchool } from './school';
import { serve } from './server';
import { Workspace } from './workspace';

const SAVE_EVERY_MS = 1000;

interface Wishes {
  port: number;
  data: string;
  script: string;
  school: string | undefined;
  now: string | undefined;
  owner: string | undefined;
}

async function main(): Promise<void> {
  const wishes = readWishes();
  const school = wishes.school === undefined ? undefined : readSchoolFolder(wishes.school);
  const owner = wishes.owner ?? school?.owner;
  const now = wishes.now === undefined ? undefined : momentOf(wishes.now, school?.timeZone ?? 'UTC');
  const workspace = new Workspace({
    dir: wishes.data,
    script: wishes.script,
    ...(now !== undefined && { now }),
    ...(owner && { owner }),
    ...(school && { locale: school.language === 'ru' ? 'ru_RU' : 'en_US' }),
  });
  try {
    if (school) setUpSchool(workspace, school, (line) => console.error(line));
    const served = await serve(workspace, wishes.port);
    const saving = setInterval(() => workspace.processes.save(), SAVE_EVERY_MS);
    onSignal(async () => {
      clearInterval(saving);
      await served.close();
      workspace.close();
    });
    console.log(`Local workspace ready: ${served.url}`);
  } catch (error) {
    workspace.close();
    throw error;
  }
}

function readWishes(): Wishes {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { port: text, data: text, school: text, now: text, script: text, owner: text },
  });
  const port = values.port ?? '8790';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new RangeError('--port takes a number; 0 takes a free one');
  return {
    port: Number(port),
    data: values.data === ':memory:' ? ':memory:' : resolve(values.data ?? '.workspace/data'),
    script: resolve(values.script ?? 'dist'),
    school: values.school === undefined ? undefined : resolve(values.school),
    now: values.now,
    owner: values.owner,
  };
}

/** A second signal does not wait for the first one's work. */
function onSignal(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

main().catch((error: Error) => {
  const expected = error instanceof SchoolRefused || error instanceof RangeError || 'code' in error;
  console.error(expected ? error.message : (error.stack ?? error.message));
  process.exit(1);
});
