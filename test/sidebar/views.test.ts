// Every view in both languages at 300 pixels: nothing sticks out, nothing is out of anyone's reach.
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { axe, copyElsewhere, type Opening, open, overflow, seen } from './page';
import { card, health, LONG_NAME, ok, options, problems, progress, report, seenTo, workbench } from './school';

const stage = useBrowser();

const replies: Opening['replies'] = {
  workbench: ok(workbench()),
  requestCard: ok(
    card({ person: LONG_NAME, marks: ['pupil_name', 'duplicate'], duplicate_of: '2026-0038', linked: ['2026-0043'] }),
  ),
  recordingOptions: ok(options()),
  health: ok(health()),
  checkNow: ok(health()),
  setUp: ok(progress()),
  previewImport: ok(report()),
};
const csv = (name: string, text = 'staff_id\nS1') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

interface Scene {
  name: string;
  view?: Opening['view'];
  replies?: Opening['replies'];
  failing?: Opening['failing'];
  act?: (page: Page) => Promise<void>;
  shows: { ru: string; en: string };
}
const unsettled = card({
  request_id: '2026-0041',
  status: 'quarantined',
  person: '',
  email: 'neznakomec@example.org',
  may: ['release', 'discard'],
  marks: ['unknown_sender'],
});
const upload = async (page: Page) => {
  await page.setInputFiles('input[type=file]', [csv('staff.csv')]);
  await page.waitForSelector('.card, .problems');
};
const scenes: Scene[] = [
  { name: 'workbench', shows: { ru: 'Требует решения', en: 'Needs a decision' } },
  {
    name: 'empty',
    replies: {
      workbench: ok(
        workbench({
          decisions: [],
          today: [],
          queue: [],
          counts: { open: 0, overdue: 0, due_today: 0, quarantined: 0 },
        }),
      ),
    },
    shows: { ru: 'дайте учителям ссылку', en: 'give teachers the link' },
  },
  {
    name: 'not-set-up',
    replies: { workbench: { ok: false, code: 'setup.not_done' } },
    shows: { ru: 'ещё не настроена', en: 'not set up yet' },
  },
  {
    name: 'no-access',
    replies: { workbench: ok(workbench({ me: { email: 'x@example.org', name: '', access: 'none', language: 'ru' } })) },
    shows: { ru: 'ничего не поручено', en: 'Nothing here is entrusted' },
  },
  {
    name: 'wrong-account',
    failing: { workbench: 'PERMISSION_DENIED' },
    shows: { ru: 'не от той учётной записи', en: 'as another account' },
  },
  {
    name: 'request',
    act: async (page) => {
      await page.locator('.whole').nth(2).click();
      await page.locator('textarea').fill('1. Откройте «Планирование» → «Импорт».');
      await page.locator('form button[type=submit]').click();
      await page.waitForSelector('.confirm');
    },
    shows: { ru: 'Ответ уйдёт письмом', en: 'The answer will go out by mail' },
  },
  {
    name: 'giving-a-time',
    replies: { requestCard: ok(card({ person: LONG_NAME, status: 'booked', slot: '02.09.2026 14:40' })) },
    act: async (page) => {
      await page.locator('.whole').nth(2).click();
      await page.locator('section > button:not(.link)').click();
      await page.waitForSelector('form select');
      await page.locator('form:has(select) button[type=submit]').click();
      await page.waitForSelector('.confirm');
    },
    shows: { ru: 'Календарь пришлёт приглашение', en: 'The calendar will send an invitation' },
  },
  {
    name: 'seen-to',
    replies: { workbench: ok(workbench({ decisions: seenTo() })) },
    shows: { ru: 'Не ушло письмо с ответом: Тёркина', en: 'The answer was not sent: Тёркина' },
  },
  {
    name: 'quarantined',
    replies: { requestCard: ok(unsettled) },
    act: async (page) => {
      await page.locator('.whole').nth(1).click();
      await page.locator('input[role=combobox]').fill('др');
      await page.waitForSelector('[role=option]');
    },
    shows: { ru: 'Отправитель не опознан', en: 'The sender is not known' },
  },
  {
    name: 'recording',
    act: async (page) => {
      await page.locator('nav button').nth(1).click();
      await page.waitForSelector('input[role=combobox]');
      await page.locator('summary').click();
      await page.locator('input[role=combobox]').fill('дл');
      await page.waitForSelector('[role=option]');
    },
    shows: { ru: 'Кто просит', en: 'Who asks' },
  },
  {
    name: 'recording-letter',
    act: async (page) => {
      await page.locator('nav button').nth(1).click();
      await page.waitForSelector('textarea:focus');
      await copyElsewhere(
        page,
        'От: Дробная <drobnaya.r@example.org>\n\nНе загружается КТП, и ещё срочно нужен отчёт по успеваемости.\n\nС уважением',
      );
      await page.locator('textarea').focus();
      await page.keyboard.press('Control+v');
      await page.waitForSelector('fieldset .tick');
    },
    shows: { ru: 'другая тема', en: 'another topic' },
  },
  {
    name: 'recorded-without-slot',
    replies: {
      recordRequest: ok({
        requests: [card({ person: LONG_NAME })],
        booking: 'slot.taken',
        alternatives: options().slots.map(({ slot_id, label }) => ({ slot_id, label })),
      }),
    },
    act: async (page) => {
      await page.locator('nav button').nth(1).click();
      await page.locator('input[role=combobox]').fill('дл');
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('Enter');
      await page.locator('textarea').fill('Не загружается КТП');
      await page.keyboard.press('Control+Enter');
      await page.waitForSelector('.big');
      await page.locator('[data-slot]').first().click();
      await page.waitForSelector('.confirm');
    },
    shows: { ru: 'только что заняли', en: 'has just been taken' },
  },
  { name: 'import', view: 'import', act: upload, shows: { ru: 'Записать', en: 'Write' } },
  {
    name: 'import-refused',
    view: 'import',
    replies: { previewImport: ok(report({ possible: false, problems })) },
    act: upload,
    shows: { ru: 'Можно: deputy_uvr, ej_lead, sysadmin', en: 'Possible: deputy_uvr, ej_lead, sysadmin' },
  },
  {
    name: 'set-up',
    view: 'setup',
    replies: { workbench: ok(workbench({ set_up: 'missing' })) },
    shows: { ru: '152-ФЗ', en: '152-FZ' },
  },
  {
    name: 'set-up-done',
    view: 'setup',
    replies: { workbench: [ok(workbench({ set_up: 'missing' })), ok(workbench())] },
    act: async (page) => {
      await page.getByRole('checkbox').first().check();
      await page.locator('button.main').click();
      await page.waitForSelector('.steps');
    },
    shows: { ru: 'Что дальше', en: 'What next' },
  },
  {
    name: 'health',
    view: 'health',
    act: async (page) => void (await page.waitForSelector('.health li')),
    shows: { ru: 'ещё 1421 письмо', en: '1421 letters' },
  },
];

test.each(scenes)(
  'the view $name reads well in both languages, stays within 300 pixels and is accessible',
  async (scene) => {
    const page = await open(stage.browser, {
      view: scene.view ?? 'workbench',
      replies: { ...replies, ...scene.replies },
      ...(scene.failing ? { failing: scene.failing } : {}),
    });
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
