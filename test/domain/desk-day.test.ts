// A working morning: what falls due, what is handed up, who is asked whether it worked; nothing at any other hour.
import fc from 'fast-check';
import { addDays } from '../../src/domain/dates';
import { deadlineOf } from '../../src/domain/deadlines';
import { type DeskObservation, decideDesk } from '../../src/domain/desk-day';
import { followUpDays } from '../../src/domain/follow-up';
import { isStaffWorkingDay } from '../../src/domain/school-year';
import { OPEN_STATUSES } from '../../src/domain/tables';
import { facts, holiday, observation, request, settings } from '../support/builders';

const MORNING = '2026-09-09T06:00:00';
const desk = (wanted: Partial<DeskObservation> = {}): DeskObservation => ({
  ...observation({ now: MORNING }),
  open: [],
  answered: [],
  letters: new Set(),
  ...wanted,
});
const lettersOf = (obs: DeskObservation) => decideDesk(obs).outbox?.add ?? [];
const digest = (obs: DeskObservation) => lettersOf(obs).filter(({ kind }) => kind === 'digest');
const away = (staff_id: string) =>
  facts({
    staff: facts().staff.map((row) => (row.staff_id === staff_id ? { ...row, absence_from: '2026-09-01' } : row)),
  });

test('the due date is near on the day itself and on the working day before it; what waits for the teacher rests', () => {
  const near = (due_on: string, now: string, status = 'assigned' as const) =>
    deadlineOf(facts(), { ...request({ due_on }), status }, now);
  expect(near('2026-09-08', '2026-09-09')).toBe('overdue');
  expect(near('2026-09-09', '2026-09-09')).toBe('today');
  expect(near('2026-09-14', '2026-09-11')).toBe('tomorrow');
  expect(near('2026-09-15', '2026-09-11')).toBe('later');
  expect(deadlineOf(facts(), request({ status: 'waiting', due_on: '2026-09-01' }), '2026-09-09')).toBe('rests');
});

test('each holder has one letter, with the most urgent first, and only where there is something', () => {
  const open = [
    request({ request_id: '2026-0003', due_on: '2026-09-10' }),
    request({ request_id: '2026-0002', due_on: '2026-09-08' }),
    request({ request_id: '2026-0004', due_on: '2026-09-30' }),
    request({ request_id: '2026-0005', due_on: '2026-09-09', role_key: 'sysadmin', assignee_id: 'ADM' }),
    request({ request_id: '2026-0006', due_on: '2026-09-30', status: 'reopened' }),
  ];
  expect(digest(desk({ open }))).toMatchObject([
    { key: 'digest:2026-09-09:ADM', staff_id: 'ADM', alternatives: ['2026-0005'], reason: 'decisions=0' },
    { key: 'digest:2026-09-09:LEAD', alternatives: ['2026-0002', '2026-0003', '2026-0006'] },
  ]);
  expect(decideDesk(desk({ open: [open[2]!] }))).toEqual({});
});

test('whoever is away is not written to: who acts is, and nobody where nobody does', () => {
  const open = [request({ due_on: '2026-09-09' })];
  const acting = { ...facts().roles[0]!, assignment_id: 'A9', kind: 'acting', staff_id: 'S2' } as const;
  const gone = away('LEAD');
  expect(digest(desk({ open, facts: gone }))).toEqual([]);
  expect(digest(desk({ open, facts: { ...gone, roles: [...gone.roles, acting] } }))).toMatchObject([
    { staff_id: 'S2' },
  ]);
});

test('a standing alarm, a question that rests too long and what was handed up wait for a decision', () => {
  const alarm = {
    alarm_key: 'a',
    kind: 'quarantined',
    addressed_to: 'ej_lead',
    subject_key: '',
    from: '',
    to: '',
    raised_at: '2026-09-08T10:00:00',
    cleared_at: '',
  } as const;
  const open = [request({ status: 'waiting', due_on: '2026-09-08' })];
  const alarms = [alarm, { ...alarm, alarm_key: 'b', cleared_at: MORNING }];
  expect(digest(desk({ open, alarms }))).toMatchObject([{ staff_id: 'LEAD', alternatives: [], reason: 'decisions=2' }]);
});

describe('two working days after the due date', () => {
  const late = request({ due_on: '2026-09-07' });
  const handed = (obs: DeskObservation) => lettersOf(obs).filter(({ kind }) => kind === 'escalation');
  test('it is handed up to the deputy head, once', () => {
    expect(handed(desk({ open: [late] }))).toMatchObject([{ key: 'escalation:2026-0001', staff_id: 'DEP' }]);
    expect(handed(desk({ open: [late], letters: new Set(['escalation:2026-0001']) }))).toEqual([]);
    expect(handed(desk({ open: [{ ...late, due_on: '2026-09-08' }] }))).toEqual([]);
    expect(handed(desk({ open: [{ ...late, source_key: '' }] }))).toEqual([]);
  });
  test('the deputy’s own goes to the director, or to the lead where there is none', () => {
    const open = [{ ...late, role_key: 'deputy_uvr', assignee_id: 'DEP' } as const];
    expect(handed(desk({ open }))).toMatchObject([{ staff_id: 'LEAD' }]);
    const directed = facts({ settings: settings({ director: 'S2' }) });
    expect(handed(desk({ open, facts: directed }))).toMatchObject([{ staff_id: 'S2' }]);
  });
});

describe('«Помогло?»', () => {
  const answered = request({ status: 'answered', answer: 'Так', answered_at: '2026-09-02T12:00:00' });
  test('is asked five working days after the answer, once', () => {
    const changes = decideDesk(desk({ answered: [answered] }));
    expect(changes.outbox?.add).toMatchObject([{ key: 'followup:2026-0001', kind: 'followup' }]);
    expect(changes.requests?.change).toMatchObject([{ followup_on: '2026-09-09', status: 'answered' }]);
    expect(decideDesk(desk({ answered: [...changes.requests!.change!] }))).toEqual({});
  });
  test('not before, not long after, not of what was confirmed, imported or is asked of somebody away', () => {
    for (const row of [
      { ...answered, answered_at: '2026-09-03T00:10:00' },
      { ...answered, answered_at: '2026-08-20T12:00:00' },
      { ...answered, status: 'confirmed' as const },
      { ...answered, source_key: '' },
    ])
      expect(decideDesk(desk({ answered: [row] }))).toEqual({});
    expect(decideDesk(desk({ answered: [answered], facts: away('S1') }))).toEqual({});
  });
  test('of a missed morning the next ones make up for it', () => {
    expect(followUpDays(facts(), MORNING)).toEqual([
      '2026-08-28',
      '2026-08-29',
      '2026-08-30',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
  });
});

test('nothing is owed at night, on days off, in the afternoon, or twice in one morning', () => {
  const rows = fc.array(
    fc.record({
      due: fc.integer({ min: -12, max: 6 }),
      status: fc.constantFrom(...OPEN_STATUSES),
      role_key: fc.constantFrom('ej_lead' as const, 'deputy_uvr' as const, 'sysadmin' as const),
      assignee_id: fc.constantFrom('LEAD', 'DEP', 'ADM', ''),
    }),
    { maxLength: 8 },
  );
  const school = facts({ holidays: [holiday({ date: '2026-09-10' })] });
  let told = 0;
  fc.assert(
    fc.property(rows, fc.nat(13), fc.nat(23), (drawn, n, hour) => {
      const today = addDays('2026-09-07', n);
      const now = `${today}T${String(hour).padStart(2, '0')}:30:00`;
      const open = drawn.map(({ due, ...row }, i) =>
        request({ ...row, request_id: `2026-${1000 + i}`, due_on: addDays(today, due) }),
      );
      const answered = [request({ status: 'answered', answered_at: `${addDays(today, -7)}T10:00:00` })];
      const obs = desk({ facts: school, now, open, answered });
      const changes = decideDesk(obs);
      if (!isStaffWorkingDay(school, today) || hour < 6 || hour >= 12) return expect(changes).toEqual({});
      const letters = changes.outbox?.add ?? [];
      told += letters.length;
      expect(new Set(letters.map(({ key }) => key)).size).toBe(letters.length);
      const again = {
        ...obs,
        letters: new Set(letters.map(({ key }) => key)),
        answered: [...(changes.requests?.change ?? [])],
      };
      expect(decideDesk(again)).toEqual({});
    }),
    { seed: 2026 },
  );
  expect(told).toBeGreaterThan(20);
});
