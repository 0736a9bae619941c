// What is done at the request desk, by keyboard and by mouse, and what happens when the server refuses.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { equipment } from './equipment';
import { callsOf, type Opening, open } from './page';
import { as, deskBoard, deskCard, incident, incidents, memo, memos, totals } from './requests-at-desk';
import { ok, options } from './school';
import { board as trainingBoard } from './trainings';

let browser: Browser;
const pages: Page[] = [];
const opened = async (
  replies: Opening['replies'] = {},
  { delay = 5, ...opening }: Partial<Omit<Opening, 'replies'>> = {},
): Promise<Page> => {
  const page = await open(browser, {
    replies: {
      workbench: ok(deskBoard()),
      requestCard: ok(deskCard()),
      recordingOptions: ok(options()),
      incidents: ok(incidents()),
      memos: ok(memos()),
      totals: ok(totals()),
      trainingBoard: ok(trainingBoard()),
      ...replies,
    },
    delay,
    ...opening,
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
  page.getByRole('button', { name, exact: typeof name === 'string' });
const request = async (page: Page) => {
  await page.locator('.whole', { hasText: '2026-0042' }).click();
  await page.locator('dl').first().waitFor();
};
const section = async (page: Page, name: string) => {
  await button(page, 'Ещё').click();
  await page.locator('nav').getByRole('button', { name }).click();
};
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent || '');
const text = (page: Page) => page.locator('main').textContent();
const REFUSED = { ok: false, code: 'lock.busy' } as const;

test('a question to the teacher says who gets it, stands at once, and comes back with its words when refused', async () => {
  const asked = deskCard({ status: 'waiting', waiting: true, note: 'Какой файл?' });
  const page = await opened({ changeRequest: [REFUSED, ok(asked)] }, { delay: { changeRequest: 500 } });
  await request(page);
  await button(page, 'Спросить учителя').click();
  await page.keyboard.type('Какой файл?');
  await press(page, 'Control+Enter');
  expect(await page.locator('.confirm').textContent()).toContain('drobnaya.r@example.org');
  expect(await callsOf(page, 'changeRequest')).toEqual([]);
  await press(page, 'Enter');
  await page.locator('.badge.waiting').waitFor({ timeout: 450 });
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('form textarea').first().inputValue()).toBe('Какой файл?');
  expect(await page.locator('.badge.waiting').count()).toBe(0);

  await press(page, 'Control+Enter', 'Enter');
  await page.locator('.badge.waiting').waitFor();
  await page.locator('.busy').waitFor({ state: 'detached' });
  expect(await callsOf(page, 'changeRequest')).toEqual(
    [1, 2].map(() => ({ request_id: '2026-0042', change: { act: 'wait', question: 'Какой файл?' } })),
  );
});

test('whoever begins an answer says so at a press, without a question', async () => {
  const page = await opened({ changeRequest: ok(deskCard({ status: 'in_work', may: ['close', 'wait'] })) });
  await request(page);
  await button(page, 'Готовлю ответ').click();
  await page.locator('.badge.in_work').waitFor();
  expect(await callsOf(page, 'changeRequest')).toEqual([{ request_id: '2026-0042', change: { act: 'take' } }]);
});

test('a request for somebody else goes by its topic to the role that answers it, with a reason, and mails nobody', async () => {
  const page = await opened({ changeRequest: ok(deskCard({ topic: 'tech_failure', may: [] })) });
  await request(page);
  await page.getByText('Другие действия').click();
  await button(page, 'Не по адресу').click();
  await button(page, 'Не по адресу').click();
  expect(await focused(page)).toContain('—');
  await page.locator('form select').selectOption('tech_failure');
  expect(await text(page)).toContain('Ответит: Системный администратор');
  await button(page, 'Не по адресу').click();
  expect(await text(page)).toContain('Напишите причину');
  await page.locator('form textarea').fill('Журнал не открывается');
  expect(await page.locator('form').textContent()).toContain('Писем не будет');
  await button(page, 'Не по адресу').click();
  await page.getByText('Передано.').first().waitFor();
  expect(await callsOf(page, 'changeRequest')).toEqual([
    {
      request_id: '2026-0042',
      change: { act: 'transfer', role_key: 'sysadmin', topic: 'tech_failure', reason: 'Журнал не открывается' },
    },
  ]);
});

test('a request is merged into another of the same person and leaves the queue at once', async () => {
  const merged = deskCard({ status: 'closed', duplicate_of: '2026-0036', may: [] });
  const page = await opened({ changeRequest: ok(merged) }, { delay: 150 });
  await request(page);
  await page.getByText('Другие действия').click();
  await button(page, 'Объединить').click();
  expect(await page.locator('form select option').allInnerTexts()).toEqual([
    '№ 2026-0036 · КТП · 31.08.2026',
    '№ 2026-0012 · отчёты · 12.05.2026',
  ]);
  await button(page, 'Объединить').click();
  await button(page, '‹ Назад').click();
  expect(await page.locator('.whole', { hasText: '2026-0042' }).count()).toBe(0);
  expect((await callsOf(page, 'changeRequest'))[0]!.change).toEqual({ act: 'merge', into: '2026-0036' });
});

test('whoever leaves an act is back at the button that began it', async () => {
  const page = await opened();
  await request(page);
  await button(page, 'Спросить учителя').click();
  await press(page, 'Escape');
  expect(await focused(page)).toBe('Спросить учителя');
});

test('a meeting that has begun is marked from the day: nobody came, and other times go out', async () => {
  const meeting = deskCard({
    request_id: '2026-0039',
    status: 'booked',
    slot: '03.09.2026 14:40',
    may: ['close', 'held', 'no_show'],
  });
  const page = await opened({
    requestCard: ok(meeting),
    changeRequest: ok({ ...meeting, status: 'assigned', outcome: 'no_show', may: ['close'] }),
  });
  await button(page, /^Не пришёл: Длинно/).click();
  await button(page, 'Не пришёл').click();
  expect(await page.locator('.confirm').textContent()).toContain('Письмо с тремя другими временами');
  await press(page, 'Enter');
  await page.getByText('встреча не состоялась').first().waitFor();
  expect((await callsOf(page, 'changeRequest'))[0]).toEqual({ request_id: '2026-0039', change: { act: 'no_show' } });
});

test('a meeting that took place is noted without a letter, or with what was agreed', async () => {
  const meeting = deskCard({ status: 'booked', slot: '03.09.2026 14:40', may: ['close', 'held', 'no_show'] });
  const page = await opened({
    requestCard: ok(meeting),
    changeRequest: ok({ ...meeting, status: 'answered', may: [] }),
  });
  await button(page, /^Состоялась: Длинно/).click();
  expect(await page.locator('form').textContent()).toContain('Писем не будет');
  await page.locator('form textarea').fill('Импорт настроили');
  await button(page, 'Состоялась').click();
  expect(await page.locator('.confirm').textContent()).toContain('Ответ уйдёт письмом');
  await press(page, 'Enter');
  await page.getByText('консультация состоялась').first().waitFor();
  expect((await callsOf(page, 'changeRequest'))[0]!.change).toEqual({ act: 'held', answer: 'Импорт настроили' });
});

test('a visitor is recorded with the keyboard alone, once', async () => {
  const page = await opened({ recordVisit: [REFUSED, ok(deskCard({ request_id: '2026-0050', status: 'answered' }))] });
  await button(page, 'Записать посетителя').click();
  await page.waitForSelector('input[role=combobox]:focus');
  await page.waitForFunction(() => !document.querySelector('.combobox .busy'));
  await page.keyboard.type('тё');
  await page.locator('[role=option]').waitFor();
  await press(page, 'Enter', 'Tab', 'Tab');
  await page.keyboard.type('Не видит свой класс');
  await press(page, 'Control+Enter');
  await page.locator('[role=alert]').waitFor();
  await press(page, 'Control+Enter');
  await page.getByText('№ 2026-0050').waitFor();
  expect(await focused(page)).toBe('Записать ещё');
  const calls = await callsOf(page, 'recordVisit');
  expect(calls).toHaveLength(2);
  expect(calls[0]).toMatchObject({
    slot_id: 'W2@2026-09-03T15:00',
    staff_id: 'S31',
    topic: 'ktp',
    text: 'Не видит свой класс',
    answer: '',
  });
  expect(calls[0]!.key).toBe(calls[1]!.key);
});

test('ready answers are in the language of the teacher, and a memo that was given is named to the server', async () => {
  const page = await opened({
    requestCard: ok(deskCard({ language: 'en' })),
    closeRequest: ok(deskCard({ status: 'answered', may: [] })),
  });
  await request(page);
  await page.getByText('Готовые ответы').click();
  await button(page, 'Вставить: Import of a lesson plan').click();
  expect(await page.locator('textarea:focus').inputValue()).toMatch(/^Hello!\n1\. /);
  await button(page, 'Вставить: Как загрузить КТП из Excel?').click();
  expect(await page.locator('textarea:focus').inputValue()).toContain(memo().answer);
  await press(page, 'Control+Enter', 'Enter');
  await page.getByText('Ответ принят').first().waitFor();
  expect((await callsOf(page, 'closeRequest'))[0]!.memo_id).toBe('M-3');
});

test('an answer that was written by hand names no memo', async () => {
  const page = await opened({ closeRequest: ok(deskCard({ status: 'answered', may: [] })) });
  await request(page);
  await page.locator('textarea').fill('Нажмите «Импорт».');
  await press(page, 'Control+Enter', 'Enter');
  await page.getByText('Ответ принят').first().waitFor();
  expect((await callsOf(page, 'closeRequest'))[0]).toEqual({ request_id: '2026-0042', answer: 'Нажмите «Импорт».' });
});

test('a report joins a failure that lasts', async () => {
  const page = await opened({
    requestCard: [
      ok(deskCard({ topic: 'tech_failure' })),
      ok(deskCard({ topic: 'tech_failure', incident_of: '2026-0044' })),
    ],
    changeIncident: ok(incidents()),
  });
  await request(page);
  await button(page, /^Журнал не открывается/).click();
  await button(page, 'Это не тот сбой').waitFor();
  expect(await callsOf(page, 'changeIncident')).toEqual([
    { act: 'join', incident_id: '2026-0044', request_id: '2026-0042' },
  ]);
});

test('the end of a failure shows how many reporters get the one message, and a refused message is not lost', async () => {
  const over = incident({ ended_at: '2026-09-03T14:45', may: [] });
  const page = await opened({ changeIncident: [REFUSED, ok([over])] }, { delay: { changeIncident: 150 } });
  await section(page, 'Сбои');
  await button(page, /^Заработало/).click();
  await page.locator('.incident textarea').fill('Всё работает, спасибо.');
  await button(page, 'Заработало').click();
  expect(await page.locator('.confirm').textContent()).toContain('Одно письмо уйдёт 2 сообщившим');
  expect(await page.locator('.confirm').textContent()).toContain('Без адреса 1 человек');
  await press(page, 'Enter');
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('.incident textarea').inputValue()).toBe('Всё работает, спасибо.');
  await button(page, 'Заработало').click();
  await page.getByText('Сейчас всё работает.').waitFor();
  const calls = await callsOf(page, 'changeIncident');
  expect(calls).toHaveLength(2);
  expect(calls[1]).toEqual({
    act: 'end',
    incident_id: '2026-0044',
    started_at: '2026-09-03T07:50',
    ended_at: '2026-09-03T14:45',
    message: 'Всё работает, спасибо.',
  });
});

test('a failure is joined to a device of the inventory, and one that is over asks whether the device works again', async () => {
  const [one, two] = equipment().devices;
  const told = { ...one!, status: 'faulty', reported_by: '2026-0044' } as const;
  const over = incident({
    incident_id: '2026-0031',
    ended_at: '2026-09-02T14:45',
    may: [],
    devices: [{ device_id: two!.device_id, name: two!.name, works: false }],
  });
  const page = await opened({
    incidents: ok([incident(), over]),
    equipment: ok(equipment()),
    changeDevice: [ok(equipment({ devices: [told] })), ok(equipment({ devices: [] }))],
  });
  await section(page, 'Сбои');
  await button(page, /^Связать с устройством/).click();
  await page.getByLabel('Какое устройство не работает').selectOption({ index: 0 });
  await button(page, 'Связать').click();
  await page.getByText('Ноутбук учителя (D-001)').waitFor();
  await page.locator('summary', { hasText: 'Прошедшие' }).click();
  await button(page, /^Снова работает/).click();
  await page.getByText('Снова работает').first().waitFor({ state: 'detached' });
  expect(await callsOf(page, 'changeDevice')).toEqual([
    { act: 'fault', device_id: 'D-001', reported_by: '2026-0044' },
    { act: 'works', device_id: two!.device_id },
  ]);
});

test('maintenance is planned after a look at who is told', async () => {
  const page = await opened({ changeIncident: ok(incidents()) });
  await section(page, 'Сбои');
  await button(page, 'Запланировать работы').click();
  await page.keyboard.type('Обновление');
  await page.getByLabel('Начало').fill('2026-09-25T15:00');
  await page.getByLabel('Окончание').fill('2026-09-25T17:00');
  await button(page, 'Запланировать работы').click();
  expect(await page.locator('.confirm').textContent()).toContain('все сотрудники с адресом');
  await press(page, 'Enter');
  await page.locator('form').waitFor({ state: 'detached' });
  expect((await callsOf(page, 'changeIncident'))[0]).toMatchObject({
    act: 'plan',
    incident_id: '',
    title: 'Обновление',
  });
});

test('a memo is drafted from an answer only after a person has looked for names in it', async () => {
  const page = await opened({
    requestCard: ok(deskCard({ status: 'answered', answer: 'Нажмите «Импорт».', may: ['reopen', 'confirm'] })),
    changeMemo: ok(memos()),
  });
  await request(page);
  await button(page, 'Сделать памятку').click();
  await button(page, 'Сохранить черновик').click();
  expect(await text(page)).toContain('поставьте отметку');
  expect(await callsOf(page, 'changeMemo')).toEqual([]);
  await page.locator('.tick input').check();
  await button(page, 'Сохранить черновик').click();
  await page.getByText('ждёт утверждения').first().waitFor();
  expect((await callsOf(page, 'changeMemo'))[0]).toMatchObject({
    act: 'draft',
    memo_id: '',
    request_id: '2026-0042',
    topic: 'ktp',
  });
});

test('a memo is approved at a press, and its approval is taken back when the server refuses', async () => {
  const page = await opened({ changeMemo: REFUSED }, { delay: { changeMemo: 500 } });
  await section(page, 'Памятки');
  await button(page, /^Утвердить/).click();
  await page.waitForFunction(() => document.querySelectorAll('.memo.approved').length === 3, null, { timeout: 450 });
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('.memo.approved').count()).toBe(2);
  expect(await callsOf(page, 'changeMemo')).toEqual([{ act: 'approve', memo_id: 'M-4' }]);
});

test('memos are looked for by topic and word', async () => {
  const page = await opened();
  await section(page, 'Памятки');
  await page.getByLabel('Тема памяток').selectOption('ktp');
  await page.locator('input[type=search]').fill('четверть');
  await page.waitForTimeout(450);
  expect((await callsOf(page, 'memos')).at(-1)).toEqual({ topic: 'ktp', query: 'четверть' });
});

test('each role sees its sections: the director totals, the administrator failures, the deputy no failures', async () => {
  const sections = async (access: Parameters<typeof as>[0]) => {
    const page = await opened({ workbench: ok(deskBoard(as(access))) });
    await page.locator('nav button').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('main > section > .busy'));
    const more = page.locator('nav [aria-expanded]');
    if (await more.count()) await more.click();
    return (await page.locator('nav button:not([aria-expanded])').allInnerTexts()).join(' ');
  };
  expect(await sections('director')).toBe('Итоги Документы Условия');
  expect(await sections('sysadmin')).toBe('Сейчас Сбои График Условия Памятки Состояние');
  expect(await sections('deputy_uvr')).toBe('Сейчас Обучение График Условия Памятки Итоги Документы Состояние');
  expect(await sections('lead')).toBe(
    'Сейчас Записать Обучение График Условия Сбои Памятки Итоги Документы Данные Состояние',
  );
});

test('the director opens on the totals and chooses a term', async () => {
  const page = await opened({
    workbench: ok(deskBoard(as('director'))),
    totals: [ok(totals()), ok(totals({ from: '2026-09-01', to: '2026-10-25' }))],
  });
  await button(page, '1 четверть').click();
  await page.getByText('01.09.2026 — 25.10.2026').waitFor();
  expect(await callsOf(page, 'totals')).toEqual([
    { from: '2026-09-01', to: '2026-09-03' },
    { from: '2026-09-01', to: '2026-10-25' },
  ]);
  expect(await page.locator('.whole').count()).toBe(0);
});

test('the queue is narrowed by what is mine, unanswered, waiting or back again, and by topic', async () => {
  const page = await opened();
  const numbers = async () => (await page.locator('.cards .number').allInnerTexts()).filter((one) => /^№/.test(one));
  await button(page, 'ждут учителя 1').click();
  expect(await numbers()).toEqual(expect.arrayContaining(['№ 2026-0033']));
  expect(await page.locator('.whole').count()).toBe(1);
  await button(page, 'открыты снова 1').click();
  expect(await page.locator('.whole').textContent()).toContain('2026-0034');
  await button(page, /^открытые/).click();
  await page.getByLabel('Тема заявок').selectOption('reports');
  expect(await page.locator('.whole').count()).toBe(3);
});

test('several of one department who asked the same begin a session with their names in it', async () => {
  const page = await opened();
  await button(page, 'Предложить занятие').click();
  await page.locator('.people li').first().waitFor();
  expect(await page.locator('.people li').count()).toBe(2);
  expect(await page.locator('fieldset .tick input:checked').count()).toBe(1);
});

test('sections and the search are reached by keys that are listed, in any layout', async () => {
  const page = await opened();
  await page.locator('.card').first().waitFor();
  await press(page, 'Alt+Shift+Digit6');
  await page.locator('.incident').first().waitFor();
  await press(page, 'Alt+Shift+KeyF');
  await page.waitForSelector('input[type=search]:focus');
  expect(await page.locator('.keys').textContent()).toContain('Alt+Shift+6раздел «Сбои»');
});

test('the wide dialog shows the queue beside the trainings, and a request leads back to both', async () => {
  const page = await opened({}, { view: 'planning', width: 1000 });
  await page.locator('.session').first().waitFor();
  const [left, right] = await page.locator('.column').all();
  const [a, b] = [await left!.boundingBox(), await right!.boundingBox()];
  expect(a!.x + a!.width).toBeLessThan(b!.x + 1);
  await request(page);
  await button(page, '‹ Назад').click();
  expect(await page.locator('.column').count()).toBe(2);
});

test('a visitor is offered to whoever answers for what the open hour is about', async () => {
  for (const [access, buttons] of [
    ['lead', 1],
    ['deputy_uvr', 0],
    ['sysadmin', 0],
  ] as const) {
    const page = await opened({ workbench: ok(deskBoard(as(access))) });
    await page.locator('.day').waitFor();
    expect(await button(page, 'Записать посетителя').count()).toBe(buttons);
  }
});
