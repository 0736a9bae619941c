// A time that is given afterwards, through the real bundle: places, events, invitations, and who may do it.
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { DecisionLine, RecordingOptions, RequestCard, Workbench } from '../../src/contract/rpc';
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
  TEACHER,
} from '../support/prepared-school';

const FIRST = 'W1@2026-09-01T14:00';
const NEXT_DAY = 'W2@2026-09-02T14:00';

let school: School;
beforeEach(() => {
  school = preparedSchool();
});
afterEach(() => school.close());
afterAll(removeFolders);

const give = (slot_id: string, user = LEAD, request_id = '2026-0001'): RequestCard =>
  school.ask('bookSlot', { request_id, slot_id }, user);
const codeOf = (slot_id: string, user = LEAD, request_id = '2026-0001'): string => {
  const result = school.call('bookSlot', { request_id, slot_id }, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const cardOf = (request_id = '2026-0001', user = LEAD): RequestCard => school.ask('requestCard', { request_id }, user);

interface CalendarEvent {
  id: string;
  start: { dateTime: string };
  attendees?: { email: string; responseStatus: string }[];
}
const consultations = async (): Promise<{ calendar: string; events: CalendarEvent[] }> => {
  type List = { items: { id: string; summary: string }[] };
  const { items } = await school.rest.get<List>('/calendar/v3/users/me/calendarList');
  const { id } = items.find(({ summary }) => summary === 'Помощь с ЭЖ')!;
  const path = `/calendar/v3/calendars/${encodeURIComponent(id)}/events`;
  return { calendar: path, events: (await school.rest.get<{ items: CalendarEvent[] }>(path)).items };
};
const startsAt =
  (time: string) =>
  ({ start }: CalendarEvent): boolean =>
    Date.parse(start.dateTime) === Date.parse(`${time}:00+05:00`);
const guestsAt = async (time: string): Promise<string[]> => {
  const { events } = await consultations();
  return events
    .filter(startsAt(time))
    .flatMap(({ attendees = [] }) => attendees.map(({ email }) => email))
    .sort();
};
const letters = async (email: string): Promise<string[]> => {
  const path = `/gmail/v1/users/${email}/messages`;
  const { messages = [] } = await school.rest.get<{ messages?: { id: string }[] }>(path);
  type Message = { payload: { headers: { name: string; value: string }[] } };
  const read = await Promise.all(messages.map(({ id }) => school.rest.get<Message>(`${path}/${id}?format=full`)));
  return read.map(({ payload }) => payload.headers.find(({ name }) => name === 'Subject')?.value ?? '');
};

test('a request without a time gets one: teacher and consultant are invited by the calendar, and no second letter is owed', async () => {
  await school.send();
  const before = (await letters(TEACHER)).length;
  expect(cardOf().may).toEqual(['close', 'book', 'take', 'wait', 'transfer', 'drop', 'merge', 'split']);
  const { slots } = school.ask<RecordingOptions>('recordingOptions');
  expect(slots.map(({ slot_id }) => slot_id)).toContain(FIRST);
  const card = give(FIRST);
  expect(card).toMatchObject({ status: 'booked', slot: '01.09.2026 14:00', email: TEACHER });
  expect(card.history.map(({ act }) => act)).toContain('request.booked');
  expect(await guestsAt('2026-09-01T14:00')).toEqual([LEAD, TEACHER]);
  expect((await letters(TEACHER)).length).toBe(before + 1);
  expect((await school.table('outbox')).map(({ kind }) => kind)).toEqual(['acknowledgement']);
  expect(await school.offered()).not.toContainEqual(expect.stringContaining('14:00–14:20'));
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
});

test('a booked request moves: the former place is free again for others, its event without guests', async () => {
  await school.send();
  give(FIRST);
  give(NEXT_DAY);
  expect(await guestsAt('2026-09-01T14:00')).toEqual([]);
  expect(await guestsAt('2026-09-02T14:00')).toEqual([LEAD, TEACHER]);
  expect(await school.offered()).toContainEqual(expect.stringContaining('01.09.2026 вт 14:00–14:20'));
  give(NEXT_DAY);
  const booked = (await school.table('journal')).filter(({ act }) => act === 'request.booked');
  expect(booked.map(({ detail }) => detail)).toEqual([`${FIRST}#1`, `${NEXT_DAY}#1;from=${FIRST}`]);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
});

test('a meeting that has begun stays where it was, and another time may follow it', async () => {
  await school.send();
  give(FIRST);
  school.hours(6);
  expect(codeOf(FIRST)).toBe('ok');
  give(NEXT_DAY);
  const slots = await school.table('slots');
  const holding = slots.filter(({ bookings }) => bookings?.includes('2026-0001')).map(({ slot_id }) => slot_id);
  expect(holding).toEqual([FIRST, NEXT_DAY]);
  school.hours(2);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
});

test('a time is refused in the words of booking, and nothing is changed', async () => {
  await school.send();
  await school.send({ email: COLLEAGUE, slot: (await school.offered())[0]!, language: 'English' });
  const before = await school.table('requests');
  expect(codeOf(FIRST)).toBe('slot.taken');
  expect(codeOf('W9@2026-09-01T14:00')).toBe('slot.unknown');
  expect(codeOf(FIRST, LEAD, '2026-0099')).toBe('request.unknown');
  school.ask('closeRequest', { request_id: '2026-0002', answer: 'Готово' });
  expect(codeOf(NEXT_DAY, LEAD, '2026-0002')).toBe('request.already_closed');
  expect((await school.table('requests'))[0]).toEqual(before[0]);
});

test('whoever does not lead gives times to the own requests only', async () => {
  await school.send();
  for (const user of [DEPUTY, SYSADMIN, TEACHER, 'stranger@elsewhere.test'])
    expect(codeOf(FIRST, user)).toBe('access.denied');
  await school.send({ topic: 'Методический вопрос', text: 'Как вести элективный курс?' });
  expect(cardOf('2026-0002').may).toEqual(['book', 'take', 'wait', 'split']);
  expect(cardOf('2026-0002', DEPUTY).may.slice(0, 2)).toEqual(['close', 'book']);
  // Nothing in this school's timetable is for questions of method.
  expect(codeOf(FIRST, DEPUTY, '2026-0002')).toBe('slot.does_not_fit');
});

test('an event that was moved by hand is a decision that says which slot, until the lead has seen to it', async () => {
  await school.send();
  give(FIRST);
  const { calendar, events } = await consultations();
  const event = events.find(startsAt('2026-09-01T14:00'))!;
  await school.rest.json('PATCH', `${calendar}/${event.id}`, {
    start: { dateTime: '2026-09-03T16:00:00+05:00' },
    end: { dateTime: '2026-09-03T16:20:00+05:00' },
  });
  school.hours(1);
  const [decision] = school.ask<Workbench>('workbench').decisions as [DecisionLine];
  expect(decision).toMatchObject({
    kind: 'calendar_edited',
    request_id: '2026-0001',
    params: {
      date: '2026-09-01',
      starts_at: '14:00',
      room: 'Кабинет 1',
      person: 'Рубанова О.И.',
      ...{ what: 'moved', why: 'other_day', to_date: '2026-09-03', to_starts_at: '16:00', to_ends_at: '16:20' },
    },
  });
  const refused = school.call('dismissAlarm', { key: decision.key }, DEPUTY);
  expect(refused).toMatchObject({ ok: true, value: { ok: false, code: 'access.denied' } });
  school.ask('dismissAlarm', { key: decision.key });
  school.ask('dismissAlarm', { key: decision.key });
  expect(school.ask<Workbench>('workbench').decisions).toEqual([]);
  school.hours(2);
  expect(school.ask<Workbench>('workbench').decisions).toEqual([]);
});

test('a letter that three attempts could not send is a decision, raised once', async () => {
  school.probe((phase, _, call) => {
    if (phase === 'before' && call === 'MailApp.sendEmail') throw new Error('Invalid email');
  });
  await school.send({ slot: (await school.offered())[0]! });
  school.hours(5);
  school.probe(undefined);
  expect(await school.table('outbox')).toMatchObject([{ key: 'ack:2026-0001', status: 'failed', attempts: '3' }]);
  expect((await school.table('alarms')).filter(({ cleared_at }) => cleared_at === '')).toMatchObject([
    { alarm_key: 'mail_failed:ack:2026-0001', kind: 'mail_failed', addressed_to: 'ej_lead', subject_key: '2026-0001' },
  ]);
  const [decision] = school.ask<Workbench>('workbench').decisions as [DecisionLine];
  expect(decision).toMatchObject({ request_id: '2026-0001', params: { letter: 'ack', person: 'Рубанова О.И.' } });
  school.ask('closeRequest', { request_id: '2026-0001', answer: 'Готово' });
  expect(school.ask<Workbench>('workbench').decisions).toMatchObject([{ params: { person: 'Рубанова О.И.' } }]);
  school.ask('dismissAlarm', { key: decision.key });
  school.hours(3);
  expect(school.ask<Workbench>('workbench').decisions).toEqual([]);
  const raised = (await school.table('journal')).filter(({ detail }) => detail === 'mail_failed');
  expect(raised.filter(({ act }) => act === 'alarm.raised').map(({ row_key }) => row_key)).toEqual([
    'mail_failed:ack:2026-0001',
  ]);
});

test('a spoken request shows the address that its letters go to, and each person’s language', () => {
  const { people } = school.ask<RecordingOptions>('recordingOptions');
  expect(people.map(({ staff_id, language }) => `${staff_id} ${language}`)).toEqual([
    'L1 ru',
    'D1 ru',
    'A1 ru',
    'T1 ru',
    'T2 en',
    'T3 ru',
  ]);
  const spoken = { channel: 'oral', language: 'ru', topic: 'current_marks', more_topics: [], class_label: '' };
  const more = { subject: '', urgency: 'normal', format: 'written', slot_choice: '', text: 'Как исправить отметку?' };
  for (const [i, staff_id] of ['T2', 'T3'].entries())
    school.ask('recordRequest', { ...spoken, ...more, staff_id, key: `spoken-${i}` });
  expect(cardOf('2026-0001').email).toBe(COLLEAGUE);
  expect(cardOf('2026-0002').email).toBe('');
  expect(give(FIRST)).toMatchObject({ status: 'booked', format: 'in_person' });
});
