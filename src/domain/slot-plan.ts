// What the timetable decides of a slot, and what of it is a person's by now.
import { minutesOf, timeAt } from './dates';
import { fingerprint } from './fingerprint';
import type { SlotRow } from './tables';

/** Bookings and the calendar's memory are not the timetable's business. */
const PLANNED = [
  'starts_at',
  'ends_at',
  'room_id',
  'consultant_role',
  'consultant_id',
  'topics',
  'formats',
  'booking',
  'capacity',
  'status',
  'reason',
  'label',
] as const;

type Label = (slot: SlotRow) => string;

/** Names the plan of a row, whatever the register adds to it. */
const planned = (row: SlotRow): string => fingerprint(PLANNED.map((field) => String(row[field])).join('\n'));

export const signed = (row: SlotRow): SlotRow => ({ ...row, plan: planned(row) });

export const differs = (a: SlotRow, b: SlotRow): boolean =>
  PLANNED.some((field) => String(a[field]) !== String(b[field]));

const isAsPlanned = (row: SlotRow): boolean => row.plan === '' || row.plan === planned(row);

const at = (slot: SlotRow, starts_at: string, ends_at: string, label: Label): SlotRow => {
  const there = { ...slot, starts_at, ends_at };
  return { ...there, label: label(there) };
};

/**
 * The row as the plan left it, where everything but its time is still the plan's: somebody moved it within its day. Nothing where
 * a person changed more: then it is the person's.
 */
export function underPlan(row: SlotRow, label: Label): SlotRow | undefined {
  if (isAsPlanned(row)) return row;
  const [, starts_at] = /T(\d\d:\d\d)$/.exec(row.slot_id) ?? [];
  if (starts_at === undefined) return undefined;
  const length = minutesOf(row.ends_at) - minutesOf(row.starts_at);
  const there = at(row, starts_at, timeAt(minutesOf(starts_at) + length), label);
  return isAsPlanned(there) ? there : undefined;
}

/** What the plan wants now, at the time that a person gave it. */
export const asMoved = (wanted: SlotRow, { starts_at, ends_at }: SlotRow, label: Label): SlotRow =>
  at(wanted, starts_at, ends_at, label);
