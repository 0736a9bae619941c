// Rounds of the self-check (clause 1.4): who is asked and how often, what is kept of an answer, and what follows from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { checkedOf } from '../../src/domain/self-check';
import { type SelfCheckEntry, takeAnswers } from '../../src/domain/self-check-answers';
import { isRoundDue, reconcileDue } from '../../src/domain/self-check-due';
import { actionsOf, followUps, settledMark } from '../../src/domain/self-check-follow-up';
import { askInRound } from '../../src/domain/self-check-letters';
import { closeRound, endRound, openRound, readPublished } from '../../src/domain/self-check-rounds';
import type { OutboxRow, SelfAssessment, SelfCheckAsked, SelfCheckRound } from '../../src/domain/tables';
import { person, facts as school } from '../support/builders';

type Line = Record<string, string>;
const lines = parse(readFileSync(join(__dirname, '../../demo/school/self_assessment.csv'), 'utf8'), {
  columns: true,
}) as Line[];
const row = (line: Line): SelfAssessment =>
  Object.fromEntries(
    Object.entries(line).map(([key, text]) => [key, /^[ab]\d_/.test(key) ? (text === '' ? null : Number(text)) : text]),
  ) as unknown as SelfAssessment;

const MONDAY = '2026-09-07';
const NOW = `${MONDAY}T09:00:00`;
const staff = ['S1', 'S2', 'S3', 'S4'].map((staff_id) =>
  person({ staff_id, email: staff_id === 'S4' ? '' : `${staff_id}@school.test` }),
);
const facts = school({
  staff: [...staff, person({ staff_id: 'S5', is_pedagogical: false, training_required: false })],
});
const seen = (more: object = {}) => ({ facts, now: NOW, rounds: [], checks: [], asked: [], ...more });
const answers: SelfCheckEntry['answers'] = {
  a1_login: 1,
  a2_ktp: 0,
  a3_current: 1,
  a4_final: 2,
  a5_reports: 1,
  a6_safety: 1,
  b1_useful: 1,
  b2_easy: 1,
  b3_worry_reversed_input: 3,
  b4_ready: 1,
  c1_where: 'home;phone',
  c2_access_problem: 'weekly',
};
const entry = (email: string, wanted: Partial<SelfCheckEntry> = {}): SelfCheckEntry => ({
  email,
  submitted_at: '2026-09-08T10:00:00',
  refused: false,
  answers,
  known: false,
  ...wanted,
});
const opened = (): { round: SelfCheckRound; asked: readonly SelfCheckAsked[] } => {
  const result = openRound(seen(), 'all', 'L1');
  if (!result.ok) throw new Error(result.code);
  return { round: result.value.self_check_rounds!.add![0]!, asked: result.value.self_check_asked!.add! };
};
const apply = <R extends object>(
  rows: readonly R[],
  key: (one: R) => string,
  changed: { add?: readonly R[]; change?: readonly R[] } = {},
): R[] => [
  ...new Map([...rows, ...(changed.change ?? []), ...(changed.add ?? [])].map((one) => [key(one), one])).values(),
];

test('scores, levels and actions of every teacher are those of the school’s own key', () => {
  const counted = lines.filter(({ expected_a_level }) => expected_a_level !== '');
  for (const line of counted) {
    const checked = checkedOf(row(line))!;
    expect([checked.a_total, checked.b_total].map(String)).toEqual([line.expected_a_total, line.expected_b_total]);
    expect(checked.readiness).toBe(line.expected_b_level);
    expect([...actionsOf(row(line))].sort()).toEqual(line.expected_actions!.split(';').sort());
  }
  expect(counted.length).toBeGreaterThan(20);
});

test('a round asks everybody who teaches and works here, ends after fifteen working days, and is not opened twice', () => {
  const { round, asked } = opened();
  expect(asked.map(({ staff_id, state }) => [staff_id, state])).toEqual(
    ['S1', 'S2', 'S3', 'S4'].map((id) => [id, 'asked']),
  );
  expect(round).toMatchObject({ opened_on: MONDAY, closes_on: '2026-09-28', closed_at: '' });
  expect(openRound(seen({ rounds: [round] }), 'all', 'L1')).toEqual({ ok: true, value: {} });
  const over = { ...round, closed_at: '2026-09-29T06:00:00' };
  expect(openRound(seen({ rounds: [over], now: '2026-11-02T09:00:00' }), 'all', 'L1')).toMatchObject({
    code: 'self_check.too_soon',
    params: { date: '2026-12-06' },
  });
  const joined = school({ staff: [...facts.staff, person({ staff_id: 'S6' })] });
  const result = openRound(
    { ...seen({ rounds: [over], asked, now: '2026-11-02T09:00:00' }), facts: joined },
    'joined',
    'L1',
  );
  expect(result.ok && result.value.self_check_asked?.add?.map(({ staff_id }) => staff_id)).toEqual(['S6']);
});

test('a round is proposed in September and January, unless one was just held or most filled it in shortly before', () => {
  expect(isRoundDue(seen())).toBe(true);
  expect(isRoundDue(seen({ now: '2026-10-05T09:00:00' }))).toBe(false);
  expect(isRoundDue(seen({ now: '2027-01-12T09:00:00' }))).toBe(true);
  const { round } = opened();
  expect(isRoundDue(seen({ rounds: [round] }))).toBe(false);
  const checks = ['S1', 'S2'].map((staff_id) => ({ staff_id, submitted_on: '2026-08-28', ...answers }));
  expect(isRoundDue(seen({ checks }))).toBe(false);
  expect(isRoundDue(seen({ checks, now: '2027-01-12T09:00:00' }))).toBe(true);
  const [raised] = reconcileDue(seen(), []).alarms!.add!;
  expect(reconcileDue(seen(), [{ ...raised!, cleared_at: NOW }])).toEqual({});
  expect(reconcileDue(seen({ rounds: [round] }), [raised!]).alarms?.change).toMatchObject([{ cleared_at: NOW }]);
});

test('nobody is written to more than twice in a round, and whoever answered or refused not again', () => {
  const { round, asked: everybody } = opened();
  let asked = [...everybody];
  let letters: OutboxRow[] = [];
  const run = (now: string, mail_left = 100): string[] => {
    const changes = askInRound({ facts, now, round, asked, letters, mail_left });
    asked = apply(asked, ({ staff_id }) => staff_id, changes.self_check_asked);
    letters = apply(letters, ({ key }) => key, changes.outbox);
    return (changes.outbox?.add ?? []).map(({ key }) => key.replace(`self_check:${MONDAY}:`, ''));
  };
  expect(run(NOW, 31)).toEqual(['S1']);
  expect(run(NOW)).toEqual(['S2', 'S3']);
  expect(run('2026-09-08T09:00:00')).toEqual([]);
  const taken = takeAnswers({ facts, now: NOW, round, asked, checks: [], alarms: [] }, [
    entry('s1@school.test'),
    entry('S2@school.test', { refused: true }),
  ]);
  asked = apply(asked, ({ staff_id }) => staff_id, taken.self_check_asked);
  expect(asked.map(({ state }) => state)).toEqual(['answered', 'refused', 'asked', 'asked']);
  expect(run('2026-09-18T09:00:00')).toEqual([]);
  expect(run('2026-09-20T09:00:00')).toEqual([]);
  expect(run('2026-09-21T09:00:00')).toEqual(['S3:2']);
  expect(run('2026-09-22T09:00:00')).toEqual([]);
  letters = letters.map((letter) => ({ ...letter, status: 'owed' }));
  expect(run('2026-09-29T09:00:00')).toEqual([]);
  expect(new Set(letters.map(({ status }) => status))).toEqual(new Set(['void']));
});

test('of a refusal nothing is kept but that it was one, also of what was answered before; an unknown address leaves a word to the lead and no more', () => {
  const { round, asked } = opened();
  const observed = { facts, now: NOW, round, asked, checks: [], alarms: [] };
  const both = takeAnswers(observed, [entry('s1@school.test'), entry('s1@school.test', { refused: true })]);
  expect(both.self_check_asked?.change).toMatchObject([{ staff_id: 'S1', state: 'refused' }]);
  expect(Object.values(both.self_assessment!.add![0]!).filter(Boolean)).toEqual(['S1', '2026-09-08']);
  const foreign = takeAnswers(observed, [entry('who@else.test')]);
  expect(foreign.self_assessment).toBeUndefined();
  expect(JSON.stringify(foreign)).not.toContain('else.test');
  expect(foreign.alarms?.add).toMatchObject([{ kind: 'self_check_unknown', subject_key: MONDAY }]);
  const given = { staff_id: 'S1', submitted_on: '2026-09-08', ...answers, a1_login: 3 };
  expect(
    takeAnswers({ ...observed, checks: [given] }, [entry('s1@school.test', { known: true })]).self_assessment,
  ).toBeUndefined();
});

test('what is made known is fixed when the round closes', () => {
  const many = Array.from({ length: 12 }, (_, i) => person({ staff_id: `P${i}`, subjects: ['Физика'] }));
  const { round } = opened();
  const asked: SelfCheckAsked[] = many.map(({ staff_id }) => ({
    round_id: round.round_id,
    staff_id,
    asked_on: MONDAY,
    reminded_on: '',
    state: 'answered',
  }));
  const checks = many.map(({ staff_id }, i) => ({
    staff_id,
    submitted_on: MONDAY,
    ...answers,
    a1_login: (i % 2) * 3,
    a6_safety: (i % 2) * 3,
    b4_ready: i % 4,
    b1_useful: i % 4,
  }));
  const observed = { facts: school({ staff: many }), now: NOW, rounds: [round], checks };
  const ended = endRound(observed, 'L1').self_check_rounds!.change![0]!;
  expect(ended.closes_on).toBe('2026-09-06');
  const closed = closeRound(observed, ended, asked).self_check_rounds!.change![0]!;
  expect(readPublished(closed)).toMatchObject({ asked: 12, answered: 12, groups: [{ group: 'физика', people: 12 }] });
});

test('whoever is met alone first is in no group; a proposal that was settled does not come back', () => {
  const checks = lines.map(row);
  const members = lines.map(({ staff_id = '' }) => person({ staff_id }));
  const everybody = school({ staff: members });
  const all = followUps(everybody, checks, new Set(), '2026-10-12');
  const alone = all.filter(({ kind }) => kind === 'one_to_one_first').flatMap(({ people }) => people);
  expect(alone).toEqual(expect.arrayContaining(['S10', 'S14', 'S22', 'S28', 'S31']));
  const basic = all.find(({ kind }) => kind === 'group_basic')!;
  expect(basic.people.filter((id) => alone.includes(id))).toEqual([]);
  expect(basic.people).toEqual(expect.arrayContaining(['S02', 'S07', 'S18']));
  expect(
    all
      .filter(({ kind }) => kind === 'slot_before_peak')
      .every(({ topics }) => ['final_marks', 'reports'].includes(topics[0]!)),
  ).toBe(true);
  const left = followUps(everybody, checks, new Set([settledMark(basic)]), '2026-10-12');
  expect(left).toHaveLength(all.length - 1);
  expect(followUps(school({ staff: [] }), checks, new Set(), '2026-10-12')).toEqual([]);
});
