// The cells of a sheet are the same whether its rows are held in memory or, of a long sheet, read from the store each time.
import fc from 'fast-check';
import type { Cell } from '../../workspace/services/spreadsheet/cell';
import { SheetCells } from '../../workspace/services/spreadsheet/sheet-cells';
import { Store } from '../../workspace/store';

const TABLE =
  'CREATE TABLE cells (sheet INTEGER NOT NULL, row_no INTEGER NOT NULL, width INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (sheet, row_no)) WITHOUT ROWID';
const WHOLE = { row: 1, column: 1, rows: 30, columns: 8 };

const cell = fc.oneof(
  fc.constant<Cell>(null),
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom<Cell>('a', 'б', true, { d: 5 }),
);
const change = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    row: fc.integer({ min: 1, max: 12 }),
    column: fc.integer({ min: 1, max: 4 }),
    grid: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    row: fc.integer({ min: 1, max: 14 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('delete' as const),
    row: fc.integer({ min: 1, max: 14 }),
    count: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constant('rewrite' as const), at: fc.integer({ min: 0, max: 3 }) }),
);

test('what memory holds of a sheet is what the store says, after any writing, inserting and deleting', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const store = new Store(':memory:', { durable: false });
      store.db.exec(TABLE);
      const held = new SheetCells(store, 1);
      const fresh = (): SheetCells => new SheetCells(store, 1);
      for (const one of changes) {
        if (one.kind === 'write') held.write(one.row, one.column, one.grid);
        else if (one.kind === 'insert') held.shiftRows(one.row, one.count);
        else if (one.kind === 'delete') held.deleteRows(one.row, one.count);
        else held.rewrite((cells) => void cells.splice(one.at, 1));
        expect(held.read(WHOLE)).toEqual(fresh().read(WHOLE));
        expect(held.extent()).toEqual(fresh().extent());
      }
      store.close();
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('a sheet that grows very long gives the same cells, and keeps giving them', () => {
  const store = new Store(':memory:', { durable: false });
  store.db.exec(TABLE);
  const cells = new SheetCells(store, 1);
  store.tx(() =>
    cells.write(
      1,
      1,
      Array.from({ length: 5200 }, (_, i) => [i, `row ${i}`]),
    ),
  );
  cells.write(5300, 3, [['end']]);
  cells.deleteRows(1, 100);
  expect(cells.extent()).toEqual({ row: 5200, column: 3 });
  expect(cells.read({ row: 1, column: 1, rows: 2, columns: 2 })).toEqual([
    [100, 'row 100'],
    [101, 'row 101'],
  ]);
  expect(cells.read({ row: 5200, column: 2, rows: 1, columns: 3 })).toEqual([[null, 'end', null]]);
  expect(cells.rowsHolding('row 5100', 1, 5200).map(({ row }) => row)).toEqual([5001]);
  store.close();
});
