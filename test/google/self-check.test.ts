// A round of the self-check as a school lives it (clause 1.4): asked once, answered or refused, counted once, and by name for the lead alone.
import { formBody, readFormPage } from '../../scripts/year/form-page';
import type { RequestCard, Workbench } from '../../src/contract/rpc';
import type { SelfCheckBoard } from '../../src/contract/self-check';
import { selfCheckWords } from '../../src/i18n/self-check';
import {
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
  TEACHER,
} from '../support/prepared-school';
import { mailbox } from '../support/training-school';

jest.setTimeout(90_000);
const ru = selfCheckWords('ru');
const mail = (i: number): string => `p${i}@school.test`;
const SUBJECTS = ['физика', 'химия'];
const STAFF = {
  name: 'staff.csv',
  text: [
    'staff_id,last_name,first_name,patronymic,short_name,email,position,is_pedagogical,training_required,subjects,hired_on,left_on,ui_language',
    ...Array.from(
      { length: 14 },
      (_, i) =>
        `P${i},Учителева${i},Анна,Петровна,Учителева${i} А.П.,${i === 13 ? '' : mail(i)},учитель,yes,no,${SUBJECTS[i % 2]},2020-09-01,,ru`,
    ),
    '',
  ].join('\n'),
};

let school: School;
beforeAll(() => {
  school = preparedSchool();
  const { written } = school.ask<{ written: boolean }>('importFiles', { files: [STAFF] });
  if (!written) throw new Error('the staff was not imported');
});
afterAll(() => {
  school.close();
  removeFolders();
});

const board = (user = LEAD): SelfCheckBoard => school.ask('selfCheck', {}, user);
const kinds = (user = LEAD): string[] => school.ask<Workbench>('workbench', {}, user).decisions.map(({ kind }) => kind);

/** Of each part the same answer throughout; null leaves the questions alone and refuses. */
const fillIn = async (email: string, given: { a: number; b: number; often: string } | null): Promise<void> => {
  const url = new URL(board().lead!.form_url);
  const html = await (await school.rest.as(email).send(url.pathname)).text();
  const page = readFormPage(html);
  const field = (title: string): string => page.questions.find((one) => one.title.startsWith(title))!.name;
  const answers: [string, string][] = [[field(ru.ready.title), given ? ru.ready.yes : ru.ready.no]];
  if (given) {
    for (const [item, title] of Object.entries(ru.items)) {
      const part = item[0] as 'a' | 'b';
      answers.push([field(title), ru.scales[part][given[part]]!]);
    }
    answers.push([field(ru.where.title), ru.where.options.home], [field(ru.where.title), ru.where.options.phone]);
    answers.push([field(ru.stopped.title), given.often]);
  }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const sent = await school.rest
    .as(email)
    .send(page.action, { method: 'POST', headers, body: formBody(page, answers) });
  expect(sent.status).toBe(200);
};

test('nothing is sent before the lead’s press; then everybody is asked once, and a second press asks nobody again', async () => {
  expect(kinds()).toContain('self_check_due');
  expect(kinds(DEPUTY)).not.toContain('self_check_due');
  expect(board().lead!.would_ask).toEqual({ all: 14, joined: 14 });
  expect(await mailbox(school, mail(1))).toEqual([]);
  expect(school.call('openSelfCheck', { who: 'all' }, DEPUTY)).toMatchObject({ value: { code: 'access.denied' } });

  const opened = school.ask<SelfCheckBoard>('openSelfCheck', { who: 'all' });
  expect(opened.lead!.open).toMatchObject({ answered: 0, refused: 0, silent: 14, closes_on: '2026-09-22' });
  school.ask('openSelfCheck', { who: 'all' });
  school.ask('checkNow');
  const [letter, ...more] = await mailbox(school, mail(1));
  expect(more).toEqual([]);
  expect(letter!.subject).toBe(ru.title);
  expect(letter!.text).toContain(ru.intro);
  expect(letter!.text).toContain(opened.lead!.form_url);
  expect((await school.table('outbox')).filter(({ kind }) => kind === 'self_check')).toHaveLength(13);
  expect(kinds()).not.toContain('self_check_due');
});

test('answers become rows, a refusal leaves none, and an answer from an unknown address only a word to the lead', async () => {
  school.hours(1);
  for (let i = 0; i < 10; i++)
    await fillIn(mail(i), { a: i % 4, b: i % 3, often: ru.stopped.options[i === 3 ? 'weekly' : 'rare'] });
  await fillIn(mail(10), null);
  await fillIn('stranger@school.test', { a: 1, b: 1, often: ru.stopped.options.daily });
  school.ask('checkNow');
  expect(board().lead!.open).toMatchObject({ answered: 10, refused: 1, silent: 3 });
  const rows = await school.table('self_assessment');
  expect(rows.map(({ staff_id }) => staff_id)).toEqual(Array.from({ length: 10 }, (_, i) => `P${i}`));
  expect(rows[3]).toMatchObject({
    a1_login: '3',
    b3_worry_reversed_input: '0',
    c1_where: 'home;phone',
    c2_access_problem: 'weekly',
  });
  expect(kinds()).toContain('self_check_unknown');
  const alarms = await school.table('alarms');
  expect(JSON.stringify([alarms, await school.table('journal')])).not.toMatch(/stranger|Учителева/);
  school.ask('checkNow');
  expect(await school.table('self_assessment')).toEqual(rows);
});

test('when it closes everyone sees groups of five and more, and the lead alone sees a name', async () => {
  const closed = school.ask<SelfCheckBoard>('closeSelfCheck');
  expect(closed.lead).toMatchObject({ open: null, closing: false });
  expect(closed.lead!.people.filter(({ check }) => check)).toHaveLength(10);
  const [round] = closed.rounds;
  expect(round).toMatchObject({ asked: 14, answered: 10 });
  expect(round!.groups.length).toBeGreaterThan(0);
  expect(round!.groups.every(({ people }) => people >= 5)).toBe(true);
  for (const user of [DEPUTY, SYSADMIN, TEACHER]) {
    const seen = board(user);
    expect(seen).toEqual({ rounds: closed.rounds, lead: null });
    expect(JSON.stringify(seen)).not.toMatch(/P\d|Учителева/);
  }
  const html = await (await school.rest.send(new URL(closed.lead!.form_url).pathname)).text();
  expect(html).toContain('больше не принимает ответы');
  expect(school.call('openSelfCheck', { who: 'all' })).toMatchObject({ value: { code: 'self_check.too_soon' } });
  expect(
    (await school.table('outbox')).filter(({ kind, status }) => kind === 'self_check' && status === 'owed'),
  ).toEqual([]);
});

test('what follows is the lead’s to take: a request says nothing of what was answered, and what was put aside does not come back', async () => {
  const { proposals } = board().lead!;
  const equipment = proposals.find(({ kind }) => kind === 'equipment_ticket')!;
  const alone = proposals.find(({ kind }) => kind === 'one_to_one_first')!;
  expect(equipment.people).toEqual(['P3']);
  school.ask('followUp', { key: alone.key, act: 'dismiss' });
  const left = school.ask<SelfCheckBoard>('followUp', { key: equipment.key, act: 'accept' }).lead!.proposals;
  school.ask('followUp', { key: equipment.key, act: 'accept' });
  expect(left.map(({ key }) => key)).toEqual(
    proposals.map(({ key }) => key).filter((key) => key !== alone.key && key !== equipment.key),
  );
  const requests = (await school.table('requests')).filter(({ staff_id }) => staff_id === 'P3');
  expect(requests).toMatchObject([{ topic: 'equipment', role_key: 'sysadmin', text: ru.equipmentRequest }]);
  const { request_id } = requests[0]!;
  const card = school.ask<RequestCard>('requestCard', { request_id }, SYSADMIN);
  expect(card.support?.self_check ?? null).toBeNull();
  const journal = await school.table('journal');
  const settled = journal.filter(({ act }) => act === 'self_check.dismissed');
  expect(JSON.stringify(settled)).not.toMatch(/one_to_one|"P\d/);
  const letters = (await Promise.all([...Array(13).keys()].map((i) => mailbox(school, mail(i))))).flat();
  expect(letters.filter(({ subject }) => subject === ru.title)).toHaveLength(13);
  expect(JSON.stringify(letters)).not.toMatch(/готовность|начальный уровень|из 18/i);
});
