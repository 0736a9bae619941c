// A training from its proposal to the ledger, through the real bundle: events, invitations, answers, letters, the tab «Охват» (clause 2.1).
import type { Workbench } from '../../src/contract/rpc';
import type { SessionCard, TrainingBoard, TrainingChange } from '../../src/contract/training';
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
import {
  answer,
  boardOf,
  cardOf,
  coverageTab,
  deleteCoverageTab,
  dragTraining,
  mailbox,
  startTraining,
  TRAINING_FILES,
  trainingEvents,
} from '../support/training-school';

const ID = 'TR-Q1-01';
/** Day and time of the first proposal in this school. */
const DAY = '2026-09-10';
const DAYS_UNTIL = 9;

let school: School;
beforeEach(() => {
  school = preparedSchool();
});
afterEach(() => school.close());
afterAll(removeFolders);

const approve = (...session_ids: string[]): TrainingBoard => school.ask('approveTraining', { session_ids });
const approved = (): void => {
  startTraining(school);
  approve(ID);
};
const change = (wanted: Partial<TrainingChange>): SessionCard =>
  school.ask('changeTraining', {
    session_id: ID,
    period_code: 'Q1',
    topics: ['ktp'],
    title: '',
    date: DAY,
    starts_at: '14:30',
    ends_at: '15:30',
    room_id: 'R1',
    add: [],
    remove: [],
    ...wanted,
  });
const codeOf = (name: string, args: unknown, user = LEAD): string => {
  const result = school.call(name, args, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const decisions = (): string[] => school.ask<Workbench>('workbench').decisions.map(({ kind }) => kind);
const about = async (email: string, words: string): Promise<string[]> =>
  (await mailbox(school, email)).map(({ subject }) => subject).filter((subject) => subject.includes(words));
const answersOf = (): Record<string, string> =>
  Object.fromEntries(cardOf(school, ID).participants.map(({ staff_id, rsvp }) => [staff_id, rsvp]));

test('a term’s training is proposed by itself, and nobody hears of it before the lead has approved it', async () => {
  startTraining(school);
  expect(boardOf(school).sessions).toMatchObject([
    { session_id: ID, state: 'proposed', date: DAY, starts_at: '14:30', group: 4, by_mail: 3, capacity: 9 },
  ]);
  expect(decisions()).toEqual(['training_proposed']);
  expect(await trainingEvents(school)).toEqual([]);
  expect(await about(TEACHER, 'Обучение')).toEqual([]);
});

test('an approved training is one event with its group and its leader, and one invitation each', async () => {
  approved();
  expect(await trainingEvents(school)).toMatchObject([
    {
      status: 'confirmed',
      summary: 'Обучение по ЭЖ: КТП, текущие',
      attendees: [{ email: DEPUTY }, { email: TEACHER }, { email: COLLEAGUE }, { email: LEAD }],
    },
  ]);
  for (const email of [DEPUTY, TEACHER, COLLEAGUE]) expect(await about(email, 'Invitation')).toHaveLength(1);
  expect(decisions()).toEqual([]);
  const journal = (await school.table('journal')).length;
  approve(ID);
  school.hours(2);
  expect(await about(TEACHER, 'Обучение')).toHaveLength(1);
  expect(await trainingEvents(school)).toHaveLength(1);
  expect((await school.table('journal')).length).toBe(journal);
});

test('answers to the invitation are read back, and the first paint shows them without reading', async () => {
  approved();
  await answer(school, TEACHER, 'accepted');
  await answer(school, DEPUTY, 'tentative');
  school.hours(1);
  expect(answersOf()).toMatchObject({ T1: 'accepted', D1: 'tentative', T2: '' });
  expect(boardOf(school).sessions[0]).toMatchObject({ accepted: 1, declined: 0, silent: 1 });
  school.hours(24 * DAYS_UNTIL - 2);
  expect(school.ask<Workbench>('workbench')).toMatchObject({
    trainings_today: [{ session_id: ID, group: 4, accepted: 1, silent: 1 }],
    coverage: { period_code: 'Q1', required: 4, invited: 4, open: 0 },
  });
});

test('a moved training tells its group once, and everybody is asked anew', async () => {
  approved();
  await answer(school, TEACHER, 'accepted');
  school.hours(1);
  change({ date: '2026-09-11' });
  school.hours(2);
  expect(answersOf()).toMatchObject({ T1: '', D1: '', T2: '' });
  const [event] = await trainingEvents(school);
  expect(event).toMatchObject({ status: 'confirmed' });
  expect(event?.attendees?.map(({ responseStatus }) => responseStatus)).toEqual(Array(4).fill('needsAction'));
  expect(await about(TEACHER, 'Обучение')).toHaveLength(2);
  change({ date: '2026-09-11' });
  expect(await about(TEACHER, 'Обучение')).toHaveLength(2);
});

test('whoever is added is invited, and an answer that was given stays', async () => {
  startTraining(school);
  change({ remove: ['T2'] });
  approve(ID);
  await answer(school, TEACHER, 'accepted');
  school.hours(1);
  change({ add: ['T2'] });
  const [event] = await trainingEvents(school);
  const answers = Object.fromEntries(event!.attendees!.map(({ email, responseStatus }) => [email, responseStatus]));
  expect(answers).toMatchObject({ [TEACHER]: 'accepted', [COLLEAGUE]: 'needsAction' });
  expect(await about(COLLEAGUE, 'Обучение')).toHaveLength(1);
});

test('a cancelled training leaves the calendars, and its people read why', async () => {
  approved();
  expect(codeOf('cancelTraining', { session_id: ID, reason: '' })).toBe('training.no_reason');
  school.ask('cancelTraining', { session_id: ID, reason: 'Ремонт в кабинете' });
  const [event] = await trainingEvents(school);
  expect(event).toMatchObject({ status: 'cancelled' });
  const letters = await mailbox(school, TEACHER);
  expect(letters.map(({ subject }) => subject.split(':')[0])).toEqual(['Invitation', 'Cancelled event']);
  expect(letters[1]?.text).toContain('Занятие отменено: Ремонт в кабинете.');
});

test('whoever declines is offered the other groups with a free place, and joins one as soon as the lead approves', async () => {
  const rooms = {
    name: 'rooms.csv',
    text: 'room_id,name_ru,pc_total,pc_working,can_host_training\nR1,Кабинет 1,3,3,yes\n',
  };
  school.ask('importFiles', { files: [TRAINING_FILES[0], rooms] });
  const ids = boardOf(school).sessions.map(({ session_id }) => session_id);
  expect(ids).toHaveLength(2);
  approve(...ids);
  const mine = ids.find((id) => cardOf(school, id).participants.some(({ staff_id }) => staff_id === 'T1'))!;
  const other = ids.find((id) => id !== mine)!;
  await answer(school, TEACHER, 'declined', mine);
  school.hours(1);
  expect(cardOf(school, mine)).toMatchObject({ declined: 1, others: [] });
  const letter = (await mailbox(school, TEACHER)).find(({ subject }) => subject.includes('выберите другую группу'));
  const { date } = cardOf(school, other);
  expect(letter?.text).toContain(date.split('-').reverse().join('.'));
  // The addition to the other group waits for the lead like every proposal.
  expect(cardOf(school, other)).toMatchObject({ waiting: 1, may: expect.arrayContaining(['approve']) });
  approve(other);
  expect(await about(TEACHER, 'Invitation')).toHaveLength(2);
  school.hours(2);
  expect(decisions()).toEqual([]);
  expect((await mailbox(school, TEACHER)).filter(({ subject }) => subject.includes('другую группу'))).toHaveLength(1);
});

test('whoever declines the only group gets another one proposed, until they change their mind', async () => {
  approved();
  await answer(school, TEACHER, 'declined');
  school.hours(1);
  const states = (): (string | number)[][] => boardOf(school).sessions.map(({ state, group }) => [state, group]);
  expect(states()).toEqual([
    ['planned', 4],
    ['proposed', 1],
  ]);
  expect(boardOf(school).terms[0]).toMatchObject({ invited: 3, open: 1 });
  await answer(school, TEACHER, 'accepted');
  school.hours(1);
  expect(states()[1]?.[0]).toBe('cancelled');
  expect(decisions()).toEqual([]);
});

test('two working days before, whoever was silent is reminded once; whoever has answered is not', async () => {
  approved();
  await answer(school, TEACHER, 'accepted');
  school.hours(24 * (DAYS_UNTIL - 1));
  expect(await about(TEACHER, 'Напоминание')).toEqual([]);
  const [letter] = (await mailbox(school, COLLEAGUE)).filter(({ subject }) => subject.startsWith('Reminder'));
  expect(letter?.text).toContain('Thursday, 10 Sep 2026, 14:30–15:30');
  expect(await about(COLLEAGUE, 'Reminder')).toHaveLength(1);
  expect(await about(DEPUTY, 'Напоминание')).toHaveLength(1);
});

test('a training that is over asks to be confirmed until it is, then it counts; the tab shows who is covered', async () => {
  approved();
  school.hours(24 * DAYS_UNTIL + 8);
  expect(decisions()).toEqual(['training_unconfirmed']);
  school.hours(16);
  expect(await about(LEAD, 'Отметьте, кто был')).toHaveLength(1);
  const attended = ['D1', 'T1', 'T3'];
  const held = { session_id: ID, held_start: `${DAY}T14:35`, held_end: `${DAY}T15:30`, sheet_signed: true };
  const card: SessionCard = school.ask('confirmTraining', { ...held, attended });
  expect(card).toMatchObject({ state: 'held', attended: 3, not_counted: '', may: ['confirm', 'print'] });
  const board = boardOf(school);
  expect(board.terms[0]).toMatchObject({ school_level_met: true, covered: 3, required: 4, counted_sessions: [ID] });
  expect(Object.fromEntries(board.terms[0]!.people.map(({ staff_id, state }) => [staff_id, state]))).toMatchObject({
    D1: 'covered',
    T2: 'at_risk',
    L1: 'not_required',
  });
  // Who was not there gets a make-up proposed at once.
  expect(board.sessions.map(({ state, group }) => [state, group])).toEqual([
    ['held', 4],
    ['proposed', 1],
  ]);
  const rows = await coverageTab(school);
  expect(rows.find(([name]) => name?.text === 'Рубанова О.И.')?.[1]).toEqual({ text: '10.09', colour: '#ceead6' });
  expect(rows.find(([name]) => name?.text === 'Горина К.')?.[1]).toEqual({ text: 'не обучен', colour: '#feefc3' });
  school.hours(24);
  expect(await about(LEAD, 'Отметьте, кто был')).toHaveLength(1);
  expect(decisions()).toEqual(['training_proposed']);
});

test('the tab «Охват» that a person deleted comes back with the next look at everything', async () => {
  startTraining(school);
  const before = await coverageTab(school);
  deleteCoverageTab(school);
  school.hours(1);
  expect(await coverageTab(school)).toEqual(before);
});

test('a tab that cannot be written does not keep an approval from its end', async () => {
  startTraining(school);
  school.probe((phase, _, call) => {
    if (phase === 'before' && call === 'Range.setBackgrounds')
      throw new Error('You are trying to edit a protected cell');
  });
  approve(ID);
  school.probe(undefined);
  expect(await about(TEACHER, 'Invitation')).toHaveLength(1);
  school.hours(24);
  expect((await coverageTab(school)).find(([name]) => name?.text === 'Рубанова О.И.')?.[1]?.text).toBe('10.09');
});

test('whoever reads while an approval is being written hands on nothing stale', () => {
  startTraining(school);
  let reads = 0;
  school.probe((phase, execution, call) => {
    if (phase !== 'before' || call !== 'SpreadsheetApp.flush' || execution.functionName !== 'approveTraining') return;
    reads++;
    school.call('workbench');
  });
  approve(ID);
  school.probe(undefined);
  expect(reads).toBeGreaterThan(1);
  expect(decisions()).toEqual([]);
});

test('a day off affects a training: the lead is shown another time, and nothing moves without approval', async () => {
  approved();
  const holiday = `date,name_ru,kind,affects_staff\n${DAY},Выходной,public_holiday,yes\n`;
  school.ask('importFiles', { files: [{ name: 'holidays.csv', text: holiday }] });
  expect(decisions()).toEqual(['training_affected']);
  const card = cardOf(school, ID);
  expect(card).toMatchObject({ state: 'affected', date: DAY, affected: { reason: 'day_off' } });
  expect(card.may).toEqual(['approve', 'keep', 'change', 'cancel', 'print']);
  expect(await about(TEACHER, 'Обучение')).toHaveLength(1);
  approve(ID);
  expect(cardOf(school, ID)).toMatchObject({ state: 'planned', date: card.affected?.option?.date, affected: null });
  expect(await about(TEACHER, 'Обучение')).toHaveLength(2);
});

test('busy times are kept clear of, and a day on which somebody is busy says who', async () => {
  const busy = {
    summary: 'Совещание',
    start: { dateTime: `${DAY}T08:00:00+05:00` },
    end: { dateTime: `${DAY}T19:00:00+05:00` },
  };
  await school.rest.as(TEACHER).json('POST', '/calendar/v3/calendars/primary/events', busy);
  startTraining(school);
  const [session] = boardOf(school).sessions;
  expect(session?.date).not.toBe(DAY);
  type Option = { date: string; effect: { busy: string[] } | null; chosen: boolean };
  const options = school.ask<Option[]>('trainingOptions', { session_id: ID });
  expect(options.find(({ date }) => date === DAY)?.effect?.busy).toEqual(['Рубанова О.И.']);
  expect(options.filter(({ chosen }) => chosen).map(({ date }) => date)).toEqual([session?.date]);
});

test('calendars that cannot be asked do not keep a plan from being made', async () => {
  school.probe((phase, _, call) => {
    if (phase === 'before' && call === 'Calendar.Freebusy.query') throw new Error('Backend Error');
  });
  startTraining(school);
  expect(boardOf(school).sessions).toMatchObject([{ state: 'proposed', effect: { unknown: 4, group: 4 } }]);
});

test('an approved training takes the time of consultations in its room at once', async () => {
  startTraining(school);
  change({ date: '2026-09-02', starts_at: '14:00', ends_at: '15:00', room_id: 'R2', remove: ['D1', 'T2'] });
  expect(await school.offered()).toContainEqual(expect.stringContaining('02.09.2026'));
  approve(ID);
  expect(await school.offered()).not.toContainEqual(expect.stringContaining('02.09.2026'));
});

test('an event that was moved by hand stays so, and is a decision; what the lead decides afterwards is told', async () => {
  approved();
  await answer(school, LEAD, 'accepted');
  await dragTraining(school, `${DAY}T16:00:00+05:00`, `${DAY}T17:00:00+05:00`);
  school.hours(1);
  expect(school.ask<Workbench>('workbench').decisions).toMatchObject([
    { kind: 'calendar_edited', session_id: ID, params: { date: DAY, starts_at: '14:30' } },
  ]);
  change({ date: '2026-09-14' });
  const [event] = await trainingEvents(school);
  expect(Date.parse(event!.start.dateTime)).toBe(Date.parse('2026-09-14T14:30:00+05:00'));
});

test('a training that was moved in the calendar is put back, or takes its new time where it can be held then', async () => {
  approved();
  const starts = async (): Promise<number> => Date.parse((await trainingEvents(school))[0]!.start.dateTime);
  const settle = (choice: string): string => {
    const [decision] = school.ask<Workbench>('workbench').decisions.filter(({ kind }) => kind === 'calendar_edited');
    return codeOf('settleCalendarEdit', { key: decision!.key, choice }, LEAD);
  };
  await dragTraining(school, `${DAY}T16:00:00+05:00`, `${DAY}T17:00:00+05:00`);
  school.hours(1);
  expect(settle('restore')).toBe('ok');
  expect(await starts()).toBe(Date.parse(`${DAY}T14:30:00+05:00`));
  await dragTraining(school, '2026-09-06T15:00:00+05:00', '2026-09-06T16:00:00+05:00');
  school.hours(1);
  expect(settle('accept')).toBe('training.day_off');
  await dragTraining(school, '2026-09-14T15:00:00+05:00', '2026-09-14T16:00:00+05:00');
  school.hours(1);
  expect(settle('accept')).toBe('ok');
  expect(cardOf(school, ID)).toMatchObject({ date: '2026-09-14', starts_at: '15:00' });
  expect(await starts()).toBe(Date.parse('2026-09-14T15:00:00+05:00'));
  expect(school.ask<Workbench>('workbench').decisions.map(({ kind }) => kind)).not.toContain('calendar_edited');
});

test('only the lead decides about trainings; the deputy head sees them, the administrator does not', () => {
  startTraining(school);
  const acts: [string, unknown][] = [
    ['approveTraining', { session_ids: [ID] }],
    ['cancelTraining', { session_id: ID, reason: 'нет' }],
    ['keepTraining', { session_id: ID }],
    ['replanTraining', { period_code: 'Q1' }],
    ['settleTerm', { period_code: 'Q1', again: true }],
    ['trainingOptions', { session_id: ID }],
  ];
  for (const user of [DEPUTY, SYSADMIN, TEACHER])
    for (const [name, args] of acts)
      expect([user, name, codeOf(name, args, user)]).toEqual([user, name, 'access.denied']);
  const looks: [string, unknown][] = [
    ['trainingBoard', {}],
    ['trainingSession', { session_id: ID }],
    ['signInSheet', { session_id: ID }],
  ];
  for (const [name, args] of looks)
    expect([DEPUTY, SYSADMIN, TEACHER].map((user) => codeOf(name, args, user))).toEqual([
      'ok',
      'access.denied',
      'access.denied',
    ]);
  expect(codeOf('trainingSession', { session_id: 'TR-99' })).toBe('training.unknown');
  expect(codeOf('approveTraining', { session_ids: 'TR-99' })).toBe('args.invalid');
});
