// Nothing is fitted to the demonstration school: a school with another year, zone, week and language comes out as counted by brute force.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome } from '../../scripts/year/outcome';
import { BruteForce, next, ROLE_OF } from './brute-force';
import { type Cells, otherSchool, writeSchool } from './other-school';
import { type PlayedYear, playedYear } from './played-year';

const DATES = [
  '2028-02-02',
  '2028-02-16',
  '2028-02-22',
  '2028-02-23',
  '2028-03-04',
  '2028-03-05',
  '2028-03-14',
  '2028-03-15',
  '2028-04-11',
  '2028-04-15',
];
/** The last term and all that is due is over; when its ledger closes is no matter here. */
const THE_END = '2028-05-02';
const school = otherSchool();
const oracle = new BruteForce(school);
const requestOf = (id: string): Cells => school.requests.find((row) => row.request_id === id)!;
let year: PlayedYear;
let outcome: Outcome;

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'other-school-'));
  writeSchool(dir, school);
  year = await playedYear(dir, DATES, ['--until', THE_END]);
  outcome = year.outcome;
  rmSync(dir, { recursive: true });
}, 120_000);

test('all its invariants hold', () => {
  expect(outcome.violations).toEqual([]);
});
test('no form refused anything that its teachers wrote', () => {
  expect(year.findings).toEqual([]);
});
test('slots stand on exactly the days that the regulation gives them', () => {
  const { slots_created, slots_not_created_day_off, slots_without_consultant, slots_blocked_by_training } = outcome;
  expect({ slots_created, slots_not_created_day_off, slots_without_consultant, slots_blocked_by_training }).toEqual(
    oracle.timetable('2028-05-01'),
  );
});
test('every gap of a role has its alarm, and nothing else has one', () => {
  expect(outcome.uncovered_roles).toEqual(oracle.gaps('2028-02-03', '2028-08-31'));
});
test('holders are those of the date', () => {
  for (const role of ['ej_lead', 'deputy_uvr', 'sysadmin']) {
    expect(outcome.holders[role]).toEqual(Object.fromEntries(DATES.map((date) => [date, oracle.holder(role, date)])));
  }
});
test('every request has its topic, role and due date; whoever held the role that day answers', () => {
  const expected = [...school.requests]
    .sort((a, b) => a.submitted_at!.localeCompare(b.submitted_at!))
    .map((row) => {
      const role = ROLE_OF[row.expected_topic!]!;
      const due_on = oracle.dueOn(row.submitted_at!, row.urgency!);
      return { request_id: row.request_id, topic: row.expected_topic, role, due_on };
    });
  const got = outcome.requests.map(({ request_id, topic, role, due_on }) => ({ request_id, topic, role, due_on }));
  expect(got).toEqual(expected);
  for (const { request_id, role, assignee, status } of outcome.requests) {
    // A request of a vacant role is given to whoever takes the role up.
    let date = requestOf(request_id).submitted_at!.slice(0, 10);
    while (!oracle.holder(role!, date)) date = next(date);
    if (status !== 'quarantined') expect([request_id, assignee]).toEqual([request_id, oracle.holder(role!, date)]);
  }
});
test('whoever is not employed that day is kept apart, unless the lead recorded the request', () => {
  const employed = ({ staff_id, submitted_at }: Cells): boolean => {
    const { hired_on, left_on } = school.tables.staff!.find((person) => person.staff_id === staff_id)!;
    const date = submitted_at!.slice(0, 10);
    return hired_on! <= date && (!left_on || date <= left_on);
  };
  const expected = school.requests
    .filter((row) => row.channel === 'form' && !employed(row))
    .map((row) => row.request_id);
  expect(expected.length).toBeGreaterThan(1);
  const quarantined = outcome.requests
    .filter(({ status }) => status === 'quarantined')
    .map((request) => request.request_id);
  expect(quarantined.sort()).toEqual(expected.sort());
});
test('numbers run on without a hole in the school year that its settings name', () => {
  const numbers = outcome.requests.map(({ register_no }) => register_no);
  expect(numbers).toEqual(school.requests.map((_, i) => `2027-${String(i + 1).padStart(4, '0')}`));
});
test('booked slots lie ahead of the request and serve its topic and format', () => {
  const booked = outcome.requests.filter(({ slot }) => slot);
  expect(booked.length).toBeGreaterThan(3);
  for (const { request_id, slot, topic } of booked) {
    const request = requestOf(request_id);
    const [code, start = ''] = slot!.split('@');
    const row = school.tables.timetable!.find((one) => one.slot_code === code)!;
    const clause = { ktp: '2.2', current_marks: '2.3', final_marks: '2.4', reports: '2.5' }[topic!] ?? topic!;
    expect(row.topics!.split(';').some((one) => one === clause || one === topic)).toBe(true);
    expect(row.formats).toContain(request.preferred_format);
    expect(
      start > request.submitted_at!.slice(0, 16) && start.slice(0, 10) <= next(request.submitted_at!.slice(0, 10), 12),
    ).toBe(true);
    if (request.preferred_format === 'in_person') expect(row.room_id).toBe('LAB');
  }
});
