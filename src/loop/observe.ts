// What a run needs to see: facts, live slots, the newest requests.
import { addDays, dateOf } from '../domain/dates';
import type { Observation } from '../domain/decision';
import type { Facts, IsoDateTime } from '../domain/facts';
import { uncoveredOn } from '../domain/roles';
import { numberPrefix } from '../domain/school-year';
import { type AttendanceRow, type Incident, type RequestRow, ROLES, type SlotRow } from '../domain/tables';
import type { World } from './ports';

/** Enough for duplicates, incidents, bookings of the coming weeks and the last number. */
const RECENT = 100;

/** Numbers run on as rows are appended; imported rows bear other ids and say nothing of the order. */
const isInOrder = (rows: readonly RequestRow[]): boolean => {
  const numbers = rows
    .map(({ request_id }) => /^(\d{4})-(\d+)$/.exec(request_id))
    .flatMap((found) => (found ? [Number(found[1]) * 1e6 + Number(found[2])] : []));
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? 0) < number);
};

/** The newest requests, back to a day before the oldest moment asked about: what is known, or said twice, must be seen. */
const recentRequests = (world: World, moments: readonly IsoDateTime[]): readonly RequestRow[] => {
  const first = moments.reduce((least, at) => (least && least < at ? least : at), '');
  const oldest = first && addDays(dateOf(first), -1);
  for (let count = RECENT; ; count *= 4) {
    const rows = world.register.recentRequests(count);
    const reachesBack = isInOrder(rows) && (oldest === '' || (rows[0]?.submitted_at ?? '') < oldest);
    // People sort tables: then the end is not the newest, and all of it has to be read.
    if (rows.length < count || reachesBack) return rows;
  }
};

export interface Seen {
  readonly facts: Facts;
  readonly slots: readonly SlotRow[];
  readonly recent: readonly RequestRow[];
  /** Only of a run that looks at training. */
  readonly attendance?: readonly AttendanceRow[];
  /** Only of a run that looks at incidents. */
  readonly incidents?: readonly Incident[];
  readonly obs: Observation;
}

/** `moments` are those that messages were sent at: a role vacant then has its alarm, which must not be raised twice. */
export const observe = (world: World, moments: readonly IsoDateTime[] = [], fresh = false): Seen => {
  const facts = world.register.facts(fresh);
  const now = world.time.local();
  const vacant = [now, ...moments].some((at) => ROLES.some((role) => uncoveredOn(facts, role, dateOf(at)).length > 0));
  const slots = world.register.slotsFrom(dateOf(now));
  const recent = recentRequests(world, moments);
  const prefix = numberPrefix(facts.settings);
  const highest = recent.reduce((most, { request_id }) => {
    const [year, number] = request_id.split('-');
    return year === prefix ? Math.max(most, Number(number) || 0) : most;
  }, 0);
  const last_number = Math.max(highest, world.memory.number_prefix === prefix ? world.memory.last_number : 0);
  const alarms = vacant || fresh ? world.register.alarms() : [];
  return { facts, slots, recent, obs: { facts, now, slots, recent, last_number, alarms } };
};

/** The rows as they stand once the changes are made. */
export const after = <R>(
  rows: readonly R[],
  key: (row: R) => string,
  changed: { add?: readonly R[]; change?: readonly R[] } = {},
): R[] => {
  const all = new Map(rows.map((row) => [key(row), row]));
  for (const row of [...(changed.change ?? []), ...(changed.add ?? [])]) all.set(key(row), row);
  return [...all.values()];
};

/** Rows that a run read besides the newest; what the newest say counts. */
export const together = (recent: readonly RequestRow[], more: readonly RequestRow[]): RequestRow[] => {
  const known = new Set(recent.map(byRequest));
  return [...more.filter((row) => !known.has(row.request_id)), ...recent];
};

export const byRequest = (row: RequestRow): string => row.request_id;
export const byIncident = (incident: Incident): string => incident.incident_id;
export const bySlot = (slot: SlotRow): string => slot.slot_id;
