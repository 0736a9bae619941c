// Which cells are chosen: one active cell and a rectangle that starts at it.

import type { CellArea } from '../grid-shape';

export interface Spot {
  row: number;
  column: number;
}

export const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

export class Selection {
  active: Spot = { row: 1, column: 1 };
  corner: Spot = { row: 1, column: 1 };

  constructor(private readonly changed: () => void) {}

  get from(): Spot {
    return {
      row: Math.min(this.active.row, this.corner.row),
      column: Math.min(this.active.column, this.corner.column),
    };
  }

  get to(): Spot {
    return {
      row: Math.max(this.active.row, this.corner.row),
      column: Math.max(this.active.column, this.corner.column),
    };
  }

  /** Further rectangles that a script chose; a person's choice ends them. */
  private also: readonly CellArea[] = [];

  get isScattered(): boolean {
    return this.also.length > 0;
  }

  /** The first is where the active cell is. */
  chooseAreas(areas: readonly CellArea[]): void {
    const [first] = areas;
    if (!first) return;
    this.active = { row: first.row, column: first.column };
    this.corner = { row: first.row + first.rows - 1, column: first.column + first.columns - 1 };
    this.also = areas.slice(1);
    this.changed();
  }

  choose(spot: Spot): void {
    this.also = [];
    this.active = spot;
    this.corner = spot;
    this.changed();
  }

  extend(spot: Spot): void {
    // A redrawn grid extends to where the corner is already.
    if (spot !== this.corner) this.also = [];
    this.corner = spot;
    this.changed();
  }

  has({ row, column }: Spot): boolean {
    const { from, to } = this;
    if (row >= from.row && row <= to.row && column >= from.column && column <= to.column) return true;
    return this.also.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
  }

  isActive({ row, column }: Spot): boolean {
    return row === this.active.row && column === this.active.column;
  }

  get text(): string {
    const { from, to } = this;
    const first = letters(from.column) + from.row;
    return from.row === to.row && from.column === to.column ? first : `${first}:${letters(to.column)}${to.row}`;
  }
}
