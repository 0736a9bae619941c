// One sheet as the store keeps it: a row a record, and its properties beside them.
import { ServiceError } from '../../script/service-error';
import type { Store } from '../../store';
import type { Area } from './a1';
import type { Cell } from './cell';
import type { ChartState } from './chart';
import type { ConditionalRule } from './conditional-format';
import type { DocumentModel } from './document-model';
import { cutFrom, deleteSpan, insertInto, insertSpan, type Layers, layerAt, paint } from './layers';
import type { Metadata } from './metadata';
import type { ProtectionState } from './protection';

export interface SheetState {
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  columnWidths: Record<number, number>;
  rowHeights: Record<number, number>;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  layers: Layers;
  merges: Area[];
  conditional: ConditionalRule[];
  protections: ProtectionState[];
  filter: Area | null;
  /** The form whose answers land here. */
  formUrl: string | null;
  metadata: Metadata[];
  charts: ChartState[];
}

export function freshState(): SheetState {
  return {
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: {},
    rowHeights: {},
    hiddenGridlines: false,
    rightToLeft: false,
    layers: {},
    merges: [],
    conditional: [],
    protections: [],
    filter: null,
    formUrl: null,
    metadata: [],
    charts: [],
  };
}

export class SheetModel {
  deleted = false;

  constructor(
    readonly document: DocumentModel,
    private readonly store: Store,
    readonly key: number,
    readonly id: number,
    public name: string,
    public rows: number,
    public columns: number,
    readonly state: SheetState,
  ) {}

  changed(): void {
    this.document.touched(this);
  }

  lastRow(): number {
    const row = this.store.get('SELECT row_no FROM cells WHERE sheet = ? ORDER BY row_no DESC LIMIT 1', this.key);
    return Number(row?.row_no ?? 0);
  }

  lastColumn(): number {
    const row = this.store.get('SELECT width FROM cells WHERE sheet = ? ORDER BY width DESC LIMIT 1', this.key);
    return Number(row?.width ?? 0);
  }

  /** The cells of an area, empty ones as null. */
  read({ row, column, rows, columns }: Area): Cell[][] {
    // One text for all rows: a result of many rows costs several times as much to fetch.
    const found = this.store.get(
      `SELECT group_concat('[' || row_no || ',' || cells || ']') AS rows FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?`,
      this.key,
      row,
      row + rows - 1,
    );
    const grid: Cell[][] = new Array(rows);
    for (const [at, cells] of JSON.parse(`[${found?.rows ?? ''}]`) as [number, Cell[]][]) {
      const line: Cell[] = new Array(columns);
      for (let i = 0; i < columns; i += 1) line[i] = cells[column - 1 + i] ?? null;
      grid[at - row] = line;
    }
    for (let i = 0; i < rows; i += 1) grid[i] ??= new Array<Cell>(columns).fill(null);
    return grid;
  }

  /** Rows whose stored text holds the needle: a quick first look for the text finder. */
  rowsHolding(needle: string, from: number, to: number): { row: number; cells: Cell[] }[] {
    const found = this.store.all(
      `SELECT row_no, cells FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?
        AND (instr(lower(cells), lower(?)) > 0 OR instr(cells, '{"f":') > 0) ORDER BY row_no`,
      this.key,
      from,
      to,
      needle,
    );
    return found.map((record) => ({ row: Number(record.row_no), cells: JSON.parse(record.cells as string) as Cell[] }));
  }

  write(row: number, column: number, grid: readonly (readonly Cell[])[]): void {
    grid.forEach((line, index) => {
      const at = row + index;
      const before = this.store.get('SELECT cells FROM cells WHERE sheet = ? AND row_no = ?', this.key, at);
      const cells: Cell[] = before ? (JSON.parse(before.cells as string) as Cell[]) : [];
      while (cells.length < column - 1) cells.push(null);
      for (let i = 0; i < line.length; i += 1) cells[column - 1 + i] = line[i] ?? null;
      this.save(at, cells);
    });
  }

  attribute<T>(name: string, row: number, column: number): T | undefined {
    return layerAt(this.state.layers, name, row, column) as T | undefined;
  }

  paint(name: string, area: Area, value: unknown): void {
    paint(this.state.layers, name, area, value);
    this.changed();
  }

  insertRows(at: number, count: number): void {
    this.document.checkCells(count * this.columns);
    this.shiftRows(at, count);
    this.moveProperties('row', at, count);
    this.rows += count;
    this.changed();
  }

  deleteRows(at: number, count: number): void {
    if (count >= this.rows) throw new ServiceError("You can't delete all the rows on the sheet.");
    this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?', this.key, at, at + count - 1);
    this.shiftRows(at + count, -count);
    this.moveProperties('row', at, -count);
    this.rows -= count;
    this.state.frozenRows = Math.min(this.state.frozenRows, this.rows);
    this.changed();
  }

  insertColumns(at: number, count: number): void {
    this.document.checkCells(count * this.rows);
    this.rewrite((cells) => {
      if (cells.length >= at) cells.splice(at - 1, 0, ...new Array<Cell>(count).fill(null));
    });
    this.moveProperties('column', at, count);
    this.columns += count;
    this.changed();
  }

  deleteColumns(at: number, count: number): void {
    if (count >= this.columns) throw new ServiceError("You can't delete all the columns on the sheet.");
    this.rewrite((cells) => {
      cells.splice(at - 1, count);
    });
    this.moveProperties('column', at, -count);
    this.columns -= count;
    this.changed();
  }

  private save(row: number, cells: Cell[]): void {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) {
      this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no = ?', this.key, row);
    } else {
      this.store.run(
        'INSERT OR REPLACE INTO cells (sheet, row_no, width, cells) VALUES (?, ?, ?, ?)',
        this.key,
        row,
        cells.length,
        JSON.stringify(cells),
      );
    }
  }

  private rewrite(change: (cells: Cell[]) => void): void {
    for (const record of this.store.all('SELECT row_no, cells FROM cells WHERE sheet = ?', this.key)) {
      const cells = JSON.parse(record.cells as string) as Cell[];
      change(cells);
      this.save(Number(record.row_no), cells);
    }
  }

  /** Through negative numbers, because the moving rows would meet each other's keys. */
  private shiftRows(from: number, by: number): void {
    this.store.run('UPDATE cells SET row_no = -(row_no + ?) WHERE sheet = ? AND row_no >= ?', by, this.key, from);
    this.store.run('UPDATE cells SET row_no = -row_no WHERE sheet = ? AND row_no < 0', this.key);
  }

  private moveProperties(axis: 'row' | 'column', at: number, by: number): void {
    const { state } = this;
    const size = axis === 'row' ? 'rows' : 'columns';
    const hidden = axis === 'row' ? 'hiddenRows' : 'hiddenColumns';
    const extent = axis === 'row' ? this.rows : this.columns;
    const boxes: { area: Area | null }[] = [
      ...state.protections,
      ...this.document.namedAreas(this.id),
      ...this.document.charted(this),
      ...state.charts.map(({ anchor }) => ({ area: anchor })),
    ];
    if (by > 0) {
      insertSpan(state.layers, axis, at, by, at > extent);
      for (const { area } of boxes) if (area) insertInto(area, axis, size, at, by, at > extent);
    } else {
      deleteSpan(state.layers, axis, at, -by);
      for (const { area } of boxes) if (area) cutFrom(area, axis, size, at, -by);
    }
    for (const rule of state.conditional) {
      for (const area of rule.areas) {
        if (by > 0) insertInto(area, axis, size, at, by, at > extent);
        else cutFrom(area, axis, size, at, -by);
      }
    }
    const gone = (n: number) => by < 0 && n >= at && n < at - by;
    state[hidden] = state[hidden].filter((n) => !gone(n)).map((n) => (n >= at ? n + by : n));
    const lengths = axis === 'row' ? 'rowHeights' : 'columnWidths';
    state[lengths] = Object.fromEntries(
      Object.entries(state[lengths])
        .map(([n, length]) => [Number(n), length] as const)
        .filter(([n]) => !gone(n))
        .map(([n, length]) => [n >= at ? n + by : n, length]),
    );
    this.document.changed();
  }
}
