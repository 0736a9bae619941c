// The report on the workbench: clauses with their states, figures that lead to rows, a draft to edit, and what is kept and sent.
import type { Browser, Page } from 'playwright-core';
import type { Reports, SavedReport, TermReport } from '../../src/contract/report';
import { makeReport } from '../../src/domain/report-make';
import { periodOf } from '../../src/domain/report-period';
import { reportSchool } from '../domain/report-school';
import { launchBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow } from './page';
import { ok, workbench } from './school';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const obs = reportSchool();
const live: TermReport = { ...makeReport(obs, periodOf(obs.facts, 'Q1')!), document: null, changes: [] };
const kept: SavedReport = {
  document_id: 'term_report-Q1-1',
  period: 'Q1',
  title: 'Отчёт об оказании помощи за I четверть 2026/27 учебного года',
  number: 'О-1',
  version: 1,
  made_at: '2026-11-02T06:10',
  made_by: '',
  file_name: 'Отчёт_1-четверть_2026-27.pdf',
  sent_to: [],
  sent_at: '',
  letter: 'failed',
};
const reports: Reports = {
  school_year: '2026/27',
  periods: [
    { code: 'Q1', name_ru: 'I четверть', name_en: 'Term 1', from: '2026-08-25', to: '2026-11-01', over: true },
    { code: 'year', name_ru: '', name_en: '', from: '2026-08-25', to: '2027-08-31', over: false },
  ],
  saved: [kept],
  report_to: ['director@example.org'],
  may_change: true,
};
const sent: Reports = {
  ...reports,
  saved: [{ ...kept, letter: '', sent_at: '2026-11-03T10:00', sent_to: reports.report_to }],
};
const changes = [{ key: 'all.open', was: 4, is: 3, was_of: null, is_of: null }];

const opened = async (replies: Opening['replies'] = {}, language: 'ru' | 'en' = 'ru'): Promise<Page> => {
  const page = await open(browser, {
    language,
    replies: {
      workbench: ok(workbench()),
      reports: ok(reports),
      report: [ok(live), ok({ ...live, document: kept, changes })],
      figureRows: ok(28),
      saveReport: ok({ ...reports, saved: [{ ...kept, number: 'О-2' }, kept] }),
      sendReport: ok(sent),
      openPrint: ok(true),
      ...replies,
    },
  });
  if (language === 'en') await page.locator('button[lang=en]').click();
  await page.locator('nav button[aria-expanded]').click();
  await page.getByRole('button', { name: language === 'ru' ? 'Итоги' : 'Totals', exact: true }).click();
  await page.locator('.report-part > button').click();
  await page.waitForSelector('.clauses');
  return page;
};

test.each(['ru', 'en'] as const)('every clause says its state, at 300 pixels, for everybody (%s)', async (language) => {
  const page = await opened({}, language);
  expect(await page.locator('.clauses > li').count()).toBe(live.clauses.length);
  const done = await page.locator('.clauses > li.done .state-of').first().textContent();
  expect(done).toContain(language === 'ru' ? 'выполнено' : 'carried out');
  await page.locator('.all-figures summary').click();
  expect(await page.locator('.all-figures .figure').count()).toBe(live.figures.length);
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
  await page.close();
});

test('a figure asks for the rows that it counts, and says how many were chosen', async () => {
  const page = await opened();
  await page.locator('.clauses button', { hasText: 'охват педагогов' }).click();
  await page.waitForSelector('.rows-said p');
  const { rows } = live.figures.find(({ key }) => key === 'training.covered')!;
  expect(await callsOf(page, 'figureRows')).toEqual([rows]);
  expect(await page.locator('.rows-said').textContent()).toBe('В таблице выделено: 28 строк.');
  await page.close();
});

test('a draft that nobody touched is kept as a draft; the lead’s own words are kept as theirs', async () => {
  const page = await opened();
  await page.getByLabel('Проект решения педсовета').fill('Провести обучение до 1 декабря.');
  await page.getByRole('button', { name: 'Сохранить отчёт' }).click();
  await page.waitForSelector('.notice.good');
  expect(await callsOf(page, 'saveReport')).toEqual([
    { period: 'Q1', notes: { conclusions: '', decision: 'Провести обучение до 1 декабря.' } },
  ]);
  expect(await page.locator('.notice.good').textContent()).toContain('№ О-2');
  await page.close();
});

test('a saved report says what changed since, is printed under its own name, and is sent only after the addresses were read', async () => {
  const page = await opened();
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.waitForSelector('.changed-figures');
  expect(await page.locator('.changed-figures').textContent()).toBe('Всего: открыто: было 4, сейчас 3');
  expect(await page.getByRole('button', { name: 'Сохранить отчёт' }).count()).toBe(0);
  await page.locator('.card').getByRole('button', { name: 'Печать' }).click();
  expect(await callsOf(page, 'openPrint')).toEqual([{ document: 'term_report', key: 'term_report-Q1-1' }]);
  await page.locator('.card').getByRole('button', { name: 'Отправить' }).click();
  expect(await callsOf(page, 'sendReport')).toEqual([]);
  expect(await page.locator('.confirm').textContent()).toContain('director@example.org');
  await page.locator('.confirm').getByRole('button', { name: 'Отправить' }).click();
  await page.waitForSelector('.notice.good');
  expect(await page.locator('.card').textContent()).toContain('отправлен 03.11.2026 10:00: director@example.org');
  expect(await page.locator('.card').getByRole('button', { name: 'Отправить' }).count()).toBe(0);
  await page.close();
});

test('whoever only reads finds neither a draft nor a way to send', async () => {
  const page = await opened({ reports: ok({ ...reports, may_change: false }) });
  expect(await page.locator('.report-part textarea').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Отправить' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Печать' }).count()).toBe(2);
  await page.close();
});
