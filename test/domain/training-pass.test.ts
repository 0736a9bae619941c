// What trainings ask for by themselves, day by day.

import { addWorkingDays } from '../../src/domain/school-year';
import { decideTrainingIntent } from '../../src/domain/training-intents';
import { busyQuestion, decideTraining } from '../../src/domain/training-pass';
import { assignment, holiday, room, settings } from '../support/builders';
import {
  actsOf,
  answering,
  codeOf,
  decided,
  groupIn,
  later,
  pass,
  type School,
  school,
  sessionIn,
  TEACHERS,
  TERM,
  teacher,
  withFacts,
} from './training-school';

const FIRST = 'TR-Q1-01';
const approve = (...session_ids: string[]) => ({ kind: 'approve', session_ids, by: 'LEAD' }) as const;

describe('at the start of a term', () => {
  test('a training is proposed for everybody who needs one, nobody is invited and nothing occupies the room', () => {
    const changes = decideTraining(school());
    const [session] = changes.sessions?.add ?? [];
    expect(changes.sessions?.add).toHaveLength(1);
    expect(session).toMatchObject({
      session_id: FIRST,
      kind: 'training',
      clause: '2.1',
      status: 'proposed',
      period_code: 'Q1',
      room_id: 'R1',
      conducted_by: 'LEAD',
    });
    expect(session?.why).toMatch(/^group=5/);
    expect(changes.attendance?.add?.map((row) => row.staff_id)).toEqual(TEACHERS);
    expect(changes.journal?.add).toMatchObject([
      { act: 'training.proposed', table: 'sessions', row_key: FIRST, rule: '2.1', by: '' },
    ]);
  });

  test('as many groups as the places ask for get names one after another', () => {
    const obs = pass(school({ rooms: [room({ pc_working: 2 })] }));
    expect(obs.facts.trainings.map((session) => session.session_id)).toEqual([FIRST, 'TR-Q1-02', 'TR-Q1-03']);
    expect(obs.attendance).toHaveLength(5);
  });

  test('the name follows the highest number of the term that was ever given', () => {
    const sessions = [
      { session_id: 'TR-Q1-07', status: 'cancelled', period_code: 'Q1', reason: 'not_needed' } as const,
    ];
    expect(decideTraining(school({ sessions })).sessions?.add?.[0]?.session_id).toBe('TR-Q1-08');
  });

  test('whoever has no mailbox will be told in person', () => {
    const staff = [teacher('S1', { email: '' }), teacher('S2'), teacher('LEAD', { training_required: false })];
    expect(groupIn(pass(school({ staff })), FIRST)).toEqual(['S1:oral:', 'S2:calendar:']);
  });

  test('without a room for it the term is reported as not plannable until there is one', () => {
    const obs = pass(school({ rooms: [] }));
    expect(obs.alarms).toMatchObject([{ alarm_key: 'training_unplaced:Q1', subject_key: 'Q1', cleared_at: '' }]);
    const healed = pass(withFacts(obs, { rooms: [room()] }));
    expect(healed.alarms[0]?.cleared_at).not.toBe('');
    expect(groupIn(healed, FIRST)).toHaveLength(5);
  });

  test('the setting approves proposals in the same pass', () => {
    const obs = pass(school({ settings: settings({ auto_approve_training: true }) }));
    expect(sessionIn(obs, FIRST).status).toBe('planned');
  });
});

describe('a proposal that the facts have overtaken', () => {
  const proposed = pass(school());
  const { planned_start } = sessionIn(proposed, FIRST);
  const date = planned_start.slice(0, 10);

  test('gets another time under the same name when its day becomes a day off', () => {
    const obs = withFacts(proposed, { holidays: [holiday({ date })] });
    const changes = decideTraining(obs);
    expect(changes.sessions?.add).toBeUndefined();
    expect(changes.sessions?.change?.[0]).toMatchObject({ session_id: FIRST, status: 'proposed' });
    expect(changes.sessions?.change?.[0]?.planned_start).not.toBe(planned_start);
    expect(actsOf(changes)).toEqual(['training.replanned']);
  });

  test('moves on when nobody approved it and its notice has run out', () => {
    const obs = pass(later(proposed, `${date}T07:30:00`));
    expect(sessionIn(obs, FIRST).planned_start > planned_start).toBe(true);
    expect(groupIn(obs, FIRST)).toEqual(groupIn(proposed, FIRST));
  });
  test('moves on by a week more than its notice, so that it does not move again tomorrow', () => {
    const obs = pass(later(proposed, `${date}T07:30:00`));
    const nextDay = pass(later(obs, `${addWorkingDays(obs.facts, date, 4)}T07:30:00`));
    expect(sessionIn(nextDay, FIRST)).toEqual(sessionIn(obs, FIRST));
  });

  test('is led by whoever holds the role now', () => {
    const acting = assignment({
      assignment_id: 'A9',
      kind: 'acting',
      staff_id: 'DEP',
      valid_from: date,
      valid_to: date,
    });
    const obs = pass(withFacts(proposed, { roles: [...proposed.facts.roles, acting] }));
    expect(sessionIn(obs, FIRST)).toMatchObject({ planned_start, conducted_by: 'DEP' });
  });

  test('is divided anew when its room is too small by now', () => {
    const obs = pass(withFacts(proposed, { rooms: [room({ pc_working: 3 })] }));
    expect(sessionIn(obs, FIRST)).toMatchObject({ status: 'cancelled', reason: 'no_time' });
    expect(groupIn(obs, 'TR-Q1-02').length + groupIn(obs, 'TR-Q1-03').length).toBe(5);
  });

  test('loses those who need it no more, and is taken back when nobody does', () => {
    const none = TEACHERS.map((id) => teacher(id, { training_required: id === 'S1' }));
    const smaller = pass(withFacts(proposed, { staff: [...none, ...proposed.facts.staff.slice(5)] }));
    expect(groupIn(smaller, FIRST).filter((row) => !row.endsWith(':removed'))).toEqual(['S1:calendar:']);
    const empty = pass(withFacts(proposed, { staff: proposed.facts.staff.slice(5) }));
    expect(sessionIn(empty, FIRST)).toMatchObject({ status: 'cancelled', reason: 'not_needed' });
  });
});

describe('a session whose people are invited', () => {
  const planned: School = {
    sessions: [
      {
        session_id: FIRST,
        period_code: 'Q1',
        planned_start: '2026-09-22T15:00',
        planned_end: '2026-09-22T16:00',
        why: 'group=5',
      },
    ],
    groups: { [FIRST]: TEACHERS },
  };
  const affected = (more: School) => sessionIn(pass(school({ ...planned, ...more })), FIRST);
  const standing = { status: 'planned', planned_start: '2026-09-22T15:00', conducted_by: 'LEAD', room_id: 'R1' };

  test('stays where it is when a day off appears, and a new time is proposed', () => {
    const session = affected({ holidays: [holiday({ date: '2026-09-22' })] });
    expect(session).toMatchObject({ ...standing, reason: 'day_off' });
    expect(session.move).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d\/2026-\d\d-\d\dT\d\d:\d\d\/R1\/LEAD$/);
    expect(session.move).not.toContain('2026-09-22');
  });
  test('says that its room is out, with another one proposed', () => {
    const session = affected({ rooms: [room({ pc_working: 4 }), room({ room_id: 'R2' })] });
    expect(session).toMatchObject({ ...standing, reason: 'room_out' });
    expect(session.move).toContain('/R2/LEAD');
  });
  test('may share computers where the school arranged it itself, but not be in a room that hosts no training', () => {
    const own = { ...planned, sessions: planned.sessions!.map((session) => ({ ...session, why: '' })) };
    expect(affected({ ...own, rooms: [room({ pc_working: 4 })] }).reason).toBe('');
    expect(affected({ ...own, rooms: [room({ can_host_training: false }), room({ room_id: 'R2' })] }).reason).toBe(
      'room_out',
    );
  });
  test('keeps time and room when only the leader changed', () => {
    const acting = assignment({ assignment_id: 'A9', kind: 'acting', staff_id: 'DEP', valid_from: '2026-09-20' });
    const session = affected({ roles: [assignment(), acting] });
    expect(session).toMatchObject({ ...standing, reason: 'leader_changed' });
    expect(session.move).toBe('2026-09-22T15:00/2026-09-22T16:00/R1/DEP');
  });
  test('has nothing proposed when nobody holds the role any more', () => {
    const session = affected({ roles: [assignment({ valid_to: '2026-09-08' })] });
    expect(session).toMatchObject({ ...standing, reason: 'no_leader', move: '' });
  });
  test('is shown when its term was moved away from it', () => {
    const session = affected({ quarters: [{ ...TERM, compliance_from: '2026-09-28', starts_on: '2026-09-28' }] });
    expect(session).toMatchObject({ ...standing, reason: 'term_moved' });
  });
  test('is quiet again when the facts change back, and when the lead keeps it until something else changes', () => {
    const holidays = [holiday({ date: '2026-09-22' })];
    const obs = pass(school({ ...planned, holidays }));
    expect(sessionIn(pass(withFacts(obs, { holidays: [] })), FIRST)).toMatchObject({ reason: '', move: '' });
    const kept = decided(obs, { kind: 'keep', session_id: FIRST, by: 'LEAD' });
    expect(sessionIn(kept, FIRST)).toMatchObject({ ...standing, reason: 'kept:day_off', move: '' });
    expect(decideTraining(kept)).toEqual({});
    const roles = [assignment({ valid_to: '2026-09-08' })];
    expect(sessionIn(pass(withFacts(kept, { holidays: [], roles })), FIRST).reason).toBe('no_leader');
  });
  test('is not touched by the setting that approves: a move waits for the lead', () => {
    const auto = settings({ auto_approve_training: true });
    expect(affected({ settings: auto, holidays: [holiday({ date: '2026-09-22' })] })).toMatchObject(standing);
  });
  test('two of them are never offered the same time', () => {
    const second = { ...planned.sessions![0]!, session_id: 'TR-Q1-02', room_id: 'R2' };
    const obs = pass(
      school({
        sessions: [
          ...planned.sessions!,
          { ...second, planned_start: '2026-09-22T16:00', planned_end: '2026-09-22T17:00' },
        ],
        groups: { [FIRST]: ['S1', 'S2'], 'TR-Q1-02': ['S3', 'S4', 'S5'] },
        rooms: [room(), room({ room_id: 'R2' })],
        holidays: [holiday({ date: '2026-09-22' })],
      }),
    );
    const approved = decideTrainingIntent(obs, approve(FIRST, 'TR-Q1-02'));
    expect(codeOf(approved)).toBe('done');
  });
});

describe('somebody who still needs a place', () => {
  const newcomer = teacher('S6', { hired_on: '2026-09-10' });
  const approved = decided(pass(school()), approve(FIRST));
  const staff = [...approved.facts.staff, newcomer];
  const joined = later(withFacts(approved, { staff }), '2026-09-10T07:30:00');

  test('is proposed as an addition where a seat is free, and invited only when that is approved', () => {
    const soon = later(withFacts(approved, { staff: [...approved.facts.staff, teacher('S6')] }), '2026-09-07T08:00:00');
    const obs = pass(soon);
    expect(groupIn(obs, FIRST)).toContain('S6::');
    expect(obs.facts.trainings).toHaveLength(1);
    expect(groupIn(decided(obs, approve(FIRST)), FIRST)).toContain('S6:calendar:');
  });
  test('is invited at once where the setting says so', () => {
    const auto = withFacts(joined, { settings: settings({ auto_approve_training: true }) });
    const obs = pass(auto);
    expect(obs.attendance.find((row) => row.staff_id === 'S6')?.invited_by).toBe('calendar');
  });
  test('gets a session of their own within a month where every seat is taken', () => {
    const full = withFacts(joined, { rooms: [room({ pc_working: 5 })] });
    const obs = pass(full);
    const row = obs.attendance.find(({ staff_id }) => staff_id === 'S6')!;
    expect(row.session_id).toBe('TR-Q1-02');
    expect(sessionIn(obs, 'TR-Q1-02').planned_start < '2026-10-11').toBe(true);
  });
  test('is not put where their calendar says that they are busy', () => {
    const { planned_start, planned_end } = sessionIn(approved, FIRST);
    const times = new Map([['S6', [{ from: planned_start, until: planned_end }]]]);
    const obs = pass({
      ...withFacts(approved, { staff }),
      busy: { times, unknown: new Set() },
      now: '2026-09-10T07:30:00',
    });
    expect(groupIn(obs, FIRST)).not.toContain('S6::');
    expect(obs.attendance.some((row) => row.staff_id === 'S6')).toBe(true);
  });
  test('of a held session who was absent is proposed a make-up while the window is open', () => {
    const over = later(approved, `${sessionIn(approved, FIRST).planned_end.slice(0, 10)}T18:00:00`);
    const { planned_start: held_start, planned_end: held_end } = sessionIn(approved, FIRST);
    const attended = ['S1', 'S2', 'S3', 'S4'];
    const held = {
      kind: 'confirm',
      session_id: FIRST,
      held_start,
      held_end,
      attended,
      sheet_signed: true,
      by: 'LEAD',
    } as const;
    const obs = pass(decided(over, held));
    expect(groupIn(obs, 'TR-Q1-02')).toEqual(['S5:calendar:']);
    expect(sessionIn(obs, 'TR-Q1-02').status).toBe('proposed');
  });
});

describe('a proposal that the lead turned down', () => {
  test('is not made again on that day', () => {
    const proposed = pass(school());
    const date = sessionIn(proposed, FIRST).planned_start.slice(0, 10);
    const obs = pass(decided(proposed, { kind: 'cancel', session_id: FIRST, reason: '', by: 'LEAD' }));
    expect(sessionIn(obs, FIRST)).toMatchObject({ status: 'cancelled', reason: 'rejected' });
    expect(groupIn(obs, 'TR-Q1-02')).toHaveLength(5);
    expect(sessionIn(obs, 'TR-Q1-02').planned_start).not.toContain(date);
  });
  test('may come back at the same time when the lead asks for a new plan', () => {
    const proposed = pass(school());
    const obs = decided(proposed, { kind: 'replan', period_code: 'Q1', by: 'LEAD' });
    expect(sessionIn(obs, FIRST)).toMatchObject({ status: 'cancelled', reason: 'replanned' });
    expect(sessionIn(obs, 'TR-Q1-02').planned_start).toBe(sessionIn(proposed, FIRST).planned_start);
  });
});

describe('whoever declines', () => {
  const two: School = {
    sessions: [
      { session_id: FIRST, period_code: 'Q1', planned_start: '2026-09-22T15:00', planned_end: '2026-09-22T16:00' },
      { session_id: 'TR-Q1-02', period_code: 'Q1', planned_start: '2026-09-24T15:00', planned_end: '2026-09-24T16:00' },
    ],
    groups: { [FIRST]: ['S1', 'S2'], 'TR-Q1-02': ['S3', 'S4', 'S5'] },
  };
  const declined = (more: School = {}) => answering(school({ ...two, ...more }), 'S1', 'declined');

  test('is written to once with the other groups, and proposed for one of them', () => {
    const changes = decideTraining(declined());
    expect(changes.outbox?.add).toMatchObject([
      {
        key: `declined:${FIRST}:S1`,
        kind: 'training_declined',
        staff_id: 'S1',
        session_id: FIRST,
        alternatives: ['TR-Q1-02'],
      },
    ]);
    expect(changes.attendance?.add).toMatchObject([{ session_id: 'TR-Q1-02', staff_id: 'S1', invited_by: '' }]);
    expect(changes.sessions).toBeUndefined();
    expect(changes.alarms).toBeUndefined();
  });
  test('is not written to where the register has no address', () => {
    const lead = teacher('LEAD', { training_required: false });
    const staff = [teacher('S1', { email: '' }), ...TEACHERS.slice(1).map((id) => teacher(id)), lead];
    expect(decideTraining(declined({ staff })).outbox).toBeUndefined();
  });
  test('is offered the groups that have a seat left', () => {
    const full = { rooms: [room({ pc_working: 3 })] };
    expect(decideTraining(declined(full)).outbox?.add?.[0]?.alternatives).toEqual([]);
    const busy = {
      times: new Map([['S1', [{ from: '2026-09-24T15:00', until: '2026-09-24T16:00' }]]]),
      unknown: new Set<string>(),
    };
    expect(decideTraining(declined({ busy })).outbox?.add?.[0]?.alternatives).toEqual(['TR-Q1-02']);
  });
  test('alone gets no session made for them while other groups have seats: the lead sees it until a place is found', () => {
    const busy = {
      times: new Map([['S1', [{ from: '2026-09-24T15:00', until: '2026-09-24T16:00' }]]]),
      unknown: new Set<string>(),
    };
    const obs = pass(declined({ busy }));
    expect(obs.facts.trainings).toHaveLength(2);
    expect(obs.alarms).toMatchObject([
      { alarm_key: `training_declined:${FIRST}:S1`, kind: 'training_declined', subject_key: FIRST, cleared_at: '' },
    ]);
    const moved = { ...change(FIRST), session_id: 'TR-Q1-02', date: '2026-09-24', add: ['S1'] };
    expect(pass(decided(obs, moved)).alarms[0]?.cleared_at).not.toBe('');
  });
  test('is seated anew together with the other absentees once that session is over', () => {
    const busy = {
      times: new Map([['S1', [{ from: '2026-09-24T15:00', until: '2026-09-24T16:00' }]]]),
      unknown: new Set<string>(),
    };
    const obs = later(pass(declined({ busy })), '2026-09-22T18:00:00');
    const held = { held_start: '2026-09-22T15:00', held_end: '2026-09-22T16:00', attended: ['S2'], sheet_signed: true };
    const after = pass(decided(obs, { kind: 'confirm', session_id: FIRST, ...held, by: 'LEAD' }));
    expect(groupIn(after, 'TR-Q1-03')).toEqual(['S1:calendar:']);
    expect(after.alarms[0]?.cleared_at).not.toBe('');
  });
});

const change = (session_id: string) =>
  ({
    kind: 'change',
    session_id,
    period_code: 'Q1',
    topics: ['ktp'],
    title: '',
    date: '2026-09-22',
    starts_at: '15:00',
    ends_at: '16:00',
    room_id: 'R1',
    add: [] as string[],
    remove: [] as string[],
    by: 'LEAD',
  }) as const;

describe('reminders', () => {
  const told: School = {
    sessions: [
      {
        session_id: FIRST,
        period_code: 'Q1',
        planned_start: '2026-09-22T15:00',
        planned_end: '2026-09-22T16:00',
        calendar: 'b:1',
      },
    ],
    groups: {
      [FIRST]: [
        'S1',
        { staff_id: 'S2', rsvp: 'accepted' },
        { staff_id: 'S3', rsvp: 'no_reply' },
        { staff_id: 'S4', invited_by: 'oral' },
        { staff_id: 'S5', rsvp: 'tentative' },
      ],
    },
  };
  const keysOn = (now: string, more: School = {}) =>
    (decideTraining(school({ ...told, now, ...more })).outbox?.add ?? []).map((row) => row.key);

  test('go out two working days before to those who were invited by mail and did not answer', () => {
    expect(keysOn('2026-09-17T07:30:00')).toEqual([]);
    expect(keysOn('2026-09-18T07:30:00')).toEqual([`remind:${FIRST}:S1:2`, `remind:${FIRST}:S3:2`]);
    expect(keysOn('2026-09-22T15:00:00')).toEqual([]);
  });
  test('are sent once, and not on the day on which the calendar has not told them yet', () => {
    const letters = new Set([`remind:${FIRST}:S1:2`]);
    expect(keysOn('2026-09-21T07:30:00', { letters })).toEqual([`remind:${FIRST}:S3:2`]);
    const sessions = told.sessions!.map((session) => ({ ...session, calendar: '' }));
    expect(keysOn('2026-09-21T07:30:00', { sessions })).toEqual([]);
  });
  test('the lead is asked every working day to confirm what is over', () => {
    const over = (now: string, letters: string[] = []) => keysOn(now, { letters: new Set(letters) });
    expect(over('2026-09-22T15:30:00')).toEqual([]);
    expect(over('2026-09-22T16:00:00')).toEqual(['confirm:2026-09-22']);
    expect(over('2026-09-23T05:59:00', ['confirm:2026-09-22'])).toEqual([]);
    expect(over('2026-09-23T06:00:00', ['confirm:2026-09-22'])).toEqual(['confirm:2026-09-23']);
    expect(over('2026-09-26T10:00:00')).toEqual([]);
  });
  test('one letter names all that is to be confirmed', () => {
    const sessions = [
      ...told.sessions!,
      { session_id: 'TR-9', planned_start: '2026-09-21T15:00', planned_end: '2026-09-21T16:00' },
    ];
    const { outbox } = decideTraining(school({ ...told, sessions, now: '2026-09-23T07:30:00' }));
    expect(outbox?.add).toMatchObject([{ staff_id: 'LEAD', session_id: 'TR-9', alternatives: ['TR-9', FIRST] }]);
  });
});

describe('calendars are asked', () => {
  test('for those who need a place and for the leaders, until the window ends', () => {
    expect(busyQuestion(school())).toEqual({
      staff_ids: ['LEAD', ...TEACHERS],
      from: '2026-09-07',
      until: '2026-11-02',
    });
  });
  test('for the group of a session that has to move, but not of one that was shown already', () => {
    const holidays = [holiday({ date: '2026-09-22' })];
    const obs = school({
      sessions: [{ session_id: FIRST, planned_start: '2026-09-22T15:00', planned_end: '2026-09-22T16:00' }],
      groups: { [FIRST]: TEACHERS },
      holidays,
    });
    expect(busyQuestion(obs)?.staff_ids).toEqual(['LEAD', ...TEACHERS]);
    expect(busyQuestion(pass(obs))).toBeUndefined();
  });
  test('for nobody on an ordinary day, and for a whole term that is to be planned anew', () => {
    const proposed = pass(school());
    expect(busyQuestion(proposed)).toBeUndefined();
    expect(busyQuestion(proposed, 'Q1')?.staff_ids).toEqual(['LEAD', ...TEACHERS]);
  });
});
