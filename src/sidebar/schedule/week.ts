// The week of a version as the page reckons with it: rows moved, edits laid over, rows side by side that overlap.
import type { RowDraft, ScheduleBoard, WeekRow } from '../../contract/schedule';
import { minutesOf, timeAt } from '../../domain/dates';

/** A row moves by this many minutes at a time. */
export const STEP = 5;
/** No school consults outside of these hours. */
const EARLIEST = 7 * 60;
const LATEST = 21 * 60;
/** What a row is called in a check before it was kept. */
export const NOT_KEPT = 'new';

export interface Edits {
  readonly put: readonly WeekRow[];
  readonly remove: readonly string[];
}
export const NO_EDITS: Edits = { put: [], remove: [] };
export const isEmpty = ({ put, remove }: Edits): boolean => put.length + remove.length === 0;

/** Monday to Friday, and the Saturday where it is worked or a row stands on it. */
export const daysOf = (board: Pick<ScheduleBoard, 'staff_week'>, rows: readonly WeekRow[]): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((day) => day <= board.staff_week || rows.some((row) => row.weekday_iso === day));

/** The row on another day or at another time, as far as the day goes. */
export const moved = <R extends RowDraft>(row: R, days: number, minutes: number, lastDay: number): R => {
  const length = minutesOf(row.ends_at) - minutesOf(row.starts_at);
  const wanted = minutesOf(row.starts_at) + minutes;
  const starts = Math.max(EARLIEST, Math.min(LATEST - length, wanted));
  return {
    ...row,
    weekday_iso: Math.max(1, Math.min(lastDay, row.weekday_iso + days)),
    starts_at: timeAt(starts),
    ends_at: timeAt(starts + length),
  };
};

export const laidOver = (rows: readonly WeekRow[], { put, remove }: Edits): WeekRow[] => [
  ...rows
    .filter(({ slot_code }) => !remove.includes(slot_code))
    .map((row) => put.find(({ slot_code }) => slot_code === row.slot_code) || row),
  ...put.filter(({ slot_code }) => !rows.some((row) => row.slot_code === slot_code) && !remove.includes(slot_code)),
];

/** The later edit of a row stands. */
export const withPut = (edits: Edits, row: WeekRow): Edits => ({
  ...edits,
  put: [...edits.put.filter(({ slot_code }) => !slot_code || slot_code !== row.slot_code), row],
});

const orderOf = (row: WeekRow): string =>
  `${row.weekday_iso} ${row.starts_at} ${row.valid_from} ${row.ends_at} ${row.slot_code}`;
export const inOrder = (rows: readonly WeekRow[]): WeekRow[] =>
  [...rows].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

/** What is typed or sent of a row, without what the page shows beside it. */
export const draftOf = (row: RowDraft): RowDraft => ({
  slot_code: row.slot_code,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  weekday_iso: row.weekday_iso,
  starts_at: row.starts_at,
  ends_at: row.ends_at,
  slot_minutes: row.slot_minutes,
  capacity_per_slot: row.capacity_per_slot,
  room_id: row.room_id,
  consultant_role: row.consultant_role,
  topics: row.topics,
  formats: row.formats,
  booking: row.booking,
});

export interface Placed {
  readonly row: WeekRow;
  readonly lane: number;
  readonly lanes: number;
}
/** The rows of one day, those that overlap beside each other. */
export const sideBySide = (rows: readonly WeekRow[]): Placed[] => {
  const placed: { row: WeekRow; lane: number; group: number }[] = [];
  const widths: number[] = [];
  let ends: string[] = [];
  for (const row of inOrder(rows)) {
    if (ends.every((end) => end <= row.starts_at)) {
      widths.push(0);
      ends = [];
    }
    const free = ends.findIndex((end) => end <= row.starts_at);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = row.ends_at;
    const group = widths.length - 1;
    widths[group] = Math.max(widths[group]!, lane + 1);
    placed.push({ row, lane, group });
  }
  return placed.map(({ row, lane, group }) => ({ row, lane, lanes: widths[group]! }));
};

/** The whole hours that the rows lie within, an hour of air on either side. */
export const hoursOf = (rows: readonly WeekRow[]): { from: number; to: number } => ({
  from: Math.max(
    EARLIEST / 60,
    Math.floor(Math.min(9 * 60, ...rows.map(({ starts_at }) => minutesOf(starts_at))) / 60) - 1,
  ),
  to: Math.min(LATEST / 60, Math.ceil(Math.max(16 * 60, ...rows.map(({ ends_at }) => minutesOf(ends_at))) / 60) + 1),
});
