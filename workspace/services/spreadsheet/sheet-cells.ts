// The cells of one sheet: a row a record of the store, and in memory once they were looked at.
import type { Store } from '../../store';
import type { Area } from './a1';
import type { Cell } from './cell';

interface Extent {
  row: number;
  column: number;
}

export class SheetCells {
  private lines: Map<number, Cell[]> | undefined;
  private known: Extent | undefined;

  constructor(
    private readonly store: Store,
    private readonly key: number,
  ) {}

  /** The last row and the last column that hold anything. */
  extent(): Extent {
    if (!this.known) {
      this.known = { row: 0, column: 0 };
      for (const [row, cells] of this.held()) grow(this.known, row, cells.length);
    }
    return this.known;
  }

  /** The cells of an area, empty ones as null. */
  read({ row, column, rows, columns }: Area): Cell[][] {
    const lines = this.held();
    const grid: Cell[][] = new Array(rows);
    const none: Cell[] = new Array<Cell>(columns).fill(null);
    for (let i = 0; i < rows; i += 1) {
      const cells = lines.get(row + i);
      const line = cells ? cells.slice(column - 1, column - 1 + columns) : none.slice();
      while (line.length < columns) line.push(null);
      grid[i] = line;
    }
    return grid;
  }

  /** Rows whose stored text holds the needle: a quick first look for the text finder. */
  rowsHolding(needle: string, from: number, to: number): { row: number; cells: Cell[] }[] {
    const found = this.store.all(
      `SELECT row_no FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?
        AND (instr(lower(cells), lower(?)) > 0 OR instr(cells, '{"f":') > 0) ORDER BY row_no`,
      this.key,
      from,
      to,
      needle,
    );
    const lines = this.held();
    return found.map(({ row_no }) => ({ row: Number(row_no), cells: lines.get(Number(row_no)) ?? [] }));
  }

  write(row: number, column: number, grid: readonly (readonly Cell[])[]): void {
    grid.forEach((line, index) => {
      const cells = [...(this.held().get(row + index) ?? [])];
      while (cells.length < column - 1) cells.push(null);
      for (let i = 0; i < line.length; i += 1) cells[column - 1 + i] = line[i] ?? null;
      this.save(row + index, cells);
    });
  }

  rewrite(change: (cells: Cell[]) => void): void {
    for (const [row, held] of [...this.held()]) {
      const cells = [...held];
      change(cells);
      this.save(row, cells);
    }
  }

  deleteRows(at: number, count: number): void {
    this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?', this.key, at, at + count - 1);
    for (let row = at; row < at + count; row += 1) this.held().delete(row);
    this.known = undefined;
    this.shiftRows(at + count, -count);
  }

  /** Through negative numbers, because the moving rows would meet each other's keys. */
  shiftRows(from: number, by: number): void {
    if (this.extent().row < from) return;
    this.store.run('UPDATE cells SET row_no = -(row_no + ?) WHERE sheet = ? AND row_no >= ?', by, this.key, from);
    this.store.run('UPDATE cells SET row_no = -row_no WHERE sheet = ? AND row_no < 0', this.key);
    this.lines = new Map([...this.held()].map(([row, cells]) => [row >= from ? row + by : row, cells]));
    this.known = undefined;
  }

  private held(): Map<number, Cell[]> {
    if (!this.lines) {
      // One text for all rows: a result of many rows costs several times as much to fetch.
      const sql = `SELECT group_concat('[' || row_no || ',' || cells || ']') AS rows FROM cells WHERE sheet = ?`;
      const found = this.store.get(sql, this.key);
      this.lines = new Map(JSON.parse(`[${found?.rows ?? ''}]`) as [number, Cell[]][]);
    }
    return this.lines;
  }

  private save(row: number, cells: Cell[]): void {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    const lines = this.held();
    const shrinks = (lines.get(row)?.length ?? 0) > cells.length;
    if (cells.length === 0) {
      lines.delete(row);
      this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no = ?', this.key, row);
    } else {
      lines.set(row, cells);
      const sql = 'INSERT OR REPLACE INTO cells (sheet, row_no, width, cells) VALUES (?, ?, ?, ?)';
      this.store.run(sql, this.key, row, cells.length, JSON.stringify(cells));
    }
    if (shrinks) this.known = undefined;
    else if (this.known && cells.length > 0) grow(this.known, row, cells.length);
  }
}

function grow(extent: Extent, row: number, column: number): void {
  if (row > extent.row) extent.row = row;
  if (column > extent.column) extent.column = column;
}
