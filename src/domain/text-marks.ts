// What a request's text says about itself by its length, and how much of it the register keeps.

const SHORT = 12;
const LONG = 1000;
const KEPT = 5000;

export type TextMark = 'empty' | 'too_short' | 'too_long' | 'cut';

const lengthOf = (text: string): number => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};

export function textMarks(text: string): TextMark[] {
  const length = lengthOf(text.trim());
  if (length === 0) return ['empty'];
  if (length < SHORT) return ['too_short'];
  if (length <= LONG) return [];
  return lengthOf(text) > KEPT ? ['too_long', 'cut'] : ['too_long'];
}

/** The text as the register keeps it; the form keeps the whole. */
export function keptText(text: string): string {
  if (text.length <= KEPT) return text;
  const letters = Array.from(text);
  return letters.length <= KEPT ? text : `${letters.slice(0, KEPT).join('').trimEnd()}…`;
}
