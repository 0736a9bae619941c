// What a text is about and how urgent it is, as far as its words tell; nothing where they tell too little.
import { TOPICS, type Topic } from '../../domain/tables';
import { bestReading, type Reading } from './readings';
import type { Entry, Stem, UrgencyStems } from './stems';

export interface Suggestion {
  readonly topic: Topic | undefined;
  /** Topics that the text names as well. */
  readonly more: readonly Topic[];
  readonly urgency: keyof UrgencyStems | undefined;
}
export interface Ranked {
  readonly topic: Topic;
  readonly score: number;
}

/** One likely word is enough for a suggestion, a faint one is not. */
const ENOUGH = 2;
/** A further topic has to be named clearly, and not to be drowned by the first. */
const NAMED = 5;
const SHARE = 0.5;
/** Words that may stand between those of one entry. */
const BETWEEN = 2;

type Places = (stem: Stem) => readonly number[];

const placesIn = ({ words }: Reading): Places => {
  const byBeginning = new Map<string, number[]>();
  words.forEach((word, place) => {
    const beginning = word.slice(0, 2);
    const places = byBeginning.get(beginning);
    if (places) places.push(place);
    else byBeginning.set(beginning, [place]);
  });
  return ({ text, whole }) =>
    (byBeginning.get(text.slice(0, 2)) ?? []).filter((place) =>
      whole ? words[place] === text : words[place]!.startsWith(text),
    );
};

/** The places of an entry's words in the text; none where it does not stand there. */
const foundAt = <Tells>({ stems }: Entry<Tells>, placesOf: Places): readonly number[] => {
  const [first, ...others] = stems;
  for (const start of placesOf(first!)) {
    const found = [start];
    for (const stem of others) {
      const last = found[found.length - 1]!;
      const next = placesOf(stem).find((place) => place > last && place <= last + 1 + BETWEEN);
      if (next !== undefined) found.push(next);
    }
    if (found.length === stems.length) return found;
  }
  return [];
};

/** Best first; of equals whichever the text names first. */
const ranked = ({ dictionary }: Reading, placesOf: Places): Ranked[] => {
  const scores = new Map<Topic, { score: number; told: Set<number> }>();
  for (const entry of dictionary.topics) {
    const telling = foundAt(entry, placesOf)[entry.telling];
    const { score, told } = scores.get(entry.tells) ?? { score: 0, told: new Set() };
    // A word speaks for a topic once, as strongly as it can.
    if (telling === undefined || told.has(telling)) continue;
    scores.set(entry.tells, { score: score + entry.weight, told: told.add(telling) });
  }
  return TOPICS.flatMap((topic) => {
    const found = scores.get(topic);
    return found && found.score >= ENOUGH ? [{ topic, score: found.score, first: Math.min(...found.told) }] : [];
  })
    .sort((a, b) => b.score - a.score || a.first - b.first)
    .map(({ topic, score }) => ({ topic, score }));
};

export const rankedTopics = (text: string): Ranked[] => {
  const reading = bestReading(text);
  return ranked(reading, placesIn(reading));
};

export const suggestionFor = (text: string): Suggestion => {
  const reading = bestReading(text);
  const placesOf = placesIn(reading);
  const [best, ...others] = ranked(reading, placesOf);
  return {
    topic: best?.topic,
    more: others
      .filter(({ topic, score }) => topic !== 'other' && score >= Math.max(NAMED, best!.score * SHARE))
      .map(({ topic }) => topic),
    urgency: reading.dictionary.urgencies.find((entry) => foundAt(entry, placesOf).length > 0)?.tells,
  };
};
