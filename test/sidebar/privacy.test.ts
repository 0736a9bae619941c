// The section about data, privacy: terms of keeping, one person, erasures, notices, at 300 pixels and by keyboard names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ErasurePreview, PersonExtract, PrivacyBoard } from '../../src/contract/privacy';
import { launchBrowser } from '../support/browser';
import { axe, callsOf, type Opening, open, overflow } from './page';
import { ok, workbench } from './school';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const board: PrivacyBoard = {
  today: '2026-11-23',
  terms: [
    { term: 'requests', months: 12 },
    { term: 'attendance', months: 60 },
    { term: 'journal', months: 0 },
  ],
  auto: false,
  due: { erasure_id: 'T-2026-11-02', counts: ['requests=12', 'quarantine=1'], since: '2026-11-02T06:00' },
  erasures: [
    {
      erasure_id: 'P-2026-11-20',
      kind: 'person',
      staff_id: 'S12',
      name: 'Ясмин-Велимирова Э.Ф.',
      state: 'waits',
      reason: 'left',
      counts: ['staff=1', 'requests=12', 'attendance=4'],
      made_at: '2026-11-20T10:00',
      settled_at: '',
      by: 'Журналова И.Т.',
    },
    {
      erasure_id: 'T-2026-10-01',
      kind: 'retention',
      staff_id: '',
      name: '',
      state: 'done',
      reason: 'term',
      counts: ['requests=3'],
      made_at: '2026-10-01T06:00',
      settled_at: '2026-10-01T09:00',
      by: 'Журналова И.Т.',
    },
  ],
  people: [
    { staff_id: 'S01', name: 'Журналова И.Т.', active: true, erased: false, notice: null, consent: null },
    {
      staff_id: 'S12',
      name: 'Ясмин-Велимирова Э.Ф.',
      active: false,
      erased: false,
      notice: { version: '1', given_on: '2026-09-01', withdrawn_on: '' },
      consent: { version: '1', given_on: '2026-09-01', withdrawn_on: '2026-10-01' },
    },
  ],
  answer_by: '2026-12-07',
  notice_version: '1',
  notice_link: '',
};
const preview: ErasurePreview = {
  staff_id: 'S12',
  name: 'Ясмин-Велимирова Э.Ф.',
  refusal: null,
  held: [
    { table: 'staff', count: 1 },
    { table: 'requests', count: 12 },
  ],
  texts: 9,
  papers: 1,
  letters: 1,
  events: 2,
  mentions: ['2026-0042'],
};
const extract: PersonExtract = {
  staff_id: 'S12',
  name: 'Ясмин-Велимирова Эмилия Фёдоровна',
  made_at: '2026-11-23T12:00',
  answer_by: '2026-12-07',
  school_name: 'Школа № 7',
  tables: [
    {
      table: 'requests',
      columns: ['request_id', 'text', 'answer'],
      rows: [['2026-0001', 'Как исправить итог?', '']],
    },
  ],
};

const opened = async (replies: Opening['replies']): Promise<Page> => {
  const decision = {
    key: 'retention_due:T-2026-11-02',
    kind: 'retention_due' as const,
    since: '2026-11-02T06:00',
    params: { counts: 'requests=12 quarantine=1' },
    request_id: '',
    session_id: '',
  };
  const page = await open(browser, {
    replies: { workbench: ok(workbench({ decisions: [decision] })), privacy: ok(board), ...replies },
  });
  await page.getByText('Вышел срок хранения: Тексты закрытых заявок и ответов — 12').waitFor();
  await page.getByRole('button', { name: 'Показать' }).click();
  await page.getByRole('heading', { name: 'Сроки хранения' }).waitFor();
  return page;
};
const clean = async (page: Page): Promise<void> => {
  expect(await overflow(page)).toBe(0);
  expect(await axe(page)).toEqual([]);
};
const shots = process.env.SIDEBAR_SHOTS;
const shot = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: join(shots, `privacy-${name}.png`), fullPage: true });
};

test('what is over its term is named, and goes only after a second look', async () => {
  const page = await opened({ settleRetention: ok({ ...board, due: null }) });
  await page.getByText('Сообщения неизвестных отправителей: 1').waitFor();
  await shot(page, 'ru');
  await clean(page);
  await page.getByRole('button', { name: 'Стереть', exact: true }).first().click();
  await page.getByText('безвозвратно').waitFor();
  expect(await callsOf(page, 'settleRetention')).toEqual([]);
  await page.getByRole('group', { name: 'Стереть' }).getByRole('button', { name: 'Стереть' }).click();
  await page.getByText('Просроченного нет.').waitFor();
  expect(await callsOf(page, 'settleRetention')).toEqual([{ erasure_id: 'T-2026-11-02', act: 'confirm' }]);
  await page.getByRole('button', { name: 'EN · English' }).click();
  await page.getByText('Nothing is over its term.').waitFor();
  await shot(page, 'en');
  await clean(page);
  await page.close();
});

test('one person: what erasing would change is shown before it is prepared; the extract is a file', async () => {
  const page = await opened({
    erasurePreview: ok(preview),
    prepareErasure: ok(board),
    extract: ok(extract),
    settleErasure: ok({ ...board, erasures: [] }),
  });
  await page.getByRole('combobox', { name: 'Чьи данные' }).fill('Ясмин');
  await page.getByRole('option', { name: 'Ясмин' }).click();
  await page.getByText('до 07.12.2026').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать выписку (текст)' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Ясмин-Велимирова Эмилия Фёдоровна (S12)');
  expect(text).toMatch(/== Заявки \(1\)\r\n\r\n.*2026-0001\r\n.*Как исправить итог\?\r\n$/);
  await page.getByRole('button', { name: 'Что изменит стирание' }).click();
  await page.getByText('чужих заявках: 2026-0042').waitFor();
  await page.getByText('Показатели не изменятся').waitFor();
  await shot(page, 'person-ru');
  await clean(page);
  await page.getByRole('button', { name: 'Подготовить стирание' }).click();
  await page.getByRole('group', { name: 'Подготовить стирание' }).getByRole('button').first().click();
  await page.getByText('✓ Подготовлено.').waitFor();
  expect(await callsOf(page, 'prepareErasure')).toEqual([{ staff_id: 'S12', reason: 'left' }]);
  await page.getByRole('button', { name: 'Отменить: Ясмин-Велимирова Э.Ф.' }).click();
  await page.getByText('✓ Отменено').waitFor();
  expect(await callsOf(page, 'settleErasure')).toEqual([{ erasure_id: 'P-2026-11-20', confirm: false }]);
  await page.close();
});

test('a notice is recorded for everybody who works here; a refusal says why', async () => {
  const page = await opened({ changeNotice: { ok: false, code: 'notice.future' }, openPrint: ok(true) });
  await page.getByText('Без уведомления: 1 человек.').waitFor();
  await page.getByRole('button', { name: 'Записать: вручено' }).click();
  await page.getByText('Этот день ещё не наступил').waitFor();
  expect(await callsOf(page, 'changeNotice')).toEqual([
    { staff_ids: ['S01'], kind: 'notice', version: '1', on: '2026-11-23', withdraw: false },
  ]);
  await page.getByText('Кто что получил').click();
  await page.getByText('отозвано 01.10.2026').waitFor();
  await page.getByRole('button', { name: 'Памятка для сотрудников: печать' }).click();
  await page.getByRole('button', { name: 'Печать акта: T-2026-10-01' }).click();
  expect(await callsOf(page, 'openPrint')).toEqual([
    { document: 'notice', key: '' },
    { document: 'act', key: 'T-2026-10-01' },
  ]);
  await clean(page);
  await page.close();
});
