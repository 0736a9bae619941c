// Rows that go for good, in blocks from the bottom up; each is looked at once more right before it goes.
import { rowFigure } from '../domain/archive-figures';
import { type Column, type Row, type TableName, tables } from '../domain/tables';
import type { Leaving, TakenOut } from '../loop/register-port';
import { exportedRow, namedColumns } from './export-cells';
import { fieldOf, meaning } from './field';
import { HEADER_ROWS, type SheetTable } from './sheet-table';

const NO_COLUMN: Column = { shape: 'text', required: false };
/** So many empty rows stay below, formatted as the tab was made. */
const SPARE_ROWS = 200;

interface StandingRow<T extends TableName> {
  readonly at: number;
  readonly row: Row<T>;
  readonly cells: readonly string[];
  /** The control figure of the row as the export shows it. */
  figure(): string;
}

const standingRows = <T extends TableName>(table: SheetTable<T>): StandingRow<T>[] => {
  const [keys = [], headers = [], ...lines] = table.sheet.getDataRange().getDisplayValues();
  const columns = tables[table.name].columns as Readonly<Record<string, Column>>;
  const fields = keys.map((key) => fieldOf(key in columns ? key : '', columns[key] ?? NO_COLUMN));
  const named = namedColumns(table.name, keys, headers);
  return lines.flatMap((cells, i): StandingRow<T>[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row = Object.fromEntries(
      fields.flatMap((field, c) => (field.key ? [[field.key, meaning(field, cells[c] ?? '')]] : [])),
    ) as Row<T>;
    return [{ at: HEADER_ROWS + 1 + i, row, cells, figure: () => rowFigure(exportedRow(named, cells)) }];
  });
};

const blocksOf = <T extends TableName>(rows: readonly StandingRow<T>[]): StandingRow<T>[][] => {
  const blocks: StandingRow<T>[][] = [];
  for (const row of rows) {
    const open = blocks[blocks.length - 1];
    if (open && open[open.length - 1]!.at === row.at - 1) open.push(row);
    else blocks.push([row]);
  }
  return blocks;
};

/** How many went; fewer than asked where the time is up, or where a person moved rows meanwhile: the next call looks anew. */
const removeRows = <T extends TableName>(
  { sheet }: SheetTable<T>,
  rows: readonly StandingRow<T>[],
  enough: () => boolean,
): number => {
  let gone = 0;
  for (const block of blocksOf(rows).reverse()) {
    const first = block[0]!.at;
    const width = block[0]!.cells.length;
    if (!enough()) break;
    const now = sheet.getRange(first, 1, block.length, width).getDisplayValues();
    if (!block.every(({ cells }, i) => cells.every((cell, c) => cell === now[i]?.[c]))) break;
    // A tab never loses all the rows below its header.
    const left = sheet.getMaxRows() - block.length - HEADER_ROWS;
    if (left < SPARE_ROWS) sheet.insertRowsAfter(sheet.getMaxRows(), SPARE_ROWS - left);
    sheet.deleteRows(first, block.length);
    gone += block.length;
  }
  return gone;
};

export const takeRows = <T extends TableName>(
  table: SheetTable<T>,
  { leaves, archived, enough }: Leaving<T>,
): TakenOut => {
  const leaving = standingRows(table).filter(({ row }) => leaves(row));
  const known = archived ? leaving.filter((row) => archived.has(row.figure())) : leaving;
  const removed = removeRows(table, known, enough);
  return { removed, unknown: leaving.length - known.length, left: known.length - removed };
};
