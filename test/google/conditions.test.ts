// The conditions of help as school and lead meet them (clauses 1.2 and 1.4): substitutions, absences, days off, rooms.
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { CalendarYear, DaysBoard, Responsible, RoomCard, ScheduleEffect } from '../../src/contract/schedule';
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  TEACHER,
} from '../support/prepared-school';
import { calendarOf, mailbox } from '../support/training-school';

jest.setTimeout(60_000);
afterAll(removeFolders);

const WEDNESDAY = '2026-09-02';
const wish = (substitute: string, to = WEDNESDAY) => ({
  role_key: 'ej_lead',
  from: '2026-09-01',
  to,
  substitute,
  topics: [],
  order_no: substitute && '5-О',
  order_date: substitute && '2026-09-01',
});
const standIn = (school: School, substitute: string): Responsible =>
  school.ask<Responsible>('substitute', wish(substitute));

const bookWednesday = async (school: School): Promise<void> => {
  const label = (await school.offered()).find((one) => one.includes('02.09') && one.includes('14:00'))!;
  await school.send({ slot: label });
};
/** The only consultation that somebody is invited to. */
const meeting = async (school: School) => {
  const { path } = await calendarOf(school);
  type Item = { location?: string; description?: string; attendees?: { email: string }[] };
  const { items } = await school.rest.get<{ items: Item[] }>(path);
  const [event] = items.filter(({ attendees = [] }) => attendees.length > 0);
  return { ...event, guests: (event?.attendees ?? []).map(({ email }) => email).sort() };
};
const slotOf = async (school: School) =>
  (await school.table('slots')).find(({ slot_id }) => slot_id === `W2@${WEDNESDAY}T14:00`)!;
const assignees = async (school: School) => (await school.table('requests')).map((row) => row.assignee_id);
const letters = async (school: School) => (await school.table('outbox')).map(({ kind }) => kind);

test('a substitution takes times, invitations and open requests with it, and gives them back; a room without computers sends its times to another', async () => {
  const school = preparedSchool();
  await bookWednesday(school);
  await school.send({ format: 'Письменный ответ', text: 'Где скачать шаблон плана на четверть?' });
  expect((await meeting(school)).guests).toEqual([LEAD, TEACHER].sort());
  const before = await letters(school);

  const effect = school.ask<ScheduleEffect>('substitutionEffect', wish('T2'));
  expect(effect).toMatchObject({ slots_dropped: 0, requests: 2, problems: [] });
  expect(effect.bookings).toMatchObject([{ person: 'Рубанова О.И.', becomes: 'other_consultant', by_mail: true }]);
  expect((await slotOf(school)).consultant_id).toBe('L1');

  const now = standIn(school, 'T2');
  expect(now.substitutions).toMatchObject([{ holder: 'Ведущая А.П.', substitute_name: 'Горина К.', state: 'now' }]);
  expect((await slotOf(school)).consultant_id).toBe('T2');
  expect((await meeting(school)).guests).toEqual([COLLEAGUE, TEACHER].sort());
  expect(await assignees(school)).toEqual(['T2', 'T2']);
  expect(await letters(school)).toEqual(before);
  const rows = (await school.table('roles')).length;
  standIn(school, 'T2');
  expect((await school.table('roles')).length).toBe(rows);
  expect(school.call('substitute', wish('D1'))).toMatchObject({ value: { code: 'substitution.overlap' } });

  const cards = school.ask<Responsible>('responsible', {}, TEACHER);
  expect(cards).toMatchObject({ may_change: false, people: [] });
  expect(cards.cards.find(({ role_key }) => role_key === 'ej_lead')).toMatchObject({
    holder: 'Горина К.',
    acting: true,
    main: 'Ведущая А.П.',
    order_no: '5-О',
    until: WEDNESDAY,
    times: [
      { date: '2026-09-01', starts_at: '14:00', ends_at: '14:40', place: 'Кабинет 1' },
      { date: WEDNESDAY, starts_at: '14:00', ends_at: '14:30', place: 'Кабинет 2' },
    ],
  });

  const room = { upgrade: '', checked: true };
  school.ask('changeRoom', { ...room, room_id: 'R1', pc_working: 9, hours: '1-5 08:00-17:00', rule: 'ключ на вахте' });
  const broken = { ...room, room_id: 'R2', pc_working: 0, hours: '', rule: '' };
  expect(school.ask<ScheduleEffect>('roomEffect', broken).bookings).toMatchObject([{ becomes: 'moved_room' }]);
  expect(school.ask<RoomCard[]>('changeRoom', broken)[1]).toMatchObject({ pc_working: 0, rows: 1, check_due: false });
  const moved = await meeting(school);
  expect(moved.location).toContain('Кабинет 1');
  expect(moved.description).toContain('ключ на вахте');

  const { key } = now.substitutions[0]!;
  school.ask('endSubstitution', { key });
  expect((await meeting(school)).guests).toEqual([LEAD, TEACHER].sort());
  expect(await assignees(school)).toEqual(['T2', 'T2']);
  school.hours(23);
  expect(await assignees(school)).toEqual(['L1', 'L1']);
  const acts = (await school.table('journal')).map(({ act, detail }) => `${act} ${detail}`);
  expect(acts.filter((act) => act.startsWith('request.moved'))).toEqual([
    ...Array(2).fill('request.moved from=L1;to=T2'),
    ...Array(2).fill('request.moved from=T2;to=L1'),
  ]);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
  school.close();
});

test('nobody stands in: the times are withdrawn with an alarm, and whoever had one is offered others; a day off does the same', async () => {
  const school = preparedSchool();
  await bookWednesday(school);
  expect(school.ask<ScheduleEffect>('substitutionEffect', wish('')).bookings).toMatchObject([{ becomes: 'lost' }]);
  const { substitutions } = standIn(school, '');
  expect((await slotOf(school)).reason).toBe('no_consultant');
  expect(await letters(school)).toContain('slot_lost');
  expect((await mailbox(school, TEACHER)).filter(({ subject }) => subject.includes('отменена'))).toHaveLength(1);
  const decisions = school.ask<{ decisions: { key: string }[] }>('workbench').decisions.map(({ key }) => key);
  expect(decisions).toContain('role_gap:ej_lead:2026-09-01');
  expect(await assignees(school)).toEqual(['L1']);
  school.ask('endSubstitution', { key: substitutions[0]!.key });
  expect((await slotOf(school)).status).toBe('open');

  const day = { date: WEDNESDAY, name_ru: 'Авария отопления', kind: 'school_closure', affects_students: true };
  const closed = { day: { ...day, affects_staff: true }, remove: false };
  expect(school.ask<ScheduleEffect>('dayEffect', closed)).toMatchObject({ slots_dropped: 1 });
  expect(school.ask<DaysBoard>('changeDay', closed).days.map(({ date }) => date)).toEqual([WEDNESDAY, '2026-11-04']);
  expect((await slotOf(school)).reason).toBe('day_off');
  school.ask('changeDay', { day: { ...day, affects_staff: false }, remove: false });
  expect((await slotOf(school)).status).toBe('open');
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);

  const weekends =
    'Год/Месяц,1,2,3,4,5,6,7,8,9,10,11,12\n2026,"1","1","1","1","1","1","1","1","5,6,12,13,19,20,26,27","3,4,10,11,17,18,24,25,31","1,3*,4","1"';
  const year = school.ask<CalendarYear>('previewCalendarYear', { text: weekends });
  expect(year.year).toBe(2026);
  for (const [name, args] of [
    ['substitute', wish('T2')],
    ['changeDay', closed],
    ['changeRoom', { room_id: 'R1', pc_working: 1, hours: '', rule: '', upgrade: '', checked: false }],
    ['importCalendarYear', { text: weekends }],
  ] as const)
    expect(school.call(name, args, DEPUTY)).toMatchObject({ value: { code: 'access.denied' } });
  expect(school.call('days', {}, TEACHER)).toMatchObject({ value: { code: 'access.denied' } });
  school.close();
});
