// The tab of the director's overview: values as they are, and charts over them that stay where a person has moved them.
import type { DashboardChart, DashboardSheet, DashboardView } from '../loop/ports';
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

export class DashboardTab implements DashboardSheet {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();

  stands(sheetId: number): boolean {
    return this.find(sheetId) !== undefined;
  }

  show(view: DashboardView & { readonly since: string }, standing: number | undefined): number {
    const width = Math.max(...view.rows.map((line) => line.length));
    const sheet = (standing === undefined ? undefined : this.find(standing)) ?? this.make(view, width);
    const rows = view.rows.map((line, at) => (at === SINCE_ROW - 1 ? [view.since] : line));
    // A chart that a person put there stays; so do the charts' places.
    sheet.clear();
    const range = sheet.getRange(1, 1, rows.length, width);
    const filled = rows.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
    range.setNumberFormats(filled.map((line) => line.map(formatOf)));
    range.setValues(filled.map((line) => line.map((value) => (typeof value === 'number' ? value : asCellText(value)))));
    const look = (head: string, plain: string) =>
      filled.map((line, at) => line.map(() => (view.heads.includes(at + 1) ? head : plain)));
    range.setFontWeights(look('bold', 'normal') as GoogleAppsScript.Spreadsheet.FontWeight[][]);
    range.setBackgrounds(look(HEADER, PLAIN));
    this.draw(sheet, view.charts);
    return sheet.getSheetId();
  }

  /** A chart is known by where its cells begin; only one that is missing is put in its first place. */
  private draw(sheet: Sheet, charts: readonly DashboardChart[]): void {
    const standing = sheet.getCharts();
    for (const { kind, title, up, range, at } of charts) {
      const cells = sheet.getRange(range.row, 1, range.rows, range.columns);
      const known = standing.find((chart) => {
        const [first] = chart.getRanges();
        return first?.getRow() === range.row && first.getColumn() === 1;
      });
      if (known?.getRanges()[0]?.getA1Notation() === cells.getA1Notation()) continue;
      if (known) sheet.updateChart(known.modify().clearRanges().addRange(cells).build());
      else {
        const chart = sheet.newChart();
        const builder = kind === 'bar' ? chart.asBarChart() : chart.asColumnChart();
        builder.setTitle(title).setColors([...COLOURS]);
        if (up !== '') builder.setYAxisTitle(up);
        builder
          .addRange(cells)
          .setNumHeaders(1)
          .setOption('width', CHART.width)
          .setOption('height', CHART.height)
          .setOption('legend.position', 'bottom')
          .setPosition(at.row, at.column, 0, 0);
        sheet.insertChart(builder.build());
      }
    }
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
