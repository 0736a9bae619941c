// What is measured at a register of one size: a booked request, an idle tick, the sidebar's first paint, a card and an answer.

import type { ProcessRecord } from '../../workspace/processes';
import { importSchool, needed, type Opened, openWorkspace, setUp } from '../year/open-school';
import { PostOffice } from '../year/post';
import { Register } from '../year/register';
import { csvText, type School } from '../year/school';

export interface Cost {
  readonly calls: number;
  readonly ms: number;
  /** Each call by name, with its cost, in order. */
  readonly each: readonly { name: string; ms: number }[];
}

const HOUR = 3_600_000;

const costOf = ({ serviceCalls, elapsedMs }: ProcessRecord): Cost => ({
  calls: serviceCalls.length,
  ms: elapsedMs,
  each: serviceCalls,
});

export const last = ({ workspace }: Opened, functionName: string): Cost => {
  const [record] = workspace.processes.list({ limit: 1, functionName });
  if (!record) throw new Error(`${functionName} has not run`);
  return costOf(record);
};

/** A teacher books a slot through the form; what its trigger costs. */
export async function bookedRequest(school: School, opened: Opened): Promise<Cost> {
  const office = new PostOffice(school, opened.client, opened.owner);
  const teacher = school.table('staff').find((row) => row.email && row.is_pedagogical === 'yes' && !row.left_on);
  const row = {
    request_id: 'BENCH',
    sender_email: teacher?.email ?? '',
    channel: 'form',
    language: 'ru',
    text: 'Как загрузить план по математике из файла?',
    urgency: 'normal',
    preferred_format: 'in_person',
    expected_topic: 'current_marks',
  };
  const sent = await office.send(row, opened.workspace.clock.now());
  const register = await Register.find(opened.client);
  const request = (await register!.rows('requests')).find((one) => one.source_key === sent.sourceKey);
  if (request?.status !== 'booked')
    throw new Error(`The request was not booked: ${request?.status} ${sent.findings.join()}`);
  return last(opened, 'onFormSubmitted');
}

export interface Ticks {
  readonly idle: Cost;
  readonly fullest: Cost;
}

/** A day of hourly ticks: the usual one, in which nothing happened, and the fullest. */
export async function ticks(opened: Opened): Promise<Ticks> {
  const { workspace, client } = opened;
  await client.moveClock(workspace.clock.now() + 24 * HOUR);
  const costs = workspace.processes
    .list({ limit: 24, functionName: 'onHourlyTick' })
    .map(costOf)
    .sort((a, b) => a.ms - b.ms);
  const usual = costs[Math.floor(costs.length / 2)];
  const fullest = costs.at(-1);
  if (!usual || !fullest) throw new Error('No hourly tick has run');
  return { idle: usual, fullest };
}

export async function firstPaint(opened: Opened): Promise<Cost> {
  await opened.client.run('workbench', {});
  return last(opened, 'workbench');
}

export interface RequestCosts {
  readonly card: Cost;
  readonly close: Cost;
}

/** The lead opens the first request of the queue, and answers it. */
export async function oneRequest(opened: Opened): Promise<RequestCosts> {
  type Queue = { queue: { request_id: string; status: string; topic: string }[] };
  const { queue } = needed(await opened.client.run<Queue>('workbench', {}), 'workbench');
  const request = queue.find(({ status, topic }) => status === 'assigned' && topic !== 'method');
  if (!request) throw new Error('Nothing is open');
  const { request_id } = request;
  needed(await opened.client.run('requestCard', { request_id }), 'requestCard');
  const card = last(opened, 'requestCard');
  needed(await opened.client.run('closeRequest', { request_id, answer: 'Показали на месте.' }), 'closeRequest');
  return { card, close: last(opened, 'closeRequest') };
}

export interface SetUpCost {
  readonly executions: number;
  readonly longestMs: number;
  readonly longest: string;
}

/** Set-up and import of a large school: until nothing is left to do, the slots of the horizon and their events included. */
export async function largeSetUp(school: School, now: number, staff: number, rooms: number): Promise<SetUpCost> {
  const opened = openWorkspace(school, { now });
  await setUp(opened, school.language);
  await importSchool(opened, enlarged(school, staff, rooms));
  await setUp(opened, school.language);
  await opened.client.moveClock(now + 3 * HOUR);
  const records = opened.workspace.processes.list({ limit: 1000 });
  opened.close();
  const longest = records.reduce((most, record) => (record.elapsedMs > most.elapsedMs ? record : most));
  return { executions: records.length, longestMs: longest.elapsedMs, longest: longest.functionName };
}

function enlarged(school: School, staff: number, rooms: number): School {
  const grow = (name: string, id: string, count: number, email: boolean): string => {
    const rows = school.table(name);
    const more = Array.from({ length: Math.max(count - rows.length, 0) }, (_, i) => ({
      ...rows[i % rows.length],
      [id]: `X${i + 1}`,
      ...(email ? { email: `x${i + 1}@example.org` } : {}),
    }));
    return csvText([...rows, ...more]);
  };
  const texts = new Map(school.files.map(({ name, text }) => [name, text]));
  texts.set('staff.csv', grow('staff', 'staff_id', staff, true));
  texts.set('rooms.csv', grow('rooms', 'room_id', rooms, false));
  return { ...school, files: [...texts].map(([name, text]) => ({ name, text })) };
}
