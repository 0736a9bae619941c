// What a planner is asked in the tests: one term, a few teachers, one room with computers.
import type { Facts } from '../../src/domain/facts';
import { planTraining } from '../../src/domain/planner/plan';
import type { Need, Plan, PlanQuestion, Proposal } from '../../src/domain/planner/types';
import type { SelfAssessment } from '../../src/domain/tables';
import { type Busy, NOBODY_BUSY, type Span } from '../../src/domain/training';
import { assignment, facts, person, quarter, room } from '../support/builders';

export const TERM = quarter({
  starts_on: '2026-09-01',
  ends_on: '2026-10-23',
  break_from: '2026-10-24',
  break_to: '2026-11-01',
  final_marks_due_on: '2026-10-22',
  compliance_from: '2026-08-25',
  compliance_to: '2026-11-01',
});
export const LAST_TERM = quarter({
  ...TERM,
  period_code: 'Q2',
  starts_on: '2026-11-02',
  ends_on: '2026-12-29',
  break_from: '2026-12-30',
  break_to: '2027-01-10',
  final_marks_due_on: '2026-12-28',
  compliance_from: '2026-11-02',
  compliance_to: '2027-01-10',
});
export const YEAR = [TERM, LAST_TERM];

export const teachers = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    person({ staff_id: `T${String(i + 1).padStart(2, '0')}`, email: `t${i}@example.org` }),
  );
export const LEADER = person({ staff_id: 'LEAD', training_required: false });

/** Five teachers, one room with ten computers, nobody consults. */
export const school = (wanted: Partial<Facts> = {}): Facts =>
  facts({
    staff: [...teachers(5), LEADER],
    rooms: [room()],
    roles: [assignment()],
    quarters: YEAR,
    timetable: [],
    ...wanted,
  });

export const need = (staff_id: string, by = '2026-10-23'): Need => ({ staff_id, by, newcomer: false });

export const busy = (times: Readonly<Record<string, readonly Span[]>>): Busy => ({
  ...NOBODY_BUSY,
  times: new Map(Object.entries(times)),
});
export const span = (date: string, from = '00:00', until = '23:59'): Span => ({
  from: `${date}T${from}`,
  until: `${date}T${until}`,
});

/** Monday morning, 7 September 2026; everybody but the leader has to come. */
export function question(wanted: Partial<PlanQuestion> = {}): PlanQuestion {
  const known = wanted.facts ?? school();
  return {
    facts: known,
    now: '2026-09-07T08:00:00',
    term: known.quarters[0]!,
    people: known.staff.filter((one) => one.training_required).map((one) => need(one.staff_id)),
    busy: NOBODY_BUSY,
    slots: [],
    self_assessment: [],
    demand: new Map(),
    ...wanted,
  };
}

export const plan = (wanted: Partial<PlanQuestion> = {}): Plan => planTraining(question(wanted));

export function onlyProposal(wanted: Partial<PlanQuestion> = {}): Proposal {
  const { proposals } = plan(wanted);
  if (proposals.length !== 1) throw new Error(`${proposals.length} proposals`);
  return proposals[0]!;
}

export const check = (staff_id: string, answers: Partial<SelfAssessment>): SelfAssessment => ({
  staff_id,
  submitted_on: '2026-08-28',
  a1_login: 3,
  a2_ktp: 3,
  a3_current: 3,
  a4_final: 3,
  a5_reports: 3,
  a6_safety: 3,
  b1_useful: 3,
  b2_easy: 3,
  b3_worry_reversed_input: 0,
  b4_ready: 3,
  c1_where: '',
  c2_access_problem: '',
  ...answers,
});
