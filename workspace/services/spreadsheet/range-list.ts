// SpreadsheetApp.RangeList: several ranges of one sheet, to be chosen on the page together.
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import type { Area } from './a1';
import { RangeShape } from './range-shape';

type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleRangeList = GoogleAppsScript.Spreadsheet.RangeList;

class RangeListObject extends Emulated implements Pick<GoogleRangeList, 'getRanges' | 'activate'> {
  readonly #ranges: readonly GoogleRange[];

  constructor(execution: Execution, ranges: readonly GoogleRange[]) {
    super(execution);
    this.#ranges = ranges;
  }

  getRanges(): GoogleRange[] {
    return [...this.#ranges];
  }

  activate(): GoogleRangeList {
    chooseRanges(this.execution, this.#ranges);
    return this as unknown as GoogleRangeList;
  }
}
const RangeList = emulated(RangeListObject, 'RangeList');

export const rangeList = (execution: Execution, ranges: readonly GoogleRange[]): GoogleRangeList =>
  new RangeList(execution, ranges) as unknown as GoogleRangeList;

/** The page goes to the sheet and chooses these cells; whoever chooses again in the same run has the last word. */
export function chooseRanges(execution: Execution, ranges: readonly GoogleRange[]): void {
  const places = ranges.map((range) => RangeShape.place(range as unknown as RangeShape));
  const [first] = places;
  if (!first) return;
  execution.workspace.services.spreadsheet.activate(execution, first.sheet);
  choose(
    execution,
    first.document,
    first.sheet,
    places.map(({ area }) => area),
  );
}

export function choose(execution: Execution, document: string, sheetId: number, areas: readonly Area[]): void {
  const { shown } = execution;
  const before = shown.findIndex(({ kind }) => kind === 'chosen');
  if (before >= 0) shown.splice(before, 1);
  shown.push({ kind: 'chosen', document, sheetId, areas });
}
