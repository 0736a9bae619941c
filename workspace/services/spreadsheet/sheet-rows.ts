// Hidden and frozen rows and columns, widths and heights of a sheet.
import { property, write } from './access';
import { RangeShape } from './range-shape';
import { SheetGrid } from './sheet-grid';
import { SheetLines } from './sheet-lines';
import type { SheetState } from './sheet-model';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Rows =
  | `${'hide' | 'show'}${'Rows' | 'Columns'}`
  | `${'hide' | 'unhide'}${'Row' | 'Column'}`
  | `is${'Row' | 'Column'}HiddenByUser`
  | `${'get' | 'set'}Frozen${'Rows' | 'Columns'}`
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'getColumnWidth'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'getRowHeight'
  | 'autoResizeColumn'
  | 'autoResizeColumns';

const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

export class SheetRows extends SheetLines implements Pick<GoogleSheet, Rows> {
  hideRows(rowIndex: number, numRows = 1): void {
    this.#hide('hideRows', 'hiddenRows', rowIndex, numRows, true);
  }

  showRows(rowIndex: number, numRows = 1): void {
    this.#hide('showRows', 'hiddenRows', rowIndex, numRows, false);
  }

  hideRow(row: GoogleRange): void {
    this.#hide('hideRow', 'hiddenRows', placeOf(row).row, placeOf(row).rows, true);
  }

  unhideRow(row: GoogleRange): void {
    this.#hide('unhideRow', 'hiddenRows', placeOf(row).row, placeOf(row).rows, false);
  }

  hideColumns(columnIndex: number, numColumns = 1): void {
    this.#hide('hideColumns', 'hiddenColumns', columnIndex, numColumns, true);
  }

  showColumns(columnIndex: number, numColumns = 1): void {
    this.#hide('showColumns', 'hiddenColumns', columnIndex, numColumns, false);
  }

  hideColumn(column: GoogleRange): void {
    this.#hide('hideColumn', 'hiddenColumns', placeOf(column).column, placeOf(column).columns, true);
  }

  unhideColumn(column: GoogleRange): void {
    this.#hide('unhideColumn', 'hiddenColumns', placeOf(column).column, placeOf(column).columns, false);
  }

  isRowHiddenByUser(rowPosition: number): boolean {
    return this.#look('isRowHiddenByUser', (state) => state.hiddenRows.includes(rowPosition));
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.#look('isColumnHiddenByUser', (state) => state.hiddenColumns.includes(columnPosition));
  }

  setFrozenRows(rows: number): void {
    this.#change('setFrozenRows', (state) => {
      state.frozenRows = rows;
    });
  }

  getFrozenRows(): number {
    return this.#look('getFrozenRows', (state) => state.frozenRows);
  }

  setFrozenColumns(columns: number): void {
    this.#change('setFrozenColumns', (state) => {
      state.frozenColumns = columns;
    });
  }

  getFrozenColumns(): number {
    return this.#look('getFrozenColumns', (state) => state.frozenColumns);
  }

  setColumnWidth(columnPosition: number, width: number): GoogleSheet {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): GoogleSheet {
    return this.#change('setColumnWidths', (state) => {
      for (let i = 0; i < numColumns; i += 1) state.columnWidths[startColumn + i] = width;
    });
  }

  getColumnWidth(columnPosition: number): number {
    return this.#look('getColumnWidth', (state) => state.columnWidths[columnPosition] ?? DEFAULT_WIDTH);
  }

  setRowHeight(rowPosition: number, height: number): GoogleSheet {
    return this.setRowHeights(rowPosition, 1, height);
  }

  setRowHeights(startRow: number, numRows: number, height: number): GoogleSheet {
    return this.#change('setRowHeights', (state) => {
      for (let i = 0; i < numRows; i += 1) state.rowHeights[startRow + i] = height;
    });
  }

  getRowHeight(rowPosition: number): number {
    return this.#look('getRowHeight', (state) => state.rowHeights[rowPosition] ?? DEFAULT_HEIGHT);
  }

  autoResizeColumn(columnPosition: number): GoogleSheet {
    return this.autoResizeColumns(columnPosition, 1);
  }

  /** The page measures texts itself: a column without a width of its own fits its content. */
  autoResizeColumns(startColumn: number, numColumns: number): GoogleSheet {
    return this.#change('autoResizeColumns', (state) => {
      for (let i = 0; i < numColumns; i += 1) delete state.columnWidths[startColumn + i];
    });
  }

  #hide(name: string, key: 'hiddenRows' | 'hiddenColumns', start: number, count: number, hidden: boolean): void {
    this.#change(name, (state) => {
      const inside = (n: number) => n >= start && n < start + count;
      const others = state[key].filter((n) => !inside(n));
      const added = hidden ? Array.from({ length: count }, (_, i) => start + i) : [];
      state[key] = [...others, ...added].sort((a, b) => a - b);
    });
  }

  #look<T>(name: string, look: (state: SheetState) => T): T {
    return property(this.execution, `Sheet.${name}`, () => look(SheetGrid.place(this).model().state));
  }

  #change(name: string, change: (state: SheetState) => void): GoogleSheet {
    const { model } = SheetGrid.place(this);
    write(this.execution, `Sheet.${name}`, null, () => {
      change(model().state);
      model().changed();
    });
    return this as unknown as GoogleSheet;
  }
}

function placeOf(range: GoogleRange) {
  return RangeShape.place(range as unknown as RangeShape).area;
}
