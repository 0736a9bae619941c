// A term closes by itself, is frozen in both readings, and from then on the register is held against it.
import fc from 'fast-check';
import { closeTerms, differsFrom, frozenLedger, settleTerm } from '../../src/domain/closed-terms';
import { addDays } from '../../src/domain/dates';
import { ledgerTerms, termLedger } from '../../src/domain/ledger';
import type { ClosedTerm, Session } from '../../src/domain/tables';
import { teacherLines } from '../../src/domain/teacher-lines';
import type { TrainingObservation } from '../../src/domain/training';
import { attendance, facts, person, quarter, training, trainingObservation } from '../support/builders';
import { rowsOf, schoolFacts } from './demo-school';
import { LAST, START, trainedSchool } from './random-training';
import { afterTraining } from './training-register';

const term = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01' });
const held = (wanted: Partial<Session> = {}): Session =>
  training({ status: 'held', held_start: '2026-09-08T15:00', held_end: '2026-09-08T16:00', ...wanted });
const present = (session_id = 'TR-1', staff_id = 'S1') =>
  attendance({ session_id, staff_id, attended: true, confirmed_by: 'LEAD' });
const staff = [person(), person({ staff_id: 'S2' }), person({ staff_id: 'LEAD', training_required: false })];

const MORNING_AFTER = '2026-11-02T07:00:00';
/** Ten working days after the window: until then a closing waits. */
const PATIENCE_OVER = '2026-11-13T07:00:00';

const obs = (wanted: Partial<TrainingObservation> & { trainings?: Session[] } = {}): TrainingObservation =>
  trainingObservation({
    now: MORNING_AFTER,
    attendance: [present()],
    facts: facts({ quarters: [term], staff, trainings: wanted.trainings ?? [held()] }),
    ...wanted,
  });
const rowsAdded = (seen: TrainingObservation): readonly ClosedTerm[] => closeTerms(seen).closed_terms?.add ?? [];
const closed = (): TrainingObservation => afterTraining(obs(), closeTerms(obs()));

describe('a term closes', () => {
  test('on the first pass after its window, in both readings at once, with the rule that was used', () => {
    const [byDefault, strict, ...more] = rowsAdded(obs());
    expect(more).toEqual([]);
    expect(byDefault).toEqual({
      period_code: 'Q1',
      window: 'default',
      from: '2026-08-25',
      to: '2026-11-01',
      level: 'school',
      school_level_met: true,
      counted_sessions: ['TR-1'],
      covered: ['S1=TR-1'],
      missing: ['S2'],
      excused: [],
      not_required: ['LEAD=trainer'],
      closed_at: MORNING_AFTER,
      closed_by: '',
    });
    expect(strict).toMatchObject({ window: 'strict', from: '2026-09-01', to: '2026-10-23', covered: ['S1=TR-1'] });
    expect(closeTerms(obs()).journal?.add).toMatchObject([
      { act: 'term.closed', table: 'closed_terms', row_key: 'Q1|default', rule: '2.1', by: '' },
      { act: 'term.closed', row_key: 'Q1|strict', detail: 'met=yes;covered=1;required=2' },
    ]);
  });
  test('not on the last day of the window', () => expect(rowsAdded(obs({ now: '2026-11-01T23:00:00' }))).toEqual([]));
  test('once', () => expect(closeTerms(closed())).toEqual({}));

  test('not while a session of it is unconfirmed, but ten working days later at the latest', () => {
    const trainings = [held(), training({ session_id: 'TR-2' })];
    expect(rowsAdded(obs({ trainings }))).toEqual([]);
    expect(rowsAdded(obs({ trainings, now: '2026-11-12T07:00:00' }))).toEqual([]);
    expect(rowsAdded(obs({ trainings, now: PATIENCE_OVER }))).toHaveLength(2);
  });
  test('not while a held session has no attendance at all, but ten working days later at the latest', () => {
    const trainings = [held(), held({ session_id: 'TR-2' })];
    expect(rowsAdded(obs({ trainings }))).toEqual([]);
    expect(rowsAdded(obs({ trainings, now: PATIENCE_OVER }))).toHaveLength(2);
  });
  test('not while the register holds nobody’s attendance of it: its history is still to be imported', () => {
    const now = '2027-02-01T07:00:00';
    expect(rowsAdded(obs({ now, trainings: [], attendance: [] }))).toEqual([]);
    expect(rowsAdded(obs({ now, attendance: [] }))).toEqual([]);
    expect(rowsAdded(obs({ now }))).toHaveLength(2);
  });
  test('as missed when it had no training at all and its lead was warned of it', () => {
    const warning = { kind: 'coverage', addressed_to: 'ej_lead', subject_key: 'Q1', from: '', to: '' } as const;
    const raised = { raised_at: '2026-10-01T07:00:00', cleared_at: MORNING_AFTER };
    const alarms = [{ ...warning, ...raised, alarm_key: 'coverage:Q1:50' }];
    expect(rowsAdded(obs({ trainings: [], attendance: [], alarms }))).toMatchObject([
      { window: 'default', school_level_met: false, covered: [], missing: ['S1', 'S2'] },
      { window: 'strict', school_level_met: false },
    ]);
  });
});

test('the frozen ledger reads as the living one did, also when a session is gone from the register', () => {
  const seen = closed();
  const live = termLedger(seen.facts, seen.attendance, term, 'default');
  const row = seen.closed_terms[0]!;
  expect(frozenLedger(row, term, seen.facts)).toEqual(live);
  expect(differsFrom(row, live)).toBe(0);
  const gone = frozenLedger(row, term, { ...seen.facts, trainings: [] });
  expect(gone).toMatchObject({ counted: [], school_level_met: true, required: ['S1', 'S2'], missing: ['S2'] });
  expect(gone.covered.get('S1')).toEqual({ session_id: 'TR-1', on: '' });
});

test('a make-up after the closing is shown and turns nothing green', () => {
  const seen = closed();
  const later = held({ session_id: 'TR-9', held_start: '2026-11-10T15:00', held_end: '2026-11-10T16:00' });
  const now = '2026-11-11T07:00:00';
  const after = {
    ...seen,
    now,
    facts: { ...seen.facts, trainings: [held(), later] },
    attendance: [present(), present('TR-9', 'S2')],
  };
  expect(closeTerms(after)).toEqual({});
  const ledger = frozenLedger(seen.closed_terms[0]!, term, after.facts);
  expect(teacherLines(after.facts, after.attendance, ledger, now)[1]).toMatchObject({
    staff_id: 'S2',
    state: 'missed',
    made_up: { session_id: 'TR-9', on: '2026-11-10' },
  });
});

test('people who come later change nothing about a closed term', () => {
  const seen = closed();
  const newcomer = person({ staff_id: 'S9', hired_on: '2026-11-03' });
  expect(closeTerms({ ...seen, facts: { ...seen.facts, staff: [...staff, newcomer] } })).toEqual({});
});

describe('when the register contradicts a closed term', () => {
  const late = present('TR-1', 'S2');
  const contradicted = (): TrainingObservation => ({ ...closed(), attendance: [present(), late] });
  const alarmed = (): TrainingObservation => afterTraining(contradicted(), closeTerms(contradicted()));

  test('an alarm stands, the frozen figures stay, and each differing line counts', () => {
    const changes = closeTerms(contradicted());
    expect(changes.alarms?.add).toMatchObject([
      { kind: 'term_differs', addressed_to: 'ej_lead', subject_key: 'Q1', cleared_at: '' },
    ]);
    expect(changes.closed_terms).toBeUndefined();
    const live = termLedger(contradicted().facts, contradicted().attendance, term, 'default');
    expect(differsFrom(closed().closed_terms[0]!, live)).toBe(1);
    expect(closeTerms(alarmed())).toEqual({});
  });
  test('the alarm goes when the register agrees again, and comes back with the contradiction', () => {
    const cleared = closeTerms({ ...alarmed(), attendance: [present()] });
    expect(cleared.alarms?.change).toMatchObject([{ kind: 'term_differs', cleared_at: MORNING_AFTER }]);
    const again = {
      ...afterTraining({ ...alarmed(), attendance: [present()] }, cleared),
      attendance: [present(), late],
    };
    expect(closeTerms(again).alarms?.change).toMatchObject([{ kind: 'term_differs', cleared_at: '' }]);
  });
  test('the lead has it counted anew, and the rows say who did and when', () => {
    const now = '2026-11-20T12:00:00';
    const settled = settleTerm({ ...alarmed(), now }, { period_code: 'Q1', again: true, by: 'LEAD' });
    if (!settled.ok) throw new Error(settled.code);
    expect(settled.value.closed_terms?.change).toMatchObject([
      { window: 'default', covered: ['S1=TR-1', 'S2=TR-1'], missing: [], closed_at: now, closed_by: 'LEAD' },
      { window: 'strict', closed_by: 'LEAD' },
    ]);
    expect(settled.value.journal?.add?.map((line) => line.act)).toContain('term.recounted');
    const after = afterTraining({ ...alarmed(), now }, settled.value);
    expect(after.alarms.filter((alarm) => alarm.cleared_at === '')).toEqual([]);
    expect(closeTerms(after)).toEqual({});
    expect(settleTerm(after, { period_code: 'Q1', again: true, by: 'LEAD' })).toEqual({ ok: true, value: {} });
  });
  test('the lead keeps it as it was frozen, and is asked again only about other figures', () => {
    const settled = settleTerm(alarmed(), { period_code: 'Q1', again: false, by: 'LEAD' });
    if (!settled.ok) throw new Error(settled.code);
    expect(settled.value.closed_terms).toBeUndefined();
    expect(settled.value.journal?.add).toMatchObject([{ act: 'alarm.cleared' }, { act: 'term.kept', by: 'LEAD' }, {}]);
    const after = afterTraining(alarmed(), settled.value);
    expect(after.alarms.filter((alarm) => alarm.cleared_at === '')).toEqual([]);
    expect(closeTerms(after)).toEqual({});
    expect(settleTerm(after, { period_code: 'Q1', again: false, by: 'LEAD' })).toEqual({ ok: true, value: {} });
    const other = closeTerms({ ...after, attendance: [late] });
    expect(other.alarms?.add).toMatchObject([{ kind: 'term_differs' }]);
  });
  test('a term that is not closed has nothing to settle', () => {
    const refused = { ok: false, code: 'term.not_closed' };
    expect(settleTerm(obs(), { period_code: 'Q1', again: true, by: 'LEAD' })).toMatchObject(refused);
    expect(settleTerm(closed(), { period_code: 'Q7', again: false, by: 'LEAD' })).toMatchObject(refused);
  });
});

test('the demonstration year closes term by term; an unconfirmed session holds the second one up', () => {
  const known = { facts: schoolFacts(), attendance: rowsOf('attendance') };
  let seen = trainingObservation({ ...known, now: '2026-11-02T07:00:00' });
  const closedOn: Record<string, string> = {};
  for (let date = '2026-08-20'; date < '2027-06-30'; date = addDays(date, 1)) {
    seen = { ...seen, now: `${date}T07:00:00` };
    const changes = closeTerms(seen);
    for (const row of changes.closed_terms?.add ?? []) closedOn[`${row.period_code} ${row.window}`] = date;
    seen = afterTraining(seen, changes);
  }
  expect(closedOn).toEqual({
    'Q1 default': '2026-11-02',
    'Q1 strict': '2026-11-02',
    'Q2 default': '2027-01-22',
    'Q2 strict': '2027-01-22',
    'Q3 default': '2027-03-29',
    'Q3 strict': '2027-03-29',
    'Q4 default': '2027-06-01',
    'Q4 strict': '2027-06-01',
  });
  expect(seen.closed_terms.find((row) => row.period_code === 'Q2' && row.window === 'strict')?.school_level_met).toBe(
    false,
  );
});

test('in any school: closing changes nothing twice, and a frozen ledger is the living one of that day', () => {
  fc.assert(
    fc.property(
      trainedSchool,
      fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 4 }),
      (drawn, days) => {
        let seen = trainingObservation({ ...drawn, now: `${START}T07:00:00` });
        for (const n of [...days].sort((a, b) => a - b)) {
          seen = { ...seen, now: `${addDays(START, n)}T07:00:00` };
          const changes = closeTerms(seen);
          seen = afterTraining(seen, changes);
          expect(closeTerms(seen)).toEqual({});
          for (const row of changes.closed_terms?.add ?? []) {
            const of = ledgerTerms(seen.facts).find((known) => known.period_code === row.period_code)!;
            const live = termLedger(seen.facts, seen.attendance, of, row.window || 'default');
            expect(frozenLedger(row, of, seen.facts)).toEqual(live);
          }
        }
        const late = { ...seen, now: `${addDays(LAST, 60)}T07:00:00` };
        const all = afterTraining(late, closeTerms(late)).closed_terms;
        expect(all.length % 2).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});
