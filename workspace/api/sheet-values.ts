// Ranges and cells as the Sheets API shows them.

import { type Area, areaText } from '../services/spreadsheet/a1';
import { isDateCell, isFormula } from '../services/spreadsheet/cell';
import type { DocumentModel } from '../services/spreadsheet/document-model';
import { displaysOf, resolved } from '../services/spreadsheet/grid-values';
import type { SheetModel } from '../services/spreadsheet/sheet-model';
import { badRequest } from './api-error';

type Scalar = string | number | boolean;
export const RENDERINGS = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'] as const;
export type Rendering = (typeof RENDERINGS)[number];

export interface Place {
  sheet: SheetModel;
  area: Area;
}

/** Google cuts a range that hangs over the grid, and refuses one that begins outside it. */
export function placeOf(document: DocumentModel, range: string): Place {
  let found: Place;
  try {
    found = document.find(range);
  } catch {
    throw badRequest(`Unable to parse range: ${range}`);
  }
  const { sheet, area } = found;
  if (area.row > sheet.rows || area.column > sheet.columns) {
    throw badRequest(
      `Range (${rangeText(found)}) exceeds grid limits. Max rows: ${sheet.rows}, max columns: ${sheet.columns}`,
    );
  }
  const rows = Math.min(area.rows, sheet.rows - area.row + 1);
  const columns = Math.min(area.columns, sheet.columns - area.column + 1);
  return { sheet, area: { ...area, rows, columns } };
}

export function rangeText({ sheet, area }: Place): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet.name) && !/^[A-Za-z]{1,3}\d+$/.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${areaText(area)}`;
}

function withoutTail<T>(list: T[], isEmpty: (value: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1] as T)) end -= 1;
  return list.slice(0, end);
}

function trimmed(rows: Scalar[][]): Scalar[][] {
  const kept = rows.map((row) => withoutTail(row, (value) => value === ''));
  return withoutTail(kept, (row) => row.length === 0);
}

function turned(rows: Scalar[][]): Scalar[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

function rendered({ sheet, area }: Place, rendering: Rendering, datesAsText: boolean): Scalar[][] {
  const cells = sheet.read(area);
  if (rendering === 'FORMATTED_VALUE') return displaysOf(sheet, area, cells);
  const displays = datesAsText ? displaysOf(sheet, area, cells) : undefined;
  return cells.map((line, row) =>
    line.map((raw, column) => {
      if (rendering === 'FORMULA' && isFormula(raw)) return raw.f;
      const cell = resolved(raw, sheet);
      if (isDateCell(cell)) return displays?.[row]?.[column] ?? cell.d;
      return cell ?? '';
    }),
  );
}

export interface Reading {
  rendering: Rendering;
  datesAsText: boolean;
  byColumns: boolean;
}

export function valueRange(place: Place, { rendering, datesAsText, byColumns }: Reading) {
  // A whole sheet is mostly empty: only what lies within its last row is worth reading.
  const rows = Math.max(0, Math.min(place.area.rows, place.sheet.lastRow() - place.area.row + 1));
  const filled = { ...place, area: { ...place.area, rows } };
  const values = rows === 0 ? [] : trimmed(rendered(filled, rendering, datesAsText));
  const turnedValues = byColumns ? trimmed(turned(values)) : values;
  return {
    range: rangeText(place),
    majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
    ...(turnedValues.length > 0 ? { values: turnedValues } : {}),
  };
}
