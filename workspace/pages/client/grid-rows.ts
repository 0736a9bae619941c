// The rows of one sheet, fetched in blocks when they come into sight.

import type { CellView, GridRow, RowsAnswer } from '../grid-shape';
import { request } from './request';

const BLOCK = 100;
const GATHER_MS = 25;

export class GridRows {
  private readonly rows = new Map<number, Record<number, CellView>>();
  private readonly blocks = new Set<number>();
  private wanted = new Set<number>();
  private timer = 0;
  lists: string[][] = [];

  constructor(
    private readonly address: string,
    private readonly arrived: (rows: GridRow[]) => void,
  ) {}

  cell(row: number, column: number): CellView | undefined {
    return this.rows.get(row)?.[column];
  }

  /** Gathers the rows that are drawn in one go, so that they are asked for together. */
  need(row: number): void {
    const block = Math.floor((row - 1) / BLOCK);
    if (this.blocks.has(block)) return;
    this.wanted.add(block);
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.fetchWanted(), GATHER_MS);
  }

  /** Fetches what has been seen so far anew; only rows that changed are reported. */
  async renew(visible: number[]): Promise<void> {
    const inSight = new Set(visible.map((row) => Math.floor((row - 1) / BLOCK)));
    for (const block of this.blocks) if (!inSight.has(block)) this.blocks.delete(block);
    await Promise.all([...inSight].map((block) => this.fetchBlock(block)));
  }

  private async fetchWanted(): Promise<void> {
    const blocks = this.wanted;
    this.wanted = new Set();
    for (const block of blocks) this.blocks.add(block);
    await Promise.all([...blocks].map((block) => this.fetchBlock(block)));
  }

  private async fetchBlock(block: number): Promise<void> {
    const { rows, lists } = await request<RowsAnswer>(`${this.address}&from=${block * BLOCK + 1}&count=${BLOCK}`);
    this.blocks.add(block);
    const offset = this.lists.length;
    this.lists.push(...lists);
    const fresh = new Map(rows.map((row) => [row.row, row.cells]));
    const changed: GridRow[] = [];
    for (let row = block * BLOCK + 1; row <= (block + 1) * BLOCK; row += 1) {
      const cells = fresh.get(row) ?? {};
      for (const cell of Object.values(cells)) if (cell.list !== undefined) cell.list += offset;
      if (same(cells, this.rows.get(row) ?? {})) continue;
      this.rows.set(row, cells);
      changed.push({ row, cells });
    }
    if (changed.length > 0) this.arrived(changed);
  }
}

/** Numbers of lists differ from answer to answer, so they do not count. */
function same(a: Record<number, CellView>, b: Record<number, CellView>): boolean {
  const text = (cells: Record<number, CellView>) =>
    JSON.stringify(cells, (key, value) => (key === 'list' ? true : value));
  return text(a) === text(b);
}
