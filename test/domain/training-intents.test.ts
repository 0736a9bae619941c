// What a person decides about a training, and what is refused.

import type { TrainingObservation } from '../../src/domain/training';
import { decideTrainingIntent, type TrainingIntent } from '../../src/domain/training-intents';
import { assignment, holiday, room } from '../support/builders';
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
  teacher,
  withFacts,
} from './training-school';

const FIRST = 'TR-Q1-01';
const SECOND = 'TR-Q1-02';
const by = 'LEAD';
const approve = (...session_ids: string[]): TrainingIntent => ({ kind: 'approve', session_ids, by });
const NOTHING = { ok: true, value: {} };
const refused = (obs: TrainingObservation, intent: TrainingIntent) => codeOf(decideTrainingIntent(obs, intent));

const at = (date: string, session_id = FIRST, more = {}) => ({
  session_id,
  period_code: 'Q1',
  planned_start: `${date}T15:00`,
  planned_end: `${date}T16:00`,
  ...more,
});
const proposedOn = (date: string, more = {}) => at(date, FIRST, { status: 'proposed', ...more });
const change = (wanted: Partial<Extract<TrainingIntent, { kind: 'change' }>> = {}): TrainingIntent => ({
  kind: 'change',
  session_id: FIRST,
  period_code: 'Q1',
  topics: ['ktp'],
  title: '',
  date: '2026-09-22',
  starts_at: '15:00',
  ends_at: '16:00',
  room_id: 'R1',
  add: [],
  remove: [],
  by,
  ...wanted,
});

describe('approval', () => {
  const proposed = pass(school());

  test('makes a session of a proposal by changing its one row', () => {
    const result = decideTrainingIntent(proposed, approve(FIRST));
    expect(result.ok && result.value.sessions?.change).toMatchObject([{ session_id: FIRST, status: 'planned' }]);
    expect(result.ok && result.value.attendance).toBeUndefined();
    expect(result.ok && result.value.journal?.add).toMatchObject([{ act: 'training.approved', rule: '2.1', by }]);
  });
  test('of what is approved changes nothing', () => {
    expect(decideTrainingIntent(decided(proposed, approve(FIRST)), approve(FIRST))).toEqual(NOTHING);
  });
  test('is led by whoever holds the role on that day by now', () => {
    const acting = assignment({ assignment_id: 'A9', kind: 'acting', staff_id: 'DEP' });
    const obs = withFacts(proposed, { roles: [...proposed.facts.roles, acting] });
    expect(sessionIn(decided(obs, approve(FIRST)), FIRST).conducted_by).toBe('DEP');
  });

  const proposal: School = { sessions: [proposedOn('2026-09-22')], groups: { [FIRST]: TEACHERS } };
  const refusal = (more: School) => decideTrainingIntent(school({ ...proposal, ...more }), approve(FIRST));
  test('is refused for what has become impossible since, and the session is named', () => {
    expect(refusal({ now: '2026-09-22T15:00:00' })).toMatchObject({
      code: 'training.past',
      params: { session_id: FIRST },
    });
    expect(codeOf(refusal({ holidays: [holiday({ date: '2026-09-22' })] }))).toBe('training.day_off');
    expect(codeOf(refusal({ roles: [] }))).toBe('training.no_leader');
    expect(codeOf(refusal({ rooms: [room({ pc_working: 4 })] }))).toBe('training.over_capacity');
    const away = teacher('LEAD', { absence_from: '2026-09-20', absence_to: '2026-09-30' });
    expect(codeOf(refusal({ staff: [...TEACHERS.map((id) => teacher(id)), away] }))).toBe('training.leader_busy');
    const taken = [...proposal.sessions!, at('2026-09-22', SECOND, { conducted_by: 'DEP' })];
    expect(codeOf(refusal({ sessions: taken }))).toBe('training.room_taken');
  });
  test('of several is all or nothing: two that exclude each other are refused together', () => {
    const sessions = [proposedOn('2026-09-22'), at('2026-09-22', SECOND, { status: 'proposed', room_id: 'R2' })];
    const obs = school({ sessions, rooms: [room(), room({ room_id: 'R2' })] });
    expect(decideTrainingIntent(obs, approve(FIRST, SECOND))).toMatchObject({
      code: 'training.leader_busy',
      params: { session_id: SECOND },
    });
    expect(refused(obs, approve(FIRST, 'TR-Q1-99'))).toBe('training.unknown');
  });
  test('of a cancelled one is refused', () => {
    const sessions = [at('2026-09-22', FIRST, { status: 'cancelled' })];
    expect(refused(school({ sessions }), approve(FIRST))).toBe('training.cancelled');
  });
  test('invites those who wait, up to the last place', () => {
    const waiting = { staff_id: 'S5', invited_by: '' };
    const groups = { [FIRST]: ['S1', 'S2', waiting] };
    const obs = school({ sessions: [at('2026-09-22')], groups });
    expect(groupIn(decided(obs, approve(FIRST)), FIRST)).toEqual(['S1:calendar:', 'S2:calendar:', 'S5:calendar:']);
    const full = school({ sessions: [at('2026-09-22')], groups, rooms: [room({ pc_working: 2 })] });
    expect(refused(full, approve(FIRST))).toBe('training.over_capacity');
  });

  const affected = () => {
    const sessions = [
      at('2026-09-22', FIRST, { reason: 'day_off', move: '2026-09-24T15:30/2026-09-24T16:30/R1/LEAD' }),
    ];
    const rows = ['S1', { staff_id: 'S2', rsvp: 'accepted' }, { staff_id: 'S3', rsvp: 'declined' }];
    return school({ sessions, groups: { [FIRST]: rows }, holidays: [holiday({ date: '2026-09-22' })] });
  };
  test('carries out a proposed move, and everybody is asked anew', () => {
    const obs = decided(affected(), approve(FIRST));
    expect(sessionIn(obs, FIRST)).toMatchObject({
      planned_start: '2026-09-24T15:30',
      planned_end: '2026-09-24T16:30',
      reason: '',
      move: '',
      status: 'planned',
    });
    expect(groupIn(obs, FIRST)).toEqual(['S1:calendar:', 'S2:calendar:', 'S3:calendar:']);
    expect(decideTrainingIntent(obs, approve(FIRST))).toEqual(NOTHING);
  });
  test('keeps the answers where only the leader changes', () => {
    const move = '2026-09-22T15:00/2026-09-22T16:00/R1/DEP';
    const acting = assignment({ assignment_id: 'A9', kind: 'acting', staff_id: 'DEP' });
    const obs = school({
      sessions: [at('2026-09-22', FIRST, { reason: 'leader_changed', move })],
      groups: { [FIRST]: [{ staff_id: 'S2', rsvp: 'accepted' }] },
      roles: [assignment(), acting],
    });
    const led = decided(obs, approve(FIRST));
    expect(sessionIn(led, FIRST)).toMatchObject({ planned_start: '2026-09-22T15:00', conducted_by: 'DEP', reason: '' });
    expect(groupIn(led, FIRST)).toEqual(['S2:calendar:accepted']);
  });
  test('of a move to a time that is taken by now is refused', () => {
    const obs = affected();
    const taken = sessionIn(school({ sessions: [at('2026-09-24', SECOND)] }), SECOND);
    expect(refused(withFacts(obs, { trainings: [...obs.facts.trainings, taken] }), approve(FIRST))).toBe(
      'training.room_taken',
    );
  });
});

describe('a change', () => {
  const proposal = school({ sessions: [proposedOn('2026-09-22')], groups: { [FIRST]: ['S1', 'S2'] } });
  const planned = school({
    sessions: [at('2026-09-22', FIRST, { calendar: 'b:1' })],
    groups: { [FIRST]: ['S1', { staff_id: 'S2', rsvp: 'accepted' }] },
  });

  test('to the same values changes nothing', () => {
    expect(decideTrainingIntent(proposal, change())).toEqual(NOTHING);
    expect(decideTrainingIntent(planned, change({ add: ['S2'] }))).toEqual(NOTHING);
  });
  test('adds a session of the lead’s own, which waits for approval like any other', () => {
    const obs = decided(school(), change({ session_id: '', add: ['S1'], topics: ['reports'] }));
    expect(sessionIn(obs, FIRST)).toMatchObject({
      status: 'proposed',
      period_code: 'Q1',
      conducted_by: 'LEAD',
      topic_keys: ['reports'],
      planned_start: '2026-09-22T15:00',
    });
    expect(groupIn(obs, FIRST)).toEqual(['S1:calendar:']);
  });
  test('pressed twice does not add it twice', () => {
    const obs = decided(school(), change({ session_id: '' }));
    expect(refused(obs, change({ session_id: '' }))).toBe('training.room_taken');
  });
  test('of a proposal is the lead’s own: the loop leaves its time and its people alone, and fills the free seats', () => {
    const short = change({ date: '2026-09-08', starts_at: '13:00', ends_at: '14:00', add: ['DEP'], remove: ['S1'] });
    const obs = pass(decided(proposal, short));
    expect(sessionIn(obs, FIRST)).toMatchObject({ planned_start: '2026-09-08T13:00', status: 'proposed' });
    expect(groupIn(obs, FIRST)).toEqual(['DEP:calendar:', 'S1::removed', 'S2:calendar:']);
    const roomy = pass(decided(proposal, change({ starts_at: '13:00', ends_at: '14:00', remove: ['S1'] })));
    expect(groupIn(roomy, FIRST)).toEqual(['S1::removed', ...['S2', 'S3', 'S4', 'S5'].map((id) => `${id}:calendar:`)]);
    expect(groupIn(roomy, SECOND)).toEqual(['S1:calendar:']);
  });
  test('of the time of a session asks its group anew; of its topics does not', () => {
    const moved = decided(planned, change({ date: '2026-09-24' }));
    expect(sessionIn(moved, FIRST)).toMatchObject({ planned_start: '2026-09-24T15:00', status: 'planned' });
    expect(groupIn(moved, FIRST)).toEqual(['S1:calendar:', 'S2:calendar:']);
    const renamed = decided(planned, change({ topics: ['reports'], title: 'Отчёты без слёз' }));
    expect(sessionIn(renamed, FIRST)).toMatchObject({ topic_keys: ['reports'], title_ru: 'Отчёты без слёз' });
    expect(groupIn(renamed, FIRST)).toEqual(['S1:calendar:', 'S2:calendar:accepted']);
  });
  test('puts people in and takes them out; nobody’s row is lost', () => {
    const obs = decided(planned, change({ add: ['S3'], remove: ['S2'] }));
    expect(groupIn(obs, FIRST)).toEqual(['S1:calendar:', 'S2::removed', 'S3:calendar:']);
    expect(groupIn(decided(obs, change({ add: ['S2'] })), FIRST)).toContain('S2:calendar:');
  });
  test('that gives somebody another group takes back the seat that nobody had told them of', () => {
    const sessions = [at('2026-09-22'), at('2026-09-24', SECOND, { status: 'proposed' })];
    const obs = school({ sessions, groups: { [FIRST]: ['S1'], [SECOND]: ['S2', 'S3'] } });
    expect(groupIn(decided(obs, change({ add: ['S2'] })), SECOND)).toEqual(['S2::removed', 'S3:calendar:']);
  });
  test('of an affected session by the lead settles what was proposed', () => {
    const sessions = [
      at('2026-09-22', FIRST, { reason: 'room_out', move: '2026-09-24T15:30/2026-09-24T16:30/R1/LEAD' }),
    ];
    expect(sessionIn(decided(school({ sessions }), change({ date: '2026-09-25' })), FIRST)).toMatchObject({
      reason: '',
      move: '',
    });
  });
  test.each([
    ['args.times', { starts_at: '16:00', ends_at: '15:00' }],
    ['training.no_topic', { topics: [] }],
    ['room.unknown', { room_id: 'R9' }],
    ['staff.unknown', { add: ['S99'] }],
    ['training.is_leader', { add: ['LEAD'] }],
    ['training.unknown', { session_id: 'TR-Q1-99' }],
    ['training.outside_term', { session_id: '', date: '2026-12-01' }],
    ['training.outside_term', { session_id: '', period_code: 'Q9' }],
    ['training.past', { date: '2026-09-04' }],
    ['training.day_off', { date: '2026-09-26' }],
    ['training.personal_data', { title: 'Ведущая заболела, тел. 8 916 123-45-67' }],
  ])('%s is refused', (code, wanted) => {
    expect(refused(planned, change(wanted))).toBe(code);
  });
  test('beyond the places, into a taken room, and of what is over is refused', () => {
    const small = withFacts(planned, { rooms: [room({ pc_working: 2 })] });
    expect(refused(small, change({ add: ['S3'] }))).toBe('training.over_capacity');
    expect(refused(small, change({ topics: ['reports'] }))).toBe('done');
    const sessions = [at('2026-09-22'), at('2026-09-24', SECOND, { conducted_by: 'DEP' })];
    expect(refused(school({ sessions }), change({ date: '2026-09-24' }))).toBe('training.room_taken');
    expect(refused(later(planned, '2026-09-22T15:00:00'), change({ topics: ['reports'] }))).toBe('training.past');
    const held = [at('2026-09-22', FIRST, { status: 'held' })];
    expect(refused(school({ sessions: held }), change({ topics: ['reports'] }))).toBe('training.held');
  });
  test('that did not take place moves to a day to come', () => {
    const over = later(planned, '2026-09-23T08:00:00');
    expect(refused(over, change({ date: '2026-09-22' }))).toBe('training.past');
    expect(refused(over, change({ date: '2026-09-29' }))).toBe('done');
  });
});

describe('cancelling', () => {
  const cancel = (reason: string): TrainingIntent => ({ kind: 'cancel', session_id: FIRST, reason, by });
  const planned = school({ sessions: [at('2026-09-22')], groups: { [FIRST]: TEACHERS } });

  test('a session needs a reason, which its people are told', () => {
    expect(refused(planned, cancel('  '))).toBe('training.no_reason');
    const obs = decided(planned, cancel(' Ремонт в кабинете '));
    expect(sessionIn(obs, FIRST)).toMatchObject({ status: 'cancelled', reason: 'Ремонт в кабинете', move: '' });
    expect(decideTrainingIntent(obs, cancel('ещё раз'))).toEqual(NOTHING);
  });
  test('takes no reason that exposes anybody', () => {
    expect(refused(planned, cancel('Ведущая заболела'))).toBe('training.personal_data');
  });
  test('one that is over and was never held needs none', () => {
    expect(refused(later(planned, '2026-09-23T08:00:00'), cancel(''))).toBe('done');
  });
  test('its people are proposed another day', () => {
    const obs = pass(decided(planned, cancel('Ремонт')));
    expect(groupIn(obs, SECOND)).toHaveLength(5);
    expect(sessionIn(obs, SECOND).planned_start).not.toContain('2026-09-22');
  });
  test('what was held cannot be cancelled', () => {
    expect(refused(school({ sessions: [at('2026-09-01', FIRST, { status: 'held' })] }), cancel('x'))).toBe(
      'training.held',
    );
  });
  test('a proposal is rejected without a word to anybody, and the journal holds none of the words', () => {
    const proposal = school({ sessions: [proposedOn('2026-09-22')], groups: { [FIRST]: ['S1'] } });
    const result = decideTrainingIntent(proposal, cancel('Лучше после каникул'));
    expect(result.ok && result.value.sessions?.change?.[0]).toMatchObject({ reason: 'rejected:Лучше после каникул' });
    expect(result.ok && result.value.journal?.add?.[0]?.detail).toBe('reason=rejected');
  });
});

describe('confirming', () => {
  const over = (more: School = {}) =>
    school({
      sessions: [at('2026-09-22')],
      groups: {
        [FIRST]: [
          'S1',
          { staff_id: 'S2', rsvp: 'accepted' },
          { staff_id: 'S3', rsvp: 'declined' },
          { staff_id: 'S4', invited_by: '' },
        ],
      },
      now: '2026-09-22T17:00:00',
      ...more,
    });
  const confirm = (wanted: Partial<Extract<TrainingIntent, { kind: 'confirm' }>> = {}): TrainingIntent => ({
    kind: 'confirm',
    session_id: FIRST,
    held_start: '2026-09-22T15:05',
    held_end: '2026-09-22T16:00',
    attended: ['S1'],
    sheet_signed: true,
    by,
    ...wanted,
  });
  const ticks = (obs: TrainingObservation) =>
    obs.attendance.map((row) => `${row.staff_id}:${row.attended ? 'yes' : 'no'}:${row.confirmed_by}:${row.rsvp}`);

  test('says who was there and who was not; who only waited for approval drops out', () => {
    const obs = decided(over(), confirm());
    expect(sessionIn(obs, FIRST)).toMatchObject({
      status: 'held',
      held_start: '2026-09-22T15:05',
      held_end: '2026-09-22T16:00',
      evidence_sheet_signed: true,
    });
    expect(ticks(obs)).toEqual(['S1:yes:LEAD:', 'S2:no:LEAD:accepted', 'S3:no:LEAD:declined', 'S4:no::removed']);
    expect(decideTrainingIntent(obs, confirm())).toEqual(NOTHING);
  });
  test('adds whoever came uninvited', () => {
    const obs = decided(over(), confirm({ attended: ['S1', 'S5'] }));
    expect(obs.attendance.find((row) => row.staff_id === 'S5')).toMatchObject({
      invited_by: '',
      attended: true,
      confirmed_by: by,
    });
  });
  test('can be corrected later, and says so', () => {
    const obs = decided(over(), confirm());
    const result = decideTrainingIntent(obs, confirm({ attended: ['S1', 'S2'], by: 'DEP' }));
    expect(result.ok && result.value.attendance?.change).toMatchObject([
      { staff_id: 'S2', attended: true, confirmed_by: 'DEP' },
    ]);
    expect(result.ok && actsOf(result.value)).toEqual(['training.corrected']);
  });
  test('of another day belongs to whoever held the role that day', () => {
    const acting = assignment({ assignment_id: 'A9', kind: 'acting', staff_id: 'DEP', valid_from: '2026-09-25' });
    const obs = over({ now: '2026-09-25T17:00:00', roles: [assignment(), acting] });
    const held = { held_start: '2026-09-25T15:00', held_end: '2026-09-25T16:00' };
    expect(sessionIn(decided(obs, confirm(held)), FIRST).conducted_by).toBe('DEP');
  });
  test.each([
    ['training.nobody_present', { attended: [] }],
    ['training.not_over', { held_end: '2026-09-22T17:01' }],
    ['args.times', { held_start: '2026-09-22T16:00' }],
    ['args.times', { held_start: '2026-09-21T15:00' }],
    ['staff.unknown', { attended: ['S99'] }],
    ['training.is_leader', { attended: ['S1', 'LEAD'] }],
    ['training.unknown', { session_id: 'TR-Q1-99' }],
  ])('%s is refused', (code, wanted) => {
    expect(refused(over(), confirm(wanted))).toBe(code);
  });
  test('of what was not approved or was cancelled is refused', () => {
    expect(refused(over({ sessions: [proposedOn('2026-09-22')] }), confirm())).toBe('training.not_approved');
    expect(refused(over({ sessions: [at('2026-09-22', FIRST, { status: 'cancelled' })] }), confirm())).toBe(
      'training.cancelled',
    );
  });
});

test('a whole term is planned anew: every proposal is taken back, whoever answered an invitation is not touched', () => {
  const approved = decided(pass(school({ rooms: [room({ pc_working: 2 })] })), approve(FIRST));
  const obs = answering(approved, 'S1', 'accepted');
  const again = decided(obs, { kind: 'replan', period_code: 'Q1', by });
  expect(sessionIn(again, FIRST)).toEqual(sessionIn(obs, FIRST));
  expect(groupIn(again, FIRST)).toEqual(groupIn(obs, FIRST));
  const standing = again.facts.trainings.filter((session) => session.status === 'proposed');
  expect(standing.map((session) => session.session_id)).toEqual(['TR-Q1-04', 'TR-Q1-05']);
  expect(standing.flatMap((session) => groupIn(again, session.session_id))).toHaveLength(3);
  expect(refused(obs, { kind: 'replan', period_code: 'Q9', by })).toBe('term.unknown');
});

test('what nothing happened to cannot be kept', () => {
  const obs = school({ sessions: [at('2026-09-22')] });
  expect(decideTrainingIntent(obs, { kind: 'keep', session_id: FIRST, by })).toEqual(NOTHING);
});
