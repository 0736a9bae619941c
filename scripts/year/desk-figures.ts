// What came of a played year's requests: how fast they were answered, and what was late, by topic.

import type { AskingTeachers } from './asking-teachers';
import { needed } from './open-school';
import type { RequestDesk } from './request-desk';
import type { RestClient } from './rest-client';

interface TopicFigures {
  received: number;
  open: number;
  overdue: number;
  answered: number;
  on_time: number;
  reopened: number;
  /** Of working time. */
  median_minutes: number | null;
}
interface Totals {
  topics: ({ topic: string } & TopicFigures)[];
  all: TopicFigures;
  incidents: number;
  downtime_minutes: number;
}

export interface DeskFigures {
  /** What the desk did, by act. */
  done: Record<string, number>;
  /** What teachers said through the links of their letters, and how many times they declined. */
  replies: Record<string, number>;
  declined: number;
  topics: Record<string, TopicFigures>;
  all: TopicFigures;
  incidents: number;
  downtime_minutes: number;
}

export async function deskFigures(
  client: RestClient,
  { desk, teachers }: { readonly desk: RequestDesk; readonly teachers: AskingTeachers },
  from: string,
  to: string,
): Promise<DeskFigures> {
  const totals = needed(await client.run<Totals>('totals', { from, to }), 'totals');
  return {
    done: desk.done,
    replies: teachers.replies,
    declined: teachers.declined,
    topics: Object.fromEntries(totals.topics.map(({ topic, ...figures }) => [topic, figures])),
    all: totals.all,
    incidents: totals.incidents,
    downtime_minutes: totals.downtime_minutes,
  };
}

const time = (minutes: number | null): string =>
  minutes === null ? '–' : `${Math.floor(minutes / 60)} h ${String(Math.round(minutes % 60)).padStart(2, '0')} min`;

/** One line a topic. */
export function deskTold({ done, replies, declined, topics, all, ...more }: DeskFigures): string[] {
  const line = (name: string, one: TopicFigures): string =>
    `${name.padEnd(14)}${one.received} received, ${one.answered} answered, ${one.answered - one.on_time} late, ${one.overdue} overdue, ${one.reopened} reopened; median ${time(one.median_minutes)}`;
  const acts = Object.entries({ ...done, declined, ...replies }).filter(([, count]) => count > 0);
  return [
    `desk        ${acts.map(([act, count]) => `${count} ${act}`).join(', ')}`,
    ...Object.entries(topics).map(([topic, one]) => `  ${line(topic, one)}`),
    `  ${line('all', all)}`,
    `  incidents     ${more.incidents}, down for ${time(more.downtime_minutes)}`,
  ];
}
