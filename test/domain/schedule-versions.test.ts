// A version of the schedule from draft to replaced (clause 2.6).
import fc from 'fast-check';
import { checkReferences } from '../../src/domain/csv-import';
import { addDays, minutesOf, timeAt, weekdayIso } from '../../src/domain/dates';
import { decideDay } from '../../src/domain/day';
import { approve } from '../../src/domain/schedule-approval';
import { changeDates, changeDraft, discardDraft } from '../../src/domain/schedule-changes';
import { rowDifferences } from '../../src/domain/schedule-difference';
import { makeDraft } from '../../src/domain/schedule-draft';
import { draftOfEdited, restoreEdited } from '../../src/domain/schedule-edited';
import { effectOnSlots } from '../../src/domain/schedule-effect';
import { registeredAgain } from '../../src/domain/schedule-found';
import type { NewRow } from '../../src/domain/schedule-rows';
import { isEdited, versionRows } from '../../src/domain/schedule-snapshot';
import { asApproved, rowsOf, stateOf, versionRow } from '../../src/domain/schedule-version';
import type { SlotRow, TimetableRow } from '../../src/domain/tables';
import { facts, observation, request, room, timetableRow } from '../support/builders';
import { schoolFacts } from './demo-school';
import { briefly, ScheduleRegister } from './schedule-register';

const YEAR_ENDS = '2027-05-31';
const ALL = ['2.2', '2.3', '2.4', '2.5'];

const school = () => new ScheduleRegister(schoolFacts(), '2026-11-23T10:00:00');
const wish = (from: number | null, valid_from: string, valid_to = YEAR_ENDS) => ({
  key: `wish-${from}-${valid_from}`,
  from,
  valid_from,
  valid_to,
  extra: [],
});
const drafted = (register: ScheduleRegister, from: number | null, valid_from: string, valid_to = YEAR_ENDS): number => {
  const made = register.decided(makeDraft(register.seen, wish(from, valid_from, valid_to)));
  register.apply(made.changes);
  return made.version;
};
const newRow = (wanted: Partial<NewRow> = {}): NewRow => ({
  slot_code: '',
  valid_from: '2026-12-01',
  valid_to: YEAR_ENDS,
  weekday_iso: 3,
  starts_at: '13:00',
  ends_at: '13:40',
  slot_minutes: 20,
  capacity_per_slot: 1,
  room_id: 'R14',
  consultant_role: 'ej_lead',
  topics: ['2.2'],
  formats: ['in_person'],
  booking: 'required',
  ...wanted,
});

test('versions that were imported are registered once, with their order and as they were found', () => {
  const register = school();
  expect(
    register.versions.map(({ version, status, order_no, order_date }) => [version, status, order_no, order_date]),
  ).toEqual([
    [2, 'approved', '003-О', '2027-01-11'],
    [1, 'approved', '202-О', '2026-08-28'],
  ]);
  expect(register.pass()).toEqual({});
  const [second] = register.versions;
  expect(new Set(versionRows(register.facts, second!))).toEqual(new Set(rowsOf(register.facts, 2)));
});

test('a draft reaches no day, and one that is given up neither', () => {
  const register = school();
  const before = briefly(register.slots('2026-11-23', YEAR_ENDS));
  const version = drafted(register, null, '2026-12-01');
  register.do((seen) => changeDraft(seen, version, [newRow()], []));
  expect(briefly(register.slots('2026-11-23', YEAR_ENDS))).toEqual(before);
  register.do((seen) => discardDraft(seen, version));
  expect(stateOf(register.facts, versionRow(register.facts, version)!, '2027-01-01')).toBe('discarded');
  expect(briefly(register.slots('2026-11-23', YEAR_ENDS))).toEqual(before);
});

test('the same wish for a draft makes one draft, and finishes one that a run left without its rows', () => {
  const register = school();
  const made = register.decided(makeDraft(register.seen, wish(2, '2026-12-01')));
  register.apply(made.changes, ['schedule_versions']);
  const version = drafted(register, 2, '2026-12-01');
  expect(version).toBe(made.version);
  expect(rowsOf(register.facts, version)).toHaveLength(made.changes.timetable!.add!.length);
  const again = register.decided(makeDraft(register.seen, wish(2, '2026-12-01')));
  expect(again).toEqual({ changes: {}, version });
});

test('approving an unchanged copy of what stands changes no slot and loses no booking', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 150 }), fc.constantFrom(1, 2), (days, from) => {
      const register = school();
      const start = addDays('2026-11-23', days);
      const before = briefly(register.slots('2026-11-23', YEAR_ENDS));
      const version = drafted(register, from, start);
      expect(rowDifferences(register.facts, versionRow(register.facts, version)!, '2026-11-23')).toEqual([]);
      register.do((seen) => approve(seen, version, '17-О', '2026-11-23'));
      expect(briefly(register.slots('2026-11-23', YEAR_ENDS))).toEqual(before);
      expect(register.pass()).toEqual({});
    }),
    { numRuns: 12 },
  );
});

/** What the new schedule is, read without the product: the old rows before the day, the draft's from it on. */
const byHand = (old: readonly TimetableRow[], draft: readonly TimetableRow[], from: string, date: string): string[] =>
  (date < from ? old : draft)
    .filter((row) => row.weekday_iso === weekdayIso(date) && row.valid_from <= date && date <= row.valid_to)
    .flatMap((row) => {
      const [first, end, length] = [minutesOf(row.starts_at), minutesOf(row.ends_at), row.slot_minutes!];
      const starts = Array.from({ length: Math.floor((end - first) / length) }, (_, i) => first + i * length);
      return starts.map((start) => `${row.slot_code}@${date}T${timeAt(start)} ${row.room_id}`);
    });

const rowsToPut = fc.array(
  fc.record({
    weekday_iso: fc.integer({ min: 1, max: 5 }),
    hour: fc.integer({ min: 8, max: 15 }),
    length: fc.constantFrom(20, 40, 60),
    room_id: fc.constantFrom('R1', 'R2', 'R3'),
  }),
  { maxLength: 6 },
);

test('after any edits and an approval the slots are those of the old rows before the day and of the draft from it on', () => {
  const old = [
    timetableRow({ topics: ALL, room_id: 'R1' }),
    timetableRow({ slot_code: 'W2', weekday_iso: 4, room_id: 'R2', topics: ALL }),
  ];
  let approved = 0;
  fc.assert(
    fc.property(rowsToPut, fc.integer({ min: 0, max: 20 }), fc.boolean(), (puts, days, drop) => {
      const rooms = ['R1', 'R2', 'R3'].map((room_id) => room({ room_id }));
      const register = new ScheduleRegister(facts({ timetable: old, rooms }), '2026-09-07T10:00:00');
      const from = addDays('2026-09-07', days);
      const version = drafted(register, 1, from);
      const put = puts.map(({ hour, length, ...row }) =>
        newRow({ ...row, valid_from: from, starts_at: timeAt(hour * 60), ends_at: timeAt(hour * 60 + length) }),
      );
      register.do((seen) => changeDraft(seen, version, put, drop ? ['W2'] : []));
      const draft = rowsOf(register.facts, version);
      const done = approve(register.seen, version, '17-О', '2026-09-07');
      if (!done.ok) return expect(done.code).toBe('schedule.not_ready');
      approved++;
      // Wherever the run dies, the versions are written first: then the slots are right already.
      for (const tables of [['schedule_versions'], ['timetable']] as const) {
        register.apply(done.value, tables);
        const slots = register.slots('2026-09-07', '2026-10-11').map((slot) => `${slot.slot_id} ${slot.room_id}`);
        const wanted = Array.from({ length: 35 }, (_, i) => byHand(old, draft, from, addDays('2026-09-07', i))).flat();
        expect(slots.sort()).toEqual(wanted.sort());
      }
      return expect(isEdited(register.facts, 1) || isEdited(register.facts, version)).toBe(false);
    }),
    { numRuns: 60, seed: 4 },
  );
  expect(approved).toBeGreaterThan(15);
});

test('a replaced version ends the day before, in the tab too, and is printed as it was', () => {
  const register = school();
  const found = register.versions.find(({ version }) => version === 1)!;
  const version = drafted(register, 2, '2026-12-01');
  const done = register.decided(approve(register.seen, version, '17-О', '2026-11-23'));
  register.apply(done, ['schedule_versions']);
  expect(isEdited(register.facts, 1)).toBe(true);
  register.pass();
  expect(rowsOf(register.facts, 1).every((row) => row.valid_to <= '2026-11-30')).toBe(true);
  expect(isEdited(register.facts, 1)).toBe(false);
  expect(stateOf(register.facts, versionRow(register.facts, 1)!, '2026-12-01')).toBe('replaced');
  expect(stateOf(register.facts, versionRow(register.facts, 2)!, '2026-12-01')).toBe('replaced');
  const row = register.versions.find((one) => one.version === 1)!;
  expect(versionRows(register.facts, row)).toEqual(versionRows(register.facts, found));
  expect(register.journal).toEqual(expect.arrayContaining(['schedule.approved 3', 'schedule.cut 1']));
});

test('a row that was typed longer than a later version leaves it is not cut again in silence', () => {
  const register = school();
  const version = drafted(register, 2, '2026-12-01');
  register.do((seen) => approve(seen, version, '17-О', '2026-11-23'));
  register.type('W1', 1, { valid_to: '2027-03-01' });
  expect(register.pass()).toEqual({});
  expect(isEdited(register.facts, 1)).toBe(true);
  register.do((seen) => restoreEdited(seen, 1));
  expect(isEdited(register.facts, 1)).toBe(false);
});

test('a draft with an error, without an order, or behind a later version is not approved', () => {
  const register = school();
  const version = drafted(register, null, '2026-12-01');
  expect(approve(register.seen, version, '17-О', '2026-11-23')).toMatchObject({ code: 'schedule.not_ready' });
  expect(approve(register.seen, 2, '17-О', '2026-11-23')).toMatchObject({ code: 'schedule.not_draft' });
  expect(approve(register.seen, 9, '17-О', '2026-11-23')).toMatchObject({ code: 'schedule.unknown' });
  const copy = drafted(register, 2, '2026-12-07');
  expect(approve(register.seen, copy, ' ', '2026-11-23')).toMatchObject({ code: 'schedule.no_order' });
  const later = drafted(register, 2, '2026-12-02');
  register.do((seen) => approve(seen, later, '18-О', '2026-11-23'));
  expect(approve(register.seen, copy, '17-О', '2026-11-23')).toMatchObject({ code: 'schedule.later_stands' });
  expect(approve(register.seen, later, '18-О', '2026-11-23')).toEqual({ ok: true, value: {} });
});

test('a copy of a replaced version is that version as it was approved, on the days that are wanted', () => {
  const register = school();
  const version = drafted(register, 2, '2026-12-01');
  register.do((seen) => approve(seen, version, '17-О', '2026-11-23'));
  register.pass();
  register.now = '2026-12-02T10:00:00';
  const copy = drafted(register, 1, '2026-12-07');
  const rows = rowsOf(register.facts, copy);
  const was = versionRows(register.facts, register.versions.find((row) => row.version === 1)!);
  const codes = was.filter((row) => row.valid_to >= '2026-12-07').map((row) => row.slot_code);
  expect(rows.map((row) => row.slot_code).sort()).toEqual(codes.sort());
  expect(rows.find((row) => row.slot_code === 'W1')).toMatchObject({
    valid_from: '2026-12-07',
    valid_to: '2027-01-10',
  });
});

test('a row that a coming version changes keeps its code until then', () => {
  const register = new ScheduleRegister(facts({ timetable: [timetableRow({ topics: ALL })] }), '2026-09-07T10:00:00');
  const coming = drafted(register, 1, '2026-10-01');
  const moved = {
    ...newRow({ ...timetableRow({ topics: ALL }) } as Partial<NewRow>),
    valid_from: '2026-10-01',
    weekday_iso: 5,
  };
  register.do((seen) => changeDraft(seen, coming, [moved], []));
  register.do((seen) => approve(seen, coming, '17-О', '2026-09-07'));
  register.pass();
  const copy = drafted(register, 1, '2026-09-14');
  const rows = rowsOf(register.facts, copy).map((row) => [
    row.slot_code,
    row.weekday_iso,
    row.valid_from,
    row.valid_to,
  ]);
  expect(rows).toEqual([
    ['W1', 2, '2026-09-14', '2026-09-30'],
    ['5-1440-R1', 5, '2026-10-01', '2027-05-31'],
  ]);
});

test('a row keeps its code when it is changed, a new one gets a code that says day, time and place', () => {
  const register = school();
  const version = drafted(register, 2, '2026-12-01');
  const w3 = rowsOf(register.facts, version).find((row) => row.slot_code === 'W3')!;
  const moved = { ...newRow(), slot_code: 'W3', weekday_iso: 5, room_id: w3.room_id, topics: w3.topics };
  for (let call = 0; call < 2; call++)
    register.do((seen) =>
      changeDraft(seen, version, [moved as NewRow, newRow(), newRow({ valid_to: '2026-12-20' })], ['W4']),
    );
  const codes = rowsOf(register.facts, version).map((row) => row.slot_code);
  expect(codes).toEqual(expect.arrayContaining(['W3', '3-1300-R14', '3-1300-R14-2']));
  expect(codes).not.toContain('W4');
  expect(new Set(codes).size).toBe(codes.length);
  const kinds = rowDifferences(register.facts, versionRow(register.facts, version)!, '2026-11-23').map(
    ({ slot_code, kind }) => `${kind} ${slot_code}`,
  );
  expect(kinds.sort()).toEqual(['added 3-1300-R14', 'added 3-1300-R14-2', 'dropped W4', 'moved W3']);
});

test('a draft that is given other days takes its rows along', () => {
  const register = school();
  const version = drafted(register, 2, '2026-12-01');
  register.do((seen) => changeDates(seen, version, '2027-01-11', '2027-04-30'));
  const rows = rowsOf(register.facts, version);
  expect(rows.every((row) => '2027-01-11' <= row.valid_from && row.valid_to <= '2027-04-30')).toBe(true);
  expect(rows.map((row) => row.slot_code)).not.toContain('P5');
});

const booked = (slot: SlotRow, id: string): SlotRow => ({ ...slot, bookings: [id] });

test('what an approval would do to people is what it then does', () => {
  const rooms = [room(), room({ room_id: 'R2' })];
  const old = [
    timetableRow({ topics: ALL }),
    timetableRow({ slot_code: 'W2', weekday_iso: 3, topics: ALL }),
    timetableRow({ slot_code: 'W3', weekday_iso: 4, topics: ALL }),
  ];
  const register = new ScheduleRegister(facts({ timetable: old, rooms }), '2026-09-07T10:05:00');
  const version = drafted(register, 1, '2026-09-08');
  const w2 = { ...newRow({ ...old[1]!, topics: ALL } as Partial<NewRow>), valid_from: '2026-09-08', room_id: 'R2' };
  register.do((seen) => changeDraft(seen, version, [w2], ['W1']));
  const now = '2026-09-07T10:05:00';
  const [first, second, third] = ['W1', 'W2', 'W3'].map(
    (code) => register.slots('2026-09-07', '2026-09-14').find((slot) => slot.slot_code === code)!,
  );
  const slots = [booked(first!, '2026-0001'), booked(second!, '2026-0002'), booked(third!, '2026-0003')];
  const requests = slots.map((slot, i) =>
    request({
      request_id: slot.bookings[0]!,
      staff_id: `S${i + 1}`,
      status: 'booked',
      slot_id: slot.slot_id,
      place: 1,
    }),
  );
  const then = asApproved(register.facts, version);
  const days = { from: '2026-09-08', until: '2026-09-15' };
  const effect = effectOnSlots(register.facts, then, days, { slots, requests, now });
  expect(
    effect.bookings.map(({ request: { request_id }, becomes, by_mail }) => [request_id, becomes, by_mail]),
  ).toEqual([
    ['2026-0001', 'lost', true],
    ['2026-0002', 'moved_room', true],
  ]);
  expect([effect.added, effect.dropped, effect.changed]).toEqual([0, 3, 3]);
  register.do((seen) => approve(seen, version, '17-О', '2026-09-07'));
  const day = decideDay(
    observation({ facts: register.facts, slots, recent: requests, now }),
    { from: '2026-09-07', until: '2026-09-15' },
    () => '',
  );
  expect(day.lost).toEqual(['2026-0001']);
  expect(day.changes.outbox!.add!.map((letter) => letter.request_id)).toEqual(['2026-0001']);
});

test('an edit in the tab takes effect, stands as a decision, and becomes a draft or is taken back', () => {
  for (const choice of ['adopt', 'restore']) {
    const register = school();
    const before = briefly(register.slots('2026-11-23', YEAR_ENDS));
    register.type('W7', 1, { starts_at: '12:00', ends_at: '12:40' });
    const edited = briefly(register.slots('2026-11-24', YEAR_ENDS));
    expect(isEdited(register.facts, 1)).toBe(true);
    expect(register.pass()).toEqual({});
    if (choice === 'adopt') register.apply(register.decided(draftOfEdited(register.seen, 1)).changes);
    register.do((seen) => restoreEdited(seen, 1));
    expect(isEdited(register.facts, 1)).toBe(false);
    expect(briefly(register.slots('2026-11-23', YEAR_ENDS))).toEqual(before);
    if (choice !== 'adopt') continue;
    register.do((seen) => approve(seen, 3, '17-О', '2026-11-23'));
    expect(briefly(register.slots('2026-11-24', YEAR_ENDS))).toEqual(edited);
  }
});

test('a row typed into an approved version is struck out, one that was deleted comes back', () => {
  const register = new ScheduleRegister(
    facts({ timetable: [timetableRow(), timetableRow({ slot_code: 'W2', weekday_iso: 4 })] }),
    '2026-09-07T10:00:00',
  );
  const { versions } = register;
  const typed = new ScheduleRegister(
    facts({ timetable: [timetableRow(), timetableRow({ slot_code: 'X', weekday_iso: 5 })] }),
    '2026-09-07T10:00:00',
  );
  typed.versions = versions;
  expect(isEdited(typed.facts, 1)).toBe(true);
  typed.do((seen) => restoreEdited(seen, 1));
  expect(
    rowsOf(typed.facts, 1)
      .map((row) => row.slot_code)
      .sort(),
  ).toEqual(['W1', 'W2']);
  expect(isEdited(typed.facts, 1)).toBe(false);
});

test('a version that was imported is registered anew when it is imported once more, but not what was edited before', () => {
  const register = school();
  register.type('W7', 1, { starts_at: '12:00' });
  expect(registeredAgain(register.seen, [1])).toEqual({});
  register.apply(registeredAgain(register.seen, []));
  expect(isEdited(register.facts, 1)).toBe(false);
});

test('what is typed over the rows kept at the approval breaks nothing: they are not put back', () => {
  const register = school();
  register.versions = register.versions.map((row) => ({ ...row, approved_rows: 'стёрто' }));
  expect(register.pass()).toEqual({});
  register.type('W7', 1, { starts_at: '12:00' });
  expect(register.pass()).toEqual({});
  expect(restoreEdited(register.seen, 1)).toMatchObject({ ok: false, code: 'schedule.no_rows_kept' });
  const [version] = register.versions;
  expect(versionRows(register.facts, version!)).toEqual(rowsOf(register.facts, version!.version!));
});

test('an import is not told of what a version made here holds at the same time', () => {
  const register = school();
  const overlaps = () =>
    checkReferences({ timetable: register.facts.timetable, schedule_versions: register.versions }).filter(({ code }) =>
      code.endsWith('_overlap'),
    );
  const before = overlaps();
  drafted(register, 2, '2026-12-01');
  expect(overlaps()).toEqual(before);
});
