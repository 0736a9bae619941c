// Any school, any messages, and then anything that the desk, the teachers and the calendar may do with the requests.
import fc from 'fast-check';
import { addDays, dateOf } from '../../src/domain/dates';
import { decideDay } from '../../src/domain/day';
import type { Changes, Intent } from '../../src/domain/decision';
import { decideDeclines } from '../../src/domain/declined';
import { decideDesk } from '../../src/domain/desk-day';
import type { Facts } from '../../src/domain/facts';
import { isOpenRequest } from '../../src/domain/incident-reports';
import { decideIntake } from '../../src/domain/intake';
import { decideIntent } from '../../src/domain/intents';
import { mend } from '../../src/domain/mend';
import { bookedIn, hasBegun } from '../../src/domain/places';
import { holderOn } from '../../src/domain/roles';
import { ROUTES } from '../../src/domain/routing';
import { type RequestRow, type SlotRow, TOPICS, type Topic } from '../../src/domain/tables';
import { submission } from '../support/builders';
import {
  EMPTY,
  expectNobodyTwice,
  frozen,
  messages,
  observe,
  type Register,
  START,
  school,
  write,
} from './random-school';

const label = (row: SlotRow) => `${row.date} ${row.starts_at} ${row.room_id}`;
const horizon = { from: START, until: addDays(START, 21) };
const ADDRESS: Record<string, string> = {
  S1: 'teacher@example.org',
  S2: 'second@example.org',
  LEAD: 'lead@example.org',
};

interface Step {
  readonly act: string;
  readonly who: number;
  readonly other: number;
  readonly topic: Topic;
  readonly by: string;
  readonly whole: boolean;
}
const ACTS = [
  'take',
  'wait',
  'transfer',
  'drop',
  'reopen',
  'confirm',
  'merge',
  'split',
  'held',
  'no_show',
  'close',
  'book',
];
const steps = fc.array(
  fc.record<Step>({
    act: fc.constantFrom(
      ...ACTS,
      'book',
      'book',
      'book',
      'held',
      'no_show',
      'decline',
      'works',
      'does_not_work',
      'time',
    ),
    who: fc.nat(30),
    other: fc.nat(60),
    topic: fc.constantFrom(...TOPICS),
    by: fc.constantFrom('LEAD', 'LEAD', 'DEP', 'ADM'),
    whole: fc.boolean(),
  }),
  { minLength: 15, maxLength: 40 },
);

/** Acts that few requests allow. */
const AIMS: Readonly<Record<string, readonly string[]>> = {
  held: ['booked'],
  no_show: ['booked'],
  confirm: ['answered'],
  reopen: ['answered', 'confirmed', 'closed'],
};

/** Before the first meeting, after the first days of them, and after the last. */
const timeOf = (n: number, of: number): string => {
  const moment = [`${START}T07:40`, `${addDays(START, 1)}T13:30`, `${addDays(START, 20)}T18:00`][
    Math.floor((n * 3) / of)
  ];
  return `${moment}:${String(n).padStart(2, '0')}`;
};

interface World extends Register {
  readonly letters: readonly string[];
  readonly replies: readonly string[];
}

const keep = (world: World, changes: Changes): World => ({
  ...write(world, changes),
  letters: [...world.letters, ...(changes.outbox?.add ?? []).map(({ key }) => key)],
  replies: [...world.replies, ...(changes.replies?.add ?? []).map(({ source_key }) => source_key)],
});

function decide(facts: Facts, world: World, step: Step, n: number, now: string): Changes {
  const obs = observe(facts, world, now);
  const booked = world.requests.filter(({ status }) => status === 'booked');
  const aim = AIMS[step.act];
  const aimed = aim ? world.requests.filter(({ status }) => aim.includes(status)) : [];
  const among = aimed.length > 0 ? aimed : world.requests;
  const request = among[step.who % among.length]!;
  const slot = world.slots[step.other % (world.slots.length || 1)];
  if (step.act === 'decline') return decideDeclines(obs, booked.slice(0, 1));
  const said = { works: 'помогло', does_not_work: 'не помогло', time: 'другое время' }[step.act];
  if (said) {
    const text = `Заявка № ${request.request_id}: ${said}`;
    const email = ADDRESS[request.staff_id] ?? 'stranger@example.net';
    const slot_choice = slot ? slot.slot_id : 'any';
    const sent = submission({ source_key: `form:reply${n}`, submitted_at: now, text, email, slot_choice });
    return decideIntake(obs, [frozen(sent)], { slotLabel: label }).changes;
  }
  const intent = {
    request,
    by: step.by,
    kind: step.act,
    question: `Что видно, ${n}?`,
    reason: 'Так надо',
    role_key: ROUTES[step.topic].role,
    topic: step.topic,
    text: 'Ещё вопрос',
    answer: step.whole ? 'Сделано' : 'Готово',
    slot_id: slot?.slot_id ?? '',
    into: world.requests[step.other % world.requests.length]!,
  } as unknown as Intent;
  const result = decideIntent(obs, intent);
  return result.ok ? result.value : {};
}

/** Every place that is still to come is held by a request that is booked there, and by no other. */
function expectPlacesAgree({ slots, requests }: Register, now: string): void {
  const rows = new Map(requests.map((row) => [row.request_id, row]));
  for (const slot of slots.filter((one) => one.status === 'open' && !hasBegun(one, now)))
    for (const id of bookedIn(slot))
      expect([rows.get(id)?.status, rows.get(id)?.slot_id]).toEqual(['booked', slot.slot_id]);
  const seats = new Map(slots.map((slot) => [slot.slot_id, slot.bookings]));
  for (const row of requests.filter(({ status }) => status === 'booked'))
    expect(seats.get(row.slot_id)?.[row.place! - 1]).toBe(row.request_id);
}

function expectSound(before: World, after: World, facts: Facts, step: Step, now: string): void {
  const old = new Map(before.requests.map((row) => [row.request_id, row]));
  const deputy = holderOn(facts, 'deputy_uvr', dateOf(now))?.staff_id;
  const isClosed = (row?: RequestRow): boolean => row?.status === 'answered' || row?.status === 'closed';
  for (const row of after.requests) {
    if (isOpenRequest(row)) expect([row.closed_at, row.topic !== '', row.role_key !== '']).toEqual(['', true, true]);
    if (isClosed(row) && !isClosed(old.get(row.request_id)) && old.get(row.request_id)?.role_key === 'deputy_uvr')
      expect(step.by).toBe(deputy);
    if (row.status === 'new') expect(row.assignee_id).toBe('');
  }
  const keys = after.requests.map((row) => row.source_key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(new Set(after.letters).size).toBe(after.letters.length);
  expect(after.replies.filter((key) => keys.includes(key))).toEqual([]);
  expect(new Set(after.replies).size).toBe(after.replies.length);
}

/** A run that died once its requests were written: the next one looks at the day, and makes up for what is missing. */
function recover(facts: Facts, world: World, changes: Changes, now: string): World {
  const { requests, replies } = changes;
  const half = keep(world, { ...(requests && { requests }), ...(replies && { replies }) });
  const settled = keep(half, decideDay(observe(facts, half, now), horizon, label).changes);
  const written = [...(requests?.add ?? []), ...(requests?.change ?? []), ...(replies?.add ?? [])];
  const touched = new Set(written.map((row) => row.request_id));
  const suspects = settled.requests.filter((row) => touched.has(row.request_id));
  const seen = { ...observe(facts, settled, now), replies: replies?.add ?? [] };
  return keep(settled, mend(seen, suspects, { letters: new Set(settled.letters), acts: new Set() }));
}

test('whatever is done with requests, in whole or by a run that dies, keeps places, letters, numbers and roles in order', () => {
  const done: Record<string, number> = {};
  fc.assert(
    fc.property(school, messages, steps, (facts, given, walk) => {
      const start: World = { ...EMPTY, letters: [], replies: [] };
      let world = keep(start, decideDay(observe(facts, start, `${START}T07:00:00`), horizon, label).changes);
      world = keep(
        world,
        decideIntake(observe(facts, world, `${START}T07:30:00`), frozen(given), { slotLabel: label }).changes,
      );
      walk.forEach((step, n) => {
        const now = timeOf(n, walk.length);
        const before = world;
        const changes = decide(facts, world, step, n, now);
        if (changes.requests || changes.replies) done[step.act] = (done[step.act] ?? 0) + 1;
        world = step.whole ? keep(world, changes) : recover(facts, world, changes, now);
        expectSound(before, world, facts, step, now);
        expectNobodyTwice({ ...world, slots: world.slots.filter((slot) => !hasBegun(slot, now)) });
        expectPlacesAgree(world, now);
        if (step.whole) return;
        const booked = new Set(world.requests.filter(({ status }) => status === 'booked').map((row) => row.request_id));
        // Whoever asked for another time and keeps the old one is told nothing more after such a death.
        for (const { key, request_id } of changes.outbox?.add ?? [])
          if (!booked.has(request_id)) expect(world.letters).toContain(key);
      });
      const now = `${addDays(START, 22)}T06:00:00`;
      const open = world.requests.filter(isOpenRequest);
      const desk = { ...observe(facts, world, now), open, answered: world.requests, letters: new Set(world.letters) };
      const morning = keep(world, decideDesk(desk));
      expect(new Set(morning.letters).size).toBe(morning.letters.length);
      const later = { ...desk, answered: morning.requests, letters: new Set(morning.letters) };
      expect(decideDesk(later)).toEqual({});
    }),
    { numRuns: 45, seed: 2026 },
  );
  expect(Object.keys(done).length).toBeGreaterThan(13);
  expect(Object.values(done).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(150);
});
