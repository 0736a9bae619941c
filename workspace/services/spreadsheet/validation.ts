// Data validation: what a rule says of a value that a person or a script puts into a cell.
import { splitSheet } from './a1';
import { type Cell, isDateCell } from './cell';
import { meets } from './conditional-format';
import { displaysOf } from './grid-values';
import type { SheetModel } from './sheet-model';

export interface ValidationRule {
  /** Name of SpreadsheetApp.DataValidationCriteria. */
  criterion: string;
  values: unknown[];
  /** For VALUE_IN_RANGE: the range, with its sheet's name. */
  source: string | null;
  allowInvalid: boolean;
  helpText: string | null;
}

export function allowedValues(rule: ValidationRule, sheet: SheetModel): string[] | undefined {
  if (rule.criterion === 'VALUE_IN_LIST') return (rule.values[0] as unknown[]).map(String);
  if (rule.criterion !== 'VALUE_IN_RANGE' || rule.source === null) return undefined;
  const { sheet: name } = splitSheet(rule.source);
  if (name !== undefined && !sheet.document.sheetByName(name)) return undefined;
  const found = sheet.document.find(rule.source);
  return displaysOf(found.sheet, found.area)
    .flat()
    .filter((text) => text !== '');
}

/** An empty cell breaks no rule. */
export function isValid(rule: ValidationRule, cell: Cell, shown: string, sheet: SheetModel, today: number): boolean {
  if (cell === null) return true;
  const list = allowedValues(rule, sheet);
  if (list) return list.includes(shown) || list.includes(String(isDateCell(cell) ? cell.d : cell));
  if (rule.criterion === 'CHECKBOX') {
    const [checked = true, unchecked = false] = rule.values as Cell[];
    return cell === checked || cell === unchecked;
  }
  if (rule.criterion === 'CUSTOM_FORMULA') return true;
  return meets(rule.criterion, rule.values, cell, shown, today);
}
