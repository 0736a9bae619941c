// A person's edit: protected cells refuse, validation refuses or warns, typed text is parsed, triggers fire.
import { ServiceError } from '../../script/service-error';
import { type Area, areaText } from './a1';
import { type Cell, cellOfText, MAX_CELL_TEXT } from './cell';
import { displaysOf, formatAt, valuesOf } from './grid-values';
import { makeRange } from './makers';
import { displayText } from './number-format';
import { guardOf } from './protection';
import { checkValidation } from './put';
import type { SheetModel } from './sheet-model';
import type { SpreadsheetService } from './spreadsheet-service';
import { isValid, type ValidationRule } from './validation';

/** A refused edit says so in Google's words; the grid is then as it was. */
export type EditResult =
  | { ok: true; sheet: string; range: string; rows: number; columns: number; warnings: string[] }
  | { ok: false; message: string };

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

export function editByHand(
  service: SpreadsheetService,
  spreadsheetId: string,
  text: string,
  values: unknown[][],
  user: string,
  raw: boolean,
): EditResult {
  try {
    const { sheet, area } = place(service, spreadsheetId, text, values);
    const { owner } = service.documents.get(spreadsheetId).row;
    const guard = guardOf(sheet.state.protections, area, user, owner);
    if (guard.verdict === 'refused') return { ok: false, message: PROTECTED };
    const before = valuesOf(sheet, area);
    const cells = typedCells(sheet, area, values, raw);
    const now = service.workspace.now();
    checkValidation(sheet, area, cells, now);
    const warnings = warningsOf(sheet, area, cells, now);
    if (guard.verdict === 'warned')
      warnings.push('You are trying to edit part of this sheet that shouldn’t be changed accidentally.');
    service.documents.change(() => sheet.write(area.row, area.column, cells));
    announce(service, spreadsheetId, sheet, area, before, user);
    return { ok: true, sheet: sheet.name, range: areaText(area), rows: area.rows, columns: area.columns, warnings };
  } catch (error) {
    if (error instanceof ServiceError) return { ok: false, message: error.message };
    throw error;
  }
}

/** The edit is as large as its values; the range may be open-ended or just its first cell. */
function place(
  service: SpreadsheetService,
  id: string,
  text: string,
  values: unknown[][],
): { sheet: SheetModel; area: Area } {
  const { sheet, area } = service.documents.get(id).find(text);
  const rows = values.length;
  const columns = Math.max(1, ...values.map((line) => line.length));
  if (rows === 0) throw new ServiceError('Invalid value: nothing to write');
  const single = area.rows === 1 && area.columns === 1;
  if (area.row + rows - 1 > sheet.rows || area.column + columns - 1 > sheet.columns) {
    throw new ServiceError(
      `Range (${text}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
    );
  }
  if (!single && (rows > area.rows || columns > area.columns)) {
    throw new ServiceError(`Requested writing within range [${text}], but tried writing outside of it`);
  }
  return { sheet, area: { row: area.row, column: area.column, rows, columns } };
}

/** As in Google's interface: null leaves a cell as it is, an empty text clears it, RAW takes text as text. */
function typedCells(sheet: SheetModel, area: Area, values: unknown[][], raw: boolean): Cell[][] {
  const before = sheet.read(area);
  const { locale } = sheet.document.row;
  return before.map((line, i) =>
    line.map((old, j) => {
      const value = values[i]?.[j];
      if (value === null || value === undefined) return old;
      if (typeof value === 'boolean' || typeof value === 'number') return value;
      const text = String(value);
      if (text.length > MAX_CELL_TEXT) return cellOfText(text, undefined, locale);
      if (raw) return text === '' ? null : text;
      return cellOfText(text, formatAt(sheet, area.row + i, area.column + j), locale);
    }),
  );
}

function warningsOf(sheet: SheetModel, area: Area, cells: Cell[][], now: number): string[] {
  const { locale } = sheet.document.row;
  return cells.flatMap((line, i) =>
    line.flatMap((cell, j) => {
      const [row, column] = [area.row + i, area.column + j];
      const rule = sheet.attribute<ValidationRule>('validation', row, column);
      if (!rule?.allowInvalid) return [];
      if (isValid(rule, cell, displayText(cell, formatAt(sheet, row, column), locale), sheet, now)) return [];
      return [`Invalid: ${areaText({ row, column, rows: 1, columns: 1 })}. ${rule.helpText ?? ''}`.trim()];
    }),
  );
}

function announce(
  service: SpreadsheetService,
  id: string,
  sheet: SheetModel,
  area: Area,
  before: unknown[][],
  user: string,
): void {
  const single = area.rows === 1 && area.columns === 1;
  const value = single ? displaysOf(sheet, area)[0]?.[0] : undefined;
  const old = before[0]?.[0];
  const more = (execution: Parameters<typeof makeRange>[0]) => ({
    range: makeRange(execution, id, sheet.id, area),
    ...(single && value !== '' && { value }),
    ...(single && old !== '' && { oldValue: old }),
  });
  service.simple('onEdit', id, user, more);
  service.workspace.fire('ON_EDIT', id, user, (execution) => ({
    ...service.event(execution, id, user),
    ...more(execution),
  }));
  service.fireChange(id, user, 'EDIT');
}
