// The training section in both languages at 300 pixels: nothing sticks out, nothing is out of anyone's reach.
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { axe, type Opening, open, overflow, seen } from './page';
import { LONG_NAME, ok, workbench } from './school';
import * as trainings from './trainings';

const stage = useBrowser();

const { board, sessionCard, planned, past, term } = trainings;
const replies: Opening['replies'] = {
  workbench: ok(
    workbench({
      decisions: trainings.decisions(),
      coverage: trainings.coverage(),
      trainings_today: [trainings.session({ state: 'planned', date: '2026-09-03', title: LONG_NAME })],
    }),
  ),
  trainingBoard: ok(board()),
  trainingSession: ok(sessionCard()),
  trainingOptions: ok(trainings.options()),
};
const section = async (page: Page) => {
  await page.locator('nav button').nth(2).click();
  await page.waitForSelector('.coverage');
};
const session = async (page: Page) => {
  await section(page);
  await page.locator('.session.proposed .whole').first().click();
  await page.waitForSelector('dl');
};

interface Scene {
  name: string;
  replies?: Opening['replies'];
  act?: (page: Page) => Promise<void>;
  shows: { ru: string; en: string };
}
const scenes: Scene[] = [
  {
    name: 'training-decisions',
    shows: { ru: 'Подобрано обучение: 2 занятия', en: 'Training is proposed: 2 sessions' },
  },
  { name: 'training', act: section, shows: { ru: 'Обучены 31 из 35', en: '31 of 35 trained' } },
  {
    name: 'training-closed',
    replies: {
      trainingBoard: ok(
        board({
          now: '2026-11-09T08:00:00',
          terms: [term({ closed_at: '2026-11-05T06:00:00', differs: 2, level: 'teacher', working_days_left: 0 })],
          sessions: [],
          unplaced: [],
        }),
      ),
    },
    act: section,
    shows: { ru: 'не сходится 2 строки', en: '2 lines differ' },
  },
  {
    name: 'training-approving',
    act: async (page) => {
      await section(page);
      await page.locator('button.main[data-approve]').click();
      await page.waitForSelector('.confirm');
    },
    shows: {
      ru: 'Утвердить 2 занятия? Календарь напишет 18 участникам',
      en: 'Approve 2 sessions? The calendar will write to 18',
    },
  },
  {
    name: 'session-proposed',
    act: async (page) => {
      await session(page);
      await page.locator('.actions .row').nth(1).locator('button').first().click();
      await page.locator('.option:not(:disabled)').first().click();
      await page.locator('details summary').click();
    },
    shows: { ru: 'Так будет, если перенести', en: 'How it would be if moved' },
  },
  {
    name: 'session-planned',
    replies: { trainingSession: ok(planned({ waiting: 1, may: ['approve', 'change', 'cancel', 'print'] })) },
    act: async (page) => {
      await session(page);
      await page.locator('.people .link', { hasText: /другую группу/ }).click();
      await page.locator('.people .option').click();
      await page.locator('.actions .row').nth(1).locator('button').nth(1).click();
    },
    shows: { ru: 'Приглашение уйдёт: Тёркина', en: 'An invitation will go to Тёркина' },
  },
  {
    name: 'session-cancelling',
    replies: { trainingSession: ok(planned({ state: 'affected', affected: { reason: 'room_out', option: null } })) },
    act: async (page) => {
      await session(page);
      await page.getByRole('button', { name: 'Отменить занятие' }).click();
      await page.locator('textarea').fill('Отключение света');
      await page.locator('form button.danger').click();
      await page.waitForSelector('.confirm');
    },
    shows: {
      ru: 'Занятие будет отменено. Календарь напишет 4 участникам',
      en: 'The calendar will write to 4 participants',
    },
  },
  {
    name: 'session-attendance',
    replies: { trainingSession: ok(past()) },
    act: async (page) => {
      await session(page);
      await page.locator('form details summary').click();
      await page.locator('textarea').fill('Дробная\nСкобкина\nЩукина П.П.');
      await page.locator('form details button').click();
      await page.waitForSelector('.notice.warn');
    },
    shows: { ru: 'Подтвердить: присутствовали 1 из 5', en: 'Confirm: 1 of 5 present' },
  },
  {
    name: 'session-held',
    replies: {
      trainingSession: ok(
        past({
          state: 'held',
          held_start: '2026-09-02T15:05',
          held_end: '2026-09-02T16:00',
          attended: 3,
          sheet_signed: true,
          not_counted: 'not_by_the_lead',
          participants: trainings.group().map((one, at) => ({ ...one, attended: at < 3, confirmed: true })),
          may: ['confirm', 'print'],
        }),
      ),
    },
    act: session,
    shows: { ru: 'вёл не ответственный за ЭЖ', en: 'not led by the e-journal lead' },
  },
  {
    name: 'session-new',
    act: async (page) => {
      await section(page);
      await page.getByRole('button', { name: 'Добавить занятие' }).click();
      await page.locator('form .row button').click();
      await page.locator('form button.main').click();
      await page.waitForSelector('.wrong');
    },
    shows: { ru: 'Отметьте хотя бы одну тему', en: 'Tick at least one topic' },
  },
  {
    name: 'training-empty',
    replies: { trainingBoard: ok(board({ terms: [], sessions: [], unplaced: [] })) },
    act: async (page) => {
      await page.locator('nav button').nth(2).click();
      await page.waitForSelector('.empty');
    },
    shows: { ru: 'Четвертей в таблице ещё нет', en: 'There are no terms' },
  },
];

test.each(scenes)(
  'the view $name reads well in both languages, stays within 300 pixels and is accessible',
  async (scene) => {
    const page = await open(stage.browser, { replies: { ...replies, ...scene.replies } });
    page.setDefaultTimeout(5000);
    stage.pages.push(page);
    await page.waitForFunction(() => !document.querySelector('main > section > .busy'));
    await scene.act?.(page);
    for (const language of ['ru', 'en'] as const) {
      await page.locator(`.languages [lang=${language}]`).dispatchEvent('click');
      await page.waitForSelector(`html[lang=${language}]`);
      await seen(page, `${scene.name}-${language}`);
      expect(await page.getByText(scene.shows[language]).first().isVisible()).toBe(true);
      expect(await overflow(page)).toBe(0);
      // Colours do not change with the language, and contrast takes the checker longest.
      expect(await axe(page, { contrast: language === 'ru' })).toEqual([]);
    }
  },
);
