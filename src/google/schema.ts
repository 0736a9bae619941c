// Brings the register's tabs about, or adopts what stands: keys, headers, formats, validation, protection.
import type { Language, TableName } from '../domain/tables';
import { TABLE_NAMES, tables } from '../domain/tables';
import { messages } from '../i18n';
import { HEADER_ROWS } from './sheet-table';

/** Raised whenever a table gains a column; the next set-up or wake then brings every tab up to it. */
export const SCHEMA = 4;

/** Tables that people type into every day; the others warn before a hand edit. */
const EDITED_BY_HAND: readonly TableName[] = [
  'settings', 'quarters', 'holidays', 'staff', 'rooms', 'roles', 'timetable', 'sessions', 'attendance',
]; // biome-ignore format: one list
/** Answers by name (clause 1.4-2): out of sight of whoever opens the spreadsheet for something else. No lock: an editor can show them. */
const OUT_OF_SIGHT: readonly TableName[] = ['self_assessment', 'self_check_asked', 'self_check_rounds'];
const FIRST_ROWS = 1_000;
/** Columns that hold sentences or long names; the rest keeps the sheet's own width. */
const WIDTHS: Readonly<Record<string, number>> = {
  text: 360,
  answer: 280,
  label: 360,
  key: 180,
  value: 220,
  detail: 220,
  position: 220,
  email: 200,
  sender_email: 200,
  submitted_at: 150,
  at: 150,
  name_ru: 240,
  title_ru: 260,
  duty_quote_ru: 320,
  access_rule_ru: 220,
  slot_id: 170,
  row_key: 170,
  alarm_key: 260,
};
/** What the lead looks at every day stands first. */
export const FIRST_TABS: readonly TableName[] = ['requests', 'slots', 'alarms'];

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const keysOf = (sheet: Sheet): string[] =>
  sheet.getLastColumn() > 0 ? (sheet.getRange(1, 1, 1, sheet.getLastColumn()).getDisplayValues()[0] ?? []) : [];

/** The tab of a table: by its remembered id, else by its name, else by the keys in its first row. */
const findTab = (
  sheets: readonly Sheet[],
  name: TableName,
  language: Language,
  sheetIds: Readonly<Record<string, number>>,
): Sheet | undefined => {
  const remembered = sheets.find((sheet) => sheet.getSheetId() === sheetIds[name]);
  if (remembered) return remembered;
  const taken = new Set(Object.values(sheetIds));
  const free = sheets.filter((sheet) => !taken.has(sheet.getSheetId()));
  const title = messages(language).tableNames[name];
  const own = Object.keys(tables[name].columns).slice(0, 3).join('|');
  return (
    free.find((sheet) => sheet.getName() === title) ?? free.find((sheet) => keysOf(sheet).slice(0, 3).join('|') === own)
  );
};

/** Makes or completes one tab; safe to repeat after any interruption. Gives its sheet id. */
export const ensureTab = (name: TableName, language: Language, sheetIds: Readonly<Record<string, number>>): number => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const words = messages(language);
  const sheet =
    findTab(spreadsheet.getSheets(), name, language, sheetIds) ??
    spreadsheet.insertSheet(words.tableNames[name], spreadsheet.getSheets().length);
  const standing = keysOf(sheet).filter((key) => key !== '');
  const columns = Object.keys(tables[name].columns);
  const lacking = columns.filter((key) => !standing.includes(key));
  if (lacking.length > 0) addColumns(sheet, name, language, lacking);
  sheet.setFrozenRows(HEADER_ROWS);
  sheet.hideRows(1);
  protect(sheet, name);
  if (lacking.length > 0 && OUT_OF_SIGHT.includes(name)) sheet.hideSheet();
  return sheet.getSheetId();
};

const addColumns = (sheet: Sheet, name: TableName, language: Language, lacking: readonly string[]): void => {
  const words = messages(language);
  const first = sheet.getLastColumn() + 1;
  const wide = first + lacking.length - 1;
  if (wide > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), wide - sheet.getMaxColumns());
  const rows = Math.max(sheet.getMaxRows(), FIRST_ROWS);
  if (rows > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rows - sheet.getMaxRows());
  const headers = words.headers[name] as Record<string, string>;
  sheet.getRange(1, first, rows, lacking.length).setNumberFormat('@');
  sheet.getRange(1, first, 2, lacking.length).setValues([[...lacking], lacking.map((key) => headers[key] ?? key)]);
  sheet.getRange(2, first, 1, lacking.length).setFontWeight('bold').setBackground('#e8f0fe').setWrap(true);
  lacking.forEach((key, i) => {
    const width = WIDTHS[key];
    if (width) sheet.setColumnWidth(first + i, width);
  });
  lacking.forEach((key, i) => {
    const column = tables[name].columns[key as never] as { shape: string; options?: readonly string[] };
    const options = column.shape === 'yes_no' ? ['yes', 'no'] : column.options;
    if (!options) return;
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...options], true)
      .setAllowInvalid(true)
      .build();
    sheet.getRange(HEADER_ROWS + 1, first + i, rows - HEADER_ROWS, 1).setDataValidation(rule);
  });
};

/** Keeps honest people honest: a warning before the keys, or a table of the product's own, are edited. */
const protect = (sheet: Sheet, name: TableName): void => {
  const type = SpreadsheetApp.ProtectionType;
  const byHand = EDITED_BY_HAND.includes(name);
  if (sheet.getProtections(byHand ? type.RANGE : type.SHEET).length > 0) return;
  const protection = byHand ? sheet.getRange(1, 1, HEADER_ROWS, sheet.getLastColumn()).protect() : sheet.protect();
  protection.setWarningOnly(true).setDescription(`Reglament: ${name}`);
};

/** Overdue and urgent requests stand out, days that do not stand are grey. */
export const colourTabs = (sheetIds: Readonly<Record<string, number>>): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const rules: [TableName, string, string, string][] = [
    ['requests', 'status', 'quarantined', '#fce8e6'],
    ['requests', 'urgency', 'high', '#fef7e0'],
    ['slots', 'status', 'removed', '#f1f3f4'],
    ['slots', 'status', 'withdrawn', '#f1f3f4'],
    ['outbox', 'status', 'failed', '#fce8e6'],
  ];
  for (const name of ['requests', 'slots', 'outbox'] as const) {
    const sheet = spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === sheetIds[name]);
    if (!sheet || sheet.getConditionalFormatRules().length > 0) continue;
    const keys = keysOf(sheet);
    sheet.setConditionalFormatRules(
      rules
        .filter(([table]) => table === name)
        .map(([, column, value, colour]) =>
          SpreadsheetApp.newConditionalFormatRule()
            .whenTextEqualTo(value)
            .setBackground(colour)
            .setRanges([sheet.getRange(HEADER_ROWS + 1, keys.indexOf(column) + 1, sheet.getMaxRows() - HEADER_ROWS, 1)])
            .build(),
        ),
    );
  }
};

/** The empty first tab that every new spreadsheet has. */
export const dropEmptyFirstTab = (sheetIds: Readonly<Record<string, number>>): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const ours = new Set(Object.values(sheetIds));
  for (const sheet of spreadsheet.getSheets()) {
    if (!ours.has(sheet.getSheetId()) && sheet.getLastRow() === 0 && ours.size >= TABLE_NAMES.length) {
      spreadsheet.deleteSheet(sheet);
    }
  }
};

export const putDailyTabsFirst = (sheetIds: Readonly<Record<string, number>>): void => {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = new Map(spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
  for (const name of [...FIRST_TABS].reverse()) {
    const sheet = sheets.get(sheetIds[name] ?? -1);
    if (!sheet) continue;
    spreadsheet.setActiveSheet(sheet);
    spreadsheet.moveActiveSheet(1);
  }
};
