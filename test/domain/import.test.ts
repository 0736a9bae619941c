// What a cell may hold, what a file may say, and how problems are named.
import fc from 'fast-check';
import { formatCell, parseCell } from '../../src/domain/cells';
import { checkReferences, compareRows, readTable } from '../../src/domain/csv-import';
import { readSettings } from '../../src/domain/settings';
import { type Column, tables } from '../../src/domain/tables';
import { assignment, person, room, timetableRow, training } from '../support/builders';

const column = (shape: Column['shape'], options?: string[]): Column => ({
  shape,
  required: false,
  ...(options && { options }),
});
const value = (shape: Column['shape'], text: string) => {
  const parsed = parseCell(column(shape, ['main', 'acting']), text);
  return parsed.ok ? parsed.value : parsed.code;
};

test.each([
  ['date', '2026-09-01', '2026-09-01'],
  ['date', '01.09.2026', '2026-09-01'],
  ['date', ' 1.9.26 ', '2026-09-01'],
  ['date', '31.02.2026', 'cell.date'],
  ['date', '46266', 'cell.date'],
  ['time', '8:00', '08:00'],
  ['time', '08:00:00', '08:00'],
  ['time', '24:00', 'cell.time'],
  ['datetime', '2026-08-26T09:12:00+03:00', '2026-08-26T09:12:00'],
  ['datetime', '27.08.2026 9:05', '2026-08-27T09:05'],
  ['datetime', '2026-08-27', 'cell.datetime'],
  ['int', '1 200', 1200],
  ['int', '12,0', 12],
  ['int', '12,5', 'cell.int'],
  ['int', '', null],
  ['yes_no', 'Да', true],
  ['yes_no', 'FALSE', false],
  ['yes_no', '1', true],
  ['yes_no', 'maybe', 'cell.yes_no'],
  ['list', 'a; b ;c', ['a', 'b', 'c']],
  ['list', ';b', ['', 'b']],
  ['list', '', []],
  ['email', ' A.b+c@Example.ORG ', 'A.b+c@Example.ORG'],
  ['email', 'nobody', 'cell.email'],
  ['one_of', 'MAIN', 'main'],
  ['one_of', 'other', 'cell.option'],
  ['text', '  =1+1 ', '  =1+1 '],
] as const)('a %s cell %j is read as %j', (shape, text, expected) => expect(value(shape, text)).toEqual(expected));

test('what is written is read back the same', () => {
  const item = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const pairs = fc.oneof(
    fc.string().map((text) => ['text', text] as const),
    fc.integer({ min: -99999, max: 99999 }).map((n) => ['int', n] as const),
    fc.constant(['int', null] as const),
    fc.boolean().map((yes) => ['yes_no', yes] as const),
    fc.array(item, { minLength: 1 }).map((list) => ['list', list] as const),
    fc.array(item, { minLength: 1 }).map((list) => ['list', ['', ...list]] as const),
  );
  fc.assert(
    fc.property(pairs, ([shape, known]) => {
      expect(parseCell(column(shape), formatCell(column(shape), known))).toEqual({ ok: true, value: known });
    }),
  );
});

const HEADER = [
  '\uFEFFslot_code',
  'Valid_From',
  'valid_to',
  'weekday_iso',
  'starts_at',
  'ends_at',
  'slot_minutes',
  'capacity_per_slot',
  'room_id',
  'consultant_role',
  'topics',
  'formats',
  'test_note',
];
const GOOD = [
  'W1',
  '01.09.2026',
  '31.05.2027',
  '2',
  '14:40',
  '15:40',
  '20',
  '1',
  'R1',
  'ej_lead',
  '2.2;;2.3',
  'remote',
  'x',
];
const changed = (at: Record<number, string>) => GOOD.map((cell, i) => at[i] ?? cell);

test('a good row is read whole, with fallbacks for what the file does not have', () => {
  const { rows, problems, ignored } = readTable('timetable', [HEADER, GOOD, ['', ' ']]);
  expect(problems).toEqual([]);
  expect(ignored).toEqual(['test_note']);
  expect(rows).toMatchObject([
    {
      slot_code: 'W1',
      valid_from: '2026-09-01',
      topics: ['2.2', '2.3'],
      booking: 'required',
      weekday_iso: 2,
      version: 1,
    },
  ]);
});

test('every problem is named by line and column, and its row is left out', () => {
  const { rows, problems } = readTable('timetable', [
    HEADER,
    GOOD,
    changed({ 0: '', 1: '46266' }),
    changed({ 0: 'W2', 9: 'boss', 4: '25:00' }),
    GOOD,
    changed({ 0: 'W3' }),
  ]);
  expect(rows.map((row) => row.slot_code)).toEqual(['W1', 'W3']);
  expect(problems).toEqual([
    { row: 3, column: 'slot_code', code: 'cell.required', value: '' },
    { row: 3, column: 'valid_from', code: 'cell.date', value: '46266' },
    { row: 4, column: 'starts_at', code: 'cell.time', value: '25:00' },
    { row: 4, column: 'consultant_role', code: 'cell.option', value: 'boss' },
    { row: 5, column: 'slot_code;version', code: 'row.duplicate', value: 'W1|1' },
  ]);
});

test('a row with more cells than the header has names is refused, however many empty ones trail', () => {
  const { rows, problems } = readTable('settings', [
    ['key', 'value'],
    ['school_name', 'Школа', '', ' '],
    ['language', 'ru', 'en'],
  ]);
  expect(rows).toEqual([{ key: 'school_name', value: 'Школа' }]);
  expect(problems).toEqual([{ row: 3, column: '', code: 'row.columns', value: 'en' }]);
});

test('a row is found again by its key, whatever way its cells were typed', () => {
  const { lines, given } = readTable('holidays', [
    ['Date', 'name_ru', 'kind'],
    [''],
    ['4.11.2026', 'Праздник', 'public_holiday'],
  ]);
  expect([...lines]).toEqual([['2026-11-04', 3]]);
  expect([...given]).toEqual(['date', 'name_ru', 'kind']);
});

test('a file without a needed column, or with one twice, is not read at all', () => {
  const { rows, problems } = readTable('settings', [
    ['key', 'key'],
    ['language', 'ru'],
  ]);
  expect(rows).toEqual([]);
  expect(problems).toEqual([{ row: 1, column: 'key', code: 'column.duplicate', value: 'key' }]);
  expect(readTable('settings', [['value'], ['ru']]).problems).toEqual([
    { row: 1, column: 'key', code: 'column.missing', value: '' },
  ]);
  expect(readTable('settings', []).problems).toHaveLength(1);
});

test('what a person typed stays text', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '＝'), fc.string(), (first, rest) => {
      const { rows } = readTable('settings', [
        ['key', 'value'],
        ['k', first + rest],
      ]);
      expect(rows).toEqual([{ key: 'k', value: first + rest }]);
    }),
  );
});

test('an import is compared with the register by key', () => {
  const a = person({ staff_id: 'A' });
  const b = person({ staff_id: 'B' });
  const newer = { ...b, classes: ['7Б'] };
  const c = person({ staff_id: 'C' });
  expect(compareRows('staff', [a, b], [{ ...a }, newer, c])).toEqual({ added: [c], changed: [newer], same: [a] });
});

test('references, orders of dates and overlaps are checked across the tables', () => {
  const found = checkReferences({
    staff: [person({ staff_id: 'S1', hired_on: '2026-09-02', left_on: '2026-09-01' })],
    rooms: [room()],
    roles: [assignment({ staff_id: 'X', valid_from: '2026-09-01', valid_to: '2026-09-01' })],
    timetable: [
      timetableRow(),
      timetableRow({ slot_code: 'W2', starts_at: '15:00', room_id: 'R1', consultant_role: 'sysadmin' }),
      timetableRow({ slot_code: 'W3', starts_at: '15:40', ends_at: '15:40', room_id: 'R9', weekday_iso: 3 }),
    ],
    sessions: [training({ conducted_by: 'S1', planned_end: '2026-09-08T15:00' })],
  });
  expect(found.map((problem) => [problem.level, problem.table, problem.key, problem.column, problem.code])).toEqual([
    ['error', 'roles', 'A1', 'staff_id', 'cell.reference'],
    ['error', 'timetable', 'W3|1', 'room_id', 'cell.reference'],
    ['error', 'staff', 'S1', 'left_on', 'row.dates'],
    ['error', 'timetable', 'W3|1', 'ends_at', 'row.times'],
    ['error', 'sessions', 'TR-1', 'planned_end', 'row.times'],
    ['warning', 'timetable', 'W2|1', 'room_id', 'timetable.room_overlap'],
  ]);
});

test('every imported table names its key among its columns', () => {
  for (const table of Object.values(tables)) for (const key of table.key) expect(table.columns).toHaveProperty(key);
});

describe('settings', () => {
  const read = (key: string, text: string) => readSettings([{ key, value: text }]);
  test('have the defaults of the regulation', () => {
    expect(readSettings([])).toMatchObject({
      problems: [],
      settings: {
        staff_week: 5,
        cutoff_time: '15:00',
        due_days: { high: 0, normal: 2, low: 5 },
        consult_in_breaks: true,
      },
    });
  });
  test('are read as typed by people', () => {
    expect(read('cutoff_time', '9:30').settings.cutoff_time).toBe('09:30');
    expect(read('school_year', '2027-2028').settings.school_year).toBe('2027/28');
    expect(read('staff_week', '6').settings.staff_week).toBe(6);
    expect(read('due_days_low', '7').settings.due_days.low).toBe(7);
    expect(read('consult_in_breaks', 'нет').settings.consult_in_breaks).toBe(false);
    expect(read('time_zone', 'Asia/Yekaterinburg').settings.time_zone).toBe('Asia/Yekaterinburg');
  });
  test.each([
    ['staff_week', '7'],
    ['cutoff_time', 'обед'],
    ['due_days_normal', '-1'],
    ['school_year', '2026/28'],
    ['time_zone', 'Moscow'],
    ['language', 'de'],
    ['booking_working_days', '0'],
  ])('with a bad %s fall back and say so', (key, text) => {
    const { settings, problems } = read(key, text);
    expect(problems).toEqual([{ key, code: 'settings.bad_value' }]);
    expect(settings).toEqual(readSettings([]).settings);
  });
});
