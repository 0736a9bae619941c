// Who answers for what on a day, who stands in, which days are off and which rooms have computers.
import fc from 'fast-check';
import { whatChanged } from '../../src/domain/affected-sessions';
import { compareWithOfficial, importYear } from '../../src/domain/calendar-import';
import { readCalendarYears } from '../../src/domain/calendar-year';
import { changeSet } from '../../src/domain/changes';
import { conditionsEffect } from '../../src/domain/conditions-effect';
import { addDays, datesFrom } from '../../src/domain/dates';
import { decideDayOff } from '../../src/domain/days-off';
import type { Changes } from '../../src/domain/decision';
import type { Facts, Result } from '../../src/domain/facts';
import { factsAfter } from '../../src/domain/facts-after';
import { holdersAway } from '../../src/domain/holder-away';
import { whyNotCounted } from '../../src/domain/ledger';
import { placeForTeacher, withoutComputer } from '../../src/domain/place-for-teacher';
import { followHolders } from '../../src/domain/request-holders';
import { reconcileRoleAlarms } from '../../src/domain/role-alarms';
import { gapOn, holderOn, keyHoldersOn, roleGaps, uncoveredOn } from '../../src/domain/roles';
import { decideRoom, isCheckDue } from '../../src/domain/room-change';
import { readsAsHours } from '../../src/domain/room-hours';
import { planDay } from '../../src/domain/slots';
import { decideSubstitution } from '../../src/domain/substitution';
import type { SubstitutionWish } from '../../src/domain/substitution-checks';
import { endSubstitution } from '../../src/domain/substitution-end';
import type { Absence, SelfAssessment, Topic } from '../../src/domain/tables';
import {
  assignment,
  attendance,
  facts,
  holiday,
  person,
  request,
  room,
  slot,
  timetableRow,
  training,
} from '../support/builders';

const NOW = '2026-09-07T10:00:00';
const ACT = { by: 'LEAD', now: NOW };
const wish = (wanted: Partial<SubstitutionWish> = {}): SubstitutionWish => ({
  role_key: 'ej_lead',
  from: '2026-09-08',
  to: '2026-09-11',
  substitute: 'S2',
  topics: [],
  order_no: '5-О',
  order_date: '2026-09-07',
  ...wanted,
});
const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const code = (result: Result<Changes>): string => (result.ok ? '' : result.code);
const done = (school: Facts, wanted: Partial<SubstitutionWish> = {}): Facts =>
  factsAfter(school, value(decideSubstitution(school, wish(wanted), ACT)));
const absence = (wanted: Partial<Absence> = {}): Absence => ({
  absence_id: 'ABS-1',
  staff_id: 'LEAD',
  valid_from: '2026-09-08',
  valid_to: '2026-09-11',
  order_no: '',
  made_by: 'LEAD',
  made_at: NOW,
  cancelled_at: '',
  ...wanted,
});
const acting = assignment({
  assignment_id: 'X1',
  kind: 'acting',
  staff_id: 'S2',
  acting_for: 'LEAD',
  topics: ['ktp'],
  valid_from: '2026-09-08',
  valid_to: '2026-09-11',
});
const withRoles = (...more: Facts['roles']): Facts => facts({ roles: [...facts().roles, ...more] });

describe('a role', () => {
  test('is the acting holder’s for the topics of the order, and the main holder’s for the rest', () => {
    const school = withRoles(acting);
    const who = (topics: Topic[]) => holderOn(school, 'ej_lead', '2026-09-09', topics)?.staff_id;
    expect([who(['ktp']), who(['reports']), who(['ktp', 'reports']), who([])]).toEqual(['S2', 'LEAD', 'LEAD', 'LEAD']);
    expect(holderOn(school, 'ej_lead', '2026-09-12', ['ktp'])?.staff_id).toBe('LEAD');
    expect(keyHoldersOn(school, 'ej_lead', '2026-09-09').sort()).toEqual(['LEAD', 'S2']);
  });

  test('is vacant while its main holder is away and nobody acts, and only for the topics that nobody acts in', () => {
    const away = facts({ absences: [absence()] });
    expect(roleGaps(away).filter((gap) => gap.from === '2026-09-08')).toEqual([
      { role_key: 'ej_lead', from: '2026-09-08', to: '2026-09-11' },
    ]);
    expect(keyHoldersOn(away, 'ej_lead', '2026-09-09')).toEqual(['LEAD']);
    const partly = { ...withRoles(acting), absences: [absence()] };
    expect(uncoveredOn(partly, 'ej_lead', '2026-09-09')).toEqual([
      'current_marks',
      'final_marks',
      'reports',
      'tech_help',
      'training',
      'other',
    ]);
    const set = changeSet();
    reconcileRoleAlarms(set, partly, [], NOW);
    expect(set.changes().alarms?.add?.map(({ alarm_key }) => alarm_key)).toEqual([
      'role_gap:ej_lead:2026-09-08:current_marks+final_marks+reports+tech_help+training+other',
    ]);
    expect(gapOn(facts({ absences: [absence({ cancelled_at: NOW })] }), 'ej_lead', '2026-09-09')).toBeUndefined();
  });

  test('has the gaps that asking day by day finds', () => {
    const day = fc.integer({ min: -5, max: 40 }).map((n) => addDays('2026-09-01', n));
    const span = fc.tuple(day, fc.integer({ min: 0, max: 15 })).map(([from, n]) => ({ from, to: addDays(from, n) }));
    const holding = fc.record({
      span,
      kind: fc.constantFrom('main' as const, 'acting' as const),
      limited: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), fc.array(span, { maxLength: 3 }), (rows, aways) => {
        const roles = rows.map(({ span: { from, to }, kind, limited }, i) =>
          assignment({
            assignment_id: `A${i}`,
            kind,
            staff_id: kind === 'main' ? 'LEAD' : 'S2',
            topics: limited ? ['ktp', 'other'] : [],
            valid_from: from,
            valid_to: to,
          }),
        );
        const absences = aways.map(({ from, to }, i) =>
          absence({ absence_id: `B${i}`, valid_from: from, valid_to: to }),
        );
        const school = facts({ roles, absences });
        const gaps = roleGaps(school).filter((gap) => gap.role_key === 'ej_lead');
        for (const date of datesFrom('2026-08-25', '2026-10-25')) {
          const gap = gaps.find(({ from, to }) => from <= date && date <= to);
          const open = uncoveredOn(school, 'ej_lead', date);
          expect(gap ? (gap.topics ?? 'all').length > 0 : false).toBe(open.length > 0);
          if (gap?.topics) expect(gap.topics).toEqual(open);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('gives its consultations to whoever answers for all of a row’s topics', () => {
    const rows = [
      timetableRow({ topics: ['2.2'] }),
      timetableRow({ slot_code: 'W2', starts_at: '16:00', ends_at: '16:20' }),
    ];
    const school = { ...withRoles(acting), timetable: rows };
    const who = (school: Facts) =>
      planDay(school, '2026-09-08').slots.map((one) => `${one.slot_code} ${one.consultant_id}`);
    expect([...new Set(who(school))]).toEqual(['W1 S2', 'W2 LEAD']);
    const away = { ...school, absences: [absence()] };
    expect([...new Set(who(away))]).toEqual(['W1 S2']);
    expect(planDay(away, '2026-09-08').removed.map(({ slot_code, reason }) => `${slot_code} ${reason}`)).toEqual([
      'W2 no_consultant',
    ]);
  });

  test('is asked about when its holder is away by the staff register and nobody stands in', () => {
    const staff = facts().staff.map((one) =>
      one.staff_id === 'LEAD' ? { ...one, absence_from: '2026-09-10', absence_to: '2026-09-20' } : one,
    );
    const school = facts({ staff });
    const away = { role_key: 'ej_lead', staff_id: 'LEAD', from: '2026-09-10', to: '2026-09-20' };
    expect(holdersAway(school, '2026-09-07')).toEqual([away]);
    expect(holdersAway(school, '2026-08-20')).toEqual([]);
    expect(holdersAway(done(school, { from: '2026-09-10', to: '2026-09-20' }), '2026-09-07')).toEqual([]);
    expect(holdersAway(done(school, { from: '2026-09-10', to: '2026-09-20', substitute: '' }), '2026-09-07')).toEqual(
      [],
    );
    expect(holderOn(school, 'ej_lead', '2026-09-12')?.staff_id).toBe('LEAD');
  });
});

describe('a substitution', () => {
  test.each<[string, Partial<SubstitutionWish>, Facts]>([
    ['self', { substitute: 'LEAD' }, facts()],
    ['topics', { topics: ['equipment'] }, facts()],
    ['order_missing', { order_no: ' ' }, facts()],
    ['order_missing', { order_date: '' }, facts()],
    ['dates', { from: '2026-09-12' }, facts()],
    ['dates', { from: '2026-09-01', to: '2026-09-06' }, facts()],
    ['unqualified', { substitute: 'NOBODY' }, facts()],
    ['unqualified', {}, facts({ staff: [...facts().staff, person({ staff_id: 'S2', left_on: '2026-09-10' })] })],
    ['unqualified', { role_key: 'deputy_uvr' }, facts({ staff: [person({ staff_id: 'S2', is_pedagogical: false })] })],
    ['away', {}, facts({ staff: [person({ staff_id: 'S2', absence_from: '2026-09-11', absence_to: '2026-09-30' })] })],
    ['away', { substitute: 'DEP' }, facts({ absences: [absence({ staff_id: 'DEP' })] })],
    ['overlap', { substitute: 'S1', topics: ['ktp', 'other'] }, withRoles(acting)],
    ['overlap', { substitute: 'S1' }, withRoles(acting)],
    ['overlap', { to: '2026-09-30' }, done(facts())],
    [
      'loop',
      { substitute: 'DEP' },
      withRoles(
        assignment({
          assignment_id: 'X1',
          role_key: 'deputy_uvr',
          kind: 'acting',
          staff_id: 'S2',
          acting_for: 'DEP',
          valid_from: '2026-09-01',
          valid_to: '2026-09-08',
        }),
        assignment({
          assignment_id: 'X2',
          role_key: 'sysadmin',
          kind: 'acting',
          staff_id: 'LEAD',
          acting_for: 'S2',
          valid_from: '2026-09-01',
          valid_to: '2026-09-09',
        }),
      ),
    ],
    ['no_holder', { substitute: '', from: '2027-10-01', to: '2027-10-02' }, facts()],
  ])('is refused: %s', (why, wanted, school) => {
    expect(code(decideSubstitution(school, wish(wanted), ACT))).toBe(`substitution.${why}`);
  });

  test('may stand beside another one for other topics, or on other days', () => {
    const school = withRoles(acting);
    expect(code(decideSubstitution(school, wish({ substitute: 'S1', topics: ['reports'] }), ACT))).toBe('');
    expect(
      code(decideSubstitution(school, wish({ substitute: 'S1', from: '2026-09-12', to: '2026-09-12' }), ACT)),
    ).toBe('');
  });

  test('asked for twice is written down once, and ended twice ends once', () => {
    const school = done(facts());
    expect(decideSubstitution(school, wish(), ACT)).toEqual({ ok: true, value: {} });
    const key = school.roles[school.roles.length - 1]!.assignment_id;
    const back = factsAfter(school, value(endSubstitution(school, key, ACT)));
    expect(holderOn(back, 'ej_lead', '2026-09-09')?.staff_id).toBe('LEAD');
    expect(value(endSubstitution(back, key, ACT))).toEqual({});
    expect(holderOn(done(back), 'ej_lead', '2026-09-09')?.staff_id).toBe('S2');
    const during = { by: 'LEAD', now: '2026-09-09T09:00:00' };
    const ended = factsAfter(school, value(endSubstitution(school, key, during)));
    expect(['2026-09-09', '2026-09-10'].map((date) => holderOn(ended, 'ej_lead', date)?.staff_id)).toEqual([
      'S2',
      'LEAD',
    ]);
  });

  test('by nobody is an absence that the staff register tells of too, and takes with it what it wrote there', () => {
    const school = done(facts(), { substitute: '' });
    const lead = (known: Facts) => known.staff.find(({ staff_id }) => staff_id === 'LEAD')!;
    expect([lead(school).absence_from, lead(school).absence_to]).toEqual(['2026-09-08', '2026-09-11']);
    expect(planDay(school, '2026-09-08').removed.map(({ reason }) => reason)).toEqual(['no_consultant']);
    const back = factsAfter(school, value(endSubstitution(school, 'ABS-LEAD-2026-09-08', ACT)));
    expect([lead(back).absence_from, holderOn(back, 'ej_lead', '2026-09-09')?.staff_id]).toEqual(['', 'LEAD']);
    const noted = facts({
      staff: [person({ staff_id: 'LEAD', absence_from: '2026-09-08', absence_to: '2026-12-01' })],
    });
    expect(lead(done(noted, { substitute: '' })).absence_to).toBe('2026-12-01');
  });

  test('shows what it would do: times, bookings, trainings, requests, and who would be in two places', () => {
    const rows = [
      timetableRow({ slot_minutes: 60 }),
      timetableRow({ slot_code: 'D1', consultant_role: 'deputy_uvr', topics: ['method'], room_id: 'R2' }),
    ];
    const session = training({ planned_start: '2026-09-10T15:00', planned_end: '2026-09-10T16:00' });
    const school = facts({ timetable: rows, trainings: [session], rooms: [room(), room({ room_id: 'R2' })] });
    const booked = slot({ ends_at: '15:40', bookings: ['2026-0001'] });
    const row = request({ status: 'booked', slot_id: booked.slot_id, place: 1 });
    const seen = {
      slots: [booked],
      requests: [row],
      open: [row, request({ request_id: '2026-0002', role_key: 'sysadmin', assignee_id: 'ADM', topic: 'equipment' })],
      attendance: [],
      now: NOW,
    };
    const days = { from: '2026-09-08', until: '2026-09-12' };
    const effect = (wanted: Partial<SubstitutionWish>) =>
      conditionsEffect(school, done(school, wanted), days, seen, days.from);
    const standIn = effect({ substitute: 'DEP' });
    expect(standIn).toMatchObject({ added: 0, dropped: 0, changed: 1, requests: 1 });
    expect(standIn.bookings.map(({ becomes, by_mail }) => [becomes, by_mail])).toEqual([['other_consultant', true]]);
    expect(standIn.sessions.map(({ session_id }) => session_id)).toEqual(['TR-1']);
    expect(standIn.clashes.map((clash) => [clash.slot.slot_code, clash.other.slot_code, clash.n])).toEqual([
      ['D1', 'W1', 1],
    ]);
    const nobody = effect({ substitute: '' });
    expect(nobody).toMatchObject({ dropped: 1, changed: 0, requests: 0, clashes: [] });
    expect(nobody.bookings.map(({ becomes }) => becomes)).toEqual(['lost']);
  });

  test('for trainings leads them, and without one a training whose leader is away has to be seen to', () => {
    const led = training({ planned_start: '2026-09-09T15:00', planned_end: '2026-09-09T16:00' });
    const change = (school: Facts) => whatChanged({ facts: school, attendance: [] }, led);
    const trains = withRoles({ ...acting, topics: ['training'] });
    expect([facts(), trains, withRoles(acting), facts({ absences: [absence()] })].map(change)).toEqual([
      '',
      'leader_changed',
      '',
      'no_leader',
    ]);
    const held = { ...led, status: 'held', held_start: led.planned_start, held_end: led.planned_end } as const;
    const came = [attendance({ attended: true, confirmed_by: 'LEAD' })];
    expect(whyNotCounted(trains, { ...held, conducted_by: 'S2' }, came)).toBe('');
    expect(whyNotCounted(trains, held, came)).not.toBe('');
  });

  test('takes open requests with it and gives them back, and leaves them where nobody answers for them', () => {
    const row = request();
    const others = [
      request({ request_id: '2026-0002', status: 'answered' }),
      request({ request_id: '2026-0003', status: 'quarantined', assignee_id: '' }),
      request({ request_id: '2026-0004', topic: 'reports' }),
    ];
    const at = (date: string, school: Facts, rows = [row, ...others]) =>
      followHolders({ facts: school, now: `${date}T08:00:00` }, rows);
    const limited = withRoles(acting);
    const moved = at('2026-09-08', limited);
    expect(moved.requests?.change?.map((one) => [one.request_id, one.assignee_id])).toEqual([['2026-0001', 'S2']]);
    expect(moved.journal?.add?.map(({ act, detail }) => [act, detail])).toEqual([['request.moved', 'from=LEAD;to=S2']]);
    const back = at('2026-09-12', limited, [...moved.requests!.change!]);
    expect(back.requests?.change?.map((one) => one.assignee_id)).toEqual(['LEAD']);
    expect(at('2026-09-09', facts({ absences: [absence()] }))).toEqual({});
  });
});

describe('a day off', () => {
  const day = {
    date: '2026-09-08',
    name_ru: 'Мороз',
    kind: 'school_closure',
    affects_students: true,
    affects_staff: false,
  } as const;
  const wanted = (more: Partial<typeof day> | object, remove = false) => ({ day: { ...day, ...more }, remove });

  test('for pupils only changes nothing for staff; for staff it takes the day’s consultations away, and gives them back', () => {
    const closed = factsAfter(facts(), value(decideDayOff(facts(), wanted({}), ACT)));
    expect(planDay(closed, '2026-09-08')).toEqual(planDay(facts(), '2026-09-08'));
    const off = factsAfter(closed, value(decideDayOff(closed, wanted({ affects_staff: true }), ACT)));
    expect(planDay(off, '2026-09-08').removed.map(({ reason }) => reason)).toEqual(['day_off']);
    const open = factsAfter(off, value(decideDayOff(off, wanted({}, true), ACT)));
    expect(open.holidays).toMatchObject([{ date: '2026-09-08', applies: false, source_status: 'school' }]);
    expect(planDay(open, '2026-09-08')).toEqual(planDay(facts(), '2026-09-08'));
    expect(decideDayOff(open, wanted({}, true), ACT)).toEqual({ ok: true, value: {} });
  });

  test.each([
    ['past', wanted({ date: '2026-09-06' })],
    ['unknown', wanted({ date: '2026-09-10' }, true)],
    ['no_name', wanted({ name_ru: ' ' })],
    ['not_saturday', wanted({ kind: 'working_saturday' })],
  ])('is refused: %s', (why, one) => {
    expect(code(decideDayOff(facts(), one, ACT))).toBe(`day.${why}`);
  });
});

describe('the official calendar', () => {
  const weekends = (year: number, month: number): number[] =>
    datesFrom(
      `${year}-${String(month).padStart(2, '0')}-01`,
      addDays(`${year}-${String(month).padStart(2, '0')}-28`, 4),
    )
      .filter((date) => Number(date.slice(5, 7)) === month)
      .filter((date) => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()))
      .map((date) => Number(date.slice(8)));
  const months = (year: number, special: Record<number, string>): string[] =>
    Array.from({ length: 12 }, (_, i) => special[i + 1] ?? weekends(year, i + 1).join(','));
  const header =
    '\uFEFF"Год/Месяц",Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь,"Всего рабочих дней"';
  const of2026 = months(2026, { 11: '1,3*,4,7,8,14,15,21,22,28,29', 12: '5,6,12,13,19,20,26,27,31+' });
  const of2027 = months(2027, {
    1: '1,2,3,4,5,6,7,8,9,10,16,17,23,24,30,31',
    2: '6,7,13,14,21,22+,23,27,28',
    3: '6,7,8,14,20,21,27,28',
    5: '1,2,3,8,9,10,15,16,22,23,29,30',
  });
  const csv = [
    header,
    '2025,broken',
    ...[of2026, of2027].map((cells, i) => `${2026 + i},${cells.map((cell) => `"${cell}"`).join(',')},247`),
  ].join('\r\n');

  test('names holidays, moved days, short days and working Saturdays, and no ordinary weekend', () => {
    const { years, days, problems } = readCalendarYears(csv, [2026, 2027]);
    expect(years).toEqual([2026, 2027]);
    const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
    expect(
      [
        '2026-11-03',
        '2026-11-04',
        '2026-12-31',
        '2027-01-02',
        '2027-01-09',
        '2027-02-20',
        '2027-02-22',
        '2027-03-13',
        '2027-05-10',
      ].map((date) => kinds.get(date) ?? ''),
    ).toEqual([
      'short_day',
      'public_holiday',
      'moved_day_off',
      'public_holiday',
      '',
      'working_saturday',
      'moved_day_off',
      'working_saturday',
      'moved_day_off',
    ]);
    expect(problems).toEqual([]);
    const sunday = readCalendarYears(csv.replace('1,3*,4,7,8', '3*,4,7,8'), [2026]);
    expect(sunday.problems).toEqual([{ line: 3, code: 'year.sunday', value: '2026-11-01' }]);
  });

  test('reads semicolons too, and names what it cannot read by its line', () => {
    const semicolons = [header.replaceAll('","', '";"').replaceAll(',', ';'), `2026;${of2026.join(';')};247`].join(
      '\n',
    );
    expect(readCalendarYears(semicolons, [2026]).days).toEqual(
      readCalendarYears(csv, [2026]).days.map((day) => ({ ...day, line: 2 })),
    );
    const broken = `${header}\n2026,${of2026.map((cell, i) => (i === 1 ? '"30,x"' : `"${cell}"`)).join(',')}`;
    expect(readCalendarYears(broken, [2026]).problems).toEqual([
      { line: 2, code: 'year.day', value: '2026-02: 30' },
      { line: 2, code: 'year.day', value: '2026-02: x' },
      { line: 2, code: 'year.month', value: '2026-02' },
    ]);
    expect(readCalendarYears(csv, [2031]).problems).toEqual([{ line: 0, code: 'year.none', value: '2031' }]);
  });

  test('adds and corrects within the school year; days of the region, of the school and out of force stay as they are', () => {
    const own = [
      holiday({ date: '2026-11-03', kind: 'school_closure', affects_staff: false }),
      holiday({ date: '2026-11-04', name_ru: 'Как было' }),
      holiday({ date: '2026-12-31', kind: 'short_day' }),
      holiday({ date: '2027-02-20', kind: 'regional_holiday', applies: false }),
    ];
    const school = facts({ holidays: own });
    const { days } = readCalendarYears(csv, [2026, 2027]);
    const compared = compareWithOfficial(school, days, ({ line: _, ...day }) => ({ ...day, name_ru: 'День' }));
    expect(compared.change.map(({ date, kind }) => [date, kind])).toEqual([['2026-12-31', 'moved_day_off']]);
    expect(compared.add.map(({ date }) => date)).not.toContain('2026-06-12');
    const after = factsAfter(school, importYear(school, compared, ACT));
    expect(after.holidays.slice(0, 2)).toEqual(own.slice(0, 2));
    expect(after.holidays[3]).toEqual(own[3]);
    expect(compareWithOfficial(after, days, ({ line: _, ...day }) => ({ ...day, name_ru: '' }))).toMatchObject({
      add: [],
      change: [],
    });
  });
});

describe('a room', () => {
  const R2 = room({ room_id: 'R2', building: '2', free_access_hours: '1-5 08:00-17:00', pc_working: 20 });
  const R3 = room({ room_id: 'R3', free_access_hours: '2 14:00-16:00', pc_working: 2 });
  const broken = room({ pc_working: 0 });
  const at = (school: Facts) => {
    const { slots, removed } = planDay(school, '2026-09-08');
    return [
      ...new Set([
        ...slots.map((one) => `${one.room_id} ${one.formats.join('+')}`),
        ...removed.map(({ reason }) => reason),
      ]),
    ];
  };

  test('without a working computer gives its consultations to a near one that is open and free', () => {
    expect(at(facts({ rooms: [broken, R2, R3] }))).toEqual(['R3 in_person+remote']);
    expect(at(facts({ rooms: [broken, R2, { ...R3, free_access_hours: '2 14:00-15:00' }] }))).toEqual([
      'R2 in_person+remote',
    ]);
    const taken = training({ room_id: 'R3', conducted_by: 'S1' });
    expect(at(facts({ rooms: [broken, R2, R3], trainings: [taken] }))).toEqual(['R2 in_person+remote']);
    const other = timetableRow({ slot_code: 'D1', consultant_role: 'deputy_uvr', topics: ['method'], room_id: 'R3' });
    expect(at(facts({ rooms: [broken, R2, R3], timetable: [timetableRow(), other] }))).toEqual([
      'R2 in_person+remote',
      'R3 in_person+remote',
    ]);
    const both = [timetableRow(), { ...other, room_id: 'R1' }];
    expect(at(facts({ rooms: [broken, R2, R3], timetable: both }))).toEqual([
      'R3 in_person+remote',
      'R2 in_person+remote',
    ]);
  });

  test('without one anywhere leaves video calls, and nothing where there is no call', () => {
    expect(at(facts({ rooms: [broken] }))).toEqual(['R1 remote']);
    expect(at(facts({ rooms: [broken], timetable: [timetableRow({ formats: ['in_person'] })] }))).toEqual([
      'no_computer',
    ]);
    expect(at(facts({ rooms: [broken], timetable: [timetableRow({ formats: ['remote'] })] }))).toEqual(['R1 remote']);
    expect(at(facts({ rooms: [], timetable: [timetableRow({ room_id: 'RX' })] }))).toEqual(['RX in_person+remote']);
  });

  test('is written down as it was found, within what it can hold', () => {
    const found = {
      room_id: 'R1',
      pc_working: 3,
      hours: '1-5 14:30-16:30; 6 10:00-12:00',
      rule: '',
      upgrade: '',
      checked: true,
    };
    const school = factsAfter(facts(), value(decideRoom(facts(), found, ACT)));
    expect(school.rooms[0]).toMatchObject({ pc_working: 3, last_checked_on: '2026-09-07' });
    expect(decideRoom(school, found, ACT)).toEqual({ ok: true, value: {} });
    expect(code(decideRoom(facts(), { ...found, pc_working: 11 }, ACT))).toBe('room.computers');
    expect(code(decideRoom(facts(), { ...found, hours: 'по понедельникам' }, ACT))).toBe('room.hours');
    expect(code(decideRoom(facts(), { ...found, room_id: 'RX' }, ACT))).toBe('room.unknown');
    expect([readsAsHours(''), readsAsHours('1-5 14:30-16:30;')]).toEqual([true, false]);
    expect([
      isCheckDue(room({ last_checked_on: '2026-08-24' }), '2026-12-22'),
      isCheckDue(room({ last_checked_on: '2026-08-24' }), '2026-12-23'),
    ]).toEqual([false, true]);
  });

  test('is named to a teacher without a computer: open to everybody first, then for longest', () => {
    const check = (staff_id: string, submitted_on: string, c2_access_problem: string) =>
      ({ staff_id, submitted_on, c1_where: 'own_classroom', c2_access_problem }) as SelfAssessment;
    expect(
      withoutComputer([
        check('S1', '2026-08-28', 'weekly'),
        check('S2', '2026-08-28', 'weekly'),
        check('S2', '2026-09-28', 'never'),
      ]),
    ).toEqual(['S1']);
    const free = room({
      room_id: 'R9',
      free_access_hours: '1-5 08:00-10:00',
      access_rule_ru: 'свободный доступ педагогов',
    });
    expect(placeForTeacher(facts({ rooms: [R2, free, R3] }))?.room_id).toBe('R9');
    expect(placeForTeacher(facts({ rooms: [R3, R2] }))?.room_id).toBe('R2');
    expect(placeForTeacher(facts({ rooms: [broken, room()] }))).toBeUndefined();
  });
});
