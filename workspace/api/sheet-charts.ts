// Charts in the shape of the Sheets API, and as the spreadsheet page draws them.

import type { ChartView } from '../pages/grid-shape';
import type { Area } from '../services/spreadsheet/a1';
import { type ChartState, chartData, chartSize, textOption } from '../services/spreadsheet/chart';
import type { SheetModel } from '../services/spreadsheet/sheet-model';

const gridRange = (sheetId: number, { row, column, rows, columns }: Area) => ({
  sheetId,
  startRowIndex: row - 1,
  endRowIndex: row - 1 + rows,
  startColumnIndex: column - 1,
  endColumnIndex: column - 1 + columns,
});

const source = (sheetId: number, area: Area) => ({ sourceRange: { sources: [gridRange(sheetId, area)] } });

/** One column each, as Google keeps them: the first is the domain. */
function columnSources(chart: ChartState) {
  return chart.ranges.flatMap(({ sheet, area }) =>
    Array.from({ length: area.columns }, (_, at) => source(sheet, { ...area, column: area.column + at, columns: 1 })),
  );
}

function chartSpec(chart: ChartState) {
  const [domain, ...series] = columnSources(chart);
  const title = textOption(chart, 'title');
  const legendPosition = `${(textOption(chart, 'legend.position') || 'right').toUpperCase()}_LEGEND`;
  if (chart.type === 'PIE') return { title, pieChart: { legendPosition, domain, series: series[0] } };
  const axis = [
    { position: 'BOTTOM_AXIS', title: textOption(chart, 'hAxis.title') },
    { position: 'LEFT_AXIS', title: textOption(chart, 'vAxis.title') },
  ].filter((one) => one.title !== '');
  const basicChart = {
    chartType: chart.type,
    legendPosition,
    axis,
    domains: domain ? [{ domain }] : [],
    series: series.map((one) => ({ series: one })),
    headerCount: chart.headers ?? 0,
    ...(chart.options.isStacked ? { stackedType: 'STACKED' } : {}),
  };
  return { title, basicChart };
}

export function chartResource(sheet: SheetModel, chart: ChartState) {
  const { width, height } = chartSize(chart);
  const anchorCell = { sheetId: sheet.id, rowIndex: chart.anchor.row - 1, columnIndex: chart.anchor.column - 1 };
  const offsets = { offsetXPixels: chart.offsetX, offsetYPixels: chart.offsetY };
  const overlayPosition = { anchorCell, ...offsets, widthPixels: width, heightPixels: height };
  return { chartId: chart.id, spec: chartSpec(chart), position: { overlayPosition } };
}

export function chartView(sheet: SheetModel, chart: ChartState): ChartView {
  const colours = chart.options.colors;
  return {
    id: chart.id ?? 0,
    type: chart.type,
    title: textOption(chart, 'title'),
    axes: { across: textOption(chart, 'hAxis.title'), up: textOption(chart, 'vAxis.title') },
    stacked: Boolean(chart.options.isStacked),
    legend: textOption(chart, 'legend.position') || 'right',
    colours: Array.isArray(colours) ? colours.map(String) : [],
    row: chart.anchor.row,
    column: chart.anchor.column,
    offset: { x: chart.offsetX, y: chart.offsetY },
    ...chartSize(chart),
    ...chartData(sheet.document, chart),
  };
}
