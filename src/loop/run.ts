// One run of the loop: observe what the wake needs, decide, write the rows, carry out what they owe.

import { changeSet } from '../domain/changes';
import { addDays, dateOf } from '../domain/dates';
import { decideDay } from '../domain/day';
import type { Changes, Observation, Submission } from '../domain/decision';
import type { Facts, IsoDateTime } from '../domain/facts';
import { decideIntake, type IntakeResult } from '../domain/intake';
import { holderOn } from '../domain/roles';
import { numberPrefix } from '../domain/school-year';
import { type OutboxRow, type RequestRow, ROLES, type SlotRow } from '../domain/tables';
import { decideCalendarChanges } from './calendar-changes';
import { carryOut } from './effects';
import type { CalendarChange, FormEntry, World } from './ports';
import { submissionOf } from './submission';
import { slotLabel } from './words';

/** Enough for duplicates, incidents, bookings of the coming weeks and the last number. */
const RECENT = 200;
/** A response may become visible a little after one that came later; looking back is free, its id tells. */
const LOOK_BACK_MS = 10 * 60_000;
/** Once a day the form is asked again for everything of the last days. */
const LONG_LOOK_BACK_MS = 36 * 3_600_000;

export interface Observed {
  readonly facts: Facts;
  readonly slots: readonly SlotRow[];
  readonly recent: readonly RequestRow[];
}

/** `moments` are those that messages were sent at: a role vacant then has its alarm, which must not be raised twice. */
export const observe = (
  world: World,
  moments: readonly IsoDateTime[] = [],
  fresh = false,
): Observed & { readonly obs: Observation } => {
  const facts = world.register.facts(fresh);
  const now = world.time.local();
  const vacant = [now, ...moments].some((at) => ROLES.some((role) => !holderOn(facts, role, dateOf(at))));
  const slots = world.register.slotsFrom(dateOf(now));
  const recent = world.register.recentRequests(RECENT);
  const prefix = numberPrefix(facts.settings);
  const highest = recent.reduce((most, { request_id }) => {
    const [year, number] = request_id.split('-');
    return year === prefix ? Math.max(most, Number(number) || 0) : most;
  }, 0);
  const last_number = Math.max(highest, world.memory.number_prefix === prefix ? world.memory.last_number : 0);
  return {
    facts,
    slots,
    recent,
    obs: { facts, now, slots, recent, last_number, alarms: vacant || fresh ? world.register.alarms() : [] },
  };
};

/** The rows as they stand once the changes are made. */
const after = <R>(
  rows: readonly R[],
  key: (row: R) => string,
  changed: { add?: readonly R[]; change?: readonly R[] } = {},
): R[] => {
  const all = new Map(rows.map((row) => [key(row), row]));
  for (const row of [...(changed.change ?? []), ...(changed.add ?? [])]) all.set(key(row), row);
  return [...all.values()];
};

export interface Finished {
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly slots: readonly SlotRow[];
}

/** Writes what was decided, then does what is owed. `all` looks at every event and letter, not only at this run's. */
export const bringAbout = (world: World, seen: Observed, changes: Changes, by: string, all: boolean): Finished => {
  const { register } = world;
  const set = changeSet();
  set.merge(changes);
  rememberNumber(world, seen.facts, changes);
  if (Object.keys(changes).length > 0) {
    register.write(changes);
    register.flush();
  }
  const slots = after(seen.slots, (slot) => slot.slot_id, changes.slots);
  const requests = new Map(
    after(seen.recent, (row) => row.request_id, changes.requests).map((row) => [row.request_id, row]),
  );
  const touchedIds = new Set(
    [...(changes.slots?.add ?? []), ...(changes.slots?.change ?? [])].map((slot) => slot.slot_id),
  );
  const touched = all ? slots : slots.filter((slot) => touchedIds.has(slot.slot_id));
  const letters: readonly OutboxRow[] = all ? register.owedMail() : (changes.outbox?.add ?? []);
  const named = [...touched.flatMap((slot) => slot.bookings), ...letters.map((letter) => letter.request_id)];
  const unseen = [...new Set(named)].filter((id) => id !== '' && !requests.has(id));
  for (const row of unseen.length ? register.requestsById(unseen) : []) requests.set(row.request_id, row);

  const carried = carryOut(world, { facts: seen.facts, slots, touched, requests, letters, by });
  register.write(carried.record);
  if (carried.more) world.remember({ retry_at: world.time.ms() });
  return { requests, slots: carried.slots };
};

const rememberNumber = (world: World, facts: Facts, changes: Changes): void => {
  const prefix = numberPrefix(facts.settings);
  const given = (changes.requests?.add ?? []).map(({ request_id }) => Number(request_id.split('-')[1]) || 0);
  if (given.length === 0) return;
  const before = world.memory.number_prefix === prefix ? world.memory.last_number : 0;
  world.remember({ number_prefix: prefix, last_number: Math.max(before, ...given) });
};

/** Takes in what the form holds since the last sweep. True where it found anything. */
const takeIn = (world: World, entries: readonly FormEntry[]): boolean => {
  if (entries.length === 0) return false;
  const seen = observe(
    world,
    entries.map((entry) => entry.submitted_at),
  );
  const { changes, results } = decideIntake(seen.obs, entries.map(submissionOf), { slotLabel: slotLabel(seen.facts) });
  // A response that is known already means that an earlier run may have died on it: look at all that is owed.
  bringAbout(
    world,
    seen,
    changes,
    'form',
    results.some(({ outcome }) => outcome === 'known'),
  );
  return true;
};

/** A run that is cut from here on leaves its mark, and the next tick looks at everything. */
export const begin = (world: World): void => {
  if (world.memory.under_way) world.remember({ retry_at: world.time.ms() });
  world.remember({ under_way: true });
  world.keepMemory();
};

/** Ends a run that wrote: everything is out, and the next run finds nothing under way. */
export const finish = (world: World): void => {
  world.register.flushIfWritten();
  world.register.keepColdSnapshot();
  world.remember({ under_way: false });
  world.keepMemory();
};

/** Takes in one message that a person recorded, and tells what became of it. */
export const takeInSpoken = (world: World, submission: Submission): Finished & { result: IntakeResult } => {
  begin(world);
  const seen = observe(world);
  const { changes, results } = decideIntake(seen.obs, [submission], { slotLabel: slotLabel(seen.facts) });
  const result = results[0]!;
  return { ...bringAbout(world, seen, changes, submission.by, result.outcome === 'known'), result };
};

const readCalendar = (world: World): readonly CalendarChange[] => {
  if (!world.memory.calendar_id) return [];
  const { changes, syncToken } = world.calendar.changesSince(world.memory.sync_token);
  world.remember({ sync_token: syncToken });
  return changes;
};

/** The whole look: facts afresh, the days of the horizon, everything that is owed. */
const fullPass = (world: World, entries: readonly FormEntry[], calendar: readonly CalendarChange[]): void => {
  const seen = observe(world, [], true);
  const { facts } = seen;
  // Whoever is booked in the coming weeks has to be known, so that nobody loses a place without a word.
  const booked = [...new Set(seen.slots.flatMap((slot) => slot.bookings))];
  const known = new Set(seen.recent.map((row) => row.request_id));
  const older = world.register.requestsById(booked.filter((id) => id !== '' && !known.has(id)));
  const obs: Observation = { ...seen.obs, recent: [...older, ...seen.recent] };
  world.remember({ retry_at: 0, time_zone: facts.settings.time_zone });
  const today = dateOf(obs.now);
  const horizon = { from: today, until: addDays(today, facts.settings.slot_horizon_days + 1) };
  const set = changeSet();
  const day = decideDay(obs, horizon, slotLabel(facts));
  set.merge(day.changes);
  const settled: Observation = {
    ...obs,
    slots: after(obs.slots, (slot) => slot.slot_id, day.changes.slots),
    recent: after(obs.recent, (row) => row.request_id, day.changes.requests),
    alarms: after(obs.alarms, (alarm) => alarm.alarm_key, day.changes.alarms),
  };
  const intake = decideIntake(settled, entries.map(submissionOf), { slotLabel: slotLabel(facts) });
  set.merge(intake.changes);
  set.merge(
    decideCalendarChanges(
      { ...settled, slots: after(settled.slots, (slot) => slot.slot_id, intake.changes.slots) },
      calendar,
    ),
  );
  bringAbout(world, { ...seen, recent: obs.recent }, set.changes(), 'loop', true);
  world.remember({ day_done: today, snapshot_at: world.register.keepSnapshot() ? world.time.ms() : 0 });
};

/** The cache forgets after six hours; a little before, a tick fills it again so that no request has to wait for it. */
const SNAPSHOT_LIFE_MS = 5 * 3_600_000;

const isFullPassDue = (world: World): boolean => {
  const { memory, time } = world;
  return (
    memory.under_way ||
    memory.day_done !== dateOf(time.local()) ||
    (memory.retry_at > 0 && memory.retry_at <= time.ms())
  );
};

const renewSnapshot = (world: World): void => {
  if (world.time.ms() - world.memory.snapshot_at < SNAPSHOT_LIFE_MS) return;
  world.register.facts();
  if (world.register.keepSnapshot()) world.remember({ snapshot_at: world.time.ms() });
};

/** The run that every wake leads to. `full` = look at everything, whatever the memory says. */
export const wake = (world: World, why: 'form' | 'tick' | 'calendar' | 'button', full = why === 'button'): void => {
  const { memory, time } = world;
  if (memory.set_up !== 'done') return;
  const startedAt = time.ms();
  const everything = full || (why === 'form' ? memory.under_way : isFullPassDue(world));
  if (everything) begin(world);
  const entries = world.form.entriesSince(memory.swept_until - (everything ? LONG_LOOK_BACK_MS : LOOK_BACK_MS));
  const calendar = why === 'form' ? [] : readCalendar(world);
  if (everything || calendar.length > 0) fullPass(world, entries, calendar);
  else if (!takeIn(world, entries)) refreshOffer(world);
  if (why === 'tick') renewSnapshot(world);
  world.remember({ swept_until: startedAt, ...(why === 'tick' ? { heartbeat: startedAt } : {}) });
  finish(world);
};

/** A time that has begun is no longer offered. */
const refreshOffer = (world: World): void => {
  if (!world.memory.offer_until || world.memory.offer_until > world.time.local()) return;
  bringAbout(world, observe(world), {}, 'loop', false);
};
