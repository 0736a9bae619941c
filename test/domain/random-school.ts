// Any school at all: weeks of five or six days, holidays anywhere, overlapping rows, acting, gaps.
import fc from 'fast-check';
import { addDays } from '../../src/domain/dates';
import type { Changes, Observation, Submission } from '../../src/domain/decision';
import type { Facts } from '../../src/domain/facts';
import { bookedIn, overlap } from '../../src/domain/places';
import {
  keyOf,
  type RequestRow,
  ROLES,
  type Row,
  type SlotRow,
  type TableName,
  TOPICS,
  URGENCIES,
} from '../../src/domain/tables';
import {
  assignment,
  facts,
  holiday,
  quarter,
  room,
  settings,
  submission,
  timetableRow,
  training,
} from '../support/builders';

export const START = '2030-09-02';
const DAYS = 28;
const PEOPLE = ['S1', 'S2', 'LEAD', 'DEP', 'ADM'];

const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(START, n));
const time = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((n) => `${String(8 + Math.floor(n / 6)).padStart(2, '0')}:${n % 6}0`);
const holidays = fc.uniqueArray(
  fc.record({
    date: day,
    kind: fc.constantFrom('public_holiday', 'regional_holiday', 'school_closure', 'working_saturday', 'short_day'),
    affects_staff: fc.boolean(),
    applies: fc.boolean(),
  }),
  { maxLength: 6, selector: (row) => row.date },
);
const roles = fc.array(
  fc.record({
    role_key: fc.constantFrom(...ROLES),
    staff_id: fc.constantFrom(...PEOPLE),
    kind: fc.constantFrom('main', 'acting'),
    valid_from: day,
    length: fc.integer({ min: 0, max: DAYS }),
    open: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);
const timetable = fc.array(
  fc.record({
    weekday_iso: fc.integer({ min: 1, max: 6 }),
    starts_at: time(0, 12),
    ends_at: time(13, 20),
    slot_minutes: fc.constantFrom(15, 20, 40, null),
    capacity_per_slot: fc.integer({ min: 1, max: 3 }),
    room_id: fc.constantFrom('R1', 'R2'),
    consultant_role: fc.constantFrom(...ROLES),
    topics: fc.constantFrom(['2.2', '2.3'], ['method'], ['2.2', 'method', 'tech_failure']),
    formats: fc.constantFrom(['in_person'], ['remote'], ['in_person', 'remote']),
  }),
  { minLength: 3, maxLength: 8 },
);
const trainings = fc.array(
  fc.record({
    date: day,
    from: time(0, 10),
    to: time(11, 20),
    status: fc.constantFrom('planned', 'cancelled'),
    room_id: fc.constantFrom('R1', 'R2'),
    conducted_by: fc.constantFrom(...PEOPLE),
  }),
  { maxLength: 5 },
);

export const school: fc.Arbitrary<Facts> = fc
  .record({
    staff_week: fc.constantFrom<5 | 6>(5, 6),
    cutoff_time: time(0, 40),
    holidays,
    roles,
    timetable,
    trainings,
    pcs: fc.integer({ min: 0, max: 1 }),
    gapless: fc.boolean(),
  })
  .map((drawn) =>
    facts({
      settings: settings({ staff_week: drawn.staff_week, cutoff_time: drawn.cutoff_time, school_year: '2030/31' }),
      quarters: [
        quarter({
          starts_on: START,
          compliance_from: START,
          ends_on: addDays(START, DAYS),
          compliance_to: '',
          break_to: '',
          break_from: '',
        }),
      ],
      holidays: drawn.holidays.map((row) => holiday({ ...row, kind: row.kind as 'public_holiday' })),
      roles: [
        ...(drawn.gapless ? ROLES : []).map((role_key, i) =>
          assignment({ role_key, assignment_id: `M${i}`, staff_id: PEOPLE[i + 2]!, valid_from: START, valid_to: '' }),
        ),
        ...drawn.roles.map(({ length, open, ...row }, i) =>
          assignment({
            ...row,
            kind: row.kind as 'main',
            assignment_id: `A${i}`,
            valid_to: open ? '' : addDays(row.valid_from, length),
          }),
        ),
      ],
      rooms: [room(), room({ room_id: 'R2', pc_working: drawn.pcs })],
      timetable: drawn.timetable.map((row, i) =>
        timetableRow({ ...row, slot_code: `W${i}`, valid_from: START, valid_to: '2031-05-31' }),
      ),
      trainings: drawn.trainings.map(({ date, from, to, ...row }, i) =>
        training({
          ...row,
          status: row.status as 'planned',
          session_id: `TR-${i}`,
          planned_start: `${date}T${from}`,
          planned_end: `${date}T${to}`,
        }),
      ),
    }),
  );

const EMAILS = ['teacher@example.org', 'SECOND@example.org', 'lead@example.org', 'stranger@example.net'];

/** Messages of the first two days; choices are indexes into the slots that stand when they are decided. */
export const messages: fc.Arbitrary<Submission[]> = fc.uniqueArray(
  fc
    .record({
      n: fc.integer({ min: 0, max: 99 }),
      minute: fc.integer({ min: 0, max: 719 }),
      email: fc.constantFrom(...EMAILS),
      topic: fc.constantFrom('ktp', 'method', ...TOPICS, 'ktp', 'current_marks', 'ktp'),
      more_topics: fc.array(fc.constantFrom(...TOPICS), { maxLength: 2 }),
      format: fc.constantFrom('in_person', 'remote', 'remote', 'in_person', 'written'),
      urgency: fc.constantFrom(...URGENCIES),
      choice: fc.oneof(fc.constantFrom('any', 'any', ''), fc.integer({ min: 0, max: 60 }).map(String)),
      text: fc.oneof(fc.string(), fc.constantFrom('Как загрузить план?', 'Пароль мой Qwerty123', 'Ничего не грузит')),
    })
    .map(({ n, minute, choice, ...row }) =>
      submission({
        ...row,
        format: row.format as 'remote',
        source_key: `form:${n}`,
        submitted_at: `${START}T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00`,
        slot_choice: choice,
      }),
    ),
  { minLength: 4, maxLength: 14, selector: (row) => row.source_key },
);

export interface Register {
  readonly slots: SlotRow[];
  readonly requests: RequestRow[];
  readonly alarms: Observation['alarms'];
}
export const EMPTY: Register = { slots: [], requests: [], alarms: [] };

/** The rows of a table after the changes; a row added twice or changed before it is there is an error. */
export function written<T extends TableName>(table: T, rows: readonly Row<T>[], changes: Changes): Row<T>[] {
  const known = new Map(rows.map((row) => [keyOf(table, row), row]));
  for (const row of changes[table]?.add ?? []) {
    const key = keyOf(table, row as Row<T>);
    if (known.has(key)) throw new Error(`added twice: ${table} ${key}`);
    known.set(key, row as Row<T>);
  }
  for (const row of changes[table]?.change ?? []) {
    const key = keyOf(table, row as Row<T>);
    if (!known.has(key)) throw new Error(`changed before it was added: ${table} ${key}`);
    known.set(key, row as Row<T>);
  }
  return [...known.values()];
}

export const write = (register: Register, changes: Changes): Register => ({
  slots: written('slots', register.slots, changes),
  requests: written('requests', register.requests, changes),
  alarms: written('alarms', register.alarms, changes),
});

export const observe = (school: Facts, register: Register, now: string): Observation =>
  frozen({
    facts: school,
    now,
    slots: register.slots,
    recent: register.requests,
    last_number: register.requests.length,
    alarms: register.alarms,
  });

/** A decision that writes into what it was given throws. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}

export function expectNobodyTwice({ slots, requests }: Register): void {
  const open = slots.filter((slot) => slot.status === 'open' && bookedIn(slot).length > 0);
  for (const slot of open) {
    expect(slot.bookings.length).toBeLessThanOrEqual(slot.capacity ?? 1);
    expect(new Set(bookedIn(slot)).size).toBe(bookedIn(slot).length);
  }
  const owner = new Map(requests.map((row) => [row.request_id, row.staff_id]));
  open.forEach((a, i) => {
    for (const b of open.slice(i + 1).filter((other) => overlap(a, other))) {
      expect([a.room_id, a.consultant_id]).not.toContain(b.room_id);
      expect(b.consultant_id).not.toBe(a.consultant_id);
      const people = bookedIn(a).map((id) => owner.get(id));
      for (const id of bookedIn(b)) expect(people).not.toContain(owner.get(id));
    }
  });
}
