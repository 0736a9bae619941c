// Planned maintenance: planned, moved and cancelled, and the staff told of each once, a part of them in each run.
import { decideIncidentIntent, type IncidentIntent } from '../../src/domain/incident-intents';
import { announceMaintenance, CANCELLED } from '../../src/domain/maintenance';
import type { Incident, OutboxRow } from '../../src/domain/tables';
import { facts, person } from '../support/builders';
import { frozen, written } from './random-school';

const STAFF = Array.from({ length: 100 }, (_, i) => person({ staff_id: `S${i}`, email: `s${i}@example.org` }));
const SCHOOL = facts({ staff: STAFF });
const TIMES = { started_at: '2026-09-18T18:00', ended_at: '2026-09-18T20:00' };

interface Standing {
  readonly incidents: Incident[];
  readonly told: OutboxRow[];
}
const planned = (seen: Standing, intent: object, now: string): Standing => {
  const outcome = decideIncidentIntent(
    frozen({ facts: SCHOOL, now, slots: [], requests: [], incidents: seen.incidents }),
    { by: 'ADM', ...intent } as IncidentIntent,
  );
  if (!outcome.ok) throw new Error(outcome.code);
  return { ...seen, incidents: written('incidents', seen.incidents, outcome.value) };
};
const NEW = { act: 'plan', incident_id: '', title: 'Обновление сервера', ...TIMES };
const ID = 'M-2026-09-18-1800';

const run = (seen: Standing, now: string, mail_left = 100, school = SCHOOL): Standing & { readonly n: number } => {
  const changes = announceMaintenance(frozen({ facts: school, now, ...seen, mail_left }));
  return {
    incidents: written('incidents', seen.incidents, changes),
    told: written('outbox', seen.told, changes),
    n: changes.outbox?.add?.length ?? 0,
  };
};
const sent = (seen: Standing): Standing => ({
  ...seen,
  told: seen.told.map((row) => (row.status === 'owed' ? { ...row, status: 'sent' } : row)),
});
const NOBODY: Standing = { incidents: [], told: [] };
const plan = planned(NOBODY, NEW, '2026-09-07T10:00:00');

test('maintenance has a name and a time to come; planned twice it stands once', () => {
  expect(plan.incidents).toMatchObject([{ incident_id: ID, kind: 'maintenance', ...TIMES }]);
  expect(planned(plan, NEW, '2026-09-07T10:01:00').incidents).toHaveLength(1);
  const refusal = (wanted: object): string => {
    try {
      planned(NOBODY, { ...NEW, ...wanted }, '2026-09-07T10:00:00');
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(refusal({ title: ' ' })).toBe('incident.no_title');
  expect(refusal({ ended_at: TIMES.started_at })).toBe('incident.times');
  expect(refusal({ started_at: '2026-09-01T18:00' })).toBe('incident.past');
});

test('it is announced from seven days before, in the morning of a working day, forty in a run, each person once', () => {
  expect(run(plan, '2026-09-10T12:00:00').n).toBe(0);
  expect(run(plan, '2026-09-11T05:59:00').n).toBe(0);
  expect(run(plan, '2026-09-12T12:00:00').n).toBe(0);
  let seen: Standing & { n: number } = { ...plan, n: 0 };
  const counts = ['06:00', '07:00', '08:00', '09:00'].map((at) => {
    seen = run(sent(seen), `2026-09-11T${at}:00`);
    return seen.n;
  });
  expect(counts).toEqual([40, 40, 20, 0]);
  expect(new Set(seen.told.map((row) => row.staff_id)).size).toBe(100);
  expect(seen.incidents[0]!.announced_at).toBe('2026-09-11T08:00:00');
  expect(seen.told[0]).toMatchObject({ reason: ID, alternatives: [TIMES.started_at, TIMES.ended_at] });
});

test('thirty letters of the day are left for other messages', () => {
  expect(run(plan, '2026-09-11T07:00:00', 50).n).toBe(20);
  expect(run(plan, '2026-09-11T07:00:00', 30).n).toBe(0);
  expect(run(plan, '2026-09-11T07:00:00', 0).incidents[0]!.announced_at).toBe('');
});

test('whoever is away is told when they are back, and whoever has no address not at all', () => {
  const school = facts({
    staff: [
      person({ staff_id: 'S0', absence_from: '2026-09-10', absence_to: '2026-09-14' }),
      person({ staff_id: 'S1', email: '' }),
    ],
  });
  const first = run(plan, '2026-09-11T07:00:00', 100, school);
  expect(first.n).toBe(0);
  expect(run(first, '2026-09-15T07:00:00', 100, school).told.map((row) => row.staff_id)).toEqual(['S0']);
});

test('another time is told to whoever knew the first one, and going back to the first is told again', () => {
  const few = facts({ staff: STAFF.slice(0, 2) });
  const later = { act: 'plan', incident_id: ID, title: 'Обновление сервера', started_at: TIMES.started_at };
  let seen: Standing = sent(run(plan, '2026-09-11T07:00:00', 100, few));
  for (const ended_at of ['2026-09-18T21:00', TIMES.ended_at]) {
    seen = planned(seen, { ...later, ended_at }, '2026-09-14T10:00:00');
    const next = run(seen, '2026-09-14T11:00:00', 100, few);
    expect(next.told.slice(-2).map((row) => row.alternatives[1])).toEqual([ended_at, ended_at]);
    expect(run(next, '2026-09-14T12:00:00', 100, few).n).toBe(0);
    seen = sent(next);
  }
  expect(new Set(seen.told.map((row) => row.key)).size).toBe(6);
});

test('that it does not take place is told to whoever was told, and a letter still owed is not sent', () => {
  const few = facts({ staff: STAFF.slice(0, 2) });
  const announced = run(plan, '2026-09-11T07:00:00', 100, few);
  const half = {
    ...announced,
    told: announced.told.map((row, i) => (i === 0 ? { ...row, status: 'sent' as const } : row)),
  };
  const off = run(
    planned(half, { act: 'cancel', incident_id: ID }, '2026-09-11T08:00:00'),
    '2026-09-11T09:00:00',
    100,
    few,
  );
  expect(off.told.map((row) => `${row.staff_id} ${row.status} ${row.alternatives.join('/')}`)).toEqual([
    `S0 sent ${TIMES.started_at}/${TIMES.ended_at}`,
    `S1 void ${TIMES.started_at}/${TIMES.ended_at}`,
    `S0 owed ${CANCELLED}`,
  ]);
  expect(run(off, '2026-09-11T10:00:00', 100, few).n).toBe(0);
});
