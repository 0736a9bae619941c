// Finds pupils' names: a surname with a given name or initials near a class, or after a word for a pupil.
import { indexed } from './lookup';
import { type Span, spansOf, type Word } from './privacy-text';
import { PUPIL_WORDS, TAUGHT } from './privacy-words';
import { endsAsSurname, isName, isPatronymic, isSureName, mayBeSurname, stemOf } from './russian-names';
import type { StaffMember } from './tables';

const CLASS =
  /(?<![\p{L}\p{N}.,:№-])(?:1[01]|[1-9])(?:\s?[«"]?[А-ЛA-H][»"]?(?![\p{L}\p{N}])|-?[а-лa-h](?![\p{L}\p{N}])|(?:-?(?:го|м|й|х))?\s?кл(?:асс\p{L}*)?(?!\p{L}))/gu;
/** Words that may stand between a name and its class. */
const BETWEEN: ReadonlySet<string> = new Set([
  'из',
  'с',
  'в',
  'у',
  'кл',
  'класс',
  'класса',
  'классе',
  'from',
  'of',
  'in',
]);
const GREETINGS = /^(?:уважаем|дорог|здравств|привет|добр|спасибо|прошу|коллег)/;
/** How far, in words, a class still belongs to a full name. */
const NEAR = 8;

const byStem = indexed(
  (staff: readonly StaffMember[]) =>
    new Set(
      staff.flatMap((person) => [stemOf(person.last_name), `${stemOf(person.last_name)} ${stemOf(person.first_name)}`]),
    ),
);

interface Reading {
  readonly words: readonly Word[];
  readonly text: string;
  readonly isClass: (i: number) => boolean;
  readonly isPupil: (i: number) => boolean;
  /** Part of the name of a member of staff, as the words around it show. */
  readonly isStaff: (i: number) => boolean;
}

/** Nothing but blanks, or a comma, between two words. */
const beside = ({ text, words }: Reading, i: number, j: number): boolean =>
  i >= 0 && j < words.length && /^[\s,]*$/.test(text.slice(words[i]!.to, words[j]!.from));

const spanning = (words: readonly Word[], from: number, to: number): Span => ({
  from: words[from]!.from,
  to: words[to]!.to,
});

function someNear(length: number, from: number, to: number, reach: number, test: (i: number) => boolean): boolean {
  for (let i = Math.max(0, from - reach); i <= Math.min(length - 1, to + reach); i++) if (test(i)) return true;
  return false;
}

/** A class right before or behind the word, with at most a preposition between. */
function atClass(reading: Reading, i: number): boolean {
  const { words, isClass } = reading;
  const linked = (j: number): boolean => words[j] !== undefined && BETWEEN.has(words[j]!.folded);
  const behind = linked(i + 1) ? i + 2 : i + 1;
  const before = linked(i - 1) ? i - 2 : i - 1;
  return isClass(behind) || isClass(before);
}

/** `Уважаемая Инга Тестовна`, `Инга Тестовна`: how an adult is addressed. */
const isAddressed = ({ words }: Reading, i: number, surname: Word): boolean =>
  isPatronymic(surname.folded) || isPatronymic(words[i + 2]?.folded ?? '') || GREETINGS.test(surname.folded);

/** Surname and given name side by side, in either order; `known` says that the message is about a class anyway. */
function fullName(reading: Reading, i: number, known: boolean): Span | undefined {
  const { words, isClass, isPupil, isStaff } = reading;
  const [a, b] = [words[i]!, words[i + 1]];
  if (!b || a.raw.length < 2 || b.raw.length < 2 || !beside(reading, i, i + 1)) return undefined;
  const given = isName(b.folded, b.capital) ? b : isName(a.folded, a.capital) ? a : undefined;
  const surname = given === b ? a : b;
  const likely = given !== undefined && mayBeSurname(surname.folded);
  const pair = given
    ? likely || (a.capital && b.capital && !isAddressed(reading, i, surname))
    : a.capital && b.capital && a.latin === b.latin && [a, b].some((word) => endsAsSurname(word.folded));
  if (!pair || [a, b].some((word) => /\d/.test(word.raw)) || isStaff(i) || isStaff(i + 1)) return undefined;
  if (!given && (isPatronymic(a.folded) || isPatronymic(b.folded))) return undefined;
  const reach = given ? NEAR : 4;
  const near = someNear(words.length, i, i + 1, reach, (j) => isClass(j) || isPupil(j));
  if (!near && !(known && likely)) return undefined;
  const last = words[i + 2] && beside(reading, i + 1, i + 2) && isPatronymic(words[i + 2]!.folded) ? i + 2 : i + 1;
  return spanning(words, i, last);
}

/** `Иванову П. из 7Б`, `П. С. Иванов, 7Б`: initials on either side of a surname. */
function withInitials(reading: Reading, i: number): Span | undefined {
  const { words, text, isClass, isPupil, isStaff } = reading;
  const word = words[i]!;
  if (!word.capital || !mayBeSurname(word.folded) || isStaff(i)) return undefined;
  if (!someNear(words.length, i, i, NEAR, (j) => isClass(j) || isPupil(j))) return undefined;
  const behind = /^\s*\p{Lu}\.(?:\s?\p{Lu}\.)?/u.exec(text.slice(word.to, word.to + 12));
  if (behind) return { from: word.from, to: word.to + behind[0].length };
  const before = /(?:\p{Lu}\.\s?){1,2}$/u.exec(text.slice(Math.max(0, word.from - 8), word.from));
  return before ? { from: word.from - before[0].length, to: word.to } : undefined;
}

/** One name alone, right beside its class. */
function loneName(reading: Reading, i: number): Span | undefined {
  const word = reading.words[i]!;
  if (!word.capital || !atClass(reading, i) || reading.isStaff(i)) return undefined;
  const taught = TAUGHT().some((name) => word.folded.startsWith(name));
  return isSureName(word.folded) || (endsAsSurname(word.folded) && !taught) ? spanning(reading.words, i, i) : undefined;
}

/** `ученику Иванову`, `ученица 7Б Петрова Маша`, `ученики Иванов и Петров`. */
function namesOfPupil(reading: Reading, i: number): Span[] {
  const { words, isClass, isStaff, isPupil, text } = reading;
  if (!isPupil(i)) return [];
  let at = i + 1;
  while (
    at < i + 5 &&
    words[at] &&
    (isClass(at) || ['по', 'фамилии'].includes(words[at]!.folded) || BETWEEN.has(words[at]!.folded))
  )
    at++;
  const spans: Span[] = [];
  for (let word = words[at]; word; word = words[at]) {
    if (/[.!?\n;:]/.test(text.slice(words[at - 1]!.to, word.from)) || /\d/.test(word.raw) || isStaff(at)) break;
    const proper = word.capital && word.raw.length > 2 && (!word.latin || endsAsSurname(word.folded));
    if (!proper && !endsAsSurname(word.folded)) break;
    spans.push(spanning(words, at, at));
    at++;
    if (words[at]?.folded === 'и') at++;
  }
  return spans;
}

/** A surname of the register is its bearer's, unless another given name stands beside it: then it is a relative's. */
function staffWords(words: readonly Word[], stems: ReadonlySet<string>): boolean[] {
  const found = words.map(() => false);
  words.forEach((word, i) => {
    const surname = stemOf(word.folded);
    if (!stems.has(surname)) return;
    const others = [i - 1, i + 1].filter((j) => words[j] && isName(words[j]!.folded, words[j]!.capital));
    const own = [i - 1, i + 1].filter((j) => words[j] && stems.has(`${surname} ${stemOf(words[j]!.folded)}`));
    if (own.length === 0 && others.length > 0) return;
    for (const j of [i, ...own]) found[j] = true;
    for (let j = i + 1; words[j]?.raw.length === 1; j++) found[j] = true;
  });
  return found;
}

/** Of every word, whether it is part of the name of a member of staff. */
export const namesOfStaff = (words: readonly Word[], staff: readonly StaffMember[]): boolean[] =>
  staffWords(words, byStem(staff));

export function pupilNamesIn(
  text: string,
  words: readonly Word[],
  staff: readonly StaffMember[],
  known: boolean,
): Span[] {
  const classes = spansOf(CLASS, text);
  const pupils = words.map((word) => PUPIL_WORDS().some((beginning) => word.folded.startsWith(beginning)));
  const inClass = words.map((word) => classes.some((span) => span.from <= word.from && word.from < span.to));
  const ofStaff = namesOfStaff(words, staff);
  const reading: Reading = {
    words,
    text,
    isClass: (i) => inClass[i] === true,
    isPupil: (i) => pupils[i] === true,
    isStaff: (i) => ofStaff[i] === true,
  };
  return words.flatMap((_, i) => [
    ...[fullName(reading, i, known), withInitials(reading, i), loneName(reading, i)].filter(
      (span): span is Span => span !== undefined,
    ),
    ...namesOfPupil(reading, i),
  ]);
}
