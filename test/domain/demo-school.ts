// The demonstration school, read through the product's own import.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { readTable } from '../../src/domain/csv-import';
import type { Facts } from '../../src/domain/facts';
import { readSettings } from '../../src/domain/settings';
import type { Row, TableName } from '../../src/domain/tables';

const read = (file: string): string => readFileSync(join(__dirname, '../../demo/school', file), 'utf8');

export const cellsOf = (name: TableName): string[][] =>
  Papa.parse<string[]>(read(`${name}.csv`), { skipEmptyLines: true }).data;

export const rowsOf = <T extends TableName>(name: T): Row<T>[] => readTable(name, cellsOf(name)).rows;

/** A column that only the test knows, by the row's first cell. */
export function expectedColumn(name: TableName, column: string): Map<string, string> {
  const [header = [], ...rows] = cellsOf(name);
  return new Map(rows.map((row) => [row[0]!, row[header.indexOf(column)]!]));
}

export interface Expected {
  uncovered_roles: { role_key: string; from: string; to: string }[];
  acting_overrides: { role_key: string; date: string; staff_id: string }[];
  slots_not_created_day_off: string[];
  slots_without_consultant: string[];
  slots_blocked_by_training: string[];
  days_worked_test: Record<string, string>;
  slots_created: Record<string, string[]>;
  holders: Record<string, Record<string, string | null>>;
  due: Record<string, string>;
}
export const expected: Expected = JSON.parse(read('expected.json'));

export const schoolFacts = (): Facts => ({
  settings: readSettings(rowsOf('settings')).settings,
  quarters: rowsOf('quarters'),
  holidays: rowsOf('holidays'),
  staff: rowsOf('staff'),
  rooms: rowsOf('rooms'),
  roles: rowsOf('roles'),
  timetable: rowsOf('timetable'),
  trainings: rowsOf('sessions').filter((session) => session.kind !== 'consultation'),
  versions: [],
  absences: [],
});
