// SpreadsheetApp itself.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { mismatch, ServiceError } from '../../script/service-error';
import { bufferOf, restructure } from './access';
import { newRule } from './conditional-format-rule';
import { DataValidationBuilder, validationOf } from './data-validation';
import { ENUMS } from './enums';
import { makeSpreadsheet } from './makers';
import './range';
import './sheet';
import './spreadsheet';
import { uiFor } from './ui';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

class SpreadsheetAppObject extends Emulated implements Partial<App> {
  readonly BooleanCriteria = ENUMS.BooleanCriteria;
  readonly BorderStyle = ENUMS.BorderStyle;
  readonly DataValidationCriteria = ENUMS.DataValidationCriteria;
  readonly DeveloperMetadataVisibility = ENUMS.DeveloperMetadataVisibility;
  readonly ProtectionType = ENUMS.ProtectionType;
  readonly RelativeDate = ENUMS.RelativeDate;
  readonly SheetType = ENUMS.SheetType;
  readonly WrapStrategy = ENUMS.WrapStrategy;

  getActive(): GoogleSpreadsheet {
    return this.getActiveSpreadsheet();
  }

  getActiveSpreadsheet(): GoogleSpreadsheet {
    this.execution.permit('SpreadsheetApp.getActiveSpreadsheet', SCOPES.spreadsheets);
    return makeSpreadsheet(this.execution, this.execution.workspace.services.spreadsheet.boundId);
  }

  getActiveSheet(): GoogleSheet {
    return this.getActiveSpreadsheet().getActiveSheet();
  }

  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.getActiveSheet().getActiveCell();
  }

  getCurrentCell(): GoogleAppsScript.Spreadsheet.Range {
    return this.getActiveSheet().getActiveCell();
  }

  setActiveSheet(sheet: GoogleSheet): GoogleSheet {
    return sheet.activate();
  }

  openById(id: string): GoogleSpreadsheet {
    return this.execution.call(
      'SpreadsheetApp.openById',
      COSTS.firstSheetProperties,
      () => {
        if (!this.execution.workspace.services.spreadsheet.documents.find(String(id))) {
          throw new ServiceError(
            'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
          );
        }
        return makeSpreadsheet(this.execution, String(id));
      },
      { scopes: SCOPES.spreadsheetsAny },
    );
  }

  openByUrl(url: string): GoogleSpreadsheet {
    const id = /\/d\/([\w-]+)/.exec(String(url))?.[1];
    if (!id) throw new ServiceError(`Invalid argument: ${url}`);
    return this.openById(id);
  }

  create(name: string, rows?: number, columns?: number): GoogleSpreadsheet {
    if (typeof name !== 'string') throw mismatch('SpreadsheetApp.create', [name]);
    this.execution.permit('SpreadsheetApp.create', SCOPES.spreadsheetsAny);
    const id = restructure(this.execution, 'SpreadsheetApp.create', () => {
      const document = this.execution.workspace.services.spreadsheet.create(name, this.execution.effectiveUser);
      const sheet = document.sheets[0];
      if (sheet && rows !== undefined && columns !== undefined) {
        sheet.rows = rows;
        sheet.columns = columns;
        sheet.changed();
      }
      return document.id;
    });
    return makeSpreadsheet(this.execution, id);
  }

  flush(): void {
    this.execution.permit('SpreadsheetApp.flush');
    bufferOf(this.execution).flush();
  }

  getUi(): GoogleAppsScript.Base.Ui {
    this.execution.permit('SpreadsheetApp.getUi');
    return uiFor(this.execution);
  }

  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    const { boundId } = this.execution.workspace.services.spreadsheet;
    return new DataValidationBuilder(
      this.execution,
      boundId,
      validationOf('', []),
    ) as unknown as GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  }

  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return newRule(this.execution, this.execution.workspace.services.spreadsheet.boundId);
  }
}

export const SpreadsheetApp = emulated(SpreadsheetAppObject, 'SpreadsheetApp');

export function spreadsheetAppFor(execution: Execution): App {
  return new SpreadsheetApp(execution) as unknown as App;
}
