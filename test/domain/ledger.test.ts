// Clause 2.1, «не реже 1 раза в четверть»: every clause of the rule, and the whole of it against a second count.
import fc from 'fast-check';
import { ledgerTerms, termLedger, whyNotCounted, windowOf } from '../../src/domain/ledger';
import { LEDGER_WINDOWS, type Session } from '../../src/domain/tables';
import { assignment, attendance, facts, holiday, person, quarter, settings, training } from '../support/builders';
import { ledgerByHand } from './ledger-by-hand';
import { frozen } from './random-school';
import { trainedSchool } from './random-training';

const held = (wanted: Partial<Session> = {}): Session =>
  training({ status: 'held', held_start: '2026-09-08T15:00', held_end: '2026-09-08T16:00', ...wanted });
const present = attendance({ attended: true, confirmed_by: 'LEAD' });
const term = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01' });
const school = (...trainings: Session[]) => facts({ quarters: [term], trainings });
const ledgerOf = (session: Session, rows = [present], window: 'default' | 'strict' = 'default') =>
  termLedger(school(session), rows, term, window);

describe('a session counts', () => {
  const why = (session: Session, rows = [present], known = facts()) => whyNotCounted(known, session, rows);

  test('when it was held, with times and topic, by the lead, and a participant is confirmed', () => {
    expect(why(held())).toBe('');
    expect(why(held({ kind: 'training_individual' }))).toBe('');
  });
  test('not when it is a consultation', () => expect(why(held({ kind: 'consultation' }))).toBe('no_training'));
  test.each(['proposed', 'planned', 'cancelled'] as const)('not when it is %s, even with times', (status) =>
    expect(why(held({ status }))).toBe('not_held'),
  );
  test('not without its actual start or end', () => {
    expect(why(held({ held_start: '' }))).toBe('no_times');
    expect(why(held({ held_end: '' }))).toBe('no_times');
  });
  test('not without a topic', () => expect(why(held({ topic_keys: [] }))).toBe('no_topic'));
  test('not when somebody else led it, or nobody is named', () => {
    expect(why(held({ conducted_by: 'DEP' }))).toBe('not_by_the_lead');
    expect(why(held({ conducted_by: '' }))).toBe('not_by_the_lead');
    expect(why(held({ conducted_by: '' }), [present], facts({ roles: [] }))).toBe('not_by_the_lead');
  });
  test('when the acting lead of that day led it, and then not when the absent one did', () => {
    const acting = assignment({
      assignment_id: 'A9',
      staff_id: 'S2',
      kind: 'acting',
      valid_from: '2026-09-08',
      valid_to: '2026-09-08',
    });
    const known = facts({ roles: [assignment(), acting] });
    expect(why(held({ conducted_by: 'S2' }), [present], known)).toBe('');
    expect(why(held(), [present], known)).toBe('not_by_the_lead');
    const nextDay = { held_start: '2026-09-09T15:00', held_end: '2026-09-09T16:00' };
    expect(why(held(nextDay), [present], known)).toBe('');
  });
  test('not without a participant who was present and is confirmed', () => {
    expect(why(held(), [])).toBe('no_participant');
    expect(why(held(), [attendance({ attended: true })])).toBe('no_participant');
    expect(why(held(), [attendance({ confirmed_by: 'LEAD' })])).toBe('no_participant');
  });
});

describe('a term', () => {
  test('is by default the term with its preparation days and its break, strictly its study days', () => {
    expect(windowOf(term, 'default')).toEqual({ from: '2026-08-25', to: '2026-11-01' });
    expect(windowOf(term, 'strict')).toEqual({ from: '2026-09-01', to: '2026-10-23' });
    expect(windowOf({ ...term, compliance_to: '' }, 'default')).toEqual({ from: '2026-08-25', to: '2026-10-23' });
  });
  test('is one that the obligation is counted in, in the order of the year', () => {
    const second = quarter({ period_code: 'Q2', compliance_from: '2026-11-02' });
    const firstGrade = quarter({ period_code: 'Q1-G1', compliance_from: '' });
    const codes = ledgerTerms(facts({ quarters: [second, firstGrade, term] })).map((q) => q.period_code);
    expect(codes).toEqual(['Q1', 'Q2']);
  });
  test('is decided by the day on which a session was held, not by its plan', () => {
    const late = held({
      planned_start: '2026-10-30T15:00',
      held_start: '2026-11-03T15:00',
      held_end: '2026-11-03T16:00',
    });
    expect(ledgerOf(late).counted).toEqual([]);
    expect(ledgerOf({ ...late, held_start: '2026-11-01T15:00' }).counted).toHaveLength(1);
    expect(ledgerOf({ ...late, held_start: '2026-10-24T15:00' }, [present], 'strict').counted).toEqual([]);
    expect(ledgerOf({ ...late, held_start: '2026-10-23T23:59' }, [present], 'strict').counted).toHaveLength(1);
  });
  test('is met for the school by a training of a group; an individual one covers its teacher only', () => {
    expect(ledgerOf(held()).school_level_met).toBe(true);
    const alone = ledgerOf(held({ kind: 'training_individual' }));
    expect([alone.school_level_met, [...alone.covered.keys()]]).toEqual([false, ['S1']]);
  });
  test('covers a teacher by the first session that they were confirmed at', () => {
    const sessions = [held({ session_id: 'TR-2' }), held({ session_id: 'TR-1', held_start: '2026-09-09T15:00' })];
    const rows = ['TR-1', 'TR-2'].map((session_id) => ({ ...present, session_id }));
    const ledger = termLedger(school(...sessions), rows, term, 'default');
    expect(ledger.covered.get('S1')).toEqual({ session_id: 'TR-2', on: '2026-09-08' });
    expect(ledger.counted.map((session) => session.session_id)).toEqual(['TR-2', 'TR-1']);
    expect(ledger.missing).toEqual(['S2', 'LEAD', 'DEP', 'ADM']);
  });
});

describe('a teacher has to be trained', () => {
  const verdict = (wanted: Parameters<typeof person>[0], more: Parameters<typeof facts>[0] = {}) => {
    const known = facts({ quarters: [term], staff: [person(wanted)], ...more });
    const { required, not_required } = termLedger(known, [], term, 'default');
    return required.length > 0 ? 'required' : not_required.get('S1');
  };

  test("when they worked on 15 of the term's working days; the last day of work is one", () => {
    expect(verdict({ left_on: '2026-09-21' })).toBe('required');
    expect(verdict({ left_on: '2026-09-18' })).toBe('too_short');
    expect(verdict({ hired_on: '2026-10-05' })).toBe('required');
    expect(verdict({ hired_on: '2026-10-06' })).toBe('too_short');
  });
  test('by the working days of staff: days off do not count, Saturdays do in a week of six days', () => {
    const left_on = '2026-09-21';
    expect(verdict({ left_on }, { holidays: [holiday({ date: '2026-09-10' })] })).toBe('too_short');
    expect(verdict({ left_on }, { holidays: [holiday({ date: '2026-09-10', kind: 'short_day' })] })).toBe('required');
    expect(verdict({ left_on: '2026-09-17' }, { settings: settings({ staff_week: 6 }) })).toBe('required');
  });
  test('not while they are away: an absence without an end lasts', () => {
    expect(verdict({ absence_from: '2026-09-22', absence_to: '' })).toBe('required');
    expect(verdict({ absence_from: '2026-09-21', absence_to: '' })).toBe('too_short');
    expect(verdict({ absence_from: '', absence_to: '2026-10-02' })).toBe('required');
    expect(verdict({ absence_from: '2026-09-01', absence_to: '2026-10-05' })).toBe('too_short');
  });
  test('not in a term before they came or after they went', () => {
    expect(verdict({ hired_on: '2026-10-24' })).toBe('not_yet_hired');
    expect(verdict({ left_on: '2026-08-31' })).toBe('left');
  });
  test('not where the school says so: because they lead the trainings, or teach nobody', () => {
    expect(verdict({ training_required: false })).toBe('not_teaching');
    expect(verdict({ training_required: false }, { roles: [assignment({ staff_id: 'S1' })] })).toBe('trainer');
    const past = assignment({ staff_id: 'S1', valid_to: '2026-08-31' });
    expect(verdict({ training_required: false }, { roles: [past] })).toBe('not_teaching');
    const acting = assignment({ staff_id: 'S1', kind: 'acting' });
    expect(verdict({ training_required: false }, { roles: [acting] })).toBe('not_teaching');
    expect(verdict({ training_required: true }, { roles: [acting] })).toBe('required');
  });
});

test('the ledger is what a second count finds, day by day, in any school and in both readings', () => {
  let sessionsCounted = 0;
  fc.assert(
    fc.property(trainedSchool, (drawn) => {
      const { facts: known, attendance: rows } = frozen(drawn);
      for (const of of ledgerTerms(known))
        for (const window of LEDGER_WINDOWS) {
          const ledger = termLedger(known, rows, of, window);
          sessionsCounted += ledger.counted.length;
          expect({
            window: [ledger.from, ledger.to],
            counted: ledger.counted.map((session) => session.session_id),
            met: ledger.school_level_met,
            required: ledger.required,
            covered: [...ledger.covered].map(([id, by]) => [id, by.session_id]),
            missing: ledger.missing,
          }).toEqual(ledgerByHand(known, rows, of, window));
        }
    }),
    { numRuns: 150, seed: 2026 },
  );
  expect(sessionsCounted).toBeGreaterThan(60);
});
