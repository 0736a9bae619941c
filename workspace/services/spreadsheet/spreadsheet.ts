// SpreadsheetApp.Spreadsheet.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch, ServiceError } from '../../script/service-error';
import { isZone } from '../../zone';
import { userFrom } from '../session/user';
import { documentOf, property, restructure, write } from './access';
import { addMetadata, metadataFinder } from './developer-metadata';
import type { DocumentModel } from './document-model';
import { makeRange, makeSheet, registerMakers } from './makers';
import { namedRangeFrom, removeNamed, setNamed } from './named-range';
import { makeProtection } from './protection-object';
import { RangeShape, rangeWithin } from './range-shape';
import { SheetGrid } from './sheet-grid';
import { makeTextFinder } from './text-finder';
import type { MenuItem } from './ui';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Person = string | GoogleAppsScript.Base.User;

class SpreadsheetObject extends Emulated implements Partial<GoogleSpreadsheet> {
  readonly #id: string;

  constructor(execution: Execution, id: string) {
    super(execution);
    this.#id = id;
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

  getRange(a1Notation: string): GoogleRange {
    if (typeof a1Notation !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.getRange', [a1Notation]);
    this.execution.permit('Spreadsheet.getRange');
    const { sheet, area } = this.#model().find(a1Notation);
    return rangeWithin(this.execution, this.#id, sheet.id, area);
  }

  getRangeByName(name: string): GoogleRange | null {
    return this.#look('getRangeByName', (model) => {
      const named = model.row.state.named.find((range) => range.name === name);
      return named?.area ? makeRange(this.execution, this.#id, named.sheet, { ...named.area }) : null;
    });
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.#look('getNamedRanges', (model) =>
      model.row.state.named.map(({ name }) => namedRangeFrom(this.execution, this.#id, name)),
    );
  }

  setNamedRange(name: string, range: GoogleRange): void {
    setNamed(this.execution, 'Spreadsheet.setNamedRange', this.#id, name, range);
  }

  removeNamedRange(name: string): void {
    removeNamed(this.execution, 'Spreadsheet.removeNamedRange', this.#id, name);
  }

  getSpreadsheetTimeZone(): string {
    return this.#look('getSpreadsheetTimeZone', (model) => model.row.timeZone);
  }

  setSpreadsheetTimeZone(timezone: string): void {
    if (!isZone(timezone)) throw new ServiceError(`Invalid argument: ${timezone}`);
    this.#change('setSpreadsheetTimeZone', timezone, (model, zone) => {
      model.row.timeZone = zone;
    });
  }

  getSpreadsheetLocale(): string {
    return this.#look('getSpreadsheetLocale', (model) => model.row.locale);
  }

  setSpreadsheetLocale(locale: string): void {
    this.#change('setSpreadsheetLocale', String(locale), (model, given) => {
      model.row.locale = given;
    });
  }

  getProtections(type: GoogleAppsScript.Spreadsheet.ProtectionType): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.#look('getProtections', (model) =>
      model.sheets.flatMap((sheet) =>
        sheet.state.protections
          .filter((state) => state.kind === String(type))
          .map((state) => makeProtection(this.execution, this.#id, sheet.id, state.id)),
      ),
    );
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const places = this.#model().sheets.map(({ id, rows, columns }) => ({
      sheet: id,
      area: { row: 1, column: 1, rows, columns },
    }));
    return makeTextFinder(this.execution, this.#id, places, findText);
  }

  addDeveloperMetadata(...args: unknown[]): GoogleSpreadsheet {
    addMetadata(this.execution, 'Spreadsheet.addDeveloperMetadata', { document: this.#id, sheet: null }, args);
    return this as unknown as GoogleSpreadsheet;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataFinder(this.execution, () => [{ document: this.#id, sheet: null }]).find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.execution, () => [
      { document: this.#id, sheet: null },
      ...this.#model().sheets.map((sheet) => ({ document: this.#id, sheet: sheet.id })),
    ]);
  }

  getOwner(): GoogleAppsScript.Base.User {
    return userFrom(this.execution, this.#model().row.owner);
  }

  getEditors(): GoogleAppsScript.Base.User[] {
    const emails = this.#look('getEditors', (model) => [model.row.owner, ...model.row.state.editors]);
    return emails.map((email) => userFrom(this.execution, email));
  }

  addEditor(person: Person): GoogleSpreadsheet {
    return this.addEditors([typeof person === 'string' ? person : person.getEmail()]);
  }

  addEditors(emailAddresses: string[]): GoogleSpreadsheet {
    this.#change('addEditors', emailAddresses, (model, emails) => {
      model.row.state.editors = [...new Set([...model.row.state.editors, ...emails])];
    });
    return this as unknown as GoogleSpreadsheet;
  }

  removeEditor(person: Person): GoogleSpreadsheet {
    const email = typeof person === 'string' ? person : person.getEmail();
    this.#change('removeEditor', email, (model, given) => {
      model.row.state.editors = model.row.state.editors.filter((editor) => editor !== given);
    });
    return this as unknown as GoogleSpreadsheet;
  }

  getFormUrl(): string | null {
    return this.#look('getFormUrl', (model) => model.sheets.find(({ state }) => state.formUrl)?.state.formUrl ?? null);
  }

  toast(message: string, title = '', timeoutSeconds: number | null = 5): void {
    this.execution.call('Spreadsheet.toast', COSTS.small, () => {
      this.execution.shown.push({ kind: 'toast', message: String(message), title, seconds: timeoutSeconds ?? 5 });
    });
  }

  addMenu(name: string, subMenus: ({ name: string; functionName: string } | null)[]): void {
    const items = subMenus.map(
      (item): MenuItem => (item ? { caption: item.name, functionName: item.functionName } : { separator: true }),
    );
    this.execution.call('Spreadsheet.addMenu', COSTS.small, () => {
      this.execution.shown.push({ kind: 'menu', menu: { caption: name, addOn: false, items } });
    });
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  getDataRange(): GoogleRange {
    return this.getActiveSheet().getDataRange();
  }

  appendRow(rowContents: unknown[]): GoogleSheet {
    return this.getActiveSheet().appendRow(rowContents);
  }

  setActiveRange(range: GoogleRange): GoogleRange {
    const { sheet, document } = RangeShape.place(range as unknown as RangeShape);
    makeSheet(this.execution, document, sheet).activate();
    return range;
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

export const Spreadsheet = emulated(SpreadsheetObject, 'Spreadsheet');
registerMakers({ spreadsheet: (execution, id) => new Spreadsheet(execution, id) as unknown as GoogleSpreadsheet });
