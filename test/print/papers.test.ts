// The papers of the school as they lie on A4: the schedule, the poster, the register, the order, the act, the consent.
import { mkdirSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import type { PrintKind } from '../../src/contract/rpc';
import { accessibilityFaults } from '../support/accessibility';
import { launchBrowser } from '../support/browser';
import { type PdfPage, pdfPages } from '../support/pdf';
import { callsOf, openScriptPage, overflow, type Server } from '../support/script-page';
import {
  actPaper,
  consentPaper,
  FORM,
  noticePaper,
  orderPaper,
  requestsPaper,
  responsiblePaper,
  schedulePaper,
} from './papers';

let browser: Browser;
const pages: Page[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(() => browser.close());

const opened = async (kind: PrintKind, replies: Server['replies'], key = ''): Promise<Page> => {
  const page = await openScriptPage(browser, {
    room: 'print',
    template: `<template data-document="${kind}" data-key="${encodeURIComponent(key)}" data-language="ru"></template>`,
    width: 880,
    height: 620,
    replies,
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
const size = ({ width, height }: PdfPage): number[] => [Math.round(width), Math.round(height)];
const given = <T>(value: T) => ({ ok: true, value }) as const;

test('the schedule says when, where, about what, with whom and by which order; a draft awaits its approval', async () => {
  const page = await opened('schedule', { schedulePaper: given(schedulePaper()) }, '2');
  expect(await callsOf(page, 'schedulePaper')).toEqual([{ version: 2 }]);
  expect(await accessibilityFaults(page)).toEqual([]);
  const paper = await printed(page, 'schedule');
  const text = flat(paper);
  for (const words of [
    'Приложение № 1 к приказу от 28.10.2026 № 202-О',
    'на II четверть 2026/27 учебного года',
    'действует с 02.11.2026 по 10.01.2027',
    'Текущие отметки и отчёты',
    '12 человек',
    'В каникулы консультации проводятся.',
    'Устное обращение не требует формы.',
    'версия графика 2',
    'понедельник',
    'дистанционно)',
    'системный администратор, Серверов',
    'Замещающий',
  ])
    expect(text).toContain(words);
  paper.forEach((one, at) => {
    expect(size(one)).toEqual([210, 297]);
    expect(one.text).toContain(`Стр. ${at + 1} из ${paper.length}`);
  });
  const draft = await opened(
    'schedule',
    { schedulePaper: given(schedulePaper({ state: 'draft', order_no: '', order_date: '', form_url: '' })) },
    '3',
  );
  const stamped = flat(await printed(draft, 'schedule-draft'));
  expect(stamped).toContain('УТВЕРЖДАЮ');
  expect(stamped).toContain('А.П. Школьников');
  expect(stamped).toContain('ещё не утверждена');
});

test('the code on the poster opens the form, read by a camera; the poster is one page, on A4 and on A3', async () => {
  const page = await opened('poster', { schedulePaper: given(schedulePaper()) }, '2');
  expect(await accessibilityFaults(page)).toEqual([]);
  const shot = (await page.locator('.qr').screenshot()).toString('base64');
  const { data, width, height } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = context.getImageData(0, 0, image.width, image.height);
    return { data: [...pixels.data], width: image.width, height: image.height };
  }, shot);
  expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe(FORM);
  const small = await printed(page, 'poster');
  expect(small.map(size)).toEqual([[297, 210]]);
  expect(flat(small)).toContain('никто не назначен');
  const lines = (one: Element) => {
    const words = document.createRange();
    words.selectNodeContents(one);
    return new Set([...words.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
  };
  for (const heading of await page.locator('.day h2').all()) expect(await heading.evaluate(lines)).toBe(1);
  const wide = ({ scrollWidth, clientWidth }: Element) => scrollWidth > clientWidth + 1;
  for (const row of await page.locator('.day li').all()) expect(await row.evaluate(wide)).toBe(false);
  // Read from two steps away.
  const letters = await page
    .locator('.day .where')
    .first()
    .evaluate((one) => getComputedStyle(one).fontSize);
  expect(Number.parseFloat(letters)).toBeGreaterThan(18);
  const { rows } = schedulePaper();
  const crowded = [...rows, ...rows, ...rows].map((row) => ({ ...row, weekday: 2 + (row.weekday % 2) }));
  const full = await opened('poster', { schedulePaper: given(schedulePaper({ rows: crowded })) }, '2');
  const sticksOut = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight;
  await full.waitForTimeout(50);
  for (const day of await full.locator('.day').all()) expect(await day.evaluate(sticksOut)).toBe(false);
  const one = await printed(full, 'poster-full');
  expect(one).toHaveLength(1);
  expect(one[0]!.text.split('14:40–15:40').length - 1).toBe(6);
  await page.getByRole('button', { name: 'A3' }).click();
  const large = await printed(page, 'poster-a3');
  expect(large.map(size)).toEqual([[420, 297]]);
  expect(await page.locator('.week.dense').count()).toBe(0);
  expect(flat(large)).toContain('Запишитесь');
});

test('a hundred and forty requests fill landscape pages, each with the head of the table; the totals stand at the end', async () => {
  const page = await opened('register', { requestsPaper: given(requestsPaper(140)) }, 'Q1');
  expect(await callsOf(page, 'requestsPaper')).toEqual([{ period: 'Q1' }]);
  const paper = await printed(page, 'register');
  expect(paper.length).toBeGreaterThan(8);
  const [title, ...rest] = paper;
  expect(title!.text).toContain('учёта обращений педагогов по работе с ЭЖ');
  expect(title!.text).not.toContain('Кратко суть');
  paper.forEach((one, at) => {
    expect(size(one)).toEqual([297, 210]);
    expect(one.text).toContain(`Стр. ${at + 1} из ${paper.length}`);
  });
  const withRows = rest.filter(({ text }) => /2026-0\d{3}/.test(text));
  for (const one of withRows) expect(flat([one]).split('Кратко суть').length - 1).toBe(1);
  const numbers = paper.flatMap(({ text }) => text.match(/2026-0\d{3}/g) ?? []);
  expect(numbers).toHaveLength(140);
  expect(new Set(numbers).size).toBe(140);
  const last = flat(paper.slice(-1));
  expect(last).toContain('Итог за период: поступило 140, закрыто в срок 120, просрочено 20, открыто 20.');
  expect(last).toContain('Проверил: зам. директора по УВР');
});

test('the order names holders and substitutes, leaves blanks for what is not known, and lists who has to read it', async () => {
  const page = await opened('order', { orderPaper: given(orderPaper()) });
  expect(await accessibilityFaults(page)).toEqual([]);
  const text = flat(await printed(page, 'order')).replace(/- /g, '-');
  for (const words of [
    'в 2026/27 учебном году',
    'ПРИКАЗЫВАЮ:',
    'методическое сопровождение учителей (п. 3.1) — заместитель директора по УВР, Педсоветова Клара Образцовна',
    'техническую работу ЭЖ (п. 3.2 в части системного администратора) — ____',
    'с 16.11.2026 по 29.11.2026; приказ № 244-О',
    'С приказом ознакомлены:',
    'Сорокин Николай Ильич',
    'ст. 60.2, 151 ТК РФ',
  ])
    expect(text).toContain(words);
});

test('the card says who answers today, for whom, where and until when, and on which days nobody does', async () => {
  const page = await opened('responsible', { responsiblePaper: given(responsiblePaper()) });
  expect(await accessibilityFaults(page)).toEqual([]);
  const text = flat(await printed(page, 'responsible'));
  for (const words of ['Сорокин Н.И.', '19.11.2026', '31.08.2027', 'никто не назначен']) expect(text).toContain(words);
});

test('the act names codes and counts, never a person, with its part of the journal; empty it is a form', async () => {
  const full = await opened('act', { actPaper: given(actPaper()) }, 'ER-1');
  expect(await accessibilityFaults(full)).toEqual([]);
  const text = flat(await printed(full, 'act'));
  for (const words of ['код S12', 'Заявки: 12', '№ 179', 'Выгрузка журнала событий']) expect(text).toContain(words);
  const empty = await opened('act', { actPaper: given(actPaper({ erasure: null, journal: [], number: '' })) });
  expect(await callsOf(empty, 'actPaper')).toEqual([{ erasure_id: '' }]);
  expect(flat(await printed(empty, 'act-empty'))).not.toContain('Выгрузка журнала событий');
});

test('the consent is a paper of its own, on one page even with the longest name', async () => {
  const page = await opened('consent', { consentPaper: given(consentPaper()) }, 'S12');
  const paper = await printed(page, 'consent');
  expect(paper).toHaveLength(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(flat(paper)).toContain('Способ отзыва');
  expect(await overflow(page)).toBe(0);
});

test('the act of a term that was over says which, and on what ground; no code of the program stands on it', async () => {
  const { erasure, journal } = actPaper();
  const over = {
    ...erasure!,
    kind: 'retention',
    subject: '2026-11',
    reason: 'term',
    counts: ['requests_person=3'],
    by: 'loop',
  };
  const entry = { ...journal[0]!, by: 'loop', rule: 'school', detail: 'quarantine=1 self_check=2' };
  const text = flat(
    await printed(await opened('act', { actPaper: given(actPaper({ erasure: over, journal: [entry] })) }), 'act-term'),
  );
  for (const words of [
    'к месяцу 11.2026',
    'коды и адреса тех, кто спрашивал: 3',
    'вышел срок хранения (настройки',
    'программа',
  ])
    expect(text).toContain(words);
  expect(text).toContain('сообщения неизвестных отправителей: 1, ответы самооценки: 2');
  expect(text).not.toMatch(/loop|quarantine|self_check|=\d/);
});

test('the notice tells staff what is held, for how long and whom to ask, on one page in both languages', async () => {
  for (const [language, term, forever] of [
    ['ru', 'не дольше 12 месяцев после закрытия', 'без срока, по номенклатуре дел'],
    ['en', 'no longer than 12 months after closing', 'without a term, by the school’s list'],
  ] as const) {
    const page = await opened('notice', { noticePaper: given(noticePaper({ language })) });
    const paper = await printed(page, `notice-${language}`);
    expect(paper).toHaveLength(1);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    for (const words of [term, forever, 'zhurnalova.i@example.org']) expect(flat(paper)).toContain(words);
  }
});

test('in an English school the same papers are English', async () => {
  const schedule = await opened('schedule', { schedulePaper: given(schedulePaper({ language: 'en' })) }, '2');
  const text = flat(await printed(schedule, 'schedule-en'));
  expect(text).toContain('Appendix No. 1 to the order of 28 Oct 2026 No. 202-О');
  expect(text).toMatch(/Page 1 of \d/);
  const register = await opened('register', { requestsPaper: given(requestsPaper(3, { language: 'en' })) }, 'Q1');
  expect(await accessibilityFaults(register)).toEqual([]);
  expect(flat(await printed(register, 'register-en'))).toContain('Totals of the period: received 3');
});
