// The conditions of help in both languages at 300 pixels: nothing sticks out, nothing is out of anyone's reach.
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser';
import { calendarYear, days, effect, responsible, rooms, waiting } from './conditions';
import { equipment } from './equipment';
import { axe, type Opening, open, overflow, seen } from './page';
import { as } from './requests-at-desk';
import { card, LONG_NAME, ok, seenTo, workbench } from './school';
import { inProgress, published, selfCheck } from './self-checks';

const stage = useBrowser();

const replies: Opening['replies'] = {
  workbench: ok(workbench()),
  responsible: ok(responsible()),
  substitutionEffect: ok(effect()),
  days: ok(days()),
  dayEffect: ok(effect({ slots_changed: 0 })),
  previewCalendarYear: ok(calendarYear()),
  rooms: ok(rooms()),
  roomEffect: ok(effect({ problems: [{ code: 'room_unknown', severity: 'warning', slot_code: '', params: {} }] })),
  waitingList: ok(waiting()),
  selfCheck: ok(selfCheck()),
  equipment: ok(equipment()),
  checkEffect: ok(effect()),
};
const section = async (page: Page) => {
  await page.keyboard.press('Alt+Shift+Digit5');
  await page.waitForSelector('.card.role');
};
const part = async (page: Page, n: number) => {
  await section(page);
  await page.locator('[role=tab]').nth(n).click();
};

const selfChecks = async (page: Page) => {
  await section(page);
  await page.locator('[role=tab]', { hasText: /Самооценка|Self-check/ }).click();
};

const equipmentPart = async (page: Page) => {
  await section(page);
  await page.locator('[role=tab]', { hasText: /Оборудование|Equipment/ }).click();
  await page.waitForSelector('.card.device');
};

const edit = (params: Record<string, string>, request_id = '', session_id = '') => {
  const one = seenTo()[0]!;
  return {
    ...one,
    key: `${one.key}${params.what}${session_id}`,
    params: { ...one.params, ...params },
    request_id,
    session_id,
  };
};

interface Scene {
  name: string;
  replies?: Opening['replies'];
  act: (page: Page) => Promise<void>;
  shows: { ru: string; en: string };
}
const scenes: Scene[] = [
  { name: 'conditions-roles', act: section, shows: { ru: 'Некому отвечать', en: 'Nobody to answer' } },
  {
    name: 'conditions-anybody',
    replies: { workbench: ok(workbench(as('director'))), responsible: ok(responsible({ may_change: false })) },
    act: async (page) => {
      await page.keyboard.press('Alt+Shift+Digit3');
      await page.waitForSelector('.card.role');
      // Who answers is for everybody to read; the rest is the desk's.
      expect(await page.locator('.notice button').count()).toBe(0);
      expect(await page.locator('[role=tab]', { hasText: /Замещения|Substitutions/ }).count()).toBe(0);
    },
    shows: { ru: 'по приказу директора', en: 'by the director’s order' },
  },
  {
    name: 'conditions-substitution',
    act: async (page) => {
      await section(page);
      await page.locator('.card.role .notice button').click();
      await page.locator('form input[role=combobox]').fill('Дроб');
      await page.keyboard.press('Enter');
      await page.locator('form input[type=text], form input:not([type])').last().fill('53-од');
      await page.locator('form input[type=date]').last().fill('2026-09-02');
      await page.locator('form button[type=submit]').click();
      await page.waitForSelector('.effect');
    },
    shows: { ru: 'Лично предупредите 1 человека', en: 'Tell 1 person in person' },
  },
  {
    name: 'conditions-days',
    act: async (page) => {
      await part(page, 2);
      await page.locator('summary', { hasText: 'Производственный' }).click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'calendar.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('Год/Месяц,Январь'),
      });
      await page.waitForSelector('.problems');
      await page.locator('.people .link').first().click();
      await page.waitForSelector('.effect');
    },
    shows: { ru: '2027 год', en: 'Year 2027' },
  },
  {
    name: 'conditions-rooms',
    act: async (page) => {
      await part(page, 3);
      await page.locator('.card.room .link').first().click();
      await page.locator('input[type=number]').fill('0');
      await page.locator('form button[type=submit]').click();
      await page.waitForSelector('.effect');
    },
    shows: { ru: 'пора проверить', en: 'check is due' },
  },
  {
    name: 'equipment',
    act: async (page) => {
      await equipmentPart(page);
      await page.locator('.card.room button', { hasText: '+' }).first().click();
      await page
        .locator('.card.room button', { hasText: /Показать|Show/ })
        .first()
        .click();
      await page.waitForSelector('.effect');
      await page.locator('summary', { hasText: 'Как считаем' }).first().click();
    },
    shows: { ru: 'По списку устройств исправно 9', en: 'The list of devices has 9 that work' },
  },
  {
    name: 'equipment-forms',
    act: async (page) => {
      await equipmentPart(page);
      await page.locator('button', { hasText: 'Добавить устройство' }).click();
      await page.locator('form button[type=submit]').click();
      await page.locator('button', { hasText: 'Добавить пожелание' }).click();
      await page.locator('.card.device button', { hasText: 'Списать' }).first().click();
    },
    shows: { ru: 'Напишите, что это за устройство', en: 'Say what device it is' },
  },
  {
    name: 'equipment-director',
    replies: {
      workbench: ok(workbench(as('director'))),
      responsible: ok(responsible({ may_change: false })),
      equipment: ok(equipment({ may_change: false })),
    },
    act: async (page) => {
      await page.keyboard.press('Alt+Shift+Digit3');
      await page.waitForSelector('.card.role');
      await page.locator('[role=tab]', { hasText: 'Оборудование' }).click();
      await page.waitForSelector('.card.device');
      expect(await page.locator('.card.device button, .card.upgrade button, .card.room button').count()).toBe(0);
    },
    shows: { ru: 'не работает с 01.09.2026', en: 'out of order since 1 Sep 2026' },
  },
  {
    name: 'self-check',
    act: async (page) => {
      await selfChecks(page);
      await page.locator('summary', { hasText: /\(3\)/ }).click();
      await page.locator('.row button.main').click();
    },
    shows: { ru: 'Пригласим 35 человек', en: '35 people will be invited' },
  },
  {
    name: 'self-check-open',
    replies: { selfCheck: ok(inProgress()) },
    act: async (page) => {
      await selfChecks(page);
      await page.locator('.card .row .link').first().waitFor();
    },
    shows: { ru: 'ответили 11 · отказались 2', en: '11 answered · 2 refused' },
  },
  {
    name: 'self-check-anybody',
    replies: {
      workbench: ok(workbench(as('director'))),
      responsible: ok(responsible({ may_change: false })),
      selfCheck: ok({ rounds: [published()], lead: null }),
    },
    act: async (page) => {
      await page.keyboard.press('Alt+Shift+Digit3');
      await page.waitForSelector('.card.role');
      await page.locator('[role=tab]').last().click();
      await page.locator('details[open]').waitFor();
      expect(await page.locator('.card button').count()).toBe(0);
    },
    shows: { ru: 'Все ответившие: 23 человека', en: 'Everyone who answered: 23 people' },
  },
  {
    name: 'conditions-decisions',
    replies: {
      workbench: ok(
        workbench({
          decisions: [
            edit({ what: 'moved', to_date: '2026-09-03', to_starts_at: '15:40', to_ends_at: '16:00' }),
            edit({ what: 'deleted', person: LONG_NAME }, '2026-0042'),
            edit({ what: 'guest', guest: LONG_NAME }, '2026-0039'),
            edit({ title: 'Итоговые отметки', what: 'moved' }, '', 'TR-Q1-02'),
          ],
          today: workbench().today.map((slot) => ({
            ...slot,
            requests: slot.requests.map((one) => ({ ...one, meeting: 'https://meet.google.com/abc-defg-hij' })),
          })),
        }),
      ),
      requestCard: ok(
        card({ waits_since: '2026-09-02T10:12:00', meeting: 'https://meet.google.com/abc-defg-hij', slot: '' }),
      ),
    },
    act: async (page) => {
      await page.locator('.card.urgent').first().waitFor();
      await seen(page, 'conditions-decisions-all');
      await page.locator('.whole', { hasText: '2026-0042' }).click();
      await page.waitForSelector('dl');
    },
    shows: { ru: 'Ждёт места', en: 'Waits for a place' },
  },
  {
    name: 'conditions-waiting',
    act: async (page) => {
      await part(page, 4);
      await page.waitForSelector('.card.waits');
    },
    shows: { ru: 'Придержано до 04.09.2026 08:00', en: 'Kept for them until 4 Sep 2026, 08:00' },
  },
];

test.each(scenes)(
  'the view $name reads well in both languages, stays within its width and is accessible',
  async (scene) => {
    const page = await open(stage.browser, { replies: { ...replies, ...scene.replies } });
    page.setDefaultTimeout(5000);
    stage.pages.push(page);
    await page.waitForSelector('h2');
    await page.locator('.busy').first().waitFor({ state: 'detached' });
    await scene.act(page);
    for (const language of ['ru', 'en'] as const) {
      if (language === 'en') await page.locator('.languages button').last().click();
      await page.waitForFunction((lang) => document.documentElement.lang === lang, language);
      expect(await page.locator('main').textContent()).toContain(scene.shows[language]);
      await seen(page, `${scene.name}-${language}`);
      expect(await overflow(page)).toBe(0);
    }
    expect(await axe(page)).toEqual([]);
  },
);
