// Privacy as the lead meets it: what is over its term, one person erased, an extract; and that no personal text gets out of its place.
import type { ErasurePreview, PersonExtract, PrivacyBoard } from '../../src/contract/privacy';
import type { DecisionLine, RequestLine, Workbench } from '../../src/contract/rpc';
import { TABLE_NAMES } from '../../src/domain/tables';
import { ServiceError } from '../../workspace/script/service-error';
import { type CrashPoint, crashPoints, cutAt } from '../stories/cut';
import {
  COLLEAGUE,
  DEPUTY,
  FILES,
  LEAD,
  Moment,
  preparedSchool,
  removeFolders,
  type School,
  TEACHER,
} from '../support/prepared-school';
import { calendarOf, mailbox } from '../support/training-school';

jest.setTimeout(120_000);
afterAll(removeFolders);

const staffFile = FILES.find(({ name }) => name === 'staff.csv')!;
const importText = (school: School, name: string, text: string): void => {
  const report = school.ask<{ written: boolean }>('importFiles', { files: [{ name, text }] });
  if (!report.written) throw new Error(JSON.stringify(report));
};
const board = (school: School): PrivacyBoard => school.ask('privacy');
const decisions = (school: School, kind: DecisionLine['kind']): DecisionLine[] =>
  school.ask<Workbench>('workbench').decisions.filter((line) => line.kind === kind);
const refused = (school: School, name: string, args: object, user = LEAD) =>
  (school.call(name, args, user) as { value?: { code?: string } }).value?.code;
const responses = async (school: School): Promise<string> => {
  const [form] = await school.rest.files('form');
  return JSON.stringify(await school.rest.get(`/v1/forms/${form!.id}/responses`));
};
const wholeRegister = async (school: School, but: readonly string[] = []): Promise<string> =>
  JSON.stringify(
    await Promise.all(TABLE_NAMES.filter((name) => !but.includes(name)).map((name) => school.table(name))),
  );

/** Cut at some of its points the work is gone on with by the next look at everything, or waits to be pressed again. */
const survives = async (
  moment: Moment,
  points: readonly CrashPoint[],
  confirm: (school: School) => void | Promise<void>,
  check: (school: School) => Promise<void>,
): Promise<void> => {
  for (const point of points.filter((_, i) => i % Math.ceil(points.length / 9) === 0)) {
    const copy = moment.copy();
    cutAt(copy, point);
    await confirm(copy);
    copy.probe(undefined);
    copy.hours(2);
    if (board(copy).erasures[0]!.state === 'waits') await confirm(copy);
    expect(board(copy).erasures[0]).toMatchObject({ state: 'done' });
    await check(copy);
    copy.close();
  }
};

test('what is over its term waits for the lead, goes at a press, and leaves numbers, dates and an act', async () => {
  const school = preparedSchool();
  const head = 'request_id,submitted_at,staff_id,sender_email,channel,text,topic,role_key,status,answer,closed_at';
  const old = (id: string, on: string, text: string) =>
    `${id},${on}T10:00,T1,${TEACHER},form,${text},ktp,ej_lead,closed,ответ ${text},${on}T12:00`;
  const rows = [old('2020-0001', '2021-03-01', 'давний вопрос'), old('2020-0002', '2026-03-01', 'весенний вопрос')];
  importText(school, 'requests.csv', `${[head, ...rows].join('\n')}\n`);
  await school.send({ email: 'stranger@else.test', text: 'Кто-нибудь поможет?' });
  school.hours(1);
  expect(board(school).due).toBeNull();
  expect(school.ask<PrivacyBoard>('lookAtRetention').due?.counts).toEqual(['requests=1', 'requests_person=1']);
  const [decision] = decisions(school, 'retention_due');
  expect(decision?.params).toEqual({ counts: 'requests=1 requests_person=1' });
  const { erasure_id } = board(school).due!;
  for (const act of ['confirm', 'postpone'])
    expect(refused(school, 'settleRetention', { erasure_id, act }, DEPUTY)).toBe('access.denied');

  school.ask('settleRetention', { erasure_id, act: 'postpone' });
  expect(decisions(school, 'retention_due')).toEqual([]);
  expect(await wholeRegister(school)).toContain('давний вопрос');
  const next = school.ask<PrivacyBoard>('lookAtRetention').due!.erasure_id;
  const confirm = (one: School): void => void one.call('settleRetention', { erasure_id: next, act: 'confirm' });
  const moment = new Moment(school);
  const points = await crashPoints(school, async () => confirm(school));
  await survives(moment, points, confirm, async (copy) =>
    expect(await wholeRegister(copy)).not.toContain('давний вопрос'),
  );
  const after = board(school);
  expect(after.erasures.map(({ state }) => state)).toEqual(['done', 'undone']);
  expect((await school.table('requests')).slice(0, 2)).toMatchObject([
    { request_id: '2020-0001', staff_id: '', sender_email: '', text: '', answer: '', status: 'closed', topic: 'ktp' },
    { request_id: '2020-0002', staff_id: 'T1', text: 'весенний вопрос' },
  ]);
  expect(refused(school, 'settleRetention', { erasure_id: next, act: 'confirm' })).toBe('erasure.settled');
  const acts = (await school.table('journal')).filter(({ table }) => table === 'erasures').map(({ act }) => act);
  expect(acts).toEqual([
    'retention.due',
    'retention.postponed',
    'retention.due',
    'retention.confirmed',
    'retention.done',
  ]);
  // The next month's first look finds the stranger's message, in the register and in the form.
  importText(school, 'settings.csv', 'key,value\nretention_journal_months,1\nnotice_link,https://school.test/notice\n');
  school.workspace.clock.set(Date.parse('2026-10-02T08:00:00+05:00'));
  school.ask('checkNow');
  const lines = (await school.table('journal')).filter(({ at }) => at! < '2026-09-02').length;
  expect(board(school).due?.counts).toEqual(['quarantine=1', `journal=${lines}`]);
  expect(await responses(school)).toContain('Кто-нибудь поможет?');
  school.ask('settleRetention', { erasure_id: board(school).due!.erasure_id, act: 'confirm' });
  expect(await wholeRegister(school)).not.toMatch(/Кто-нибудь|stranger@/);
  expect(await responses(school)).not.toMatch(/Кто-нибудь|stranger@/);
  expect(decisions(school, 'quarantined')).toEqual([]);
  const days = (await school.table('journal')).map(({ at }) => at!.slice(0, 10));
  expect([days.length > 0, days.filter((day) => day < '2026-09-02')]).toEqual([true, []]);
  const [form] = await school.rest.files('form');
  expect(JSON.stringify(await school.rest.get(`/v1/forms/${form!.id}`))).toContain('https://school.test/notice');
  // Where the school says so, nobody has to press.
  importText(school, 'settings.csv', 'key,value\nauto_retention,yes\n');
  school.workspace.clock.set(Date.parse('2026-11-10T08:00:00+05:00'));
  school.ask('checkNow');
  expect(board(school)).toMatchObject({ auto: true, due: null });
  expect(board(school).erasures[0]).toMatchObject({ state: 'done', counts: [expect.stringMatching(/^journal=/)] });
  school.close();
});

const WORDS = 'Как исправить ведомость-жетон?';
const GONE = staffFile.text.replace(/^(T1.*),2020-09-01,,ru$/m, '$1,2020-09-01,2026-09-02,ru');
const OF_TEACHER = /Рубанов|rubanova@|жетон/;

/** A teacher who asked, came to a consultation, and left. */
const left = async (): Promise<School> => {
  const school = preparedSchool();
  const label = (await school.offered()).find((one) => one.includes('02.09'))!;
  await school.send({ slot: label, text: WORDS });
  school.ask('changeNotice', { staff_ids: ['T1'], kind: 'notice', version: '1', on: '2026-09-01', withdraw: false });
  school.hours(30);
  const [line] = school.ask<RequestLine[]>('findRequests', { query: '', status: 'all' });
  school.ask('closeRequest', { request_id: line!.request_id, answer: 'Нажмите «Жетон-ведомость», затем жетон.' });
  importText(school, 'settings.csv', `key,value\nreport_to,${TEACHER}; head@school.test\n`);
  importText(
    school,
    'self_assessment.csv',
    'staff_id,submitted_on,a1_login,c1_where\nT1,2026-08-30,1,жетон\nT2,2026-08-30,2,дома\n',
  );
  importText(school, 'staff.csv', GONE);
  school.hours(24);
  return school;
};

test('one person: an extract for them; erasing is prepared, taken back, confirmed, and survives a run that dies anywhere', async () => {
  const school = await left();
  const extract = school.ask<PersonExtract>('extract', { staff_id: 'T1' });
  expect(extract).toMatchObject({ name: 'Рубанова Ольга Ивановна', answer_by: '2026-09-17' });
  expect(extract.tables.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['staff', 'requests', 'notices', 'outbox']),
  );
  expect(JSON.stringify(extract)).not.toMatch(/Горина|gorina/);
  expect(refused(school, 'extract', { staff_id: 'T1' }, DEPUTY)).toBe('access.denied');

  expect(school.ask<ErasurePreview>('erasurePreview', { staff_id: 'T2' }).refusal?.code).toBe('erasure.active');
  expect(refused(school, 'prepareErasure', { staff_id: 'L1', reason: 'left' })).toMatch(/^erasure\.(owner|role)$/);
  expect(school.ask<ErasurePreview>('erasurePreview', { staff_id: 'T1' })).toMatchObject({
    refusal: null,
    texts: 1,
    events: 1,
    mentions: [],
  });
  const prepared = school.ask<PrivacyBoard>('prepareErasure', { staff_id: 'T1', reason: 'left' });
  expect(prepared.erasures).toMatchObject([{ staff_id: 'T1', name: 'Рубанова О.И.', state: 'waits' }]);
  expect(refused(school, 'prepareErasure', { staff_id: 'T1', reason: 'left' })).toBe('erasure.prepared');
  expect(decisions(school, 'erasure_waits')).toHaveLength(1);
  school.ask('settleErasure', { erasure_id: prepared.erasures[0]!.erasure_id, confirm: false });
  expect(decisions(school, 'erasure_waits')).toEqual([]);
  expect(await wholeRegister(school)).toMatch(OF_TEACHER);

  const [waits] = school.ask<PrivacyBoard>('prepareErasure', { staff_id: 'T1', reason: 'left' }).erasures;
  const moment = new Moment(school);
  const confirm = async (one: School): Promise<void> => {
    one.call('settleErasure', { erasure_id: waits!.erasure_id, confirm: true });
  };
  const nothingLeft = async (one: School): Promise<void> => {
    expect(await wholeRegister(one)).not.toMatch(OF_TEACHER);
    expect(await responses(one)).not.toMatch(OF_TEACHER);
    const { events } = await calendarOf(one);
    expect(JSON.stringify(events)).not.toMatch(OF_TEACHER);
  };
  const before = await school.table('requests');
  const mails = (await mailbox(school, TEACHER)).length + (await mailbox(school, LEAD)).length;
  const points = await crashPoints(school, () => confirm(school));
  await nothingLeft(school);
  expect((await mailbox(school, TEACHER)).length + (await mailbox(school, LEAD)).length).toBe(mails);
  const asked = ({ request_id, staff_id, status, slot_id, topic }: Record<string, string>) => [
    request_id,
    staff_id,
    status,
    slot_id,
    topic,
  ];
  expect((await school.table('requests')).map(asked)).toEqual(before.map(asked));
  expect((await school.table('staff')).find(({ staff_id }) => staff_id === 'T1')).toMatchObject({
    short_name: 'T1',
    left_on: '2026-09-02',
  });
  expect(board(school).people.find(({ staff_id }) => staff_id === 'T1')).toMatchObject({ erased: true });
  expect((await school.table('notices')).map(({ staff_id }) => staff_id)).toEqual(['T1']);
  importText(school, 'staff.csv', GONE);
  await nothingLeft(school);
  school.close();

  await survives(moment, points, confirm, nothingLeft);

  // Form and calendar are their owner's: whoever stands in for the lead confirms, the next hourly run carries it out.
  const stood = moment.copy();
  const days = { from: '2026-09-03', to: '2026-09-30', topics: [], order_no: '5-О', order_date: '2026-09-03' };
  stood.ask('substitute', { role_key: 'ej_lead', substitute: 'T2', ...days });
  stood.ask('settleErasure', { erasure_id: waits!.erasure_id, confirm: true }, COLLEAGUE);
  expect(board(stood).erasures[0]).toMatchObject({ state: 'under_way' });
  expect(await wholeRegister(stood)).toMatch(OF_TEACHER);
  stood.hours(2);
  expect(board(stood).erasures[0]).toMatchObject({ state: 'done' });
  await nothingLeft(stood);
  stood.close();
});

/** One token in each place where a person's name, address or words may stand. */
const TOKENS = [
  'Щукомар',
  'Жетония',
  'Маркеровн',
  'shchuk@',
  'чужак@',
  'chuzhak@',
  'слово-вопрос',
  'слово-ответ',
  'слово-причин',
  'слово-уточн',
];
const TOKEN = new RegExp(TOKENS.join('|'), 'i');

test('no name, address or word of a person reaches logs, journal, alarms, events or errors, whatever fails', async () => {
  const school = preparedSchool();
  const errors: string[] = [];
  const said = (name: string, args: object, user = LEAD) => {
    const result = school.call(name, args, user);
    const reply = (result.ok ? result.value : { ok: false, error: result.error.message }) as { ok: boolean };
    if (!reply.ok) errors.push(`${name} ${JSON.stringify(reply)}`);
    return reply as { ok: boolean; value: { request_id: string }[] };
  };
  importText(
    school,
    'staff.csv',
    `${staffFile.text}T8,Щукомарова,Жетония,Маркеровна,Щукомарова Ж.М.,shchuk@school.test,учитель,yes,химия,2020-09-01,,ru\n`,
  );
  const teacher = 'shchuk@school.test';
  const label = (await school.offered())[0]!;
  await school.send({ email: teacher, slot: label, text: 'слово-вопрос Щукомаровой' });
  await school.send({ email: teacher, format: 'Письменный ответ', text: 'другое слово-вопрос: где итоги?' });
  await school.send({ email: 'chuzhak@else.test', text: 'слово-вопрос от чужака' });
  let attempts = 0;
  school.probe((phase, _execution, call) => {
    if (phase !== 'before') return;
    if (call === 'MailApp.sendEmail') throw new ServiceError(`Invalid email: ${teacher}`);
    if (call.startsWith('Calendar.Events') && attempts++ < 3)
      throw new ServiceError(`Backend Error\n at Щукомарова <${teacher}>`);
  });
  school.hours(2);
  school.probe(undefined);
  school.hours(3);
  const lines = said('findRequests', { query: '', status: 'all' }).value;
  const [stray = '', second = '', first = ''] = lines.map(({ request_id }) => request_id);
  for (const act of [
    { act: 'take' },
    { act: 'wait', question: 'слово-уточнение: какой класс?' },
    { act: 'transfer', role_key: 'deputy_uvr', topic: 'method', reason: 'слово-причина передачи' },
    { act: 'drop', reason: 'слово-причина закрытия' },
    { act: 'reopen', reason: 'слово-причина возврата' },
    { act: 'drop', reason: 'Щукомарова Жетония, пароль qwerty123' },
  ])
    said('changeRequest', { request_id: second, ...act });
  said('closeRequest', { request_id: second, answer: 'слово-ответ' }, DEPUTY);
  said('closeRequest', { request_id: first, answer: 'слово-ответ Щукомаровой' });
  said('closeRequest', { request_id: '2026-9999', answer: 'слово-ответ' });
  said('settleQuarantined', { request_id: stray, staff_id: 'T77' });
  said('settleQuarantined', { request_id: stray, staff_id: null });
  said('bookSlot', { request_id: second, slot_id: 'W9@2026-09-02T14:00' });
  said('requestCard', { request_id: first, more: 'слово-вопрос' }, teacher);
  said('requestCard', { request_id: '2026-9999' });
  said('recordRequest', { key: 'слово-вопрос', text: 'слово-вопрос' });
  said('substitute', {
    role_key: 'ej_lead',
    from: '2026-09-02',
    to: '2026-09-03',
    substitute: 'Щукомарова',
    topics: [],
    order_no: 'слово-причина',
    order_date: '',
  });
  said('prepareErasure', { staff_id: 'T77', reason: 'слово-причина' });
  said('prepareErasure', { staff_id: 'T8', reason: 'left' });
  said('extract', { staff_id: 'T77', words: 'слово-вопрос' });
  said('previewImport', { files: [{ name: 'Щукомарова.csv', text: 'слово-вопрос' }] }, COLLEAGUE);
  school.probe((phase, _execution, call) => {
    if (phase === 'before' && call.startsWith('Spreadsheet'))
      throw new ServiceError(`Щукомарова слово-вопрос ${teacher}`);
  });
  for (const name of [
    'workbench',
    'findRequests',
    'requestCard',
    'privacy',
    'extract',
    'erasurePreview',
    'exportTable',
  ])
    said(name, { query: 'слово-вопрос', status: 'all', request_id: first, staff_id: 'T8', table: 'requests', from: 0 });
  school.probe(undefined);
  // Every function that a page may call, with words where words may be, by somebody who may and somebody who may not.
  const words = 'слово-вопрос Щукомарова';
  const junk = { text: words, question: words, answer: words, reason: words, title: words, name: words, note: words };
  const known = { request_id: second, staff_id: 'T8', people: ['T8'], session_id: 'TR-1', slot_id: 'W1', version: 1 };
  const callable = [...school.workspace.project.functions].filter((name) => !/^(on|open|setUp|beginYear)/.test(name));
  expect(callable.length).toBeGreaterThan(60);
  for (const name of callable) {
    said(name, { ...junk, ...known });
    said(name, { ...junk, ...known }, teacher);
  }
  school.hours(40);
  said('saveReport', { period: 'Q1', notes: { conclusions: '', decision: '' } });

  expect(errors.length).toBeGreaterThan(8);
  expect(errors.filter((reply) => TOKEN.test(reply))).toEqual([]);
  const runs = school.workspace.processes.list({ limit: 10_000 });
  const logged = runs.flatMap(({ log, error }) => [...log.map(({ message }) => message), error ?? '']);
  expect(logged.some((line) => line !== '')).toBe(true);
  expect(logged.filter((line) => TOKEN.test(line))).toEqual([]);
  for (const name of ['journal', 'alarms', 'slots', 'outbox', 'self_check_rounds'])
    expect((await school.table(name)).filter((row) => TOKEN.test(JSON.stringify(row)))).toEqual([]);
  const { events } = await calendarOf(school);
  expect(events.some(({ attendees = [] }) => attendees.length > 0)).toBe(true);
  expect(events.filter(({ summary, description = '' }) => TOKEN.test(`${summary} ${description}`))).toEqual([]);
  const papers = (await school.table('documents')).map(({ figures, title }) => `${title} ${figures}`);
  expect(papers).not.toEqual([]);
  expect(papers.filter((text) => /слово|shchuk|chuzhak/.test(text))).toEqual([]);
  school.close();
});
