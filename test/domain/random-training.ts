// Any school with trainings: three short terms, weeks of five or six days, absences, acting leads, late or missing confirmations.
import fc from 'fast-check';
import { addDays } from '../../src/domain/dates';
import type { Facts } from '../../src/domain/facts';
import type { AttendanceRow } from '../../src/domain/tables';
import { assignment, attendance, facts, holiday, person, quarter, settings, training } from '../support/builders';

/** A Monday; the preparation days begin a week before it. */
export const START = '2030-09-02';
const TERM_DAYS = 33;
const BREAK_DAYS = 9;
export const LAST = addDays(START, 3 * (TERM_DAYS + BREAK_DAYS));
const PEOPLE = ['S1', 'S2', 'S3', 'S4', 'S5', 'LEAD'];

const day = fc.integer({ min: -7, max: 3 * (TERM_DAYS + BREAK_DAYS) }).map((n) => addDays(START, n));
const sometimes = (dates: fc.Arbitrary<string>) => fc.oneof({ weight: 3, arbitrary: fc.constant('') }, dates);
const mostly = <T>(usual: T, other: T) => fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, fc.constant(other));

const staff = fc.tuple(
  ...PEOPLE.map((staff_id) =>
    fc
      .record({
        training_required: mostly(true, false),
        hired_on: sometimes(day),
        left_on: sometimes(day),
        absence_from: sometimes(day),
        absence_to: sometimes(day),
      })
      .map((drawn) => person({ staff_id, email: `${staff_id}@example.org`.toLowerCase(), ...drawn })),
  ),
);

const roles = fc.tuple(
  fc.record({ staff_id: mostly('LEAD', 'S5'), valid_to: sometimes(day) }),
  fc.array(fc.record({ staff_id: fc.constantFrom(...PEOPLE), valid_from: day, days: fc.nat(20), main: fc.boolean() }), {
    maxLength: 3,
  }),
);

const sessions = fc.array(
  fc.record({
    planned: day,
    held: fc.option(day, { freq: 4, nil: undefined }),
    kind: fc.constantFrom('training', 'training', 'training', 'training_individual', 'consultation'),
    status: fc.constantFrom('held', 'held', 'held', 'held', 'planned', 'planned', 'proposed', 'cancelled'),
    conducted_by: fc.constantFrom('LEAD', 'LEAD', 'LEAD', 'LEAD', 'S5', ''),
    topics: mostly(['ktp'], []),
    times: mostly(true, false),
    people: fc.array(
      fc.record({
        staff_id: fc.constantFrom(...PEOPLE),
        attended: mostly(true, false),
        confirmed_by: mostly('LEAD', ''),
        invited_by: fc.constantFrom('calendar', 'oral', ''),
        rsvp: fc.constantFrom('', '', 'accepted', 'declined', 'removed'),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
  { minLength: 2, maxLength: 9 },
);

export interface TrainedSchool {
  readonly facts: Facts;
  readonly attendance: readonly AttendanceRow[];
}

export const trainedSchool: fc.Arbitrary<TrainedSchool> = fc
  .record({
    staff_week: fc.constantFrom<5 | 6>(5, 6),
    compliance_level: fc.constantFrom<'school' | 'teacher'>('school', 'teacher'),
    compliance_window: fc.constantFrom<'default' | 'strict'>('default', 'strict'),
    open_end: fc.boolean(),
    holidays: fc.uniqueArray(
      fc.record({
        date: day,
        kind: fc.constantFrom('public_holiday', 'school_closure', 'working_saturday', 'short_day'),
        affects_staff: fc.boolean(),
        applies: fc.boolean(),
      }),
      { maxLength: 8, selector: (row) => row.date },
    ),
    staff,
    roles,
    sessions,
  })
  .map((drawn) => {
    const terms = [0, 1, 2].map((n) => {
      const starts_on = addDays(START, n * (TERM_DAYS + BREAK_DAYS));
      const ends_on = addDays(starts_on, TERM_DAYS - 1);
      return quarter({
        period_code: `Q${n + 1}`,
        starts_on,
        ends_on,
        compliance_from: n === 0 ? addDays(START, -7) : starts_on,
        compliance_to: n === 2 && drawn.open_end ? '' : addDays(ends_on, BREAK_DAYS),
        break_from: addDays(ends_on, 1),
        break_to: addDays(ends_on, BREAK_DAYS),
      });
    });
    const [main, others] = drawn.roles;
    const [first, ...later] = terms;
    return {
      facts: facts({
        settings: settings({
          staff_week: drawn.staff_week,
          compliance_level: drawn.compliance_level,
          compliance_window: drawn.compliance_window,
        }),
        // The table's own order says nothing.
        quarters: [...later, quarter({ period_code: 'G1', compliance_from: '', starts_on: START }), first!],
        holidays: drawn.holidays.map((row) => holiday({ ...row, kind: row.kind as 'public_holiday' })),
        staff: drawn.staff,
        roles: [
          assignment({ ...main, valid_from: addDays(START, -30) }),
          ...others.map(({ days, main: standing, ...row }, i) =>
            assignment({
              ...row,
              assignment_id: `A${i + 2}`,
              kind: standing ? 'main' : 'acting',
              valid_to: addDays(row.valid_from, days),
            }),
          ),
        ],
        trainings: drawn.sessions.map(({ planned, held, topics, times, people: _, ...row }, i) =>
          training({
            session_id: `TR-0${i + 1}`,
            kind: row.kind as 'training',
            status: row.status as 'held',
            conducted_by: row.conducted_by,
            topic_keys: topics,
            planned_start: `${planned}T15:00`,
            planned_end: `${planned}T16:00`,
            held_start: row.status === 'held' && times ? `${held ?? planned}T15:00` : '',
            held_end: row.status === 'held' && times ? `${held ?? planned}T15:50:00` : '',
          }),
        ),
      }),
      attendance: drawn.sessions.flatMap(({ people }, i) =>
        [...new Map(people.map((row) => [row.staff_id, row])).values()].map((row) =>
          attendance({ session_id: `TR-0${i + 1}`, ...row }),
        ),
      ),
    };
  });
