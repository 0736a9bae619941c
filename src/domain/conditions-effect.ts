// What a change of the conditions of help would do: to slots and bookings, trainings, open requests; and what has to be seen to by hand.
import { whatChanged } from './affected-sessions';
import { datesFrom } from './dates';
import type { Horizon } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { exclude } from './places';
import { changesHands } from './request-holders';
import { effectOnSlots, type SlotsEffect } from './schedule-effect';
import { isToCome } from './session-group';
import { planDay } from './slots';
import type { AttendanceRow, RequestRow, Session, SlotRow } from './tables';

export interface Conditions {
  readonly slots: readonly SlotRow[];
  /** Whoever has a place in them. */
  readonly requests: readonly RequestRow[];
  readonly open: readonly RequestRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly now: IsoDateTime;
}

/** One person, or one room, at two places at once. */
export interface Clash {
  readonly slot: SlotRow;
  readonly other: SlotRow;
  /** On so many days. */
  readonly n: number;
}

export interface ConditionsEffect extends SlotsEffect {
  readonly sessions: readonly Session[];
  readonly requests: number;
  readonly clashes: readonly Clash[];
}

const rowsOf = ({ slot, other }: Clash): string => `${slot.slot_code} ${other.slot_code}`;

/** By rows; told of the first day on which they meet. */
function clashesIn(facts: Facts, days: Horizon): Map<string, Clash> {
  const found = new Map<string, Clash>();
  for (const date of datesFrom(days.from, days.until)) {
    const today = new Map<string, Clash>();
    const { slots } = planDay(facts, date);
    for (const slot of slots)
      for (const other of slots)
        if (slot.slot_code < other.slot_code && exclude(slot, other)) {
          const clash = { slot, other, n: 1 };
          if (!today.has(rowsOf(clash))) today.set(rowsOf(clash), clash);
        }
    for (const [rows, clash] of today) {
      const known = found.get(rows);
      found.set(rows, known ? { ...known, n: known.n + 1 } : clash);
    }
  }
  return found;
}

function affected(before: Facts, after: Facts, { attendance, now }: Conditions): Session[] {
  return after.trainings
    .filter((session) => session.status === 'planned' && session.kind !== 'consultation' && isToCome(session, now))
    .filter((session) => {
      const code = whatChanged({ facts: after, attendance }, session);
      return code !== '' && code !== whatChanged({ facts: before, attendance }, session);
    });
}

/** `handsOn`: the day as of which open requests are looked at. */
export function conditionsEffect(
  before: Facts,
  after: Facts,
  days: Horizon,
  seen: Conditions,
  handsOn: IsoDate,
): ConditionsEffect {
  const known = clashesIn(before, days);
  return {
    ...effectOnSlots(before, after, days, seen),
    sessions: affected(before, after, seen),
    requests: seen.open.filter((row) => changesHands(after, row, handsOn) && !changesHands(before, row, handsOn))
      .length,
    clashes: [...clashesIn(after, days)].filter(([rows]) => !known.has(rows)).map(([, clash]) => clash),
  };
}
