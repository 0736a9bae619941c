// The parts of the year's player: times of any zone, the form as a person reads it, the choice of a slot, the played days.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoMoment } from '../../scripts/demo/moment';
import { recordedLife } from '../../scripts/demo/recorded-life';
import { differences } from '../../scripts/year/compare-expected';
import { deskTold } from '../../scripts/year/desk-figures';
import { type QueueLine, seededDesk } from '../../scripts/year/desk-manners';
import { complaints, formBody, givenAnswers, readFormPage } from '../../scripts/year/form-page';
import type { Ledger } from '../../scripts/year/ledger';
import { linksIn } from '../../scripts/year/letter-links';
import { earliestFitting, earliestOption, readLabel } from '../../scripts/year/offered-slot';
import { csvRows, holderOn, periodOf, postOf, readSchool, type School } from '../../scripts/year/school';
import { fillIn, mend } from '../../scripts/year/sender';
import { seeded } from '../../scripts/year/teachers';
import { instantOf, localText } from '../../scripts/year/zoned-time';

const demo = readSchool('demo/school');
const folders: string[] = [];
function schoolOf(files: Record<string, string>): School {
  const dir = mkdtempSync(join(tmpdir(), 'school-'));
  folders.push(dir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, `${name}.csv`), text);
  return readSchool(dir);
}
afterAll(() => {
  for (const dir of folders) rmSync(dir, { recursive: true });
});

describe('local times', () => {
  test.each([
    ['2026-10-25T12:00', 'Europe/Moscow', '2026-10-25T09:00:00.000Z'],
    ['2026-03-28T23:30', 'Europe/Berlin', '2026-03-28T22:30:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2027-01-15T00:10', 'Asia/Vladivostok', '2027-01-14T14:10:00.000Z'],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
    ['2026-08-26T09:12:00+03:00', 'Asia/Tokyo', '2026-08-26T06:12:00.000Z'],
  ])('%s in %s is %s', (text, zone, instant) => {
    expect(new Date(instantOf(text, zone)).toISOString()).toBe(instant);
  });
  test('an instant reads as the wall clock of its zone', () => {
    expect(localText(Date.parse('2026-12-31T22:00:00Z'), 'Europe/Moscow')).toBe('2027-01-01T01:00:00');
  });
});

const PAGE = `<form action="/forms/d/e/F/formResponse" method="post"><input type="hidden" name="fbzx" value="7">
  <fieldset><legend>С чем помочь? <span>*</span></legend>
    <label><input type="radio" name="entry.1" value="КТП: подготовка, импорт, экспорт (п. 2.2)">КТП</label>
    <label><input type="radio" name="entry.1" value="Другое">Другое</label></fieldset>
  <label for="t">Опишите вопрос *</label><textarea id="t" name="entry.2"></textarea>
  <label for="c">Класс</label><input id="c" name="entry.3">
  <fieldset><legend>Как удобнее?</legend><input type="radio" name="entry.4" value="Лично"><input type="radio" name="entry.4" value="Дистанционно"><input type="radio" name="entry.4" value="Письменный ответ"></fieldset>
  <label for="s">Время из графика</label><select id="s" name="entry.5"><option value="">Выбрать</option><option>Любое / Any</option>
    <option>02.09.2026 ср 15:00–15:15 · Кабинет зам. директора · метод. · лично</option>
    <option>03.09.2026 чт 14:40–15:00 · Кабинет информатики № 14 · КТП · лично, дистанционно</option>
    <option>01.09.2026 вт 14:40–15:00 · Кабинет информатики № 14 · КТП · лично</option></select>
  <fieldset><legend>Срочность</legend><input type="radio" name="entry.6" value="Обычно: 1–2 рабочих дня"></fieldset>
  <fieldset><legend>Язык ответа</legend><input type="radio" name="entry.7" value="Русский"><input type="radio" name="entry.7" value="English"></fieldset></form>`;

describe('the form as its sender reads it', () => {
  const page = readFormPage(PAGE);
  const answer = (row: Record<string, string>) =>
    Object.fromEntries(fillIn(demo, page, { text: 'как?', ...row }).answers);

  test('questions have their titles and options, hidden fields are sent back', () => {
    expect(page.questions.map(({ kind }) => kind)).toEqual([
      'choice',
      'paragraph',
      'text',
      'choice',
      'list',
      'choice',
      'choice',
    ]);
    expect(page.questions[4]!.options).toHaveLength(4);
    expect(formBody(page, [['entry.2', 'a\nb']])).toBe('fbzx=7&entry.2=a%0D%0Ab');
  });
  test('a topic is chosen by its words, and «Другое» where it is not offered', () => {
    expect(answer({ expected_topic: 'ktp' })['entry.1']).toMatch(/^КТП/);
    expect(answer({ expected_topic: 'out_of_scope' })['entry.1']).toBe('Другое');
    expect(answer({ expected_topic: 'method' })['entry.1']).toBe('Другое');
  });
  test('the earliest slot that fits topic and format is chosen, not the first of the list', () => {
    expect(answer({ expected_topic: 'ktp', preferred_format: 'in_person' })['entry.5']).toMatch(/^01\.09/);
    expect(answer({ expected_topic: 'ktp', preferred_format: 'remote' })['entry.5']).toMatch(/^03\.09/);
    expect(answer({ expected_topic: 'other', preferred_format: 'remote' })['entry.5']).toBe('Любое / Any');
    expect(answer({ expected_topic: 'ktp', preferred_format: 'written' })['entry.5']).toBeUndefined();
  });
  test('what the form has no place for is said', () => {
    expect(fillIn(demo, page, { text: 'x', subject: 'физика' }).omitted).toEqual(['subject']);
  });
  test('a refused class is left out, a refused long text is cut', () => {
    const filled = fillIn(demo, page, { text: 'x', class_label: '7-й Б' });
    expect(mend(page, filled)!.answers.some(([name]) => name === 'entry.3')).toBe(false);
    const long = mend(page, fillIn(demo, page, { text: 'я'.repeat(1200) }))!;
    expect(long.answers.find(([name]) => name === 'entry.2')![1]).toHaveLength(1000);
    expect(mend(page, fillIn(demo, page, { text: 'x' }))).toBeUndefined();
  });
  test('what a refused page says is read', () => {
    expect(complaints('<p role="alert">Класс: от 1 до 11</p><p>да</p>')).toEqual(['Класс: от 1 до 11']);
  });
});

describe('offered times', () => {
  test.each([
    ['01.09.2026 вт 14:40–15:00 · каб.', '2026-09-01'],
    ['Tue 1 Sep 2026 14:40–15:00 · room', '2026-09-01'],
    ['2026-09-01 Tue 14:40-15:00', '2026-09-01'],
  ])('%s is read', (label, date) => {
    expect(readLabel(label)).toEqual({ date, startsAt: '14:40', endsAt: '15:00' });
  });
  test('a label that says no time is nobody’s slot', () => {
    expect(earliestFitting(demo, ['Любое / Any', '—'], 'ktp', 'remote')).toBeUndefined();
  });
  test('the desk chooses by date and time of the slot id', () => {
    const option = (slot_id: string, topics: string[], formats = ['in_person']) => ({ slot_id, topics, formats });
    const options = [
      option('W1@2026-09-08T14:40', ['2.2']),
      option('W6@2026-09-05T12:00', ['2.2']),
      option('W3@2026-09-02T15:00', ['method']),
    ];
    expect(earliestOption(demo, options, 'ktp', 'in_person')).toBe('W6@2026-09-05T12:00');
    expect(earliestOption(demo, options, 'ktp', 'remote')).toBeUndefined();
  });
});

describe('the days that are played', () => {
  test('begin the morning before the first date and end after the last of terms and timetable', () => {
    const { from, until } = periodOf(demo);
    expect(localText(from, demo.zone)).toBe('2026-08-24T06:00:00');
    const end = localText(until, demo.zone).slice(0, 10);
    expect(end > '2027-05-31' && end < '2027-06-20').toBe(true);
  });
  test('an assignment of years ago and a timetable without end do not make the year longer', () => {
    const school = schoolOf({
      settings: 'key,value\ntime_zone,Asia/Vladivostok\n',
      quarters:
        'period_code,starts_on,ends_on,break_to,compliance_from,compliance_to\nT1,2030-02-01,2030-05-31,2030-08-31,,\n',
      roles: 'assignment_id,role_key,staff_id,kind,valid_from,valid_to\nA1,ej_lead,S1,main,2019-01-01,\n',
      timetable: 'slot_code,valid_from,valid_to\nX1,2030-02-04,2099-12-31\nX2,2030-02-04,2030-05-24\n',
    });
    const { from, until } = periodOf(school);
    expect(localText(from, school.zone)).toBe('2030-01-31T06:00:00');
    expect(localText(until, school.zone)).toBe('2030-06-01T06:00:00');
  });
  test('a role gap that begins within them is played to its end', () => {
    const school = schoolOf({
      quarters: 'period_code,starts_on,ends_on,break_to\nT1,2030-02-01,2030-05-31,2030-08-31\n',
      roles:
        'assignment_id,role_key,staff_id,kind,valid_from,valid_to\nA1,ej_lead,S1,main,01.02.2030,25.05.2030\nA2,ej_lead,S1,main,2030-06-10,\n',
    });
    expect(localText(periodOf(school).until, school.zone)).toBe('2030-06-10T06:00:00');
  });
  test('the post goes out in the order of its instants, whatever offsets it is written with', () => {
    const school = schoolOf({
      requests: 'request_id;submitted_at\nB;2026-09-01T10:00:00+03:00\nA;2026-09-01T09:00:00+05:00\n',
    });
    expect(postOf(school).map(({ row }) => row.request_id)).toEqual(['A', 'B']);
  });
  test('a request without a readable time, a folder without tables: told in a sentence', () => {
    const school = schoolOf({ requests: 'request_id,submitted_at\nA,soon\n' });
    expect(() => postOf(school)).toThrow(/A says no time .*«soon»/);
    expect(() => readSchool('test/scripts')).toThrow('test/scripts holds no CSV files');
    expect(() => periodOf(schoolOf({ staff: 'staff_id\nS1\n' }))).toThrow(/names no date/);
  });
  test('acting beats main, the later assignment beats the earlier', () => {
    expect(holderOn(demo, 'ej_lead', '2026-11-20')?.staff_id).toBe('S11');
    expect(holderOn(demo, 'ej_lead', '2027-02-03')).toBeUndefined();
  });
  test('the demonstration opens seven working days before the first term ends', () => {
    expect(localText(demoMoment(demo), demo.zone)).toBe('2026-10-14T09:00:00');
  });
});

describe('teachers of a year that the product plans', () => {
  const { answer, comes } = seeded('1');
  const people = Array.from({ length: 2000 }, (_, i) => `S${i}`);
  const share = (passes: (id: string) => boolean) => people.filter(passes).length / people.length;

  test('three of four accept, one of ten declines, the others say nothing', () => {
    expect(share((id) => answer('TR-1', id) === 'accepted')).toBeCloseTo(0.75, 1);
    expect(share((id) => answer('TR-1', id) === 'declined')).toBeCloseTo(0.1, 1);
  });
  test('most of those who accepted come, fewer of the silent, nobody who declined', () => {
    expect(share((id) => comes('TR-1', id, 'accepted'))).toBeCloseTo(0.92, 1);
    expect(share((id) => comes('TR-1', id, ''))).toBeCloseTo(0.7, 1);
    expect(share((id) => comes('TR-1', id, 'declined'))).toBe(0);
  });
  test('the same seed gives the same year, another seed another one', () => {
    expect(people.map((id) => seeded('1').answer('TR-1', id))).toEqual(people.map((id) => answer('TR-1', id)));
    expect(people.map((id) => seeded('2').answer('TR-1', id))).not.toEqual(people.map((id) => answer('TR-1', id)));
  });
});

describe('the desk of a played year', () => {
  const manners = seededDesk('1');
  const line = (n: number, change: Partial<QueueLine> = {}): QueueLine => ({
    request_id: `2026-${String(n).padStart(4, '0')}`,
    topic: 'other',
    role_key: 'ej_lead',
    status: 'assigned',
    urgency: 'normal',
    due_on: '2026-09-08',
    slot: '',
    marks: [],
    ...change,
  });
  const many = Array.from({ length: 1000 }, (_, n) => n);
  const share = (passes: (n: number) => boolean) => many.filter(passes).length / many.length;

  test('what is due or urgent is answered, but for the few that are forgotten', () => {
    const answered = (change: Partial<QueueLine>) =>
      share((n) => manners.step(line(n, change), 5, '2026-09-08') === 'answer');
    expect(answered({})).toBeCloseTo(0.96, 1);
    expect(answered({ urgency: 'high', due_on: '2026-09-10' })).toBeCloseTo(0.96, 1);
    expect(share((n) => manners.step(line(n), 5, '2026-09-14') === 'answer')).toBe(1);
  });
  test('some are handed on, some wait for their teacher, many are left for another look', () => {
    const steps = new Set(many.map((n) => manners.step(line(n), 0, '2026-09-03')));
    expect([...steps].sort()).toEqual(['answer', 'leave', 'take', 'transfer', 'wait']);
    expect(share((n) => manners.step(line(n, { status: 'waiting' }), 1, '2026-09-08') === 'leave')).toBe(1);
  });
  test('whoever is asked whether it works answers or not; who is offered other times mostly takes one', () => {
    const said = (kind: string | undefined, offered: Parameters<typeof manners.follows>[1]) =>
      share((n) => manners.follows(String(n), offered) === kind);
    expect(said('works', ['works', 'does_not_work'])).toBeCloseTo(0.45, 1);
    expect(said('does_not_work', ['works', 'does_not_work'])).toBeCloseTo(0.1, 1);
    expect(said('time', ['time'])).toBeCloseTo(0.8, 1);
  });
  test('the links of a letter are known by the line that they fill in, in either language', () => {
    const link = (text: string) =>
      `https://forms.test/forms/d/e/F/viewform?usp=pp_url&entry.2=${encodeURIComponent(text)}`;
    const text = `Да:\n  ${link('Заявка № 2026-0042: помогло')}\n${link('Request no. 2026-0007: another time')}\n${link('Как войти?')}`;
    expect(linksIn({ text, html: '' }).map(({ requestId, says }) => `${requestId} ${says}`)).toEqual([
      '2026-0042 помогло',
      '2026-0007 another time',
    ]);
  });
  test('a page that opened filled in is sent as it opened', () => {
    const filled = PAGE.replace('value="Другое"', 'value="Другое" checked')
      .replace('name="entry.2">', 'name="entry.2">\nЗаявка № 2026-0042: помогло')
      .replace('<option>Любое / Any', '<option selected>Любое / Any');
    expect(givenAnswers(readFormPage(filled))).toEqual([
      ['entry.1', 'Другое'],
      ['entry.2', 'Заявка № 2026-0042: помогло'],
      ['entry.5', 'Любое / Any'],
    ]);
    expect(givenAnswers(readFormPage(PAGE))).toEqual([]);
  });
  test('the figures tell each topic in a line, its median in working time', () => {
    const figures = { received: 5, open: 1, overdue: 1, answered: 4, on_time: 3, reopened: 0, median_minutes: 125 };
    const told = deskTold({
      done: { answered: 4 },
      replies: { works: 1, time: 0 },
      declined: 0,
      topics: { ktp: figures },
      all: { ...figures, median_minutes: null },
      incidents: 0,
      downtime_minutes: 0,
    });
    expect(told[0]).toBe('desk        4 answered, 1 works');
    expect(told[1]).toMatch(/ktp +5 received, 4 answered, 1 late, 1 overdue, 0 reopened; median 2 h 05 min$/);
    expect(told[2]).toMatch(/median –$/);
  });
});

test('the demonstration imports the first term’s trainings as still to come, and lives through them as they are told of', () => {
  const life = recordedLife(demo);
  const { files } = life.imported(demo);
  const rows = (name: string) => csvRows(files.find((file) => file.name === name)!.text);
  expect(rows('sessions.csv').map(({ session_id, status, held_start }) => [session_id, status, held_start])).toEqual(
    ['TR-01', 'TR-02', 'TR-03', 'TR-04'].map((id) => [id, 'planned', undefined]),
  );
  expect(rows('attendance.csv')[0]).toEqual({ session_id: 'TR-01', staff_id: 'S02', invited_by: 'calendar' });
  expect(life.manners.answer('TR-01', 'S08')).toBe('declined');
  expect(life.manners.comes('TR-01', 'S14', 'accepted')).toBe(false);
});

test('a year that differs from the oracle is told field by field', () => {
  const { Q1: _, ...terms } = (demo.expected as unknown as Ledger).default;
  const { strict } = demo.expected as unknown as Ledger;
  const outcome = {
    requests: [
      {
        request_id: 'R001',
        register_no: null,
        status: 'lost',
        topic: 'ktp',
        role: 'ej_lead',
        assignee: null,
        due_on: '2026-08-29',
        slot: null,
      },
    ],
    slots_created: {
      ...(demo.expected!.slots_created as Record<string, string[]>),
      W1: ['2026-09-01'],
      X1: ['2026-09-01'],
    },
    holders: { ej_lead: { '2026-11-16': 'S03' } },
    uncovered_roles: [],
    slots_not_created_day_off: demo.expected!.slots_not_created_day_off as string[],
    slots_without_consultant: ['W1@2026-09-01', ...(demo.expected!.slots_without_consultant as string[])],
    slots_blocked_by_training: demo.expected!.slots_blocked_by_training as string[],
    ledger: { default: terms, strict: { ...strict, Q3: { ...strict.Q3!, covered: 0 } } },
    calls: {},
  };
  const fields = differences(outcome, demo).map((line) => line.split(':')[0]);
  expect(fields).toEqual([
    'slots_without_consultant',
    'slots_created W1',
    'slots_created X1',
    'uncovered_roles',
    'holders ej_lead 2026-11-16',
    'default Q1',
    'strict Q3 covered',
    'requests R001 due_on',
  ]);
});
