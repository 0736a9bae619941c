// The report of a term on A4 paper: its figures, what a saved one says of changes, and what a council reads.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { TermReport } from '../../src/contract/report';
import { makeReport } from '../../src/domain/report-make';
import { periodOf } from '../../src/domain/report-period';
import { reportSchool } from '../domain/report-school';
import { accessibilityFaults } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { type PdfPage, pdfPages } from '../support/pdf';
import { callsOf, openScriptPage, overflow } from '../support/script-page';
import { LONG } from './sheets';

let browser: Browser;
const pages: Page[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(() => browser.close());

const obs = reportSchool();
const reportOf = (code: string, more: Partial<TermReport> = {}): TermReport => ({
  ...makeReport(obs, periodOf(obs.facts, code)!),
  document: null,
  changes: [],
  ...more,
});

const opened = async (value: TermReport, key: string): Promise<Page> => {
  const asked = `data-document="term_report" data-key="${encodeURIComponent(key)}" data-language="${value.language}"`;
  const page = await openScriptPage(browser, {
    room: 'print',
    template: `<template ${asked}></template>`,
    width: 880,
    height: 620,
    replies: { report: { ok: true, value } },
  });
  pages.push(page);
  await page.waitForSelector('.paper');
  return page;
};
const printed = async (page: Page, name: string): Promise<PdfPage[]> => {
  const shots = process.env.PRINT_SHOTS;
  if (shots) mkdirSync(shots, { recursive: true });
  return pdfPages(await page.pdf({ preferCSSPageSize: true, ...(shots ? { path: `${shots}/${name}.pdf` } : {}) }));
};
const flat = (paper: readonly PdfPage[]): string =>
  paper
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

test('the paper has every clause with its state, the figures of the register and who was not covered', async () => {
  const report = reportOf('Q1');
  const page = await opened(report, 'Q1');
  expect(await callsOf(page, 'report')).toMatchObject([{ period: 'Q1', document_id: null }]);
  const rows = await page.locator('.report-clauses tbody tr').allInnerTexts();
  expect(rows).toHaveLength(report.clauses.length);
  const states = { done: 'выполнено', partly: 'частично', not: 'не выполнено' };
  report.clauses.forEach(({ state }, at) => {
    expect(rows[at]!.trim().endsWith(states[state])).toBe(true);
  });
  const paper = await printed(page, 'report-q1');
  const text = flat(paper);
  const value = (key: string) => report.figures.find((figure) => figure.key === key)!;
  const covered = value('training.covered');
  expect(text).toContain(`${covered.value} из ${covered.of} (85 %)`);
  expect(text).toContain(`Мест в графике предложено: ${value('slots.offered').value}`);
  // A name that is too long for its column is broken at its hyphen.
  for (const { name } of report.missing) expect(text.replace(/- /g, '-')).toContain(name);
  expect(text).toContain('за I четверть 2026/27 учебного года');
  paper.forEach(({ width, height, text: on }, at) => {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    expect(on).toContain(`Стр. ${at + 1} из ${paper.length}`);
    expect(on).toMatch(/Сформировано 15\.06\.2027 10:00; версия графика 1/);
  });
  expect(paper.at(-1)!.text).toContain('Протокол педсовета');
});

test('a saved report bears its number, and says at its end what changed since', async () => {
  const report = reportOf('Q1', {
    document: {
      document_id: 'term_report-Q1-2',
      period: 'Q1',
      title: 'Отчёт',
      number: 'О-3',
      version: 2,
      made_at: '2026-11-02T06:10',
      made_by: '',
      file_name: 'Отчёт_1-четверть_2026-27.pdf',
      sent_to: [],
      sent_at: '',
      letter: '',
    },
    changes: [{ key: 'topic.ktp.on_time', was: 16, is: 17, was_of: 18, is_of: 19 }],
  });
  const page = await opened(report, 'term_report-Q1-2');
  expect(await callsOf(page, 'report')).toMatchObject([{ document_id: 'term_report-Q1-2' }]);
  const text = (await page.locator('.paper').textContent())!.replace(/\s+/g, ' ');
  expect(text).toContain('Отчёт № О-3, версия 2, сохранён 02.11.2026 06:10');
  expect(text).toMatch(/КТП: закрыто в срок\s*16 из 18 \(88 %\)\s*17 из 19 \(89 %\)/);
  expect(await page.title()).toContain('Отчёт_1-четверть_2026-27');
});

test('the year in English with long names fits the paper, and its page is accessible', async () => {
  const year = reportOf('year', { language: 'en' });
  const crowd = Array.from({ length: 60 }, (_, at) => ({
    ...year.missing[0]!,
    staff_id: `X${at}`,
    name: at % 5 ? `Person ${at}` : LONG,
  }));
  const page = await opened({ ...year, missing: crowd, lead: LONG }, 'year');
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
  const paper = await printed(page, 'report-year-en');
  expect(paper.length).toBeLessThan(14);
  expect(flat(paper)).toContain('school year 2026/27');
  // The plots are drawn, and say their figures in words too.
  expect(await page.locator('.plot svg').count()).toBe(3);
});
