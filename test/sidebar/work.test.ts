// What a lead does in the sidebar, by keyboard and by mouse, and what happens when the server refuses.
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { callsOf, type Opening, open } from './page';
import { card, line, ok, options, problems, progress, report, seenTo, workbench } from './school';

let browser: Browser;
const pages: Page[] = [];
const opened = async (opening: Opening): Promise<Page> => {
  const page = await open(browser, opening);
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

const recorded = ok({
  requests: [card({ status: 'booked', slot: '03.09.2026 15:00' })],
  booking: 'booked',
  alternatives: [],
});

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('role') || at?.textContent || at?.tagName || '';
  });
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('a request is recorded with the keyboard alone, once, with the slot that fits', async () => {
  const page = await opened({
    replies: { workbench: ok(workbench()), recordingOptions: ok(options()), recordRequest: recorded },
  });
  await page.waitForSelector('.card');
  for (let step = 0; step < 6 && (await focused(page)) !== 'Записать'; step += 1) await press(page, 'Tab');
  await press(page, 'Enter');
  await page.waitForSelector('textarea:focus');
  await page.keyboard.type('Не сохраняется КТП');
  await page.waitForFunction(() => document.querySelectorAll('select option').length > 3);
  await press(page, 'Tab');
  await page.keyboard.type('те');
  expect(await page.locator('.combobox [role=option]').allInnerTexts()).toEqual([
    'Тёркина Алёна Мёдовна\nучитель технологии',
  ]);
  await press(page, 'Enter');
  for (let step = 0; step < 4; step += 1) await press(page, 'Tab');
  const slots = await page.locator('select:focus option').allInnerTexts();
  expect(slots).toHaveLength(3);
  expect(slots[2]).toContain('КТП');
  await press(page, 'ArrowDown', 'Control+Enter', 'Control+Enter');
  await page.waitForSelector('.big');
  expect(await page.locator('main').textContent()).toContain('2026-0042');
  expect(await focused(page)).toBe('Записать ещё');

  const calls = await callsOf(page, 'recordRequest');
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({
    staff_id: 'S31',
    text: 'Не сохраняется КТП',
    topic: 'ktp',
    urgency: 'normal',
    format: 'in_person',
    slot_choice: 'any',
  });
});

test('a recording without a person or a text is not sent, and the field at fault is focused', async () => {
  const page = await opened({ replies: { workbench: ok(workbench()), recordingOptions: ok(options()) } });
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.waitForSelector('textarea:focus');
  await press(page, 'Control+Enter');
  expect(await page.locator('main').textContent()).toContain('Выберите, кто просит.');
  expect(await focused(page)).toBe('TEXTAREA');
  await page.keyboard.type('Не сохраняется КТП');
  await press(page, 'Control+Enter');
  expect(await focused(page)).toBe('combobox');
  expect(await callsOf(page, 'recordRequest')).toEqual([]);
});

test('a recording that the server refused keeps its words and its key, so that a second try records nothing twice', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      recordingOptions: ok(options()),
      recordRequest: [{ ok: false, code: 'lock.busy' }, recorded],
    },
  });
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.locator('input[role=combobox]').fill('дро');
  await page.getByRole('option').first().click();
  await page.locator('textarea').fill('Не сохраняется КТП');
  await press(page, 'Control+Enter');
  await page.waitForSelector('[role=alert]');
  await page.getByRole('button', { name: 'Сейчас' }).click();
  await page.getByRole('button', { name: 'Записать' }).click();
  expect(await page.locator('textarea').inputValue()).toBe('Не сохраняется КТП');
  await press(page, 'Control+Enter');
  await page.waitForSelector('.big');
  const keys = (await callsOf(page, 'recordRequest')).map(({ key }) => key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('people who cannot be loaded are asked for once, and again when the person says so', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      recordingOptions: [{ ok: false, code: 'lock.busy' }, ok(options())],
    },
  });
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.waitForSelector('[role=alert]');
  await page.waitForTimeout(60);
  expect(await callsOf(page, 'recordingOptions')).toHaveLength(1);
  await page.getByRole('button', { name: 'Повторить' }).click();
  await page.waitForSelector('[role=alert]', { state: 'detached' });
});

const closing = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: /Дробная/ }).click();
  await page.locator('textarea').fill(text);
  await page.getByRole('button', { name: 'Ответить и закрыть' }).click();
};

test('a closed request shows its outcome at once; a refusal puts everything back, the answer too', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      requestCard: ok(card()),
      closeRequest: { ok: false, code: 'answer.personal_data' },
    },
    delay: { closeRequest: 250 },
  });
  await closing(page, 'Пароль Иванова Пети: qwerty');
  expect(await page.locator('.confirm').textContent()).toContain('drobnaya.r@example.org');
  await press(page, 'Enter');
  await page.waitForSelector('.badge.answered', { timeout: 200 });
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').textContent()).toContain('заявка открыта');
  expect(await page.locator('textarea').inputValue()).toBe('Пароль Иванова Пети: qwerty');
  expect(await page.locator('.badge.assigned').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.getByRole('button', { name: 'Назад' }).click();
  // Before the queue has been asked for anew: it is our own undoing that put the request back.
  await page.getByRole('button', { name: /Дробная/ }).waitFor({ timeout: 200 });
});

test('a closed request leaves the queue at once and stays away', async () => {
  const after = workbench({ queue: [], decisions: [], counts: { open: 0, overdue: 0, due_today: 0, quarantined: 0 } });
  const page = await opened({
    replies: {
      workbench: [ok(workbench()), ok(after)],
      requestCard: ok(card()),
      closeRequest: ok(card({ status: 'answered', answer: 'Готово', may: [] })),
    },
  });
  await closing(page, 'Готово');
  await press(page, 'Enter');
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('заявка закрыта'));
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.waitForSelector('.empty');
  expect(await page.getByRole('button', { name: /Дробная/ }).count()).toBe(0);
  expect(await callsOf(page, 'closeRequest')).toEqual([{ request_id: '2026-0042', answer: 'Готово' }]);
});

test('no letter goes out without a second look: an empty answer is refused, and the person may go back', async () => {
  const page = await opened({ replies: { workbench: ok(workbench()), requestCard: ok(card({ email: '' })) } });
  await closing(page, '   ');
  expect(await page.locator('.wrong').textContent()).toContain('нет текста');
  await page.locator('textarea').fill('Готово');
  await press(page, 'Control+Enter');
  expect(await page.locator('.confirm').textContent()).toContain('передайте ответ лично');
  await press(page, 'Escape');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await callsOf(page, 'closeRequest')).toEqual([]);
});

test('an unknown sender is settled by choosing a person, or discarded after a second look', async () => {
  const unsettled = card({ status: 'quarantined', may: ['release', 'discard'] });
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      requestCard: ok(unsettled),
      recordingOptions: ok(options()),
      settleQuarantined: [{ ok: false, code: 'request.not_quarantined' }, ok(card({ status: 'closed', may: [] }))],
    },
  });
  await page.getByRole('button', { name: 'Разобрать' }).click();
  await page.locator('input[role=combobox]').fill('дро');
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Принять от этого сотрудника' }).click();
  await page.waitForSelector('[role=alert]');
  await page.getByRole('button', { name: 'Отклонить' }).click();
  await page.locator('.danger').click();
  await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('Заявка отклонена'));
  expect(await callsOf(page, 'settleQuarantined')).toEqual([
    { request_id: '2026-0041', staff_id: 'S12' },
    { request_id: '2026-0041', staff_id: null },
  ]);
});

const [nearest] = options().slots;
const refused = ok({
  requests: [card(), card({ request_id: '2026-0043', topic: 'method' })],
  booking: 'slot.taken',
  alternatives: [{ slot_id: nearest!.slot_id, label: nearest!.label }],
});
const recordRefused = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.locator('input[role=combobox]').fill('дро');
  await page.locator('.combobox [role=option]').first().click();
  await page.locator('textarea').fill('Не сохраняется КТП');
  await press(page, 'Control+Enter');
  await page.waitForSelector('.big');
};

test('a time that was refused is replaced by one of the nearest, with a look at who gets mail, by keyboard', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      recordingOptions: ok(options()),
      recordRequest: refused,
      bookSlot: [
        { ok: false, code: 'slot.taken' },
        ok(card({ status: 'booked', slot: '03.09.2026 15:00', may: ['close', 'book'] })),
      ],
    },
    delay: 120,
  });
  await recordRefused(page);
  await page.locator('[data-slot]').focus();
  await press(page, 'Enter');
  expect(await page.locator('.confirm').textContent()).toContain('drobnaya.r@example.org');
  await press(page, 'Escape');
  expect(await focused(page)).toBe(nearest!.label);
  expect(await callsOf(page, 'bookSlot')).toEqual([]);

  await press(page, 'Enter', 'Enter');
  await page.waitForSelector('p.good', { timeout: 100 });
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('p.good').count()).toBe(0);
  expect(await focused(page)).toBe(nearest!.label);

  await press(page, 'Enter', 'Enter');
  await page.getByText('✓ 03.09.2026 15:00').waitFor();
  await page.getByText('Время назначено').first().waitFor();
  expect(await page.locator('[data-slot]').count()).toBe(0);
  expect(await callsOf(page, 'bookSlot')).toEqual(
    Array(2).fill({ request_id: '2026-0042', slot_id: nearest!.slot_id }),
  );
});

test('an open request is given a time that fits, shown at once; a refusal takes it back and asks for free times anew', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      requestCard: ok(card()),
      recordingOptions: ok(options()),
      bookSlot: [{ ok: false, code: 'slot.taken' }, ok(card({ status: 'booked', slot: '03.09.2026 15:00' }))],
    },
    delay: 120,
  });
  await page.getByRole('button', { name: /Дробная/ }).click();
  const give = async () => {
    await page.getByRole('button', { name: 'Назначить время' }).click();
    await page.waitForSelector('select:focus');
    // The slot for questions of method does not fit a question about a plan.
    expect(await page.locator('select option').count()).toBe(1);
    await page.getByRole('button', { name: 'Назначить', exact: true }).click();
    await page.waitForSelector('.confirm button:focus');
    await press(page, 'Enter');
  };
  await give();
  await page.waitForSelector('.badge.booked', { timeout: 100 });
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').textContent()).toContain('только что заняли');
  expect(await page.locator('.badge.assigned').count()).toBe(1);
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
  expect(await callsOf(page, 'recordingOptions')).toHaveLength(2);
  await give();
  await page.getByRole('button', { name: 'Перенести на другое время' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('приглашение пришлёт календарь');
  expect(await callsOf(page, 'bookSlot')).toEqual(
    Array(2).fill({ request_id: '2026-0042', slot_id: nearest!.slot_id }),
  );
});

test('who has no address is told of the time in person, and where nothing fits nothing can be booked', async () => {
  const page = await opened({
    replies: {
      workbench: ok(workbench()),
      requestCard: [ok(card({ email: '' })), ok(card({ topic: 'equipment' }))],
      recordingOptions: ok(options()),
    },
  });
  await page.getByRole('button', { name: /Дробная/ }).click();
  await page.getByRole('button', { name: 'Назначить время' }).click();
  await page.waitForSelector('select:focus');
  await page.getByRole('button', { name: 'Назначить', exact: true }).click();
  expect(await page.locator('.confirm').textContent()).toContain('скажите о времени лично');
  await press(page, 'Escape', 'Escape');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Назначить время');
  await page.getByRole('button', { name: 'Назад' }).click();
  await page.getByRole('button', { name: /Дробная/ }).click();
  await page.getByRole('button', { name: 'Назначить время' }).click();
  await page.getByText('Подходящего свободного времени нет').waitFor();
  expect(await page.getByRole('button', { name: 'Назначить', exact: true }).count()).toBe(0);
});

test('the deputy’s question may get a time from the lead, but no answer', async () => {
  const method = card({ topic: 'method', role_key: 'deputy_uvr', may: ['book'] });
  const page = await opened({ replies: { workbench: ok(workbench()), requestCard: ok(method) } });
  await page.getByRole('button', { name: /Дробная/ }).click();
  await page.getByRole('button', { name: 'Назначить время' }).waitFor();
  await page.getByText('отвечает заместитель директора').waitFor();
  expect(await page.locator('textarea').count()).toBe(0);
});

test('a decision that the lead has seen to goes at once, and comes back when the server refuses', async () => {
  const page = await opened({
    replies: {
      workbench: [ok(workbench({ decisions: seenTo() })), ok(workbench({ decisions: seenTo().slice(0, 2) }))],
      dismissAlarm: [{ ok: false, code: 'lock.busy' }, ok(true as const)],
    },
    delay: 120,
  });
  const seen = page.locator('.card.urgent', { hasText: 'Не ушло' });
  await seen.waitFor();
  expect(await seen.getByRole('button').allInnerTexts()).toEqual(['Открыть заявку', 'Отметить решённым']);
  await seen.getByRole('button').last().click();
  await page.waitForFunction(() => document.querySelectorAll('.card.urgent').length === 2, null, { timeout: 100 });
  expect(await focused(page)).toContain('Требует решения');
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('.card.urgent').count()).toBe(3);
  await seen.getByRole('button').last().click();
  await page.waitForFunction(() => document.querySelectorAll('.card.urgent').length === 2);
  await page.getByText('Отмечено решённым.').waitFor({ state: 'attached' });
  expect(await callsOf(page, 'dismissAlarm')).toEqual(Array(2).fill({ key: seenTo()[2]!.key }));
});

test('the reply speaks the language of whoever is named, until it is chosen by hand', async () => {
  const page = await opened({ replies: { workbench: ok(workbench()), recordingOptions: ok(options()) } });
  const choose = async (letters: string) => {
    await page.locator('input[role=combobox]').fill(letters);
    await page.locator('.combobox [role=option]').first().click();
  };
  const language = () => page.getByLabel('Язык ответа').inputValue();
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.locator('summary').click();
  expect(await language()).toBe('ru');
  await choose('длинно');
  expect(await language()).toBe('en');
  await choose('тёр');
  expect(await language()).toBe('ru');
  await page.getByLabel('Язык ответа').selectOption('en');
  await choose('дроб');
  expect(await language()).toBe('en');
  await page.getByRole('button', { name: 'Сейчас' }).click();
  await page.getByRole('button', { name: 'Записать' }).click();
  await page.locator('summary').click();
  await choose('тёр');
  expect(await language()).toBe('en');
});

test('a problem of an import says where it is, what stands there, and what may stand there', async () => {
  const page = await opened({
    view: 'import',
    replies: { workbench: ok(workbench()), previewImport: ok(report({ possible: false, problems })) },
  });
  await page.setInputFiles('input[type=file]', [{ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') }]);
  await page.waitForSelector('.problems li');
  const lines = await page.locator('.problems li').allInnerTexts();
  expect(lines.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    'staff.csv, строка 12, столбец «Принят» В ячейке «31.02.2026». Не дата. Нужно, например, 01.09.2026.',
    'roles.csv, строка 3, столбец «Роль» В ячейке «boss». Такого значения нет в списке. Можно: deputy_uvr, ej_lead, sysadmin.',
    'settings.csv, строка 4 В ячейке «Moscow». Настройка «time_zone» не принимает такое значение. Исправьте его.',
    'timetable.csv, строка 4, столбец «Код кабинета» Кабинет в это время занят другой строкой графика: W3.',
  ]);
});

test('what a person typed is shown, never executed', async () => {
  const nasty = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script></script>';
  const page = await opened({
    replies: {
      workbench: ok(
        workbench({ school_name: nasty, queue: [line({ excerpt: nasty, person: nasty, marks: [nasty] })] }),
      ),
      requestCard: ok(
        card({
          text: nasty,
          person: nasty,
          subject: nasty,
          history: [{ at: '2026-09-01T09:12:00', act: nasty, rule: nasty, by: nasty, detail: nasty }],
        }),
      ),
    },
  });
  await page.locator('.whole').click();
  await page.waitForSelector('.words');
  expect(await page.locator('.words').textContent()).toBe(nasty);
  expect(await page.evaluate(() => (window as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.locator('img').count()).toBe(0);
});

test('the search asks the server for what is not loaded', async () => {
  const page = await opened({
    replies: { workbench: ok(workbench()), findRequests: ok([line({ request_id: '2026-0007', status: 'closed' })]) },
  });
  await page.getByRole('searchbox').fill('дробн');
  await page.getByText('№ 2026-0007').waitFor();
  expect(await callsOf(page, 'findRequests')).toEqual([{ query: 'дробн', status: 'all' }]);
});

test('the first paint costs one call to the server', async () => {
  const page = await opened({ replies: { workbench: ok(workbench()) } });
  await page.waitForSelector('.card');
  expect(await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls.length)).toBe(1);
});

test('the set-up goes on by itself until it is finished, and tells how far it is', async () => {
  const page = await opened({
    view: 'setup',
    language: 'ru',
    replies: {
      workbench: [ok(workbench({ set_up: 'missing' })), ok(workbench())],
      setUp: [
        ok(progress({ finished: false, done: 2, step: 'form' })),
        { ok: false, code: 'setup.missing_scope', params: { scope: 'forms' } },
        ok(progress()),
      ],
    },
    delay: 60,
  });
  await page.getByRole('button', { name: 'Настроить' }).click();
  await page.getByText('Прочитайте четыре пункта').waitFor();
  expect(await callsOf(page, 'setUp')).toHaveLength(0);
  await page.getByRole('checkbox', { name: 'Прочитано' }).check();
  await page.getByRole('button', { name: 'Настроить' }).click();
  await page.getByText('шаг 2 из 6: форма').waitFor();
  expect(await page.getByRole('progressbar').evaluate((bar) => (bar as HTMLProgressElement).value)).toBe(2);
  await page.waitForSelector('[role=alert]');
  expect(await page.locator('[role=alert]').textContent()).toContain('forms');
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.getByText('Всё настроено.').first().waitFor();
  const asked = await callsOf(page, 'setUp');
  expect(asked).toHaveLength(3);
  expect(asked[0]).toEqual({ language: 'ru', law_read: true, low_data: false });
});

test('a set-up that brings nothing forward stops and says so, instead of calling for ever', async () => {
  const page = await opened({
    view: 'setup',
    replies: {
      workbench: ok(workbench({ set_up: 'unfinished' })),
      setUp: ok(progress({ finished: false, done: 2, step: 'form' })),
    },
  });
  await page.getByRole('button', { name: 'Продолжить' }).click();
  await page.waitForSelector('[role=alert]');
  expect((await callsOf(page, 'setUp')).length).toBeLessThan(8);
});

test('files are read as UTF-8 with and without BOM and as windows-1251, and nothing is written before a look', async () => {
  const page = await opened({
    view: 'import',
    replies: {
      workbench: ok(workbench()),
      previewImport: ok(report()),
      importFiles: ok(report({ written: true })),
    },
  });
  const text = 'last_name\nЁжикова';
  const cp1251 = Buffer.from([...Buffer.from('last_name\n'), 0xa8, 0xe6, 0xe8, 0xea, 0xee, 0xe2, 0xe0]);
  await page.setInputFiles('input[type=file]', [
    { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
    { name: 'b.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) },
    { name: 'c.csv', mimeType: 'text/csv', buffer: cp1251 },
  ]);
  await page.waitForSelector('.card');
  const files = ['a', 'b', 'c'].map((name) => ({ name: `${name}.csv`, text }));
  expect(await callsOf(page, 'previewImport')).toEqual([{ files }]);
  expect(await callsOf(page, 'importFiles')).toEqual([]);
  await page.locator('button.main').click();
  await page.getByText('Готово, данные записаны.').first().waitFor();
  expect(await callsOf(page, 'importFiles')).toEqual([{ files }]);
});

test('an import with errors offers no way to write', async () => {
  const page = await opened({
    view: 'import',
    replies: { workbench: ok(workbench()), previewImport: ok(report({ possible: false })) },
  });
  await page.setInputFiles('input[type=file]', [{ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') }]);
  await page.getByText('Пока ничего не записано').waitFor();
  expect(await page.locator('main button.main').count()).toBe(0);
});

test('the language follows the person, can be switched, and is remembered', async () => {
  const me = { email: 'a@example.org', name: 'A', access: 'lead', language: 'en' } as const;
  const page = await opened({ replies: { workbench: ok(workbench({ me })) } });
  await page.getByText('Needs a decision').waitFor();
  await page.getByRole('button', { name: 'Русский' }).click();
  await page.getByText('Требует решения').waitFor();
  await page.reload();
  await page.getByText('Требует решения').waitFor();
});
