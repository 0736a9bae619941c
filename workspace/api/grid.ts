// What the spreadsheet page asks for beyond the Sheets API: looks, drop-downs, hidden parts.

import { Hono } from 'hono';
import type { SheetView, SpreadsheetView } from '../pages/grid-shape';
import { areaText } from '../services/spreadsheet/a1';
import type { DocumentModel } from '../services/spreadsheet/document-model';
import type { SheetModel } from '../services/spreadsheet/sheet-model';
import type { Workspace } from '../workspace';
import { actingUser } from './account';
import { badRequest, notFound } from './api-error';
import { gridRows } from './grid-rows';
import { jsonBody } from './request-body';
import { chartView } from './sheet-charts';
import { placeOf, rangeText } from './sheet-values';
import { documentOf } from './sheets';

const MOST_ROWS = 500;

/** Neighbouring numbers as one span. */
function spans(places: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && place === last[0] + last[1]) last[1] += 1;
    else found.push([place, 1]);
  }
  return found;
}

function sheetView(sheet: SheetModel): SheetView {
  const { hidden, tabColor, frozenRows, frozenColumns, columnWidths, hiddenRows, hiddenColumns, protections, charts } =
    sheet.state;
  return {
    sheetId: sheet.id,
    title: sheet.name,
    hidden,
    ...(tabColor ? { tabColor } : {}),
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows,
    frozenColumns,
    widths: columnWidths,
    hiddenRows: spans(hiddenRows),
    hiddenColumns: spans(hiddenColumns),
    protected: protections.some(({ kind, warningOnly }) => kind === 'SHEET' && !warningOnly),
    charts: charts.length > 0,
  };
}

const spreadsheetView = (document: DocumentModel): SpreadsheetView => ({
  id: document.id,
  title: document.row.name,
  sheets: document.sheets.map(sheetView),
});

function sheetOf(document: DocumentModel, id: unknown): SheetModel {
  const sheet = document.sheetById(Number(id));
  if (!sheet) throw notFound();
  return sheet;
}

export const grid = (workspace: Workspace) =>
  new Hono()
    .get('/:id', (c) => c.json(spreadsheetView(documentOf(workspace, c.req.param('id')))))
    .get('/:id/rows', (c) => {
      const sheet = sheetOf(documentOf(workspace, c.req.param('id')), c.req.query('sheetId'));
      const from = Number(c.req.query('from') ?? 1);
      const count = Math.min(MOST_ROWS, Number(c.req.query('count') ?? 100), sheet.rows - from + 1);
      if (!Number.isInteger(from) || from < 1 || !Number.isInteger(count)) throw badRequest('Invalid rows.');
      if (count < 1) return c.json({ rows: [], lists: [] });
      return c.json(gridRows(sheet, from, count, workspace.clock.now()));
    })
    .get('/:id/charts', (c) => {
      const sheet = sheetOf(documentOf(workspace, c.req.param('id')), c.req.query('sheetId'));
      return c.json(sheet.state.charts.map((chart) => chartView(sheet, chart)));
    })
    .post('/:id/width', async (c) => {
      const document = documentOf(workspace, c.req.param('id'));
      const { sheetId, column, pixels } = await jsonBody(c);
      const sheet = sheetOf(document, sheetId);
      const [at, width] = [Number(column), Number(pixels)];
      if (!Number.isInteger(at) || at < 1 || at > sheet.columns || !(width >= 2 && width <= 2000))
        throw badRequest('Invalid column width.');
      workspace.services.spreadsheet.documents.change(() => {
        sheet.state.columnWidths[at] = width;
        sheet.changed();
      });
      return c.json({ ok: true });
    })
    .post('/:id/edit', async (c) => {
      const document = documentOf(workspace, c.req.param('id'));
      const { sheetId, range, values } = await jsonBody(c);
      const sheet = sheetOf(document, sheetId);
      const isText = (value: unknown) => typeof value === 'string';
      if (!Array.isArray(values) || !values.every((line) => Array.isArray(line) && line.every(isText)))
        throw badRequest('"values" must be rows of texts.');
      const cells = String(range);
      const { area } = placeOf(
        document,
        rangeText({ sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } }).replace(/![^!]*$/, `!${cells}`),
      );
      // What is pasted over the edge of the grid is cut off at it.
      const fitting = values.slice(0, area.rows).map((line: string[]) => line.slice(0, area.columns));
      const first = { row: area.row, column: area.column, rows: fitting.length, columns: area.columns };
      const target = rangeText({ sheet, area: first });
      const result = workspace.edit(document.id, target, fitting, actingUser(c, workspace));
      return c.json({ ...result, range: areaText(first), shown: [] });
    });
