// What holds for every plan of trainings, in any school.
import fc from 'fast-check';
import { addDays, minutesOf } from '../../src/domain/dates';
import { isActive, isAway, personOf } from '../../src/domain/people';
import { planTraining } from '../../src/domain/planner/plan';
import type { Plan, PlanQuestion, Proposal } from '../../src/domain/planner/types';
import { holderOn } from '../../src/domain/roles';
import { addWorkingDays, isStaffWorkingDay } from '../../src/domain/school-year';
import type { Span } from '../../src/domain/training';
import { assignment, holiday, quarter, room, settings, timetableRow, training } from '../support/builders';
import { LEADER, school, teachers } from './planner-school';
import { frozen } from './random-school';

const START = '2026-09-01';
const DAYS = 25;
const IDS = teachers(12).map((one) => one.staff_id);

const day = fc.integer({ min: 0, max: DAYS }).map((n) => addDays(START, n));
const clock = (min: number, max: number) =>
  fc.integer({ min, max }).map((n) => `${Math.floor(n / 4)}:${String(15 * (n % 4)).padStart(2, '0')}`);
const session = fc.record({
  date: day,
  from: clock(50, 60),
  to: clock(61, 72),
  status: fc.constantFrom<'planned' | 'proposed' | 'cancelled'>('planned', 'proposed', 'cancelled'),
  room_id: fc.constantFrom('R1', 'R2', 'R3'),
  conducted_by: fc.constantFrom('LEAD', 'T01', 'OTHER'),
});

const asked: fc.Arbitrary<PlanQuestion> = fc
  .record({
    people: fc.integer({ min: 1, max: IDS.length }),
    rooms: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 }),
    seats: fc.integer({ min: 2, max: 8 }),
    staff_week: fc.constantFrom<5 | 6>(5, 6),
    notice: fc.integer({ min: 0, max: 5 }),
    breaks: fc.boolean(),
    minutes: fc.constantFrom(45, 60, 90),
    holidays: fc.uniqueArray(
      fc.record({ date: day, kind: fc.constantFrom('public_holiday', 'short_day', 'working_saturday') }),
      {
        maxLength: 4,
        selector: (row) => row.date,
      },
    ),
    acting: fc.option(fc.record({ staff_id: fc.constantFrom('T01', 'T02'), valid_from: day, valid_to: day })),
    absences: fc.array(fc.record({ who: fc.nat(11), from: day, days: fc.integer({ min: 0, max: 20 }) }), {
      maxLength: 3,
    }),
    busy: fc.array(
      fc.record({ who: fc.nat(12), date: day, from: clock(50, 66), quarters: fc.integer({ min: 1, max: 12 }) }),
      {
        maxLength: 60,
      },
    ),
    timetable: fc.array(
      fc.record({
        weekday_iso: fc.integer({ min: 1, max: 6 }),
        room_id: fc.constantFrom('R1', 'R2'),
        starts_at: clock(56, 62),
      }),
      { maxLength: 4 },
    ),
    sessions: fc.array(session, { maxLength: 4 }),
    by: fc.array(day, { minLength: 12, maxLength: 12 }),
    limited: fc.boolean(),
  })
  .map((drawn): PlanQuestion => {
    const term = quarter({
      starts_on: START,
      compliance_from: '2026-08-25',
      ends_on: addDays(START, 18),
      break_from: addDays(START, 19),
      break_to: addDays(START, DAYS),
      compliance_to: addDays(START, DAYS),
    });
    const absent = new Map(
      drawn.absences.map(({ who, from, days }) => [IDS[who], { absence_from: from, absence_to: addDays(from, days) }]),
    );
    const staff = [...teachers(drawn.people), LEADER].map((one) => ({ ...one, ...absent.get(one.staff_id) }));
    const times = new Map<string, Span[]>();
    for (const { who, date, from, quarters } of drawn.busy) {
      const until = minutesOf(from) + 15 * quarters;
      const id = IDS[who] ?? 'LEAD';
      const end = `${Math.floor(until / 60)}:${String(until % 60).padStart(2, '0')}`;
      times.set(id, [...(times.get(id) ?? []), { from: `${date}T${from}`, until: `${date}T${end}` }]);
    }
    const facts = school({
      settings: settings({
        staff_week: drawn.staff_week,
        training_notice_days: drawn.notice,
        training_in_breaks: drawn.breaks,
        training_minutes: drawn.minutes,
      }),
      staff,
      quarters: [term],
      rooms: drawn.rooms.map((pc_working, i) => room({ room_id: `R${i + 1}`, pc_working, seats: drawn.seats })),
      holidays: drawn.holidays.map((row) => holiday({ ...row, kind: row.kind as 'short_day' })),
      roles: [
        assignment(),
        ...(drawn.acting ? [assignment({ assignment_id: 'A2', kind: 'acting', ...drawn.acting })] : []),
      ],
      timetable: drawn.timetable.map((row, i) => timetableRow({ ...row, slot_code: `W${i}`, ends_at: '16:20' })),
      trainings: drawn.sessions.map(({ date, from, to, ...row }, i) =>
        training({ ...row, session_id: `TR-${i}`, planned_start: `${date}T${from}`, planned_end: `${date}T${to}` }),
      ),
    });
    const people = staff
      .filter((one) => one.training_required)
      .map((one, i) => ({
        staff_id: one.staff_id,
        by: drawn.limited ? drawn.by[i]! : addDays(START, DAYS),
        newcomer: false,
      }));
    return frozen({
      facts,
      now: '2026-09-01T08:00:00',
      term,
      people,
      busy: { times, unknown: new Set<string>() },
      slots: [],
      self_assessment: [],
      demand: new Map(),
    });
  });

const BUDGET = 300_000;
const planOf = (question: PlanQuestion): Plan => planTraining(question, { steps: BUDGET });

const meets = (a: { from: string; until: string }, b: { from: string; until: string }): boolean =>
  a.from < b.until && b.from < a.until;
const timeOf = (one: Proposal): Span => ({ from: `${one.date}T${one.starts_at}`, until: `${one.date}T${one.ends_at}` });
const isBusy = ({ busy }: PlanQuestion, id: string, one: Proposal): boolean =>
  busy.times.get(id)?.some((span) => meets(span, timeOf(one))) ?? false;
const isThere = ({ facts }: PlanQuestion, id: string, date: string): boolean => {
  const person = personOf(facts, id)!;
  return isActive(person, date) && !isAway(person, date);
};
const capacity = ({ facts }: PlanQuestion, one: Proposal): number => {
  const { pc_working, seats } = facts.rooms.find((known) => known.room_id === one.room_id)!;
  return Math.min(pc_working!, seats!);
};

const holds = (name: string, rule: (question: PlanQuestion, plan: Plan) => void): void => {
  test(name, () => {
    fc.assert(
      fc.property(asked, (question) => rule(question, planOf(question))),
      { numRuns: 30 },
    );
  });
};

holds('everybody is placed once or named as unplaced', ({ people }, { proposals, unplaced }) => {
  const named = [...proposals.flatMap((one) => one.staff_ids), ...unplaced.map((left) => left.staff_id)];
  expect(named.sort()).toEqual(people.map((need) => need.staff_id).sort());
});

holds('no group is empty, larger than its room, or led by somebody in it', (question, { proposals }) => {
  for (const one of proposals) {
    expect(one.staff_ids.length).toBeGreaterThan(0);
    expect(one.staff_ids.length).toBeLessThanOrEqual(capacity(question, one));
    expect(one.conducted_by).toBe(holderOn(question.facts, 'ej_lead', one.date)?.staff_id);
    expect(one.staff_ids).not.toContain(one.conducted_by);
  }
});

holds(
  'no two sessions of a plan overlap, nor takes one the room or the leader of another',
  ({ facts }, { proposals }) => {
    proposals.forEach((one, i) => {
      for (const other of proposals.slice(i + 1)) expect(meets(timeOf(one), timeOf(other))).toBe(false);
      for (const known of facts.trainings) {
        if (known.status === 'cancelled') continue;
        if (!meets(timeOf(one), { from: known.planned_start, until: known.planned_end })) continue;
        expect([known.room_id, known.conducted_by]).not.toContain(one.room_id);
        expect(known.conducted_by).not.toBe(one.conducted_by);
      }
    });
  },
);

holds(
  'a training is on a working day with notice, within the hours of its day',
  ({ facts, term, now }, { proposals }) => {
    const earliest = addWorkingDays(facts, now.slice(0, 10), facts.settings.training_notice_days);
    for (const { date, starts_at, ends_at, effect } of proposals) {
      expect(isStaffWorkingDay(facts, date)).toBe(true);
      expect(date >= earliest && date > now.slice(0, 10) && date <= term.compliance_to).toBe(true);
      expect(effect.outside_study).toBe(date > term.ends_on);
      if (effect.outside_study) expect(facts.settings.training_in_breaks).toBe(true);
      const short = facts.holidays.some((row) => row.date === date && row.kind === 'short_day');
      expect(starts_at >= (effect.outside_study ? '10:00' : '14:30') && ends_at <= (short ? '16:30' : '17:30')).toBe(
        true,
      );
      expect(minutesOf(ends_at) - minutesOf(starts_at)).toBe(facts.settings.training_minutes);
    }
  },
);

holds('nobody is placed where they are away or after the day by which they are due', (question, { proposals }) => {
  for (const one of proposals) {
    for (const id of one.staff_ids) {
      expect(isThere(question, id, one.date)).toBe(true);
      expect(one.date <= question.people.find((need) => need.staff_id === id)!.by).toBe(true);
    }
  }
});

holds(
  'nobody is busy in their session while another one has a free place at a time that suits them',
  (question, { proposals }) => {
    for (const one of proposals) {
      expect(one.effect.busy).toEqual(one.staff_ids.filter((id) => isBusy(question, id, one)));
      for (const id of one.effect.busy) {
        const { by } = question.people.find((need) => need.staff_id === id)!;
        const better = proposals.filter(
          (other) =>
            other.staff_ids.length < capacity(question, other) &&
            other.date <= by &&
            other.conducted_by !== id &&
            isThere(question, id, other.date) &&
            !isBusy(question, id, other),
        );
        expect(better).toEqual([]);
      }
    }
  },
);

test('the same question has the same plan, in whatever order its rows come', () => {
  const turned = (question: PlanQuestion): PlanQuestion => ({
    ...question,
    people: [...question.people].reverse(),
    facts: {
      ...question.facts,
      staff: [...question.facts.staff].reverse(),
      rooms: [...question.facts.rooms].reverse(),
      trainings: [...question.facts.trainings].reverse(),
      holidays: [...question.facts.holidays].reverse(),
    },
    busy: {
      ...question.busy,
      times: new Map([...question.busy.times].map(([id, spans]) => [id, [...spans].reverse()])),
    },
  });
  const property = fc.property(asked, (question) => {
    const sorted = ({ proposals, unplaced }: Plan) => ({
      proposals,
      unplaced: [...unplaced].sort((a, b) => (a.staff_id < b.staff_id ? -1 : 1)),
    });
    const plan = planOf(question);
    expect(planOf(question)).toEqual(plan);
    expect(sorted(planOf(turned(question)))).toEqual(sorted(plan));
  });
  fc.assert(property, { numRuns: 30 });
});
