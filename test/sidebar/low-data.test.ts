// The low-data mode in the browser: the key is saved first, names never leave the page, and print puts them back.
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { LowData } from '../../src/contract/low-data';
import { sheet } from '../print/sheets';
import { useBrowser } from '../support/browser';
import { callsOf, openScriptPage, overflow } from '../support/script-page';
import { axe, type Opening, open } from './page';
import { ok, report, workbench } from './school';

const stage = useBrowser();

const shots = process.env.SIDEBAR_SHOTS;
const seen = async (page: Page, name: string): Promise<void> => {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/low-data-${name}.png`, fullPage: true });
};
const state = (part: Partial<LowData> = {}): LowData => ({
  on: false,
  may_switch: true,
  names: 60,
  addresses: 58,
  senders: 412,
  invitations: 9,
  letters: 2,
  texts: 31,
  telling: ['ivanova', 'petrov'],
  ...part,
});
const nothing = { names: 0, addresses: 0, senders: 0, invitations: 0, letters: 0, texts: 0, telling: [] };
const lines = [
  { code: 'S01', name: 'Рубанова Ольга Ивановна', position: 'учитель' },
  { code: 'S02', name: 'Горина Инга', position: 'учитель; завуч' },
];
const opened = async (replies: Opening['replies'], view: Opening['view'] = 'workbench'): Promise<Page> => {
  const page = await open(stage.browser, { view, replies: { workbench: ok(workbench()), ...replies } });
  stage.pages.push(page);
  return page;
};
const tab = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Ещё' }).click();
  await page.getByRole('button', { name: 'Данные', exact: true }).click();
  await page.getByRole('tab', { name: 'Минимум данных' }).click();
};
const saved = async (page: Page, name: string) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};
const fits = async (page: Page, name: string): Promise<void> => {
  for (const language of ['ru', 'en'] as const) {
    await page.locator(`.languages [lang=${language}]`).dispatchEvent('click');
    await page.waitForSelector(`html[lang=${language}]`);
    await seen(page, `${name}-${language}`);
    expect(await overflow(page)).toBe(0);
    expect(await axe(page, { contrast: language === 'ru' })).toEqual([]);
  }
  await page.locator('.languages [lang=ru]').dispatchEvent('click');
};

test('nobody switches the mode on before the names are saved on this computer', async () => {
  const page = await opened({
    lowData: ok(state()),
    nameKey: ok({ lines, mark: 'mark-1' }),
    switchLowData: ok(state({ on: true, ...nothing })),
  });
  await tab(page);
  await page.getByText('фамилии, имена и отчества: 60').waitFor();
  const go = page.getByRole('button', { name: 'Убрать фамилии и включить режим' });
  expect(await go.isDisabled()).toBe(true);
  await fits(page, 'before');
  const file = await saved(page, 'Сохранить файл с фамилиями');
  expect(file.name).toBe('Фамилии к кодам 2026-09-03.csv');
  expect(file.text).toBe(
    '\uFEFFкод;ФИО;должность\r\nS01;Рубанова Ольга Ивановна;учитель\r\nS02;Горина Инга;"учитель; завуч"\r\n',
  );
  expect(await go.isDisabled()).toBe(true);
  await page.getByRole('checkbox').check();
  await fits(page, 'saved');
  await go.click();
  await page.getByText('Режим включён.').first().waitFor();
  expect(await callsOf(page, 'switchLowData')).toEqual([{ on: true, mark: 'mark-1' }]);
  await page.getByRole('button', { name: 'Выключить режим' }).click();
  await fits(page, 'on');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Рубанова');
});

test('in low-data mode an import sends codes, and the key can be saved', async () => {
  const page = await opened({ workbench: ok(workbench({ low_data: true })), previewImport: ok(report()) }, 'import');
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('.account')?.textContent?.includes('@'));
  const staff =
    'staff_id,last_name,first_name,patronymic,short_name,email\nS01,Рубанова,Ольга,Ивановна,Рубанова О.И.,r@school.test\n';
  await page.setInputFiles('input[type=file]', [
    { name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(staff) },
  ]);
  await page.getByText('убраны здесь, на этом компьютере').waitFor();
  await page.waitForSelector('.card');
  const sent = JSON.stringify(await callsOf(page, 'previewImport'));
  for (const token of ['Рубанов', 'Ольга', 'Ивановн', 'school.test']) expect(sent).not.toContain(token);
  expect(sent).toContain('S01,,,,S01,');
  await fits(page, 'import');
  expect((await saved(page, 'Сохранить файл с фамилиями')).text).toContain('S01;Рубанова Ольга Ивановна');
});

test('a printed sheet shows codes until the reader chooses the key file, which goes nowhere', async () => {
  const [first] = sheet().people;
  const value = sheet({
    people: [
      { ...first!, name: 'S01' },
      { ...first!, name: 'S77' },
    ],
    lead: { name: 'S02', position: '' },
  });
  const page = await openScriptPage(stage.browser, {
    room: 'print',
    template:
      '<template data-document="sign_in_sheet" data-key="TR-Q1-01" data-language="ru" data-codes="yes"></template>',
    width: 880,
    height: 620,
    replies: { signInSheet: { ok: true, value } },
  });
  stage.pages.push(page);
  await page.getByRole('cell', { name: 'S01' }).waitFor();
  const key = Buffer.from('код;ФИО;должность\r\nS01;Рубанова Ольга Ивановна;\r\nS02;Горина Инга;\r\n');
  await page.setInputFiles('input[type=file]', [{ name: 'key.csv', mimeType: 'text/csv', buffer: key }]);
  await page.getByRole('cell', { name: 'Рубанова Ольга Ивановна' }).waitFor();
  expect(await page.getByRole('cell', { name: 'S77' }).count()).toBe(1);
  expect(await page.locator('.paper').textContent()).toContain('Горина Инга');
  await seen(page, 'print');
  const calls = await page.evaluate(() =>
    JSON.stringify([(window as unknown as { calls: unknown }).calls, { ...localStorage }]),
  );
  expect(calls).not.toContain('Рубанова');
});
