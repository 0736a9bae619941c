// Cells as scripts and people see them, and back: values, display texts, formulas.
import { mismatch, ServiceError } from '../../script/service-error';
import type { Area } from './a1';
import { type Cell, cellOfText, isDateCell, isFormula } from './cell';
import { evaluateFormula } from './formula';
import { displayText, isDateFormat } from './number-format';
import { momentOfSerial, serialOfMoment } from './serial';
import type { SheetModel } from './sheet-model';

export type ScriptValue = string | number | boolean | Date;

export function formatAt(sheet: SheetModel, row: number, column: number): string | undefined {
  return sheet.attribute<string>('numberFormat', row, column);
}

/** What a formula comes to; any other cell is itself. */
export function resolved(cell: Cell, sheet: SheetModel): Exclude<Cell, { f: string }> {
  return isFormula(cell) ? evaluateFormula(cell.f, sheet) : cell;
}

export function valuesOf(sheet: SheetModel, area: Area, cells: Cell[][] = sheet.read(area)): ScriptValue[][] {
  const zone = sheet.document.row.timeZone;
  return cells.map((line, i) =>
    line.map((raw, j) => {
      const cell = resolved(raw, sheet);
      if (cell === null) return '';
      if (typeof cell === 'string' || typeof cell === 'boolean') return cell;
      const format = formatAt(sheet, area.row + i, area.column + j);
      if (isDateCell(cell)) {
        return format && !isDateFormat(format) ? cell.d : new Date(momentOfSerial(cell.d, zone));
      }
      return isDateFormat(format) ? new Date(momentOfSerial(cell, zone)) : cell;
    }),
  );
}

export function displaysOf(sheet: SheetModel, area: Area, cells: Cell[][] = sheet.read(area)): string[][] {
  const { locale } = sheet.document.row;
  return cells.map((line, i) =>
    line.map((raw, j) => {
      if (raw === null) return '';
      if (typeof raw === 'string') return raw;
      return displayText(resolved(raw, sheet), formatAt(sheet, area.row + i, area.column + j), locale);
    }),
  );
}

export function formulasOf(cells: Cell[][]): string[][] {
  return cells.map((line) => line.map((cell) => (isFormula(cell) ? cell.f : '')));
}

/** What a script sets: a Date becomes a serial number in the spreadsheet's zone, text is parsed as if typed. */
export function cellOfValue(value: unknown, sheet: SheetModel, row: number, column: number, method: string): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return cellOfText(value, formatAt(sheet, row, column), sheet.document.row.locale);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const ms = Date.prototype.getTime.call(value);
    if (Number.isNaN(ms)) throw new ServiceError('Cannot convert Invalid Date to Object.');
    return { d: serialOfMoment(ms, sheet.document.row.timeZone) };
  }
  throw mismatch(method, [value]);
}

/** The values have exactly the range's shape, or nothing is written: Google's own words. */
export function checkShape(values: unknown, area: Area, method: string): unknown[][] {
  if (!Array.isArray(values) || !values.every((line) => Array.isArray(line))) throw mismatch(method, [values]);
  if (values.length !== area.rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${area.rows}.`,
    );
  }
  for (const line of values as unknown[][]) {
    if (line.length !== area.columns) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${area.columns}.`,
      );
    }
  }
  return values as unknown[][];
}
