// Reads a table from the cells of a file: what is good becomes rows, what is not is named by line and column.
import { formatCell, parseCell } from './cells';
import { type Column, keyOf, type Row, type TableName, tables } from './tables';

export interface ImportProblem {
  /** Line of the file as a person counts it: the header is line 1. */
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly value: string;
}

export interface ReadTable<T extends TableName> {
  readonly rows: Row<T>[];
  readonly problems: ImportProblem[];
  /** Columns that the table does not know. */
  readonly ignored: string[];
  /** Columns that the file has: what it lacks it says nothing about. */
  readonly given: ReadonlySet<string>;
  /** On which line a row stands, by its key. */
  readonly lines: ReadonlyMap<string, number>;
}

type Header = {
  readonly at: ReadonlyMap<string, number>;
  readonly ignored: string[];
  readonly problems: ImportProblem[];
};

function readHeader(columns: Readonly<Record<string, Column>>, cells: readonly string[]): Header {
  const at = new Map<string, number>();
  const ignored: string[] = [];
  const problems: ImportProblem[] = [];
  cells.forEach((cell, i) => {
    const name = cell.replace(/^\uFEFF/, '').trim();
    const key = name.toLowerCase();
    if (name === '') return;
    if (!Object.keys(columns).includes(key)) ignored.push(name);
    else if (at.has(key)) problems.push({ row: 1, column: key, code: 'column.duplicate', value: name });
    else at.set(key, i);
  });
  for (const [name, column] of Object.entries(columns))
    if (column.required && !at.has(name)) problems.push({ row: 1, column: name, code: 'column.missing', value: '' });
  return { at, ignored, problems };
}

function readCell(column: Column, raw: string) {
  const blank = raw.trim() === '';
  if (blank && column.required) return { ok: false, code: 'cell.required' } as const;
  const parsed = parseCell(column, blank && column.fallback !== undefined ? column.fallback : raw);
  if (!parsed.ok || column.shape !== 'list') return parsed;
  return { ok: true, value: (parsed.value as string[]).filter((item) => item !== '') } as const;
}

/** A row with a problem is left out whole; of two rows with one key the first is kept. */
export function readTable<T extends TableName>(
  name: T,
  csvRows: readonly (readonly string[])[],
  alsoRequired: readonly string[] = [],
): ReadTable<T> {
  const columns = Object.fromEntries(
    Object.entries(tables[name].columns as Readonly<Record<string, Column>>).map(([key, column]) => [
      key,
      alsoRequired.includes(key) ? { ...column, required: true } : column,
    ]),
  );
  const header = csvRows[0] ?? [];
  const { at, ignored, problems } = readHeader(columns, header);
  const rows: Row<T>[] = [];
  const lines = new Map<string, number>();
  const read = { rows, problems, ignored, given: new Set(at.keys()), lines };
  if (problems.length > 0) return read;
  csvRows.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const row = i + 2;
    const values: Record<string, unknown> = {};
    const found: ImportProblem[] = [];
    for (const [column, shape] of Object.entries(columns)) {
      const position = at.get(column);
      const raw = position === undefined ? '' : (cells[position] ?? '');
      const parsed = readCell(shape, raw);
      if (parsed.ok) values[column] = parsed.value;
      else found.push({ row, column, code: parsed.code, value: raw });
    }
    const beyond = cells.slice(header.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined) found.push({ row, column: '', code: 'row.columns', value: beyond });
    const key = found.length === 0 ? keyOf(name, values as Row<T>) : '';
    if (found.length === 0 && key !== '' && lines.has(key))
      found.push({ row, column: tables[name].key.join(';'), code: 'row.duplicate', value: key });
    problems.push(...found);
    if (found.length > 0) return;
    lines.set(key, row);
    rows.push(values as Row<T>);
  });
  return read;
}

export interface Comparison<T extends TableName> {
  readonly added: Row<T>[];
  readonly changed: Row<T>[];
  readonly same: Row<T>[];
}

/** What an import would do to the register, by key. Rows that the file does not name are left as they are. */
export function compareRows<T extends TableName>(
  name: T,
  existing: readonly Row<T>[],
  incoming: readonly Row<T>[],
): Comparison<T> {
  const columns = Object.entries(tables[name].columns as Readonly<Record<string, Column>>);
  const written = (row: Row<T>): string =>
    JSON.stringify(columns.map(([key, column]) => formatCell(column, (row as Record<string, unknown>)[key])));
  const known = new Map(existing.map((row) => [keyOf(name, row), written(row)]));
  const comparison: Comparison<T> = { added: [], changed: [], same: [] };
  for (const row of incoming) {
    const before = known.get(keyOf(name, row));
    if (before === undefined) comparison.added.push(row);
    else if (before === written(row)) comparison.same.push(row);
    else comparison.changed.push(row);
  }
  return comparison;
}

export { checkReferences, type ReferenceProblem } from './import-references';
