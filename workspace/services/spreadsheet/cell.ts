// What a cell holds, and what becomes of a text that is typed or set into it.
import { ServiceError } from '../../script/service-error';
import { parseDateText } from './serial';

/** A date is a serial day number with the wish to be shown as one; a formula is kept as its text. */
export type Cell = null | string | number | boolean | { d: number } | { f: string };

export const MAX_CELL_TEXT = 50_000;

export function isDateCell(cell: Cell): cell is { d: number } {
  return cell !== null && typeof cell === 'object' && 'd' in cell;
}

export function isFormula(cell: Cell): cell is { f: string } {
  return cell !== null && typeof cell === 'object' && 'f' in cell;
}

/** Typed text and a script's setValue go the same way: numbers, dates and formulas are made of text unless the format is @. */
export function cellOfText(text: string, format: string | undefined, locale: string): Cell {
  if (text === '') return null;
  if (text.length > MAX_CELL_TEXT) {
    throw new ServiceError(
      `Your input contains more than the maximum of ${MAX_CELL_TEXT} characters in a single cell.`,
    );
  }
  if (text.startsWith("'")) return text.length === 1 ? null : text.slice(1);
  if (format === '@') return text;
  const plain = text.trim();
  const upper = plain.toUpperCase();
  if (upper === 'TRUE' || (upper === 'ИСТИНА' && isRussian(locale))) return true;
  if (upper === 'FALSE' || (upper === 'ЛОЖЬ' && isRussian(locale))) return false;
  const number = numberOfText(plain, locale);
  if (number !== undefined) return number;
  const date = parseDateText(plain, locale);
  if (date !== undefined) return { d: date };
  return startsFormula(plain) ? { f: asFormula(plain) } : text;
}

/** Sheets also takes a leading plus or minus, and the full-width signs, for the start of a formula. */
function startsFormula(text: string): boolean {
  return text.length > 1 && /^[=+\-＝＋－]/.test(text);
}

function asFormula(text: string): string {
  const narrow = text.replace(/^＝/, '=').replace(/^＋/, '+').replace(/^－/, '-');
  return narrow.startsWith('=') ? narrow : `=${narrow}`;
}

function numberOfText(text: string, locale: string): number | undefined {
  const decimal = isRussian(locale) ? ',' : '.';
  const group = isRussian(locale) ? '[  ]' : ',';
  const pattern = new RegExp(`^[+-]?(\\d+|\\d{1,3}(${group}\\d{3})+)?(\\${decimal}\\d*)?(e[+-]?\\d+)?\\s*%?$`, 'i');
  if (!/\d/.test(text) || !pattern.test(text)) return undefined;
  const percent = text.endsWith('%');
  const plain = text
    .replace(/[%\s ]/g, '')
    .replace(new RegExp(group, 'g'), '')
    .replace(decimal, '.');
  const value = Number(plain);
  return Number.isFinite(value) ? (percent ? value / 100 : value) : undefined;
}

export function isRussian(locale: string): boolean {
  return locale.startsWith('ru');
}
