// Brings the slots of the register to what the timetable and the calendar of the school say they should be.

import { datesFrom } from './dates';
import type { Changes, Horizon } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { groupedBy } from './lookup';
import { type LostBooking, lostBookings } from './lost-bookings';
import { hasBegun } from './places';
import { asMoved, differs, signed, underPlan } from './slot-plan';
import { planDay } from './slots';
import type { SlotRow } from './tables';

/** The plan of a date: what stands, and why the rest does not, by timetable row. */
function planOf(facts: Facts, date: IsoDate, label: (slot: SlotRow) => string) {
  const { slots, removed } = planDay(facts, date);
  const rows = [...slots.map((slot) => ({ ...slot, label: label(slot) })), ...removed];
  return {
    rows: new Map(rows.map((row) => [row.slot_id, row])),
    reasons: new Map(removed.map((row) => [row.slot_code, row.reason])),
  };
}

/** A row that the plan no longer knows. Nothing is deleted: a removal that was lifted is withdrawn too. */
const withdrawn = (row: SlotRow, reasons: ReadonlyMap<string, string>): SlotRow => ({
  ...row,
  status: 'withdrawn',
  reason: row.slot_id.includes('T', row.slot_code.length + 1)
    ? (reasons.get(row.slot_code) ?? 'not_in_timetable')
    : 'restored',
});

/** A slot that a person closed or edited, and one that has begun, are never touched; one that was only moved keeps its time. */
export function reconcileSlots(
  facts: Facts,
  rows: readonly SlotRow[],
  horizon: Horizon,
  now: IsoDateTime,
  label: (slot: SlotRow) => string,
): { changes: Changes; lost: LostBooking[]; slots: SlotRow[] } {
  const existing = groupedBy(rows, (row) => row.date);
  const wanted = new Set(datesFrom(horizon.from, horizon.until));
  const beyond = [...existing.keys()].filter((date) => date >= horizon.until);
  const add: SlotRow[] = [];
  const change: SlotRow[] = [];
  const after = new Map(rows.map((row) => [row.slot_id, row]));

  for (const date of [...wanted, ...beyond]) {
    const plan = planOf(facts, date, label);
    for (const row of existing.get(date) ?? []) {
      const wished = plan.rows.get(row.slot_id);
      plan.rows.delete(row.slot_id);
      if (row.status === 'closed' || hasBegun(row, now)) continue;
      const was = underPlan(row, label);
      if (!was) continue;
      const next = wished
        ? { ...wished, bookings: row.bookings, calendar: row.calendar, holds: row.holds, meeting: row.meeting }
        : withdrawn(was, plan.reasons);
      if (!differs(was, next)) continue;
      const standing = was === row ? signed(next) : asMoved(signed(next), row, label);
      change.push(standing);
      after.set(standing.slot_id, standing);
    }
    if (!wanted.has(date)) continue;
    for (const unsigned of plan.rows.values()) {
      if (hasBegun(unsigned, now)) continue;
      const row = signed(unsigned);
      add.push(row);
      after.set(row.slot_id, row);
    }
  }
  const slots = [...after.values()];
  const changes =
    add.length + change.length === 0
      ? {}
      : { slots: { ...(add.length > 0 && { add }), ...(change.length > 0 && { change }) } };
  return { changes, lost: lostBookings(slots, now), slots };
}
