// Rows that go for good: in blocks, from the bottom up, and only as long as the tab is as it was read.
import fc from 'fast-check';
import { takeRows } from '../../src/google/row-removal';
import { SheetTable } from '../../src/google/sheet-table';

type Cells = string[][];

/** A tab that keeps its cells, and says what was asked of it. */
class FakeSheet {
  deleted: [number, number][] = [];
  rowsMade = 0;
  /** What a person does between the first look and the next. */
  meanwhile: () => void = () => undefined;
  constructor(readonly cells: Cells) {}

  getDataRange = () => ({ getDisplayValues: (): Cells => this.cells.map((line) => [...line]) });
  getMaxRows = (): number => this.cells.length + this.rowsMade;
  insertRowsAfter = (_: number, count: number): void => {
    this.rowsMade += count;
  };
  getRange = (row: number, _: number, rows: number) => ({
    getDisplayValues: (): Cells => {
      this.meanwhile();
      return this.cells.slice(row - 1, row - 1 + rows);
    },
  });
  deleteRows = (row: number, count: number): void => {
    this.deleted.push([row, count]);
    this.cells.splice(row - 1, count);
  };
}

const KEYS = ['', 'date', 'name_ru', 'kind'];
const tab = (...names: string[]) => {
  const lines = names.map((name) => ['note', '2026-05-01', name, 'public_holiday']);
  const sheet = new FakeSheet([[...KEYS], ['', 'Дата', 'Название', 'Вид'], ...lines]);
  const table = new SheetTable('holidays', sheet as unknown as GoogleAppsScript.Spreadsheet.Sheet);
  return { sheet, table };
};
const named = ({ cells }: FakeSheet): string[] => cells.slice(2).map((line) => line[2]!);
const all = { archived: null, enough: () => true };
const isOld = ({ name_ru }: { name_ru: string }): boolean => name_ru.startsWith('old');

test('neighbours go together, the lowest first, and the rest moves up in its order', () => {
  const { sheet, table } = tab('old1', 'old2', 'new1', 'old3', 'new2');
  expect(takeRows(table, { ...all, leaves: isOld })).toEqual({ removed: 3, unknown: 0, left: 0 });
  expect(sheet.deleted).toEqual([
    [6, 1],
    [3, 2],
  ]);
  expect(named(sheet)).toEqual(['new1', 'new2']);
});

test('a tab that loses every row keeps empty ones below its header', () => {
  const { sheet, table } = tab('old1', 'old2');
  takeRows(table, { ...all, leaves: isOld });
  expect(named(sheet)).toEqual([]);
  expect(sheet.getMaxRows()).toBeGreaterThan(100);
});

test('where a person has moved rows meanwhile, nothing goes; another call looks anew', () => {
  const { sheet, table } = tab('old1', 'new1');
  sheet.meanwhile = () => {
    sheet.meanwhile = () => undefined;
    sheet.cells.splice(2, 0, ['', '2026-05-01', 'typed', 'public_holiday']);
  };
  expect(takeRows(table, { ...all, leaves: isOld })).toEqual({ removed: 0, unknown: 0, left: 1 });
  expect(named(sheet)).toEqual(['typed', 'old1', 'new1']);
  expect(takeRows(table, { ...all, leaves: isOld }).removed).toBe(1);
});

test('without the archive’s figure a row stays', () => {
  const { sheet, table } = tab('old1', 'old2');
  expect(takeRows(table, { ...all, archived: new Set(['x']), leaves: isOld })).toEqual({
    removed: 0,
    unknown: 2,
    left: 0,
  });
  expect(named(sheet)).toEqual(['old1', 'old2']);
});

test('however rows that leave and rows that stay are mixed, and whenever the time is up, only those go, and repeating takes all', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 25 }), fc.integer({ min: 1, max: 4 }), (leaving, blocks) => {
      const names = leaving.map((old, i) => `${old ? 'old' : 'new'}${i}`);
      const { sheet, table } = tab(...names);
      const stay = names.filter((name) => name.startsWith('new'));
      for (let call = 0; call < 30; call++) {
        let more = blocks;
        const { left } = takeRows(table, { archived: null, enough: () => more-- > 0, leaves: isOld });
        expect(named(sheet).filter((name) => name.startsWith('new'))).toEqual(stay);
        if (left === 0) break;
      }
      expect(named(sheet)).toEqual(stay);
    }),
    { seed: 6, numRuns: 80 },
  );
});
