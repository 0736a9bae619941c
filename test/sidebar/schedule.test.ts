// The schedule's section: it reads well in both languages, a draft is edited by keys, by typing and by dragging, and nothing typed is lost.
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow, seen } from './page';
import * as schedules from './schedules';
import { ok, workbench } from './school';

const { board, draftBoard, row, rows, version } = schedules;

const stage = useBrowser();

const opened = async ({ view = 'workbench', width = 300, replies = {} }: Opening): Promise<Page> => {
  const page = await open(stage.browser, {
    view,
    width,
    replies: {
      workbench: ok(workbench()),
      scheduleBoard: ok(board()),
      checkSchedule: ok([]),
      scheduleEffect: ok(schedules.effect()),
      ...replies,
    },
  });
  page.setDefaultTimeout(5000);
  stage.pages.push(page);
  return page;
};
const section = async (page: Page) => {
  const tab = page.locator('nav button', { hasText: /^(График|Schedule)$/ });
  if ((await tab.count()) === 0) await page.locator('nav [aria-expanded]').click();
  await tab.click();
  await page.waitForSelector('main section:nth-of-type(2)');
};
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-row') || '');

interface Scene extends Opening {
  name: string;
  act?: (page: Page) => Promise<void>;
  shows: { ru: string; en: string };
}
const scenes: Scene[] = [
  {
    name: 'schedule',
    replies: { scheduleBoard: ok(board({ versions: [version({ edited: true }), schedules.draft()] })) },
    act: async (page) => {
      await button(page, 'Вернуть как утверждено').click();
      await button(page, 'Новый черновик').click();
    },
    shows: { ru: 'Правки в таблице пропадут', en: 'The edits in the tab are lost' },
  },
  {
    name: 'schedule-draft',
    replies: { scheduleBoard: ok(draftBoard()), checkSchedule: ok([schedules.overlap()]) },
    act: async (page) => {
      await page.locator('[data-row=P1]').click();
      await page.waitForSelector('.row-form');
      await button(page, 'Таблица').click();
    },
    shows: { ru: 'Консультант занят другой строкой, вт 14:40–15:40', en: 'The consultant is busy in another row' },
  },
  {
    name: 'schedule-approval',
    replies: { scheduleBoard: ok(draftBoard({ problems: [schedules.missing()] })) },
    act: async (page) => {
      await button(page, 'Показать, что изменится').click();
      await page.waitForSelector('.effect');
      await page.getByLabel('Номер приказа').fill('215-О');
      await button(page, 'Утвердить').click();
    },
    shows: { ru: 'Утвердить версию № 3 с 08.09.2026?', en: 'Approve version 3 from 8 Sep 2026?' },
  },
  {
    name: 'schedule-empty',
    replies: {
      scheduleBoard: ok(board({ versions: [], shown: null, rows: [], extra: [], demand: [], may_change: false })),
    },
    shows: { ru: 'Его составляет ответственный', en: 'The e-journal lead draws it up' },
  },
  {
    name: 'schedule-wide',
    view: 'planning',
    width: 1080,
    replies: { scheduleBoard: ok(draftBoard()) },
    act: async (page) => {
      await page.locator('[data-row=W1]').click();
      await page.waitForSelector('.row-form');
    },
    shows: { ru: 'Изменить строку', en: 'Edit the row' },
  },
];

test.each(scenes)(
  'the view $name reads well in both languages, stays within its width and is accessible',
  async (scene) => {
    const page = await opened(scene);
    await section(page);
    await scene.act?.(page);
    for (const language of ['ru', 'en'] as const) {
      await page.locator(`.languages [lang=${language}]`).dispatchEvent('click');
      await page.waitForSelector(`html[lang=${language}]`);
      await seen(page, `${scene.name}-${language}`);
      expect(await page.getByText(scene.shows[language]).first().isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      expect(await axe(page, { contrast: language === 'ru' })).toEqual([]);
    }
  },
);

test('the arrow keys move a row, are sent together, and Delete can be taken back before the server hears of it', async () => {
  const page = await opened({
    replies: {
      scheduleBoard: ok(draftBoard()),
      changeDraft: [
        ok(draftBoard({ rows: [row({ weekday_iso: 3, starts_at: '14:50', ends_at: '15:50' }), ...rows().slice(1)] })),
      ],
    },
  });
  await section(page);
  await page.locator('[data-row=W1]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await page.getByText('ср 14:50–15:50', { exact: true }).waitFor({ state: 'attached' });
  expect(await focused(page)).toBe('W1');
  expect(await page.locator('[data-row=W1]').textContent()).toContain('14:50–15:50');
  await page.waitForFunction(() =>
    (window as unknown as { calls: { name: string }[] }).calls.some(({ name }) => name === 'changeDraft'),
  );
  const sent = await callsOf(page, 'changeDraft');
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    version: 3,
    put: [{ slot_code: 'W1', weekday_iso: 3, starts_at: '14:50', ends_at: '15:50' }],
    remove: [],
  });

  await page.locator('[data-row=W2]').press('Delete');
  await page.getByText('Строка убрана: чт 14:40–15:40').first().waitFor();
  expect(await page.locator('[data-row=W2]').count()).toBe(0);
  await button(page, 'Вернуть').click();
  await page.locator('[data-row=W2]').waitFor();
  expect(await callsOf(page, 'changeDraft')).toHaveLength(1);
  await page.locator('[data-row=W2]').press('Delete');
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await page.waitForFunction(
    () =>
      (window as unknown as { calls: { name: string }[] }).calls.filter(({ name }) => name === 'changeDraft').length ===
      2,
  );
  expect((await callsOf(page, 'changeDraft'))[1]).toEqual({ version: 3, put: [], remove: ['W2'] });
});

test('a row is checked as one types, what was typed outlives another row, another section and a refusal', async () => {
  const page = await opened({
    replies: {
      scheduleBoard: ok(draftBoard({ problems: [] })),
      checkSchedule: ok([schedules.overlap({ slot_code: 'new' })]),
      changeDraft: [{ ok: false, code: 'lock.busy' }, ok(draftBoard())],
    },
  });
  await section(page);
  await button(page, 'Добавить строку').click();
  await button(page, 'Сохранить строку').click();
  await page.getByText('Отметьте хотя бы одну тему').waitFor();
  await page.getByLabel('КТП: подготовка, импорт, экспорт').check();
  await page.locator('.row-form .against').waitFor();
  expect(await page.locator('.row-form .against').textContent()).toContain(
    'Консультант занят другой строкой, вт 14:40',
  );
  const [check] = await callsOf(page, 'checkSchedule');
  expect(check!.rows.at(-1)).toMatchObject({ slot_code: 'new', topics: ['2.2'], room_id: 'R14' });

  await page.getByLabel('С', { exact: true }).fill('13:00');
  expect(await page.getByLabel('До', { exact: true }).inputValue()).toBe('14:00');
  await page.locator('[data-row=W2]').click();
  await page.getByText('Изменить строку').waitFor();
  await button(page, 'Отмена').click();
  await button(page, 'Добавить строку').click();
  await page.locator('nav button').first().click();
  await section(page);
  await page.waitForSelector('.row-form');
  expect(await page.getByLabel('С', { exact: true }).inputValue()).toBe('13:00');

  await button(page, 'Сохранить строку').click();
  await page.locator('[role=alert]').waitFor();
  expect(await page.getByLabel('С', { exact: true }).inputValue()).toBe('13:00');
  await button(page, 'Сохранить строку').click();
  await page.locator('.row-form').waitFor({ state: 'detached' });
  const [, second] = await callsOf(page, 'changeDraft');
  expect(second).toMatchObject({
    version: 3,
    put: [{ slot_code: '', starts_at: '13:00', topics: ['2.2'] }],
    remove: [],
  });
});

test('in the wide window a row is dragged to another day and time, and comes back when the server refuses', async () => {
  const page = await opened({
    view: 'planning',
    width: 1080,
    replies: { scheduleBoard: ok(draftBoard({ problems: [] })), changeDraft: { ok: false, code: 'lock.busy' } },
  });
  await section(page);
  await page.locator('[data-row=W1]').scrollIntoViewIfNeeded();
  const from = (await page.locator('[data-row=W1]').boundingBox())!;
  const day = (await page.locator('.column-of-day').first().boundingBox())!.width;
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y - 20);
  await page.mouse.move(from.x + 10 + day * 3, from.y + 10 - 33, { steps: 4 });
  await seen(page, 'schedule-dragging');
  await page.mouse.up();
  expect(await page.locator('.row-form').count()).toBe(0);
  expect(await page.locator('[data-row=W1] b').textContent()).toBe('14:10–15:10');
  await page.locator('[role=alert]').waitFor();
  expect(await callsOf(page, 'changeDraft')).toMatchObject([
    { put: [{ slot_code: 'W1', weekday_iso: 5, starts_at: '14:10', ends_at: '15:10' }] },
  ]);
  expect(await page.locator('[data-row=W1] b').textContent()).toBe('14:40–15:40');
});

test('a draft is approved only after a look at what changes, with its order; errors stand in the way', async () => {
  const approved = board({ versions: [version({ version: 3, order_no: '215-О' })], shown: 3 });
  const page = await opened({
    replies: {
      scheduleBoard: [ok(draftBoard()), ok(draftBoard({ problems: [] }))],
      approveSchedule: ok(approved),
    },
  });
  await section(page);
  await button(page, 'Показать, что изменится').click();
  await page.waitForSelector('.effect');
  expect(await button(page, 'Утвердить').count()).toBe(0);
  await page.locator('nav button').first().click();
  await section(page);
  await button(page, 'Показать, что изменится').click();
  await button(page, 'Утвердить').click();
  await page.getByText('Укажите номер и дату приказа').waitFor();
  await page.getByLabel('Номер приказа').fill(' 215-О ');
  await page.getByLabel('Дата приказа').fill('2026-09-02');
  await page.keyboard.press('Enter');
  await page.locator('.confirm').waitFor();
  expect(await callsOf(page, 'approveSchedule')).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('График утверждён').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'approveSchedule')).toEqual([{ version: 3, order_no: '215-О', order_date: '2026-09-02' }]);
});

test('a proposed time goes into a new draft in one click, and a deputy head only looks', async () => {
  const page = await opened({ replies: { draftSchedule: ok(draftBoard()) } });
  await section(page);
  await button(page, /В новый черновик/).click();
  await page.getByText('Время добавлено').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'draftSchedule')).toMatchObject([
    { from: 2, valid_from: '2026-09-04', valid_to: '2027-05-31', extra: ['term_end:Q1:1'] },
  ]);
  const deputy = await opened({
    replies: {
      workbench: ok(
        workbench({ me: { email: 'd@example.org', name: 'Завучева', access: 'deputy_uvr', language: 'ru' } }),
      ),
      scheduleBoard: ok(draftBoard({ may_change: false })),
    },
  });
  await section(deputy);
  await deputy.locator('.week-list').waitFor();
  expect(await deputy.locator('[data-row], form, .shown-version button').count()).toBe(0);
  expect(
    await button(deputy, /черновик/i)
      .filter({ hasNot: deputy.locator('.badge') })
      .count(),
  ).toBe(0);
});

test('the system administrator changes nothing in the schedule, and prints it', async () => {
  const admin = await opened({
    replies: {
      workbench: ok(
        workbench({ me: { email: 's@example.org', name: 'Серверов', access: 'sysadmin', language: 'ru' } }),
      ),
      scheduleBoard: ok(draftBoard({ may_change: false })),
      openPrint: ok(true),
    },
  });
  await section(admin);
  await button(admin, 'Печать графика').click();
  expect(await callsOf(admin, 'openPrint')).toMatchObject([{ document: 'schedule' }]);
});
