// The word lists as entries to look for, in the spelling of a reading.
import { TOPICS, type Topic, type Urgency } from '../../domain/tables';
import { COMMON_EN, STEMS_EN, URGENCY_EN } from './stems-en';
import { COMMON_RU, STEMS_RU, URGENCY_RU } from './stems-ru';

/** `decisive`: whatever else is said. `sure`: by itself. `likely` supports, `faint` only tips the scales. */
export type Strength = 'decisive' | 'sure' | 'likely' | 'faint';
/** Entries with commas between them; the words of one entry follow each other within a few words. */
export type TopicStems = Readonly<Record<Topic, Readonly<Partial<Record<Strength, string>>>>>;
export type UrgencyStems = Readonly<Record<Exclude<Urgency, 'normal'>, string>>;

export interface Stem {
  readonly text: string;
  /** A short one would begin too many words: it has to be the word. */
  readonly whole: boolean;
}
export interface Entry<Tells> {
  readonly tells: Tells;
  readonly weight: number;
  readonly stems: readonly Stem[];
  /** Which of them is longest: «не открыва» is told by its second. */
  readonly telling: number;
}
export interface Dictionary {
  /** The strongest of each topic first. */
  readonly topics: readonly Entry<Topic>[];
  readonly urgencies: readonly Entry<keyof UrgencyStems>[];
  readonly beginnings: ReadonlySet<string>;
  readonly wholeWords: ReadonlySet<string>;
}

const WEIGHTS: Readonly<Record<Strength, number>> = { decisive: 6, sure: 4, likely: 2, faint: 1 };
const LONGEST_WHOLE = 3;

const listed = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim().replace(/ё/g, 'е'))
    .filter(Boolean);

export const dictionaryOf = (spelling: (word: string) => string): Dictionary => {
  const stemsOf = (entry: string): Stem[] =>
    entry.split(/\s+/).map((word) => ({ text: spelling(word), whole: word.length <= LONGEST_WHOLE }));
  const entriesOf = <Tells>(tells: Tells, weight: number, list: string): Entry<Tells>[] =>
    listed(list).map((entry) => {
      const stems = stemsOf(entry);
      const lengths = stems.map(({ text }) => text.length);
      return { tells, weight, stems, telling: lengths.indexOf(Math.max(...lengths)) };
    });
  const topics = (Object.keys(WEIGHTS) as Strength[]).flatMap((strength) =>
    [STEMS_RU, STEMS_EN].flatMap((lists) =>
      TOPICS.flatMap((topic) => entriesOf(topic, WEIGHTS[strength], lists[topic][strength] ?? '')),
    ),
  );
  // What calms comes first: «не срочно» holds «срочно».
  const urgencies = (['low', 'high'] as const).flatMap((urgency) =>
    [URGENCY_RU, URGENCY_EN].flatMap((lists) => entriesOf(urgency, 1, lists[urgency])),
  );
  const common = [COMMON_RU, COMMON_EN].flatMap(listed).flatMap(stemsOf);
  const stems = [...topics, ...urgencies].flatMap((entry) => entry.stems).concat(common);
  return {
    topics,
    urgencies,
    beginnings: new Set(stems.filter(({ whole }) => !whole).map(({ text }) => text)),
    wholeWords: new Set(stems.filter(({ whole }) => whole).map(({ text }) => text)),
  };
};
