// The tab of the director's overview: values as they are, and charts over them that stay where a person has moved them.
import type { DashboardChart, DashboardPlace, DashboardSheet, DashboardView } from '../loop/ports';
import { asCellText } from './cell-text';
import { FIRST_TABS } from './schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const WIDTHS = [290, 230, 120] as const;
const COLUMN = 105;
const CHART = { width: 410, height: 265 } as const;
const COLOURS: readonly string[] = ['#1a73e8', '#9aa0a6'];
const HEADER = '#e8f0fe';
const PLAIN = '#ffffff';
/** Under the title. */
const SINCE_ROW = 2;

/** Text stays text: «10.09» is a day, not a number. */
const formatOf = (value: string | number): string =>
  typeof value === 'string' ? '@' : Number.isInteger(value) ? '0' : '0.0';

const idOf = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): number => chart.getChartId() ?? 0;

const made = (
  sheet: Sheet,
  { kind, title, up, at }: DashboardChart,
  cells: GoogleAppsScript.Spreadsheet.Range,
): GoogleAppsScript.Spreadsheet.EmbeddedChart => {
  const chart = sheet.newChart();
  const builder = kind === 'bar' ? chart.asBarChart() : chart.asColumnChart();
  builder.setTitle(title).setColors([...COLOURS]);
  if (up !== '') builder.setYAxisTitle(up);
  return builder
    .addRange(cells)
    .setNumHeaders(1)
    .setOption('width', CHART.width)
    .setOption('height', CHART.height)
    .setOption('legend.position', 'bottom')
    .setPosition(at.row, at.column, 0, 0)
    .build();
};

export class DashboardTab implements DashboardSheet {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();

  stands(sheetId: number): boolean {
    return this.find(sheetId) !== undefined;
  }

  show(view: DashboardView & { readonly since: string }, standing: DashboardPlace | undefined): DashboardPlace {
    const width = Math.max(...view.rows.map((line) => line.length));
    const sheet = (standing && this.find(standing.sheet)) ?? this.make(view, width);
    const rows = view.rows.map((line, at) => (at === SINCE_ROW - 1 ? [view.since] : line));
    // Charts stay, a person's own and ours where a person has moved them.
    sheet.clear();
    const range = sheet.getRange(1, 1, rows.length, width);
    const filled = rows.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
    range.setNumberFormats(filled.map((line) => line.map(formatOf)));
    range.setValues(filled.map((line) => line.map((value) => (typeof value === 'number' ? value : asCellText(value)))));
    const look = (head: string, plain: string) =>
      filled.map((line, at) => line.map(() => (view.heads.includes(at + 1) ? head : plain)));
    range.setFontWeights(look('bold', 'normal') as GoogleAppsScript.Spreadsheet.FontWeight[][]);
    range.setBackgrounds(look(HEADER, PLAIN));
    return { sheet: sheet.getSheetId(), charts: this.draw(sheet, view.charts, standing?.charts ?? []) };
  }

  /** Gives the charts' ids in order, which are known only of charts that stand; one that a person deleted is not put back. */
  private draw(sheet: Sheet, charts: readonly DashboardChart[], known: readonly number[]): number[] {
    const standing = sheet.getCharts();
    const fresh = known.length === 0 && standing.length === 0;
    // A run that died between putting them there and remembering them left just these.
    const ids = known.length === 0 && standing.length === charts.length ? standing.map(idOf) : known;
    charts.forEach((chart, at) => {
      const { row, rows, columns } = chart.range;
      const cells = sheet.getRange(row, 1, rows, columns);
      const stands = standing.find((one) => idOf(one) === ids[at]);
      if (fresh) sheet.insertChart(made(sheet, chart, cells));
      else if (stands && stands.getRanges()[0]?.getA1Notation() !== cells.getA1Notation())
        sheet.updateChart(stands.modify().clearRanges().addRange(cells).build());
    });
    return fresh ? sheet.getCharts().map(idOf) : [...ids];
  }

  private find(sheetId: number): Sheet | undefined {
    return this.spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
  }

  /** A run that died may have made it already; a tab of that name that somebody else made is left alone. */
  private make({ tab, rows }: DashboardView, width: number): Sheet {
    const named = this.spreadsheet.getSheetByName(tab);
    const own = named && ['', rows[0]?.[0]].includes(named.getRange(1, 1).getDisplayValue());
    if (named && own) return named;
    const sheet = this.spreadsheet.insertSheet(named ? `${tab} 2` : tab, FIRST_TABS.length);
    WIDTHS.forEach((pixels, at) => {
      sheet.setColumnWidth(at + 1, pixels);
    });
    sheet.setColumnWidths(WIDTHS.length + 1, width - WIDTHS.length, COLUMN);
    sheet.setHiddenGridlines(true);
    sheet.protect().setWarningOnly(true).setDescription('Reglament: overview');
    return sheet;
  }
}
