// Incidents: what opens one, who belongs to it, and whom its end tells (clause 3.2, system administrator).
import fc from 'fast-check';
import type { Changes } from '../../src/domain/decision';
import { decideIncidentIntent, type IncidentDesk, type IncidentIntent } from '../../src/domain/incident-intents';
import { downtimeOf, isVendorOverdue, mayWithIncident, reportsOf } from '../../src/domain/incident-reports';
import { incidentsDue } from '../../src/domain/incidents';
import type { Incident, RequestRow } from '../../src/domain/tables';
import { facts, request, slot } from '../support/builders';
import { frozen, written } from './random-school';

const NOW = '2026-09-07T12:00:00';
const desk = (requests: RequestRow[], incidents: Incident[] = [], wanted: Partial<IncidentDesk> = {}): IncidentDesk =>
  frozen({ facts: facts(), now: NOW, slots: [], requests, incidents, ...wanted });

const report = (n: number, at: string, wanted: Partial<RequestRow> = {}): RequestRow =>
  request({
    request_id: `2026-000${n}`,
    source_key: `form:${n}`,
    submitted_at: `2026-09-07T${at}:00`,
    topic: 'tech_failure',
    clause: '3.2-sysadmin',
    role_key: 'sysadmin',
    assignee_id: 'ADM',
    staff_id: `S${n}`,
    ...wanted,
  });

const due = (seen: IncidentDesk): { requests: RequestRow[]; incidents: Incident[]; changes: Changes } => {
  const changes = incidentsDue(seen);
  return {
    changes,
    requests: written('requests', seen.requests, changes),
    incidents: written('incidents', seen.incidents, changes),
  };
};
const opened = (...requests: RequestRow[]): IncidentDesk => {
  const after = due(desk(requests));
  return desk(after.requests, after.incidents);
};
const decided = (seen: IncidentDesk, intent: Omit<IncidentIntent, 'by'> & { by?: string }): Changes => {
  const outcome = decideIncidentIntent(seen, { by: 'ADM', ...intent } as IncidentIntent);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const refused = (seen: IncidentDesk, intent: object): string => {
  const outcome = decideIncidentIntent(seen, { by: 'ADM', ...intent } as IncidentIntent);
  return outcome.ok ? '' : outcome.code;
};
const end = (wanted: object = {}) =>
  ({
    act: 'end',
    incident_id: '2026-0001',
    started_at: '2026-09-07T09:00:00',
    ended_at: '2026-09-07T11:30:00',
    message: 'Журнал снова открывается.',
    ...wanted,
  }) as const;

test('the first report of a failure opens an incident under its number; who joined it opens none', () => {
  const { incidents } = due(desk([report(1, '09:00'), report(2, '09:30', { incident_of: '2026-0001' })]));
  expect(incidents).toMatchObject([
    { incident_id: '2026-0001', kind: 'failure', started_at: '2026-09-07T09:00:00', ended_at: '' },
  ]);
});

test('one trouble that two people tell of is an incident, whatever its topic', () => {
  const { incidents } = due(
    desk([
      report(1, '09:00', { topic: 'final_marks' }),
      report(2, '09:30', { topic: 'final_marks', incident_of: '2026-0001' }),
      report(3, '09:40', { topic: 'final_marks' }),
    ]),
  );
  expect(incidents.map(({ incident_id, topic }) => `${incident_id} ${topic}`)).toEqual(['2026-0001 final_marks']);
});

test('what is answered, repeated or in quarantine opens nothing', () => {
  const rows = [
    report(1, '09:00', { status: 'answered' }),
    report(2, '09:10', { duplicate_of: '2026-0001' }),
    report(3, '09:20', { status: 'quarantined' }),
  ];
  expect(due(desk(rows)).changes).toEqual({});
});

test('a report that comes after the end tells of the next failure, and who follows it within two hours goes along', () => {
  const seen = opened(report(1, '09:00'));
  const ended = seen.incidents.map((one) => ({ ...one, ended_at: '2026-09-07T09:30:00' }));
  const late = [
    report(2, '10:00', { incident_of: '2026-0001' }),
    report(3, '10:30', { incident_of: '2026-0001' }),
    report(4, '09:20', { incident_of: '2026-0001' }),
  ];
  const after = due(desk([{ ...seen.requests[0]!, status: 'answered' }, ...late], ended));
  expect(after.requests.map((row) => row.incident_of)).toEqual(['', '', '2026-0002', '2026-0001']);
  expect(after.incidents.map((one) => one.incident_id)).toEqual(['2026-0001', '2026-0002']);
  const fifth = report(5, '11:00', { incident_of: '2026-0001' });
  const next = due(desk([...after.requests, fifth], after.incidents));
  expect(next.requests.at(-1)!.incident_of).toBe('2026-0002');
});

test('the end answers every open report with one message, and mails each reporter once', () => {
  const seen = opened(
    report(1, '09:00'),
    report(2, '09:30', { incident_of: '2026-0001' }),
    report(3, '09:40', { staff_id: 'S1', duplicate_of: '2026-0001' }),
    report(4, '09:50', { staff_id: 'S2', incident_of: '2026-0001', status: 'answered', answer: 'Знаем' }),
  );
  const changes = decided(seen, end());
  expect(changes.requests!.change!.map((row) => `${row.request_id} ${row.status} ${row.answer}`)).toEqual([
    '2026-0001 answered Журнал снова открывается.',
    '2026-0002 answered Журнал снова открывается.',
    '2026-0003 answered Журнал снова открывается.',
  ]);
  expect(changes.outbox!.add!.map((row) => `${row.key} ${row.kind} ${row.reason} ${row.status}`)).toEqual([
    'answer:2026-0001 incident_over 2026-0001 owed',
    'answer:2026-0002 incident_over 2026-0001 owed',
    'answer:2026-0003 incident_over 2026-0001 void',
  ]);
  const over = changes.incidents!.change![0]!;
  expect([over.started_at, over.ended_at, downtimeOf(over, NOW)]).toEqual([
    '2026-09-07T09:00:00',
    '2026-09-07T11:30:00',
    150,
  ]);
});

test('what is the deputy’s stays the deputy’s when an incident ends (clause 3.1)', () => {
  const method = report(2, '09:30', { incident_of: '2026-0001', topic: 'method', role_key: 'deputy_uvr' });
  const touched = (by: string) =>
    decided(opened(report(1, '09:00'), method), end({ by })).requests!.change!.map((row) => row.request_id);
  expect(touched('ADM')).toEqual(['2026-0001']);
  expect(touched('DEP')).toEqual(['2026-0001', '2026-0002']);
});

test('a consultation that the end makes needless gives its place back', () => {
  const booked = report(1, '09:00', { status: 'booked', slot_id: 'W1@2026-09-08T14:40', place: 1 });
  const seen = { ...opened(booked), slots: [slot({ bookings: ['2026-0001'] })] };
  const changes = decided(seen, end());
  expect(changes.slots!.change).toMatchObject([{ bookings: [] }]);
  expect(changes.requests!.change).toMatchObject([{ slot_id: '', place: null }]);
});

test('an end lies between the beginning and now, and says something that names nobody', () => {
  const seen = opened(report(1, '09:00'));
  expect(refused(seen, end({ ended_at: '2026-09-07T12:01:00' }))).toBe('incident.times');
  expect(refused(seen, end({ ended_at: '2026-09-07T08:00:00' }))).toBe('incident.times');
  expect(refused(seen, end({ message: ' ' }))).toBe('answer.empty');
  expect(refused(seen, end({ message: 'Пароль: Qwerty123' }))).toBe('answer.personal_data');
  expect(refused(seen, end({ incident_id: '2026-0009' }))).toBe('incident.unknown');
  const over = written('incidents', seen.incidents, decided(seen, end()));
  expect(refused({ ...seen, incidents: over }, end())).toBe('incident.over');
});

test('a vendor has a name where it has a deadline; past it the incident calls for somebody', () => {
  const seen = opened(report(1, '09:00'));
  const vendor = { act: 'vendor', incident_id: '2026-0001' } as const;
  expect(refused(seen, { ...vendor, vendor: '', vendor_due_on: '2026-09-09' })).toBe('incident.vendor_due');
  expect(refused(seen, { ...vendor, vendor: 'Поставщик', vendor_due_on: '2026-09-06' })).toBe('incident.vendor_due');
  const given = decided(seen, { ...vendor, vendor: 'Поставщик', vendor_due_on: '2026-09-09' } as never);
  const row = given.incidents!.change![0]!;
  expect([isVendorOverdue(row, '2026-09-09T23:00:00'), isVendorOverdue(row, '2026-09-10T00:00:00')]).toEqual([
    false,
    true,
  ]);
});

test('a report that opened an incident of its own brings its reports along, and that incident never was one', () => {
  const seen = opened(report(1, '07:00'), report(2, '10:00'), report(3, '10:10', { incident_of: '2026-0002' }));
  const changes = decided(seen, { act: 'join', incident_id: '2026-0001', request_id: '2026-0002' } as never);
  const requests = written('requests', seen.requests, changes);
  const incidents = written('incidents', seen.incidents, changes);
  expect(reportsOf('2026-0001', requests).map((row) => row.request_id)).toEqual([
    '2026-0001',
    '2026-0002',
    '2026-0003',
  ]);
  expect(incidents.map((one) => one.cancelled_at !== '')).toEqual([false, true]);
  expect(due(desk(requests, incidents)).changes).toEqual({});
});

test('a report that does not belong to an incident leaves it, and is a failure of its own', () => {
  const seen = opened(report(1, '09:00'), report(2, '09:30', { incident_of: '2026-0001' }));
  const left = decided(seen, { act: 'leave', incident_id: '2026-0001', request_id: '2026-0002' } as never);
  const after = due(desk(written('requests', seen.requests, left), [...seen.incidents]));
  expect(after.incidents.map((one) => one.incident_id)).toEqual(['2026-0001', '2026-0002']);
  expect(refused(seen, { act: 'leave', incident_id: '2026-0001', request_id: '2026-0001' })).toBe(
    'incident.not_its_report',
  );
});

test('what may be done with an incident is what is not refused for its state', () => {
  const seen = opened(report(1, '09:00'));
  expect(mayWithIncident(seen.incidents[0]!, NOW)).toEqual(['end', 'vendor', 'cancel']);
  const cancelled = decided(seen, { act: 'cancel', incident_id: '2026-0001' } as never).incidents!.change![0]!;
  expect(mayWithIncident(cancelled, NOW)).toEqual([]);
  expect(downtimeOf(cancelled, NOW)).toBe(0);
});

const someReports = fc.uniqueArray(
  fc.record({
    n: fc.integer({ min: 1, max: 9 }),
    minute: fc.integer({ min: 0, max: 239 }),
    person: fc.constantFrom('S1', 'S2', 'LEAD', 'DEP'),
    of: fc.integer({ min: 0, max: 9 }),
    topic: fc.constantFrom('tech_failure', 'final_marks', 'method'),
    status: fc.constantFrom('assigned', 'in_work', 'waiting', 'answered', 'quarantined'),
    repeats: fc.boolean(),
  }),
  { selector: ({ n }) => n, maxLength: 9 },
);

test('whatever was reported: opening is done once, and an end leaves nobody waiting and tells nobody twice', () => {
  fc.assert(
    fc.property(someReports, (drawn) => {
      const roots = drawn.filter(({ of, n }) => of >= n || !drawn.some((other) => other.n === of)).map(({ n }) => n);
      const rows = drawn.map(({ n, minute, person, of, topic, status, repeats }) => {
        const joins = roots.includes(of) && !roots.includes(n) ? `2026-000${of}` : '';
        const at = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        return report(n, at, {
          staff_id: person,
          topic: topic as 'method',
          role_key: topic === 'method' ? 'deputy_uvr' : 'sysadmin',
          status: status as 'assigned',
          incident_of: repeats ? '' : joins,
          duplicate_of: repeats ? joins : '',
        });
      });
      const first = due(desk(rows));
      let seen = desk(first.requests, first.incidents);
      expect(due(seen).changes).toEqual({});
      const told: string[] = [];
      for (const { incident_id, started_at } of seen.incidents) {
        const changes = decided(seen, end({ incident_id, started_at, ended_at: NOW, by: 'DEP' }));
        const owed = (changes.outbox?.add ?? []).filter(({ status }) => status === 'owed');
        const people = owed.map(({ request_id }) => rows.find((row) => row.request_id === request_id)!.staff_id);
        expect(new Set(people).size).toBe(people.length);
        told.push(...(changes.outbox?.add ?? []).map(({ key }) => key));
        seen = desk(written('requests', seen.requests, changes), written('incidents', seen.incidents, changes));
        const open = reportsOf(incident_id, seen.requests).filter(({ status }) => status !== 'answered');
        expect(open).toEqual([]);
      }
      expect(new Set(told).size).toBe(told.length);
    }),
    { numRuns: 150 },
  );
});
