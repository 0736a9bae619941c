// The cells of some rows as the page draws them: text, looks, notes, drop-downs, conditional colours.

import type { CellView, GridRow, RowsAnswer } from '../pages/grid-shape';
import type { Area } from '../services/spreadsheet/a1';
import { type Cell, isDateCell, isFormula } from '../services/spreadsheet/cell';
import { meets } from '../services/spreadsheet/conditional-format';
import { displaysOf, resolved } from '../services/spreadsheet/grid-values';
import { overlaps } from '../services/spreadsheet/layers';
import { serialOfMoment } from '../services/spreadsheet/serial';
import type { SheetModel } from '../services/spreadsheet/sheet-model';
import { allowedValues, type ValidationRule } from '../services/spreadsheet/validation';

/** What a person would type to get this cell again. */
function editText(cell: Cell, shown: string): string {
  if (cell === null) return '';
  if (isFormula(cell)) return cell.f;
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return shown;
}

function alignment(cell: Cell, asked: string | undefined): CellView['align'] {
  if (asked === 'left' || asked === 'center' || asked === 'right') return asked;
  if (typeof cell === 'number' || isDateCell(cell)) return 'right';
  return typeof cell === 'boolean' ? 'center' : undefined;
}

class Lists {
  readonly texts: string[][] = [];
  private readonly known = new Map<ValidationRule, number>();

  numberOf(rule: ValidationRule, sheet: SheetModel): number | undefined {
    const known = this.known.get(rule);
    if (known !== undefined) return known;
    const list = allowedValues(rule, sheet);
    if (!list) return undefined;
    this.known.set(rule, this.texts.push(list) - 1);
    return this.texts.length - 1;
  }
}

function looks(sheet: SheetModel, row: number, column: number): Partial<CellView> {
  const of = <T>(name: string) => sheet.attribute<T>(name, row, column);
  const view: Partial<CellView> = {};
  const note = of<string>('note');
  const background = of<string>('background');
  const colour = of<string>('fontColor');
  if (note) view.note = note;
  if (background && background !== '#ffffff') view.b = background;
  if (colour && colour !== '#000000') view.f = colour;
  if (of<string>('fontWeight') === 'bold') view.bold = true;
  if (of<string>('fontStyle') === 'italic') view.italic = true;
  if (of<string>('fontLine') === 'line-through') view.strike = true;
  return view;
}

function conditional(sheet: SheetModel, spot: Area, cell: Cell, shown: string, today: number): Partial<CellView> {
  const rule = sheet.state.conditional.find(
    ({ areas, criterion, values }) =>
      areas.some((area) => overlaps(area, spot)) && meets(criterion, values, cell, shown, today),
  );
  if (!rule) return {};
  const view: Partial<CellView> = {};
  if (rule.background) view.b = rule.background;
  if (rule.fontColor) view.f = rule.fontColor;
  if (rule.bold) view.bold = true;
  if (rule.italic) view.italic = true;
  if (rule.strikethrough) view.strike = true;
  return view;
}

export function gridRows(sheet: SheetModel, from: number, count: number, now: number): RowsAnswer {
  const area = { row: from, column: 1, rows: count, columns: sheet.columns };
  const cells = sheet.read(area);
  const displays = displaysOf(sheet, area, cells);
  const today = Math.floor(serialOfMoment(now, sheet.document.row.timeZone));
  const lists = new Lists();
  const rows: GridRow[] = [];
  for (let i = 0; i < count; i += 1) {
    const row: GridRow = { row: from + i, cells: {} };
    for (let j = 0; j < sheet.columns; j += 1) {
      const raw = cells[i]?.[j] ?? null;
      const shown = displays[i]?.[j] ?? '';
      const [at, column] = [from + i, j + 1];
      const rule = sheet.attribute<ValidationRule>('validation', at, column);
      const view: CellView = { t: shown, ...looks(sheet, at, column) };
      const value = resolved(raw, sheet);
      Object.assign(view, conditional(sheet, { row: at, column, rows: 1, columns: 1 }, value, shown, today));
      const text = editText(raw, shown);
      if (text !== shown) view.e = text;
      const align = alignment(value, sheet.attribute<string>('horizontalAlignment', at, column));
      if (align) view.align = align;
      const list = rule && lists.numberOf(rule, sheet);
      if (list !== undefined) view.list = list;
      if (rule?.criterion === 'CHECKBOX') view.checkbox = true;
      if (Object.keys(view).length > 1 || shown !== '') row.cells[column] = view;
    }
    if (Object.keys(row.cells).length > 0) rows.push(row);
  }
  return { rows, lists: lists.texts };
}
