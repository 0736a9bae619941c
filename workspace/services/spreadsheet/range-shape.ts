// Where a range lies: the part of Range that costs nothing.
import { Emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import { type Area, areaText } from './a1';
import { bufferOf, sheetOf } from './access';
import { makeRange, makeSheet } from './makers';
import type { SheetModel } from './sheet-model';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export interface Place {
  execution: Execution;
  document: string;
  sheet: number;
  area: Area;
  model: () => SheetModel;
}

export class RangeShape
  extends Emulated
  implements
    Pick<
      GoogleRange,
      | 'getRow'
      | 'getColumn'
      | 'getRowIndex'
      | 'getLastRow'
      | 'getLastColumn'
      | 'getNumRows'
      | 'getNumColumns'
      | 'getHeight'
      | 'getWidth'
      | 'getA1Notation'
      | 'getSheet'
      | 'getGridId'
      | 'getCell'
      | 'offset'
      | 'activate'
      | 'isStartRowBounded'
      | 'isStartColumnBounded'
    >
{
  readonly #document: string;
  readonly #sheet: number;
  readonly #area: Area;

  constructor(execution: Execution, document: string, sheet: number, area: Area) {
    super(execution);
    this.#document = document;
    this.#sheet = sheet;
    this.#area = area;
  }

  /** For the other classes of this folder, not for scripts. */
  static place(range: RangeShape): Place {
    const document = range.#document;
    const sheet = range.#sheet;
    const { execution } = range;
    return { execution, document, sheet, area: range.#area, model: () => sheetOf(execution, document, sheet) };
  }

  getRow(): number {
    return this.#area.row;
  }

  getColumn(): number {
    return this.#area.column;
  }

  getRowIndex(): number {
    return this.#area.row;
  }

  getLastRow(): number {
    return this.#area.row + this.#area.rows - 1;
  }

  getLastColumn(): number {
    return this.#area.column + this.#area.columns - 1;
  }

  getNumRows(): number {
    return this.#area.rows;
  }

  getNumColumns(): number {
    return this.#area.columns;
  }

  getHeight(): number {
    return this.#area.rows;
  }

  getWidth(): number {
    return this.#area.columns;
  }

  getA1Notation(): string {
    return areaText(this.#area);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return makeSheet(this.execution, this.#document, this.#sheet);
  }

  getGridId(): number {
    return this.#sheet;
  }

  isStartRowBounded(): boolean {
    return true;
  }

  isStartColumnBounded(): boolean {
    return true;
  }

  getCell(row: number, column: number): GoogleRange {
    if (row < 1 || column < 1 || row > this.#area.rows || column > this.#area.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rows: number, columns: number, numRows = this.#area.rows, numColumns = this.#area.columns): GoogleRange {
    const area = {
      row: this.#area.row + rows,
      column: this.#area.column + columns,
      rows: numRows,
      columns: numColumns,
    };
    return rangeWithin(this.execution, this.#document, this.#sheet, area);
  }

  activate(): GoogleRange {
    return this as unknown as GoogleRange;
  }
}

/** A range outside the grid is refused when it is made, not when it is used. */
export function rangeWithin(execution: Execution, document: string, sheet: number, area: Area): GoogleRange {
  const numbers = [area.row, area.column, area.rows, area.columns];
  if (!numbers.every((n) => typeof n === 'number' && Number.isFinite(n))) {
    throw mismatch('SpreadsheetApp.Sheet.getRange', numbers);
  }
  if (area.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (area.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (area.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  let model = sheetOf(execution, document, sheet);
  const outside = () => area.row + area.rows - 1 > model.rows || area.column + area.columns - 1 > model.columns;
  if (outside()) {
    // Rows that this run has appended may be waiting in the buffer.
    bufferOf(execution).flush();
    model = sheetOf(execution, document, sheet);
    if (outside()) throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return makeRange(execution, document, sheet, {
    row: Math.trunc(area.row),
    column: Math.trunc(area.column),
    rows: Math.trunc(area.rows),
    columns: Math.trunc(area.columns),
  });
}
