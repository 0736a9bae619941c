// SpreadsheetApp.Spreadsheet.
import { COSTS } from '../../script/costs';
import { emulated } from '../../script/emulated';
import { mismatch, ServiceError } from '../../script/service-error';
import { isZone } from '../../zone';
import { userFrom } from '../session/user';
import { property, write } from './access';
import { addMetadata, metadataFinder } from './developer-metadata';
import type { DocumentModel } from './document-model';
import { makeRange, registerMakers } from './makers';
import { namedRangeFrom, removeNamed, setNamed } from './named-range';
import { makeProtection } from './protection-object';
import { chooseRanges } from './range-list';
import { rangeWithin } from './range-shape';
import { SpreadsheetSheets } from './spreadsheet-sheets';
import { makeTextFinder } from './text-finder';
import type { MenuItem } from './ui';

type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type Person = string | GoogleAppsScript.Base.User;

class SpreadsheetObject extends SpreadsheetSheets implements Partial<GoogleSpreadsheet> {
  getRange(a1Notation: string): GoogleRange {
    if (typeof a1Notation !== 'string') throw mismatch('SpreadsheetApp.Spreadsheet.getRange', [a1Notation]);
    this.execution.permit('Spreadsheet.getRange');
    const { sheet, area } = this.#model().find(a1Notation);
    return rangeWithin(this.execution, this.getId(), sheet.id, area);
  }

  getRangeByName(name: string): GoogleRange | null {
    return this.#look('getRangeByName', (model) => {
      const named = model.row.state.named.find((range) => range.name === name);
      return named?.area ? makeRange(this.execution, this.getId(), named.sheet, { ...named.area }) : null;
    });
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.#look('getNamedRanges', (model) =>
      model.row.state.named.map(({ name }) => namedRangeFrom(this.execution, this.getId(), name)),
    );
  }

  setNamedRange(name: string, range: GoogleRange): void {
    setNamed(this.execution, 'Spreadsheet.setNamedRange', this.getId(), name, range);
  }

  removeNamedRange(name: string): void {
    removeNamed(this.execution, 'Spreadsheet.removeNamedRange', this.getId(), name);
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
          .map((state) => makeProtection(this.execution, this.getId(), sheet.id, state.id)),
      ),
    );
  }

  createTextFinder(findText: string): GoogleAppsScript.Spreadsheet.TextFinder {
    const places = this.#model().sheets.map(({ id, rows, columns }) => ({
      sheet: id,
      area: { row: 1, column: 1, rows, columns },
    }));
    return makeTextFinder(this.execution, this.getId(), places, findText);
  }

  addDeveloperMetadata(...args: unknown[]): GoogleSpreadsheet {
    addMetadata(this.execution, 'Spreadsheet.addDeveloperMetadata', { document: this.getId(), sheet: null }, args);
    return this as unknown as GoogleSpreadsheet;
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return metadataFinder(this.execution, () => [{ document: this.getId(), sheet: null }]).find();
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return metadataFinder(this.execution, () => [
      { document: this.getId(), sheet: null },
      ...this.#model().sheets.map((sheet) => ({ document: this.getId(), sheet: sheet.id })),
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
    chooseRanges(this.execution, [range]);
    return range;
  }

  setActiveRangeList(ranges: GoogleAppsScript.Spreadsheet.RangeList): GoogleAppsScript.Spreadsheet.RangeList {
    return ranges.activate();
  }

  #model(): DocumentModel {
    return SpreadsheetSheets.model(this);
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
