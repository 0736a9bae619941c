// The papers of the school at 300 pixels: chosen, opened to be printed, and registered under a number.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Papers } from '../../src/contract/print';
import { launchBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow } from './page';
import { ok, workbench } from './school';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const papers = (more: Partial<Papers> = {}): Papers => ({
  today: '2026-11-18',
  versions: [
    { version: 2, state: 'draft', valid_from: '2027-01-11', valid_to: '2027-05-31', order_no: '' },
    { version: 1, state: 'in_force', valid_from: '2026-09-01', valid_to: '2027-01-10', order_no: '202-О' },
  ],
  periods: [
    { code: 'Q1', name: 'I четверть', from: '2026-08-25', to: '2026-11-01' },
    { code: 'Q2', name: 'II четверть', from: '2026-11-02', to: '2027-01-10' },
  ],
  sessions: [{ session_id: 'TR-01', title: 'Итоговые отметки за четверть и отчёты', date: '2026-10-15' }],
  staff: [{ staff_id: 'S12', name: 'Дробная Римма Числовна' }],
  erasures: [],
  registered: [],
  may: ['order', 'schedule', 'poster', 'responsible', 'sign_in_sheet', 'register', 'term_report', 'act', 'consent'],
  may_register: true,
  ...more,
});

const opened = async (replies: Opening['replies'] = {}, language: 'ru' | 'en' = 'ru'): Promise<Page> => {
  const answers = { workbench: ok(workbench()), papers: ok(papers()), openPrint: ok(true as const), ...replies };
  const page = await open(browser, { replies: answers, language });
  await page.locator('nav [aria-expanded]').click();
  await page
    .locator('nav')
    .getByRole('button', { name: language === 'ru' ? 'Документы' : 'Papers' })
    .click();
  await page.locator('.documents .card').first().waitFor();
  return page;
};
const card = (page: Page, name: string) =>
  page.locator('.documents .card').filter({ has: page.getByRole('heading', { name, exact: true }) });

test.each(['ru', 'en'] as const)('every paper is listed with what it is for, at 300 pixels (%s)', async (language) => {
  const page = await opened({}, language);
  expect(await page.locator('.documents .card').count()).toBe(9);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  const shots = process.env.SIDEBAR_SHOTS;
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/documents-${language}.png`, fullPage: true });
});

test('the version in force is chosen first; another choice is what is opened', async () => {
  const page = await opened();
  const schedule = card(page, 'График консультаций');
  await schedule.getByRole('button', { name: 'Напечатать' }).click();
  await card(page, 'Журнал учёта обращений').getByLabel('Период').selectOption('другие дни');
  await card(page, 'Журнал учёта обращений').getByLabel('С', { exact: true }).fill('2026-10-01');
  await card(page, 'Журнал учёта обращений').getByRole('button', { name: 'Напечатать' }).click();
  await card(page, 'Согласие на обработку данных').getByLabel('Работник').selectOption('S12');
  await card(page, 'Согласие на обработку данных').getByRole('button', { name: 'Напечатать' }).click();
  expect(await callsOf(page, 'openPrint')).toEqual([
    { document: 'schedule', key: '1' },
    { document: 'register', key: '2026-10-01..2026-11-18' },
    { document: 'consent', key: 'S12' },
  ]);
});

test('a paper is registered under the number that the school gave it, and printed again from the list', async () => {
  const registered = {
    document_id: 'order--1',
    document: 'order' as const,
    key: '',
    title: 'Приказ о назначении ответственных',
    number: '12-О',
    made_at: '2026-11-18T10:00',
    made_by: 'Журналова И.Т.',
  };
  const page = await opened({
    registerPaper: [
      { ok: false, code: 'paper.number_taken', params: { number: '12-О', title: 'Акт' } },
      ok(papers({ registered: [registered] })),
    ],
  });
  const order = card(page, 'Приказ о назначении ответственных');
  await order.getByRole('button', { name: 'Зарегистрировать' }).click();
  await order.getByLabel('Номер').fill('12-О');
  await order.getByRole('button', { name: 'Записать номер' }).click();
  expect(await page.getByRole('alert').textContent()).toContain('Номер 12-О уже у документа «Акт»');
  expect(await order.getByLabel('Номер').inputValue()).toBe('12-О');
  await order.getByRole('button', { name: 'Записать номер' }).click();
  await page.getByText('№ 12-О · 18.11.2026 10:00 · Журналова И.Т.').waitFor();
  expect((await callsOf(page, 'registerPaper'))[1]).toEqual({
    document: 'order',
    key: '',
    title: 'Приказ о назначении ответственных',
    number: '12-О',
  });
  await page.getByRole('button', { name: 'Напечатать ещё раз' }).click();
  expect(await callsOf(page, 'openPrint')).toEqual([{ document: 'order', key: '' }]);
});
