// Charts on a sheet: as a script makes them, as the Sheets API tells of them, and as the page draws them.

import type { Browser } from 'playwright-core';
import { type Served, serve } from '../../workspace/server';
import { accessibilityFaults } from '../support/accessibility';
import { launchBrowser, openPage } from '../support/browser';
import { clientOf } from './page-workspace';
import { workspaceWith } from './scripted';

const script = `
const sheet = () => SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
function draw() {
  sheet().getRange('A3:C5').setValues([['Четверть', 'Обучено', 'Всего'], ['I', 54, 60], ['II', 48, 60]]);
  const chart = sheet().newChart().asColumnChart().setTitle('Охват').setYAxisTitle('учителей')
    .addRange(sheet().getRange('A3:C5')).setNumHeaders(1).setPosition(7, 2, 5, 6)
    .setOption('width', 480).setOption('height', 240).build();
  const before = chart.getChartId();
  sheet().insertChart(chart);
  return [before, sheet().getCharts().length];
}
function look() {
  return sheet().getCharts().map((chart) => [chart.getRanges().map((range) => range.getA1Notation()).join(),
    chart.getContainerInfo().getAnchorRow(), chart.getContainerInfo().getOffsetX(), String(chart.modify().getChartType())]);
}
function insertRow() { sheet().insertRowBefore(1); }
function turn() {
  const chart = sheet().getCharts()[0];
  sheet().updateChart(chart.modify().setChartType(Charts.ChartType.LINE).clearRanges().addRange(sheet().getRange('A4:B6')).build());
}
function remove() { sheet().removeChart(sheet().getCharts()[0]); }
function removeTwice() { const chart = sheet().getCharts()[0]; remove(); sheet().removeChart(chart); SpreadsheetApp.flush(); }
function empty() { sheet().newChart().build(); }
function odd() { sheet().newChart().asScatterChart(); }
`;

let browser: Browser | undefined;
let served: Served | undefined;
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test('a chart stands where it was put, follows its cells, is told by the API, and is drawn with words for who cannot see it', async () => {
  const { workspace, run, failure } = workspaceWith(script);
  expect(run('draw')).toEqual([null, 1]);
  expect(run('look')).toEqual([['A3:C5', 7, 5, 'COLUMN']]);
  run('insertRow');
  expect(run('look')).toEqual([['A4:C6', 8, 5, 'COLUMN']]);

  const id = workspace.services.spreadsheet.boundId;
  const { body } = await clientOf(workspace)('GET', `/v4/spreadsheets/${id}`);
  const [chart] = body.sheets[0].charts;
  const sources = (from: number) => [
    { sheetId: 0, startRowIndex: 3, endRowIndex: 6, startColumnIndex: from, endColumnIndex: from + 1 },
  ];
  expect(chart.spec).toMatchObject({ title: 'Охват', basicChart: { chartType: 'COLUMN', headerCount: 1 } });
  expect(chart.spec.basicChart.domains).toEqual([{ domain: { sourceRange: { sources: sources(0) } } }]);
  expect(chart.spec.basicChart.series).toHaveLength(2);
  expect(chart.position.overlayPosition).toMatchObject({
    anchorCell: { rowIndex: 7, columnIndex: 1 },
    offsetYPixels: 6,
    widthPixels: 480,
  });

  served = await serve(workspace, 0);
  browser = await launchBrowser();
  const { page, complaints } = await openPage(browser, `${served.url}/spreadsheets/d/${id}/edit`);
  const picture = page.getByRole('img', { name: /^Охват/ });
  expect(await picture.getAttribute('aria-label')).toBe('Охват. Обучено: I 54, II 48; Всего: I 60, II 60');
  const beside = await page.locator('[data-row="8"][data-column="2"]').boundingBox();
  const box = await picture.boundingBox();
  expect([box!.x - beside!.x, box!.y - beside!.y].map(Math.round)).toEqual([6, 7]);
  const drawn = () => picture.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await drawn();
  workspace.edit(id, 'A6:B6', [['II', 59]], 'owner@example.org');
  await page.getByRole('img', { name: /II 59/ }).waitFor();
  expect(await drawn()).not.toBe(before);
  expect(await accessibilityFaults(page, ['.tabulator-table .tabulator-row:nth-child(n + 5)'])).toEqual([]);
  expect(complaints).toEqual([]);

  run('turn');
  expect(run('look')).toEqual([['A4:B6', 8, 5, 'LINE']]);
  expect(failure('removeTwice')).toBe('The chart is not on this sheet.');
  expect(run('look')).toEqual([]);
  expect(failure('empty')).toBe('A chart must have at least one range.');
  expect(failure('odd')).toBe('not emulated: EmbeddedChartBuilder.asScatterChart');
});
