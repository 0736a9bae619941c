// Takes whoever looks at a figure to the rows that it counts: the tab comes to the front with these rows chosen.
import type { TableName } from '../domain/tables';
import { HEADER_ROWS } from './sheet-table';
import type { GoogleWorld } from './world';

/** More stretches than these are one too long for Google's list of ranges. */
const MOST_RANGES = 500;

/** Half-open stretches of neighbouring rows. */
const stretches = (rows: readonly number[]): [number, number][] => {
  const found: [number, number][] = [];
  for (const row of rows) {
    const open = found[found.length - 1];
    if (open && open[1] === row) open[1] = row + 1;
    else found.push([row, row + 1]);
  }
  return found;
};

/** How many of the keys have a row; nothing is chosen where none has. */
export const showRows = ({ register, memory }: GoogleWorld, name: TableName, keys: readonly string[]): number => {
  const table = register.table(name);
  // Whoever asks wants them where they stand now: people sort.
  table.all();
  const rows = keys.flatMap((key) => table.positionOf(key) ?? []).filter((row) => row > HEADER_ROWS);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheets().find((tab) => tab.getSheetId() === memory.sheets[name]);
  if (!sheet || rows.length === 0) return 0;
  const last = sheet.getRange(1, table.columns().length).getA1Notation().replace(/\d+/, '');
  const ranges = stretches([...rows].sort((a, b) => a - b))
    .slice(0, MOST_RANGES)
    .map(([from, until]) => `A${from}:${last}${until - 1}`);
  spreadsheet.setActiveSheet(sheet);
  spreadsheet.setActiveRangeList(sheet.getRangeList(ranges));
  return rows.length;
};
