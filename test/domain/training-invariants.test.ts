// What must hold of trainings in any school, whatever its people answer and however its facts change.
import fc from 'fast-check';
import { addDays, dateOf } from '../../src/domain/dates';
import type { Changes } from '../../src/domain/decision';
import type { Facts } from '../../src/domain/facts';
import { placesIn } from '../../src/domain/planner/rooms';
import { holderOn } from '../../src/domain/roles';
import { isStaffWorkingDay } from '../../src/domain/school-year';
import { hasSeat, isInvited, isToCome, seatedIn, termOfSession } from '../../src/domain/session-group';
import { overlaps } from '../../src/domain/session-obstacle';
import type { AttendanceRow, Session } from '../../src/domain/tables';
import type { TrainingObservation } from '../../src/domain/training';
import { decideTrainingIntent, type TrainingIntent } from '../../src/domain/training-intents';
import { busyQuestion, decideTraining } from '../../src/domain/training-pass';
import { assignment, holiday, room, trainingObservation } from '../support/builders';
import { frozen } from './random-school';
import { START, trainedSchool } from './random-training';
import { afterTraining } from './training-register';

const moment = fc.integer({ min: -10, max: 100 }).map((n) => `${addDays(START, n)}T07:30:00`);

test('what one pass decided the next one finds settled', () => {
  let proposed = 0;
  fc.assert(
    fc.property(trainedSchool, moment, fc.boolean(), ({ facts, attendance }, now, auto) => {
      const settings = { ...facts.settings, auto_approve_training: auto };
      const obs = frozen(trainingObservation({ facts: { ...facts, settings }, attendance, now }));
      const changes = decideTraining(obs);
      proposed += changes.sessions?.add?.length ?? 0;
      expect(decideTraining(obs)).toEqual(changes);
      const next = afterTraining(obs, changes);
      expect(decideTraining(next)).toEqual({});
    }),
    { numRuns: 40, seed: 2026 },
  );
  expect(proposed).toBeGreaterThan(20);
});

/** What happens on a day of the walk; numbers choose among what there is. */
const acts = fc.record({
  days: fc.integer({ min: 0, max: 9 }),
  what: fc.constantFrom(
    'approve',
    'approve',
    'approve',
    'decline',
    'decline',
    'accept',
    'confirm',
    'confirm',
    'cancel',
    'keep',
    'move',
    'group',
    'replan',
    'day_off',
    'room_out',
    'leader',
    'busy',
  ),
  n: fc.nat(99),
  m: fc.nat(99),
});
type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never;

const PEOPLE = ['S1', 'S2', 'S3', 'S4', 'S5'];
const pick = <T>(all: readonly T[], n: number): T | undefined => all[n % (all.length || 1)];
const sessions = (obs: TrainingObservation, ...statuses: string[]): Session[] =>
  obs.facts.trainings.filter((session) => statuses.includes(session.status));
const withFacts = (obs: TrainingObservation, facts: Partial<Facts>): TrainingObservation => ({
  ...obs,
  facts: { ...obs.facts, ...facts },
});
const answered = (obs: TrainingObservation, rsvp: string, n: number): TrainingObservation => {
  const coming = sessions(obs, 'planned').filter((session) => isToCome(session, obs.now));
  const ids = new Set(coming.map((session) => session.session_id));
  const row = pick(
    obs.attendance.filter((known) => ids.has(known.session_id) && isInvited(known)),
    n,
  );
  return { ...obs, attendance: obs.attendance.map((known) => (known === row ? { ...known, rsvp } : known)) };
};

function intentOf(obs: TrainingObservation, { what, n, m }: Act): TrainingIntent | undefined {
  const by = 'LEAD';
  const some = pick(sessions(obs, 'proposed', 'planned'), n);
  const session_id = some?.session_id ?? '';
  if (what === 'approve') {
    const waiting = obs.facts.trainings.filter((s) => s.status === 'proposed' || s.status === 'planned');
    const session_ids = n % 3 === 0 ? waiting.map((s) => s.session_id) : [session_id];
    return { kind: 'approve', session_ids, by };
  }
  if (what === 'replan') return { kind: 'replan', period_code: `Q${1 + (n % 3)}`, by };
  if (!some) return undefined;
  if (what === 'cancel') return { kind: 'cancel', session_id, reason: m % 2 === 0 ? 'Занят кабинет' : '', by };
  if (what === 'keep') return { kind: 'keep', session_id, by };
  const date = dateOf(some.planned_start);
  if (what === 'confirm') {
    const attended = seatedIn(obs.attendance, session_id)
      .map((row) => row.staff_id)
      .filter((_, i) => (m + i) % 4 > 0);
    const held = { held_start: some.planned_start, held_end: some.planned_end };
    return { kind: 'confirm', session_id, ...held, attended, sheet_signed: true, by };
  }
  const blank = { kind: 'change', session_id, period_code: some.period_code, topics: ['ktp'], title: '', by } as const;
  const place = { starts_at: some.planned_start.slice(11, 16), ends_at: some.planned_end.slice(11, 16), room_id: 'R1' };
  if (what === 'move') return { ...blank, ...place, date: addDays(date, 1 + (m % 5)), add: [], remove: [] };
  const [one = '', other = ''] = [pick(PEOPLE, m), pick(PEOPLE, m + 1)];
  return { ...blank, ...place, date, add: [one], remove: [other], ...(m % 5 === 0 && { session_id: '' }) };
}

function happened(obs: TrainingObservation, act: Act): TrainingObservation {
  const { what, n, m } = act;
  const { facts } = obs;
  if (what === 'decline') return answered(obs, 'declined', n);
  if (what === 'accept') return answered(obs, 'accepted', n);
  const date = addDays(dateOf(obs.now), 1 + (n % 12));
  if (what === 'day_off') return withFacts(obs, { holidays: [...facts.holidays, holiday({ date })] });
  if (what === 'room_out')
    return withFacts(obs, { rooms: [room({ pc_working: m % 4 }), room({ room_id: 'R2', pc_working: n % 6 })] });
  if (what === 'leader') {
    const acting = assignment({ assignment_id: `B${n}-${m}`, kind: 'acting', staff_id: pick(PEOPLE, m)! });
    return withFacts(obs, { roles: [...facts.roles, { ...acting, valid_from: date, valid_to: addDays(date, m % 9) }] });
  }
  if (what === 'busy') {
    const times = new Map([[pick([...PEOPLE, 'LEAD'], m)!, [{ from: `${date}T14:00`, until: `${date}T16:30` }]]]);
    return { ...obs, busy: { times, unknown: new Set() } };
  }
  const intent = intentOf(obs, act);
  const decided = intent && decideTrainingIntent(frozen(obs), intent);
  if (!intent || !decided?.ok) return obs;
  const after = afterTraining(obs, decided.value);
  if (intent.kind === 'approve' || intent.kind === 'confirm' || intent.kind === 'cancel')
    expect(decideTrainingIntent(after, intent)).toEqual({ ok: true, value: {} });
  return after;
}

const told = (session: Session) => [
  session.planned_start,
  session.planned_end,
  session.room_id,
  session.conducted_by,
  session.status,
];

function expectNothingMoves(before: TrainingObservation, after: TrainingObservation): void {
  for (const session of sessions(before, 'planned', 'held')) {
    const now = after.facts.trainings.find((known) => known.session_id === session.session_id)!;
    expect(told(now)).toEqual(told(session));
  }
  const group = (obs: TrainingObservation): string[] =>
    obs.attendance
      .filter(
        (row) => sessions(before, 'planned', 'held').some((s) => s.session_id === row.session_id) && isInvited(row),
      )
      .map((row) => `${row.session_id} ${row.staff_id} ${row.rsvp}`);
  // The setting invites whoever was added; it takes nobody out.
  expect(group(after)).toEqual(expect.arrayContaining(group(before)));
  if (!before.facts.settings.auto_approve_training) expect(group(after)).toEqual(group(before));
}

function expectProposalsPossible(obs: TrainingObservation): void {
  const standing = sessions(obs, 'proposed', 'planned').filter((session) => isToCome(session, obs.now));
  for (const session of standing.filter(({ status }) => status === 'proposed')) {
    const date = dateOf(session.planned_start);
    expect(isStaffWorkingDay(obs.facts, date)).toBe(true);
    expect(session.conducted_by).toBe(holderOn(obs.facts, 'ej_lead', date)?.staff_id);
    const group = seatedIn(obs.attendance, session.session_id).map((row) => row.staff_id);
    expect(group.length).toBeLessThanOrEqual(placesIn(obs.facts, session.room_id));
    expect(group).not.toContain(session.conducted_by);
    for (const other of standing)
      if (other.status === 'planned' && overlaps(other, session))
        expect([other.room_id, other.conducted_by]).not.toEqual(
          expect.arrayContaining([session.room_id, session.conducted_by]),
        );
  }
}

function expectAdditionsFit(before: TrainingObservation, { attendance }: Changes): void {
  const added = new Set((attendance?.add ?? []).map((row) => row.session_id));
  const rows = [...before.attendance, ...(attendance?.add ?? [])];
  for (const session of before.facts.trainings)
    if (added.has(session.session_id) && session.status === 'planned')
      expect(seatedIn(rows, session.session_id).length).toBeLessThanOrEqual(placesIn(before.facts, session.room_id));
}

/** Whom the loop seats has no other seat in the term. */
function expectOnePlace(before: TrainingObservation, after: TrainingObservation): void {
  const key = ({ session_id, staff_id }: AttendanceRow): string => `${session_id}|${staff_id}`;
  const had = new Set(before.attendance.filter(hasSeat).map(key));
  const byId = new Map(after.facts.trainings.map((session) => [session.session_id, session]));
  const seats = after.attendance.filter((row) => {
    const session = byId.get(row.session_id)!;
    return hasSeat(row) && isToCome(session, after.now);
  });
  const termOf = (row: AttendanceRow) => termOfSession(after.facts, byId.get(row.session_id)!)?.period_code;
  for (const row of seats.filter((seat) => !had.has(key(seat))))
    expect(seats.filter((other) => other.staff_id === row.staff_id && termOf(other) === termOf(row))).toEqual([row]);
}

const journalled = ({ sessions: rows, journal }: Changes): void => {
  const lines = new Set(journal?.add?.map((line) => `${line.table} ${line.row_key}`));
  for (const row of [...(rows?.add ?? []), ...(rows?.change ?? [])])
    expect(lines).toContain(`sessions ${row.session_id}`);
};

test('nobody who is invited is moved without approval, no room overfills, nobody is placed twice, and every act is in the journal', () => {
  const seen = { proposed: 0, affected: 0, additions: 0, replanned: 0, asked: 0, quiet: 0 };
  fc.assert(
    fc.property(trainedSchool, fc.array(acts, { minLength: 8, maxLength: 25 }), fc.boolean(), (school, walk, auto) => {
      const settings = { ...school.facts.settings, auto_approve_training: auto };
      const facts = { ...school.facts, settings, trainings: [], rooms: [room({ pc_working: 3 })] };
      let obs = frozen(trainingObservation({ facts, now: `${START}T07:30:00` }));
      obs = afterTraining(obs, decideTraining(obs));
      for (const act of [{ days: 1, what: 'approve', n: 0, m: 0 } as const, ...walk]) {
        obs = { ...happened(obs, act), now: `${addDays(dateOf(obs.now), act.days)}T07:30:00` };
        const question = busyQuestion(obs);
        seen[question ? 'asked' : 'quiet']++;
        const changes = decideTraining(frozen(obs));
        const after = afterTraining(obs, changes);
        expectNothingMoves(obs, after);
        expectProposalsPossible(after);
        expectAdditionsFit(obs, changes);
        expectOnePlace(obs, after);
        journalled(changes);
        expect(decideTraining(after)).toEqual({});
        seen.proposed += changes.sessions?.add?.length ?? 0;
        const done = (name: string): number =>
          (changes.journal?.add ?? []).filter((line) => line.act === `training.${name}`).length;
        seen.affected += done('affected');
        seen.additions += done('addition');
        seen.replanned += done('replanned');
        obs = after;
      }
    }),
    { numRuns: 15, seed: 2026 },
  );
  const { proposed, replanned, affected, additions, asked, quiet } = seen;
  expect([proposed, replanned, affected + additions, asked, quiet].every((n) => n > 0)).toBe(true);
});
