import type { Workspace } from '../../workspace/workspace';
import { type Client, clientOf, OWNER, pageWorkspace, run } from './page-workspace';

describe('the Sheets and Drive interface', () => {
  let workspace: Workspace;
  let call: Client;
  let id: string;

  beforeAll(() => {
    workspace = pageWorkspace();
    call = clientOf(workspace);
    id = run<string>(workspace, 'prepare');
    run(workspace, 'makeForm');
  });
  afterAll(() => workspace.close());

  const values = async (range: string, query = '') =>
    (await call('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}${query}`)).body;
  const put = (range: string, body: unknown, user = OWNER, option = 'USER_ENTERED') =>
    call('PUT', `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=${option}`, {
      user,
      body: { values: body },
    });

  test('files are listed by their type', async () => {
    const all = (await call('GET', '/drive/v3/files')).body.files;
    expect(all.map((file: { name: string }) => file.name)).toEqual(['Журнал заявок', 'Форма заявки']);
    const q = encodeURIComponent("mimeType = 'application/vnd.google-apps.form' and trashed = false");
    const forms = (await call('GET', `/drive/v3/files?q=${q}`)).body.files;
    expect(forms).toMatchObject([{ kind: 'drive#file', mimeType: 'application/vnd.google-apps.form' }]);
    expect((await call('GET', '/drive/v3/files?q=starred')).status).toBe(400);
  });

  test('a spreadsheet tells its sheets, hidden ones too', async () => {
    const { body } = await call('GET', `/v4/spreadsheets/${id}?includeGridData=false`);
    expect(body.properties).toMatchObject({ title: 'Журнал заявок', timeZone: 'Europe/Moscow' });
    expect(body.sheets[0].properties).toMatchObject({
      title: 'Заявки',
      index: 0,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 2 },
    });
    expect(body.sheets[2]).toMatchObject({
      properties: { hidden: true },
      protectedRanges: [{ description: 'служебный' }],
    });
  });

  test('values are shown, raw or as formulas', async () => {
    expect((await values('Заявки!A3:B3')).values).toEqual([['2026-0001', '01.09.2026']]);
    expect((await values('Заявки!B3:B3', '?valueRenderOption=UNFORMATTED_VALUE')).values).toEqual([[46266]]);
    expect((await values('Заявки!F64', '?valueRenderOption=FORMULA')).values).toEqual([['=1+2']]);
    expect((await values('Заявки!F64', '?valueRenderOption=UNFORMATTED_VALUE')).values).toEqual([[3]]);
  });

  test('ranges may be a sheet, open-ended, quoted, or by columns', async () => {
    const whole = await values('Сотрудники');
    expect(whole).toMatchObject({ range: "'Сотрудники'!A1:Z1000", majorDimension: 'ROWS' });
    expect(whole.values).toEqual([
      ['Кто', 'Почта'],
      ['Иванова', 'ivanova@example.org'],
    ]);
    expect((await values("'Сотрудники'!A2:2")).values).toEqual([['Иванова', 'ivanova@example.org']]);
    expect((await values('Сотрудники!A:A', '?majorDimension=COLUMNS')).values).toEqual([['Кто', 'Иванова']]);
    expect(await values('Сотрудники!C5:D9')).not.toHaveProperty('values');
    const batch = await call(
      'GET',
      `/v4/spreadsheets/${id}/values:batchGet?ranges=${encodeURIComponent('Сотрудники!A1')}`,
    );
    expect(batch.body.valueRanges[0].values).toEqual([['Кто']]);
  });

  test('what cannot be read is refused in Google’s shape', async () => {
    const bad = await call('GET', `/v4/spreadsheets/${id}/values/${encodeURIComponent('Нет!A1')}`);
    expect(bad.status).toBe(400);
    expect(bad.body.error).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
      message: 'Unable to parse range: Нет!A1',
    });
    expect((await call('GET', '/v4/spreadsheets/none')).body.error).toMatchObject({ code: 404, status: 'NOT_FOUND' });
    expect((await call('GET', '/v4/none')).body.error.code).toBe(404);
  });

  test('writing is a person’s edit, and fires the triggers of one', async () => {
    const { status, body } = await put('Заявки!A10', [['по телефону']]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ updatedRange: "'Заявки'!A10", updatedCells: 1 });
    expect((await values('Заявки!B10')).values).toEqual([['изменено: по телефону']]);
  });

  test('typed text is parsed, raw text is not, and null leaves a cell alone', async () => {
    await put('Сотрудники!D1:F1', [['=2*3', '2026-09-01', 'a']]);
    await put('Сотрудники!D2:F2', [['=2*3', '2026-09-01', 'a']], OWNER, 'RAW');
    await put('Сотрудники!D1:F1', [[null, null, 'b']]);
    expect((await values('Сотрудники!D1:F2', '?valueRenderOption=FORMULA')).values).toEqual([
      ['=2*3', 46266, 'b'],
      ['=2*3', '2026-09-01', 'a'],
    ]);
    expect((await values('Сотрудники!D1:D2', '?valueRenderOption=UNFORMATTED_VALUE')).values).toEqual([[6], ['=2*3']]);
  });

  test('protection and validation refuse an edit', async () => {
    expect((await put('Служебный!A1', [['y']], 'petrov@example.org')).status).toBe(403);
    expect((await put('Служебный!A1', [['y']])).status).toBe(200);
    const invalid = await put('Заявки!E5', [['никакая']]);
    expect(invalid.status).toBe(400);
    expect((await values('Заявки!E5')).values).toEqual([['закрыта']]);
    const undecided = await call('PUT', `/v4/spreadsheets/${id}/values/A1`, { body: { values: [['x']] } });
    expect(undecided.body.error.message).toContain('valueInputOption');
  });

  test('the page gets looks, notes, lists and conditional colours of the rows it shows', async () => {
    const view = (await call('GET', `/workspace/spreadsheets/${id}`)).body;
    expect(view.sheets[0]).toMatchObject({ frozenRows: 2, hiddenRows: [[1, 1]], widths: { 4: 240 } });
    const rows = (await call('GET', `/workspace/spreadsheets/${id}/rows?sheetId=0&from=3&count=3`)).body;
    expect(rows.rows[0].cells[1]).toMatchObject({ t: '2026-0001', note: 'Первая заявка года' });
    expect(rows.rows[0].cells[5]).toMatchObject({ t: 'новая', b: '#fce8e6', f: '#a50e0e', list: 0 });
    expect(rows.rows[1].cells[5]).not.toHaveProperty('b');
    expect(rows.lists).toEqual([['новая', 'в работе', 'закрыта']]);
  });
});
