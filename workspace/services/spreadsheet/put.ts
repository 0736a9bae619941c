// Puts values into cells for a script: parsed as typed, held against the validation rules.
import { ServiceError } from '../../script/service-error';
import { type Area, areaText } from './a1';
import type { Cell } from './cell';
import { cellOfValue, formatAt, resolved } from './grid-values';
import { overlaps } from './layers';
import { displayText } from './number-format';
import { serialOfMoment } from './serial';
import type { SheetModel } from './sheet-model';
import { isValid, type ValidationRule } from './validation';

export function putValues(
  sheet: SheetModel,
  area: Area,
  values: readonly unknown[][],
  now: number,
  method: string,
): void {
  const cells = values.map((line, i) =>
    line.map((value, j) => cellOfValue(value, sheet, area.row + i, area.column + j, method)),
  );
  checkValidation(sheet, area, cells, now);
  sheet.write(area.row, area.column, cells);
}

export function appendValues(sheet: SheetModel, values: readonly unknown[], now: number): number {
  const row = sheet.lastRow() + 1;
  if (row > sheet.rows) sheet.insertRows(sheet.rows + 1, row - sheet.rows);
  if (values.length > sheet.columns) sheet.insertColumns(sheet.columns + 1, values.length - sheet.columns);
  const area = { row, column: 1, rows: 1, columns: values.length };
  putValues(sheet, area, [[...values]], now, 'SpreadsheetApp.Sheet.appendRow');
  return row;
}

/** A rule that rejects stops scripts too; one that warns lets the value in. */
export function checkValidation(sheet: SheetModel, area: Area, cells: readonly Cell[][], now: number): void {
  const rules = sheet.state.layers.validation;
  if (!rules?.some((layer) => overlaps(layer, area))) return;
  const { timeZone, locale } = sheet.document.row;
  const today = Math.floor(serialOfMoment(now, timeZone));
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      const [row, column] = [area.row + i, area.column + j];
      const rule = sheet.attribute<ValidationRule>('validation', row, column);
      if (!rule || rule.allowInvalid) return;
      const value = resolved(cell, sheet);
      if (isValid(rule, value, displayText(value, formatAt(sheet, row, column), locale), sheet, today)) return;
      const at = areaText({ row, column, rows: 1, columns: 1 });
      throw new ServiceError(
        `The data you entered in cell ${at} violates the data validation rules set on this cell.${rule.helpText ? ` ${rule.helpText}` : ''}`,
      );
    });
  });
}
