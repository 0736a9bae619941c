// The closing of a school year and the hand-over, as the lead sees them at 300 pixels, in both languages.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { ExportPage } from '../../src/contract/export';
import type { HandOver, HandOverStep, ProofLine } from '../../src/contract/hand-over';
import type { YearBoard, YearTaken } from '../../src/contract/year';
import { rowFigure } from '../../src/domain/archive-figures';
import type { Language } from '../../src/domain/tables';
import { launchBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow } from './page';
import { ok, workbench } from './school';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => page.close());
afterAll(() => browser.close());

const columns: ExportPage['columns'] = [
  { header: 'Номер', shape: 'text' },
  { header: 'Отправлена', shape: 'datetime' },
  { header: 'Срок', shape: 'date' },
  { header: 'Начало', shape: 'time' },
  { header: 'Повторно', shape: 'int' },
  { header: 'Текст', shape: 'text' },
];
const rows = [
  ['2026-0001', '2026-09-01T15:00:07', '2026-09-03', '14:40', '2', '=A1 & "x" <b>\nвторая строка; «да»'],
  ['2026-0002', 'вчера', '', '', '-5', 'я'.repeat(40_000)],
];
const exported: ExportPage = { table: 'requests', title: 'Заявки', columns, rows, total: 2, next: null };
const board = (wanted: Partial<YearBoard> = {}): YearBoard => ({
  year: '2026/27',
  next: '2027/28',
  current: '2026/27',
  over_after: '2027-05-26',
  over: true,
  begun: false,
  cut: '2027-06-20',
  open: [
    { key: 'requests', count: 2 },
    { key: 'letters_failed', count: 1 },
  ],
  reports: [
    { period: 'Q4', name_ru: 'IV четверть', name_en: 'Term 4', saved: true },
    { period: 'year', name_ru: '', name_en: '', saved: false },
  ],
  tables: [
    { table: 'requests', leaving: 412, stay: 2 },
    { table: 'slots', leaving: 0, stay: 3 },
  ],
  leaving: 412,
  archive: [{ table: 'requests', title: 'Заявки', columns }],
  checks: [
    { key: 'terms', state: 'todo', count: 0, subjects: [] },
    { key: 'roles', state: 'todo', count: 2, subjects: ['ej_lead', 'sysadmin'] },
    { key: 'rooms', state: 'ok', count: 0, subjects: [] },
  ],
  ...wanted,
});
const taken: YearTaken = {
  tables: [{ table: 'requests', removed: 412, unknown: 0 }],
  removed: 412,
  unknown: 0,
  left: 0,
  board: board({ leaving: 0, tables: [] }),
};

const state = (wanted: Partial<HandOver> = {}): HandOver => ({
  owner: 'anna.vedushaya@school-with-a-long-name.example.org',
  owner_name: 'Ведущая А.П.',
  me: 'anna.vedushaya@school-with-a-long-name.example.org',
  handing_over: '',
  candidates: [{ email: 'gorina@school.test', name: 'Горина К.', editor: true }],
  invitations: 24,
  may: ['hand_over', 'prove'],
  form_reachable: true,
  form_url: 'https://docs.google.com/forms/d/e/x/viewform',
  ...wanted,
});
const proof: ProofLine[] = [
  { key: 'account', state: 'ok', params: {} },
  { key: 'heartbeat', state: 'waiting', params: {} },
  { key: 'calendar', state: 'failure', params: { error: 'x' } },
  { key: 'time_zone', state: 'ok', params: { school: 'Asia/Yekaterinburg', sheet: 'Asia/Yekaterinburg' } },
];
const step = (wanted: Partial<HandOverStep> = {}): HandOverStep => ({
  board: state({ may: ['hand_over', 'prove'] }),
  left: 0,
  proof,
  new_form: false,
  ...wanted,
});

const shots = process.env.SIDEBAR_SHOTS;
const look = async (name: string): Promise<void> => {
  if (shots) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: `${shots}/sidebar-${name}.png`, fullPage: true });
  }
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
};
const opened = async (tab: string, replies: Opening['replies'], language: Language = 'ru'): Promise<void> => {
  page = await open(browser, {
    view: 'health',
    language,
    replies: { workbench: ok(workbench({ me: { ...workbench().me, language } })), ...replies },
  });
  await page.getByRole('button', { name: language === 'ru' ? 'Данные' : 'Data', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
};

test('the archive that the page saves is read back row by row, and only then rows go; afterwards the year can begin', async () => {
  await opened('Новый учебный год', {
    closingYear: ok(board()),
    exportTable: ok(exported),
    takeOutYear: ok(taken),
    beginYear: ok(board({ current: '2027/28', begun: true, over: false, leaving: 0, tables: [], reports: [] })),
  });
  await page.getByText('Всего уйдёт: 412 строк').click();
  await look('year');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Сохранить архив (.xlsx)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Архив реестра_2026-27_\d{4}-\d\d-\d\d\.xlsx$/);
  await page.getByLabel('Выбрать файл архива').setInputFiles(await download.path());
  await page.getByText('В файле 2 строки').waitFor();
  expect(await callsOf(page, 'takeOutYear')).toEqual([]);
  await page.getByRole('button', { name: 'Сверить и убрать…' }).click();
  await look('year-sure');
  await page.getByRole('button', { name: 'Сверить и убрать', exact: true }).click();
  await page.getByRole('main').getByText('Убрано: 412 строк.').waitFor();
  expect(await callsOf(page, 'takeOutYear')).toEqual([
    { year: '2026/27', figures: [{ table: 'requests', rows: rows.map(rowFigure) }] },
  ]);
  await page.getByRole('button', { name: 'Начать 2027/28…' }).click();
  await page.getByRole('button', { name: 'Начать', exact: true }).click();
  await page.getByRole('main').getByText('Идёт 2027/28. Закрыть').waitFor();
});

test('a file that is no archive is refused in words, and nothing is asked of the server', async () => {
  await opened('New school year', { closingYear: ok(board({ over: false })) }, 'en');
  await page.getByLabel('Choose the archive file').setInputFiles({
    name: 'notes.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a workbook'),
  });
  await page.getByRole('alert').getByText('cannot be read as an archive').waitFor();
  expect(await callsOf(page, 'takeOutYear')).toEqual([]);
  await look('year-en');
});

test('the owner hands over after a second look; the new account takes over and sees what works', async () => {
  await opened('Передача', {
    handOverState: ok(state()),
    handOver: ok(
      step({ board: state({ handing_over: 'gorina@school.test', may: ['finish', 'take_back'] }), left: 40, proof: [] }),
    ),
    proveHandOver: ok(proof),
  });
  await page.getByRole('button', { name: 'Передать…' }).click();
  await look('hand-over');
  await page.getByRole('button', { name: 'Передать', exact: true }).click();
  await page.getByText('Ещё не отменено: 40 событий').waitFor();
  expect(await callsOf(page, 'handOver')).toEqual([{ to: 'gorina@school.test' }]);
  await look('hand-over-waiting');
});

test('whoever takes over alone reads first what stays behind and what changes', async () => {
  await opened(
    'Hand-over',
    {
      handOverState: ok(state({ may: ['take_over_alone'], form_reachable: false, me: 'gorina@school.test' })),
      takeOver: ok(step({ new_form: true })),
    },
    'en',
  );
  await page.getByRole('button', { name: 'Take over…' }).click();
  await page.getByText('up to 24 invitations go out anew').waitFor();
  await look('hand-over-alone-en');
  await page.getByRole('button', { name: 'Take over', exact: true }).click();
  await page.getByRole('main').getByText('A new form was made').waitFor();
  expect(await callsOf(page, 'takeOver')).toEqual([{ alone: true }]);
  await look('hand-over-proof-en');
});
