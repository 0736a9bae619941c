// SpreadsheetApp.Sheet: the grid, and what a sheet is besides.
import { emulated } from '../../script/emulated';
import { documentOf, property, restructure, write } from './access';
import { conditionalRuleOf, ruleFrom } from './conditional-format-rule';
import { addMetadata, metadataFinder } from './developer-metadata';
import { ENUMS } from './enums';
import { makeRange, makeSheet, makeSpreadsheet, registerMakers } from './makers';
import { namedRangeFrom } from './named-range';
import { makeProtection, newProtection } from './protection-object';
import { choose } from './range-list';
import { SheetCharts } from './sheet-charts';
import { SheetGrid } from './sheet-grid';
import type { SheetModel, SheetState } from './sheet-model';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

class SheetObject
  extends SheetCharts
  implements
    Pick<
      GoogleSheet,
      | 'getName'
      | 'getSheetName'
      | 'setName'
      | 'getSheetId'
      | 'getIndex'
      | 'getParent'
      | 'getType'
      | 'activate'
      | 'hideSheet'
      | 'showSheet'
      | 'isSheetHidden'
      | 'setTabColor'
      | 'getTabColor'
      | 'copyTo'
      | 'protect'
      | 'getProtections'
      | 'getConditionalFormatRules'
      | 'setConditionalFormatRules'
      | 'clearConditionalFormatRules'
      | 'addDeveloperMetadata'
      | 'getDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
      | 'getNamedRanges'
      | 'setHiddenGridlines'
      | 'hasHiddenGridlines'
      | 'getActiveRange'
      | 'getActiveCell'
      | 'getFilter'
      | 'getFormUrl'
    >
{
  getName(): string {
    return property(this.execution, 'Sheet.getName', () => this.#model().name);
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): GoogleSheet {
    restructure(this.execution, 'Sheet.setName', () => this.#model().document.renameSheet(this.#model(), String(name)));
    return this as unknown as GoogleSheet;
  }

  getSheetId(): number {
    return SheetGrid.place(this).sheet;
  }

  getIndex(): number {
    return property(this.execution, 'Sheet.getIndex', () => this.#model().document.sheets.indexOf(this.#model()) + 1);
  }

  getParent(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return makeSpreadsheet(this.execution, SheetGrid.place(this).document);
  }

  getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return ENUMS.SheetType.GRID;
  }

  activate(): GoogleSheet {
    const { document, sheet } = SheetGrid.place(this);
    this.execution.workspace.services.spreadsheet.activate(this.execution, sheet);
    choose(this.execution, document, sheet, []);
    return this as unknown as GoogleSheet;
  }

  hideSheet(): GoogleSheet {
    return this.#change('hideSheet', (state) => {
      state.hidden = true;
    });
  }

  showSheet(): GoogleSheet {
    return this.#change('showSheet', (state) => {
      state.hidden = false;
    });
  }

  isSheetHidden(): boolean {
    return property(this.execution, 'Sheet.isSheetHidden', () => this.#model().state.hidden);
  }

  setTabColor(color: string | null): GoogleSheet {
    return this.#change('setTabColor', (state) => {
      state.tabColor = color;
    });
  }

  getTabColor(): string | null {
    return property(this.execution, 'Sheet.getTabColor', () => this.#model().state.tabColor);
  }

  setHiddenGridlines(hideGridlines: boolean): GoogleSheet {
    return this.#change('setHiddenGridlines', (state) => {
      state.hiddenGridlines = hideGridlines;
    });
  }

  hasHiddenGridlines(): boolean {
    return property(this.execution, 'Sheet.hasHiddenGridlines', () => this.#model().state.hiddenGridlines);
  }

  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleSheet {
    const target = spreadsheet.getId();
    const id = restructure(this.execution, 'Sheet.copyTo', () => {
      const document = documentOf(this.execution, target);
      return document.insertSheet(
        document.freeName(`Copy of ${this.#model().name}`),
        document.sheets.length,
        this.#model(),
      ).id;
    });
    return makeSheet(this.execution, target, id);
  }

  protect(): Protection {
    const { document, sheet } = SheetGrid.place(this);
    const id = restructure(this.execution, 'Sheet.protect', () =>
      newProtection(this.#model(), 'SHEET', null, this.execution),
    );
    return makeProtection(this.execution, document, sheet, id);
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): Protection[] {
    const { document, sheet } = SheetGrid.place(this);
    return property(this.execution, 'Sheet.getProtections', () =>
      this.#model()
        .state.protections.filter((state) => state.kind === String(type))
        .map((state) => makeProtection(this.execution, document, sheet, state.id)),
    );
  }

  getConditionalFormatRules(): Rule[] {
    const { document, sheet } = SheetGrid.place(this);
    return property(this.execution, 'Sheet.getConditionalFormatRules', () =>
      this.#model().state.conditional.map((rule) =>
        ruleFrom(this.execution, { document, sheet, rule: JSON.parse(JSON.stringify(rule)) }),
      ),
    );
  }

  setConditionalFormatRules(rules: Rule[]): void {
    const kept = rules.map(conditionalRuleOf);
    this.#change('setConditionalFormatRules', (state) => {
      state.conditional = kept;
    });
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  addDeveloperMetadata(...args: unknown[]): GoogleSheet {
    addMetadata(this.execution, 'Sheet.addDeveloperMetadata', this.#home(), args);
    return this as unknown as GoogleSheet;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.createDeveloperMetadataFinder().find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.execution, () => [this.#home()]);
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    const { document, sheet } = SheetGrid.place(this);
    return property(this.execution, 'Sheet.getNamedRanges', () =>
      documentOf(this.execution, document)
        .namedAreas(sheet)
        .map(({ name }) => namedRangeFrom(this.execution, document, name)),
    );
  }

  getActiveRange(): GoogleRange {
    return this.getActiveCell();
  }

  getActiveCell(): GoogleRange {
    const { document, sheet } = SheetGrid.place(this);
    return makeRange(this.execution, document, sheet, { row: 1, column: 1, rows: 1, columns: 1 });
  }

  getFilter(): null {
    return property(this.execution, 'Sheet.getFilter', () => null);
  }

  getFormUrl(): string | null {
    const { document, sheet } = SheetGrid.place(this);
    return property(this.execution, 'Sheet.getFormUrl', () =>
      this.execution.workspace.services.spreadsheet.formUrl(document, sheet),
    );
  }

  #home() {
    const { document, sheet } = SheetGrid.place(this);
    return { document, sheet };
  }

  #model(): SheetModel {
    return SheetGrid.place(this).model();
  }

  #change(name: string, change: (state: SheetState) => void): GoogleSheet {
    write(this.execution, `Sheet.${name}`, null, () => {
      change(this.#model().state);
      this.#model().changed();
    });
    return this as unknown as GoogleSheet;
  }
}

export const Sheet = emulated(SheetObject, 'Sheet');
registerMakers({ sheet: (...place) => new Sheet(...place) as unknown as GoogleSheet });
