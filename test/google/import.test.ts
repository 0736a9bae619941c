// A school's CSV files through the real bundle: what is read, what is refused, and what stays as it was.
import type { CsvFile, ImportProblem, ImportReport } from '../../src/contract/rpc';
import { TABLE_NAMES, type TableName, tables } from '../../src/domain/tables';
import { messages } from '../../src/i18n';
import { deskMessages } from '../../src/i18n/desk';
import { FILES, preparedSchool, removeFolders, type School } from '../support/prepared-school';

const IMPORTED = TABLE_NAMES.filter((name) => tables[name].imported);
const schools: School[] = [];
const school = (): School => {
  const one = preparedSchool();
  schools.push(one);
  return one;
};
afterEach(() => {
  for (const one of schools.splice(0)) one.close();
});
afterAll(removeFolders);

const importing = (at: School, ...files: CsvFile[]): ImportReport => at.ask('importFiles', { files });
const standing = async (at: School): Promise<Record<string, unknown>> =>
  Object.fromEntries(await Promise.all(TABLE_NAMES.map(async (name) => [name, await at.table(name)])));
const csv = (name: string, ...lines: string[]): CsvFile => ({ name, text: `${lines.join('\n')}\n` });

const STAFF = 'staff_id,last_name,first_name,short_name,position';

/** As Excel saves it in Russia: semicolons, CRLF, dates with dots, and quotes where a list holds a semicolon. */
const fromExcel = ({ name, text }: CsvFile): CsvFile => ({
  name,
  text: text
    .split('\n')
    .map((line) =>
      line
        .split(',')
        .map((cell) => (cell.includes(';') ? `"${cell}"` : cell))
        .join(';')
        .replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3.$2.$1'),
    )
    .join('\r\n'),
});
const withBom = ({ name, text }: CsvFile): CsvFile => ({ name, text: `\uFEFF${text}` });

test.each([
  ['the same files', (file: CsvFile) => file],
  ['the same files with a byte order mark', withBom],
  ['the same tables from Excel in Russian', fromExcel],
  ['the same tables from Excel as “CSV UTF-8”', (file: CsvFile) => withBom(fromExcel(file))],
])('a second import of %s changes nothing', async (_, saved) => {
  const at = school();
  const before = await standing(at);
  const report = importing(at, ...FILES.map(saved));
  expect(report.problems).toEqual([]);
  expect(report.tables.map(({ table, added, changed }) => [table, added, changed])).toEqual(
    FILES.map(({ name }) => [name.replace('.csv', ''), 0, 0]),
  );
  expect(await standing(at)).toEqual(before);
});

test('what Excel made of dates and times is read as what it was', async () => {
  const at = school();
  const holidays = csv('holidays.csv', 'date;name_ru;kind;affects_staff', '9.11.26;Перенос;moved_day_off;Да');
  const sessions = csv(
    'sessions.csv',
    'session_id;kind;planned_start;planned_end;status',
    'TR-1;training;07.10.2026 9:05;07.10.2026 10:00:00;planned',
  );
  expect(importing(at, withBom(holidays), sessions).problems).toEqual([]);
  expect((await at.table('holidays')).map(({ date, affects_staff }) => [date, affects_staff])).toEqual([
    ['2026-11-04', 'yes'],
    ['2026-11-09', 'yes'],
  ]);
  expect((await at.table('sessions'))[0]).toMatchObject({
    planned_start: '2026-10-07T09:05',
    planned_end: '2026-10-07T10:00:00',
  });
});

test('one bad row among good ones, or one bad file among good ones, writes nothing at all', async () => {
  const at = school();
  const before = await standing(at);
  const rooms = csv('rooms.csv', 'room_id,name_ru,pc_total', 'R3,Кабинет 3,5', 'R4,Кабинет 4,пять', 'R5,Кабинет 5,5');
  const staff = csv('staff.csv', STAFF, 'T9,Новая,Инна,Новая И.,учитель');
  const report = importing(at, staff, rooms);
  expect(report).toMatchObject({ possible: false, written: false });
  expect(report.problems).toMatchObject([{ file: 'rooms.csv', line: 3, column: 'pc_total', code: 'cell.int' }]);
  expect(await standing(at)).toEqual(before);
});

test('a file that lacks a column leaves that column of standing rows alone', async () => {
  const at = school();
  const before = await at.table('staff');
  const report = importing(
    at,
    csv('staff.csv', STAFF, 'T1,Рубанова,Ольга,Рубанова О.И.,методист', 'T9,Новая,Инна,Новая И.,учитель'),
  );
  expect(report.tables).toMatchObject([{ added: 1, changed: 1, same: 0, absent: 5 }]);
  const after = await at.table('staff');
  expect(after.slice(0, before.length)).toEqual(
    before.map((row) => (row.staff_id === 'T1' ? { ...row, position: 'методист' } : row)),
  );
  expect(after[before.length]).toMatchObject({ staff_id: 'T9', email: '', ui_language: 'ru', training_required: 'no' });
});

test('a text that looks like a formula stays the text that it is', async () => {
  const at = school();
  const texts = ['=1+1', '+7 (343) 000', '-5', '@Рубанова', '=HYPERLINK("http://x";"y")', "'апостроф", '１２', '0012'];
  const quoted = texts.map((text, i) => `X${i},Проба,Проба,Проба П.,"${text.replaceAll('"', '""')}"`);
  expect(importing(at, csv('staff.csv', STAFF, ...quoted)).problems).toEqual([]);
  const [file] = await at.rest.files('spreadsheet');
  const range = encodeURIComponent(`'${messages('ru').tableNames.staff}'`);
  const read = async (rendering: string): Promise<string[]> => {
    const path = `/v4/spreadsheets/${file!.id}/values/${range}?valueRenderOption=${rendering}`;
    const { values } = await at.rest.get<{ values: string[][] }>(path);
    const column = values[0]!.indexOf('position');
    return values.slice(-texts.length).map((row) => row[column]!);
  };
  expect(await read('FORMULA')).toEqual(texts);
  expect(await read('UNFORMATTED_VALUE')).toEqual(texts);
  expect(importing(at, csv('staff.csv', STAFF, ...quoted)).tables).toMatchObject([
    { added: 0, changed: 0, same: texts.length },
  ]);
});

describe('what is wrong with a file', () => {
  const TIMETABLE =
    'slot_code,valid_from,valid_to,weekday_iso,starts_at,ends_at,slot_minutes,capacity_per_slot,room_id,consultant_role,topics,formats';
  const place = ({ file, line, column, code, value, warning }: ImportProblem) =>
    [file, line, column, code, value, ...(warning ? ['warning'] : [])].join(' | ');

  test('is named by row and column, with words in both languages and with what the cell may hold', async () => {
    const at = school();
    const before = await standing(at);
    const { problems, possible } = at.ask<ImportReport>('previewImport', {
      files: [
        csv('settings.csv', 'key,value', 'time_zone,Moscow', 'staff_week,6'),
        csv('rooms.csv', 'room_id,name_ru', 'R8,"Кабинет 8', 'R9,Кабинет 9'),
        csv(
          'roles.csv',
          'assignment_id,role_key,title_ru,staff_id,kind,valid_from,valid_to',
          'A4,boss,Начальник,L1,main,2026-08-25,2027-08-31',
          'A5,ej_lead,Лишний,НЕТ,acting,01.10.2026,01.09.2026',
          'A6,ej_lead,Лишняя, запятая,L1,acting,2026-10-01,2026-10-02',
        ),
        csv(
          'timetable.csv',
          TIMETABLE,
          'W7,2026-09-01,2027-05-31,2,14:20,15:00,20,1,R1,ej_lead,2.2,in_person',
          'W8,2026-09-01,2027-05-31,4,15:00,14:00,20,1,R77,ej_lead,2.2,in_person',
          'W7,2026-09-01,2027-05-31,2,14:20,15:00,20,1,R1,ej_lead,2.2,in_person',
        ),
        csv('staff.csv', 'staff_id,last_name,last_name', 'T9,Новая,Новая'),
        csv('staff-2.csv', 'staff_id,last_name,first_name,short_name,training_required,email', 'T9,Н,И,Н,иногда,-'),
        csv('holidays.csv', 'date,name_ru', '2026-13-01,День'),
        csv('заметки.csv', 'о чём,когда', 'пусто,вчера'),
        { name: 'sessions.csv', text: '\uFEFF\n' },
        { name: 'requests.csv', text: 'PK\u0003\u0004\u0000' },
      ],
    });
    expect(possible).toBe(false);
    const found = problems.map(place);
    for (const expected of [
      'settings.csv | 2 | time_zone | settings.bad_value | Moscow',
      'roles.csv | 2 | role_key | cell.option | boss',
      'roles.csv | 3 | staff_id | cell.reference | НЕТ',
      'roles.csv | 3 | valid_to | row.dates | 2026-09-01',
      'roles.csv | 4 |  | row.columns | 2026-10-02',
      'timetable.csv | 2 | room_id | timetable.room_overlap | W1 | warning',
      'timetable.csv | 2 | consultant_role | timetable.consultant_overlap | W1 | warning',
      'timetable.csv | 3 | room_id | cell.reference | R77',
      'timetable.csv | 3 | ends_at | row.times | 14:00',
      'timetable.csv | 4 | slot_code;version | row.duplicate | W7|1',
      'staff.csv | 1 | last_name | column.duplicate | last_name',
      'staff.csv | 1 | first_name | column.missing | ',
      'staff-2.csv | 2 | training_required | cell.yes_no | иногда',
      'staff-2.csv | 2 | email | cell.email | -',
      'staff-2.csv | 0 |  | file.table_twice | ',
      'holidays.csv | 1 | kind | column.missing | ',
      'заметки.csv | 0 |  | file.unknown_table | ',
      'sessions.csv | 0 |  | file.empty | ',
      'requests.csv | 0 |  | file.not_csv | ',
    ])
      expect(found).toContain(expected);
    expect(found.filter((line) => /^rooms.*row\.quotes/.test(line))).toHaveLength(1);

    const allowed = (code: string) => problems.find((problem) => problem.code === code)?.allowed;
    expect(allowed('cell.option')).toEqual(['deputy_uvr', 'ej_lead', 'sysadmin']);
    expect(allowed('cell.yes_no')).toEqual(['yes', 'no']);
    expect(allowed('cell.email')).toEqual([]);
    for (const m of [deskMessages('ru'), deskMessages('en')]) {
      const unworded = problems.filter(({ code }) => !m.failureCodes.includes(code)).map(({ code }) => code);
      expect(unworded).toEqual([]);
      for (const { table, column } of problems) {
        const headers: Record<string, string> = table === '' ? {} : m.headers[table as TableName];
        const known = column === '' || table === 'settings' || column.split(';').every((key) => headers[key]);
        expect([table, column, known]).toEqual([table, column, true]);
      }
    }
    expect(await standing(at)).toEqual(before);
  });

  test('is told of a changed row that gets in the way of one that stands', () => {
    const { problems, possible } = school().ask<ImportReport>('previewImport', {
      files: [csv('timetable.csv', TIMETABLE, 'W1,2026-09-01,2027-05-31,3,14:00,14:40,20,1,R1,ej_lead,2.2,in_person')],
    });
    expect(problems.map(place)).toEqual([
      'timetable.csv | 2 | consultant_role | timetable.consultant_overlap | W2 | warning',
    ]);
    expect(possible).toBe(true);
  });

  test('is found on its line also where the key is a date as Excel writes it', () => {
    const row = (date: string) => `T1,${date},9`;
    const { problems } = school().ask<ImportReport>('previewImport', {
      files: [csv('self_assessment.csv', 'staff_id,submitted_on,a1_login', row('01.09.2026'), 'T77,2.9.2026,3')],
    });
    expect(problems.map(place)).toEqual(['self_assessment.csv | 3 | staff_id | cell.reference | T77']);
  });
});

test('every table that can be imported has a name by which its file is known', () => {
  const at = school();
  for (const table of IMPORTED) {
    const file = csv(`${table}.csv`, Object.keys(tables[table].columns).join(','));
    expect(at.ask<ImportReport>('previewImport', { files: [file] })).toMatchObject({ tables: [{ table }] });
  }
});
