// The sheets of a spreadsheet: finding, making, moving, choosing them.
import { Emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { documentOf, property, restructure, write } from './access';
import type { DocumentModel } from './document-model';
import { makeSheet } from './makers';
import { SheetGrid } from './sheet-grid';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

export class SpreadsheetSheets extends Emulated implements Partial<GoogleSpreadsheet> {
  readonly #id: string;

  constructor(execution: Execution, id: string) {
    super(execution);
    this.#id = id;
  }

  /** For the other classes of this folder, not for scripts. */
  static model(spreadsheet: SpreadsheetSheets): DocumentModel {
    return documentOf(spreadsheet.execution, spreadsheet.#id);
  }

  getId(): string {
    return this.#id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.#id}/edit`;
  }

  getName(): string {
    return this.#look('getName', (model) => model.row.name);
  }

  rename(newName: string): void {
    this.#change('rename', String(newName), (model, name) => {
      model.row.name = name;
    });
  }

  getSheets(): GoogleSheet[] {
    return this.#look('getSheets', (model) => model.sheets.map((sheet) => this.#sheet(sheet.id)));
  }

  getNumSheets(): number {
    return this.#look('getNumSheets', (model) => model.sheets.length);
  }

  getSheetByName(name: string): GoogleSheet | null {
    const sheet = this.#look('getSheetByName', (model) => model.sheetByName(String(name)));
    return sheet ? this.#sheet(sheet.id) : null;
  }

  getSheetById(id: number): GoogleSheet | null {
    const sheet = this.#look('getSheetById', (model) => model.sheetById(id));
    return sheet ? this.#sheet(sheet.id) : null;
  }

  getActiveSheet(): GoogleSheet {
    this.execution.permit('Spreadsheet.getActiveSheet');
    const active = this.execution.workspace.services.spreadsheet.activeSheet(this.execution);
    const model = this.#model();
    const sheet = model.sheetById(active ?? -1) ?? model.sheets.find(({ state }) => !state.hidden) ?? model.sheets[0];
    return this.#sheet(sheet?.id ?? 0);
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }

  getActiveRange(): GoogleRange {
    return this.getActiveSheet().getActiveCell();
  }

  getActiveCell(): GoogleRange {
    return this.getActiveSheet().getActiveCell();
  }

  insertSheet(...args: unknown[]): GoogleSheet {
    const name = args.find((arg) => typeof arg === 'string');
    const index = args.find((arg) => typeof arg === 'number');
    const options = args.find((arg) => typeof arg === 'object' && arg !== null) as
      | { template?: GoogleSheet }
      | undefined;
    const id = restructure(this.execution, 'Spreadsheet.insertSheet', () => {
      const model = this.#model();
      const base = model.row.locale.startsWith('ru') ? 'Лист' : 'Sheet';
      const template = options?.template && SheetGrid.place(options.template as unknown as SheetGrid).model();
      const free = model.freeName(`${base}${model.sheets.length + 1}`);
      return model.insertSheet(name ?? free, index ?? model.sheets.length, template).id;
    });
    return this.#sheet(id);
  }

  deleteSheet(sheet: GoogleSheet): void {
    const { model } = SheetGrid.place(sheet as unknown as SheetGrid);
    restructure(this.execution, 'Spreadsheet.deleteSheet', () => this.#model().deleteSheet(model()));
  }

  duplicateActiveSheet(): GoogleSheet {
    return this.getActiveSheet().copyTo(this as unknown as GoogleSpreadsheet);
  }

  moveActiveSheet(pos: number): void {
    const { model } = SheetGrid.place(this.getActiveSheet() as unknown as SheetGrid);
    restructure(this.execution, 'Spreadsheet.moveActiveSheet', () => this.#model().moveSheet(model(), pos - 1));
  }

  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  #model(): DocumentModel {
    return documentOf(this.execution, this.#id);
  }

  #sheet(id: number): GoogleSheet {
    return makeSheet(this.execution, this.#id, id);
  }

  #look<T>(name: string, look: (model: DocumentModel) => T): T {
    return property(this.execution, `Spreadsheet.${name}`, () => look(this.#model()));
  }

  #change<A>(name: string, given: A, change: (model: DocumentModel, given: A) => void): void {
    write(this.execution, `Spreadsheet.${name}`, given, (copy) => {
      change(this.#model(), copy);
      this.#model().changed();
    });
  }
}
