// The low-data mode as a school and its lead meet it: codes in the register, nothing sent, nobody's name anywhere.
import type { LowData, NameKey } from '../../src/contract/low-data';
import type { Health, ImportReport, Recorded, RecordingOptions, Workbench } from '../../src/contract/rpc';
import { Cut } from '../../workspace/script/cut';
import {
  COLLEAGUE,
  DEPUTY,
  emptySchool,
  FILES,
  LEAD,
  Moment,
  preparedSchool,
  removeFolders,
  type School,
  TEACHER,
} from '../support/prepared-school';
import { calendarOf, mailbox, startTraining, trainingEvents } from '../support/training-school';

jest.setTimeout(120_000);
afterAll(removeFolders);

const TOKENS = [
  'Рубанов',
  'Горин',
  'Ведущ',
  'Завучев',
  'Админов',
  'Бумажн',
  'Ольг',
  'Ивановн',
  'Петровн',
  'school.test',
];
const named = (text: string): string[] => TOKENS.filter((token) => text.includes(token));

/** Every cell of every tab. */
const register = async (school: School): Promise<string> => {
  const [file] = await school.rest.files('spreadsheet');
  const path = `/v4/spreadsheets/${file!.id}`;
  const { sheets } = await school.rest.get<{ sheets: { properties: { title: string } }[] }>(path);
  const tabs = await Promise.all(
    sheets.map(({ properties: { title } }) =>
      school.rest.get<{ values?: string[][] }>(`${path}/values/${encodeURIComponent(`'${title}'`)}`),
    ),
  );
  return JSON.stringify(tabs);
};
/** What the consultation calendar shows, without whom it belongs to. */
const calendar = async (school: School): Promise<string> => {
  const { events } = await calendarOf(school);
  return JSON.stringify(events.map(({ summary, description, attendees, ...event }) => [summary, description, attendees, (event as { location?: string }).location])); // biome-ignore format: one line
};
const letters = async (school: School): Promise<number> =>
  (await Promise.all([LEAD, TEACHER, COLLEAGUE, DEPUTY].map((who) => mailbox(school, who)))).flat().length;

const recording = (part: object) => ({
  key: 'recorded-1', staff_id: 'T2', channel: 'oral', language: 'ru', topic: 'current_marks', more_topics: [], text: 'Как исправить отметку?',
  class_label: '', subject: '', urgency: 'normal', format: 'in_person', slot_choice: 'any', ...part,
}); // biome-ignore format: one request

/** A teacher has a place, another's request names a colleague, and somebody unknown wrote. */
const standingSchool = async (): Promise<School> => {
  const school = preparedSchool();
  const label = (await school.offered()).find((one) => one.includes('02.09'))!;
  await school.send({ slot: label, text: 'Рубановой О.И. нужна помощь с отметками' });
  await school.send({ email: 'stranger@school.test', text: 'Можно ли мне тоже?', format: 'Письменный ответ' });
  startTraining(school);
  school.ask('approveTraining', { session_ids: ['TR-Q1-01'] });
  const asked = 'staff_id,last_name,first_name,short_name,is_pedagogical\nT1,Рубанова,Ольга,Рубанова О.И.,yes\n';
  school.ask('importFiles', { files: [{ name: 'staff.csv', text: asked }] });
  school.ask('openSelfCheck', { who: 'all' });
  school.ask('saveReport', { period: 'Q1', notes: { conclusions: 'Горина И.Л. ведёт записи', decision: '' } });
  school.hours(1);
  school.ask('checkNow');
  return school;
};
const switchOn = (school: School): LowData =>
  school.ask('switchLowData', { on: true, mark: school.ask<NameKey>('nameKey').mark });
const isWhole = async (school: School): Promise<boolean> =>
  named((await register(school)) + (await calendar(school))).length === 0 &&
  school.ask<Workbench>('workbench').low_data;

test('switching on takes every name and address out of register and calendar; requests go on by code, and nothing is sent', async () => {
  const school = await standingSchool();
  expect(named(await register(school)).length).toBeGreaterThan(5);
  const before = school.ask<LowData>('lowData');
  expect(before).toMatchObject({
    on: false,
    may_switch: true,
    names: 6,
    addresses: 5,
    senders: 2,
    invitations: 2,
    texts: 2,
  });
  expect(before.telling).toEqual([]);
  expect(school.call('switchLowData', { on: true, mark: '' })).toMatchObject({ value: { code: 'low_data.key_old' } });
  expect(school.call('switchLowData', { on: true, mark: '' }, DEPUTY)).toMatchObject({
    value: { code: 'access.denied' },
  });
  const key = school.ask<NameKey>('nameKey');
  expect(key.lines).toContainEqual({ code: 'T1', name: 'Рубанова Ольга Ивановна', position: 'учитель' });
  const sent = await letters(school);

  const logged: string[] = [];
  const log = jest.spyOn(console, 'warn').mockImplementation((line) => void logged.push(String(line)));
  expect(switchOn(school)).toMatchObject({
    on: true,
    names: 0,
    addresses: 0,
    senders: 0,
    invitations: 0,
    letters: 0,
    texts: 0,
  });
  expect(named(await register(school))).toEqual([]);
  expect(named(await calendar(school))).toEqual([]);
  expect(await calendar(school)).toContain('Консультация · занято');
  expect((await trainingEvents(school)).map(({ status, attendees = [] }) => [status, attendees])).toEqual([
    ['confirmed', []],
  ]);
  expect((await school.table('slots')).some(({ bookings }) => bookings?.includes('2026-0001'))).toBe(true);
  await expect(school.page()).rejects.toThrow();

  const { execution } = school.call('openPrint', { document: 'responsible', key: '' });
  expect(execution.shown[0]).toMatchObject({ html: expect.stringContaining(' data-codes="yes"') });

  const options = school.ask<RecordingOptions>('recordingOptions');
  expect(options.people).toContainEqual(expect.objectContaining({ staff_id: 'T2', name: 'T2', email: '' }));
  const recorded = school.ask<Recorded>('recordRequest', recording({}));
  expect(recorded).toMatchObject({ booking: 'booked', requests: [{ person: 'T2', email: '', assignee: 'L1' }] });
  school.ask('closeRequest', { request_id: school.ask<Recorded>('recordRequest', recording({ key: 'recorded-2', format: 'written', slot_choice: '' })).requests[0]!.request_id, answer: 'Вот так.' }); // biome-ignore format: one act
  for (let day = 0; day < 3; day++) school.hours(24);
  expect(named((await register(school)) + (await calendar(school)))).toEqual([]);
  expect(await letters(school)).toBe(sent);
  const owed = (await school.table('outbox')).filter(({ status }) => status === 'owed');
  expect(owed).toEqual([]);
  expect((await school.table('journal')).map(({ act }) => act)).toEqual(
    expect.arrayContaining(['low_data.on', 'form.closed']),
  );
  expect(school.ask<Health>('health').lines).toContainEqual({ key: 'low_data', state: 'ok', params: { names: 0 } });
  expect(named(logged.join('\n'))).toEqual([]);
  log.mockRestore();

  const staff = FILES.find(({ name }) => name === 'staff.csv')!;
  const refused = school.ask<ImportReport>('importFiles', { files: [staff] });
  expect(refused).toMatchObject({ possible: false, written: false });
  expect(refused.problems[0]).toMatchObject({ code: 'low_data.names', value: '' });
  expect(named(JSON.stringify(refused.problems))).toEqual([]);

  school.ask('switchLowData', { on: false, mark: '' });
  expect(school.ask<ImportReport>('importFiles', { files: [staff] }).written).toBe(true);
  expect(school.ask<RecordingOptions>('recordingOptions').people.map(({ name }) => name)).toContain(
    'Рубанова Ольга Ивановна',
  );
  school.hours(72);
  const [time = ''] = await school.offered();
  await school.send({ slot: time });
  school.hours(1);
  expect((await school.table('slots')).filter(({ bookings }) => bookings).length).toBeGreaterThan(1);
  expect(await letters(school)).toBeGreaterThan(sent);
  school.close();
});

test('a switch that is cut anywhere is finished by the next run, or was never begun', async () => {
  const school = await standingSchool();
  const { mark } = school.ask<NameKey>('nameKey');
  const moment = new Moment(school);
  let calls = 0;
  school.probe((phase) => void (phase === 'after' && calls++));
  school.ask('switchLowData', { on: true, mark });
  school.close();
  const found: string[] = [];
  for (let at = 6; at < calls; at += 9) {
    const cut = moment.copy();
    let made = 0;
    cut.probe((phase) => {
      if (phase !== 'after' || ++made !== at) return;
      cut.probe(undefined);
      throw new Cut(at % 2 ? 'kept' : 'lost');
    });
    cut.call('switchLowData', { on: true, mark });
    cut.probe(undefined);
    cut.hours(2);
    const on = cut.ask<Workbench>('workbench').low_data;
    if (on ? !(await isWhole(cut)) : (await cut.offered()).length === 0) found.push(`${at} of ${calls}`);
    cut.close();
  }
  expect(found).toEqual([]);
});

test('a school that begins in low-data mode never opens its form, and its journal says that the law was read', async () => {
  const school = emptySchool();
  for (let turn = 0; turn < 30; turn++)
    if (school.ask<{ finished: boolean }>('setUp', { language: 'ru', law_read: true, low_data: true }).finished) break;
  expect(school.ask<Workbench>('workbench')).toMatchObject({ low_data: true, form_url: '', set_up: 'done' });
  const acts = (await school.table('journal')).map(({ act }) => act);
  expect(acts[0]).toBe('law.read');
  expect(acts).toEqual(expect.arrayContaining(['low_data.on', 'form.closed']));
  school.close();
});

test('a name that is typed in again is used by no rule, and health and tab say that it stands there', async () => {
  const school = await standingSchool();
  switchOn(school);
  const [file] = await school.rest.files('spreadsheet');
  const range = encodeURIComponent("'Сотрудники'!B3:F3");
  const path = `/v4/spreadsheets/${file!.id}/values/${range}?valueInputOption=USER_ENTERED`;
  await school.rest.json('PUT', path, { values: [['Ведущая', 'Анна', 'Петровна', 'Ведущая А.П.', COLLEAGUE]] });
  school.hours(1);
  expect(school.ask<RecordingOptions>('recordingOptions').people.map(({ name }) => name)).not.toContain('Ведущая');
  expect(school.call('lowData', {}, COLLEAGUE)).toMatchObject({ value: { code: 'access.denied' } });
  expect(school.ask<Health>('health').lines).toContainEqual(
    expect.objectContaining({ key: 'low_data', state: 'warning' }),
  );
  expect(school.ask<LowData>('lowData')).toMatchObject({ on: true, names: 1, addresses: 1 });
  expect(switchOn(school).names).toBe(0);
  expect(await isWhole(school)).toBe(true);
  school.close();
});
