// One sheet: its cells, and its properties beside them.
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
import { SheetCells } from './sheet-cells';

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
  private readonly cells: SheetCells;

  constructor(
    readonly document: DocumentModel,
    store: Store,
    readonly key: number,
    readonly id: number,
    public name: string,
    public rows: number,
    public columns: number,
    readonly state: SheetState,
  ) {
    this.cells = new SheetCells(store, key);
  }

  changed(): void {
    this.document.touched(this);
  }

  lastRow(): number {
    return this.cells.extent().row;
  }

  lastColumn(): number {
    return this.cells.extent().column;
  }

  /** The cells of an area, empty ones as null. */
  read(area: Area): Cell[][] {
    return this.cells.read(area);
  }

  rowsHolding(needle: string, from: number, to: number): { row: number; cells: Cell[] }[] {
    return this.cells.rowsHolding(needle, from, to);
  }

  write(row: number, column: number, grid: readonly (readonly Cell[])[]): void {
    this.cells.write(row, column, grid);
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
    this.cells.shiftRows(at, count);
    this.moveProperties('row', at, count);
    this.rows += count;
    this.changed();
  }

  deleteRows(at: number, count: number): void {
    if (count >= this.rows) throw new ServiceError("You can't delete all the rows on the sheet.");
    this.cells.deleteRows(at, count);
    this.moveProperties('row', at, -count);
    this.rows -= count;
    this.state.frozenRows = Math.min(this.state.frozenRows, this.rows);
    this.changed();
  }

  insertColumns(at: number, count: number): void {
    this.document.checkCells(count * this.rows);
    this.cells.rewrite((cells) => {
      if (cells.length >= at) cells.splice(at - 1, 0, ...new Array<Cell>(count).fill(null));
    });
    this.moveProperties('column', at, count);
    this.columns += count;
    this.changed();
  }

  deleteColumns(at: number, count: number): void {
    if (count >= this.columns) throw new ServiceError("You can't delete all the columns on the sheet.");
    this.cells.rewrite((cells) => {
      cells.splice(at - 1, count);
    });
    this.moveProperties('column', at, -count);
    this.columns -= count;
    this.changed();
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
