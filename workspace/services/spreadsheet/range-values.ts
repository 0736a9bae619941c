// Reading and writing the values of a range.
import { type Area, areaText } from './a1';
import { read, restructure, write } from './access';
import { type Cell, isFormula } from './cell';
import { checkShape, displaysOf, formulasOf, valuesOf } from './grid-values';
import { putValues } from './put';
import { RangeShape } from './range-shape';
import type { SheetModel } from './sheet-model';
import { makeTextFinder } from './text-finder';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class RangeValues
  extends RangeShape
  implements
    Pick<
      GoogleRange,
      | 'getValue'
      | 'getValues'
      | 'getDisplayValue'
      | 'getDisplayValues'
      | 'getFormula'
      | 'getFormulas'
      | 'setValue'
      | 'setValues'
      | 'setFormula'
      | 'setFormulas'
      | 'clearContent'
      | 'isBlank'
      | 'createTextFinder'
      | 'sort'
      | 'check'
      | 'uncheck'
      | 'isChecked'
      | 'trimWhitespace'
    >
{
  getValue(): unknown {
    return this.#read('getValue', (model, area) => valuesOf(model, first(area))[0]?.[0]);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the typings' own return type
  getValues(): any[][] {
    return this.#read('getValues', (model, area) => valuesOf(model, area));
  }

  getDisplayValue(): string {
    return this.#read('getDisplayValue', (model, area) => displaysOf(model, first(area))[0]?.[0] as string);
  }

  getDisplayValues(): string[][] {
    return this.#read('getDisplayValues', (model, area) => displaysOf(model, area));
  }

  getFormula(): string {
    return this.#read('getFormula', (model, area) => formulasOf(model.read(first(area)))[0]?.[0] as string);
  }

  getFormulas(): string[][] {
    return this.#read('getFormulas', (model, area) => formulasOf(model.read(area)));
  }

  isBlank(): boolean {
    return this.#read('isBlank', (model, area) =>
      model.read(area).every((line) => line.every((cell) => cell === null)),
    );
  }

  isChecked(): boolean | null {
    const values = this.getValues().flat();
    return values.every((value) => value === true) ? true : values.every((value) => value === false) ? false : null;
  }

  setValue(value: unknown): GoogleRange {
    return this.#write('setValue', value, (model, area, given, now) => {
      const filled = grid(area, () => given);
      putValues(model, area, filled, now, 'SpreadsheetApp.Range.setValue');
    });
  }

  setValues(values: unknown[][]): GoogleRange {
    const { area } = RangeShape.place(this);
    const method = 'SpreadsheetApp.Range.setValues';
    const checked = checkShape(values, area, method);
    return this.#write('setValues', checked, (model, at, given, now) => putValues(model, at, given, now, method));
  }

  setFormula(formula: string): GoogleRange {
    return this.setFormulas(grid(RangeShape.place(this).area, () => formula));
  }

  setFormulas(formulas: string[][]): GoogleRange {
    const checked = checkShape(formulas, RangeShape.place(this).area, 'SpreadsheetApp.Range.setFormulas') as string[][];
    return this.#write('setFormulas', checked, (model, area, given) => {
      const cells = given.map((line) => line.map((text): Cell => (text ? { f: text.replace(/^=?/, '=') } : null)));
      model.write(area.row, area.column, cells);
    });
  }

  clearContent(): GoogleRange {
    return this.#write('clearContent', null, (model, area) => clearCells(model, area));
  }

  check(): GoogleRange {
    return this.setValue(true);
  }

  uncheck(): GoogleRange {
    return this.setValue(false);
  }

  trimWhitespace(): GoogleRange {
    return this.#write('trimWhitespace', null, (model, area) => {
      const trim = (cell: Cell) => (typeof cell === 'string' ? cell.trim().replace(/\s+/g, ' ') : cell);
      const cells = model.read(area).map((line) => line.map(trim));
      model.write(area.row, area.column, cells);
    });
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const { document, sheet, area } = RangeShape.place(this);
    return makeTextFinder(this.execution, document, [{ sheet, area }], findText);
  }

  sort(spec: unknown): GoogleRange {
    const { area, model } = RangeShape.place(this);
    const keys = (Array.isArray(spec) ? spec : [spec]).map((key) =>
      typeof key === 'number' ? { column: key, ascending: true } : (key as { column: number; ascending?: boolean }),
    );
    restructure(this.execution, 'Range.sort', () => sortRows(model(), area, keys));
    return this as unknown as GoogleRange;
  }

  #read<T>(name: string, work: (model: SheetModel, area: Area) => T): T {
    const { area, model } = RangeShape.place(this);
    return read(this.execution, `Range.${name}`, area.rows * area.columns, () => work(model(), area));
  }

  #write<A>(name: string, given: A, work: (model: SheetModel, area: Area, given: A, now: number) => void): GoogleRange {
    const { area, model } = RangeShape.place(this);
    write(this.execution, `Range.${name}`, given, (copy) => work(model(), area, copy, this.execution.now()));
    return this as unknown as GoogleRange;
  }
}

export function clearCells(model: SheetModel, area: Area): void {
  const last = Math.min(area.row + area.rows - 1, model.lastRow());
  if (last < area.row) return;
  const bounded = { ...area, rows: last - area.row + 1 };
  model.write(
    area.row,
    area.column,
    grid(bounded, (): Cell => null),
  );
}

function grid<T>(area: Area, make: () => T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, make));
}

function first(area: Area): Area {
  return { ...area, rows: 1, columns: 1 };
}

/** Empty cells go last whatever the order, as at Google. */
function sortRows(model: SheetModel, area: Area, keys: readonly { column: number; ascending?: boolean }[]): void {
  const cells = model.read(area);
  if (cells.flat().some(isFormula)) throw new Error(`a sort of formulas (${areaText(area)}) is not emulated`);
  const plain = (cell: Cell | undefined) =>
    cell !== null && typeof cell === 'object' && 'd' in cell ? cell.d : (cell as string | number | boolean | null);
  cells.sort((a, b) => {
    for (const { column, ascending = true } of keys) {
      const [x, y] = [plain(a[column - area.column]), plain(b[column - area.column])];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      const order = rank(x) - rank(y) || (typeof x === 'string' ? x.localeCompare(String(y)) : Number(x) - Number(y));
      if (order !== 0) return ascending ? order : -order;
    }
    return 0;
  });
  model.write(area.row, area.column, cells);
}

function rank(value: unknown): number {
  return ['number', 'string', 'boolean'].indexOf(typeof value);
}
