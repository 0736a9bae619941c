import { createAPIRequest } from 'googleapis-common';
import { type Served, serve } from '../../workspace/server';
import type { Workspace } from '../../workspace/workspace';
import { GUEST, OWNER, pageWorkspace, run } from './page-workspace';

describe('Google’s own client library', () => {
  let workspace: Workspace;
  let served: Served;

  beforeAll(async () => {
    workspace = pageWorkspace();
    run(workspace, 'prepare');
    run(workspace, 'makeForm');
    run(workspace, 'makeEvent');
    served = await serve(workspace, 0);
  });
  afterAll(async () => {
    await served?.close();
    workspace.close();
  });

  /** As the generated clients do it, with the root set to this computer. */
  // biome-ignore lint/suspicious/noExplicitAny: the answers of several APIs
  async function ask(url: string, params: Record<string, unknown> = {}, method = 'GET', user = OWNER): Promise<any> {
    const pathParams = [...url.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name as string);
    const { data } = await createAPIRequest({
      options: {
        url,
        method: method as 'GET',
        headers: { 'x-workspace-user': user } as never,
        fetchImplementation: fetch as never,
      },
      params,
      requiredParams: pathParams,
      pathParams,
      context: { _options: { rootUrl: served.url } } as never,
    });
    return data;
  }

  test('reads Drive, Sheets, Forms, Calendar, Gmail and processes', async () => {
    const { files } = await ask('https://www.googleapis.com/drive/v3/files', {
      q: "mimeType = 'application/vnd.google-apps.spreadsheet'",
    });
    const spreadsheetId = files[0].id;
    const values = await ask('https://sheets.googleapis.com/v4/spreadsheets/{spreadsheetId}/values/{range}', {
      spreadsheetId,
      range: "'Сотрудники'!A2:B2",
    });
    expect(values.values).toEqual([['Иванова', 'ivanova@example.org']]);
    const [form] = (
      await ask('https://www.googleapis.com/drive/v3/files', { q: "mimeType = 'application/vnd.google-apps.form'" })
    ).files;
    expect((await ask('https://forms.googleapis.com/v1/forms/{formId}', { formId: form.id })).info.documentTitle).toBe(
      'Форма заявки',
    );
    const { items } = await ask('https://www.googleapis.com/calendar/v3/users/me/calendarList');
    const events = await ask('https://www.googleapis.com/calendar/v3/calendars/{calendarId}/events', {
      calendarId: items[1].id,
    });
    expect(events.items).toHaveLength(1);
    const { messages } = await ask(
      'https://gmail.googleapis.com/gmail/v1/users/{userId}/messages',
      { userId: 'me' },
      'GET',
      GUEST,
    );
    const message = await ask(
      'https://gmail.googleapis.com/gmail/v1/users/{userId}/messages/{id}',
      { userId: 'me', id: messages[0].id },
      'GET',
      GUEST,
    );
    expect(message.payload.mimeType).toMatch(/^multipart\//);
    expect((await ask('https://script.googleapis.com/v1/processes')).processes).toHaveLength(3);
  });

  test('runs a function, writes a cell, and understands a refusal', async () => {
    const body = { function: 'double', parameters: [4] };
    const ran = await ask(
      'https://script.googleapis.com/v1/scripts/{scriptId}:run',
      { scriptId: workspace.scriptId, requestBody: body },
      'POST',
    );
    expect(ran.response.result.twice).toBe(8);
    const spreadsheetId = workspace.services.spreadsheet.boundId;
    const cell = 'https://sheets.googleapis.com/v4/spreadsheets/{spreadsheetId}/values/{range}';
    const write = {
      spreadsheetId,
      range: 'Сотрудники!C1',
      valueInputOption: 'USER_ENTERED',
      requestBody: { values: [['7']] },
    };
    expect((await ask(cell, write, 'PUT')).updatedCells).toBe(1);
    await expect(ask(cell, { spreadsheetId, range: 'Нет!A1' })).rejects.toMatchObject({
      status: 400,
      message: 'Unable to parse range: Нет!A1',
    });
  });
});
