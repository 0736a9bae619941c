// The topics of a row of the schedule: it names them, or the clauses of the regulation that stand for them.
import { ROUTES } from './routing';
import { type TimetableRow, TOPICS, type Topic } from './tables';

export const offersTopic = (row: Pick<TimetableRow, 'topics'>, topic: Topic): boolean =>
  row.topics.includes(topic) || (ROUTES[topic].clause !== '' && row.topics.includes(ROUTES[topic].clause));

export const isKnownTopic = (word: string): boolean =>
  word !== '' && TOPICS.some((topic) => topic === word || ROUTES[topic].clause === word);
