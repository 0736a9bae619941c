// Whether an answer fits its question, as Google's server checks it when a form is sent.

import type { AnswerValue, ItemData, ValidationRule } from './form-document';

export type Objection = 'required' | 'choice' | 'format' | 'validation';

export const isEmpty = (answer: AnswerValue | undefined | null): boolean =>
  answer === undefined ||
  answer === null ||
  answer === '' ||
  (Array.isArray(answer) && answer.every((one) => !one?.length));

export function objection(
  item: ItemData,
  answer: AnswerValue | undefined,
  offered: (value: string) => boolean,
): Objection | undefined {
  if (isEmpty(answer)) return item.required ? 'required' : undefined;
  switch (item.kind) {
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return typeof answer === 'string' && (item.other || offered(answer)) ? undefined : 'choice';
    case 'CHECKBOX':
      return checkboxes(item, answer!, offered);
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      if (typeof answer !== 'string') return 'format';
      return item.validation && !holds(item.validation, answer) ? 'validation' : undefined;
    case 'SCALE':
      return within(Number(answer), item.lower ?? 1, item.upper ?? 5) ? undefined : 'format';
    case 'GRID':
    case 'CHECKBOX_GRID':
      return grid(item, answer!);
    default:
      return typeof answer === 'string' && FORMATS[item.kind]?.test(answer) ? undefined : 'format';
  }
}

const FORMATS: Partial<Record<ItemData['kind'], RegExp>> = {
  DATE: /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  TIME: /^([01]\d|2[0-3]):[0-5]\d$/,
  DATETIME: /^(\d{4}-)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d$/,
  DURATION: /^\d{1,2}:[0-5]\d:[0-5]\d$/,
};

function checkboxes(item: ItemData, answer: AnswerValue, offered: (value: string) => boolean): Objection | undefined {
  const chosen = [answer].flat(2);
  if (!chosen.every((value) => typeof value === 'string' && (item.other || offered(value)))) return 'choice';
  return item.validation && !holdsForCount(item.validation, chosen.length) ? 'validation' : undefined;
}

function holdsForCount({ rule, values }: ValidationRule, count: number): boolean {
  const bound = Number(values[0]);
  if (rule === 'SelectAtLeast') return count >= bound;
  if (rule === 'SelectAtMost') return count <= bound;
  return count === bound;
}

function grid(item: ItemData, answer: AnswerValue): Objection | undefined {
  if (!Array.isArray(answer) || answer.length !== item.rows?.length) return 'format';
  const cells = answer.map((cell) => (cell === null ? [] : [cell].flat()));
  if (item.required && cells.some((cell) => cell.length === 0)) return 'required';
  if (cells.flat().some((value) => !item.columns?.includes(value))) return 'choice';
  const once = new Set(cells.flat()).size === cells.flat().length;
  return item.validation && !once ? 'validation' : undefined;
}

const within = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

/** Whether a text or number rule holds. Google matches a pattern against the whole text. */
export function holds({ rule, values }: ValidationRule, text: string): boolean {
  const [first, second] = values;
  const number = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
  const low = Number(first);
  switch (rule) {
    case 'Number':
      return Number.isFinite(number);
    case 'WholeNumber':
      return Number.isInteger(number);
    case 'NumberBetween':
      return number >= low && number <= Number(second);
    case 'NumberNotBetween':
      return number < low || number > Number(second);
    case 'NumberEqualTo':
      return number === low;
    case 'NumberNotEqualTo':
      return Number.isFinite(number) && number !== low;
    case 'NumberGreaterThan':
      return number > low;
    case 'NumberGreaterThanOrEqualTo':
      return number >= low;
    case 'NumberLessThan':
      return number < low;
    case 'NumberLessThanOrEqualTo':
      return number <= low;
    case 'TextLengthGreaterThanOrEqualTo':
      return text.length >= low;
    case 'TextLengthLessThanOrEqualTo':
      return text.length <= low;
    case 'TextContainsPattern':
      return pattern(String(first)).test(text);
    case 'TextDoesNotContainPattern':
      return !pattern(String(first)).test(text);
    case 'TextMatchesPattern':
      return pattern(`^(?:${String(first)})$`).test(text);
    case 'TextDoesNotMatchPattern':
      return !pattern(`^(?:${String(first)})$`).test(text);
    case 'TextIsEmail':
      return /^[^\s@<>"(),;:\\[\]]+@[^\s@<>"(),;:\\[\]]+\.[^\s@.]+$/.test(text);
    case 'TextIsUrl':
      return /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(text);
    default:
      throw new Error(`unknown validation ${rule}`);
  }
}

export function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch {
    return new RegExp(source);
  }
}
