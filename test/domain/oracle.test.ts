// The fictional school year, judged by what was worked out for it by hand.
import { readTable } from '../../src/domain/csv-import';
import { datesFrom } from '../../src/domain/dates';
import { dueOn } from '../../src/domain/deadlines';
import type { Submission } from '../../src/domain/decision';
import { checkReferences } from '../../src/domain/import-references';
import { decideIntake } from '../../src/domain/intake';
import { scan } from '../../src/domain/privacy';
import { holderOn, roleGaps } from '../../src/domain/roles';
import { ROUTES } from '../../src/domain/routing';
import { dayOff, isStaffWorkingDay, schoolYear } from '../../src/domain/school-year';
import { readSettings } from '../../src/domain/settings';
import { planDay } from '../../src/domain/slots';
import { type RoleKey, type SlotRow, TABLE_NAMES, type TableName, type Topic, tables } from '../../src/domain/tables';
import { cellsOf, expected, expectedColumn, rowsOf, schoolFacts } from './demo-school';

const facts = schoolFacts();
const year = schoolYear(facts)!;
const days = datesFrom(year.from, year.until).map((date) => planDay(facts, date));
const removed = days.flatMap((day) => day.removed);
const slots = days.flatMap((day) => day.slots);

const removedFor = (reason: (text: string) => boolean): string[] =>
  removed.filter((row) => reason(row.reason)).map((row) => row.slot_id);

test('the school year reaches from the preparation days to the end of the summer break', () => {
  expect(year).toEqual({ from: '2026-08-25', until: '2027-09-01' });
});

test('every imported table is read without a problem', () => {
  for (const name of TABLE_NAMES.filter((table): table is TableName => tables[table].imported)) {
    const { rows, problems } = readTable(name, cellsOf(name));
    expect({ name, problems }).toEqual({ name, problems: [] });
    expect(rows).toHaveLength(cellsOf(name).length - 1);
  }
});

test('columns that only a test knows are ignored by the import', () => {
  expect(readTable('roles', cellsOf('roles')).ignored).toEqual(['test_note']);
  expect(readTable('requests', cellsOf('requests')).ignored).toContain('expected_topic');
});

test('all references between the tables hold', () => {
  const given = Object.fromEntries(
    TABLE_NAMES.filter((name) => tables[name].imported).map((name) => [name, rowsOf(name)]),
  );
  expect(checkReferences(given).filter((problem) => problem.level === 'error')).toEqual([]);
});

test('the settings of the file are read without a problem', () => {
  expect(readSettings(rowsOf('settings')).problems).toEqual([]);
});

test.each(Object.entries(expected.holders))('%s is held by whom the orders name', (role, dates) => {
  const found = Object.keys(dates).map((date) => [date, holderOn(facts, role as RoleKey, date)?.staff_id ?? null]);
  expect(Object.fromEntries(found)).toEqual(dates);
});

test('acting beats main on the dates of the acting order', () => {
  for (const { role_key, date, staff_id } of expected.acting_overrides)
    expect(holderOn(facts, role_key as RoleKey, date)?.staff_id).toBe(staff_id);
});

test('the only gap is the one between two orders', () => {
  expect(roleGaps(facts)).toEqual(expected.uncovered_roles);
});

test('days are worked as the calendar says', () => {
  const found = Object.keys(expected.days_worked_test).map((date) => [date, isStaffWorkingDay(facts, date)]);
  const wanted = Object.entries(expected.days_worked_test).map(([date, word]) => [date, word.startsWith('working')]);
  expect(found).toEqual(wanted);
  expect(dayOff(facts, '2027-01-21')).toBeUndefined();
  expect(dayOff(facts, '2027-03-18')).toBeUndefined();
});

test('every request is due on the expected day', () => {
  const found = rowsOf('requests').map((row) => [
    row.request_id,
    dueOn(facts, row.submitted_at, row.urgency || 'normal'),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected.due);
});

test('every topic leads to its clause and role', () => {
  const topics = expectedColumn('requests', 'expected_topic');
  const clauses = expectedColumn('requests', 'expected_clause');
  const roles = expectedColumn('requests', 'expected_role');
  for (const [id, topic] of topics)
    if (topic in ROUTES)
      expect([id, ROUTES[topic as Topic]]).toEqual([id, { clause: clauses.get(id), role: roles.get(id) }]);
});

test('slots are made on exactly the expected dates', () => {
  const made: Record<string, string[]> = {};
  for (const slot of slots) {
    made[slot.slot_code] = made[slot.slot_code] ?? [];
    if (!made[slot.slot_code]!.includes(slot.date)) made[slot.slot_code]!.push(slot.date);
  }
  expect(made).toEqual(expected.slots_created);
});

test('days off, a missing consultant and trainings remove exactly the expected rows', () => {
  expect(removedFor((reason) => reason === 'day_off').sort()).toEqual([...expected.slots_not_created_day_off].sort());
  expect(removedFor((reason) => reason === 'no_consultant').sort()).toEqual(
    [...expected.slots_without_consultant].sort(),
  );
  const blocked = removed
    .filter((row) => row.reason.startsWith('training:'))
    .map((row) => `${row.slot_id}~${row.reason.slice('training:'.length)}`);
  expect(blocked.sort()).toEqual([...expected.slots_blocked_by_training].sort());
  expect(removedFor((reason) => reason === 'break')).toEqual([]);
});

test('a row is cut into slots of its own length', () => {
  const times = (code: string, date: string): string[] =>
    slots
      .filter((slot: SlotRow) => slot.slot_code === code && slot.date === date)
      .map((slot) => `${slot.starts_at}-${slot.ends_at}`);
  expect(times('W1', '2026-09-01')).toEqual(['14:40-15:00', '15:00-15:20', '15:20-15:40']);
  expect(times('W3', '2026-09-02')).toEqual(['15:00-15:15', '15:15-15:30', '15:30-15:45', '15:45-16:00']);
  expect(times('W5', '2026-09-04')).toEqual(['13:50-14:30']);
});

test('the scan finds the secrets and the pupil, and leaves the other requests nearly alone', () => {
  const marked = new Map(
    rowsOf('requests')
      .map((row) => [row.request_id, scan(row.text, facts.staff, row.class_label !== '').marks] as const)
      .filter(([, marks]) => marks.length > 0),
  );
  expect(Object.fromEntries(marked)).toEqual({
    R043: ['secret'],
    R044: ['pupil_name'],
    R045: ['health'],
    R053: ['health'],
    R087: ['health'],
    R118: ['health'],
  });
});

test('a year of requests: who is taken in, what repeats, what is one incident', () => {
  const topics = expectedColumn('requests', 'expected_topic');
  const submissions = rowsOf('requests').map((row): Submission => {
    const topic = topics.get(row.request_id) ?? '';
    return {
      source_key: row.request_id,
      submitted_at: row.submitted_at,
      channel: row.channel || 'form',
      email: row.sender_email,
      staff_id: row.channel === 'oral' ? row.staff_id : '',
      language: row.language || 'ru',
      topic: topic in ROUTES ? (topic as Topic) : 'other',
      more_topics: [],
      text: row.text,
      class_label: row.class_label,
      subject: row.subject,
      urgency: row.urgency || 'normal',
      format: row.preferred_format || 'written',
      slot_choice: '',
      by: 'form',
    };
  });
  const obs = { facts, now: '2027-06-01T08:00:00', slots: [], recent: [], last_number: 0, alarms: [] };
  const { changes } = decideIntake(obs, submissions, { slotLabel: String });
  const rows = changes.requests?.add ?? [];
  const source = new Map(rows.map((row) => [row.request_id, row.source_key]));
  const linked = (field: 'duplicate_of' | 'incident_of') =>
    Object.fromEntries(rows.filter((row) => row[field]).map((row) => [row.source_key, source.get(row[field])]));
  const marked = (mark: string) => rows.filter((row) => row.marks.includes(mark)).map((row) => row.source_key);

  expect(rows).toHaveLength(140);
  expect(linked('duplicate_of')).toEqual({ R062: 'R061' });
  expect(linked('incident_of')).toEqual({ R014: 'R013', R015: 'R013', R056: 'R055' });
  expect(rows.filter((row) => row.status === 'quarantined').map((row) => row.source_key)).toEqual(['R049', 'R105']);
  expect(rows.filter((row) => row.status === 'new').map((row) => row.source_key)).toEqual(['R107', 'R108']);
  expect(changes.alarms?.add?.map((alarm) => alarm.alarm_key)).toContain('role_gap:ej_lead:2027-02-01');
  expect(marked('empty')).toEqual(['R042']);
  expect(marked('too_short')).toEqual(['R122']);
  expect(marked('too_long')).toEqual(['R140']);
  expect(Object.fromEntries(rows.map((row) => [row.source_key, row.due_on]))).toEqual(expected.due);
  const acting = rows.filter((row) => row.role_key === 'ej_lead' && row.submitted_at.startsWith('2026-11-2'));
  expect(new Set(acting.map((row) => row.assignee_id))).toEqual(new Set(['S11']));
});
