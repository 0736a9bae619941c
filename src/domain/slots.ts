// When a slot of the timetable exists on a date (clause 2.6 and the school's rules).
import { minutesOf, stamp, timeAt } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { indexed } from './lookup';
import { type PlacedRow, placed } from './room-instead';
import { consultantOn } from './row-consultant';
import { rowsOn } from './schedule-version';
import { dayOff, isBreak } from './school-year';
import type { Session, SlotRow, TimetableRow } from './tables';

interface Training {
  readonly id: string;
  readonly room_id: string;
  readonly conducted_by: string;
  readonly from: IsoDateTime;
  readonly until: IsoDateTime;
}

/** Trainings that occupy their room and trainer: as held, or else as planned. A proposal occupies nothing yet. */
const occupying = indexed((trainings: readonly Session[]) =>
  trainings
    .filter((session) => session.kind !== 'consultation' && (session.status === 'planned' || session.status === 'held'))
    .map((session): Training => {
      const held = session.held_start !== '' && session.held_end !== '';
      const from = stamp(held ? session.held_start : session.planned_start);
      const until = stamp(held ? session.held_end : session.planned_end);
      return { id: session.session_id, room_id: session.room_id, conducted_by: session.conducted_by, from, until };
    }),
);

/** Times that only touch do not clash. */
export const clashingTraining = (
  facts: Facts,
  row: Pick<TimetableRow, 'starts_at' | 'ends_at' | 'room_id'>,
  date: IsoDate,
  consultant: string,
): Training | undefined =>
  occupying(facts.trainings).find(
    (training) =>
      training.from < `${date}T${row.ends_at}:00` &&
      `${date}T${row.starts_at}:00` < training.until &&
      ((row.room_id !== '' && training.room_id === row.room_id) ||
        (consultant !== '' && training.conducted_by === consultant)),
  );

function reasonToRemove(facts: Facts, row: PlacedRow, date: IsoDate, consultant: string | undefined): string {
  if (dayOff(facts, date)) return 'day_off';
  if (consultant === undefined) return 'no_consultant';
  if (!facts.settings.consult_in_breaks && isBreak(facts, date)) return 'break';
  const training = clashingTraining(facts, row, date, consultant);
  if (training) return `training:${training.id}`;
  return row.nowhere ? 'no_computer' : '';
}

/** Start minutes of the row's slots; a row too short for its own slot length is one slot. */
function startsOf(row: TimetableRow): { starts: number[]; length: number } {
  const first = minutesOf(row.starts_at);
  const whole = minutesOf(row.ends_at) - first;
  if (whole <= 0) return { starts: [], length: 0 };
  const wanted = row.slot_minutes ?? 0;
  const length = wanted > 0 && wanted < whole ? wanted : whole;
  const starts = Array.from({ length: Math.floor(whole / length) }, (_, i) => first + i * length);
  return { starts, length };
}

function slotOf(
  row: TimetableRow,
  date: IsoDate,
  consultant_id: string,
): Omit<SlotRow, 'slot_id' | 'status' | 'reason'> {
  return {
    slot_code: row.slot_code,
    date,
    starts_at: row.starts_at,
    ends_at: row.ends_at,
    room_id: row.room_id,
    consultant_role: row.consultant_role,
    consultant_id,
    topics: row.topics,
    formats: row.formats,
    booking: row.booking,
    capacity: row.capacity_per_slot ?? 1,
    bookings: [],
    label: '',
    plan: '',
    calendar: [],
    holds: [],
    meeting: [],
  };
}

/** The slots of a date, and one row for each timetable row that applies but does not stand that day. */
export function planDay(facts: Facts, date: IsoDate): { slots: SlotRow[]; removed: SlotRow[] } {
  const slots: SlotRow[] = [];
  const removed: SlotRow[] = [];
  const isTaken = (row: TimetableRow): boolean => clashingTraining(facts, row, date, '') !== undefined;
  for (const row of placed(facts, rowsOn(facts, date), date, isTaken)) {
    const consultant = consultantOn(facts, row, date);
    const base = slotOf(row, date, consultant ?? '');
    const reason = reasonToRemove(facts, row, date, consultant);
    if (reason) {
      removed.push({ ...base, slot_id: `${row.slot_code}@${date}`, status: 'removed', reason });
      continue;
    }
    const { starts, length } = startsOf(row);
    for (const start of starts) {
      const starts_at = timeAt(start);
      const slot_id = `${row.slot_code}@${date}T${starts_at}`;
      slots.push({ ...base, slot_id, starts_at, ends_at: timeAt(start + length), status: 'open', reason: '' });
    }
  }
  return { slots, removed };
}
