// Recording a spoken or mailed request: pasted, proposed, corrected, and sent in a few keys.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { callsOf, copyElsewhere, open } from './page';
import { card, ok, options, workbench } from './school';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => page.close());
afterAll(() => browser.close());

const NAMESAKES = ['Стелла', 'Светлана'].map((given, place) => ({
  staff_id: `S4${place}`,
  name: `Ямбова ${given} Хореевна`,
  email: `yambova.${place}@example.org`,
  position: 'учитель литературы',
  active: true,
  language: 'ru' as const,
}));

let keys = 0;
const press = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) {
    // A letter of another alphabet is no key of the browser's.
    if (/^[а-я]$/.test(key)) await page.keyboard.type(key);
    else await page.keyboard.press(key);
  }
  keys += pressed.length;
};
const opened = async (): Promise<void> => {
  const known = options();
  page = await open(browser, {
    replies: {
      workbench: ok(workbench()),
      recordingOptions: ok({ ...known, people: [...known.people, ...NAMESAKES] }),
      recordRequest: ok({ requests: [card()], booking: 'none', alternatives: [] }),
    },
  });
  page.setDefaultTimeout(5000);
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.waitForSelector('textarea:focus');
  await page.waitForFunction(() => !document.querySelector('[placeholder^=Загружаем]'));
  keys = 0;
};
const paste = async (text: string): Promise<void> => {
  await copyElsewhere(page, text);
  await page.locator('textarea').focus();
  await press('Control+v');
};
const sent = async () => {
  await press('Control+Enter');
  await page.waitForSelector('.big');
  const calls = await callsOf(page, 'recordRequest');
  expect(calls).toHaveLength(1);
  return calls[0]!;
};
const letter = (from: string, body = 'Добрый день! Не формируется отчёт об успеваемости, срочно.'): string =>
  `От: ${from}\nТема: Вопрос\n\n${body}\n\nС уважением,\nучитель`;
const text = () => page.locator('textarea').inputValue();
const topic = () => page.getByLabel('Тема', { exact: true });

test('words heard and pasted are recorded in six keys: the topic and urgency come by themselves', async () => {
  await opened();
  await paste('Забыла пароль, нужно сегодня');
  await press('Tab', 'т', 'е', 'Enter');
  expect(await page.locator('main').textContent()).toContain('Предложено по тексту');
  expect(await sent()).toMatchObject({
    staff_id: 'S31',
    channel: 'oral',
    topic: 'tech_help',
    more_topics: [],
    urgency: 'high',
    text: 'Забыла пароль, нужно сегодня',
  });
  expect(keys).toBe(6);
});

test('a letter from an address of the staff is recorded in two keys, and what was proposed is marked', async () => {
  await opened();
  await paste(letter('Дробная Роза <Drobnaya.R@example.org>'));
  expect(await page.locator('input[role=combobox]').inputValue()).toBe('Дробная Роза Делимовна');
  expect(await page.locator('main').textContent()).toContain('предложено по письму');
  expect(await sent()).toMatchObject({
    staff_id: 'S12',
    channel: 'email',
    topic: 'reports',
    urgency: 'high',
    text: 'Вопрос\nДобрый день! Не формируется отчёт об успеваемости, срочно.',
  });
  expect(keys).toBe(2);
});

test('nobody is chosen in silence where a letter fits several: they are offered, and one is taken by Enter', async () => {
  await opened();
  await paste(letter('Ямбова С.Х. <private@example.com>'));
  expect(await page.locator('input[role=combobox]').inputValue()).toBe('');
  expect(await page.locator('main').textContent()).toContain('Письму подходят несколько человек');
  await press('Tab');
  expect(await page.locator('.combobox [role=option]').count()).toBe(2);
  await press('ArrowDown', 'Enter');
  expect(await sent()).toMatchObject({ staff_id: 'S41' });
});

test('whoever is offered but not taken is not recorded', async () => {
  await opened();
  await paste(letter('Ямбова'));
  await press('Tab', 'Tab', 'Control+Enter');
  await page.getByText('Выберите, кто просит.').waitFor();
  expect(await callsOf(page, 'recordRequest')).toEqual([]);
});

test('a person proposed by a letter gives way to the one that is typed, for good', async () => {
  await opened();
  await paste(letter('drobnaya.r@example.org'));
  await press('Tab', 'т');
  expect(await page.locator('input[role=combobox]').inputValue()).toBe('т');
  await press('е', 'Enter', 'Shift+Tab');
  await page.keyboard.type(' ещё');
  expect(await sent()).toMatchObject({ staff_id: 'S31' });
});

test('what is chosen by hand is never changed by a suggestion', async () => {
  await opened();
  await page.keyboard.type('Нужен отчёт по успеваемости');
  expect(await topic().inputValue()).toBe('reports');
  await topic().selectOption('method');
  await page.getByLabel('Срочность').selectOption('low');
  await page.locator('textarea').fill('Нужен отчёт по успеваемости, и срочно');
  expect(await topic().inputValue()).toBe('method');
  expect(await page.getByLabel('Срочность').inputValue()).toBe('low');
  expect(await page.locator('main').textContent()).not.toContain('Предложено по тексту');
});

test('a text that tells no topic presets none of the regulation’s', async () => {
  await opened();
  await page.keyboard.type('Зайдите, пожалуйста, после обеда');
  expect(await topic().inputValue()).toBe('other');
  await page.getByText('По тексту тема не ясна.').waitFor();
});

test('a further topic is offered as a tick, and recorded only when it is ticked', async () => {
  await opened();
  await page.keyboard.type('Не загружается КТП, и ещё нужен отчёт по посещаемости класса');
  const offered = page.getByRole('group', { name: 'Похоже, в тексте есть и другая тема' });
  expect(await offered.getByRole('checkbox').count()).toBe(1);
  await offered.getByRole('checkbox').check();
  await page.locator('input[role=combobox]').fill('тер');
  await press('Enter');
  const { topic: first, more_topics } = await sent();
  expect([first, ...more_topics].sort()).toEqual(['ktp', 'reports']);
});

test('the whole letter can be had back, and one that is deleted proposes nobody', async () => {
  await opened();
  const whole = letter('drobnaya.r@example.org');
  await paste(whole);
  expect(await text()).not.toContain('С уважением');
  await page.getByRole('button', { name: 'Вставить целиком' }).click();
  expect(await text()).toBe(whole);
  await page.locator('textarea').fill('');
  expect(await page.locator('input[role=combobox]').inputValue()).toBe('');
});

test('pasting is undone by Ctrl+Z', async () => {
  await opened();
  await page.keyboard.type('Звонила ');
  await paste(letter('drobnaya.r@example.org'));
  expect(await text()).toContain('Звонила Вопрос');
  await press('Control+z');
  expect(await text()).toBe('Звонила ');
});

test('what is suggested is said once the typing rests, politely', async () => {
  await opened();
  await page.keyboard.type('Срочно: забыла пароль');
  const said = page.locator('[aria-live=polite]').last();
  expect(await said.textContent()).toBe('');
  await page.getByText(/^Предложено по тексту: .*срочно/).waitFor({ state: 'attached' });
  expect(
    await topic().evaluate((field) => document.getElementById(field.getAttribute('aria-describedby')!)?.textContent),
  ).toBe('Предложено по тексту');
});
