// Messages become requests: who asks, whose duty it is, what is kept, what is owed.

import type { Observation, Submission } from '../../src/domain/decision';
import { decideIntake } from '../../src/domain/intake';
import { assignment, facts, observation, person, request, slot, submission } from '../support/builders';

const words = { slotLabel: (row: { slot_id: string }) => `label of ${row.slot_id}` };
const take = (wanted: Partial<Submission>[] = [{}], obs: Partial<Observation> = {}) =>
  decideIntake(
    observation(obs),
    wanted.map((one) => submission(one)),
    words,
  );
const acts = (taken: ReturnType<typeof take>) => taken.changes.journal?.add?.map((row) => row.act);

test('a message becomes a numbered request with clause, holder, due date and one acknowledgement', () => {
  const { changes, results } = take([{}], { last_number: 41 });
  expect(changes.requests?.add).toMatchObject([
    {
      request_id: '2026-0042',
      staff_id: 'S1',
      clause: '2.2',
      role_key: 'ej_lead',
      assignee_id: 'LEAD',
      due_on: '2026-09-09',
      status: 'assigned',
      source_key: 'form:s1',
      marks: [],
    },
  ]);
  expect(changes.outbox?.add).toMatchObject([{ key: 'ack:2026-0042', kind: 'acknowledgement', status: 'owed' }]);
  expect(results).toEqual([
    { source_key: 'form:s1', request_ids: ['2026-0042'], outcome: 'accepted', booking: 'none', alternatives: [] },
  ]);
  expect(changes.journal?.add).toMatchObject([
    { act: 'request.received', row_key: '2026-0042', rule: '2.2', by: 'form' },
  ]);
});

test('a message is taken in once, known ones and doubled ones are left', () => {
  const { changes, results } = take([{}, {}, { source_key: 'form:r1' }], { recent: [request()], last_number: 1 });
  expect(changes.requests?.add).toHaveLength(1);
  expect(results.map((result) => result.outcome).sort()).toEqual(['accepted', 'known', 'known']);
  expect(results.find((result) => result.source_key === 'form:r1')?.request_ids).toEqual(['2026-0001']);
});

test('messages are numbered in the order in which they were sent', () => {
  const { results } = take([
    { source_key: 'form:c', submitted_at: '2026-09-07T09:00:00', email: 'second@example.org' },
    { source_key: 'form:b', submitted_at: '2026-09-07T08:59', text: 'Другой вопрос о плане' },
    { source_key: 'form:a', submitted_at: '2026-09-07T09:00:00', text: 'Третий вопрос о плане' },
  ]);
  expect(results.map((result) => [result.source_key, result.request_ids[0]])).toEqual([
    ['form:b', '2026-0001'],
    ['form:a', '2026-0002'],
    ['form:c', '2026-0003'],
  ]);
});

describe('the sender', () => {
  const staff = [
    ...facts().staff,
    person({ staff_id: 'PLUS', email: 's29+ej@example.com' }),
    person({ staff_id: 'GONE', email: 'gone@example.org', left_on: '2026-09-06' }),
    person({ staff_id: 'LAST', email: 'last@example.org', left_on: '2026-09-07' }),
    person({ staff_id: 'T1', email: 'twin@example.org' }),
    person({ staff_id: 'T2', email: 'Twin@example.org' }),
    person({ staff_id: 'OLD', email: 'heir@example.org', left_on: '2026-01-01' }),
    person({ staff_id: 'HEIR', email: 'heir@example.org' }),
    person({ staff_id: 'MUTE', email: '' }),
  ];
  const from = (wanted: Partial<Submission>) => {
    const taken = take([wanted], { facts: facts({ staff }) });
    const row = taken.changes.requests!.add![0]!;
    return { ...taken, row, seen: [row.staff_id, row.status, ...row.marks] };
  };

  test.each([
    [' TEACHER@Example.ORG ', ['S1', 'assigned']],
    ['s29+ej@example.com', ['PLUS', 'assigned']],
    ['s29@example.com', ['', 'quarantined', 'unknown_sender']],
    ['', ['', 'quarantined', 'unknown_sender']],
    ['gone@example.org', ['GONE', 'quarantined', 'inactive_sender']],
    ['last@example.org', ['LAST', 'assigned']],
    ['twin@example.org', ['', 'quarantined', 'ambiguous_sender']],
    ['heir@example.org', ['HEIR', 'assigned']],
  ])('%s is %j', (email, expected) => expect(from({ email }).seen).toEqual(expected));

  test('in doubt gets no place and no mail, and the lead an alarm', () => {
    const row = slot();
    const taken = take(
      [{ email: 'x@example.net', format: 'remote', slot_choice: row.slot_id, more_topics: ['reports'] }],
      {
        slots: [row],
      },
    );
    const held = taken.changes.requests?.add;
    expect(held).toHaveLength(1);
    expect(held).toMatchObject([{ role_key: 'ej_lead', assignee_id: '', due_on: '2026-09-09', slot_id: '' }]);
    expect(held![0]!.marks).toEqual(['unknown_sender', 'also:reports']);
    expect(taken.changes.outbox).toBeUndefined();
    expect(taken.changes.slots).toBeUndefined();
    expect(taken.changes.alarms?.add).toMatchObject([
      { kind: 'quarantined', addressed_to: 'ej_lead', subject_key: '2026-0001' },
    ]);
    expect(taken.results[0]).toMatchObject({ outcome: 'quarantined', booking: 'none' });
  });

  test('named by the lead is taken in even after leaving', () => {
    const { seen } = from({ staff_id: 'GONE', email: '', channel: 'oral', by: 'LEAD' });
    expect(seen).toEqual(['GONE', 'assigned', 'inactive_sender']);
  });

  test('without an address is taken in and gets no mail', () => {
    const { seen, changes } = from({ staff_id: 'MUTE', email: '', channel: 'oral', by: 'LEAD' });
    expect(seen).toEqual(['MUTE', 'assigned']);
    expect(changes.outbox).toBeUndefined();
  });
});

test('several topics become linked requests of their own duty, with one acknowledgement and one place', () => {
  const row = slot();
  const taken = take(
    [
      {
        more_topics: ['method', 'ktp', 'tech_failure', 'method'],
        format: 'remote',
        slot_choice: row.slot_id,
        urgency: 'low',
      },
    ],
    { slots: [row] },
  );
  expect(
    taken.changes.requests?.add?.map((r) => [r.request_id, r.role_key, r.linked_to, r.source_key, r.slot_id]),
  ).toEqual([
    ['2026-0001', 'ej_lead', '', 'form:s1', row.slot_id],
    ['2026-0002', 'deputy_uvr', '2026-0001', 'form:s1#method', ''],
    ['2026-0003', 'sysadmin', '2026-0001', 'form:s1#tech_failure', ''],
  ]);
  expect(taken.changes.outbox?.add).toHaveLength(1);
  const again = take([{}], { recent: [...taken.changes.requests!.add!] });
  expect(again.results[0]).toMatchObject({ outcome: 'known', request_ids: ['2026-0001', '2026-0002', '2026-0003'] });
});

describe('a vacant role', () => {
  test('leaves the request new, with an alarm for the deputy, raised once', () => {
    const roles = facts().roles.filter((row) => row.role_key !== 'ej_lead');
    const taken = take([{}, { source_key: 'form:s2', text: 'Совсем другой вопрос' }], { facts: facts({ roles }) });
    expect(taken.changes.requests?.add?.map((r) => [r.status, r.assignee_id])).toEqual(Array(2).fill(['new', '']));
    expect(taken.changes.alarms?.add).toMatchObject([
      { alarm_key: 'role_gap:ej_lead:2026-08-25', addressed_to: 'deputy_uvr', to: '2027-08-31' },
    ]);
    expect(acts(taken)?.filter((act) => act === 'alarm.raised')).toHaveLength(1);
  });
  test('of the deputy is told to the lead', () => {
    const taken = take([{ topic: 'method' }], { facts: facts({ roles: [assignment()] }) });
    expect(taken.changes.alarms?.add).toMatchObject([{ addressed_to: 'ej_lead', subject_key: 'deputy_uvr' }]);
  });
});

test('what the product never holds is masked in every field and marked; the journal holds no words', () => {
  const taken = take([{ text: 'Пароль мой Qwerty123, не пускает', class_label: '7Б Петров Ваня', subject: 'физика' }]);
  const [row] = taken.changes.requests!.add!;
  expect(row!.marks).toEqual(['secret', 'pupil_name']);
  expect(JSON.stringify(taken)).not.toMatch(/Qwerty123|Петров/);
  expect(acts(taken)).toContain('text.masked');
  expect(JSON.stringify(taken.changes.journal)).not.toMatch(/[а-яё]/i);
});

test('blank, short and overlong texts are marked, and the register keeps 5,000 characters', () => {
  const marks = (text: string) => take([{ text }]).changes.requests!.add![0]!;
  expect(marks('   ').marks).toEqual(['empty']);
  expect(marks('не пон').marks).toEqual(['too_short']);
  expect(marks('а'.repeat(12)).marks).toEqual([]);
  expect(marks('а'.repeat(1000)).marks).toEqual([]);
  expect(marks('а'.repeat(1001)).marks).toEqual(['too_long']);
  const cut = marks('😱'.repeat(5001));
  expect(cut.marks).toEqual(['too_long', 'cut']);
  expect(cut.text).toBe(`${'😱'.repeat(5000)}…`);
});

describe('the slot', () => {
  const row = slot({ label: 'вторник' });
  const other = slot({ slot_id: 'W1@2026-09-08T15:00', starts_at: '15:00', ends_at: '15:20' });
  const ask = { format: 'in_person', slot_choice: 'вторник' } as const;

  test('is booked with a place, and the request says so', () => {
    const taken = take([ask], { slots: [row, other] });
    expect(taken.changes.requests?.add).toMatchObject([{ status: 'booked', slot_id: row.slot_id, place: 1 }]);
    expect(taken.changes.slots).toEqual({ change: [{ ...row, bookings: ['2026-0001'] }] });
    expect(taken.results[0]?.booking).toBe('booked');
    expect(acts(taken)).toContain('request.booked');
  });
  test('goes to the first of two, the second keeps the request and is offered what is left', () => {
    const taken = take(
      [ask, { ...ask, source_key: 'form:s2', email: 'second@example.org', submitted_at: '2026-09-07T10:00:01' }],
      {
        slots: [row, other],
      },
    );
    expect(taken.changes.requests?.add?.map((r) => r.status)).toEqual(['booked', 'assigned']);
    expect(taken.results[1]).toMatchObject({ booking: 'slot.taken', alternatives: [other.slot_id] });
    expect(taken.changes.outbox?.add?.[1]?.alternatives).toEqual([other.slot_id]);
  });
  test('is found by the label that it would have now', () => {
    const choice = `label of ${row.slot_id}`;
    expect(take([{ ...ask, slot_choice: choice }], { slots: [row] }).results[0]?.booking).toBe('booked');
  });
  test('is not asked for with a written answer', () => {
    const taken = take([{ ...ask, format: 'written' }], { slots: [row] });
    expect(taken.changes.slots).toBeUndefined();
    expect(taken.results[0]?.booking).toBe('none');
  });
});

describe('the same again', () => {
  const first = request({ submitted_at: '2026-09-06T11:00:00', status: 'booked', slot_id: 'X' });
  const row = slot();
  const ask = { format: 'remote', slot_choice: 'any', text: '  Как ЗАГРУЗИТЬ план из таблицы ' } as const;
  const repeat = (wanted: Partial<Submission>, earlier = first) =>
    take([{ ...ask, ...wanted }], { recent: [earlier], slots: [row], last_number: 1 });

  test('is marked with the first number and does not take a second place', () => {
    const taken = repeat({});
    expect(taken.changes.requests?.add).toMatchObject([
      { duplicate_of: '2026-0001', status: 'assigned', marks: ['duplicate'] },
    ]);
    expect(taken.changes.slots).toBeUndefined();
  });
  test('takes the place that the first one did not get', () => {
    expect(repeat({}, { ...first, status: 'assigned', slot_id: '' }).results[0]?.booking).toBe('booked');
  });
  test('from another person, a day later or in other words is not the same', () => {
    for (const wanted of [
      { email: 'second@example.org' },
      { submitted_at: '2026-09-07T11:00:01' },
      { text: 'Как выгрузить план из таблицы?' },
    ])
      expect(repeat(wanted).changes.requests?.add?.[0]?.duplicate_of).toBe('');
    expect(repeat({ submitted_at: '2026-09-07T11:00:00' }).changes.requests?.add?.[0]?.duplicate_of).toBe('2026-0001');
  });
  test('blank messages are not each other', () => {
    expect(repeat({ text: ' ' }, { ...first, text: ' ' }).changes.requests?.add?.[0]?.duplicate_of).toBe('');
  });
});

test('a message is compared with the first request of an earlier one; masked words have to agree in topic', () => {
  const text = 'Пароль мой Qwerty123';
  const earlier = take([{ text, more_topics: ['tech_help'] }]).changes.requests!.add!;
  const again = (topic: Submission['topic']) =>
    take([{ source_key: 'form:s2', text, topic }], { recent: earlier, last_number: 2 }).changes.requests!.add![0]!;
  expect(again('ktp').duplicate_of).toBe('2026-0001');
  expect(again('tech_help').duplicate_of).toBe('');
});

test('a failure named as a further topic is found by the next who tells of it', () => {
  const earlier = take([{ more_topics: ['tech_failure'] }]).changes.requests!.add!;
  const next = take(
    [{ source_key: 'form:s2', email: 'second@example.org', text: 'Не работает принтер', topic: 'tech_failure' }],
    {
      recent: earlier,
      last_number: 2,
    },
  );
  expect(next.changes.requests?.add?.[0]?.incident_of).toBe('2026-0002');
});

test('one failure told by several people is one incident', () => {
  const tell = (n: number, email: string, at: string, text: string, topic: Submission['topic'] = 'tech_failure') => ({
    source_key: `form:${n}`,
    email,
    submitted_at: `2026-09-07T${at}:00`,
    text,
    topic,
  });
  const people = ['teacher', 'second', 'lead', 'deputy', 'admin'].map((name) => `${name}@example.org`);
  const taken = take([
    tell(1, people[0]!, '08:00', 'Журнал не открывается ни у кого, белый экран'),
    tell(2, people[1]!, '08:10', 'Ничего не грузит'),
    tell(3, people[2]!, '09:59', 'белый экран в журнале', 'current_marks'),
    tell(4, people[3]!, '10:20', 'опять пустой экран у всех'),
    tell(5, people[0]!, '08:20', 'И ещё: не работает принтер'),
  ]);
  const incidents = new Map(taken.changes.requests!.add!.map((row) => [row.source_key, row.incident_of]));
  expect(incidents.get('form:1')).toBe('');
  expect(incidents.get('form:2')).toBe('2026-0001');
  expect(incidents.get('form:3')).toBe('2026-0001');
  expect(incidents.get('form:4')).not.toBe('');
});

test('what cannot be saved is the same failure when it is about the same thing', () => {
  const say = (text: string, topic: Submission['topic']) =>
    take([{ email: 'second@example.org', text, topic }], {
      last_number: 1,
      recent: [
        request({
          text: 'Не сохраняются четвертные!!! нажимаю и ничего',
          topic: 'final_marks',
          submitted_at: '2026-09-07T09:30:00',
        }),
      ],
    }).changes.requests!.add![0]!.incident_of;
  expect(say('Не сохраняет четвертные', 'final_marks')).toBe('2026-0001');
  expect(say('Не сохраняет тему урока', 'ktp')).toBe('');
  expect(say('Как выставить четвертные?', 'final_marks')).toBe('');
});
