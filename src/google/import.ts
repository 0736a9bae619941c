// A school from its CSV files: read, compared with the register, and written whole or not at all.
import type { CsvFile, ImportProblem, ImportReport, ImportTable } from '../contract/rpc';
import { formatCell } from '../domain/cells';
import { checkReferences, compareRows, readTable } from '../domain/csv-import';
import type { Changes } from '../domain/decision';
import { isErased } from '../domain/erase-person';
import type { TableRows } from '../domain/import-references';
import { holdsName } from '../domain/low-data';
import { scan } from '../domain/privacy';
import { ROUTES } from '../domain/routing';
import { readSettings } from '../domain/settings';
import {
  type Column,
  keyOf,
  type RequestRow,
  type Row,
  type StaffMember,
  TABLE_NAMES,
  type TableName,
  tables,
} from '../domain/tables';
import type { SheetRegister } from './register';

/** Loaded where it is used: the parser would cost every run of the bundle, and only an import needs it. */
declare function require(name: 'papaparse'): typeof import('papaparse');

const SAMPLE = 5;
/** An argument of `google.script.run` and a run's memory have their limits; a school's file is far below. */
const MOST_CHARACTERS = 5_000_000;

interface Incoming<T extends TableName = TableName> {
  readonly file: string;
  readonly table: T;
  readonly rows: readonly Row<T>[];
  readonly existing: readonly Row<T>[];
  readonly ignored: readonly string[];
  /** Line of the file by row key. */
  readonly lines: ReadonlyMap<string, number>;
}

const columnsOf = (table: TableName) => tables[table].columns as Readonly<Record<string, Column>>;

const tableOf = (file: CsvFile, header: readonly string[]): TableName | undefined => {
  const name = file.name.toLowerCase().replace(/^.*[\\/]/, '');
  const imported = TABLE_NAMES.filter((table) => tables[table].imported);
  const byName = imported.find((table) => new RegExp(`^${table}([^a-z_].*)?\\.csv$`).test(name));
  const has = new Set(header.map((cell) => cell.trim().toLowerCase()));
  const fits = (table: TableName) =>
    Object.entries(columnsOf(table)).every(([key, { required }]) => !required || has.has(key));
  const known = (table: TableName) => Object.keys(columnsOf(table)).filter((key) => has.has(key)).length;
  return byName ?? imported.filter(fits).sort((a, b) => known(b) - known(a))[0];
};

/** By the header alone: it holds plain keys, while cells below hold lists and sentences. */
const delimiterOf = (text: string): string => {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0]!;
};

const problem = (
  file: string,
  table: TableName | '',
  code: string,
  rest: Partial<ImportProblem> = {},
): ImportProblem => ({
  file,
  table,
  line: 0,
  column: '',
  value: '',
  code,
  allowed: table ? allowedIn(columnsOf(table)[rest.column ?? '']) : [],
  warning: false,
  ...rest,
});

const allowedIn = (column: Column | undefined): string[] =>
  column?.shape === 'yes_no' ? ['yes', 'no'] : [...(column?.options ?? [])];

/** History comes in like any other text: masked, and routed where the file does not say so. */
const asHistory = (row: RequestRow, staff: readonly StaffMember[]): RequestRow => {
  const { text, marks } = scan(row.text, staff);
  const { clause, role } = ROUTES[row.topic || 'other'];
  return {
    ...row,
    text,
    marks: [...new Set([...row.marks, ...marks])],
    clause: row.clause || clause,
    role_key: row.role_key || role,
  };
};

const NAMES = ['last_name', 'first_name'];

/** In low-data mode the page takes them out before anything is sent; whoever sends them otherwise is refused. */
const namesIn = (table: TableName, rows: readonly Row<TableName>[]): { key: string; column: string }[] =>
  rows.flatMap((row) => {
    const cells = row as unknown as Record<string, unknown>;
    const named =
      table === 'staff'
        ? holdsName(row as StaffMember)
        : table === 'requests'
          ? cells.sender_email !== ''
          : table === 'settings' && cells.key === 'report_to' && cells.value !== '';
    const column = { staff: 'last_name', requests: 'sender_email' }[table as 'staff' | 'requests'] ?? 'value';
    return named ? [{ key: keyOf(table, row), column }] : [];
  });

/** The mode of the register, or the one that these very files switch on. */
const wantsCodesOnly = (register: SheetRegister, files: readonly CsvFile[]): boolean =>
  register.facts().settings.low_data ||
  files.some(({ text }) => /^\uFEFF?"?low_data"?[;,\t]"?(?:yes|да)\b/imu.test(text));

const readFile = (
  register: SheetRegister,
  file: CsvFile,
  staff: () => readonly StaffMember[],
  problems: ImportProblem[],
  codesOnly: boolean,
): Incoming | undefined => {
  if (file.text.length > MOST_CHARACTERS) problems.push(problem(file.name, '', 'file.too_large'));
  else if (file.text.replace(/^\uFEFF/, '').trim() === '') problems.push(problem(file.name, '', 'file.empty'));
  else if (file.text.includes('\u0000')) problems.push(problem(file.name, '', 'file.not_csv'));
  else {
    const text = file.text.replace(/^\uFEFF/, '');
    const csv = require('papaparse').parse<string[]>(text, { delimiter: delimiterOf(text) });
    const header = csv.data[0] ?? [];
    const table = tableOf(file, header);
    if (!table) {
      problems.push(problem(file.name, '', 'file.unknown_table'));
      return undefined;
    }
    for (const broken of csv.errors.filter(({ type }) => type === 'Quotes')) {
      problems.push(problem(file.name, table, 'row.quotes', { line: (broken.row ?? 0) + 1 }));
    }
    return readRows(register, file, table, csv.data, staff, problems, codesOnly);
  }
  return undefined;
};

const readRows = (
  register: SheetRegister,
  file: CsvFile,
  table: TableName,
  cells: string[][],
  staff: () => readonly StaffMember[],
  problems: ImportProblem[],
  codesOnly: boolean,
): Incoming => {
  const read = readTable(table, cells, table === 'staff' && !codesOnly ? NAMES : []);
  problems.push(
    ...read.problems.map(({ row, column, code, value }) =>
      problem(file.name, table, code, { line: row, column, value: value.slice(0, 60) }),
    ),
  );
  if (codesOnly)
    for (const { key, column } of namesIn(table, read.rows))
      problems.push(problem(file.name, table, 'low_data.names', { line: read.lines.get(key) ?? 0, column }));
  const existing = register.all(table);
  const known = new Map(existing.map((row) => [keyOf(table, row), row]));
  // A column that the file does not have says nothing about it: what the register holds there stays.
  const erasures = table === 'staff' ? register.erasures() : [];
  const merged = read.rows.map((row) => {
    const before = known.get(keyOf(table, row));
    // An old file does not bring back whoever was erased.
    if (table === 'staff' && before && isErased(before as StaffMember, erasures)) {
      const line = read.lines.get(keyOf(table, row)) ?? 0;
      problems.push(problem(file.name, table, 'row.erased', { line, warning: true }));
      return before;
    }
    if (!before) return table === 'requests' ? asHistory(row as RequestRow, staff()) : row;
    const said = Object.entries(row).filter(([key]) => read.given.has(key));
    const next = { ...before, ...Object.fromEntries(said) } as Row<typeof table>;
    return table === 'requests' ? asHistory(next as RequestRow, staff()) : next;
  });
  const { ignored, lines } = read;
  return { file: file.name, table, rows: merged as Row<typeof table>[], existing, ignored, lines };
};

const report = (incoming: Incoming): { summary: ImportTable; add: Row<TableName>[]; change: Row<TableName>[] } => {
  const { table, file, rows, existing } = incoming;
  const { added, changed, same } = compareRows(table, existing, rows);
  const named = new Set(rows.map((row) => keyOf(table, row)));
  const shown = [...added, ...changed]
    .slice(0, SAMPLE)
    .map((row) =>
      Object.fromEntries(
        Object.entries(columnsOf(table)).map(([key, column]) => [
          key,
          formatCell(column, (row as Record<string, unknown>)[key]),
        ]),
      ),
    );
  const summary: ImportTable = {
    table,
    file,
    added: added.length,
    changed: changed.length,
    same: same.length,
    absent: existing.filter((row) => !named.has(keyOf(table, row))).length,
    ignored_columns: [...incoming.ignored],
    sample: shown,
  };
  return { summary, add: added, change: changed };
};

/** The register as it would be: what references are checked against. */
const asItWouldBe = (register: SheetRegister, all: readonly Incoming[]): TableRows => {
  const rows: Partial<Record<TableName, unknown>> = {};
  const needed: readonly TableName[] = ['staff', 'rooms', 'sessions'];
  for (const table of new Set([...needed, ...all.map((incoming) => incoming.table)])) {
    const merged = new Map(register.all(table).map((row) => [keyOf(table, row), row]));
    for (const incoming of all) {
      if (incoming.table === table) for (const row of incoming.rows) merged.set(keyOf(table, row), row);
    }
    rows[table] = [...merged.values()];
  }
  return { ...rows, schedule_versions: register.facts().versions } as TableRows;
};

export interface ReadyImport {
  readonly report: ImportReport;
  readonly changes: Changes;
}

/** Reads every file and says what writing them would do; nothing is written here. */
export const prepareImport = (register: SheetRegister, files: readonly CsvFile[]): ReadyImport => {
  const problems: ImportProblem[] = [];
  let staff: readonly StaffMember[] | undefined;
  const people = () => {
    staff ??= register.all('staff');
    return staff;
  };
  const codesOnly = wantsCodesOnly(register, files);
  const all = files.flatMap((file) => readFile(register, file, people, problems, codesOnly) ?? []);
  const twice = all.filter((incoming, i) => all.findIndex((other) => other.table === incoming.table) !== i);
  problems.push(...twice.map(({ file, table }) => problem(file, table, 'file.table_twice')));
  for (const found of checkReferences(asItWouldBe(register, all))) {
    const inFile = (key: string) => all.find(({ table, lines }) => table === found.table && lines.has(key));
    // Of two rows that get in each other's way, the file may hold only the one that stood there first.
    const turned = !inFile(found.key) && found.code.endsWith('_overlap');
    const [key, value] = turned ? [found.value, found.key] : [found.key, found.value];
    const incoming = inFile(key);
    if (!incoming) continue;
    const place = { line: incoming.lines.get(key) ?? 0, column: found.column, value: value.split('|')[0] ?? '' };
    problems.push(problem(incoming.file, found.table, found.code, { ...place, warning: found.level === 'warning' }));
  }
  for (const incoming of all.filter(({ table }) => table === 'settings')) {
    for (const { key, code } of readSettings(incoming.rows as Row<'settings'>[]).problems) {
      const value = (incoming.rows as Row<'settings'>[]).find((row) => row.key === key)?.value ?? '';
      problems.push(
        problem(incoming.file, 'settings', code, { line: incoming.lines.get(key) ?? 0, column: key, value }),
      );
    }
  }
  const possible = files.length > 0 && !problems.some(({ warning }) => !warning);
  const read = all.map((incoming) => ({ incoming, ...report(incoming) }));
  const changes = Object.fromEntries(
    read
      .filter(({ add, change }) => add.length + change.length > 0)
      .map(({ incoming, add, change }) => [incoming.table, { add, change }]),
  ) as Changes;
  return { report: { tables: read.map(({ summary }) => summary), problems, possible, written: false }, changes };
};
