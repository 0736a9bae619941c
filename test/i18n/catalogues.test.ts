// Both languages say the same things, each in its own words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReply } from '../../src/domain/reply';
import { TABLE_NAMES, TOPICS, tables } from '../../src/domain/tables';
import { type DeskMessages, deskMessages } from '../../src/i18n/desk';
import type { Acknowledgement } from '../../src/i18n/messages';
import { printMessages } from '../../src/i18n/print';
import { paperMessages } from '../../src/i18n/print-papers';
import { schedulePrintMessages } from '../../src/i18n/print-schedule';
import { reportMessages } from '../../src/i18n/report';
import { sidebarMessages } from '../../src/i18n/sidebar';

const ru = deskMessages('ru');
const en = deskMessages('en');
type Leaf = { path: string; text: string };

const leaves = (value: unknown, path = ''): Leaf[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') return [{ path, text: '' }];
  return Object.entries(value as object).flatMap(([key, item]) => leaves(item, path ? `${path}.${key}` : key));
};
const whole = (m: DeskMessages) => ({
  ...m,
  sidebar: sidebarMessages(m.language),
  print: printMessages(m.language),
  papers: paperMessages(m.language),
  schedulePapers: schedulePrintMessages(m.language),
  report: reportMessages(m.language),
});
const everything = (m: DeskMessages) => leaves(whole(m));

const acknowledgement: Acknowledgement = {
  request_id: '2026-0042',
  person_first_name: 'Роза',
  topic: 'ktp',
  role_title: 'Ответственный за внедрение ЭЖ',
  assignee: 'Журналова И.Т.',
  due_on: '2026-09-03',
  offer: '',
  linked: [],
  form_url: 'https://example.org/form',
  school_name: 'Вымышленская школа',
  no_holder: false,
};

test('both languages have the same keys, and no text is empty but a help of the English form', () => {
  expect(everything(en).map(({ path }) => path)).toEqual(everything(ru).map(({ path }) => path));
  const isFunction = (m: DeskMessages, path: string) =>
    typeof path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], whole(m)) ===
    'function';
  for (const m of [ru, en]) {
    const empty = everything(m).filter(({ path, text }) => !text && !isFunction(m, path));
    expect(
      empty.filter(({ path }) => !/^weekdays(Short)?\.0$/.test(path) && !(m === en && path.endsWith('.help'))),
    ).toEqual([]);
  }
});

test('no Russian is left in the English catalogue, and Russian texts are Russian', () => {
  const meantSo = /anySlot$|fields\.class\.help$|languageNames/;
  expect(everything(en).filter(({ path, text }) => /[а-яё]/i.test(text) && !meantSo.test(path))).toEqual([]);
  const latin = everything(ru).filter(
    ({ path, text }) =>
      !/^[№—]?$/.test(text) &&
      !/[а-яё]/i.test(text) &&
      !/^language$|\.help$|failureCodes|options\.lang|languageNames|recording\.keys|columns\.0\.0|notMeasured|plots\.bins/.test(
        path,
      ),
  );
  expect(latin).toEqual([]);
});

test('numbers take the noun form of their language', () => {
  const of = (n: number) => ru.count.requests(n);
  expect([1, 2, 5, 11, 21, 22, 25].map(of)).toEqual([
    '1 заявка',
    '2 заявки',
    '5 заявок',
    '11 заявок',
    '21 заявка',
    '22 заявки',
    '25 заявок',
  ]);
  expect([1, 2, 21].map(en.count.requests)).toEqual(['1 request', '2 requests', '21 requests']);
});

test('every column of the register has a header, no two alike in a table', () => {
  for (const m of [ru, en]) {
    for (const table of TABLE_NAMES) {
      const headers = m.headers[table] as Record<string, string>;
      expect(Object.keys(headers)).toEqual(Object.keys(tables[table].columns));
      expect(new Set(Object.values(headers)).size).toBe(Object.keys(headers).length);
    }
    expect(new Set(Object.values(m.tableNames)).size).toBe(TABLE_NAMES.length);
    for (const name of Object.values(m.tableNames)) expect(name).not.toMatch(/[[\]*?:/\\']/);
  }
});

const CODES =
  `slot.taken slot.past slot.gone slot.unknown slot.does_not_fit slot.clash slot.none request.unknown request.already_closed
  request.only_deputy answer.empty answer.personal_data access.denied access.wrong_account setup.not_done setup.missing_scope
  setup.busy lock.busy args.invalid file.unknown_table file.not_csv file.empty file.too_large column.missing cell.required
  cell.date cell.time cell.datetime cell.int cell.option cell.email cell.yes_no cell.reference cell.range row.duplicate
  row.columns timetable.overlap settings.time_zone register.column_missing register.row_moved register.tab_missing
  request.quarantined request.not_quarantined staff.unknown file.table_twice column.duplicate row.quotes row.dates row.times
  timetable.room_overlap timetable.consultant_overlap settings.bad_value
  calendar.no_trigger calendar.quota mail.quota mail.failed form.missing unexpected`.split(/\s+/);

test('every failure code has words, and an unknown one still gets a sentence with its code', () => {
  for (const m of [ru, en]) {
    for (const code of CODES) {
      const text = m.failure(code, { scope: 'forms', path: 'text', table: 'X', column: 'Y', execution: 'e1' });
      expect(text).toMatch(/[.…]$/);
      expect(text).not.toContain(code);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(m.failure('moon.full')).toContain('moon.full');
    expect(m.failure('constructor')).toContain('constructor');
    expect(m.failure('settings.time_zone')).toContain('time_zone');
    expect(m.failure('setup.missing_scope', { scope: 'forms' })).toContain('forms');
  }
});

const SOURCES = ['domain', 'loop', 'google'].map((room) => join(__dirname, '../../src', room));
const CODE = /(?:\bcode: |\brefuse\(|\bno\(|\bproblem\([^'\n]*|\breturn |\? |: )'([a-z]+\.[a-z_]+)'/g;
const FAMILIES =
  'slot request reason incident memo answer access args file column cell row timetable settings register staff setup lock erasure notice'.split(
    ' ',
  );

test('every code with which the product refuses has its own words in both languages', () => {
  const filesOf = (room: string) => readdirSync(room, { recursive: true, encoding: 'utf8' });
  const files = SOURCES.flatMap((room) =>
    filesOf(room)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(room, file), 'utf8')),
  );

  const codes = new Set(files.flatMap((text) => [...text.matchAll(CODE)].map((found) => found[1]!)));
  const refusals = [...codes].filter((code) => FAMILIES.includes(code.split('.')[0]!) && !(code in ru.journalActs));
  expect(refusals.length).toBeGreaterThan(35);
  for (const m of [ru, en]) expect(refusals.filter((code) => !m.failureCodes.includes(code))).toEqual([]);
  expect(en.failureCodes).toEqual(ru.failureCodes);
});

test('clauses are never renumbered in print', () => {
  expect(ru.rule('3.2-sysadmin')).toBe('п. 3.2 (системный администратор)');
  expect(ru.rule('3.2-lead')).toBe('п. 3.2 (ответственный за внедрение ЭЖ)');
  expect(ru.rule('school')).toBe('правило школы');
  expect(ru.journalAct('request.booked')).toBe('Назначено время');
  expect(ru.journalAct('setup.sharing')).toBe('Настройка');
  expect(en.journalAct('moon.landing')).toContain('moon.landing');
});

test('a slot is offered in one stable line', () => {
  const slot = {
    date: '2026-09-01',
    weekday: 2,
    starts_at: '14:40',
    ends_at: '15:00',
    room: 'Кабинет информатики № 14',
    topics: ['2.2', '2.3', '2.4', '2.5'],
    formats: ['in_person'],
  };
  expect(ru.slotLabel(slot)).toBe(
    '01.09.2026 вт 14:40–15:00 · Кабинет информатики № 14 · КТП, текущие, итоговые, отчёты · лично',
  );
  expect(en.slotLabel({ ...slot, room: '', topics: ['method'] })).toBe(
    '1 Sep 2026 Tue 14:40–15:00 · method · in person',
  );
});

test('an acknowledgement names number, person and due date, and leaves no gap for what is missing', () => {
  for (const m of [ru, en]) {
    const { subject, text } = m.mail.acknowledgement(acknowledgement);
    expect(subject).toContain('2026-0042');
    expect(text).toContain('Журналова И.Т.');
    expect(text).toContain(m.date('2026-09-03'));
    expect(text).not.toMatch(/\n{3}|undefined|\(\)|: \.|, \.| {2}/);
    const bare = m.mail.acknowledgement({
      ...acknowledgement,
      person_first_name: '',
      role_title: '',
      assignee: '',
      due_on: '',
      form_url: '',
      school_name: '',
      no_holder: true,
    });
    expect(bare.text).not.toMatch(/\n{3}|undefined|\(\)|: \.|, \.| {2}/);
  }
});

test('the loser of a race reads why, that the request stands, and the nearest times', () => {
  const text = ru.mail.acknowledgement({
    ...acknowledgement,
    refused: 'slot.taken',
    offer: ru.deskMail.offer([{ label: '03.09.2026 чт 14:40–15:00', link: '' }], '', ''),
  }).text;
  expect(text).toContain('только что занял коллега');
  expect(text).toContain('Заявка остаётся в силе');
  expect(text).toContain('• 03.09.2026 чт 14:40–15:00');
});

test('a booked teacher reads place, access to the computer and how to cancel', () => {
  const slot = {
    when: 'вторник, 01.09.2026, 14:40–15:00',
    where: 'Кабинет № 14',
    access_hours: '1-5 14:30-16:30',
    access_rule: 'ключ на вахте',
  };
  const { text } = ru.mail.acknowledgement({ ...acknowledgement, slot });
  const parts = [slot.when, slot.where, slot.access_rule, 'пн–пт 14:30–16:30', 'отклоните приглашение'];
  for (const part of parts) expect(text).toContain(part);
});

test('an event title holds the number, never a person', () => {
  for (const m of [ru, en]) {
    for (const topic of TOPICS) {
      const { summary } = m.event.booked({ request_id: '2026-0042', topic, place: 'R', format: 'remote', access: '' });
      expect(summary).toContain('2026-0042');
    }
    expect(m.event.free(['2.2']).summary).toContain(m.topicsShort.ktp);
  }
});

test('no sentence of a letter ends with two full stops, and no address is followed by one', () => {
  for (const m of [ru, en]) {
    const { text } = m.mail.answer({
      request_id: '2026-0042',
      topic: 'ktp',
      answer: 'X',
      assignee: 'Журналова И.Т.',
      school_name: 'S',
      form_url: 'https://example.org/form',
    });
    expect(text).not.toMatch(/\.\.|form\./);
    const lost = m.mail.slotLost({
      request_id: '2026-0042',
      when: '',
      reason: 'day_off',
      offer: '',
      form_url: '',
      school_name: '',
    });
    expect(lost.text).not.toMatch(/\(\)|“”|«»/);
  }
});

test('a lost slot tells its reason in words, whatever the code', () => {
  expect(ru.slotReason('training:TR-02')).toBe('в это время идёт обучение');
  expect(ru.slotReason('')).toBe('график изменился');
});

test('what a letter’s link writes into the form is read back as a reply, in either language', () => {
  for (const m of [ru, en]) {
    for (const kind of ['works', 'does_not_work', 'time'] as const) {
      const line = m.deskMail.reply('2026-0042', kind);
      expect(parseReply(line)).toEqual({ request_id: '2026-0042', kind, words: '' });
      expect(parseReply(`${line}\nЕщё раз`)?.words).toBe('Ещё раз');
    }
  }
});

test('the letters of the desk leave no gap for what is missing, and a teacher’s own line says only what there is', () => {
  const about = {
    request_id: '2026-0042',
    topic: 'ktp',
    name: '',
    assignee: '',
    school_name: '',
    form_url: '',
  } as const;
  const digest = { name: '', school_name: '', overdue: [], today: [], tomorrow: [], reopened: [] };
  for (const { deskMail } of [ru, en]) {
    const letters = [
      deskMail.question({ ...about, note: 'X' }),
      deskMail.reopened({ ...about, due_on: '' }),
      deskMail.dropped({ ...about, note: 'X' }),
      ...['declined', 'written', 'no_show', 'slot.taken', ''].map((reason) =>
        deskMail.bookingDeclined({ ...about, reason, offers: [], until: '' }),
      ),
      deskMail.placeOffered({ ...about, offers: [], until: '2026-09-09T15:00' }),
      deskMail.followup({ ...about, works: '', does_not_work: '' }),
      deskMail.digest({ ...digest, decisions: 1 }),
      deskMail.escalation({ ...about, due_on: '2026-09-01' }),
      deskMail.incidentOver({ ...about, message: 'X' }),
      deskMail.maintenance({ name: '', school_name: '', title: 'X', from: 'a', until: 'b' }),
      deskMail.maintenanceCancelled({ name: '', school_name: '', title: 'X', from: 'a', until: 'b' }),
    ];
    for (const { subject, text } of letters) {
      expect(subject).not.toMatch(/undefined|: $/);
      expect(text).not.toMatch(/\n{3}|undefined|\(\)|: \.|, \.|\.\./);
    }
    const nothing = { training: 'nothing', on: '', next: '', open: [] } as const;
    expect(deskMail.ownLine(nothing)).toBe('');
    expect(deskMail.ownLine({ ...nothing, open: ['2026-0042'] })).toContain('2026-0042');
    expect(deskMail.help([], [])).toBe('');
  }
});
