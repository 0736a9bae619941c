// What a lead does with trainings in the sidebar, and what happens when the server refuses.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { callsOf, type Opening, open } from './page';
import { ok, workbench } from './school';
import * as school from './trainings';

const { board, sessionCard, planned, past, options } = school;

let browser: Browser;
const pages: Page[] = [];
const opened = async (replies: Opening['replies'] = {}, delay = 5): Promise<Page> => {
  const page = await open(browser, {
    replies: {
      workbench: ok(workbench({ decisions: school.decisions() })),
      trainingBoard: ok(board()),
      trainingSession: ok(sessionCard()),
      trainingOptions: ok(options()),
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
  page.getByRole('button', { name, exact: typeof name === 'string' });
const section = async (page: Page) => {
  await button(page, 'Обучение').click();
  await page.locator('.session').first().waitFor();
};
const session = async (page: Page) => {
  await section(page);
  await page.locator('.session.proposed .whole').first().click();
  await page.locator('dl').waitFor();
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent || '');
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('all proposals are approved after a look at how many people are written to, and come back when refused', async () => {
  const approved = board({ sessions: board().sessions.map((one) => ({ ...one, state: 'planned' as const })) });
  const page = await opened({ approveTraining: [{ ok: false, code: 'lock.busy' }, ok(approved)] }, 250);
  await section(page);
  await button(page, 'Утвердить все (2)').click();
  expect(await page.locator('.confirm').textContent()).toContain(
    'Календарь напишет 18 участникам. Без адреса 4 человека',
  );
  await press(page, 'Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Утвердить все (2)');
  expect(await callsOf(page, 'approveTraining')).toEqual([]);

  await press(page, 'Enter', 'Enter');
  await page.waitForFunction(() => !document.querySelector('.session.proposed'), null, { timeout: 240 });
  expect(await focused(page)).toContain('Предложения');
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('.session.proposed').count()).toBe(2);

  await button(page, 'Утвердить все (2)').click();
  await press(page, 'Enter');
  await page.getByText('Утверждено: 2 занятия').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'approveTraining')).toEqual(Array(2).fill({ session_ids: ['TR-Q1-01', 'TR-Q1-02'] }));
});

test('an affected session moves or stays only when somebody says so', async () => {
  const kept = planned({ session_id: 'TR-Q1-03' });
  const page = await opened({ keepTraining: ok(kept), approveTraining: ok(board()) });
  await section(page);
  const card = page.locator('.session.affected');
  expect(await card.textContent()).toContain('Предлагаем: пт 25.09.2026 15:00–16:00');
  await card.getByRole('button', { name: 'Перенести' }).click();
  expect(await card.locator('.confirm').textContent()).toContain('Календарь напишет 9 участникам');
  await press(page, 'Enter');
  await page.getByText('Участникам напишет календарь').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'approveTraining')).toEqual([{ session_ids: ['TR-Q1-03'] }]);
  await card.getByRole('button', { name: 'Оставить как есть' }).click();
  await card.waitFor({ state: 'detached' });
  expect(await callsOf(page, 'keepTraining')).toEqual([{ session_id: 'TR-Q1-03' }]);
});

test('a proposal that was taken back can be put back, and the server hears of it only when it is left so', async () => {
  const page = await opened({ cancelTraining: ok(board()) });
  const reject = async () => {
    await page.locator('.session.proposed .whole').first().click();
    await button(page, 'Снять предложение').click();
    await page.getByText('Предложение снято').waitFor();
    expect(await page.locator('.session.proposed').count()).toBe(1);
  };
  await section(page);
  await reject();
  await button(page, 'Вернуть').click();
  await page.waitForFunction(() => document.querySelectorAll('.session.proposed').length === 2);
  expect(await callsOf(page, 'cancelTraining')).toEqual([]);
  await reject();
  await button(page, 'Сейчас').click();
  await button(page, 'Обучение').click();
  await button(page, 'Вернуть').waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await button(page, 'Вернуть').waitFor({ state: 'detached' });
  expect(await callsOf(page, 'cancelTraining')).toEqual([{ session_id: 'TR-Q1-01', reason: '' }]);
});

test('another day shows what follows before anything is sent; every rejected day says why', async () => {
  const to = school.option();
  const page = await opened(
    { changeTraining: [{ ok: false, code: 'training.room_taken' }, ok(sessionCard({ date: to.date }))] },
    60,
  );
  await session(page);
  await button(page, 'Другие дни').click();
  await page.locator('.option').nth(1).click();
  expect(await page.locator('dl').textContent()).toContain('вт 22.09.2026 15:00–16:00');
  expect(await page.locator('dl').textContent()).toContain('Быловт 15.09.2026');
  expect(await page.locator('.preview').textContent()).toContain('свободны 11 из 11');
  await page.locator('details summary').click();
  expect(await page.locator('.rejected').textContent()).toContain('чт 17.09.2026кабинеты заняты');
  expect(await callsOf(page, 'changeTraining')).toEqual([]);

  await button(page, 'Перенести').click();
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('.preview').count()).toBe(1);
  await button(page, 'Перенести').click();
  await page.getByText('Изменения записаны').first().waitFor();
  const [first, second] = await callsOf(page, 'changeTraining');
  expect(first).toEqual(second);
  expect(first).toMatchObject({ session_id: 'TR-Q1-01', date: '2026-09-22', room_id: 'R14', add: [], remove: [] });
});

test('a change of an approved session is sent only after a look at who is written to', async () => {
  const page = await opened({ trainingSession: ok(planned()), changeTraining: ok(planned({ topics: ['reports'] })) });
  await session(page);
  await button(page, 'Изменить').click();
  await button(page, 'Сохранить').click();
  await page.getByText('Пока ничего не изменено').waitFor();
  await page.getByLabel('КТП').uncheck();
  await page.getByLabel('Окончание').fill('14:00');
  await button(page, 'Сохранить').click();
  expect(await page.locator('.wrong').textContent()).toContain('раньше окончания');
  await page.getByLabel('Окончание').fill('16:30');
  await button(page, 'Сохранить').click();
  expect(await page.locator('.confirm').textContent()).toContain(
    'Календарь напишет 4 участникам. Без адреса 1 человек',
  );
  expect(await callsOf(page, 'changeTraining')).toEqual([]);
  await press(page, 'Enter');
  await page.getByText('Изменения записаны').first().waitFor();
  // A title made from other topics would be wrong now.
  expect(await callsOf(page, 'changeTraining')).toMatchObject([
    { topics: ['current_marks'], title: '', ends_at: '16:30' },
  ]);
});

test('attendance is confirmed with the keyboard alone: all are ticked first, and a refusal loses no tick', async () => {
  const held = past({ state: 'held', attended: 3, may: ['confirm', 'print'] });
  const page = await opened(
    { trainingSession: ok(past()), confirmTraining: [{ ok: false, code: 'lock.busy' }, ok(held)] },
    250,
  );
  await section(page);
  await page.locator('.session.unconfirmed .main').focus();
  await press(page, 'Enter');
  await page.locator('.ticks').waitFor();
  // Who declined is not expected.
  expect(await page.locator('.ticks :checked').count()).toBe(4);
  await page.locator('.ticks input').first().focus();
  await press(page, 'ArrowDown', 'Space');
  expect(await page.locator('.attendance button.main').textContent()).toBe('Подтвердить: присутствовали 3 из 5');
  await press(page, 'Control+Enter');
  await page.locator('.badge.held').first().waitFor({ timeout: 240 });
  await page.locator('[role=alert]').waitFor();
  expect(await page.locator('[role=alert]').textContent()).toContain('Отметки сохранены');
  expect(await page.locator('.ticks :checked').count()).toBe(3);
  await page.getByRole('button', { name: '‹ Обучение' }).click();
  await page.locator('.session.unconfirmed .main').click();
  await page.waitForFunction(() => document.querySelectorAll('.ticks :checked').length === 3);
  await page.getByLabel('Лист регистрации подписан').check();
  await page.getByLabel('Началось').fill('15:05');
  await page.locator('.attendance button.main').click();
  await page.getByText('Присутствие записано').first().waitFor();
  expect((await callsOf(page, 'confirmTraining'))[1]).toEqual({
    session_id: 'TR-Q1-00',
    held_start: '2026-09-02T15:05',
    held_end: '2026-09-02T16:00',
    attended: ['S12', 'S32', 'S33'],
    sheet_signed: true,
  });
});

test('a pasted list replaces the ticks, takes in who was not invited, and keeps what it could not make out', async () => {
  const page = await opened({ trainingSession: ok(past()), confirmTraining: ok(past({ state: 'held' })) });
  await session(page);
  await page.locator('form details summary').click();
  await page.locator('form textarea').fill('1. Дробная Р.Д.\n2. Скобкина Вера\nСкобкина\nЩукина П.');
  await button(page, 'Отметить по списку').click();
  expect(await page.locator('.notice.warn').textContent()).toBe(
    'Отмечено по списку: 2 человека.Не нашлись: Щукина П.Подходит нескольким: Скобкина. Допишите имя.',
  );
  expect(await page.locator('form textarea').inputValue()).toBe('Щукина П.\nСкобкина');
  await page.locator('form input[role=combobox]').fill('кав');
  await press(page, 'Enter');
  await page.locator('.attendance button.main').click();
  await page.getByText('Присутствие записано').first().waitFor();
  expect(await callsOf(page, 'confirmTraining')).toMatchObject([{ attended: ['S12', 'S41', 'S34'] }]);
});

test('a session to which nobody came is not confirmed but cancelled', async () => {
  const page = await opened({ trainingSession: ok(past()) });
  await session(page);
  await button(page, 'Снять все').click();
  await page.locator('.attendance button.main').click();
  expect(await page.locator('[role=alert]').textContent()).toContain('отмените его');
  expect(await callsOf(page, 'confirmTraining')).toEqual([]);
});

test('people come into the group and go out of it together, so that everyone is written to once', async () => {
  const page = await opened({
    trainingSession: ok(planned()),
    changeTraining: [{ ok: false, code: 'lock.busy' }, ok(planned())],
  });
  await session(page);
  await page.getByRole('button', { name: 'Убрать: Глаголева' }).click();
  await page.locator('.members input[role=combobox]').fill('скоб');
  await press(page, 'Enter');
  await button(page, 'Сохранить состав (+1 −1)').click();
  expect(await page.locator('.confirm').textContent()).toContain('Приглашение получат: 1 человек.');
  await press(page, 'Enter');
  await page.locator('[role=alert]').waitFor();
  await button(page, 'Сохранить состав (+1 −1)').click();
  await press(page, 'Enter');
  await page.getByText('Состав группы записан').first().waitFor();
  expect((await callsOf(page, 'changeTraining'))[1]).toMatchObject({
    add: ['S40'],
    remove: ['S33'],
    date: '2026-09-15',
  });
});

test('who declined is given a place in another group, which stays as it is otherwise', async () => {
  const other = planned({ session_id: 'TR-Q1-02', date: '2026-09-17', room_id: 'R15', title: 'Группа Б' });
  const page = await opened({
    trainingSession: [ok(planned()), ok(other), ok(planned({ others: [] }))],
    changeTraining: ok(other),
  });
  await session(page);
  await page.getByRole('button', { name: 'Предложить другую группу: Тёркина' }).click();
  await page.locator('.people .option').click();
  expect(await page.locator('.confirm').textContent()).toContain('Приглашение уйдёт: Тёркина Алёна Мёдовна.');
  await press(page, 'Enter');
  await page.getByText('Место в другой группе дано').first().waitFor();
  expect(await callsOf(page, 'changeTraining')).toMatchObject([
    { session_id: 'TR-Q1-02', date: '2026-09-17', room_id: 'R15', title: 'Группа Б', add: ['S31'], remove: [] },
  ]);
});

test('a session that people were invited to is cancelled only with a reason, which is kept when the server refuses', async () => {
  const page = await opened({
    trainingSession: [ok(planned()), ok(planned({ state: 'cancelled', reason: 'Отключение света', may: [] }))],
    cancelTraining: [{ ok: false, code: 'training.personal_data' }, ok(board())],
  });
  await session(page);
  await button(page, 'Отменить занятие').click();
  await page.locator('form .danger').click();
  expect(await page.locator('.wrong').textContent()).toContain('Напишите причину');
  await page.locator('textarea').fill('Отключение света');
  for (const failing of [true, false]) {
    if ((await page.locator('form .confirm').count()) === 0) await page.locator('form .danger').click();
    await page.locator('.confirm .danger').click();
    if (failing) await page.locator('[role=alert]').waitFor();
    if (failing) expect(await page.locator('textarea').inputValue()).toBe('Отключение света');
  }
  await page.getByText('Занятие отменено').first().waitFor();
  expect(await callsOf(page, 'cancelTraining')).toEqual(
    Array(2).fill({ session_id: 'TR-Q1-01', reason: 'Отключение света' }),
  );
});

test('the lead adds a session for everybody without a place', async () => {
  const page = await opened({ changeTraining: ok(sessionCard({ session_id: 'TR-Q1-09' })) });
  await section(page);
  await button(page, 'Добавить занятие').click();
  await button(page, 'Добавить предложение').click();
  expect(await page.locator('.wrong').count()).toBe(4);
  await page.getByLabel('Отчёты').check();
  await page.getByLabel('Дата').fill('2026-11-19');
  await page.getByLabel('Начало').fill('15:00');
  await page.getByLabel('Окончание').fill('16:00');
  await page.getByLabel('Кабинет').selectOption('R15');
  await button(page, 'Всех без места (2)').click();
  await button(page, 'Добавить предложение').click();
  await page.locator('dl').waitFor();
  expect(await callsOf(page, 'changeTraining')).toEqual([
    {
      session_id: '',
      // The term is the one in whose window the date lies.
      period_code: 'Q2',
      topics: ['reports'],
      title: '',
      date: '2026-11-19',
      starts_at: '15:00',
      ends_at: '16:00',
      room_id: 'R15',
      add: ['S30', 'S31'],
      remove: [],
    },
  ]);
});

test('a closed term that differs is counted again or kept, as the lead decides', async () => {
  const closed = school.term({ closed_at: '2026-11-05T06:00:00', differs: 2 });
  const page = await opened({
    trainingBoard: ok(board({ now: '2026-11-09T08:00:00', terms: [closed] })),
    settleTerm: [{ ok: false, code: 'lock.busy' }, ok(board({ terms: [{ ...closed, differs: 0 }] }))],
  });
  await section(page);
  await button(page, 'Пересчитать').click();
  await page.locator('[role=alert]').waitFor();
  await page.locator('.notice.warn').getByRole('button', { name: 'Оставить как есть' }).click();
  await page.getByText('Четверть закрыта 05.11.2026').waitFor();
  expect(await callsOf(page, 'settleTerm')).toEqual([
    { period_code: 'Q1', again: true },
    { period_code: 'Q1', again: false },
  ]);
});

test('a new plan takes the proposals back only after a second look, and shows that it is being made', async () => {
  const page = await opened({ replanTraining: ok(board()) }, 60);
  await section(page);
  await button(page, 'Подобрать заново').click();
  expect(await page.locator('.confirm').textContent()).toContain('Утверждённые занятия останутся');
  await press(page, 'Enter');
  await page.getByText('Подбираем время').waitFor();
  await page.getByText('Предложено: 2 занятия').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'replanTraining')).toEqual([{ period_code: 'Q1' }]);
});

test('the sign-in sheet is opened for printing', async () => {
  const page = await opened({ openPrint: ok(true as const) });
  await session(page);
  await button(page, 'Печать листа регистрации').click();
  await page.waitForFunction(() => !document.querySelector('.actions .busy'));
  expect(await callsOf(page, 'openPrint')).toEqual([{ document: 'sign_in_sheet', key: 'TR-Q1-01' }]);
});

test('a decision about a session leads to it, one about the term to the section', async () => {
  const page = await opened({ trainingSession: ok(past()) });
  await page.locator('.card.urgent').nth(1).getByRole('button').click();
  await page.locator('.ticks').waitFor();
  expect(await callsOf(page, 'trainingSession')).toEqual([{ session_id: 'TR-Q1-00' }]);
  await button(page, 'Сейчас').click();
  await page.locator('.card.urgent').nth(2).getByRole('button').click();
  await page.locator('.coverage').waitFor();
});

test('the deputy sees how the training stands, and changes nothing', async () => {
  const me = { email: 'z@example.org', name: 'Завучева', access: 'deputy_uvr', language: 'ru' } as const;
  const page = await opened({ workbench: ok(workbench({ me })), trainingSession: ok(planned({ may: ['print'] })) });
  await section(page);
  expect(await page.locator('.session .row, .session .main').count()).toBe(0);
  expect(await button(page, 'Добавить занятие').count()).toBe(0);
  await page.locator('.session.proposed .whole').first().click();
  await page.locator('dl').waitFor();
  expect(await page.locator('main').getByRole('button').allInnerTexts()).toEqual([
    '‹ Обучение',
    'Печать листа регистрации',
  ]);
});
