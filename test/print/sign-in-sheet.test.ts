// The sign-in sheet as the lead gets it: on the screen, and on A4 paper.
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { SignInSheet } from '../../src/contract/training';
import { accessibilityFaults } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { type PdfPage, pdfPages } from '../support/pdf';
import { callsOf, openScriptPage, overflow, type Server } from '../support/script-page';
import { crowd, heldSheet, person, sheet } from './sheets';

let browser: Browser;
const pages: Page[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(() => browser.close());

const openDialog = async (server: Server, key = 'TR-Q1-01', language: 'ru' | 'en' = 'ru'): Promise<Page> => {
  const asked = `data-document="sign_in_sheet" data-key="${encodeURIComponent(key)}" data-language="${language}"`;
  const page = await openScriptPage(browser, {
    room: 'print',
    template: `<template ${asked}></template>`,
    width: 880,
    height: 620,
    ...server,
  });
  pages.push(page);
  return page;
};
const opened = async (value: SignInSheet): Promise<Page> => {
  const page = await openDialog({ replies: { signInSheet: { ok: true, value } } }, value.session_id, value.language);
  await page.waitForSelector('.paper');
  return page;
};
const printed = async (value: SignInSheet, name: string): Promise<PdfPage[]> => {
  const shots = process.env.PRINT_SHOTS;
  if (shots) mkdirSync(shots, { recursive: true });
  const page = await opened(value);
  return pdfPages(await page.pdf({ preferCSSPageSize: true, ...(shots ? { path: `${shots}/${name}.pdf` } : {}) }));
};
const countOf = (text: string, words: string): number => text.split(words).length - 1;

test.each([
  [
    sheet(),
    ['Лист регистрации', 'Итоговые отметки за четверть и отчёты', '15.10.2026', 'приказ от 25.08.2026 № 112-о'],
  ],
  [sheet({ language: 'en' }), ['Sign-in sheet', '15 Oct 2026', 'director’s order No. 112-о of 25 Aug 2026']],
  [heldSheet(), ['фактически с 15:05 по 16:10', 'без приглашения']],
] as const)('the sheet reads well on the screen and is accessible, in its own language (%#)', async (value, words) => {
  const page = await opened(value);
  const text = (await page.locator('.paper').textContent())!.replace(/\u00a0/g, ' ');
  for (const part of words) expect(text.toLowerCase()).toContain(part.toLowerCase());
  expect(await page.locator('.paper').getAttribute('lang')).toBe(value.language);
  expect(await page.title()).toContain(value.session_id);
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityFaults(page)).toEqual([]);
});

test.each([
  ['crowd', crowd(), /Сформировано 14\.10\.2026 16:05/, (k: number, n: number) => `Стр. ${k} из ${n}`, 'Присутствовал'],
  [
    'crowd-en',
    { ...crowd(), language: 'en' as const },
    /Made 14 Oct 2026, 16:05/,
    (k: number, n: number) => `Page ${k} of ${n}`,
    'Present',
  ],
])(
  'sixty people fill A4 pages, each with the head of the table, its number and when it was made (%s)',
  async (name, value, made, numbered, head) => {
    const paper = await printed(value, name);
    expect(paper.length).toBeGreaterThanOrEqual(4);
    expect(paper.length).toBeLessThanOrEqual(6);
    paper.forEach(({ width, height, text }, at) => {
      expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
      expect(text).toContain(numbered(at + 1, paper.length));
      expect(text).toMatch(made);
      expect(countOf(text, head)).toBe(1);
    });
    const rows = paper.flatMap(({ text }) => text.match(/^\d{1,2}(?= |$)(?!\.)/gm) ?? []).map(Number);
    for (let row = 1; row <= 65; row += 1) expect(rows.filter((found) => found === row)).toHaveLength(1);
  },
);

test('the signatures never stand alone on a page, however many people there are', async () => {
  const page = await opened(sheet());
  for (let count = 9; count <= 16; count += 1) {
    await page.evaluate((people) => {
      const body = document.querySelector('.people tbody')!;
      const rows = [...body.querySelectorAll('tr')];
      body.replaceChildren(...Array.from({ length: people }, (_, at) => rows[at % rows.length]!.cloneNode(true)));
    }, count);
    const paper = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    const last = paper.at(-1)!.text;
    expect(last).toContain('Итого');
    expect(countOf(last, 'подпись')).toBe(3);
    expect(last).toMatch(/календарь|устно|\n1[3-7](\n|$)/);
  }
});

test('before the session the figures are blanks with empty lines for who comes uninvited; afterwards they are the register’s', async () => {
  const before = await opened(sheet());
  expect(await before.locator('.totals').textContent()).toMatch(
    /приглашено _+, присутствовало _+, из них впервые в четверти _+/,
  );
  expect(await before.locator('.people tbody tr').count()).toBe(12 + 5);
  const after = await opened(heldSheet());
  expect(await after.locator('.totals').textContent()).toBe(
    'Итого: приглашено 8, присутствовало 7, из них впервые в четверти 5.',
  );
  expect(await after.locator('.people tbody tr').count()).toBe(9);
  expect(await after.locator('.people tbody tr:nth-child(1) td').allInnerTexts()).toEqual([
    '1',
    'Рубанова Ольга Ивановна',
    'учитель / математика',
    'календарь',
    'нет',
    '',
  ]);
});

test('an order that is not known yet is left to be filled in', async () => {
  const page = await opened(sheet({ leader: { name: '', position: '', order_no: '', order_date: '' } }));
  expect(await page.locator('dl').textContent()).toMatch(/приказ от\s«__»\s_+\s20__\sг\. №\s_+/);
});

test('the paper carries neither toolbar nor shadow', async () => {
  const page = await opened(sheet());
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.toolbar').isVisible()).toBe(false);
  expect(await page.locator('.made').isVisible()).toBe(false);
  expect(await page.locator('.paper').evaluate((paper) => getComputedStyle(paper).boxShadow)).toBe('none');
});

test('the button and the browser’s own key print this frame; the dialog is closed from inside', async () => {
  const page = await opened(sheet());
  await page.evaluate(() => {
    Object.assign(window, { printed: 0, print: () => ((window as unknown as { printed: number }).printed += 1) });
  });
  // The button has the focus already.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+KeyP');
  expect(await page.evaluate('printed')).toBe(2);
  await page.getByRole('button', { name: 'Закрыть' }).click();
  expect(await page.evaluate('calls.at(-1).name')).toBe('host.close');
});

test('a refusal is said in words and can be tried again; until then nothing can be printed', async () => {
  const page = await openDialog(
    {
      replies: {
        signInSheet: [
          { ok: false, code: 'lock.busy' },
          { ok: true, value: sheet() },
        ],
      },
    },
    'ОБ 7/"1"',
  );
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('button', { name: 'Печать' }).isDisabled()).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.waitForSelector('.paper');
  expect(await callsOf(page, 'signInSheet')).toEqual([{ session_id: 'ОБ 7/"1"' }, { session_id: 'ОБ 7/"1"' }]);
});

test('what a person typed is printed, never executed', async () => {
  const typed = '<img src=x onerror="window.hacked=1">"} </style>';
  const page = await opened(sheet({ title: typed, people: [person(0, { name: typed })], made_at: typed }));
  expect(await page.locator('.people tbody tr:nth-child(1) td:nth-child(2)').textContent()).toBe(typed);
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(await page.locator('.paper img').count()).toBe(0);
});
