// Files for Excel, as the page makes them: read back by readers that know nothing of how they were made.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { parseDocument } from 'htmlparser2';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import type { ExportPage } from '../../src/contract/export';
import { launchBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow } from './page';
import { ok, workbench } from './school';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const LONG = 'я'.repeat(40_000);
const first: ExportPage = {
  table: 'requests',
  title: 'Заявки: все/«2026»',
  columns: [
    { header: 'Номер', shape: 'text' },
    { header: 'Отправлена', shape: 'datetime' },
    { header: 'Срок', shape: 'date' },
    { header: 'Начало', shape: 'time' },
    { header: 'Повторно', shape: 'int' },
    { header: '=Текст', shape: 'text' },
  ],
  rows: [
    ['2026-0001', '2026-09-01T15:00:07', '2026-09-03', '14:40', '2', '=HYPERLINK("http://x";"a")\nвторая строка; «да»'],
    ['2026-0002', 'вчера', '2026-02-29x', '', '-5', '@имя\u0007'],
  ],
  total: 2_001,
  next: 2_000,
};
const second: ExportPage = { ...first, rows: [['2026-2001', '', '', '', '', LONG]], next: null };

const opened = async (replies: Opening['replies']): Promise<Page> => {
  const page = await open(browser, { view: 'health', replies: { workbench: ok(workbench()), ...replies } });
  await page.getByRole('button', { name: 'Выгрузка' }).click();
  return page;
};
const downloaded = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

/** The files of a zip archive, by its central directory. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf('PK\u0005\u0006') + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [method, size, named, extra, noted, from] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      ...[28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)),
      zip.readUInt32LE(at + 42),
    ] as [number, number, number, number, number, number];
    const begins = from + 30 + zip.readUInt16LE(from + 26) + zip.readUInt16LE(from + 28);
    const packed = zip.subarray(begins, begins + size);
    files.set(
      zip.toString('utf8', at + 46, at + 46 + named),
      (method === 0 ? packed : inflateRawSync(packed)).toString(),
    );
    at += 46 + named + extra + noted;
  }
  return files;
}

interface Node {
  name?: string;
  attribs?: Record<string, string>;
  data?: string;
  children?: Node[];
}
const found = (node: Node, name: string): Node[] =>
  (node.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...found(child, name)]);
const said = (node: Node): string => node.data ?? (node.children ?? []).map(said).join('');
const xml = (text: string): Node => parseDocument(text, { xmlMode: true, decodeEntities: true }) as unknown as Node;

/** What a cell holds, and the number format that it is shown in. */
function sheetOf(files: Map<string, string>, name: string): { texts: string[][]; formats: string[][]; bold: boolean } {
  const strings = found(xml(files.get('xl/sharedStrings.xml') ?? ''), 'si').map(said);
  const styles = xml(files.get('xl/styles.xml')!);
  const formats = new Map(found(styles, 'numFmt').map(({ attribs }) => [attribs!.numFmtId, attribs!.formatCode!]));
  const xfs = found(found(styles, 'cellXfs')[0]!, 'xf');
  const fonts = found(found(styles, 'fonts')[0]!, 'font');
  const rows = found(xml(files.get(name)!), 'row').map((row) => found(row, 'c'));
  const textOf = (cell: Node) =>
    cell.attribs!.t === 's' ? strings[Number(said(cell))]! : said(found(cell, 'v')[0] ?? found(cell, 't')[0] ?? {});
  const styleOf = (cell: Node) => xfs[Number(cell.attribs!.s ?? 0)]?.attribs ?? {};
  return {
    texts: rows.map((row) => row.map(textOf)),
    formats: rows.map((row) => row.map((cell) => formats.get(styleOf(cell).numFmtId!) ?? '')),
    bold: rows[0]!.every((cell) => found(fonts[Number(styleOf(cell).fontId)]!, 'b').length > 0),
  };
}

test('a table goes out as CSV that Excel reads: every page of it, dates as they are written here, nothing that computes', async () => {
  const page = await opened({ exportTable: [ok(first), ok(second)] });
  const { name, bytes } = await downloaded(page, 'Скачать CSV');
  expect(name).toMatch(/^Заявки все «2026»_\d{4}-\d\d-\d\d\.csv$/);
  expect(await callsOf(page, 'exportTable')).toEqual([
    { table: 'requests', from: 0 },
    { table: 'requests', from: 2_000 },
  ]);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString('utf8').slice(1);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toEqual([
    ['Номер', 'Отправлена', 'Срок', 'Начало', 'Повторно', "'=Текст"],
    ['2026-0001', '01.09.2026 15:00', '03.09.2026', '14:40', '2', `'${first.rows[0]![5]}`],
    ['2026-0002', 'вчера', '2026-02-29x', '', '-5', "'@имя\u0007"],
    ['2026-2001', '', '', '', '', LONG],
  ]);
  expect(await page.getByRole('main').getByText('Готово').textContent()).toBe(`Готово: ${name}, 3 строки.`);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.close();
});

test('the workbook has real dates and numbers, a bold header that stays, and a sheet a table', async () => {
  const page = await opened({ exportTable: [ok(first), ok(second), ok({ ...second, title: first.title })] });
  const { name, bytes } = await downloaded(page, 'Весь реестр');
  expect(name).toMatch(/^Реестр_.*\.xlsx$/);
  const files = unzipped(bytes);
  const names = found(xml(files.get('xl/workbook.xml')!), 'sheet').map(({ attribs }) => attribs!.name!);
  expect(names.slice(0, 2)).toEqual(['Заявки  все «2026»', 'Заявки  все «2026» 2']);
  expect(new Set(names).size).toBe(names.length);
  const { texts, formats, bold } = sheetOf(files, 'xl/worksheets/sheet1.xml');
  const day = Date.UTC(2026, 8, 1) / 86_400_000 + 25_569;
  expect(texts.slice(0, 3).map((row) => row.slice(0, 5))).toEqual([
    ['Номер', 'Отправлена', 'Срок', 'Начало', 'Повторно'],
    ['2026-0001', String(day + (15 * 3600 + 7) / 86_400), String(day + 2), String((14 * 60 + 40) / 1440), '2'],
    ['2026-0002', 'вчера', '2026-02-29x', '-5', '@имя'],
  ]);
  expect(formats[1]!.slice(0, 4)).toEqual(['', 'dd.mm.yyyy hh:mm', 'dd.mm.yyyy', 'hh:mm']);
  expect(texts[1]![5]).toBe(first.rows[0]![5]);
  expect(texts[3]!.at(-1)).toHaveLength(32_767);
  expect(bold).toBe(true);
  const [pane] = found(xml(files.get('xl/worksheets/sheet1.xml')!), 'pane');
  expect(pane!.attribs).toMatchObject({ ySplit: '1', state: 'frozen' });
  await page.close();
});

test('a refusal in the middle leaves no file, and says why', async () => {
  const page = await opened({ exportTable: [ok(first), { ok: false, code: 'access.denied' }] });
  await page.getByRole('button', { name: 'Скачать CSV' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.locator('progress').count()).toBe(0);
  await page.getByRole('button', { name: 'EN · English' }).click();
  await page.getByRole('button', { name: 'Download CSV' }).waitFor();
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.close();
});
