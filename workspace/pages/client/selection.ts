// Which cells are chosen: one active cell and a rectangle that starts at it.

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

  choose(spot: Spot): void {
    this.active = spot;
    this.corner = spot;
    this.changed();
  }

  extend(spot: Spot): void {
    this.corner = spot;
    this.changed();
  }

  has({ row, column }: Spot): boolean {
    const { from, to } = this;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
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
