// Who may open a document for printing, what the dialog is told, what the papers say of a school, and the numbers they bear.
import type { ActPaper, OrderPaper, Papers, RequestsPaper, SchedulePaper } from '../../src/contract/print';
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
  TEACHER,
} from '../support/prepared-school';

let school: School;
beforeAll(async () => {
  school = preparedSchool();
  for (const text of ['Как поставить отметку за прошлый урок?', 'Почему не считается средний балл за четверть?'])
    await school.send({ email: TEACHER, text });
});
afterAll(() => {
  school.close();
  removeFolders();
});

const asked = { document: 'sign_in_sheet', key: 'TR-Q1-01' };

test.each([LEAD, DEPUTY])('%s opens a dialog that holds an A4 page', (user) => {
  const { execution, ...result } = school.call('openPrint', asked, user);
  expect(result).toMatchObject({ ok: true, value: { ok: true, value: true } });
  const [dialog, ...others] = execution.shown;
  expect(others).toEqual([]);
  expect(dialog).toMatchObject({ kind: 'modal', title: 'Печать', width: 880 });
  expect(dialog).toMatchObject({
    html: expect.stringContaining('<template data-document="sign_in_sheet" data-key="TR-Q1-01" data-language="ru"'),
  });
});

test.each([SYSADMIN, COLLEAGUE])(
  '%s prints who helps with what, where and when, and nothing with names of others',
  (user) => {
    for (const document of ['sign_in_sheet', 'term_report', 'register', 'order', 'act', 'consent']) {
      const { execution, ...result } = school.call('openPrint', { document, key: '' }, user);
      expect(result).toMatchObject({ value: { ok: false, code: 'access.denied' } });
      expect(execution.shown).toEqual([]);
    }
    for (const [name, args] of [
      ['requestsPaper', { period: 'Q1' }],
      ['orderPaper', {}],
      ['actPaper', { erasure_id: '' }],
      ['consentPaper', { staff_id: 'T1' }],
      ['registerPaper', { document: 'schedule', key: '1', title: 'График', number: '1' }],
    ] as const)
      expect(school.call(name, args, user)).toMatchObject({ value: { ok: false, code: 'access.denied' } });
    expect(school.call('openPrint', { document: 'schedule', key: '1' }, user)).toMatchObject({ value: { ok: true } });
    const papers = school.ask<Papers>('papers', {}, user);
    expect(papers).toMatchObject({ staff: [], sessions: [], erasures: [], registered: [], may_register: false });
    expect(papers.may).toEqual(['schedule', 'poster', 'responsible']);
  },
);

test('only documents that exist are opened', () => {
  const { value } = school.call('openPrint', { ...asked, document: 'diary' }) as { value?: unknown };
  expect(value).toMatchObject({ ok: false, code: 'args.invalid', params: { path: 'document' } });
});

test('a paper that lies on its side opens in a wider dialog', () => {
  const { execution } = school.call('openPrint', { document: 'register', key: 'Q1' });
  expect(execution.shown).toMatchObject([{ kind: 'modal', width: 1190 }]);
});

test('a key that a person typed stays inside its attribute', () => {
  const { execution } = school.call('openPrint', { ...asked, key: '"><script>alert(1)</script>' });
  const [dialog] = execution.shown;
  expect(dialog).toMatchObject({ html: expect.stringContaining('data-key="%22%3E%3Cscript%3E') });
});

test('the schedule names the rows of its version, who consults, and the form; an unknown version is refused', () => {
  const paper = school.ask<SchedulePaper>('schedulePaper', { version: 1 });
  expect(paper.rows.map(({ weekday, starts_at, place }) => [weekday, starts_at, place])).toEqual([
    [2, '14:00', 'Кабинет 1'],
    [3, '14:00', 'Кабинет 2'],
  ]);
  expect(paper.rows[0]!.consultants).toEqual([{ name: 'Ведущая А.П.', position: 'учитель' }]);
  expect(paper).toMatchObject({ version: 1, edited: false, in_breaks: true, lead: 'Ведущая А.П.' });
  expect(paper.form_url).toContain('/forms/');
  expect(school.call('schedulePaper', { version: 7 })).toMatchObject({
    value: { ok: false, code: 'schedule.unknown' },
  });
});

test('the register counts what the school received in its days; by a setting it has codes instead of names', () => {
  const term = school.ask<RequestsPaper>('requestsPaper', { period: 'Q1' });
  expect(term.totals).toEqual({ received: 2, in_time: 0, late: 0, open: 2 });
  expect(term.lines.map(({ person, open }) => [person, open])).toEqual([
    ['Рубанова Ольга Ивановна', true],
    ['Рубанова Ольга Ивановна', true],
  ]);
  expect(school.ask<RequestsPaper>('requestsPaper', { period: '2026-09-02..2026-09-30' }).lines).toEqual([]);
  expect(school.call('requestsPaper', { period: '2026-09-30..2026-09-02' })).toMatchObject({ value: { ok: false } });
  school.ask('importFiles', { files: [{ name: 'settings.csv', text: 'key,value\nregister_names,code\n' }] });
  const coded = school.ask<RequestsPaper>('requestsPaper', { period: 'Q1' });
  expect(coded.lines.map(({ person }) => person)).toEqual(['T1', 'T1']);
});

test('a number is written down once, stands on the paper, and belongs to no other of its kind', () => {
  const wish = { document: 'order', key: '', title: 'Приказ о назначении ответственных', number: '12-О' };
  expect(school.ask<Papers>('registerPaper', wish).registered).toHaveLength(1);
  const { registered } = school.ask<Papers>('registerPaper', wish);
  expect(registered).toMatchObject([{ document: 'order', key: '', number: '12-О', made_by: 'Ведущая А.П.' }]);
  expect(school.ask<OrderPaper>('orderPaper')).toMatchObject({ number: '12-О', people: expect.arrayContaining([]) });
  expect(school.ask<OrderPaper>('orderPaper').main.map(({ name }) => name)).toEqual([
    'Завучева Нина Львовна',
    'Ведущая Анна Петровна',
    'Админов Олег Ильич',
  ]);
  const other = { ...wish, key: 'другой' };
  expect(school.call('registerPaper', other)).toMatchObject({ value: { ok: false, code: 'paper.number_taken' } });
  expect(school.ask<ActPaper>('actPaper', { erasure_id: '' })).toMatchObject({
    erasure: null,
    journal: [],
    number: '',
  });
});
