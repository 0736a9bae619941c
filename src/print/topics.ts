// The topics of a row in words, with the clauses that they belong to.
import { ROUTES } from '../domain/routing';
import type { Topic } from '../domain/tables';
import { topicOf } from '../i18n/phrases';
import type { SchedulePrintMessages } from '../i18n/print-schedule';

/** Two clauses of the regulation bear the number 3.2: in print it is written as it stands there. */
const plain = (clause: string): string => clause.replace(/-.*$/, '');

export const clausesOf = (topics: readonly string[]): string => {
  const clauses = topics.map((topic) => plain(ROUTES[topicOf(topic) as Topic]?.clause || ''));
  return [...new Set(clauses)].filter(Boolean).sort().join(', ');
};

export const topicsInWords = (topics: readonly string[], w: SchedulePrintMessages): string => {
  const clauses = clausesOf(topics);
  return [w.topics(topics), clauses && `(${w.schedule.clauses(clauses)})`].filter(Boolean).join(' ');
};
