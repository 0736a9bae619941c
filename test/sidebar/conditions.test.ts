// What is done about the conditions of help, by keyboard and by mouse, and what happens when the server refuses.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { calendarYear, days, effect, responsible, room, rooms, waiting } from './conditions';
import { callsOf, type Opening, open } from './page';
import { card, ok, seenTo, workbench } from './school';

let browser: Browser;
const pages: Page[] = [];
const REFUSED = { ok: false, code: 'lock.busy' } as const;
const opened = async (replies: Opening['replies'] = {}, delay = 5): Promise<Page> => {
  const page = await open(browser, {
    replies: {
      workbench: ok(workbench()),
      responsible: ok(responsible()),
      substitutionEffect: ok(effect()),
      days: ok(days()),
      dayEffect: ok(effect({ slots_changed: 0 })),
      previewCalendarYear: ok(calendarYear()),
      rooms: ok(rooms()),
      roomEffect: ok(effect()),
      waitingList: ok(waiting()),
      ...replies,
    },
    delay,
  });
  page.setDefaultTimeout(5000);
  pages.push(page);
  return page;
};
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.close()));
});
afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name, exact: typeof name === 'string' });
const part = async (page: Page, name: string) => {
  await page.locator('.card, .empty').first().waitFor();
  await page.keyboard.press('Alt+Shift+Digit5');
  await page.getByRole('tab', { name }).click();
};
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent || '');

test('the parts are reached by arrows, and only the one that is opened asks the server', async () => {
  const page = await opened();
  await part(page, 'Роли');
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  expect(await focused(page)).toBe('Кабинеты');
  await press(page, 'End', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  expect(await focused(page)).toBe('Ждут места');
  await press(page, 'Enter');
  await page.locator('.card.waits').first().waitFor();
  expect([await callsOf(page, 'rooms'), await callsOf(page, 'days')]).toEqual([[], []]);
});

test('who answers for what is copied as text, with the times and the form, by hand where the browser refuses', async () => {
  const page = await opened();
  await page
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'])
    .catch(() => undefined);
  await part(page, 'Роли');
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('refused')) } });
  });
  await button(page, 'Скопировать текстом').click();
  const text = await page.getByLabel('Скопируйте текст отсюда:').inputValue();
  expect(text).toContain('Ответственный за внедрение ЭЖ: Журналова И.Т.');
  expect(text).toContain('• чт 03.09.2026 14:40–16:00 · Кабинет информатики № 14');
  expect(text).toContain('• вт 08.09.2026 14:40–16:00 · Кабинет информатики № 14 · без записи · Тёркина А.М.');
  expect(text).toContain('Системный администратор: Сегодня никто не исполняет');
  expect(text).toContain('https://docs.google.com/forms/');
});

test('a substitution begins at a gap, says what it would do, and keeps every word when it is refused', async () => {
  const page = await opened({ substitute: [REFUSED, ok(responsible())] });
  await part(page, 'Роли');
  await button(page, /^Назначить замещение: Системный/).click();
  expect(await page.getByLabel('Кого замещают').inputValue()).toBe('sysadmin');
  await button(page, 'Показать, что изменится').click();
  expect(await page.locator('.wrong').allInnerTexts()).toEqual([
    'Выберите, кто замещает, или отметьте, что никто.',
    'Укажите номер и дату приказа.',
  ]);
  await page.getByRole('combobox', { name: 'Кто замещает' }).fill('Дроб');
  await press(page, 'Enter');
  await page.getByLabel('Приказ №').fill('53-од');
  await page.getByLabel('Дата приказа').fill('2026-09-02');
  await page.getByLabel('По каким темам').selectOption('some');
  await page.getByLabel('Сбой: не открывается').check();
  await button(page, 'Показать, что изменится').click();
  await page.getByText('Другому исполнителю: 3 открытые заявки').waitFor();
  expect(await callsOf(page, 'substitute')).toEqual([]);
  expect(await focused(page)).toBe('Назначить');
  await press(page, 'Enter');
  await page.locator('[role=alert]').waitFor();
  expect(await page.getByLabel('Приказ №').inputValue()).toBe('53-од');
  await button(page, 'Назначить').click();
  await page.getByText('Замещение записано.').first().waitFor();
  expect(await callsOf(page, 'substitute')).toEqual(
    Array(2).fill({
      role_key: 'sysadmin',
      from: '2026-09-03',
      to: '2026-09-10',
      substitute: 'S12',
      topics: ['tech_failure'],
      order_no: '53-од',
      order_date: '2026-09-02',
    }),
  );
});

test('an effect with an error can only be left, and what was typed stays while another part is looked at', async () => {
  const problems = [{ code: 'role_gap', severity: 'error', slot_code: '', params: {} }] as const;
  const page = await opened({ substitutionEffect: ok(effect({ problems: [...problems] })) });
  await part(page, 'Замещения');
  await button(page, 'Новое замещение').click();
  await page.getByLabel('Кого замещают').selectOption('ej_lead');
  await page.getByLabel('С какого дня').fill('2026-09-07');
  await page.getByLabel('По какой день').fill('2026-09-08');
  await page.getByLabel('Никто не замещает').check();
  await button(page, 'Показать, что изменится').click();
  await page.locator('.effect').waitFor();
  expect(await button(page, 'Назначить').count()).toBe(0);
  await press(page, 'Escape');
  await page.getByRole('tab', { name: 'Кабинеты' }).click();
  await page.getByRole('tab', { name: 'Замещения' }).click();
  expect(await page.getByLabel('С какого дня').inputValue()).toBe('2026-09-07');
  expect(await callsOf(page, 'substitutionEffect')).toMatchObject([{ substitute: '', order_no: '', topics: [] }]);
});

test('a substitution is ended after a question only', async () => {
  const page = await opened({ endSubstitution: ok(responsible({ substitutions: [] })) });
  await part(page, 'Замещения');
  await button(page, /^Закончить сегодня/).click();
  expect(await page.locator('.confirm').textContent()).toContain('вернутся к исполнителю роли: Тёркина А.М.');
  expect(await callsOf(page, 'endSubstitution')).toEqual([]);
  await press(page, 'Enter');
  await page.getByText('Замещений нет').waitFor();
  expect(await callsOf(page, 'endSubstitution')).toEqual([{ key: 'A-1' }]);
});

test('a closure is for pupils only unless it is said otherwise, and a day is taken away after a look', async () => {
  const page = await opened({ changeDay: ok(days()) });
  await part(page, 'Выходные');
  await button(page, 'Добавить день').click();
  await page.getByLabel('Дата').fill('2026-12-01');
  await page.getByLabel('Название').fill('Мороз');
  await button(page, 'Показать, что изменится').click();
  await button(page, 'Записать').click();
  await page.getByText('День записан.').first().waitFor();
  await button(page, 'Убрать: 04.11.2026').click();
  await page.locator('.effect').waitFor();
  await button(page, 'Убрать').click();
  await page.getByText('День убран.').first().waitFor();
  expect(await callsOf(page, 'changeDay')).toEqual([
    {
      day: {
        date: '2026-12-01',
        name_ru: 'Мороз',
        kind: 'school_closure',
        affects_students: true,
        affects_staff: false,
      },
      remove: false,
    },
    { day: expect.objectContaining({ date: '2026-11-04', kind: 'public_holiday' }), remove: true },
  ]);
});

test('the official calendar is shown before it is written', async () => {
  const page = await opened({ importCalendarYear: ok(days()) });
  await part(page, 'Выходные');
  const file = { name: 'c.csv', mimeType: 'text/csv', buffer: Buffer.from('Год/Месяц,Январь') };
  await page.locator('summary', { hasText: 'Производственный' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Рабочая суббота').waitFor();
  expect(await page.locator('.problems').textContent()).toContain('строка 2');
  expect(await callsOf(page, 'importCalendarYear')).toEqual([]);
  await button(page, 'Записать').click();
  await page.getByText('Календарь записан.').first().waitFor();
  expect(await callsOf(page, 'importCalendarYear')).toEqual([{ text: 'Год/Месяц,Январь' }]);
});

test('a room that was looked at today is so at once, and again not when the server refuses', async () => {
  const page = await opened({ changeRoom: REFUSED }, 150);
  await part(page, 'Кабинеты');
  const second = page.locator('.card.room').nth(1);
  await second.getByText('пора проверить').waitFor();
  await button(page, 'Проверено сегодня: Методический кабинет').click();
  await second.getByText('пора проверить').waitFor({ state: 'detached', timeout: 120 });
  await second.getByText('пора проверить').waitFor();
  expect(await page.locator('[role=alert]').textContent()).toContain('занята');
  expect(await callsOf(page, 'changeRoom')).toMatchObject([{ room_id: 'R20', pc_working: 0, checked: true }]);
});

test('the last computer out of order is a change that is looked at first; a word about the key is not', async () => {
  const page = await opened({ changeRoom: ok([room()]) });
  await part(page, 'Кабинеты');
  await button(page, /^Изменить: Кабинет информатики/).click();
  await page.getByLabel('Порядок').fill('Ключ у секретаря');
  expect(await button(page, 'Сохранить').count()).toBe(1);
  await page.getByLabel('Исправных компьютеров', { exact: true }).fill('1');
  await button(page, /^Меньше/).click();
  await page.getByLabel('Часы доступа').fill('когда-нибудь');
  await button(page, 'Показать, что изменится').click();
  expect(await callsOf(page, 'roomEffect')).toEqual([]);
  await page.getByLabel('Часы доступа').fill('1-5 14:30-16:30');
  await button(page, 'Показать, что изменится').click();
  await page.locator('.effect').waitFor();
  await button(page, 'Сохранить').click();
  await page.getByText('Кабинет записан.').first().waitFor();
  const wanted = { room_id: 'R14', pc_working: 0, hours: '1-5 14:30-16:30', rule: 'Ключ у секретаря', upgrade: '' };
  expect(await callsOf(page, 'changeRoom')).toEqual([{ ...wanted, checked: false }]);
});

test('somebody is put on the waiting list by number and taken off it, in the list and at the request', async () => {
  const page = await opened({
    changeWaiting: ok(waiting().slice(1)),
    requestCard: [ok(card()), ok(card({ waits_since: '2026-09-03T08:05:00' })), ok(card())],
  });
  await part(page, 'Ждут места');
  await button(page, /^Снять с очереди: Длинно/).click();
  await page.getByText('Больше не ждёт места.').first().waitFor();
  await page.getByLabel('Номер заявки').fill('№ 2026-0040');
  await press(page, 'Enter');
  await page.getByText('предложим первое подходящее').first().waitFor();
  await page.getByRole('button', { name: 'Сейчас' }).click();
  await page.locator('.whole', { hasText: '2026-0042' }).click();
  await button(page, 'Поставить в очередь').click();
  await page.locator('.badge', { hasText: 'ждёт места' }).waitFor();
  await button(page, 'Снять с очереди').click();
  await page.locator('.badge', { hasText: 'ждёт места' }).waitFor({ state: 'detached' });
  expect(await callsOf(page, 'changeWaiting')).toEqual([
    { request_id: '2026-0042', waits: false },
    { request_id: '2026-0040', waits: true },
    { request_id: '2026-0042', waits: true },
    { request_id: '2026-0042', waits: false },
  ]);
});

test('an event that was edited in the calendar is let be or put back, and stays when the server refuses', async () => {
  const edited = seenTo()[0]!;
  const moved = { ...edited, params: { ...edited.params, what: 'moved', to_starts_at: '15:40', to_ends_at: '16:00' } };
  const none = { ...moved, key: 'holder_away:ej_lead', kind: 'holder_away' as const };
  const away = {
    ...none,
    params: { person: 'Журналова И.Т.', role_key: 'ej_lead', from: '2026-09-07', to: '2026-09-09' },
  };
  const page = await opened(
    {
      workbench: [ok(workbench({ decisions: [moved, away] })), ok(workbench({ decisions: [away] }))],
      settleCalendarEdit: [REFUSED, ok(true as const)],
    },
    100,
  );
  const first = page.locator('.card.urgent', { hasText: '15:40–16:00' });
  await first.waitFor();
  expect(await first.getByRole('button').allInnerTexts()).toEqual(['Принять новое время', 'Вернуть на место']);
  await button(page, 'Принять новое время').click();
  await first.waitFor({ state: 'detached', timeout: 90 });
  await page.locator('[role=alert]').waitFor();
  await button(page, 'Вернуть на место').click();
  await page.getByText('Календарь вернём к прежнему.').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'settleCalendarEdit')).toEqual(
    ['accept', 'restore'].map((choice) => ({ key: edited.key, choice })),
  );
  await button(page, 'Назначить замещение').click();
  await page.getByLabel('Кого замещают').waitFor();
  expect(await page.getByLabel('С какого дня').inputValue()).toBe('2026-09-07');
});
