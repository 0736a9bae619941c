// The days that the lead may choose among, what each costs, and what a session is about.
import { bestChoice, choicesFor, effectOf } from '../../src/domain/planner/choices';
import { placesIn } from '../../src/domain/planner/rooms';
import type { Effect, PlanQuestion } from '../../src/domain/planner/types';
import { readWhy, whyText } from '../../src/domain/planner/why';
import { assignment, holiday, room, settings, slot, timetableRow, training } from '../support/builders';
import {
  busy,
  check,
  LAST_TERM,
  LEADER,
  need,
  onlyProposal,
  plan,
  question,
  school,
  span,
  teachers,
} from './planner-school';

const GROUP = ['T01', 'T02', 'T03', 'T04', 'T05'];
const on = (date: string, wanted: Partial<PlanQuestion> = {}, group = GROUP) =>
  choicesFor(question(wanted), group).find((choice) => choice.date === date)!;

describe('choices', () => {
  test('there is one for each day from tomorrow to the end of the window', () => {
    const dates = choicesFor(question(), GROUP).map((choice) => choice.date);
    expect([dates[0], dates.length, dates[dates.length - 1]]).toEqual(['2026-09-08', 55, '2026-11-01']);
    const ahead = choicesFor(question({ term: LAST_TERM }), GROUP);
    expect(ahead[0]!.date).toBe('2026-11-02');
  });

  test('a day on which nothing is possible says why', () => {
    const facts = school({
      settings: settings({ training_in_breaks: false }),
      holidays: [holiday({ date: '2026-09-15' })],
      roles: [assignment({ valid_to: '2026-09-17' }), assignment({ assignment_id: 'A2', valid_from: '2026-09-19' })],
      trainings: [
        training({ planned_start: '2026-09-21T14:00', planned_end: '2026-09-21T18:00', conducted_by: 'OTHER' }),
        training({
          session_id: 'TR-2',
          planned_start: '2026-09-22T14:00',
          planned_end: '2026-09-22T18:00',
          room_id: 'FAR',
        }),
      ],
    });
    const code = (date: string) => on(date, { facts }).obstacle;
    expect(code('2026-09-08')).toBe('too_soon');
    expect(code('2026-09-12')).toBe('weekend');
    expect(code('2026-09-15')).toBe('day_off');
    expect(code('2026-09-18')).toBe('no_leader');
    expect(code('2026-09-21')).toBe('room_taken');
    expect(code('2026-09-22')).toBe('leader_busy');
    expect(code('2026-10-26')).toBe('break');
    expect(on('2026-09-23', { facts }, [...GROUP, ...teachers(11).map((one) => one.staff_id)]).obstacle).toBe(
      'no_room',
    );
  });

  test('the best time of a day is the one at which fewest are busy; who is away counts as busy', () => {
    const staff = [
      ...teachers(4),
      { ...teachers(5)[4]!, absence_from: '2026-09-14', absence_to: '2026-09-14' },
      LEADER,
    ];
    const calendars = busy({
      T01: [span('2026-09-14', '14:00', '15:45')],
      T02: [span('2026-09-14', '14:00', '15:45')],
      T03: [span('2026-09-14', '16:00', '17:30')],
    });
    const choice = on('2026-09-14', { facts: school({ staff }), busy: calendars });
    expect(choice).toMatchObject({ starts_at: '15:45', ends_at: '16:45', conducted_by: 'LEAD' });
    expect(choice.effect).toMatchObject({ busy: ['T03', 'T05'], group: 5 });
  });

  test('the best of all is the one that the planner would take', () => {
    const calendars = busy({ T01: [span('2026-09-10')], T04: [span('2026-09-11')] });
    const { date, starts_at, room_id, topics } = onlyProposal({ busy: calendars });
    expect(bestChoice(question({ busy: calendars }), GROUP, topics)).toMatchObject({ date, starts_at, room_id });
  });

  test('a day that the lead turned down may be chosen by the lead, and not by the loop', () => {
    const { date } = bestChoice(question(), GROUP, ['ktp'])!;
    const without = question({ avoid: [date] });
    expect(choicesFor(without, GROUP).find((choice) => choice.date === date)!.obstacle).toBe('');
    expect(bestChoice(without, GROUP, ['ktp'])!.date).not.toBe(date);
  });

  test('a session that is to be moved stands in its own way neither by room, leader nor the calendars of its group', () => {
    const own = training({ planned_start: '2026-09-14T14:30', planned_end: '2026-09-14T17:30' });
    const its = [span('2026-09-14', '14:30', '17:30')];
    const calendars = busy({ LEAD: its, T01: [span('2026-09-14', '13:00', '17:30')], T02: its });
    const facts = school({ trainings: [own] });
    expect(on('2026-09-14', { facts, busy: calendars }).obstacle).toBe('leader_busy');
    const choice = on('2026-09-14', { facts, busy: calendars, except: own.session_id });
    expect(choice).toMatchObject({ obstacle: '', starts_at: '14:30', effect: { busy: [] } });
  });

  test('a session that stays where it is still displaces what it displaced; slots that were closed by hand are no loss', () => {
    const own = training({ planned_start: '2026-09-15T14:30', planned_end: '2026-09-15T15:30' });
    const facts = school({ trainings: [own], timetable: [timetableRow()] });
    const time = { date: '2026-09-15', starts_at: '14:30', ends_at: '15:30', room_id: 'R1' };
    const row = { date: '2026-09-15', status: 'removed' as const, reason: `training:${own.session_id}` };
    const slots = ['14:40', '15:00', '15:20'].map((starts_at) =>
      slot({ ...row, starts_at, slot_id: `W1@2026-09-15T${starts_at}` }),
    );
    const displaced = (known: typeof slots) =>
      effectOf(question({ facts, slots: known, except: own.session_id }), GROUP, time).effect.displaced;
    expect(displaced(slots)).toBe(3);
    expect(displaced([{ ...slots[0]!, status: 'closed' }])).toBe(2);
  });

  test('a proposal is in nobody’s calendar yet: whoever is busy at its time is busy with something else', () => {
    const own = training({ status: 'proposed', planned_start: '2026-09-14T14:30', planned_end: '2026-09-14T15:30' });
    const facts = school({ trainings: [own] });
    const time = { date: '2026-09-14', starts_at: '14:30', ends_at: '15:30', room_id: 'R1' };
    const calendars = busy({ T02: [span('2026-09-14', '14:30', '15:30')] });
    const asked = question({ facts, busy: calendars, except: own.session_id });
    expect(effectOf(asked, GROUP, time)).toMatchObject({ obstacle: '', effect: { busy: ['T02'] } });
  });
});

describe('a time of the lead’s own choosing', () => {
  const time = { date: '2026-09-14', starts_at: '09:10', ends_at: '09:55', room_id: 'R1' };
  const obstacle = (wanted: Partial<typeof time>, asked = question(), group = GROUP) =>
    effectOf(asked, group, { ...time, ...wanted }).obstacle;

  test('need not keep to the hours of trainings', () => {
    expect(effectOf(question(), GROUP, time)).toEqual({
      obstacle: '',
      effect: {
        busy: [],
        unknown: 0,
        group: 5,
        displaced: 0,
        displaced_booked: 0,
        days_after: 34,
        outside_study: false,
      },
    });
  });

  test('is told the gravest of what stands against it', () => {
    expect(obstacle({ date: '2026-09-13' })).toBe('weekend');
    expect(obstacle({ date: '2026-09-08' })).toBe('too_soon');
    expect(obstacle({ date: '2026-11-03' })).toBe('too_late');
    expect(obstacle({ room_id: 'NOWHERE' })).toBe('no_room');
    const small = school({ rooms: [room({ pc_working: 4 })] });
    expect(obstacle({}, question({ facts: small }))).toBe('no_room');
    const leading = busy({ LEAD: [span('2026-09-08')] });
    expect(obstacle({ date: '2026-09-08' }, question({ busy: leading }))).toBe('leader_busy');
    const taken = training({
      planned_start: '2026-09-08T09:00',
      planned_end: '2026-09-08T10:00',
      conducted_by: 'OTHER',
    });
    expect(obstacle({ date: '2026-09-08' }, question({ facts: school({ trainings: [taken] }) }))).toBe('room_taken');
  });

  test('a video call has places for the lead, also where rooms have computers', () => {
    const call = room({ room_id: 'REMOTE', pc_total: 0, pc_working: 0, seats: 99 });
    const facts = school({ rooms: [room(), call] });
    expect(placesIn(facts, 'REMOTE')).toBe(99);
    expect(obstacle({ room_id: 'REMOTE' }, question({ facts }))).toBe('');
  });
});

describe('topics', () => {
  const inLastTerm = { now: '2026-11-02T08:00:00', term: LAST_TERM };
  const everybody = (n: number) => teachers(n).map((one) => need(one.staff_id, '2026-12-29'));

  test('what people cannot do yet by their newest self-check outweighs the peak of the term', () => {
    const checks = GROUP.flatMap((id) => [
      check(id, { a5_reports: 0 }),
      check(id, { submitted_on: '2026-08-01', a2_ktp: 0 }),
    ]);
    expect(onlyProposal({ self_assessment: checks }).topics[0]).toBe('reports');
  });

  test('what people ask about decides between equals', () => {
    const asked = onlyProposal({
      demand: new Map([
        ['current_marks', 9],
        ['ktp', 1],
        ['equipment', 50],
      ]),
    });
    expect(asked.topics).toEqual(['current_marks', 'ktp']);
  });

  test('people with the same needs sit together', () => {
    const checks = teachers(8).map((one, i) =>
      check(one.staff_id, i % 2 ? { a2_ktp: 0 } : { a4_final: 0, a5_reports: 0 }),
    );
    const facts = school({ staff: [...teachers(8), LEADER], rooms: [room({ pc_working: 4 })] });
    const { proposals } = plan({ ...inLastTerm, facts, people: everybody(8), self_assessment: checks });
    const groups = proposals.map((one) => ({ topics: one.topics, ids: one.staff_ids.join() }));
    expect(groups).toContainEqual({ topics: ['ktp', 'final_marks'], ids: 'T02,T04,T06,T08' });
    expect(groups).toContainEqual({ topics: ['final_marks', 'reports'], ids: 'T01,T03,T05,T07' });
  });
});

describe('the reason that the register keeps', () => {
  const effect: Effect = {
    busy: ['S07', 'S09'],
    unknown: 1,
    group: 11,
    displaced: 3,
    displaced_booked: 1,
    days_after: 24,
    outside_study: true,
  };

  test('is a row of codes that can be read back', () => {
    expect(whyText(effect)).toBe('busy=S07+S09;unknown=1;group=11;displaced=3;booked=1;after=24;outside=1');
    const easy = { ...effect, busy: [], unknown: 0, displaced: 0, displaced_booked: 0, outside_study: false };
    expect(whyText(easy)).toBe('group=11;after=24');
    for (const one of [effect, easy]) expect(readWhy(whyText(one))).toEqual(one);
    expect(readWhy(`${whyText(easy)};by=lead`)).toEqual(easy);
  });

  test('what a person wrote into the cell is not taken for one', () => {
    for (const text of ['', 'так удобнее', 'by=lead', 'a=b=c', ';;']) expect(readWhy(text)).toBeUndefined();
  });
});
