// Rows and columns of a sheet that come and go.
import { ServiceError } from '../../script/service-error';
import { restructure } from './access';
import { SheetGrid } from './sheet-grid';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Lines =
  | `insert${'Row' | 'Column'}${'Before' | 'After'}`
  | `insert${'Rows' | 'Columns'}${'' | 'Before' | 'After'}`
  | `delete${'Row' | 'Rows' | 'Column' | 'Columns'}`;

export class SheetLines extends SheetGrid implements Pick<GoogleSheet, Lines> {
  insertRows(rowIndex: number, numRows = 1): void {
    this.#insert('insertRows', 'rows', rowIndex, numRows);
  }

  insertRowBefore(beforePosition: number): GoogleSheet {
    return this.#insert('insertRowBefore', 'rows', beforePosition, 1);
  }

  insertRowsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this.#insert('insertRowsBefore', 'rows', beforePosition, howMany);
  }

  insertRowAfter(afterPosition: number): GoogleSheet {
    return this.#insert('insertRowAfter', 'rows', afterPosition + 1, 1);
  }

  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this.#insert('insertRowsAfter', 'rows', afterPosition + 1, howMany);
  }

  insertColumns(columnIndex: number, numColumns = 1): void {
    this.#insert('insertColumns', 'columns', columnIndex, numColumns);
  }

  insertColumnBefore(beforePosition: number): GoogleSheet {
    return this.#insert('insertColumnBefore', 'columns', beforePosition, 1);
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GoogleSheet {
    return this.#insert('insertColumnsBefore', 'columns', beforePosition, howMany);
  }

  insertColumnAfter(afterPosition: number): GoogleSheet {
    return this.#insert('insertColumnAfter', 'columns', afterPosition + 1, 1);
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet {
    return this.#insert('insertColumnsAfter', 'columns', afterPosition + 1, howMany);
  }

  deleteRow(rowPosition: number): GoogleSheet {
    return this.#delete('deleteRow', 'rows', rowPosition, 1);
  }

  deleteRows(rowPosition: number, howMany: number): void {
    this.#delete('deleteRows', 'rows', rowPosition, howMany);
  }

  deleteColumn(columnPosition: number): GoogleSheet {
    return this.#delete('deleteColumn', 'columns', columnPosition, 1);
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    this.#delete('deleteColumns', 'columns', columnPosition, howMany);
  }

  #insert(name: string, axis: 'rows' | 'columns', at: number, count: number): GoogleSheet {
    const { execution, model } = SheetGrid.place(this);
    restructure(execution, `Sheet.${name}`, () => {
      const sheet = model();
      if (!(at >= 1 && at <= sheet[axis] + 1) || !(count >= 1)) throw outOfBounds(axis);
      if (axis === 'rows') sheet.insertRows(at, count);
      else sheet.insertColumns(at, count);
    });
    return this as unknown as GoogleSheet;
  }

  #delete(name: string, axis: 'rows' | 'columns', at: number, count: number): GoogleSheet {
    const { execution, model } = SheetGrid.place(this);
    restructure(execution, `Sheet.${name}`, () => {
      const sheet = model();
      if (!(at >= 1 && at + count - 1 <= sheet[axis]) || !(count >= 1)) throw outOfBounds(axis);
      if (axis === 'rows') sheet.deleteRows(at, count);
      else sheet.deleteColumns(at, count);
    });
    return this as unknown as GoogleSheet;
  }
}

function outOfBounds(axis: 'rows' | 'columns'): ServiceError {
  return new ServiceError(`Those ${axis} are out of bounds.`);
}
