// The sheet that a form's responses are also written to, one row each.

import type { Workspace } from '../../workspace';
import type { Cell } from '../spreadsheet/cell';
import { serialOfMoment } from '../spreadsheet/serial';
import { type FormDocument, isQuestion, type StoredResponse } from './form-document';

/** Makes the sheet with its headings and gives its name. */
export function linkSheet(workspace: Workspace, form: FormDocument, spreadsheetId: string): string {
  const { spreadsheet, form: forms } = workspace.services;
  const { documents } = spreadsheet;
  return documents.change(() => {
    const document = documents.get(spreadsheetId);
    const russian = document.row.locale.startsWith('ru');
    const name = document.freeName(russian ? 'Ответы на форму (1)' : 'Form Responses 1');
    const sheet = document.insertSheet(name, 0);
    sheet.state.formUrl = `${forms.origin}/forms/d/${form.id}/viewform`;
    sheet.state.frozenRows = 1;
    sheet.changed();
    const asked = form.items.filter(isQuestion).map(({ title }) => title);
    const address = russian ? 'Адрес электронной почты' : 'Email Address';
    const head = [russian ? 'Отметка времени' : 'Timestamp', ...(form.collectEmail ? [address] : []), ...asked];
    if (head.length > sheet.columns) sheet.insertColumns(sheet.columns + 1, head.length - sheet.columns);
    sheet.write(1, 1, [head]);
    return name;
  });
}

/** Google writes what was answered as text and never as a formula. */
export function linkedRow(workspace: Workspace, form: FormDocument, response: StoredResponse): void {
  const { documents } = workspace.services.spreadsheet;
  const { spreadsheetId, sheetName } = form.destination!;
  const document = documents.get(spreadsheetId);
  const sheet = document.sheetByName(sheetName);
  if (!sheet) return;
  documents.change(() => {
    const row = sheet.lastRow() + 1;
    if (row > sheet.rows) sheet.insertRows(row, 1);
    const answers = form.items
      .filter(isQuestion)
      .map(({ id }) => [response.answers[id] ?? ''].flat(2).join(', ') || null);
    const time = { d: serialOfMoment(response.at, document.row.timeZone) } as unknown as Cell;
    sheet.write(row, 1, [[time, ...(form.collectEmail ? [response.email] : []), ...answers]]);
  });
}
