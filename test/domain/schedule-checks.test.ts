// What stands against a version of the schedule, one rule at a time (clauses 2.6, 1.4).
import { demandByWeek } from '../../src/domain/demand';
import { extraSlots } from '../../src/domain/extra-slots';
import type { Facts } from '../../src/domain/facts';
import { checkVersion } from '../../src/domain/schedule-checks';
import { approvedRows } from '../../src/domain/schedule-version';
import type { TimetableRow } from '../../src/domain/tables';
import {
  assignment,
  facts,
  holiday,
  quarter,
  request,
  room,
  settings,
  timetableRow,
  training,
} from '../support/builders';
import { schoolFacts } from './demo-school';

const DAYS = { valid_from: '2026-09-01', valid_to: '2027-05-31' };
const TODAY = '2026-08-31';
const row = (wanted: Partial<TimetableRow> = {}): TimetableRow =>
  timetableRow({ topics: ['2.2', '2.3', '2.4', '2.5'], ...wanted });
const found = (known: Facts, rows: readonly TimetableRow[], version = DAYS): string[] =>
  checkVersion(known, version, rows, TODAY).map(({ code, severity, slot_code }) => `${severity} ${slot_code} ${code}`);
const school = (wanted: Partial<Facts> = {}): Facts =>
  facts({ settings: settings({ staff_week: 5 }), timetable: [], ...wanted });
const rooms = (...wanted: Parameters<typeof room>[0][]) => [
  room(),
  ...wanted.map((one, i) => room({ room_id: `R${i + 2}`, ...one })),
];

test('a version in order has nothing against it', () => {
  expect(found(school(), [row()])).toEqual([]);
});

describe.each<[string, Partial<TimetableRow>, string]>([
  ['ends before it begins', { ends_at: '14:40' }, 'error W1 times'],
  ['has no time yet', { starts_at: '', ends_at: '' }, 'error W1 times'],
  ['has no length of a slot', { slot_minutes: 0 }, 'error W1 minutes'],
  ['leaves minutes over', { slot_minutes: 25 }, 'warning W1 remainder'],
  ['is shorter than its slot', { slot_minutes: 90 }, 'warning W1 remainder'],
  ['has no place', { capacity_per_slot: 0 }, 'error W1 capacity'],
  ['has no weekday', { weekday_iso: 0 }, 'error W1 weekday'],
  ['is on a Sunday', { weekday_iso: 7 }, 'error W1 sunday'],
  ['is on a Saturday that staff do not work', { weekday_iso: 6 }, 'warning W1 saturday'],
  ['ends its days before they begin', { valid_to: '2026-08-30', valid_from: '2026-08-31' }, 'error W1 dates'],
  ['reaches beyond the version', { valid_to: '2027-06-30' }, 'error W1 outside_version'],
  ['names a topic that nobody knows', { topics: ['2.2', '2.3', '2.4', '2.5', '9.9'] }, 'error W1 topic_unknown'],
  ['says not how it is held', { formats: [] }, 'error W1 no_formats'],
  ['is in a room that is not there', { room_id: 'R9' }, 'error W1 room_unknown'],
])('a row that %s', (_, wanted, expected) => {
  test(`is told: ${expected}`, () => expect(found(school(), [row(wanted)])).toEqual([expected]));
});

test('a row without topics covers none of the four clauses', () => {
  expect(found(school(), [row({ topics: [] })])).toEqual([
    ...Array(4).fill('error  topic_missing'),
    'error W1 no_topics',
  ]);
});

test('each of 2.2 to 2.5 has to be offered, by its clause or by its topic, and where one can book', () => {
  const part = row({ topics: ['ktp', '2.3', 'final_marks'] });
  expect(found(school(), [part])).toEqual(['error  topic_missing']);
  const reports = row({ slot_code: 'W2', weekday_iso: 3, topics: ['2.5'], booking: 'walk_in' });
  expect(found(school(), [part, reports])).toEqual(['warning  topic_walk_in']);
});

describe('two rows at the same time', () => {
  const known = school({ rooms: rooms({}) });
  const other = (wanted: Partial<TimetableRow>) =>
    row({ slot_code: 'W2', starts_at: '15:20', ends_at: '16:00', ...wanted });
  test('cannot have one consultant', () =>
    expect(found(known, [row(), other({ room_id: 'R2' })])).toEqual([
      'error W1 consultant_overlap',
      'error W2 consultant_overlap',
    ]));
  test('cannot have one room', () =>
    expect(found(known, [row(), other({ consultant_role: 'sysadmin', topics: ['1.4'] })])).toEqual([
      'error W1 room_overlap',
      'error W2 room_overlap',
    ]));
  test('stand side by side in two rooms by two people', () =>
    expect(found(known, [row(), other({ room_id: 'R2', consultant_role: 'sysadmin', topics: ['1.4'] })])).toEqual([]));
  test('may touch, or never be valid on the same day', () => {
    expect(found(known, [row(), other({ starts_at: '15:40' })])).toEqual([]);
    const [first, second] = [row({ valid_to: '2026-12-31' }), other({ valid_from: '2027-01-01' })];
    expect(found(known, [first, second])).toEqual([]);
  });
  test('are told where one person holds both roles for a while', () => {
    const acting = assignment({
      assignment_id: 'A9',
      role_key: 'sysadmin',
      staff_id: 'LEAD',
      kind: 'acting',
      valid_from: '2026-10-01',
      valid_to: '2026-10-31',
    });
    const both = { ...known, roles: [...known.roles, acting] };
    const rows = [row(), other({ room_id: 'R2', consultant_role: 'sysadmin', topics: ['1.4'] })];
    expect(found(both, rows)).toEqual(['warning W1 same_person', 'warning W2 same_person']);
  });
});

test('a role that nobody holds on any of the days is an error, on some of them a warning', () => {
  const without = (wanted: Partial<Facts['roles'][number]>) => school({ roles: [assignment(wanted)] });
  expect(found(without({ valid_from: '2026-10-01' }), [row()])).toEqual(['warning W1 role_gap']);
  expect(found(without({ valid_from: '2027-06-01' }), [row()])).toEqual(['error W1 role_vacant']);
});

test('a training in the room or by the consultant takes a day, a proposal none', () => {
  const busy = (wanted: Parameters<typeof training>[0]) => school({ trainings: [training(wanted)] });
  expect(found(busy({ conducted_by: 'S2' }), [row()])).toEqual(['warning W1 training']);
  expect(found(busy({ room_id: 'R9' }), [row()])).toEqual(['warning W1 training']);
  expect(found(busy({ conducted_by: 'S2', room_id: 'R9' }), [row()])).toEqual([]);
  expect(found(busy({ status: 'proposed' }), [row()])).toEqual([]);
});

describe('a room without a working computer', () => {
  const broken = room({ pc_working: 0 });
  const open = room({ room_id: 'R2', free_access_hours: '1-5 14:00-16:00' });
  const inPerson = row({ formats: ['in_person'] });
  test('stops a row that is held in person', () =>
    expect(found(school({ rooms: [broken] }), [inPerson])).toEqual(['error W1 no_computer']));
  test('is told where the row can be held by video call, or in another room that is open and free', () => {
    expect(found(school({ rooms: [broken] }), [row()])).toEqual(['warning W1 no_computer']);
    expect(checkVersion(school({ rooms: [broken, open] }), DAYS, [inPerson], TODAY)).toEqual([
      { code: 'no_computer', severity: 'warning', slot_code: 'W1', params: { room: 'R1', instead: 'R2' } },
    ]);
  });
  test('does not matter to a row by video call', () =>
    expect(found(school({ rooms: [broken] }), [row({ formats: ['remote'] })])).toEqual([]));
});

test('a row outside the hours of its room is told', () => {
  const known = school({ rooms: [room({ free_access_hours: '1 08:00-12:00; 2-5 15:00-16:30' })] });
  expect(found(known, [row()])).toEqual(['warning W1 outside_hours']);
  expect(found(known, [row({ starts_at: '15:00', ends_at: '16:00' })])).toEqual([]);
});

test('a working Saturday and a six-day week are no ground for a word', () => {
  const saturday = row({ weekday_iso: 6, valid_from: '2026-09-07', valid_to: '2026-09-13' });
  const working = holiday({ date: '2026-09-12', kind: 'working_saturday', affects_staff: false });
  expect(found(school({ holidays: [working] }), [saturday])).toEqual([]);
  expect(found(school({ settings: settings({ staff_week: 6 }) }), [saturday])).toEqual([]);
});

test('the days of a version lie in the school year, from today on, and do not end before what it replaces', () => {
  const known = school({ timetable: [row()] });
  const ends = { valid_from: '2026-09-01', valid_to: '2026-12-31' };
  expect(found(known, [row(ends)], ends)).toEqual(['warning  ends_early']);
  const early = { valid_from: '2026-08-24', valid_to: '2027-05-31' };
  expect(found(known, [row(early)], early)).toEqual(['error  version_past', 'warning  outside_year']);
  expect(found(known, [], DAYS)).toEqual(['error  no_rows']);
  expect(found(known, [], { valid_from: '2026-09-02', valid_to: '2026-09-01' })).toEqual(['error  version_dates']);
});

test('the schedule of the demonstration school, from where it stands, has no error', () => {
  const known = schoolFacts();
  const rows = approvedRows(known).filter((one) => one.valid_to >= '2027-01-11');
  const days = { valid_from: '2026-09-01', valid_to: '2027-05-31' };
  const problems = checkVersion(known, days, rows, '2026-09-01');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('peaks', () => {
  const asked = (day: string, n: number, wanted: Parameters<typeof request>[0] = {}) =>
    Array.from({ length: n }, (_, i) =>
      request({ request_id: `${day}-${i}`, submitted_at: `${day}T10:00:00`, topic: 'ktp', ...wanted }),
    );

  test('requests are counted by week and topic, beside the places offered and taken and the year before', () => {
    const known = school({ timetable: [row()] });
    const requests = [
      ...asked('2026-09-08', 2),
      ...asked('2025-09-09', 3),
      ...asked('2026-09-09', 1, { status: 'quarantined' }),
      ...asked('2026-09-10', 1, { duplicate_of: '2026-0001' }),
      ...asked('2026-09-11', 1, { topic: 'equipment' }),
      ...asked('2026-09-12', 1, { topic: 'reports', slot_id: 'W1@2026-09-15T14:40' }),
    ];
    const weeks = demandByWeek(known, requests, '2026-09-16');
    expect(weeks.filter(({ monday }) => '2026-09-07' <= monday && monday <= '2026-09-14')).toEqual([
      {
        monday: '2026-09-07',
        asked: { ktp: 2, reports: 1 },
        asked_before: { ktp: 3 },
        offered: 3,
        booked: 0,
        to_come: false,
      },
      { monday: '2026-09-14', asked: {}, asked_before: {}, offered: 3, booked: 1, to_come: false },
    ]);
  });

  const term = quarter({ starts_on: '2026-09-01', ends_on: '2026-10-23', final_marks_due_on: '2026-10-22' });
  const lab = rooms({ free_access_hours: '1-5 14:30-16:30' });
  const known = school({ timetable: [row()], rooms: lab, quarters: [term] });
  const proposed = (today: string, rows = known.timetable, weeks: ReturnType<typeof demandByWeek> = []) =>
    extraSlots(known, rows, weeks, today).map((extra) => [extra.key, extra.row.weekday_iso, extra.row.room_id]);

  test('short rows are proposed in the ten working days before final marks, and for plans in September', () => {
    expect(proposed('2026-08-31')).toEqual([
      ['ktp:2026-09-01:1', 1, 'R2'],
      ['ktp:2026-09-01:2', 3, 'R2'],
      ['term_end:Q1:1', 1, 'R2'],
      ['term_end:Q1:2', 3, 'R2'],
    ]);
    const [extra] = extraSlots(known, known.timetable, [], '2026-10-01');
    expect(extra).toMatchObject({
      reason: 'term_end',
      row: { valid_from: '2026-10-09', valid_to: '2026-10-22', topics: ['2.4', '2.5'], consultant_role: 'ej_lead' },
    });
    expect(proposed('2026-10-22')).toEqual([]);
  });

  test('nothing is proposed where short rows are there already', () => {
    const extra = row({
      slot_code: 'P1',
      weekday_iso: 1,
      valid_from: '2026-10-12',
      valid_to: '2026-10-23',
      capacity_per_slot: 2,
    });
    expect(proposed('2026-10-01', [...known.timetable, extra])).toEqual([]);
  });

  test('what is proposed stands in no row, training or closed room', () => {
    const rows = extraSlots(known, known.timetable, [], '2026-08-31').map(({ row: one }) => row(one));
    const problems = checkVersion(known, DAYS, [...known.timetable, ...rows], TODAY);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a week that more asked for a year ago than there are places now gets a row', () => {
    const busy = demandByWeek(known, asked('2025-09-30', 9), '2026-09-23');
    expect(proposed('2026-09-23', known.timetable, busy)[2]).toEqual(['demand:2026-09-28:1', 1, 'R2']);
  });
});
