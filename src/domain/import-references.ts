// What rows say of each other: whether the staff and rooms they name exist, and whether their times can be.
import { type Row, type TableName, tables } from './tables';

export interface ReferenceProblem {
  readonly table: TableName;
  readonly key: string;
  readonly column: string;
  readonly code:
    | 'cell.reference'
    | 'row.dates'
    | 'row.times'
    | 'timetable.room_overlap'
    | 'timetable.consultant_overlap';
  readonly value: string;
  readonly level: 'error' | 'warning';
}

export type TableRows = { readonly [T in TableName]?: readonly Row<T>[] };
type Loose = Readonly<Record<string, unknown>>;

const STAFF_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  roles: ['staff_id', 'acting_for'],
  rooms: ['responsible_staff_id'],
  timetable: ['consultant_staff_id'],
  sessions: ['conducted_by'],
  attendance: ['staff_id', 'confirmed_by'],
  self_assessment: ['staff_id'],
  requests: ['staff_id', 'assignee_id', 'closed_by'],
};
const ROOM_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  timetable: ['room_id'],
  sessions: ['room_id'],
};
const SESSION_COLUMNS: Readonly<Partial<Record<TableName, readonly string[]>>> = { attendance: ['session_id'] };

/** Pairs of columns of which the first may not come after the second, where both are filled. */
const ORDERED: readonly (readonly [TableName, string, string, 'row.dates' | 'row.times', boolean])[] = [
  ['quarters', 'starts_on', 'ends_on', 'row.dates', true],
  ['quarters', 'break_from', 'break_to', 'row.dates', true],
  ['quarters', 'compliance_from', 'compliance_to', 'row.dates', true],
  ['staff', 'hired_on', 'left_on', 'row.dates', true],
  ['roles', 'valid_from', 'valid_to', 'row.dates', true],
  ['timetable', 'valid_from', 'valid_to', 'row.dates', true],
  ['timetable', 'starts_at', 'ends_at', 'row.times', false],
  ['sessions', 'planned_start', 'planned_end', 'row.times', false],
  ['sessions', 'held_start', 'held_end', 'row.times', false],
];

const rowsOf = (given: TableRows, table: TableName): readonly Loose[] => (given[table] ?? []) as readonly Loose[];
const nameOf = (table: TableName, row: Loose): string => tables[table].key.map((k) => String(row[k] ?? '')).join('|');

/** A table that is not given cannot be asked: its references are not judged. */
function missing(
  given: TableRows,
  target: TableName,
  columns: Readonly<Partial<Record<TableName, readonly string[]>>>,
): ReferenceProblem[] {
  if (!given[target]) return [];
  const known = new Set(rowsOf(given, target).map((row) => String(row[tables[target].key[0]!])));
  const problems: ReferenceProblem[] = [];
  for (const [name, columnsOf] of Object.entries(columns)) {
    const table = name as TableName;
    for (const row of rowsOf(given, table))
      for (const column of columnsOf ?? []) {
        const value = String(row[column] ?? '');
        if (value !== '' && !known.has(value))
          problems.push({ table, key: nameOf(table, row), column, code: 'cell.reference', value, level: 'error' });
      }
  }
  return problems;
}

function disordered(given: TableRows): ReferenceProblem[] {
  return ORDERED.flatMap(([table, first, second, code, mayMeet]) =>
    rowsOf(given, table).flatMap((row): ReferenceProblem[] => {
      const [a, b] = [String(row[first] ?? ''), String(row[second] ?? '')];
      if (a === '' || b === '' || a < b || (mayMeet && a === b)) return [];
      return [{ table, key: nameOf(table, row), column: second, code, value: b, level: 'error' }];
    }),
  );
}

function overlapping(given: TableRows): ReferenceProblem[] {
  // A version made here is checked before it is approved, and takes the place of what is imported.
  const own = (given.schedule_versions ?? []).filter(
    ({ made_by, approved_by }) => made_by !== '' || approved_by !== '',
  );
  const made = new Set(own.map(({ version }) => version));
  const rows = (given.timetable ?? []).filter((row) => !made.has(row.version));
  const problems: ReferenceProblem[] = [];
  rows.forEach((a, i) => {
    for (const b of rows.slice(i + 1)) {
      const together =
        a.weekday_iso === b.weekday_iso &&
        a.valid_from <= b.valid_to &&
        b.valid_from <= a.valid_to &&
        a.starts_at < b.ends_at &&
        b.starts_at < a.ends_at;
      if (!together) continue;
      const found = {
        table: 'timetable',
        key: nameOf('timetable', b),
        value: nameOf('timetable', a),
        level: 'warning',
      } as const;
      if (a.room_id !== '' && a.room_id === b.room_id)
        problems.push({ ...found, column: 'room_id', code: 'timetable.room_overlap' });
      if (a.consultant_role === b.consultant_role)
        problems.push({ ...found, column: 'consultant_role', code: 'timetable.consultant_overlap' });
    }
  });
  return problems;
}

export const checkReferences = (given: TableRows): ReferenceProblem[] => [
  ...missing(given, 'staff', STAFF_COLUMNS),
  ...missing(given, 'rooms', ROOM_COLUMNS),
  ...missing(given, 'sessions', SESSION_COLUMNS),
  ...disordered(given),
  ...overlapping(given),
];
