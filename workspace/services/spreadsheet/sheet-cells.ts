// The cells of one sheet: a row a record of the store, and those of a sheet that is not very long in memory too.
import type { Store } from '../../store';
import type { Area } from './a1';
import type { Cell } from './cell';

/** Of more rows than these none is kept in memory. */
const MOST_HELD = 5000;
const LAST_ROW = 10_000_000;

interface Extent {
  row: number;
  column: number;
}
type Lines = Map<number, Cell[]>;

export class SheetCells {
  private lines: Lines | 'too many' | undefined;
  private known: Extent | undefined;

  constructor(
    private readonly store: Store,
    private readonly key: number,
  ) {}

  /** The last row and the last column that hold anything. */
  extent(): Extent {
    const lines = this.held();
    if (!lines) return { row: this.last('row_no'), column: this.last('width') };
    if (!this.known) {
      this.known = { row: 0, column: 0 };
      for (const [row, cells] of lines) grow(this.known, row, cells.length);
    }
    return this.known;
  }

  /** The cells of an area, empty ones as null. */
  read({ row, column, rows, columns }: Area): Cell[][] {
    const lines = this.held() ?? this.stored(row, row + rows - 1);
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
      const before = (this.held() ?? this.stored(at, at)).get(at) ?? [];
      const cells = [...before];
      while (cells.length < column - 1) cells.push(null);
      for (let i = 0; i < line.length; i += 1) cells[column - 1 + i] = line[i] ?? null;
      this.save(at, cells, before.length);
    });
  }

  rewrite(change: (cells: Cell[]) => void): void {
    for (const [row, before] of [...(this.held() ?? this.stored(1, LAST_ROW))]) {
      const cells = [...before];
      change(cells);
      this.save(row, cells, before.length);
    }
  }

  deleteRows(at: number, count: number): void {
    this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?', this.key, at, at + count - 1);
    const lines = this.held();
    if (lines) for (let row = at; row < at + count; row += 1) lines.delete(row);
    this.known = undefined;
    this.shiftRows(at + count, -count);
  }

  /** Through negative numbers, because the moving rows would meet each other's keys. */
  shiftRows(from: number, by: number): void {
    if (this.extent().row < from) return;
    this.store.run('UPDATE cells SET row_no = -(row_no + ?) WHERE sheet = ? AND row_no >= ?', by, this.key, from);
    this.store.run('UPDATE cells SET row_no = -row_no WHERE sheet = ? AND row_no < 0', this.key);
    const lines = this.held();
    if (lines) this.lines = new Map([...lines].map(([row, cells]) => [row >= from ? row + by : row, cells]));
    this.known = undefined;
  }

  private held(): Lines | undefined {
    if (this.lines === undefined) {
      const { n } = this.store.get('SELECT count(*) AS n FROM cells WHERE sheet = ?', this.key)!;
      this.lines = Number(n) > MOST_HELD ? 'too many' : this.stored(1, LAST_ROW);
    }
    return this.lines === 'too many' ? undefined : this.lines;
  }

  private stored(from: number, to: number): Lines {
    // One text for all rows: a result of many rows costs several times as much to fetch.
    const found = this.store.get(
      `SELECT group_concat('[' || row_no || ',' || cells || ']') AS rows FROM cells WHERE sheet = ? AND row_no BETWEEN ? AND ?`,
      this.key,
      from,
      to,
    );
    return new Map(JSON.parse(`[${found?.rows ?? ''}]`) as [number, Cell[]][]);
  }

  private last(what: 'row_no' | 'width'): number {
    const found = this.store.get(
      `SELECT ${what} AS n FROM cells WHERE sheet = ? ORDER BY ${what} DESC LIMIT 1`,
      this.key,
    );
    return Number(found?.n ?? 0);
  }

  private save(row: number, cells: Cell[], lengthBefore: number): void {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length === 0) {
      this.store.run('DELETE FROM cells WHERE sheet = ? AND row_no = ?', this.key, row);
    } else {
      const sql = 'INSERT OR REPLACE INTO cells (sheet, row_no, width, cells) VALUES (?, ?, ?, ?)';
      this.store.run(sql, this.key, row, cells.length, JSON.stringify(cells));
    }
    const lines = this.held();
    if (cells.length === 0) lines?.delete(row);
    else lines?.set(row, cells);
    if (lines && lines.size > MOST_HELD) this.lines = 'too many';
    if (lengthBefore > cells.length) this.known = undefined;
    else if (this.known && cells.length > 0) grow(this.known, row, cells.length);
  }
}

function grow(extent: Extent, row: number, column: number): void {
  if (row > extent.row) extent.row = row;
  if (column > extent.column) extent.column = column;
}
