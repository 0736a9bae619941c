// The ways a typed text may be meant: as it stands, in the other keyboard layout, or in Latin letters for Russian ones.
import { type Dictionary, dictionaryOf } from './stems';

/** What was read, as far as the word lists know it. */
export interface Reading {
  readonly words: readonly string[];
  readonly dictionary: Dictionary;
}

const LATIN_KEYS = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~{}:"<>/?&';
const RUSSIAN_KEYS = 'ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю.,?';
const keys = (from: string, to: string) => new Map([...from].map((key, place) => [key, to[place]!] as const));
const TO_RUSSIAN = keys(LATIN_KEYS, RUSSIAN_KEYS);
/** Letters only: who meant Latin pressed the same keys for digits and points. */
const TO_LATIN = keys(RUSSIAN_KEYS.slice(0, 33), LATIN_KEYS.slice(0, 33));
const typedWith = (layout: ReadonlyMap<string, string>, text: string): string =>
  [...text].map((letter) => layout.get(letter) ?? letter).join('');

const TWINS = keys('aceopxykmhtb', 'асеорхукмнтв');

const LATIN_FOR: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
/** Russian and any usual way to write it in Latin letters come out alike: zhurnal, jurnal and журнал. */
export const sound = (word: string): string =>
  [...word]
    .map((letter) => LATIN_FOR[letter] ?? letter)
    .join('')
    .replace(/shch|sch/g, 'sh')
    .replace(/ch|4(?=\D)/g, 'č')
    .replace(/ts|tz|c/g, 'č')
    .replace(/kh|x/g, 'h')
    .replace(/sh/g, 'š')
    .replace(/w/g, 'v')
    .replace(/zh|[jy]/g, 'i')
    .replace(/i[eo]/g, 'e')
    .replace(/ii/g, 'i');

const dictionaries = new Map<(word: string) => string, Dictionary>();
/** Made when the first text is read, once for each spelling. */
const dictionaryIn = (spelling: (word: string) => string): Dictionary => {
  const made = dictionaries.get(spelling) ?? dictionaryOf(spelling);
  dictionaries.set(spelling, made);
  return made;
};
const asItStands = (word: string): string => word;

const wordsOf = (text: string): string[] =>
  text
    .replace(/ё/g, 'е')
    .replace(/(^|[^\p{L}])н\s?\/\s?а(?![\p{L}])/gu, '$1неаттестован')
    .replace(/(\p{L})['’ʼ`](?=\p{L})/gu, '$1')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters that look alike in both alphabets, in a word that has both. */
const untwinned = (word: string): string => (/[а-я]/.test(word) && /[a-z]/.test(word) ? typedWith(TWINS, word) : word);

const isKnown = ({ beginnings, wholeWords }: Dictionary, word: string): boolean => {
  if (wholeWords.has(word)) return true;
  for (let end = 3; end <= word.length; end += 1) if (beginnings.has(word.slice(0, end))) return true;
  return false;
};
const knownLetters = ({ words, dictionary: known }: Reading): number =>
  words.reduce((sum, word) => sum + (isKnown(known, word) ? word.length : 0), 0);

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** What a text is about stands at its beginning; it is read at every key that is pressed. */
const READ = 4000;

/** The reading that makes most sense; as it stands, where another makes no more. */
export const bestReading = (text: string): Reading => {
  const plain = text
    .slice(0, READ)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}]/gu, '');
  const dictionary = dictionaryIn(asItStands);
  const mostlyLatin = count(plain, /[a-z]/g) > count(plain, /[а-яё]/g);
  const readings: Reading[] = [
    { words: wordsOf(plain).map(untwinned), dictionary },
    ...(mostlyLatin
      ? [
          { words: wordsOf(typedWith(TO_RUSSIAN, plain)), dictionary },
          { words: wordsOf(plain).map(sound), dictionary: dictionaryIn(sound) },
        ]
      : [{ words: wordsOf(typedWith(TO_LATIN, plain)), dictionary }]),
  ];
  return readings.reduce((best, reading) => (knownLetters(reading) > knownLetters(best) ? reading : best));
};
