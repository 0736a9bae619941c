// Rows of the register are written where their keys stand, also where a key is made of two columns.
import { RegisterDamaged, SheetTable } from '../../src/google/sheet-table';
import { attendance } from '../support/builders';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = string[][];

/** A tab that keeps its cells and counts what is read of it. */
class FakeSheet {
  reads = 0;
  constructor(readonly cells: Cells) {}

  getLastRow = (): number => this.cells.length;
  getLastColumn = (): number => this.cells[0]!.length;
  getRange = (row: number, column: number, rows: number, columns: number) => ({
    getDisplayValues: (): Cells => {
      this.reads++;
      return Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (_, j) => this.cells[row + i - 1]?.[column + j - 1] ?? ''),
      );
    },
    setValues: (values: Cells): void =>
      values.forEach((line, i) => {
        line.forEach((value, j) => {
          this.cells[row + i - 1]![column + j - 1] = value;
        });
      }),
  });
  getDataRange = () => this.getRange(1, 1, this.getLastRow(), this.getLastColumn());
}

/** People put a column of their own first, and the second half of the key far from the first. */
const KEYS = ['', 'session_id', 'invited_by', 'rsvp', 'attended', 'confirmed_by', 'evidence', 'staff_id'];
const line = (session: string, person: string): string[] => ['', session, 'calendar', '', 'no', '', '', person];
const tab = (...rows: string[][]) => {
  const sheet = new FakeSheet([[...KEYS], KEYS.map((key) => key.toUpperCase()), ...rows]);
  return { sheet, table: new SheetTable('attendance', sheet as unknown as Sheet) };
};
const said = (sheet: FakeSheet): string[] =>
  sheet.cells.slice(2).map((cells) => `${cells[1]} ${cells[7]} ${cells[3]}`.trim());
const accepted = (session_id: string, staff_id: string) =>
  attendance({ session_id, staff_id, invited_by: 'calendar', rsvp: 'accepted' });

test('of two rows with the same session only the one of the person is written', () => {
  const { sheet, table } = tab(line('TR-1', 'T1'), line('TR-1', 'T2'), line('TR-2', 'T1'));
  table.all();
  table.rewrite([accepted('TR-1', 'T2')]);
  expect(said(sheet)).toEqual(['TR-1 T1', 'TR-1 T2 accepted', 'TR-2 T1']);
});

test('rows that a person sorted meanwhile are found again by their whole key', () => {
  const { sheet, table } = tab(line('TR-1', 'T1'), line('TR-1', 'T2'), line('TR-2', 'T1'));
  table.all();
  sheet.cells.splice(2, 3, line('TR-1', 'T2'), line('TR-2', 'T1'), line('TR-1', 'T1'));
  const rows = [accepted('TR-1', 'T1'), accepted('TR-2', 'T1')];
  table.locate(rows);
  table.rewrite(rows);
  expect(said(sheet)).toEqual(['TR-1 T2', 'TR-2 T1 accepted', 'TR-1 T1 accepted']);
});

test('rows that stand where they were read cost one read, all columns of their keys in it', () => {
  const { sheet, table } = tab(line('TR-1', 'T1'), line('TR-1', 'T2'));
  table.all();
  sheet.reads = 0;
  table.locate([accepted('TR-1', 'T1'), accepted('TR-1', 'T2')]);
  expect(sheet.reads).toBe(1);
});

test('a row that a person deleted stays deleted', () => {
  const { sheet, table } = tab(line('TR-1', 'T1'), line('TR-1', 'T2'));
  table.all();
  sheet.cells.splice(2, 1);
  const rows = [accepted('TR-1', 'T1')];
  table.locate(rows);
  table.rewrite(rows);
  expect(said(sheet)).toEqual(['TR-1 T2']);
});

test('a row that was decided on without having been read is looked for', () => {
  const { sheet, table } = tab(line('TR-1', 'T1'), line('TR-1', 'T2'));
  const rows = [accepted('TR-1', 'T2')];
  expect(table.unplaced(rows)).toBe(true);
  table.locate(rows);
  expect(table.unplaced(rows)).toBe(false);
  table.rewrite(rows);
  expect(said(sheet)).toEqual(['TR-1 T1', 'TR-1 T2 accepted']);
});

test('a table that lost a column of its key is not written to', () => {
  const sheet = new FakeSheet([KEYS.map((key) => (key === 'staff_id' ? '' : key)), KEYS, line('TR-1', 'T1')]);
  const table = new SheetTable('attendance', sheet as unknown as Sheet);
  expect(() => table.all()).toThrow(RegisterDamaged);
});
