// Some rows of a tab for whoever takes them elsewhere: what was typed stays, dates and numbers that can be read are told apart.
import type { ExportColumn, ExportPage } from '../contract/export';
import { formatCell, parseCell } from '../domain/cells';
import { type Column, type TableName, tables } from '../domain/tables';
import { HEADER_ROWS, type SheetTable } from './sheet-table';

const NO_COLUMN: Column = { shape: 'text', required: false };

const plainShape = ({ shape }: Column): ExportColumn['shape'] =>
  shape === 'date' || shape === 'time' || shape === 'datetime' || shape === 'int' ? shape : 'text';

const readable = (column: Column, text: string): string => {
  if (plainShape(column) === 'text' || text === '') return text;
  const parsed = parseCell(column, text);
  return parsed.ok ? formatCell(column, parsed.value) : text;
};

/** Every column that has a name, a person's own ones too. */
export const exportedCells = ({ name, sheet }: SheetTable<TableName>, from: number, most: number): ExportPage => {
  const width = sheet.getLastColumn();
  const total = Math.max(0, sheet.getLastRow() - HEADER_ROWS);
  const count = Math.min(most, total - from);
  const [keys = [], headers = []] = sheet.getRange(1, 1, HEADER_ROWS, width).getDisplayValues();
  const known = tables[name].columns as Readonly<Record<string, Column>>;
  const named = headers.flatMap((header, at) =>
    header ? [{ at, header, column: known[keys[at]!] ?? NO_COLUMN }] : [],
  );
  const cells = count > 0 ? sheet.getRange(HEADER_ROWS + 1 + from, 1, count, width).getDisplayValues() : [];
  return {
    table: name,
    title: sheet.getName(),
    columns: named.map(({ header, column }) => ({ header, shape: plainShape(column) })),
    rows: cells
      .filter((line) => line.some((cell) => cell !== ''))
      .map((line) => named.map(({ at, column }) => readable(column, line[at] ?? ''))),
    total,
    next: from + most < total ? from + most : null,
  };
};
