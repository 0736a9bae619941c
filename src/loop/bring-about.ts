// Act: the decided rows first, then what they owe; and the mark that lets another run finish what this one leaves.
import { changeSet } from '../domain/changes';
import { minutesBetween } from '../domain/dates';
import type { Changes } from '../domain/decision';
import { nextLapse } from '../domain/holds';
import { numberPrefix } from '../domain/school-year';
import type { OutboxRow, RequestRow, Session, SlotRow, TableName } from '../domain/tables';
import { carryOut } from './effects';
import { after, byIncident, byRequest, bySlot, type Seen } from './observe';
import { byParticipant, bySession } from './observe-training';
import type { World } from './ports';

const SLOW_TABLES = [
  'roles',
  'rooms',
  'holidays',
  'timetable',
  'sessions',
  'schedule_versions',
  'absences',
  'staff',
] as const satisfies readonly TableName[];

/** A run that is cut from here on leaves its mark: the next one looks at everything, and at these requests closely. */
export const begin = (world: World, requestIds: readonly string[] = []): void => {
  const under_way = [...new Set([...(world.memory.under_way ?? []), ...requestIds])];
  world.remember({ under_way });
  world.keepMemory();
};

/** Whatever was read of the slow tables before is no longer to be trusted. */
export const renewFacts = (world: World): void => world.remember({ facts_stamp: world.memory.facts_stamp + 1 });

/** Ends a run that wrote: everything is out, and the next run finds nothing under way. */
export const finish = (world: World): void => {
  world.register.flushIfWritten();
  world.register.keepColdSnapshot();
  world.remember({ under_way: null });
  world.keepMemory();
};

export interface Finished {
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly slots: readonly SlotRow[];
}

interface Manner {
  readonly by: string;
  /** Looks at every event and letter that is owed, not only at this run's. */
  readonly all: boolean;
  /** A sweep of the form needs no mark: a response that is known already tells the next run as much. */
  readonly marked: boolean;
}

export const bringAbout = (world: World, seen: Seen, changes: Changes, { by, all, marked }: Manner): Finished => {
  const { register } = world;
  const requestsTouched = [...(changes.requests?.add ?? []), ...(changes.requests?.change ?? [])].map(byRequest);
  rememberNumber(world, seen, changes);
  if (Object.keys(changes).length > 0) {
    // Nobody who reads the slow tables while they are written may hand on what was read: before and after are two stamps.
    const factsChange = SLOW_TABLES.some((name) => changes[name]);
    if (factsChange) renewFacts(world);
    if (marked) begin(world, requestsTouched);
    register.write(changes);
    register.flush();
    if (factsChange) renewFacts(world);
  }
  const slots = after(seen.slots, bySlot, changes.slots);
  const requests = new Map(after(seen.recent, byRequest, changes.requests).map((row) => [row.request_id, row]));
  const touchedIds = new Set([...(changes.slots?.add ?? []), ...(changes.slots?.change ?? [])].map(bySlot));
  const touched = all ? slots : slots.filter((slot) => touchedIds.has(slot.slot_id));
  const letters: readonly OutboxRow[] = all ? register.owedMail() : (changes.outbox?.add ?? []);
  const named = [
    ...touched.flatMap((slot) => slot.bookings),
    ...letters.flatMap(({ kind, request_id, alternatives }) => (kind === 'digest' ? alternatives : [request_id])),
  ];
  const unseen = [...new Set(named)].filter((id) => id !== '' && !requests.has(id));
  for (const row of unseen.length ? register.requestsById(unseen) : []) requests.set(row.request_id, row);

  const trainings = after(seen.facts.trainings, bySession, changes.sessions);
  const facts = changes.sessions ? { ...seen.facts, trainings } : seen.facts;
  const carried = carryOut(world, {
    facts,
    slots,
    touched,
    requests,
    sessions: sessionsToTell(seen, changes, trainings, all),
    attendance: after(seen.attendance ?? [], byParticipant, changes.attendance),
    incidents: after(seen.incidents ?? [], byIncident, changes.incidents),
    letters,
    by,
    decided: !all,
  });
  register.write(carried.record);
  if (carried.more) lookAgain(world, world.time.ms());
  lookWhenKeptPlacesLapse(world, carried.slots);
  return { requests, slots: carried.slots };
};

/** A look at everything is due by then, if not before. */
export const lookAgain = (world: World, at: number): void => {
  const { retry_at } = world.memory;
  world.remember({ retry_at: retry_at > 0 ? Math.min(retry_at, at) : at });
};

/** What nobody took goes to the next, or back into the form. */
const lookWhenKeptPlacesLapse = (world: World, slots: readonly SlotRow[]): void => {
  const now = world.time.local();
  const lapse = nextLapse(slots, now);
  if (lapse !== '') lookAgain(world, world.time.ms() + Math.ceil(minutesBetween(now, lapse) * 60_000));
};

/** Where nobody looked at who takes part, nothing can be said to them. */
const sessionsToTell = (
  { attendance }: Seen,
  changes: Changes,
  trainings: readonly Session[],
  all: boolean,
): readonly Session[] => {
  if (!attendance || all) return attendance ? trainings : [];
  const touched = [
    ...[...(changes.sessions?.add ?? []), ...(changes.sessions?.change ?? [])].map(bySession),
    ...[...(changes.attendance?.add ?? []), ...(changes.attendance?.change ?? [])].map((row) => row.session_id),
  ];
  return trainings.filter((session) => touched.includes(session.session_id));
};

const rememberNumber = (world: World, { facts }: Seen, changes: Changes): void => {
  const prefix = numberPrefix(facts.settings);
  const given = (changes.requests?.add ?? []).map(({ request_id }) => Number(request_id.split('-')[1]) || 0);
  if (given.length === 0) return;
  const before = world.memory.number_prefix === prefix ? world.memory.last_number : 0;
  world.remember({ number_prefix: prefix, last_number: Math.max(before, ...given) });
};

export const merged = (...parts: readonly Changes[]): Changes => {
  const set = changeSet();
  for (const part of parts) set.merge(part);
  return set.changes();
};
