// The grid of a sheet: its ranges, rows and columns.
import { Emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import { type Area, parseCells } from './a1';
import { documentOf, property, read, sheetOf, write } from './access';
import type { DocumentModel } from './document-model';
import { valuesOf } from './grid-values';
import { makeRange } from './makers';
import { appendValues } from './put';
import { rangeList } from './range-list';
import { rangeWithin } from './range-shape';
import { clearCells } from './range-values';
import type { SheetModel } from './sheet-model';
import { makeTextFinder } from './text-finder';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Grid =
  | 'getRange'
  | 'getRangeList'
  | 'getDataRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'appendRow'
  | 'getSheetValues'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'createTextFinder'
  | 'sort';

export interface SheetPlace {
  execution: Execution;
  document: string;
  sheet: number;
  model: () => SheetModel;
}

export class SheetGrid extends Emulated implements Pick<GoogleSheet, Grid> {
  readonly #document: string;
  readonly #sheet: number;

  constructor(execution: Execution, document: string, sheet: number) {
    super(execution);
    this.#document = document;
    this.#sheet = sheet;
  }

  /** For the other classes of this folder, not for scripts. */
  static place(grid: SheetGrid): SheetPlace {
    const { execution } = grid;
    const document = grid.#document;
    const sheet = grid.#sheet;
    return { execution, document, sheet, model: () => sheetOf(execution, document, sheet) };
  }

  getRange(row: number | string, column?: number, numRows = 1, numColumns = 1): GoogleRange {
    const { document, sheet, execution, model } = SheetGrid.place(this);
    execution.permit('Sheet.getRange');
    if (typeof row === 'string') {
      const { area, sheet: at } = areaFor(documentOf(execution, document), model(), row);
      return rangeWithin(execution, document, at.id, area);
    }
    if (typeof column !== 'number') throw mismatch('SpreadsheetApp.Sheet.getRange', [row, column]);
    return rangeWithin(execution, document, sheet, { row, column, rows: numRows, columns: numColumns });
  }

  getRangeList(a1Notations: string[]): GoogleAppsScript.Spreadsheet.RangeList {
    if (!Array.isArray(a1Notations)) throw mismatch('SpreadsheetApp.Sheet.getRangeList', [a1Notations]);
    return rangeList(
      this.execution,
      a1Notations.map((text) => this.getRange(String(text))),
    );
  }

  getDataRange(): GoogleRange {
    const { document, sheet, execution, model } = SheetGrid.place(this);
    return property(execution, 'Sheet.getDataRange', () => {
      const rows = Math.max(1, model().lastRow());
      const columns = Math.max(1, model().lastColumn());
      return makeRange(execution, document, sheet, { row: 1, column: 1, rows, columns });
    });
  }

  getLastRow(): number {
    return property(this.execution, 'Sheet.getLastRow', () => SheetGrid.place(this).model().lastRow());
  }

  getLastColumn(): number {
    return property(this.execution, 'Sheet.getLastColumn', () => SheetGrid.place(this).model().lastColumn());
  }

  getMaxRows(): number {
    return property(this.execution, 'Sheet.getMaxRows', () => SheetGrid.place(this).model().rows);
  }

  getMaxColumns(): number {
    return property(this.execution, 'Sheet.getMaxColumns', () => SheetGrid.place(this).model().columns);
  }

  appendRow(rowContents: unknown[]): GoogleSheet {
    if (!Array.isArray(rowContents)) throw mismatch('SpreadsheetApp.Sheet.appendRow', [rowContents]);
    if (rowContents.length === 0) throw new ServiceError('The appended row must have at least one cell.');
    return this.#write('appendRow', rowContents, (model, given) => {
      appendValues(model, given, this.execution.now());
    });
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    const { execution, model } = SheetGrid.place(this);
    const rows = numRows === -1 ? model().rows : numRows;
    const columns = numColumns === -1 ? model().columns : numColumns;
    const area = { row, column, rows, columns };
    return read(execution, 'Sheet.getSheetValues', rows * columns, () => valuesOf(model(), area));
  }

  clear(options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {}): GoogleSheet {
    if (options.contentsOnly) return this.clearContents();
    if (options.formatOnly) return this.clearFormats();
    return this.#write('clear', null, (model) => {
      clearCells(model, { row: 1, column: 1, rows: model.rows, columns: model.columns });
      const { validation, note } = model.state.layers;
      model.state.layers = { ...(validation && { validation }), ...(note && { note }) };
      model.changed();
    });
  }

  clearContents(): GoogleSheet {
    return this.#write('clearContents', null, (model) => {
      clearCells(model, { row: 1, column: 1, rows: model.rows, columns: model.columns });
    });
  }

  clearFormats(): GoogleSheet {
    return this.#write('clearFormats', null, (model) => {
      const { validation, note } = model.state.layers;
      model.state.layers = { ...(validation && { validation }), ...(note && { note }) };
      model.changed();
    });
  }

  clearNotes(): GoogleSheet {
    return this.#write('clearNotes', null, (model) => {
      delete model.state.layers.note;
      model.changed();
    });
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { document, sheet, execution, model } = SheetGrid.place(this);
    const area = { row: 1, column: 1, rows: model().rows, columns: model().columns };
    return makeTextFinder(execution, document, [{ sheet, area }], findText);
  }

  sort(columnPosition: number, ascending = true): GoogleSheet {
    const first = SheetGrid.place(this).model().state.frozenRows + 1;
    const data = this.getDataRange();
    if (data.getLastRow() > first) {
      const width = data.getNumColumns();
      this.getRange(first, 1, data.getLastRow() - first + 1, width).sort({ column: columnPosition, ascending });
    }
    return this as unknown as GoogleSheet;
  }

  #write<A>(name: string, given: A, work: (model: SheetModel, given: A) => void): GoogleSheet {
    const { execution, model } = SheetGrid.place(this);
    write(execution, `Sheet.${name}`, given, (copy) => work(model(), copy));
    return this as unknown as GoogleSheet;
  }
}

/** A bare text names a range of the spreadsheet, or else cells of this sheet. */
function areaFor(document: DocumentModel, model: SheetModel, text: string): { sheet: SheetModel; area: Area } {
  if (text.includes('!') || document.row.state.named.some((range) => range.name === text)) return document.find(text);
  return { sheet: model, area: parseCells(text, model) };
}
