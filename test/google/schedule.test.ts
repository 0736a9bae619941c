// The schedule from a draft to the calendar, as the lead meets it (clause 2.6).
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { ScheduleBoard, ScheduleEffect } from '../../src/contract/schedule';
import { messages } from '../../src/i18n';
import { DEPUTY, LEAD, preparedSchool, removeFolders, type School, TEACHER } from '../support/prepared-school';

jest.setTimeout(60_000);
afterAll(removeFolders);

const board = (school: School, version: number | null = null): ScheduleBoard =>
  school.ask<ScheduleBoard>('scheduleBoard', { version });

const draft = (school: School, from: number | null = 1): ScheduleBoard =>
  school.ask<ScheduleBoard>('draftSchedule', {
    key: 'draft-of-test',
    from,
    valid_from: '2026-09-02',
    valid_to: '2027-05-31',
    extra: [],
  });

const ORDER = { order_no: '17-О', order_date: '2026-09-01' };

const decisions = (school: School): string[] =>
  school
    .ask<{ decisions: { key: string }[] }>('workbench')
    .decisions.map(({ key }) => key)
    .filter((key) => key.startsWith('schedule'));

const letters = async (school: School, email: string): Promise<string[]> =>
  (await school.table('outbox')).filter(({ kind }) => kind === 'slot_lost' && email).map(({ status }) => status!);

const type = async (school: School, range: string, cell: string): Promise<void> => {
  const [file] = await school.rest.files('spreadsheet');
  const path = `/v4/spreadsheets/${file!.id}/values/${encodeURIComponent(range)}?valueInputOption=USER_ENTERED`;
  await school.rest.json('PUT', path, { values: [[cell]] });
};

/** Of a row of the timetable in the tab. */
const cellOf = async (school: School, code: string, version: string, column: string): Promise<string> => {
  const rows = await school.table('timetable');
  const row = rows.findIndex((one) => one.slot_code === code && one.version === version) + 3;
  return `'${messages('ru').tableNames.timetable}'!${String.fromCharCode(65 + Object.keys(rows[0]!).indexOf(column))}${row}`;
};

test('a draft reaches neither calendar nor form; approved, it moves the slots, and whoever loses a place is written to once', async () => {
  const school = preparedSchool();
  const offered = await school.offered();
  expect(board(school).versions).toMatchObject([{ version: 1, state: 'in_force', rows: 2, edited: false }]);
  const wednesday = offered.find((label) => label.includes('14:00') && label.includes('02.09'))!;
  await school.send({ slot: wednesday });
  const before = await school.table('slots');

  const made = draft(school);
  expect(made).toMatchObject({ shown: 2, may_change: true });
  expect(draft(school).versions).toHaveLength(2);
  const w2 = made.rows.find((row) => row.slot_code === 'W2')!;
  const { room, consultant, ...kept } = w2;
  expect([room, consultant]).toEqual(['Кабинет 2', 'Ведущая А.П.']);
  const put = [{ ...kept, weekday_iso: 4 }];
  const clash = school.ask<{ code: string }[]>('checkSchedule', {
    version: 2,
    rows: [...put, { ...kept, slot_code: '', weekday_iso: 4 }],
  });
  expect(clash.map(({ code }) => code)).toContain('consultant_overlap');
  expect(school.ask<ScheduleBoard>('changeDraft', { version: 2, put, remove: [] }).problems).toMatchObject([
    { code: 'outside_year', severity: 'warning' },
  ]);
  school.hours(1);
  expect(await school.table('slots')).toEqual(before);
  expect(decisions(school)).toEqual(['schedule_draft:2']);

  const effect = school.ask<ScheduleEffect>('scheduleEffect', { version: 2 });
  expect(effect.rows.map(({ slot_code, kind }) => `${kind} ${slot_code}`)).toEqual(['moved W2']);
  expect(effect.bookings).toMatchObject([{ person: 'Рубанова О.И.', becomes: 'lost', by_mail: true }]);
  expect(effect).toMatchObject({ slots_added: 1, slots_dropped: 1 });

  expect(school.ask<ScheduleBoard>('approveSchedule', { version: 2, ...ORDER }).versions).toMatchObject([
    { version: 2, state: 'coming', order_no: '17-О', approved_by: 'Ведущая А.П.' },
    { version: 1, state: 'in_force', edited: false },
  ]);
  school.ask('approveSchedule', { version: 2, ...ORDER });
  const slots = await school.table('slots');
  const w2s = slots.filter(({ slot_code }) => slot_code === 'W2').map(({ date, status }) => `${date} ${status}`);
  expect(w2s).toEqual(['2026-09-02 withdrawn', '2026-09-03 open']);
  expect(await letters(school, TEACHER)).toEqual(['sent']);
  expect((await school.offered()).some((label) => label.includes('03.09'))).toBe(true);
  const rows = await school.table('timetable');
  expect(rows.filter(({ version }) => version === '1').map(({ valid_to }) => valid_to)).toEqual([
    '2026-09-01',
    '2026-09-01',
  ]);
  const acts = (await school.table('journal')).filter(({ table }) => table === 'schedule_versions');
  expect(acts.map(({ act, row_key, rule, by }) => `${act} ${row_key} ${rule} ${by}`)).toEqual([
    'schedule.registered 1 2.6 ',
    'schedule.drafted 2 2.6 L1',
    'schedule.changed 2 2.6 L1',
    'schedule.approved 2 2.6 L1',
    'schedule.cut 1 2.6 L1',
  ]);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
  school.hours(24);
  expect(board(school).versions.map(({ state }) => state)).toEqual(['in_force', 'replaced']);
  expect(board(school, 1).rows.map(({ valid_to }) => valid_to)).toEqual(['2027-05-31', '2027-05-31']);
  expect(decisions(school)).toEqual([]);
  school.close();
});

test('what is typed into the tab of an approved version takes effect and stands as a decision, until it is a draft or taken back', async () => {
  const school = preparedSchool();
  const open = async () =>
    (await school.table('slots'))
      .filter(({ slot_code, status }) => slot_code === 'W2' && status === 'open')
      .map(({ starts_at }) => starts_at);
  const edit = async () => {
    await type(school, await cellOf(school, 'W2', '1', 'starts_at'), '13:30');
    school.hours(1);
    expect(await open()).toEqual(['14:00', '13:30']);
    expect(decisions(school)).toContain('schedule_edited:1');
  };
  await edit();
  const restored = school.ask<ScheduleBoard>('settleEdited', { version: 1, choice: 'restore' });
  expect(restored.versions).toMatchObject([{ version: 1, edited: false }]);
  expect(await open()).toEqual(['14:00']);
  await edit();
  const adopted = school.ask<ScheduleBoard>('settleEdited', { version: 1, choice: 'adopt' });
  expect(adopted).toMatchObject({
    shown: 2,
    versions: [
      { version: 2, state: 'draft' },
      { version: 1, edited: false },
    ],
  });
  expect(adopted.rows.find(({ slot_code }) => slot_code === 'W2')!.starts_at).toBe('13:30');
  expect(await open()).toEqual(['14:00']);
  expect(decisions(school)).toEqual(['schedule_draft:2']);
  school.close();
});

test('only the lead changes the schedule; whoever holds a role sees it', () => {
  const school = preparedSchool();
  expect(school.call('scheduleBoard', { version: null }, DEPUTY)).toMatchObject({
    value: { ok: true, value: { may_change: false } },
  });
  expect(school.call('scheduleBoard', { version: null }, TEACHER)).toMatchObject({ value: { code: 'access.denied' } });
  for (const [name, args] of [
    ['approveSchedule', { version: 2, ...ORDER }],
    ['settleEdited', { version: 1, choice: 'restore' }],
    ['discardDraft', { version: 2 }],
  ] as const) {
    expect(school.call(name, args, DEPUTY)).toMatchObject({ value: { code: 'access.denied' } });
    expect(school.call(name, args, LEAD)).toMatchObject({ value: { ok: false } });
  }
  school.close();
});
