// The request desk through the real bundle: acts, declines, replies by link, reminders, incidents, memos, and who may do what (clauses 2.2–3.2).
import { checkInvariants } from '../../scripts/year/check-invariants';
import { formBody, givenAnswers, readFormPage } from '../../scripts/year/form-page';
import { linksIn } from '../../scripts/year/letter-links';
import type { IncidentCard, MemoLine, RequestChange, Totals } from '../../src/contract/desk';
import type { RequestCard, Rpc, Workbench } from '../../src/contract/rpc';
import { cutAt } from '../stories/cut';
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
import { calendarOf, mailbox, startTraining } from '../support/training-school';

const ID = '2026-0001';
const FIRST = 'W1@2026-09-01T14:00';
const NEXT_DAY = 'W2@2026-09-02T14:00';
const ANSWER = 'Откройте страницу урока и нажмите «Исправить».';
const METHOD = { topic: 'Методический вопрос', text: 'Как вести элективный курс?', format: 'Письменный ответ' };
const FAILURE = { topic: 'Сбой', text: 'Журнал не открывается', format: 'Письменный ответ' };

let school: School;
beforeEach(() => {
  school = preparedSchool();
});
afterEach(() => school.close());
afterAll(removeFolders);

const codeOf = (name: string, args: unknown, user = LEAD): string => {
  const result = school.call(name, args, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const change = (wanted: RequestChange, request_id = ID, user = LEAD): RequestCard =>
  school.ask('changeRequest', { request_id, change: wanted }, user);
const changing = (wanted: RequestChange, request_id = ID, user = LEAD): string =>
  codeOf('changeRequest', { request_id, change: wanted }, user);
const cardOf = (request_id = ID, user = LEAD): RequestCard => school.ask('requestCard', { request_id }, user);
const board = (user = LEAD): Workbench => school.ask('workbench', {}, user);
const decisions = (user = LEAD): string[] => board(user).decisions.map(({ kind }) => kind);
const answer = (request_id = ID, user = LEAD): RequestCard =>
  school.ask('closeRequest', { request_id, answer: ANSWER }, user);
const about = async (email: string, words: string) =>
  (await mailbox(school, email)).filter(({ subject }) => subject.includes(words));
const sound = async (): Promise<unknown[]> => checkInvariants(school.app, { settled: true });

const opened = async (path: string) => readFormPage(await (await school.rest.as(TEACHER).send(path)).text());
const linkOf = async (says: string) => {
  const links = (await mailbox(school, TEACHER)).flatMap(({ text }) => linksIn({ text, html: '' }));
  return links.reverse().find((link) => link.requestId === ID && link.says.startsWith(says))!;
};
/** The link is opened, and the form sent as it opened. */
const follow = async (says: string): Promise<void> => {
  const page = await opened((await linkOf(says)).path);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = formBody(page, givenAnswers(page));
  await school.rest.as(TEACHER).send(page.action, { method: 'POST', headers, body });
};
const decline = async (): Promise<void> => {
  const { path, events } = await calendarOf(school);
  const event = events.find(
    ({ status, attendees }) => status === 'confirmed' && attendees?.some(({ email }) => email === TEACHER),
  )!;
  const attendees = event.attendees!.map((guest) =>
    guest.email === TEACHER ? { ...guest, responseStatus: 'declined' } : guest,
  );
  await school.rest.as(TEACHER).json('PATCH', `${path}/${event.id}`, { attendees });
  school.hours(1);
};

test('a request goes its way: taken, asked about, answered, confirmed, and open again with priority', async () => {
  await school.send({ format: 'Письменный ответ' });
  expect(change({ act: 'take' })).toMatchObject({ status: 'in_work', may: expect.arrayContaining(['wait', 'close']) });
  expect(change({ act: 'wait', question: 'Какой это класс?' })).toMatchObject({ waiting: true, overdue: false });
  const [question] = await about(TEACHER, 'Вопрос по заявке');
  expect(question?.text).toContain('Какой это класс?');
  expect(answer()).toMatchObject({ status: 'answered', may: ['confirm', 'reopen'] });
  expect(change({ act: 'confirm' }).status).toBe('confirmed');
  expect(change({ act: 'reopen', reason: 'Снова не выходит' })).toMatchObject({ reopened: true, urgency: 'high' });
  expect(await about(TEACHER, 'снова в работе')).toHaveLength(1);
  expect(await sound()).toEqual([]);
});

test('what is handed on keeps its number, its teacher hears nothing, and whoever had it has no say any more', async () => {
  await school.send({ format: 'Письменный ответ' });
  const before = (await mailbox(school, TEACHER)).length;
  const wanted = { act: 'transfer', role_key: 'sysadmin', topic: 'equipment', reason: 'Нужен другой кабинет' } as const;
  expect(changing({ ...wanted, reason: '' })).toBe('reason.empty');
  expect(change(wanted)).toMatchObject({ request_id: ID, role_key: 'sysadmin', topic: 'equipment' });
  expect((await mailbox(school, TEACHER)).length).toBe(before);
  expect(board(SYSADMIN).queue.map(({ request_id, mine }) => [request_id, mine])).toEqual([[ID, true]]);
  expect(answer(ID, SYSADMIN).status).toBe('answered');
  expect(changing({ act: 'reopen', reason: 'Не помогло' }, ID, DEPUTY)).toBe('access.denied');
});

test('requests are merged and split, dropped with a reason, and each change is in the history', async () => {
  await school.send({ format: 'Письменный ответ' });
  await school.send({ format: 'Письменный ответ', text: 'Ещё вопрос об отметках за урок' });
  expect(change({ act: 'merge', into: ID }, '2026-0002')).toMatchObject({ status: 'closed', duplicate_of: ID });
  change({ act: 'split', topic: 'ktp', text: 'И как загрузить план?' });
  expect(cardOf('2026-0003')).toMatchObject({ topic: 'ktp', linked: [ID] });
  expect(change({ act: 'drop', reason: 'Вопрос снят' }, '2026-0003').status).toBe('closed');
  expect((await about(TEACHER, 'закрыта'))[0]?.text).toContain('Вопрос снят');
  expect(cardOf().history.length).toBeGreaterThan(0);
  expect(await sound()).toEqual([]);
});

test('a declined invitation frees its place at once, and a link of the letter books another time', async () => {
  await school.send();
  school.ask('bookSlot', { request_id: ID, slot_id: FIRST });
  await decline();
  expect(cardOf()).toMatchObject({ status: 'assigned', declines: 1, slot: '' });
  expect(decisions()).toEqual([]);
  expect(await school.offered()).toContainEqual(expect.stringContaining('14:00–14:20'));
  const { path } = await linkOf('другое время');
  const given = (await opened(path)).questions.flatMap((question) => question.given);
  // The form does not offer what is kept for somebody: the words below the line name it.
  expect(given).toContainEqual(
    expect.stringMatching(new RegExp(`^Заявка № ${ID}: другое время\\n\\d\\d\\.09\\.2026 `)),
  );
  await follow('другое время');
  expect(cardOf()).toMatchObject({ status: 'booked' });
  expect(await school.table('requests')).toHaveLength(1);
  expect((await school.table('replies')).map(({ kind, request_id }) => [kind, request_id])).toEqual([['time', ID]]);
  school.hours(1);
  expect(await sound()).toEqual([]);
});

test('whoever declines a second time is answered in writing, and is offered nothing more', async () => {
  await school.send();
  for (const slot_id of [FIRST, NEXT_DAY]) {
    school.ask('bookSlot', { request_id: ID, slot_id });
    await decline();
  }
  expect(cardOf()).toMatchObject({ declines: 2, format: 'written', slot: '' });
  const letters = await mailbox(school, TEACHER);
  expect(letters.filter(({ subject }) => subject.includes('выберите другое время'))).toHaveLength(1);
  const [last] = letters.filter(({ subject }) => subject.includes('ответ придёт письмом'));
  expect(linksIn({ text: last!.text, html: '' })).toEqual([]);
});

test('a consultation is recorded once it has begun; whoever did not come is offered other times', async () => {
  await school.send();
  school.ask('bookSlot', { request_id: ID, slot_id: FIRST });
  expect(changing({ act: 'held', answer: '' })).toBe('request.not_begun');
  school.hours(6);
  expect(cardOf().may).toEqual(expect.arrayContaining(['held', 'no_show']));
  expect(change({ act: 'no_show' })).toMatchObject({ status: 'assigned', outcome: 'no_show' });
  expect(await about(TEACHER, 'выберите другое время')).toHaveLength(1);
  school.ask('bookSlot', { request_id: ID, slot_id: NEXT_DAY });
  school.hours(24);
  expect(change({ act: 'held', answer: '' })).toMatchObject({ status: 'answered', outcome: 'held' });
  expect(await about(TEACHER, 'Ответ на заявку')).toEqual([]);
});

test('a visit is one answered request, recorded once, and mailed only where there is something to mail', async () => {
  const visit = {
    key: 'visit-1',
    slot_id: FIRST,
    staff_id: 'T1',
    topic: 'ktp',
    text: 'Как загрузить план?',
    answer: '',
  };
  school.hours(5);
  expect(school.ask<RequestCard>('recordVisit', visit)).toMatchObject({ status: 'answered', outcome: 'held' });
  school.ask('recordVisit', visit);
  expect(await school.table('requests')).toHaveLength(1);
  expect(await mailbox(school, TEACHER)).toEqual([]);
  school.ask('recordVisit', { ...visit, key: 'visit-2', answer: ANSWER });
  expect(await about(TEACHER, 'Ответ на заявку')).toHaveLength(1);
  expect(codeOf('recordVisit', { ...visit, key: 'visit-3' }, SYSADMIN)).toBe('access.denied');
  expect(codeOf('recordVisit', { ...visit, key: 'visit-3', topic: 'method' })).toBe('access.denied');
});

test('five working days after the answer one question is asked; «yes» confirms, and it is not asked again', async () => {
  await school.send({ format: 'Письменный ответ' });
  answer();
  school.hours(5 * 24);
  expect(await about(TEACHER, 'Помогло?')).toEqual([]);
  school.hours(2 * 24);
  expect(await about(TEACHER, 'Помогло?')).toHaveLength(1);
  await follow('помогло');
  expect(cardOf().status).toBe('confirmed');
  school.hours(5 * 24);
  expect(await about(TEACHER, 'Помогло?')).toHaveLength(1);
  expect(await school.table('requests')).toHaveLength(1);
  expect(await sound()).toEqual([]);
});

test('«no» opens the request again, before all others and due today', async () => {
  await school.send({ format: 'Письменный ответ' });
  answer();
  school.hours(7 * 24);
  await follow('не помогло');
  expect(cardOf()).toMatchObject({ status: 'reopened', reopened: true, urgency: 'high' });
  expect(board().queue[0]?.request_id).toBe(ID);
  expect(await sound()).toEqual([]);
});

test('reminders go out on working mornings only, once each, and what nobody answers is handed up', async () => {
  await school.send({ format: 'Письменный ответ' });
  school.hours(24 * 8);
  const digests = (await school.table('outbox')).filter(({ kind }) => kind === 'digest');
  const days = digests.map(({ key }) => key?.split(':')[1]);
  expect(days).toEqual(expect.arrayContaining(['2026-09-02', '2026-09-03', '2026-09-04']));
  // Saturday and Sunday.
  expect(days).not.toEqual(expect.arrayContaining(['2026-09-05']));
  expect(days).not.toEqual(expect.arrayContaining(['2026-09-06']));
  expect(new Set(digests.map(({ key }) => key)).size).toBe(digests.length);
  const mine = digests.filter(({ staff_id }) => staff_id === 'D1').length;
  expect(await about(DEPUTY, 'Заявки на сегодня')).toHaveLength(mine);
  expect(await about(DEPUTY, 'Без ответа')).toHaveLength(1);
  expect(decisions(DEPUTY)).toContain('escalated');
  expect(cardOf(ID, DEPUTY).may).toEqual([]);
  const [digest] = await about(DEPUTY, 'Заявки на сегодня');
  expect(digest?.text).not.toContain('У вас:');
});

test('reports of one failure are one incident; its end is one letter to each reporter', async () => {
  await school.send(FAILURE);
  await school.send({ ...FAILURE, email: COLLEAGUE, language: 'English' });
  expect(board(SYSADMIN).incidents).toMatchObject([{ incident_id: ID, reports: 2 }]);
  expect(decisions(SYSADMIN)).toEqual(['incident_open']);
  const end = { act: 'end', incident_id: ID, ended_at: '2026-09-01T09:00', message: 'Журнал снова открывается.' };
  const wanted = { ...end, started_at: '2026-09-01T08:30' };
  const [card] = school.ask<IncidentCard[]>('changeIncident', wanted, SYSADMIN);
  expect(card).toMatchObject({ minutes: 30, may: [] });
  for (const email of [TEACHER, COLLEAGUE]) {
    const told = (await mailbox(school, email)).filter(({ text }) => text.includes('Журнал снова открывается.'));
    expect(told).toHaveLength(1);
  }
  expect(codeOf('changeIncident', wanted, SYSADMIN)).toBe('incident.over');
  expect(board(SYSADMIN)).toMatchObject({ incidents: [], decisions: [], queue: [] });
  school.hours(1);
  expect(await sound()).toEqual([]);
});

test('whoever cannot open the form finishes what a dead run left, and leaves the form to the next tick', async () => {
  await school.send(FAILURE);
  const work = async () => void (await school.send({ ...FAILURE, email: COLLEAGUE }));
  cutAt(school, { calls: 20, name: '', unflushed: 'kept' });
  await work();
  school.probe(undefined);
  const end = { act: 'end', incident_id: ID, ended_at: '2026-09-01T09:00', message: 'Журнал снова открывается.' };
  const wanted = { ...end, started_at: '2026-09-01T08:30' };
  expect(codeOf('changeIncident', wanted, SYSADMIN)).toBe('ok');
  school.hours(1);
  // The run died while it told of its letters: a second copy is possible then, and only then.
  expect(await checkInvariants(school.app, { settled: true, secondCopies: 1 })).toEqual([]);
});

test('a deputy head who answers before the booked time frees it; the form offers it again with the next tick', async () => {
  const text =
    'slot_code,valid_from,valid_to,weekday_iso,starts_at,ends_at,slot_minutes,capacity_per_slot,room_id,consultant_role,topics,formats,booking\n' +
    'W3,2026-09-01,2027-05-31,2,16:00,16:30,30,1,R2,deputy_uvr,method,in_person,required\n';
  school.ask('importFiles', { files: [{ name: 'timetable.csv', text }] });
  const free = (await school.offered()).find((label) => label.includes('16:00'))!;
  await school.send({ ...METHOD, format: 'Лично', slot: free });
  expect(cardOf(ID, DEPUTY).status).toBe('booked');
  expect(await school.offered()).not.toContain(free);
  answer(ID, DEPUTY);
  // The tick of this hour began before the answer was through.
  school.hours(2);
  expect(await school.offered()).toContain(free);
  expect(await sound()).toEqual([]);
});

test('maintenance is announced a week ahead, stands in the calendar and the form, and can be taken back', async () => {
  const plan = { act: 'plan', incident_id: '', title: 'Обновление ЭЖ' };
  const times = { started_at: '2026-09-07T18:00', ended_at: '2026-09-07T20:00' };
  const [planned] = school.ask<IncidentCard[]>('changeIncident', { ...plan, ...times }, SYSADMIN);
  school.hours(24);
  expect(await about(TEACHER, 'Плановые работы')).toHaveLength(1);
  const works = async () =>
    (await calendarOf(school)).events.filter(({ summary }) => summary.includes('Обновление ЭЖ'));
  expect(await works()).toMatchObject([{ status: 'confirmed' }]);
  const { questions } = await school.page();
  expect(questions.length).toBeGreaterThan(0);
  const html = await (await school.rest.as(TEACHER).send(`/forms/d/e/${school.formId()}/viewform`)).text();
  expect(html).toContain('Обновление ЭЖ');
  school.ask('changeIncident', { act: 'cancel', incident_id: planned!.incident_id }, SYSADMIN);
  school.hours(24);
  expect(await about(TEACHER, 'отменены')).toHaveLength(1);
  expect((await works()).every(({ status }) => status === 'cancelled')).toBe(true);
  school.hours(24);
  expect(await about(TEACHER, 'отменены')).toHaveLength(1);
});

test('a large staff is told of maintenance in parts, and never at the cost of the day’s other letters', async () => {
  const people = Array.from({ length: 90 }, (_, i) => {
    const id = String(i).padStart(2, '0');
    return `P${id},Новая,Учитель,,Новая У.,p${id}@school.test,учитель,no,химия,2020-09-01,,ru`;
  });
  const header =
    'staff_id,last_name,first_name,patronymic,short_name,email,position,training_required,subjects,hired_on,left_on,ui_language';
  school.ask('importFiles', { files: [{ name: 'staff.csv', text: [header, ...people, ''].join('\n') }] });
  const times = { started_at: '2026-09-07T18:00', ended_at: '2026-09-07T20:00' };
  school.ask('changeIncident', { act: 'plan', incident_id: '', title: 'Обновление ЭЖ', ...times }, SYSADMIN);
  const told = async () => (await school.table('outbox')).filter(({ kind }) => kind === 'maintenance');
  school.ask('checkNow');
  expect(await told()).toHaveLength(40);
  school.hours(6);
  const sent = (await told()).filter(({ status }) => status === 'sent');
  expect(sent.length).toBeLessThanOrEqual(70);
  school.hours(48);
  const all = await told();
  expect(new Set(all.map(({ staff_id }) => staff_id)).size).toBe(all.length);
  expect(all).toHaveLength(95);
});

test('three requests of one topic from one department are a wish for a group, with the people who asked', async () => {
  const header = 'staff_id,last_name,first_name,short_name,email,position,training_required,subjects';
  const colleague = `T2,Горина,Kate,Горина К.,${COLLEAGUE},учитель,no,математика`;
  school.ask('importFiles', { files: [{ name: 'staff.csv', text: [header, colleague, ''].join('\n') }] });
  const ask = { topic: 'КТП', format: 'Письменный ответ' };
  await school.send({ ...ask, text: 'Как загрузить план из файла?' });
  await school.send({ ...ask, text: 'Где поправить часы в плане?' });
  await school.send({ ...ask, text: 'План не совпадает с программой', email: COLLEAGUE });
  school.ask('checkNow');
  const wishes = board().decisions.filter(({ kind }) => kind === 'group_wish');
  expect(wishes.map(({ params }) => [params.topic, params.department, params.people])).toEqual([
    ['ktp', 'математика', 'T1,T2'],
  ]);
  school.ask('dismissAlarm', { key: wishes[0]!.key });
  school.ask('checkNow');
  expect(decisions()).not.toContain('group_wish');
});

test('an answer becomes a memo without names, approved by its owner, named in the form and offered for a question like it', async () => {
  await school.send({ format: 'Письменный ответ' });
  answer();
  const draft = { act: 'draft', memo_id: '', request_id: ID, topic: 'current_marks', language: 'ru' };
  const words = { question: 'Как поставить отметку за прошлый урок?', answer: `${ANSWER} Спросите Рубанову О.И.` };
  const [memo] = school.ask<MemoLine[]>('changeMemo', { ...draft, ...words });
  expect(memo?.answer).not.toContain('Рубанов');
  expect(decisions()).toEqual(['memo_draft']);
  expect(codeOf('changeMemo', { act: 'approve', memo_id: memo!.memo_id }, DEPUTY)).toBe('access.denied');
  school.ask('changeMemo', { act: 'approve', memo_id: memo!.memo_id });
  expect(decisions()).toEqual([]);
  const html = await (await school.rest.as(TEACHER).send(`/forms/d/e/${school.formId()}/viewform`)).text();
  expect(html).toContain('Уже есть готовый ответ');
  await school.send({ email: COLLEAGUE, format: 'Письменный ответ', text: 'Как поставить отметку за вчерашний урок?' });
  expect(cardOf('2026-0002').memos.map(({ memo_id }) => memo_id)).toEqual([memo!.memo_id]);
});

test('a question of method is closed by the deputy, or with the words of a memo that the deputy approved', async () => {
  await school.send(METHOD);
  await school.send({ ...METHOD, email: COLLEAGUE, text: 'Как вести факультатив?' });
  expect(codeOf('closeRequest', { request_id: ID, answer: ANSWER })).toBe('request.only_deputy');
  answer(ID, DEPUTY);
  const memo = { act: 'draft', memo_id: '', request_id: ID, topic: 'method', language: 'ru' };
  const [draft] = school.ask<MemoLine[]>('changeMemo', { ...memo, question: 'Элективный курс', answer: ANSWER });
  const { memo_id } = draft!;
  const close = (text: string) => codeOf('closeRequest', { request_id: '2026-0002', answer: text, memo_id });
  expect(close(ANSWER)).toBe('memo.not_approved');
  expect(codeOf('changeMemo', { act: 'approve', memo_id })).toBe('memo.not_owner');
  school.ask('changeMemo', { act: 'approve', memo_id }, DEPUTY);
  expect(close('Другое')).toBe('memo.not_in_answer');
  expect(close(`Здравствуйте! ${ANSWER}`)).toBe('ok');
});

test('who asks has a line about training, also when the cache has forgotten it', async () => {
  startTraining(school);
  await school.send();
  const { support } = cardOf();
  expect(support?.training).toMatchObject({ state: 'at_risk' });
  school.workspace.run('onRegisterEdited', { processType: 'TRIGGER' });
  expect(cardOf().support).toEqual(support);
});

test('every letter to a teacher ends with the teacher’s own line', async () => {
  await school.send({ format: 'Письменный ответ' });
  await school.send({
    text: 'Как закрыть четверть?',
    topic: 'Итоговые',
    format: 'Лично',
    slot: (await school.offered())[0]!,
  });
  const letters = await about(TEACHER, 'принята');
  expect(
    letters
      .map(({ text }) => text.trim().split('\n').pop())
      .sort()
      .reverse(),
  ).toEqual([
    expect.stringMatching(new RegExp(`^У вас: .*открытые заявки: № ${ID}\\.$`)),
    expect.stringMatching(
      /^У вас: .*ближайшая консультация: .*14:00–14:20; открытые заявки: № 2026-0001, № 2026-0002\.$/,
    ),
  ]);
});

describe('who may do what', () => {
  const DIRECTOR = COLLEAGUE;
  const span = { from: '2026-09-01', to: '2026-10-31' };
  const visit = { key: 'visit-1', slot_id: FIRST, staff_id: 'T1', topic: 'ktp', text: 'Вопрос', answer: '' };
  const planned = { started_at: '2026-09-20T18:00', ended_at: '2026-09-20T20:00', title: 'Работы' };
  const memo = { act: 'approve', memo_id: 'MEMO-001' };
  /** Of every function of the desk: lead, deputy, system administrator, director, teacher; the request is the lead's. */
  const MATRIX: [keyof Rpc, unknown, string][] = [
    ['workbench', {}, '+++++'],
    ['requestCard', { request_id: ID }, '+----'],
    ['findRequests', { query: '', status: 'all' }, '+++--'],
    ['changeRequest', { request_id: ID, change: { act: 'take' } }, '+----'],
    ['closeRequest', { request_id: ID, answer: '' }, '+----'],
    ['bookSlot', { request_id: ID, slot_id: 'x' }, '+----'],
    ['recordVisit', visit, '+----'],
    ['incidents', {}, '+-+--'],
    ['changeIncident', { act: 'plan', incident_id: '', ...planned }, '+-+--'],
    ['memos', { topic: '', query: '' }, '+++--'],
    ['changeMemo', memo, '+----'],
    ['totals', span, '++-+-'],
    ['openPlanning', {}, '+++--'],
    ['trainingBoard', {}, '++---'],
    ['recordingOptions', {}, '+++--'],
    ['health', {}, '+++--'],
  ];

  test('it is checked in every function', async () => {
    await school.send({ format: 'Письменный ответ' });
    const settings = { name: 'settings.csv', text: 'key,value\ndirector,T2\n' };
    school.ask('importFiles', { files: [settings] });
    for (const [name, args, wanted] of MATRIX) {
      const found = [LEAD, DEPUTY, SYSADMIN, DIRECTOR, TEACHER].map((user) =>
        codeOf(name, args, user) === 'access.denied' ? '-' : '+',
      );
      expect([name, found.join('')]).toEqual([name, wanted]);
    }
    expect(board(DIRECTOR)).toMatchObject({ me: { access: 'director' }, queue: [], decisions: [], today: [] });
  });

  test('the totals count what the desk has done, by topic and without names', async () => {
    await school.send({ format: 'Письменный ответ' });
    await school.send({ ...FAILURE, email: COLLEAGUE });
    school.hours(1);
    answer();
    const totals = school.ask<Totals>('totals', span, DEPUTY);
    expect(totals).toMatchObject({ all: { received: 2, answered: 1, open: 1, on_time: 1 }, incidents: 1 });
    expect(totals.periods).toEqual([{ name: 'I четверть', from: '2026-08-25', to: '2026-11-01' }]);
    expect(JSON.stringify(totals)).not.toContain('Рубанова');
  });
});
