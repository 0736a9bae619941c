// The director's tab and the export, in one school that is set up once.
import type { ExportPage } from '../../src/contract/export';
import { DEPUTY, LEAD, preparedSchool, removeFolders, type School } from '../support/prepared-school';

let school: School;
beforeAll(() => {
  school = preparedSchool();
});
afterAll(() => {
  school.close();
  removeFolders();
});

interface Tab {
  properties: { title: string; index: number };
  charts?: { spec: { title: string; basicChart: { chartType: string; domains: unknown[] } } }[];
  protectedRanges?: { warningOnly: boolean }[];
}
const spreadsheet = async (): Promise<{ id: string; tabs: Tab[] }> => {
  const [file] = await school.rest.files('spreadsheet');
  return {
    id: file!.id,
    tabs: (await school.rest.get<{ sheets: Tab[] }>(`/v4/spreadsheets/${file!.id}`)).sheets,
  };
};
const valuesOf = async (tab: string): Promise<(string | number)[][]> => {
  const { id } = await spreadsheet();
  const range = encodeURIComponent(`'${tab}'`);
  const options = 'valueRenderOption=UNFORMATTED_VALUE';
  return (await school.rest.get<{ values: (string | number)[][] }>(`/v4/spreadsheets/${id}/values/${range}?${options}`))
    .values;
};
const said = (rows: (string | number)[][], label: string): (string | number)[] =>
  rows.find(([name]) => name === label)!;
const put = async (range: string, values: unknown[][]): Promise<void> => {
  const { id } = await spreadsheet();
  const path = `/v4/spreadsheets/${id}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
  await school.rest.json('PUT', path, { values });
};
const written = (functionName: string): number => {
  const { execution } = school.call(functionName);
  return execution.calls.filter(({ name }) => /setNumberFormats|Chart$/.test(name)).length;
};

test('the director’s tab stands beside the daily ones, with values, charts over them, and the rule of each figure', async () => {
  const { tabs } = await spreadsheet();
  const tab = tabs.find(({ properties }) => properties.title === 'Сводка')!;
  expect(tab.properties.index).toBe(3);
  expect(tab.protectedRanges).toMatchObject([{ warningOnly: true }]);
  expect(tab.charts!.map(({ spec }) => [spec.title, spec.basicChart.chartType])).toEqual([
    ['Обучение по четвертям (п. 2.1)', 'COLUMN'],
    ['О чём спрашивают', 'BAR'],
    ['Спрос и места консультаций', 'COLUMN'],
  ]);
  const rows = await valuesOf('Сводка');
  expect(rows[3]).toEqual(['I четверть']);
  expect(said(rows, 'Заявок получено')).toEqual(['Заявок получено', '0', 'п. 1.1']);
  expect(said(rows, 'Ответ в срок')[2]).toBe('правило школы');
  expect(rows.flat().some((cell) => String(cell).startsWith('='))).toBe(false);
});

test('it is looked at once a day, and written only where its figures have changed', async () => {
  await school.send({ format: 'Письменный ответ' });
  school.hours(2);
  expect(said(await valuesOf('Сводка'), 'Заявок получено')[1]).toBe('0');
  school.hours(24);
  const rows = await valuesOf('Сводка');
  expect(said(rows, 'Заявок получено')[1]).toBe('1');
  expect(rows[1]![0]).toContain('02.09.2026');
  expect(said(rows, 'Текущие отметки').slice(1)).toEqual([1, 0]);
  const places = rows.slice(43).map(([month, asked, offered]) => [month, asked, offered]);
  expect(places.find(([month]) => month === 'сентябрь')).toEqual(['сентябрь', 1, expect.any(Number)]);
  const [term] = rows.slice(19);
  const slots = (await school.table('slots')).filter(({ status }) => status === 'open');
  expect(term![6]).toBe(slots.reduce((sum, { capacity }) => sum + Number(capacity), 0));

  expect(written('checkNow')).toBe(0);
  const { tabs } = await spreadsheet();
  expect(tabs.find(({ properties }) => properties.title === 'Сводка')!.charts).toHaveLength(3);
});

test('a chart that a person moved or deleted stays as the person left it, and finds its cells again', async () => {
  const { documents, boundId } = school.workspace.services.spreadsheet;
  const sheet = documents.get(boundId).sheetByName('Сводка')!;
  documents.change(() => {
    sheet.state.charts = sheet.state.charts.slice(1).map((chart) => ({ ...chart, offsetX: 77 }));
    sheet.insertRows(1, 2);
  });
  await school.send({ format: 'Письменный ответ', text: 'Ещё один вопрос, совсем другой.' });
  school.hours(24);
  const { charts } = documents.get(boundId).sheetByName('Сводка')!.state;
  expect(charts.map(({ offsetX, ranges }) => [offsetX, ranges[0]!.area.row])).toEqual([
    [77, 30],
    [77, 44],
  ]);
  expect(said(await valuesOf('Сводка'), 'Заявок получено')[1]).toBe('2');
});

test('a tab that somebody deleted is made anew by the next look', async () => {
  const { documents, boundId } = school.workspace.services.spreadsheet;
  const register = documents.get(boundId);
  documents.change(() => register.deleteSheet(register.sheetByName('Сводка')!));
  school.ask('checkNow');
  expect(said(await valuesOf('Сводка'), 'Заявок получено')[1]).toBe('2');
  expect(documents.get(boundId).sheetByName('Сводка')!.state.charts).toHaveLength(3);
});

test('only the lead takes tables away, two thousand rows at a call, a person’s own columns and odd cells too', async () => {
  const page = (from: number, user = LEAD): ExportPage => school.ask('exportTable', { table: 'journal', from }, user);
  expect(() => page(0, DEPUTY)).toThrow('access.denied');
  const width = page(0).columns.length;
  const own = String.fromCharCode(65 + width);
  const line = Array<string>(width).fill('x');
  const first = page(0).total + 3;
  const { documents, boundId } = school.workspace.services.spreadsheet;
  documents.change(() => documents.get(boundId).sheetByName('Журнал действий')!.insertRows(1_000, 1_500));
  await put(`'Журнал действий'!${own}2:${own}3`, [['Моё'], ['=1+1']]);
  await put(
    `'Журнал действий'!A${first}`,
    Array.from({ length: 2_100 }, (_, i) => [`2026-09-0${1 + (i % 9)}T10:00:00`, ...line.slice(1)]),
  );
  const [one, two] = [page(0), page(2_000)];
  expect([one.rows.length, one.next, two.next]).toEqual([2_000, 2_000, null]);
  expect(one.rows.length + two.rows.length).toBe(one.total);
  expect(one.columns[0]).toEqual({ header: expect.any(String), shape: 'datetime' });
  expect(one.columns.at(-1)).toEqual({ header: 'Моё', shape: 'text' });
  expect(one.rows[0]!.at(-1)).toBe('=1+1');
  expect(two.rows.at(-1)![0]).toMatch(/^2026-09-0\dT10:00:00$/);
  expect(() => school.ask('exportTable', { table: 'secrets', from: 0 })).toThrow('args.invalid');
});
