// SpreadsheetApp.Range: values and looks, and what rules, protections and copies hang on it.
import { emulated } from '../../script/emulated';
import { type Area, areaText } from './a1';
import { property, read, restructure, write } from './access';
import { ruleOf, validationFrom, validationOf } from './data-validation';
import { checkShape } from './grid-values';
import { overlaps } from './layers';
import { registerMakers } from './makers';
import { makeProtection, newProtection } from './protection-object';
import { paintAll, RangeFormats } from './range-formats';
import { RangeShape } from './range-shape';
import { clearCells } from './range-values';
import type { SheetModel } from './sheet-model';
import type { ValidationRule } from './validation';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

class RangeObject
  extends RangeFormats
  implements
    Pick<
      GoogleRange,
      | 'clear'
      | 'getDataValidation'
      | 'getDataValidations'
      | 'setDataValidation'
      | 'setDataValidations'
      | 'clearDataValidations'
      | 'insertCheckboxes'
      | 'removeCheckboxes'
      | 'protect'
      | 'copyTo'
      | 'moveTo'
      | 'merge'
      | 'breakApart'
      | 'isPartOfMerge'
    >
{
  clear(
    options: Partial<
      Record<'contentsOnly' | 'formatOnly' | 'validationsOnly' | 'commentsOnly', boolean | undefined>
    > = {},
  ) {
    if (options.formatOnly) return this.clearFormat();
    if (options.commentsOnly) return this.clearNote();
    if (options.validationsOnly) return this.clearDataValidations();
    if (options.contentsOnly) return this.clearContent();
    this.clearContent();
    return this.clearFormat();
  }

  getDataValidation(): Validation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }

  getDataValidations(): (Validation | null)[][] {
    const { area, model, execution } = RangeShape.place(this);
    return property(execution, 'Range.getDataValidations', () =>
      Array.from({ length: area.rows }, (_, i) =>
        Array.from({ length: area.columns }, (_unused, j) => {
          const rule = model().attribute<ValidationRule>('validation', area.row + i, area.column + j);
          return rule ? validationFrom(execution, RangeShape.place(this).document, rule) : null;
        }),
      ),
    );
  }

  setDataValidation(rule: Validation | null): GoogleRange {
    return paintAll(this, 'Range.setDataValidation', ['validation'], rule ? ruleOf(rule) : null);
  }

  setDataValidations(rules: (Validation | null)[][]): GoogleRange {
    const { area, model, execution } = RangeShape.place(this);
    const checked = checkShape(rules, area, 'SpreadsheetApp.Range.setDataValidations') as (Validation | null)[][];
    const kept = checked.map((line) => line.map((rule) => (rule ? ruleOf(rule) : null)));
    write(execution, 'Range.setDataValidations', kept, (copy) => {
      copy.forEach((line, i) => {
        line.forEach((rule, j) => {
          model().paint('validation', { row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, rule);
        });
      });
    });
    return this as unknown as GoogleRange;
  }

  clearDataValidations(): GoogleRange {
    return paintAll(this, 'Range.clearDataValidations', ['validation'], null);
  }

  insertCheckboxes(checkedValue: unknown = true, uncheckedValue: unknown = false): GoogleRange {
    paintAll(this, 'Range.insertCheckboxes', ['validation'], validationOf('CHECKBOX', [checkedValue, uncheckedValue]));
    return this.#each((model) => {
      const { area } = RangeShape.place(this);
      const cells = model.read(area).map((line) => line.map((cell) => cell ?? (uncheckedValue as boolean)));
      model.write(area.row, area.column, cells);
    }, 'Range.insertCheckboxes');
  }

  removeCheckboxes(): GoogleRange {
    paintAll(this, 'Range.removeCheckboxes', ['validation'], null);
    return this.clearContent();
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    const { area, document, sheet, execution, model } = RangeShape.place(this);
    const id = restructure(execution, 'Range.protect', () => newProtection(model(), 'RANGE', area, execution));
    return makeProtection(execution, document, sheet, id);
  }

  copyTo(destination: GoogleRange, options?: unknown): void {
    const from = RangeShape.place(this);
    const to = RangeShape.place(destination as unknown as RangeShape);
    const { contentsOnly = false } = (options ?? {}) as { contentsOnly?: boolean };
    restructure(from.execution, 'Range.copyTo', () => {
      const cells = from.model().read(from.area);
      to.model().write(to.area.row, to.area.column, cells);
      if (!contentsOnly) copyLayers(from.model(), from.area, to.model(), to.area);
    });
  }

  moveTo(target: GoogleRange): void {
    const from = RangeShape.place(this);
    const to = RangeShape.place(target as unknown as RangeShape);
    restructure(from.execution, 'Range.moveTo', () => {
      const cells = from.model().read(from.area);
      clearCells(from.model(), from.area);
      to.model().write(to.area.row, to.area.column, cells);
    });
  }

  merge(): GoogleRange {
    return this.#each((model) => {
      const { area } = RangeShape.place(this);
      model.state.merges = [...model.state.merges.filter((other) => !overlaps(other, area)), { ...area }];
      const [first] = model.read(area).flat();
      clearCells(model, area);
      model.write(area.row, area.column, [[first ?? null]]);
      model.changed();
    }, 'Range.merge');
  }

  breakApart(): GoogleRange {
    return this.#each((model) => {
      const { area } = RangeShape.place(this);
      model.state.merges = model.state.merges.filter((other) => !overlaps(other, area));
      model.changed();
    }, 'Range.breakApart');
  }

  isPartOfMerge(): boolean {
    const { area, model, execution } = RangeShape.place(this);
    return read(execution, 'Range.isPartOfMerge', 1, () => model().state.merges.some((merge) => overlaps(merge, area)));
  }

  override toString(): string {
    return `Range ${areaText(RangeShape.place(this).area)}`;
  }

  #each(work: (model: SheetModel) => void, name: string): GoogleRange {
    const { model, execution } = RangeShape.place(this);
    write(execution, name, null, () => work(model()));
    return this as unknown as GoogleRange;
  }
}

/** Formats and rules travel with a copy, moved by as much as the cells. */
function copyLayers(from: SheetModel, area: Area, to: SheetModel, at: Area): void {
  for (const [attribute, layers] of Object.entries(from.state.layers)) {
    for (const layer of [...layers]) {
      if (!overlaps(layer, area)) continue;
      const row = Math.max(layer.row, area.row);
      const column = Math.max(layer.column, area.column);
      const rows = Math.min(layer.row + layer.rows, area.row + area.rows) - row;
      const columns = Math.min(layer.column + layer.columns, area.column + area.columns) - column;
      const moved = { row: row - area.row + at.row, column: column - area.column + at.column, rows, columns };
      to.paint(attribute, moved, layer.value);
    }
  }
}

export const Range = emulated(RangeObject, 'Range');
registerMakers({ range: (...place) => new Range(...place) as unknown as GoogleRange });
