// Makes service objects for classes that refer to each other in a ring.
import type { Execution } from '../../script/execution';
import type { Area } from './a1';

type Made = {
  range: (execution: Execution, document: string, sheet: number, area: Area) => GoogleAppsScript.Spreadsheet.Range;
  sheet: (execution: Execution, document: string, sheet: number) => GoogleAppsScript.Spreadsheet.Sheet;
  spreadsheet: (execution: Execution, document: string) => GoogleAppsScript.Spreadsheet.Spreadsheet;
};

const made: Partial<Made> = {};

export function registerMakers(makers: Partial<Made>): void {
  Object.assign(made, makers);
}

export const makeRange: Made['range'] = (...args) => (made.range as Made['range'])(...args);
export const makeSheet: Made['sheet'] = (...args) => (made.sheet as Made['sheet'])(...args);
export const makeSpreadsheet: Made['spreadsheet'] = (...args) => (made.spreadsheet as Made['spreadsheet'])(...args);
