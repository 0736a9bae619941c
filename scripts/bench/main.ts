// npm run bench: what the work costs at registers of four sizes, against the floor and the limits; prints one table.

import { parseArgs } from 'node:util';
import { demoMoment } from '../demo/moment';
import { bundleBytes, callsAtLoad, MOST_BYTES } from '../deploy/dist-check';
import { seededDesk } from '../year/desk-manners';
import { play } from '../year/play';
import { readSchool } from '../year/school';
import { addDays, localText } from '../year/zoned-time';
import { FLOOR_CALLS, FLOOR_MS } from './floor';
import { grownRegister } from './grown-register';
import { bookedRequest, type Cost, firstPaint, largeSetUp, oneRequest, ticks } from './measures';
import { startedMemory } from './started-workspace';
import { TEACHERS, trainingCosts } from './trainings';

const SIZES = [100, 1_000, 10_000, 50_000];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: SIZES.join(',') },
    calls: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

interface Line {
  what: string;
  value: string;
  limit: string;
  kept: boolean;
}
const lines: Line[] = [];
const report = (what: string, value: string, limit = '', kept = true): void => {
  lines.push({ what, value, limit, kept });
};
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const told = ({ calls, ms }: Cost): string => `${calls} calls, ${seconds(ms)}`;

async function main(): Promise<void> {
  const school = readSchool('demo/school');
  const now = demoMoment(school);
  let first: Cost | undefined;
  for (const size of values.sizes.split(',').map(Number)) {
    process.stderr.write(`a register of ${size} requests …\n`);
    const opened = await grownRegister(school, now, size);
    const booked = await bookedRequest(school, opened);
    const { idle, fullest } = await ticks(opened);
    const paint = await firstPaint(opened);
    const { card, close } = await oneRequest(opened);
    opened.close();
    first ??= booked;
    const toFloor = booked.ms / FLOOR_MS;
    const toFirst = booked.ms / first.ms;
    report(`${size}: one booked request`, told(booked), '6 s', booked.ms <= 6000);
    report(
      `${size}: … to the floor of ${FLOOR_CALLS} calls, ${seconds(FLOOR_MS)}`,
      toFloor.toFixed(2),
      '1.25',
      toFloor <= 1.25,
    );
    report(`${size}: … to the first size`, toFirst.toFixed(2), '1.10', toFirst <= 1.1);
    report(`${size}: idle hourly tick`, told(idle), '6 calls', idle.calls <= 6);
    report(`${size}: fullest hourly tick of a day`, told(fullest));
    report(`${size}: sidebar's first paint`, told(paint), '14 calls, 1.5 s', paint.ms <= 1500 && paint.calls <= 14);
    report(`${size}: a request's card`, told(card), '2.5 s', card.ms <= 2500);
    report(`${size}: answering it`, told(close), '6 s', close.ms <= 6000);
    if (values.calls && booked === first)
      list({ 'one booked request': booked, 'idle tick': idle, 'first paint': paint, card, close });
  }
  const trainings = await trainingCosts(school);
  report(
    `planning a term for ${TEACHERS} teachers, ${trainings.sessions} trainings`,
    told(trainings.planning),
    '300 s',
    trainings.planning.ms + trainings.planningMs <= 300_000,
  );
  report('… in real time', seconds(trainings.planningMs));
  report(
    `approving a training with ${trainings.guests} guests`,
    told(trainings.approving),
    '10 s',
    trainings.approving.ms <= 10_000,
  );
  const large = await largeSetUp(school, now, 1200, 50);
  report('set-up, 1,200 staff and 50 rooms', `${large.executions} executions`);
  report(`… the longest (${large.longest})`, seconds(large.longestMs), '300 s', large.longestMs <= 300_000);
  const bundle = bundleBytes('dist') / 1024;
  report('bundle', `${bundle.toFixed(0)} KB`, `${MOST_BYTES / 1024} KB`, bundle * 1024 <= MOST_BYTES);
  const atLoad = callsAtLoad('dist').length;
  report('service calls at load', String(atLoad), '0', atLoad === 0);
  if (!values.quick) await slowOnes(school, now);
  print();
}

function list(costs: Record<string, Cost>): void {
  for (const [what, { each }] of Object.entries(costs)) {
    console.log(what);
    for (const { name, ms } of each) console.log(`${String(ms).padStart(6)}  ${name}`);
  }
}

async function slowOnes(school: ReturnType<typeof readSchool>, now: number): Promise<void> {
  const memory = await startedMemory(school, localText(now, school.zone));
  if (memory !== undefined) report('memory of a started workspace', `${memory.toFixed(0)} MB`, '300 MB', memory <= 300);
  const started = performance.now();
  const played = await play(school, { desk: seededDesk('1') });
  const ms = performance.now() - started;
  played.close();
  const days = `${localText(played.period.from, school.zone).slice(0, 10)}..${addDays(localText(played.period.until, school.zone).slice(0, 10), -1)}`;
  report(`the year ${days} in real time`, seconds(ms), '15 s', ms <= 15_000);
}

function print(): void {
  const widest = Math.max(...lines.map(({ what }) => what.length));
  for (const { what, value, limit, kept } of lines) {
    console.log(
      `${what.padEnd(widest)}  ${value.padEnd(20)}  ${limit ? `≤ ${limit}`.padEnd(10) : ''.padEnd(10)}  ${kept ? '' : 'MISSED'}`.trimEnd(),
    );
  }
  if (lines.some(({ kept }) => !kept)) process.exitCode = 1;
}

main().catch((error: Error) => {
  console.error(error.stack);
  process.exitCode = 2;
});
