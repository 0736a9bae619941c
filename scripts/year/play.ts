// Plays a school's year, or its beginning: the clock, the hourly ticks, and every request at its time.

import { importSchool, type Opened, openWorkspace, setUp } from './open-school';
import { PostOffice, type Sent } from './post';
import { type Period, periodOf, postOf, type School } from './school';
import { localText } from './zoned-time';

export interface PlayOptions {
  /** Where the data lies; in memory where it is left out. */
  dir?: string | undefined;
  script?: string | undefined;
  /** The instant to stop at instead of the year's end. */
  until?: number | undefined;
  /** Told now and then: the share of the time that has been played, and the day. */
  progress?: ((share: number, day: string, sent: number) => void) | undefined;
}

export interface Played extends Opened {
  readonly school: School;
  readonly period: Period;
  readonly sent: readonly Sent[];
  readonly findings: readonly string[];
}

const DAY = 86_400_000;

export async function play(school: School, options: PlayOptions = {}): Promise<Played> {
  const whole = periodOf(school);
  const period = { from: whole.from, until: options.until ?? whole.until };
  const opened = openWorkspace(school, { dir: options.dir, script: options.script, now: period.from });
  try {
    await setUp(opened, school.language);
    await importSchool(opened, school);
    await setUp(opened, school.language);
    const sent = await playPost(school, opened, period, options);
    return { ...opened, school, period, sent, findings: sent.flatMap((one) => one.findings) };
  } catch (error) {
    opened.close();
    throw error;
  }
}

async function playPost(school: School, opened: Opened, period: Period, options: PlayOptions): Promise<Sent[]> {
  const office = new PostOffice(school, opened.client, opened.owner);
  const sent: Sent[] = [];
  let told = 0;
  const passTo = async (instant: number): Promise<void> => {
    // A day at a time, so that progress is seen and no answer of the clock grows with the school.
    for (let now = opened.workspace.clock.now(); now < instant; now = opened.workspace.clock.now()) {
      await opened.client.moveClock(Math.min(instant, now + DAY));
      if (!options.progress || Date.now() - told < 200) continue;
      told = Date.now();
      const share = (opened.workspace.clock.now() - period.from) / (period.until - period.from);
      options.progress(share, localText(opened.workspace.clock.now(), school.zone).slice(0, 10), sent.length);
    }
  };
  for (const { row, at } of postOf(school)) {
    if (at > period.until) break;
    await passTo(at);
    sent.push(await office.send(row, at));
  }
  await passTo(period.until);
  return sent;
}
