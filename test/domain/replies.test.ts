// Replies to letters: a message that begins with the line of its link answers about a request, and is none itself.
import { decideIntake } from '../../src/domain/intake';
import { mend } from '../../src/domain/mend';
import { parseReply, repliedTo } from '../../src/domain/reply';
import type { ReplyRow, RequestRow } from '../../src/domain/tables';
import { observation, request, slot, submission } from '../support/builders';

const words = { slotLabel: (row: { slot_id: string }) => `время ${row.slot_id}` };
const first = slot({ slot_id: 'W1@2026-09-08T14:40' });
const second = slot({ slot_id: 'W1@2026-09-08T15:00', starts_at: '15:00', ends_at: '15:20' });
const answered = request({ status: 'answered', answer: 'Так', answered_at: '2026-08-28T12:00:00' });
const WORKS = 'Заявка № 2026-0001: помогло';
const BROKEN = 'Заявка № 2026-0001: не помогло';
const TIME = 'Заявка № 2026-0001: другое время';

const take = (text: string, row: RequestRow, wanted = {}, replies: ReplyRow[] = []) => {
  const obs = observation({ slots: [first, second], recent: [row], last_number: 1, replies });
  const decided = decideIntake(obs, [submission({ source_key: 'form:x', text, ...wanted })], words);
  return { ...decided, result: decided.results[0]!, row: decided.changes.requests?.change?.[0] };
};

test('the line is read in either language, whatever stands below it', () => {
  expect(parseReply(WORKS)).toEqual({ request_id: '2026-0001', kind: 'works', words: '' });
  expect(parseReply(`${BROKEN}\nОпять пусто`)).toMatchObject({ kind: 'does_not_work', words: 'Опять пусто' });
  expect(parseReply('Request no. 2026-0042: another time')).toMatchObject({ request_id: '2026-0042', kind: 'time' });
  expect(parseReply('Request no. 2026-0042: works')).toMatchObject({ kind: 'works' });
  expect(parseReply('Request no. 2026-0042: does not work')).toMatchObject({ kind: 'does_not_work' });
  for (const text of ['', 'Помогло', 'Заявка № 2026-0001', 'А заявка № 2026-0001: помогло', 'Заявка № 7: помогло'])
    expect(parseReply(text)).toBeUndefined();
  expect(repliedTo([WORKS, 'Вопрос', BROKEN])).toEqual(['2026-0001']);
});

test('it works: the request is confirmed, and the message is one reply and no request', () => {
  const { changes, result, row } = take(`${WORKS}\nСпасибо!`, answered);
  expect(result).toMatchObject({ outcome: 'reply', request_ids: ['2026-0001'] });
  expect(row).toMatchObject({ status: 'confirmed', note: 'Спасибо!' });
  expect(changes.requests?.add).toBeUndefined();
  expect(changes.replies?.add).toMatchObject([{ source_key: 'form:x', request_id: '2026-0001', kind: 'works' }]);
  expect(changes.outbox).toBeUndefined();
});

test('it does not work: the request is open again, urgent, with the teacher’s words masked', () => {
  const { changes, row } = take(`${BROKEN}\nПароль мой Qwerty123`, answered);
  expect(row).toMatchObject({ status: 'reopened', urgency: 'high', due_on: '2026-09-07', reopened: 1 });
  expect(JSON.stringify(changes)).not.toContain('Qwerty123');
  expect(changes.outbox?.add).toMatchObject([{ kind: 'reopened', key: 'reopened:2026-0001:1' }]);
});

test('another time books the chosen slot for the old request, under its number', () => {
  const { changes, result, row } = take(TIME, request(), {
    slot_choice: `время ${second.slot_id}`,
    format: 'in_person',
  });
  expect(result).toMatchObject({ outcome: 'reply', booking: 'booked' });
  expect(row).toMatchObject({ request_id: '2026-0001', status: 'booked', slot_id: second.slot_id, place: 1 });
  expect(changes.slots?.change).toMatchObject([{ bookings: ['2026-0001'] }]);
});

test('a chosen time that cannot be had is answered with others, and the request stays as it is', () => {
  const { changes, result, row } = take(TIME, request(), { slot_choice: 'вчера' });
  expect(row).toBeUndefined();
  expect(result).toMatchObject({ booking: 'slot.unknown', alternatives: [first.slot_id, second.slot_id] });
  expect(changes.outbox?.add).toMatchObject([{ kind: 'booking_declined', reason: 'slot.unknown' }]);
});

test('what the desk waited for goes on with the teacher’s words', () => {
  const { row } = take(`${BROKEN}\nРаздел «План»`, request({ status: 'waiting', due_on: '2026-09-21' }));
  expect(row).toMatchObject({ status: 'assigned', note: 'Раздел «План»', due_on: '2026-09-09' });
});

test('about somebody else’s request, an unknown or a dropped one, or for a time after the answer, it is a message like any other', () => {
  const others = [
    take(WORKS, { ...answered, staff_id: 'S2' }),
    take(WORKS, answered, { email: 'stranger@example.net' }),
    take(WORKS, request({ request_id: '2026-0007', status: 'answered' })),
    take(BROKEN, request({ status: 'closed' })),
    take(TIME, answered),
    take(WORKS, request()),
  ];
  for (const { result, changes } of others) {
    expect(['accepted', 'quarantined']).toContain(result.outcome);
    expect(changes.replies).toBeUndefined();
    expect(changes.requests?.add).toHaveLength(1);
  }
});

test('the same response again, or the same reply once more, changes the request no more', () => {
  const { changes, row } = take(BROKEN, answered);
  const known = take(BROKEN, row!, {}, [...changes.replies!.add!]);
  expect([known.result.outcome, known.changes]).toEqual(['known', {}]);
  for (const again of [take(BROKEN, row!), take(WORKS, { ...answered, status: 'confirmed' })]) {
    expect(again.result.outcome).toBe('known');
    expect(again.changes.requests).toBeUndefined();
    expect(again.changes.outbox).toBeUndefined();
    expect(again.changes.replies?.add).toHaveLength(1);
  }
});

test('what a dead run owed after its rows were written is made up for once', () => {
  const traces = (letters: string[]) => ({ letters: new Set(['ack:2026-0001', ...letters]), acts: new Set<string>() });
  const owed = (row: RequestRow, letters: string[] = [], replies: ReplyRow[] = []) =>
    mend(observation({ slots: [first], recent: [row], replies }), [row], traces(letters)).outbox?.add?.map(
      ({ key }) => key,
    ) ?? [];
  const reply: ReplyRow = { source_key: 'form:x', request_id: '2026-0001', kind: 'time', at: '', text: '' };
  for (const [row, key] of [
    [request({ status: 'reopened', reopened: 2 }), 'reopened:2026-0001:2'],
    [request({ declines: 1 }), 'declined:2026-0001:1'],
    [request({ outcome: 'no_show', slot_id: 'W0' }), 'no_show:2026-0001:W0'],
    [request({ status: 'closed', note: 'Вопрос снят' }), 'dropped:2026-0001'],
    [{ ...answered, reopened: 1 }, 'answer:2026-0001:1'],
  ] as const) {
    expect(owed(row)).toEqual([key]);
    expect(owed(row, [key])).toEqual([]);
  }
  expect(owed({ ...answered, followup_on: '2026-09-07' }, ['answer:2026-0001'])).toEqual(['followup:2026-0001']);
  expect(owed(request(), [], [reply])).toEqual(['time:2026-0001:form:x']);
  expect(owed(request({ status: 'waiting', note: 'Что?' }))).toHaveLength(1);
  expect(owed(request({ status: 'answered', outcome: 'held' }))).toEqual([]);
});
