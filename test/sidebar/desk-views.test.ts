// The request desk in both languages at 300 pixels: nothing sticks out, nothing is out of anyone's reach.
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { axe, type Opening, open, overflow, seen } from './page';
import { as, deskBoard, deskCard, incidents, memos, totals } from './requests-at-desk';
import { LONG_NAME, ok, options } from './school';
import { coverage, board as trainingBoard } from './trainings';

const stage = useBrowser();

const replies: Opening['replies'] = {
  workbench: ok(deskBoard()),
  requestCard: ok(deskCard({ person: LONG_NAME, note: 'Ждём файл с темами', declines: 1 })),
  recordingOptions: ok(options()),
  incidents: ok(incidents()),
  memos: ok(memos()),
  totals: ok(totals()),
  trainingBoard: ok(trainingBoard()),
};
const section = (n: number) => async (page: Page) => {
  await page.locator('nav [aria-expanded]').click();
  await page.locator('nav .rest button').nth(n).click();
};
const request = async (page: Page) => {
  await page.locator('.whole').nth(2).click();
  await page.waitForSelector('dl');
};
const all = (page: Page) =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

interface Scene {
  name: string;
  view?: Opening['view'];
  width?: number;
  replies?: Opening['replies'];
  act?: (page: Page) => Promise<void>;
  shows: { ru: string; en: string };
}
const scenes: Scene[] = [
  { name: 'desk', act: all, shows: { ru: 'Записать посетителя', en: 'Record a visitor' } },
  {
    name: 'desk-request',
    act: async (page) => {
      await request(page);
      await all(page);
    },
    shows: { ru: 'Заготовки по теме', en: 'Templates for the topic' },
  },
  {
    name: 'desk-transfer',
    act: async (page) => {
      await request(page);
      await page.locator('.actions summary').click();
      await page.locator('[data-act=transfer]').click();
      await page.locator('form select').selectOption('tech_failure');
      await page.locator('form textarea').fill('Это сбой, а не КТП');
    },
    shows: { ru: 'Ответит: Системный администратор', en: 'Will answer: ' },
  },
  {
    name: 'desk-method',
    replies: { requestCard: ok(deskCard({ topic: 'method', role_key: 'deputy_uvr' })) },
    act: request,
    shows: { ru: 'только утверждённой памяткой', en: 'with an approved memo only' },
  },
  {
    name: 'desk-visit',
    act: async (page) => {
      await page.locator('.day li > .row > button').last().click();
      await page.waitForSelector('form');
    },
    shows: { ru: 'Посетитель без записи', en: 'A visitor without a booking' },
  },
  {
    name: 'desk-incidents',
    act: async (page) => {
      await section(2)(page);
      await page.locator('.incident button.main').click();
      await page.locator('.incident form button[type=submit]').click();
      await page.waitForSelector('.confirm');
      await all(page);
    },
    shows: { ru: 'Одно письмо уйдёт 2 сообщившим', en: 'One letter will go to 2 reporters' },
  },
  {
    name: 'desk-maintenance',
    act: async (page) => {
      await section(2)(page);
      await page.locator('main > section > button:not(.link)').click();
      await page.locator('form button[type=submit]').click();
      await page.waitForSelector('.wrong');
    },
    shows: { ru: 'Окончание должно быть позже', en: 'The end must be later' },
  },
  {
    name: 'desk-memos',
    act: async (page) => {
      await section(3)(page);
      await page.waitForSelector('.memo');
      await all(page);
    },
    shows: { ru: 'давно не проверена', en: 'not checked for long' },
  },
  {
    name: 'desk-totals',
    act: section(4),
    shows: { ru: '2 сбоя, простой 2 часа 25 минут', en: '2 failures, out of order for 2 hours 25 minutes' },
  },
  {
    name: 'desk-director',
    replies: { workbench: ok(deskBoard(as('director'))) },
    shows: { ru: 'Все темы', en: 'All topics' },
  },
  {
    name: 'planning',
    view: 'planning',
    width: 1000,
    replies: { workbench: ok(deskBoard({ coverage: coverage() })) },
    act: async (page) => void (await page.waitForSelector('.session')),
    shows: { ru: 'Предложения', en: 'Proposals' },
  },
];

test.each(scenes)(
  'the view $name reads well in both languages, stays within its width and is accessible',
  async (scene) => {
    const page = await open(stage.browser, {
      view: scene.view ?? 'workbench',
      ...(scene.width ? { width: scene.width } : {}),
      replies: { ...replies, ...scene.replies },
    });
    page.setDefaultTimeout(5000);
    stage.pages.push(page);
    await page.waitForFunction(() => !document.querySelector('main > section > .busy'));
    await scene.act?.(page);
    for (const language of ['ru', 'en'] as const) {
      await page.locator(`.languages [lang=${language}]`).dispatchEvent('click');
      await page.waitForSelector(`html[lang=${language}]`);
      await page.getByText(scene.shows[language]).first().waitFor();
      await seen(page, `${scene.name}-${language}`);
      expect(await overflow(page)).toBe(0);
      // Colours do not change with the language, and contrast takes the checker longest.
      expect(await axe(page, { contrast: language === 'ru' })).toEqual([]);
    }
  },
);
