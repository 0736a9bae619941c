// Empties cells and takes rows out of a tab: what is over its term leaves nothing behind but the spreadsheet's own history.
import type { IsoDate } from '../domain/facts';
import { keyOf, type Row, type TableName } from '../domain/tables';
import { HEADER_ROWS, type SheetTable } from './sheet-table';

/** Half-open stretches of neighbours. */
const stretches = (numbers: readonly number[]): [number, number][] => {
  const found: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const open = found[found.length - 1];
    if (open && open[1] === number) open[1] = number + 1;
    else found.push([number, number + 1]);
  }
  return found;
};

/** Rows are looked for by key first: people sort. A row that is emptied as a whole takes a person's own columns with it. */
export const emptyCells = <T extends TableName>(
  table: SheetTable<T>,
  rows: readonly Row<T>[],
  columns: readonly string[] | null,
): void => {
  const order = table.columns();
  const wanted = columns?.map((key) => order.indexOf(key) + 1).filter((at) => at > 0) ?? order.map((_, i) => i + 1);
  table.locate(rows);
  const standing = rows.flatMap((row) => table.positionOf(keyOf(table.name, row)) ?? []);
  for (const [from, until] of stretches(standing))
    for (const [left, right] of stretches(wanted))
      table.sheet.getRange(from, left, until - from, right - left).clearContent();
};

/** Numbers of the rows whose moment in that column is before the day. */
export const rowsBefore = <T extends TableName>(table: SheetTable<T>, column: string, day: IsoDate): number[] => {
  const count = table.lastRow() - HEADER_ROWS;
  const at = table.columns().indexOf(column) + 1;
  if (count < 1 || at < 1) return [];
  return table.sheet
    .getRange(HEADER_ROWS + 1, at, count, 1)
    .getDisplayValues()
    .flatMap(([moment = ''], i) => (/^\d{4}-/.test(moment) && moment < day ? [HEADER_ROWS + 1 + i] : []));
};

/** From the last to the first: whatever is taken out moves only what lies below it. */
export const dropRows = <T extends TableName>(table: SheetTable<T>, rows: readonly number[]): void => {
  for (const [from, until] of stretches(rows).reverse()) {
    // Google keeps at least one row that is not frozen.
    if (table.sheet.getMaxRows() - (until - from) <= HEADER_ROWS)
      table.sheet.insertRowsAfter(table.sheet.getMaxRows(), 1);
    table.sheet.deleteRows(from, until - from);
  }
};
