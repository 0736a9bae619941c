// The tab of the coverage matrix: made when it is needed, rewritten as a whole.
import type { ColouredCell, CoverageSheet } from '../loop/ports';
import { asCellText } from './cell-text';
import { FIRST_TABS } from './schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FIRST_COLUMN = 200;
const COLUMN = 150;

export class CoverageTab implements CoverageSheet {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();

  stands(sheetId: number): boolean {
    return this.find(sheetId) !== undefined;
  }

  show(title: string, rows: readonly (readonly ColouredCell[])[], standing: number | undefined): number {
    const sheet = (standing === undefined ? undefined : this.find(standing)) ?? this.make(title, rows);
    const width = rows[0]?.length ?? 1;
    if (sheet.getMaxRows() < rows.length) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length - sheet.getMaxRows());
    if (sheet.getMaxColumns() < width) sheet.insertColumnsAfter(sheet.getMaxColumns(), width - sheet.getMaxColumns());
    sheet.clear();
    // As text: «10.09» is a day, not a number.
    const range = sheet.getRange(1, 1, rows.length, width).setNumberFormat('@');
    range.setValues(rows.map((row) => row.map(({ text }) => asCellText(text))));
    range.setBackgrounds(rows.map((row) => row.map(({ colour }) => colour)));
    sheet.getRange(1, 1, 2, width).setFontWeight('bold');
    return sheet.getSheetId();
  }

  private find(sheetId: number): Sheet | undefined {
    return this.spreadsheet.getSheets().find((sheet) => sheet.getSheetId() === sheetId);
  }

  /** A run that died may have made it already; a tab of that name that somebody else made is left alone. */
  private make(title: string, rows: readonly (readonly ColouredCell[])[]): Sheet {
    const named = this.spreadsheet.getSheetByName(title);
    const own = named && ['', rows[0]?.[0]?.text].includes(named.getRange(1, 1).getDisplayValue());
    if (named && own) return named;
    const sheet = this.spreadsheet.insertSheet(named ? `${title} 2` : title, FIRST_TABS.length);
    sheet.setFrozenRows(2);
    sheet.setFrozenColumns(1);
    sheet.setColumnWidth(1, FIRST_COLUMN);
    sheet.setColumnWidths(2, Math.max(1, (rows[0]?.length ?? 2) - 1), COLUMN);
    sheet.protect().setWarningOnly(true).setDescription('Reglament: coverage');
    return sheet;
  }
}
