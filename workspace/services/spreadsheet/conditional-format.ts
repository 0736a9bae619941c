// Conditional formats: which rule colours a cell. Custom formulas beyond the simplest colour nothing.
import type { Area } from './a1';
import { type Cell, isDateCell, isFormula } from './cell';

export interface ConditionalRule {
  areas: Area[];
  /** Name of SpreadsheetApp.BooleanCriteria. */
  criterion: string;
  values: unknown[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

/** Compares what a cell holds with what a rule asks; validation rules ask the same questions. */
export function meets(
  criterion: string,
  values: readonly unknown[],
  cell: Cell,
  shown: string,
  today: number,
  formula?: (text: string) => unknown,
): boolean {
  const number = typeof cell === 'number' ? cell : isDateCell(cell) ? cell.d : Number.NaN;
  const [first, second] = values.map((value) => (typeof value === 'number' ? value : Number(value)));
  const low = Math.min(first ?? 0, second ?? 0);
  const high = Math.max(first ?? 0, second ?? 0);
  const text = shown.toLowerCase();
  const asked = String(values[0] ?? '').toLowerCase();
  switch (criterion) {
    case 'CELL_EMPTY':
      return cell === null || cell === '';
    case 'CELL_NOT_EMPTY':
      return cell !== null && cell !== '';
    case 'TEXT_CONTAINS':
      return text.includes(asked);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(asked);
    case 'TEXT_STARTS_WITH':
      return text.startsWith(asked);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(asked);
    case 'TEXT_EQUAL_TO':
      return text === asked;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(shown);
    case 'TEXT_IS_VALID_URL':
      return /^(https?:\/\/)?[^\s.]+\.[^\s]+$/i.test(shown);
    case 'NUMBER_EQUAL_TO':
    case 'DATE_EQUAL_TO':
      return number === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return number !== first;
    case 'NUMBER_GREATER_THAN':
    case 'DATE_AFTER':
      return number > (first as number);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
    case 'DATE_ON_OR_AFTER':
      return number >= (first as number);
    case 'NUMBER_LESS_THAN':
    case 'DATE_BEFORE':
      return number < (first as number);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
    case 'DATE_ON_OR_BEFORE':
      return number <= (first as number);
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return number >= low && number <= high;
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return number < low || number > high;
    case 'DATE_IS_VALID_DATE':
      return isDateCell(cell);
    case 'DATE_EQUAL_TO_RELATIVE':
      return number >= today && number < today + 1;
    case 'DATE_BEFORE_RELATIVE':
      return number < today;
    case 'DATE_AFTER_RELATIVE':
      return number >= today + 1;
    case 'CUSTOM_FORMULA':
      return formula?.(String(values[0])) === true;
    default:
      return !isFormula(cell);
  }
}
