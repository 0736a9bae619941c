// The programme of a training, three to five lines, from its topics.

import { topicOf } from '../i18n/phrases';
import type { PrintMessages } from '../i18n/print';

const MOST = 5;

export const programme = (
  topics: readonly string[],
  { programmes, practice }: PrintMessages['signInSheet'],
): string[] => {
  const linesOf = new Map<string, readonly string[]>(Object.entries(programmes));
  const known = [...new Set(topics.map(topicOf))].flatMap((topic) => {
    const lines = linesOf.get(topic);
    return lines ? [lines] : [];
  });
  const chosen = known.length > 0 ? known : [programmes.training];
  const each = chosen.length === 1 ? 3 : chosen.length === 2 ? 2 : 1;
  return [...chosen.flatMap((lines) => lines.slice(0, each)).slice(0, MOST - 1), practice];
};
