// Meeting links, hand edits in the calendar and freed places, end to end through the real bundle.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { formBody, givenAnswers, readFormPage } from '../../scripts/year/form-page';
import { linksIn } from '../../scripts/year/letter-links';
import type { DecisionLine, RecordingOptions, RequestCard, Workbench } from '../../src/contract/rpc';
import type { WaitingLine } from '../../src/contract/schedule';
import { eventId } from '../../src/domain/event-id';
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

const FIRST = 'W1@2026-09-01T14:00';
const SECOND = 'W1@2026-09-01T14:20';
const REMOTE = 'W2@2026-09-02T14:00';

let school: School;
beforeEach(() => {
  school = preparedSchool();
});
afterEach(() => school.close());
afterAll(removeFolders);

const codeOf = (name: string, args: unknown, user = LEAD): string => {
  const result = school.call(name, args, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const book = (slot_id: string, request_id = '2026-0001'): RequestCard =>
  school.ask('bookSlot', { request_id, slot_id });
const cardOf = (request_id = '2026-0001'): RequestCard => school.ask('requestCard', { request_id });
const decisions = (): DecisionLine[] => school.ask<Workbench>('workbench').decisions;
const slotRow = async (slot_id: string) => (await school.table('slots')).find((row) => row.slot_id === slot_id)!;
const acts = async (): Promise<string[]> => (await school.table('journal')).map(({ act = '' }) => act);
const sound = async (): Promise<unknown[]> => checkInvariants(school.app, { settled: true });
const eventOf = async (slot_id: string, place = 1) => {
  const { path, events } = await calendarOf(school);
  const id = eventId(slot_id, place);
  return { url: `${path}/${id}`, ...events.find((event) => event.id === id)! };
};
const drag = async (slot_id: string, start: string, end: string): Promise<void> => {
  const { url } = await eventOf(slot_id);
  const at = (time: string) => ({ dateTime: `${time}:00+05:00` });
  await school.rest.json('PATCH', url, { start: at(start), end: at(end) });
  school.hours(1);
};
const startOf = async (slot_id: string): Promise<number> => Date.parse((await eventOf(slot_id)).start.dateTime);
const instant = (time: string): number => Date.parse(`${time}:00+05:00`);
const about = async (email: string, words: string) =>
  (await mailbox(school, email)).filter(({ subject }) => subject.includes(words));
/** The last link of the mailbox that offers a time is opened, and the form sent as it opened. */
const follow = async (email: string): Promise<void> => {
  const links = (await mailbox(school, email)).flatMap(({ text }) => linksIn({ text, html: '' }));
  const { path } = links.filter((link) => link.says.startsWith('другое время')).pop()!;
  const page = readFormPage(await (await school.rest.as(email).send(path)).text());
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await school.rest.as(email).send(page.action, { method: 'POST', headers, body: formBody(page, givenAnswers(page)) });
};

test('a remote consultation has a meeting link in its event, letter and card; nobody keeps the link of the one before', async () => {
  const time = (await school.offered()).find((label) => label.includes('02.09.2026'))!;
  await school.send({ format: 'Дистанционно', slot: time });
  const { meeting } = cardOf();
  expect(meeting).toMatch(/^https:\/\/meet\.google\.com\//);
  expect((await about(TEACHER, 'принята'))[0]?.text).toContain(`Видеовстреча: ${meeting}`);
  expect(await eventOf(REMOTE)).toMatchObject({ hangoutLink: meeting });
  school.ask('closeRequest', { request_id: '2026-0001', answer: 'Готово, посмотрите страницу урока.' });
  expect(await eventOf(REMOTE)).not.toHaveProperty('hangoutLink');
  await school.send({ email: COLLEAGUE, format: 'Дистанционно', slot: time });
  expect(cardOf('2026-0002').meeting).toMatch(/^https:/);
  expect(cardOf('2026-0002').meeting).not.toBe(meeting);
  expect(await sound()).toEqual([]);
});

test('a calendar without meetings keeps the booking, and the consultant sends the link', async () => {
  // Whatever is written to the calendar first is the whole booked event; Google refuses it for its meeting.
  let refused = false;
  school.probe((phase, _, call) => {
    if (phase !== 'before' || call !== 'Calendar.Events.update' || refused) return;
    refused = true;
    throw new Error('Invalid conference type value.');
  });
  const time = (await school.offered()).find((label) => label.includes('02.09.2026'))!;
  await school.send({ format: 'Дистанционно', slot: time });
  expect([refused, cardOf()]).toMatchObject([true, { status: 'booked', meeting: '' }]);
  expect((await about(TEACHER, 'принята'))[0]?.text).toContain('Ссылку на видеовстречу вам пришлёт консультант.');
  expect((await eventOf(REMOTE)).attendees?.map(({ email }) => email).sort()).toEqual([LEAD, TEACHER]);
});

test('an event that was moved within its day to a free time is taken over: the register follows, nobody is asked', async () => {
  await school.send();
  book(FIRST);
  const letters = (await mailbox(school, TEACHER)).map(({ subject }) => subject);
  await drag(FIRST, '2026-09-01T16:00', '2026-09-01T16:20');
  expect(decisions()).toEqual([]);
  expect(await slotRow(FIRST)).toMatchObject({ starts_at: '16:00', ends_at: '16:20', bookings: '2026-0001' });
  expect(cardOf()).toMatchObject({ status: 'booked', slot: '01.09.2026 16:00' });
  school.hours(1);
  expect(await startOf(FIRST)).toBe(instant('2026-09-01T16:00'));
  expect([(await acts()).includes('calendar.adopted'), (await acts()).includes('calendar.edited')]).toEqual([
    true,
    false,
  ]);
  // The one that Google sent for whoever moved it; the product adds none.
  const now = (await mailbox(school, TEACHER)).map(({ subject }) => subject);
  expect(now.filter((subject) => !letters.includes(subject))).toEqual([expect.stringContaining('Updated invitation')]);
});

test('a free time whose event was deleted is closed; a title that a person gave an event stays', async () => {
  const free = await eventOf(SECOND);
  await school.rest.send(free.url, { method: 'DELETE' });
  const { url } = await eventOf(FIRST);
  await school.rest.json('PATCH', url, { summary: 'Только для новичков' });
  school.hours(1);
  expect(await slotRow(SECOND)).toMatchObject({ status: 'closed' });
  expect(await school.offered()).not.toContainEqual(expect.stringContaining('14:20–14:40'));
  await school.send();
  book(FIRST);
  expect((await eventOf(FIRST)).summary).toBe('Только для новичков');
  expect(decisions()).toEqual([]);
});

test('an event on another day is a decision with both options: put back, it stands where it was, and only the lead may say so', async () => {
  await school.send();
  book(FIRST);
  await drag(FIRST, '2026-09-03T16:00', '2026-09-03T16:20');
  const [{ key, params }] = decisions() as [DecisionLine];
  expect(params).toMatchObject({ what: 'moved', why: 'other_day', to_date: '2026-09-03', to_starts_at: '16:00' });
  expect(codeOf('settleCalendarEdit', { key, choice: 'restore' }, DEPUTY)).toBe('access.denied');
  school.ask('settleCalendarEdit', { key, choice: 'restore' });
  expect(decisions()).toEqual([]);
  expect(await startOf(FIRST)).toBe(instant('2026-09-01T14:00'));
  expect(codeOf('settleCalendarEdit', { key, choice: 'restore' })).toBe('edit.unknown');
  expect(await sound()).toEqual([]);
});

test('an event on another day may stay there: one event on the new day, its guests invited, none on the old one', async () => {
  await school.send();
  book(FIRST);
  await drag(FIRST, '2026-09-03T16:00', '2026-09-03T16:20');
  school.ask('settleCalendarEdit', { key: decisions()[0]?.key, choice: 'accept' });
  expect(decisions()).toEqual([]);
  expect(cardOf()).toMatchObject({ status: 'booked', slot: '03.09.2026 16:00' });
  expect(await slotRow(FIRST)).toMatchObject({ status: 'closed', bookings: '' });
  const moved = await eventOf('W1@2026-09-03T16:00');
  expect(Date.parse(moved.start.dateTime)).toBe(instant('2026-09-03T16:00'));
  expect(moved.attendees?.map(({ email }) => email).sort()).toEqual([LEAD, TEACHER]);
  school.hours(24);
  expect(cardOf()).toMatchObject({ status: 'booked', slot: '03.09.2026 16:00' });
  expect(await sound()).toEqual([]);
});

test('a deleted booking, accepted: three others are kept for its teacher, left out of the form, and a link takes one', async () => {
  await school.send();
  book(FIRST);
  const { url } = await eventOf(FIRST);
  await school.rest.send(url, { method: 'DELETE' });
  school.hours(1);
  const [{ key, params }] = decisions() as [DecisionLine];
  expect(params).toMatchObject({ what: 'deleted' });
  school.ask('settleCalendarEdit', { key, choice: 'accept' });
  expect(cardOf()).toMatchObject({ status: 'assigned', slot: '' });
  const [letter] = await about(TEACHER, 'отменена');
  expect(letter?.text).toContain('встречу отменили в календаре');
  expect(letter?.text).toContain('Места придержаны за вами до 02.09.2026 ');
  expect(await school.offered()).not.toContainEqual(expect.stringContaining('14:20–14:40'));
  expect(await sound()).toEqual([]);
  // The desk may give them what is kept for them, and nobody else.
  const { slots } = school.ask<RecordingOptions>('recordingOptions');
  expect(slots.filter(({ kept_for }) => kept_for?.includes('2026-0001')).map(({ slot_id }) => slot_id)).toContain(
    SECOND,
  );
  await follow(TEACHER);
  expect(cardOf()).toMatchObject({ status: 'booked' });
  expect((await school.table('slots')).every(({ holds }) => holds === '')).toBe(true);
  expect(await sound()).toEqual([]);
});

test('a guest who was taken out of an event: restored, they are invited again', async () => {
  await school.send();
  book(FIRST);
  const { url } = await eventOf(FIRST);
  await school.rest.json('PATCH', url, { attendees: [{ email: LEAD }] });
  school.hours(1);
  const [{ key, params }] = decisions() as [DecisionLine];
  expect(params).toMatchObject({ what: 'guest', guest: 'Рубанова О.И.' });
  school.ask('settleCalendarEdit', { key, choice: 'restore' });
  expect((await eventOf(FIRST)).attendees?.map(({ email }) => email).sort()).toEqual([LEAD, TEACHER]);
});

test('whoever found no time is offered the first that becomes free, before the form offers it, and a link takes it', async () => {
  const plan = { topic: 'КТП', slot: 'Любое' } as const;
  await school.send(plan);
  await school.send({ ...plan, email: COLLEAGUE, text: 'Как выгрузить план?' });
  await school.send({ ...plan, email: DEPUTY, text: 'Где образец плана?' });
  expect([1, 2, 3].map((n) => cardOf(`2026-000${n}`).status)).toEqual(['booked', 'booked', 'assigned']);
  expect(school.ask<WaitingLine[]>('waitingList')).toMatchObject([{ request_id: '2026-0003', offers: [] }]);
  school.ask('closeRequest', { request_id: '2026-0001', answer: 'Образец лежит в разделе «Импорт».' });
  expect(school.ask<WaitingLine[]>('waitingList')).toMatchObject([{ offers: [{ slot_id: FIRST }] }]);
  expect(await school.offered()).not.toContainEqual(expect.stringContaining('14:00–14:20'));
  expect(await about(DEPUTY, 'Освободилось время')).toHaveLength(1);
  expect(await sound()).toEqual([]);
  await follow(DEPUTY);
  expect(cardOf('2026-0003')).toMatchObject({ status: 'booked', slot: '01.09.2026 14:00' });
  expect(school.ask<WaitingLine[]>('waitingList')).toEqual([]);
  expect(codeOf('changeWaiting', { request_id: '2026-0003', waits: true })).toBe('waiting.has_time');
  expect(await sound()).toEqual([]);
});
