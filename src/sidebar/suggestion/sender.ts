// Whom of the staff a letter's address or name means: one for sure, or those to choose from.
import type { Sender } from './pasted-mail';
import { sound } from './readings';

export interface Addressee {
  readonly staff_id: string;
  /** Surname, given name, patronymic. */
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}
export interface Meant<P> {
  readonly sure: P | undefined;
  readonly possible: readonly P[];
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
const isInitial = (word: string | undefined): word is string => word !== undefined && word.length === 1;

/** 2: surname and given name, or its initial; 1: the surname alone; 0: somebody else. */
const likeness = (line: string, name: string): number => {
  const [surname, given = ''] = wordsOf(name).map(sound);
  const words = wordsOf(line);
  const place = words.findIndex((word) => sound(word) === surname);
  if (place < 0) return 0;
  if (words.some((word) => sound(word) === given)) return 2;
  const before = isInitial(words[place - 2]) ? words[place - 2] : words[place - 1];
  const initial = [words[place + 1], before].find(isInitial);
  if (!initial) return 1;
  return sound(initial)[0] === given[0] ? 2 : 0;
};

/** Whoever left is never meant for sure: the lead decides. */
const told = <P extends Addressee>(found: readonly P[]): Meant<P> => {
  const [one, ...others] = found.filter(({ active }) => active);
  return one && others.length === 0 ? { sure: one, possible: [] } : { sure: undefined, possible: found };
};

export const meantBy = <P extends Addressee>(people: readonly P[], { address, names }: Sender): Meant<P> => {
  const addressed = people.filter(({ email }) => address !== '' && email.trim().toLowerCase() === address);
  if (addressed.length > 0) return told(addressed);
  const alike = (least: number) => people.filter(({ name }) => names.some((line) => likeness(line, name) >= least));
  const named = alike(2);
  return named.length > 0 ? told(named) : { sure: undefined, possible: alike(1) };
};
