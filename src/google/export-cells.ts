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

interface NamedColumn {
  readonly at: number;
  readonly header: string;
  readonly column: Column;
}

/** Every column that has a name, a person's own ones too. */
export const namedColumns = (
  table: TableName,
  keys: readonly string[],
  headers: readonly string[],
): readonly NamedColumn[] => {
  const known = tables[table].columns as Readonly<Record<string, Column>>;
  return headers.flatMap((header, at) => (header ? [{ at, header, column: known[keys[at]!] ?? NO_COLUMN }] : []));
};

export const exportedRow = (named: readonly NamedColumn[], cells: readonly string[]): string[] =>
  named.map(({ at, column }) => readable(column, cells[at] ?? ''));

const headOf = ({ name, sheet }: SheetTable<TableName>): readonly NamedColumn[] => {
  const [keys = [], headers = []] = sheet.getRange(1, 1, HEADER_ROWS, sheet.getLastColumn()).getDisplayValues();
  return namedColumns(name, keys, headers);
};

const columnsOf = (named: readonly NamedColumn[]): ExportColumn[] =>
  named.map(({ header, column }) => ({ header, shape: plainShape(column) }));

/** What a file of this tab is read back by. */
export const exportedHead = (table: SheetTable<TableName>): Pick<ExportPage, 'table' | 'title' | 'columns'> => ({
  table: table.name,
  title: table.sheet.getName(),
  columns: columnsOf(headOf(table)),
});

export const exportedCells = (table: SheetTable<TableName>, from: number, most: number): ExportPage => {
  const { name, sheet } = table;
  const total = Math.max(0, sheet.getLastRow() - HEADER_ROWS);
  const count = Math.min(most, total - from);
  const named = headOf(table);
  const cells =
    count > 0 ? sheet.getRange(HEADER_ROWS + 1 + from, 1, count, sheet.getLastColumn()).getDisplayValues() : [];
  return {
    table: name,
    title: sheet.getName(),
    columns: columnsOf(named),
    rows: cells.filter((line) => line.some((cell) => cell !== '')).map((line) => exportedRow(named, line)),
    total,
    next: from + most < total ? from + most : null,
  };
};
