// Who consults in a row of the schedule: whoever answers for every one of its topics.
import type { Facts, IsoDate } from './facts';
import { indexed } from './lookup';
import { holderOn } from './roles';
import { ROUTES } from './routing';
import { type TimetableRow, TOPICS } from './tables';

type Row = Pick<TimetableRow, 'consultant_role' | 'topics'>;

const isTopic = (word: string): boolean => (TOPICS as readonly string[]).includes(word);

/** A row names topics, or clauses that stand for them. */
const topicsOfRow = indexed((row: Row): readonly string[] =>
  row.topics.flatMap((word) => (isTopic(word) ? [word] : TOPICS.filter((topic) => ROUTES[topic].clause === word))),
);

export const consultantOn = (facts: Facts, row: Row, date: IsoDate): string | undefined =>
  row.consultant_role === '' ? undefined : holderOn(facts, row.consultant_role, date, topicsOfRow(row))?.staff_id;
