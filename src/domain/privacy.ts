// Masks what the product never holds: secrets, pupils' names, health and reasons for absence, phones, birth dates.
import { once } from './lookup';
import { pupilNamesIn } from './privacy-names';
import { secretsIn } from './privacy-secrets';
import { type Span, shadowOf, spansOf, wordsOf } from './privacy-text';
import { HEALTH_PHRASES, MASK } from './privacy-words';
import type { StaffMember } from './tables';

export const PRIVACY_MARKS = ['secret', 'pupil_name', 'health', 'phone', 'birth_date', 'school_word'] as const;
export type PrivacyMark = (typeof PRIVACY_MARKS)[number];

const DATE =
  '(?:\\d{1,2}[./]\\d{1,2}[./](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} (?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}* \\d{4})';
const BORN =
  '(?:д\\. ?р\\.?|дата рождения|дату рождения|родил\\p{L}*|рожден\\p{L}*|born(?: on)?|date of birth|birth ?da(?:te|y))';
const birthDates = once(() => [
  new RegExp(`(?<![\\p{L}])${BORN}[\\s:—–-]{0,4}${DATE}`, 'gu'),
  new RegExp(`${DATE}\\s?(?:г\\.? ?р\\.?|года? рождения)`, 'gu'),
  /(?<!\d)(?:19|20)\d\d\s?(?:г\. ?р\.|г\/р|года? рождения)/gu,
]);

const PHONES = [
  /(?<![\d\p{L}])(?:\+7|8)[\s(-]{0,3}\d{3}[\s)-]{0,3}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/gu,
  /(?<![\d\p{L}])\+\d{1,3}[\s(-]{0,2}\d{2,4}(?:[\s)-]{1,2}\d{2,4}){2,3}(?!\d)/gu,
  /(?<![\d\p{L}])\+\d{10,14}(?!\d)/gu,
  /(?<![\d\p{L}])9\d{2}[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/gu,
  /(?<!\p{L})(?:тел(?:ефон\p{L}*)?|моб(?:ильн\p{L}*)?|phone|tel)[.:\s№]{1,3}\d(?:[\s-]?\d){4,10}(?!\d)/gu,
];

const health = once(
  () =>
    new RegExp(
      `(?<![\\p{L}])(?:${HEALTH_PHRASES.map((phrase) => phrase.replace(/ /g, "[\\s'’]+").replace(/\*/g, '\\p{L}*')).join('|')})(?![\\p{L}])`,
      'gu',
    ),
);

type Found = Span & { readonly mark: PrivacyMark };

/** Overlapping finds, and neighbours of one kind, are masked as one. */
function merged(found: readonly Found[], text: string): Found[] {
  const spans: Found[] = [];
  for (const next of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = spans[spans.length - 1];
    const touches =
      last && (next.from < last.to || (next.mark === last.mark && text.slice(last.to, next.from).trim() === ''));
    if (touches) spans[spans.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    else spans.push(next);
  }
  return spans;
}

/** Beginnings of words that the school wants masked, as its setting has them. */
const ofSchool = (words: readonly string[], shadow: string): Span[] => {
  const known = words.map((word) => shadowOf(word, wordsOf(word)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (known.length === 0) return [];
  return spansOf(new RegExp(`(?<![\\p{L}\\p{N}])(?:${known.join('|')})[\\p{L}\\p{N}]*`, 'gu'), shadow);
};

/** `aboutClass`: the message names a class elsewhere, so a full name in it is taken for a pupil's. */
export function scan(
  text: string,
  staff: readonly StaffMember[],
  aboutClass = false,
  schoolWords: readonly string[] = [],
): { text: string; marks: PrivacyMark[] } {
  const composed = text.normalize('NFC');
  const words = wordsOf(composed);
  const shadow = shadowOf(composed, words);
  const as = (mark: PrivacyMark, spans: readonly Span[]): Found[] => spans.map((span) => ({ ...span, mark }));
  const all = (patterns: readonly RegExp[]): Span[] => patterns.flatMap((pattern) => spansOf(pattern, shadow));
  const found = [
    ...as('secret', secretsIn(composed, shadow)),
    ...as('pupil_name', pupilNamesIn(composed, words, staff, aboutClass)),
    ...as('health', spansOf(health(), shadow)),
    ...as('phone', all(PHONES)),
    ...as('birth_date', all(birthDates())),
    ...as('school_word', ofSchool(schoolWords, shadow)),
  ];
  if (found.length === 0) return { text, marks: [] };
  let masked = '';
  let at = 0;
  for (const span of merged(found, composed)) {
    masked += composed.slice(at, span.from) + MASK;
    at = span.to;
  }
  const marks = PRIVACY_MARKS.filter((mark) => found.some((span) => span.mark === mark));
  return { text: masked + composed.slice(at), marks };
}
