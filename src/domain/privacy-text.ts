// The text as the scan reads it: folded letter for letter, so that what is found can be masked in the original.

export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Word extends Span {
  readonly raw: string;
  /** Lower case, е for ё, Latin look-alikes read as Russian where the word has Russian letters. */
  readonly folded: string;
  /** Begins with a capital letter and is not written in capitals throughout. */
  readonly capital: boolean;
  readonly latin: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Lower case without changing the length: a letter that grows in lower case stays as it is. */
const lower = (text: string): string => {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
};

function fold(word: string): string {
  const small = lower(word).replace(/ё/g, 'е');
  return /[а-я]/.test(small) ? small.replace(/[abcehkmoptxy]/g, (letter) => LOOK_ALIKES[letter]!) : small;
}

export const wordsOf = (text: string): Word[] =>
  spansOf(WORD, text).map(({ from, to }) => wordAt(text.slice(from, to), from));

function wordAt(raw: string, from: number): Word {
  const folded = fold(raw);
  const capital = /^\p{Lu}/u.test(raw) && (raw.length === 1 || /\p{Ll}/u.test(raw));
  return { from, to: from + raw.length, raw, folded, capital, latin: !/[а-я]/.test(folded) };
}

/** The whole text folded, of the same length. */
export function shadowOf(text: string, words: readonly Word[]): string {
  let shadow = '';
  let at = 0;
  for (const word of words) {
    shadow += text.slice(at, word.from) + word.folded;
    at = word.to;
  }
  return shadow + text.slice(at);
}

/** Where a global pattern matches. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  const search = new RegExp(pattern.source, pattern.flags);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    spans.push({ from: found.index, to: found.index + found[0].length });
    if (found[0] === '') search.lastIndex++;
  }
  return spans;
}
