// The Sheets API: a spreadsheet's properties, reading values, and a person's edit.

import { type Context, Hono } from 'hono';
import type { DocumentModel } from '../services/spreadsheet/document-model';
import type { SheetModel } from '../services/spreadsheet/sheet-model';
import type { Workspace } from '../workspace';
import { actingUser } from './account';
import { ApiError, badRequest, notFound } from './api-error';
import { jsonBody } from './request-body';
import { chartResource } from './sheet-charts';
import { placeOf, RENDERINGS, type Reading, type Rendering, rangeText, valueRange } from './sheet-values';

export function documentOf(workspace: Workspace, id: string): DocumentModel {
  const document = workspace.services.spreadsheet.documents.find(id);
  if (!document) throw notFound();
  return document;
}

function rgb(hex: string) {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { red: part(1), green: part(3), blue: part(5) };
}

function sheetResource(sheet: SheetModel, index: number) {
  const { hidden, tabColor, frozenRows, frozenColumns, protections, hiddenGridlines, charts } = sheet.state;
  const gridProperties = {
    rowCount: sheet.rows,
    columnCount: sheet.columns,
    ...(frozenRows ? { frozenRowCount: frozenRows } : {}),
    ...(frozenColumns ? { frozenColumnCount: frozenColumns } : {}),
    ...(hiddenGridlines ? { hideGridlines: true } : {}),
  };
  const colour = tabColor && /^#[0-9a-f]{6}$/i.test(tabColor) ? rgb(tabColor) : undefined;
  return {
    properties: {
      sheetId: sheet.id,
      title: sheet.name,
      index,
      sheetType: 'GRID',
      gridProperties,
      ...(hidden ? { hidden: true } : {}),
      ...(colour ? { tabColor: colour, tabColorStyle: { rgbColor: colour } } : {}),
    },
    ...(protections.length === 0 ? {} : { protectedRanges: protections.map((one) => protectedRange(sheet, one)) }),
    ...(charts.length === 0 ? {} : { charts: charts.map((one) => chartResource(sheet, one)) }),
  };
}

function protectedRange(sheet: SheetModel, protection: SheetModel['state']['protections'][number]) {
  const { id, area, description, warningOnly, editors } = protection;
  const range = area && {
    startRowIndex: area.row - 1,
    endRowIndex: area.row - 1 + area.rows,
    startColumnIndex: area.column - 1,
    endColumnIndex: area.column - 1 + area.columns,
  };
  return {
    protectedRangeId: id,
    range: { sheetId: sheet.id, ...range },
    description,
    warningOnly,
    editors: { users: editors },
  };
}

function spreadsheetResource(document: DocumentModel) {
  const { name, locale, timeZone } = document.row;
  return {
    spreadsheetId: document.id,
    properties: { title: name, locale, timeZone, autoRecalc: 'ON_CHANGE' },
    sheets: document.sheets.map(sheetResource),
    spreadsheetUrl: `/spreadsheets/d/${document.id}/edit`,
  };
}

function readingOf(c: Context): Reading {
  const rendering = (c.req.query('valueRenderOption') ?? 'FORMATTED_VALUE') as Rendering;
  if (!RENDERINGS.includes(rendering)) throw badRequest(`Invalid value at 'value_render_option': ${rendering}`);
  const dimension = c.req.query('majorDimension') ?? 'ROWS';
  if (!['ROWS', 'COLUMNS', 'DIMENSION_UNSPECIFIED'].includes(dimension))
    throw badRequest(`Invalid value at 'major_dimension': ${dimension}`);
  const datesAsText = c.req.query('dateTimeRenderOption') === 'FORMATTED_STRING';
  return { rendering, datesAsText, byColumns: dimension === 'COLUMNS' };
}

type Value = string | number | boolean | null;

function writtenValues(body: Record<string, unknown>): Value[][] {
  const { values = [], majorDimension = 'ROWS' } = body;
  const scalar = (value: unknown) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (!Array.isArray(values) || !values.every((line) => Array.isArray(line) && line.every(scalar)))
    throw badRequest("Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue)");
  if (majorDimension !== 'COLUMNS') return values;
  const height = Math.max(0, ...values.map((line) => line.length));
  return Array.from({ length: height }, (_, row) => values.map((line) => line[row] ?? null));
}

function writeValues(c: Context, workspace: Workspace, range: string, values: Value[][], raw: boolean) {
  const document = documentOf(workspace, c.req.param('id') ?? '');
  const place = placeOf(document, range);
  const columns = Math.max(0, ...values.map((line) => line.length));
  const area = { ...place.area, rows: values.length, columns };
  if (values.length > 0 && columns > 0) {
    const result = workspace.edit(document.id, rangeText(place), values, actingUser(c, workspace), raw);
    if (!result.ok) throw new ApiError(/protected/i.test(result.message) ? 403 : 400, result.message);
  }
  return {
    spreadsheetId: document.id,
    updatedRange: rangeText({ sheet: place.sheet, area }),
    updatedRows: area.rows,
    updatedColumns: columns,
    updatedCells: values.flat().filter((value) => value !== null).length,
  };
}

export const sheets = (workspace: Workspace) =>
  new Hono()
    .get('/:id', (c) => {
      if (c.req.query('includeGridData') === 'true')
        throw new ApiError(501, 'not emulated: spreadsheets.get with includeGridData');
      return c.json(spreadsheetResource(documentOf(workspace, c.req.param('id'))));
    })
    .get('/:id/:method{values:batchGet}', (c) => {
      const document = documentOf(workspace, c.req.param('id'));
      const reading = readingOf(c);
      const valueRanges = (c.req.queries('ranges') ?? []).map((range) => valueRange(placeOf(document, range), reading));
      return c.json({ spreadsheetId: document.id, valueRanges });
    })
    .get('/:id/values/:range{.+}', (c) => {
      const document = documentOf(workspace, c.req.param('id'));
      return c.json(valueRange(placeOf(document, c.req.param('range')), readingOf(c)));
    })
    .put('/:id/values/:range{.+}', async (c) => {
      const option = c.req.query('valueInputOption');
      if (option !== 'RAW' && option !== 'USER_ENTERED')
        throw badRequest("'valueInputOption' is required but not specified");
      return c.json(
        writeValues(c, workspace, c.req.param('range'), writtenValues(await jsonBody(c)), option === 'RAW'),
      );
    });
