// The life of a request: which act leads where, what each leaves behind, and who may do it.
import type { Changes, Intent } from '../../src/domain/decision';
import { decideDeclines } from '../../src/domain/declined';
import { decideIntent } from '../../src/domain/intents';
import { type Memo, REQUEST_STATUSES, type RequestRow, type RequestStatus } from '../../src/domain/tables';
import { facts, observation, person, request, slot } from '../support/builders';

const met = slot({ slot_id: 'W1@2026-09-07T09:00', date: '2026-09-07', starts_at: '09:00', ends_at: '09:20' });
const times = ['14:40', '15:00', '15:20', '15:40'].map((starts_at) =>
  slot({ slot_id: `W1@2026-09-08T${starts_at}`, starts_at, ends_at: `${starts_at.slice(0, 3)}59` }),
);
const into = request({ request_id: '2026-0009', source_key: 'form:r9' });
const OBS = observation({ slots: [met, ...times], last_number: 9, recent: [into] });
const NOW = OBS.now;

const run = (intent: Intent, obs = OBS) => decideIntent(obs, intent);
const changesOf = (intent: Intent, obs = OBS): Changes => {
  const result = run(intent, obs);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};
const rowOf = (changes: Changes): RequestRow => changes.requests!.change![0]!;
const codeOf = (intent: Intent, obs = OBS): string => {
  const result = run(intent, obs);
  return result.ok ? 'ok' : result.code;
};
const lettersOf = (changes: Changes) => changes.outbox?.add?.map(({ kind, reason }) => [kind, reason]) ?? [];

const withStatus = (status: RequestStatus): RequestRow =>
  request({ status, ...(status === 'booked' ? { slot_id: met.slot_id, place: 1 } : {}) });
const acts = (row: RequestRow): Record<string, Intent> => {
  const base = { request: row, by: 'LEAD' };
  return {
    take: { ...base, kind: 'take' },
    wait: { ...base, kind: 'wait', question: 'Какой раздел открыт?' },
    transfer: { ...base, kind: 'transfer', role_key: 'sysadmin', topic: 'equipment', reason: 'Это про технику' },
    drop: { ...base, kind: 'drop', reason: 'Вопрос снят' },
    reopen: { ...base, kind: 'reopen', reason: 'Снова не работает' },
    confirm: { ...base, kind: 'confirm' },
    merge: { ...base, kind: 'merge', into },
    split: { ...base, kind: 'split', topic: 'reports', text: 'Ещё нужен отчёт' },
    held: { ...base, kind: 'held', answer: '' },
    no_show: { ...base, kind: 'no_show' },
    close: { ...base, kind: 'close', answer: 'Готово' },
  };
};

const OPEN = { drop: 'closed', merge: 'closed', split: '', close: 'answered', transfer: 'assigned' };
const IDLE = { ...OPEN, take: 'in_work', wait: 'waiting' };
/** By status, where each act leads; what is not named is refused. */
const LIFE: Record<RequestStatus, Record<string, string>> = {
  new: IDLE,
  assigned: IDLE,
  booked: { ...OPEN, held: 'answered', no_show: 'assigned' },
  in_work: { ...IDLE, take: '' },
  waiting: IDLE,
  reopened: { ...IDLE, transfer: 'reopened' },
  answered: { reopen: 'reopened', confirm: 'confirmed' },
  confirmed: { reopen: 'reopened', confirm: '' },
  closed: { reopen: 'reopened' },
  quarantined: {},
};

test('every act leads from every status where the life of a request says, or is refused with a code', () => {
  for (const status of REQUEST_STATUSES)
    for (const [act, intent] of Object.entries(acts(withStatus(status)))) {
      const wanted = LIFE[status][act];
      const result = run(intent);
      expect([status, act, result.ok]).toEqual([status, act, wanted !== undefined]);
      if (!result.ok) expect(result.code).toMatch(/^request\./);
      else expect([act, result.value.requests?.change?.[0]?.status ?? '']).toEqual([act, wanted]);
    }
});

test('an act is in the journal, and the journal holds none of its words', () => {
  for (const status of REQUEST_STATUSES)
    for (const intent of Object.values(acts(withStatus(status)))) {
      const result = run(intent);
      if (!result.ok || !result.value.requests) continue;
      expect(result.value.journal?.add?.length).toBeGreaterThan(0);
      expect(JSON.stringify(result.value.journal)).not.toMatch(/[а-яё]/i);
    }
});

describe('«Не по адресу»', () => {
  const moved = (row: RequestRow, obs = OBS) => changesOf(acts(row).transfer!, obs);
  test('the request keeps its number and goes to the other role; nobody is written to', () => {
    const changes = moved(request());
    expect(rowOf(changes)).toMatchObject({
      request_id: '2026-0001',
      topic: 'equipment',
      clause: '1.4',
      role_key: 'sysadmin',
      assignee_id: 'ADM',
      note: 'Это про технику',
      due_on: '2026-09-09',
    });
    expect(changes.outbox).toBeUndefined();
  });
  test('a due date that is past or today begins anew, one to come is kept', () => {
    expect(rowOf(moved(request({ due_on: '2026-09-04' }))).due_on).toBe('2026-09-09');
    expect(rowOf(moved(request({ due_on: '2026-09-07', urgency: 'high' }))).due_on).toBe('2026-09-07');
    expect(rowOf(moved(request({ due_on: '2026-09-30' }))).due_on).toBe('2026-09-30');
  });
  test('a time with another role’s consultant goes back, one with the same stays', () => {
    const seat = { ...times[0]!, bookings: ['2026-0001'] };
    const row = request({ status: 'booked', slot_id: seat.slot_id, place: 1 });
    const obs = { ...OBS, slots: [seat] };
    const changes = moved(row, obs);
    expect(rowOf(changes)).toMatchObject({ status: 'assigned', slot_id: '', place: null });
    expect(changes.slots?.change).toMatchObject([{ bookings: [] }]);
    const same = changesOf(
      { kind: 'transfer', request: row, role_key: 'ej_lead', topic: 'reports', reason: 'Про отчёты', by: 'LEAD' },
      obs,
    );
    expect(rowOf(same)).toMatchObject({ status: 'booked', slot_id: seat.slot_id, topic: 'reports' });
  });
  test('without a reason, with a password in it, to the same place or to a role that the topic does not lead to it is refused', () => {
    const base = { kind: 'transfer', request: request(), by: 'LEAD', role_key: 'sysadmin' } as const;
    expect(codeOf({ ...base, topic: 'equipment', reason: ' ' })).toBe('reason.empty');
    expect(codeOf({ ...base, topic: 'equipment', reason: 'пароль Qwerty123' })).toBe('reason.personal_data');
    expect(codeOf({ ...base, role_key: 'ej_lead', topic: 'ktp', reason: 'так' })).toBe('request.same_topic');
    expect(codeOf({ ...base, topic: 'method', reason: 'так' })).toBe('request.topic_of_other_role');
  });
  test('a role without a holder raises its alarm', () => {
    const { roles } = OBS.facts;
    const vacant = facts({ roles: roles.filter(({ role_key }) => role_key !== 'sysadmin') });
    const changes = moved(request(), { ...OBS, facts: vacant });
    expect(rowOf(changes)).toMatchObject({ status: 'new', assignee_id: '' });
    expect(changes.alarms?.add).toMatchObject([{ kind: 'role_gap', subject_key: 'sysadmin' }]);
  });
});

describe('what is the deputy’s (clause 3.1)', () => {
  const row = request({ topic: 'method', clause: '3.1', role_key: 'deputy_uvr', assignee_id: 'DEP' });
  const memo: Memo = {
    memo_id: 'M1',
    topic: 'method',
    language: 'ru',
    question: 'Как?',
    answer: 'Откройте раздел «План».',
    status: 'approved',
    request_id: '',
    made_by: 'LEAD',
    approved_by: 'DEP',
    approved_at: '2026-09-01T10:00:00',
    checked_on: '2026-09-01',
  };
  const answered = (answer: string, memo_id: string, memos = [memo]) =>
    codeOf({ kind: 'close', request: row, answer, by: 'LEAD', memo_id, memos });
  test('nobody else closes, drops, merges or hands on', () => {
    for (const act of ['close', 'drop', 'merge', 'transfer'])
      expect([act, codeOf(acts(row)[act]!)]).toEqual([act, 'request.only_deputy']);
    const booked = { ...row, status: 'booked', slot_id: met.slot_id, place: 1 } as const;
    expect(codeOf(acts(booked).held!)).toBe('request.only_deputy');
    for (const act of ['close', 'drop', 'merge', 'transfer'])
      expect(codeOf({ ...acts(row)[act]!, by: 'DEP' })).toBe('ok');
  });
  test('the lead closes with the words of a memo that is approved, and with no others', () => {
    expect(answered('Добрый день! Откройте раздел «План».', 'M1')).toBe('ok');
    expect(answered('Откройте сами.', 'M1')).toBe('memo.not_in_answer');
    expect(answered(memo.answer, 'M2')).toBe('memo.unknown');
    expect(answered(memo.answer, 'M1', [{ ...memo, status: 'draft' }])).toBe('memo.not_approved');
    expect(answered(memo.answer, 'M1', [{ ...memo, topic: 'ktp' }])).toBe('memo.not_approved');
    expect(answered(memo.answer, '')).toBe('request.only_deputy');
  });
});

test('a question to the teacher is mailed and the deadline rests; going on counts it anew', () => {
  const asked = changesOf(acts(request({ due_on: '2026-09-01' })).wait!);
  expect(rowOf(asked)).toMatchObject({ status: 'waiting', note: 'Какой раздел открыт?', due_on: '2026-09-21' });
  expect(lettersOf(asked)).toEqual([['question', '']]);
  expect(changesOf(acts(rowOf(asked)).wait!)).toEqual({});
  expect(rowOf(changesOf(acts(rowOf(asked)).take!))).toMatchObject({ status: 'in_work', due_on: '2026-09-09' });
});

test('what is opened again is urgent from now, with whoever answered before, and its next answer is another letter', () => {
  const row = request({ status: 'answered', answer: 'Так', answered_at: NOW, closed_at: NOW, closed_by: 'LEAD' });
  const changes = changesOf(acts(row).reopen!);
  const again = rowOf(changes);
  expect(again).toMatchObject({
    status: 'reopened',
    urgency: 'high',
    due_on: '2026-09-07',
    assignee_id: 'LEAD',
    closed_at: '',
    reopened: 1,
    note: 'Снова не работает',
  });
  expect(lettersOf(changes)).toEqual([['reopened', '']]);
  const keys = [row, again].map((one) => changesOf(acts({ ...one, status: 'assigned' }).close!).outbox!.add![0]!.key);
  expect(keys).toEqual(['answer:2026-0001', 'answer:2026-0001:1']);
});

test('only requests of one person become one, and it points to the one that stays', () => {
  const { merge } = acts(request());
  expect(rowOf(changesOf(merge!))).toMatchObject({ status: 'closed', duplicate_of: '2026-0009', note: '' });
  const other = { ...into, staff_id: 'S2' };
  expect(codeOf({ ...merge!, kind: 'merge', into: other })).toBe('request.other_person');
  expect(codeOf({ ...merge!, kind: 'merge', into: request() })).toBe('request.itself');
  expect(codeOf({ ...merge!, kind: 'merge', into: { ...into, status: 'closed' } })).toBe('request.not_open');
});

test('a split gives a further request of the same message with the next number and a key of its own', () => {
  const base = {
    kind: 'split',
    request: request(),
    topic: 'reports',
    text: 'Пароль Qwerty123 и отчёт',
    by: 'LEAD',
  } as const;
  const [row] = changesOf(base).requests!.add!;
  expect(row).toMatchObject({
    request_id: '2026-0010',
    linked_to: '2026-0001',
    source_key: 'form:r1#reports',
    topic: 'reports',
    clause: '2.5',
    status: 'assigned',
    submitted_at: '2026-09-07T10:00:00',
  });
  expect(row!.text).not.toContain('Qwerty123');
  const taken = { ...OBS, recent: [row!] };
  expect(changesOf(base, taken).requests!.add![0]!.source_key).toBe('form:r1#reports~2');
  expect(changesOf({ ...base, request: row!, topic: 'ktp' }).requests!.add![0]).toMatchObject({
    linked_to: '2026-0001',
    source_key: 'form:r1#ktp',
  });
  expect(codeOf({ ...base, topic: 'ktp' })).toBe('request.same_topic');
});

describe('what became of a consultation', () => {
  const booked = withStatus('booked');
  test('held without a word to send it is answered and nobody is mailed; with one the answer goes out', () => {
    const silent = changesOf(acts(booked).held!);
    expect(rowOf(silent)).toMatchObject({ status: 'answered', outcome: 'held', slot_id: met.slot_id, answer: '' });
    expect(silent.outbox).toBeUndefined();
    expect(lettersOf(changesOf({ ...acts(booked).held!, kind: 'held', answer: 'Сделали вместе' }))).toEqual([
      ['answer', ''],
    ]);
    expect(codeOf({ ...acts(booked).held!, kind: 'held', answer: 'пароль Qwerty123' })).toBe('answer.personal_data');
  });
  test('nobody came: the request goes on, and three other times are offered', () => {
    const changes = changesOf(acts(booked).no_show!);
    expect(rowOf(changes)).toMatchObject({ status: 'assigned', outcome: 'no_show' });
    expect(changes.slots?.change?.map(({ slot_id }) => slot_id)).toEqual(
      times.slice(0, 3).map(({ slot_id }) => slot_id),
    );
    expect(changes.outbox?.add).toMatchObject([
      { kind: 'booking_declined', reason: 'no_show', alternatives: times.slice(0, 3).map(({ slot_id }) => slot_id) },
    ]);
  });
  test('yesterday’s meeting, which the observed slots no longer hold, has begun; tomorrow’s has not', () => {
    expect(codeOf(acts({ ...booked, slot_id: 'W1@2026-09-04T14:40' }).held!)).toBe('ok');
    for (const act of ['held', 'no_show'])
      expect(codeOf(acts({ ...booked, slot_id: times[0]!.slot_id })[act]!)).toBe('request.not_begun');
  });
});

describe('a declined invitation', () => {
  const seat = { ...times[0]!, capacity: 2, bookings: ['2026-0001', '2026-0002'] };
  const booked = request({
    status: 'booked',
    slot_id: seat.slot_id,
    place: 1,
    preferred_format: 'in_person',
    rsvp: '',
  });
  const second = request({
    ...booked,
    request_id: '2026-0002',
    staff_id: 'S2',
    place: 2,
    declines: 1,
    source_key: 'b',
  });
  const obs = { ...OBS, slots: [seat, ...times.slice(1)], recent: [booked, second] };

  test('frees the place at once and offers three others; the second one asks for no other time', () => {
    const changes = decideDeclines(obs, [booked, second]);
    expect(changes.slots?.change?.map(({ slot_id, bookings, holds }) => [slot_id, bookings, holds.length])).toEqual([
      [seat.slot_id, [], 0],
      ...times.slice(1).map(({ slot_id }) => [slot_id, [], 1]),
    ]);
    expect(changes.requests?.change).toMatchObject([
      { request_id: '2026-0001', status: 'assigned', slot_id: '', declines: 1, preferred_format: 'in_person' },
      { request_id: '2026-0002', status: 'assigned', slot_id: '', declines: 2, preferred_format: 'written' },
    ]);
    expect(changes.outbox?.add).toMatchObject([
      { key: 'declined:2026-0001:1', reason: 'declined', alternatives: times.slice(1).map(({ slot_id }) => slot_id) },
      { key: 'declined:2026-0002:2', reason: 'written', alternatives: [] },
    ]);
    expect(changes.alarms).toBeUndefined();
  });
  test('of a meeting that has begun, or of one that is booked no longer, changes nothing', () => {
    expect(decideDeclines({ ...obs, now: '2026-09-08T14:45:00' }, [booked])).toEqual({});
    expect(decideDeclines(obs, [{ ...booked, status: 'assigned', slot_id: '' }])).toEqual({});
  });
});

test('nobody without an address is written to', () => {
  const silent = { ...OBS, facts: facts({ staff: [...OBS.facts.staff.slice(1), person({ email: '' })] }) };
  for (const status of REQUEST_STATUSES)
    for (const intent of Object.values(acts(withStatus(status)))) {
      const result = run(intent, silent);
      if (result.ok) expect(result.value.outbox).toBeUndefined();
    }
});
