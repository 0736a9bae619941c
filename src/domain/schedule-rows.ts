// Rows of the schedule as a person puts them together: their codes, their columns, what makes two alike (clause 2.6).
import type { Facts } from './facts';
import { isStruck } from './schedule-version';
import type { TimetableRow } from './tables';

export type NewRow = Pick<
  TimetableRow,
  | 'slot_code'
  | 'valid_from'
  | 'valid_to'
  | 'starts_at'
  | 'ends_at'
  | 'room_id'
  | 'consultant_role'
  | 'topics'
  | 'formats'
  | 'booking'
> & { readonly weekday_iso: number; readonly slot_minutes: number; readonly capacity_per_slot: number };

export const asNewRow = (row: TimetableRow): NewRow => ({
  slot_code: row.slot_code,
  valid_from: row.valid_from,
  valid_to: row.valid_to,
  weekday_iso: row.weekday_iso ?? 0,
  starts_at: row.starts_at,
  ends_at: row.ends_at,
  slot_minutes: row.slot_minutes ?? 0,
  capacity_per_slot: row.capacity_per_slot ?? 0,
  room_id: row.room_id,
  consultant_role: row.consultant_role,
  topics: row.topics,
  formats: row.formats,
  booking: row.booking,
});

/** Nothing of one row differs from the other. */
export const fits = (a: TimetableRow, b: TimetableRow): boolean =>
  Object.entries(a).every(([column, value]) => String(value) === String((b as Record<string, unknown>)[column]));

/** The same consultation on the same days, whichever version says so. */
export const isSameRow = (a: TimetableRow, b: TimetableRow): boolean =>
  Object.entries(asNewRow(a)).every(
    ([column, value]) => String(value) === String((b as Record<string, unknown>)[column]),
  );

const isSameTime = (a: NewRow | TimetableRow, b: TimetableRow): boolean =>
  a.weekday_iso === b.weekday_iso &&
  a.starts_at === b.starts_at &&
  a.room_id === b.room_id &&
  (isStruck(b) || (a.valid_from === b.valid_from && a.valid_to === b.valid_to));

/** `2-1440-R14`: it says day, time and place, so the same row that is added twice has one code. */
export function newCode(row: NewRow | TimetableRow, rows: ReadonlyMap<string, TimetableRow>): string {
  const base = `${row.weekday_iso}-${row.starts_at}-${row.room_id}`.replace(/[^\p{L}\d-]/gu, '');
  for (let n = 1; ; n++) {
    const code = n === 1 ? base : `${base}-${n}`;
    const taken = rows.get(code);
    if (!taken || isSameTime(row, taken)) return code;
  }
}

const weekdayWord = (facts: Facts, weekday: number): string =>
  facts.timetable.find((row) => row.weekday_iso === weekday && row.weekday_ru !== '')?.weekday_ru ?? '';

/** A row as the version keeps it: the one it has by this code, changed, or a new one. `rows`: the version's own. */
export function placed(
  facts: Facts,
  wanted: NewRow,
  version: number,
  rows: ReadonlyMap<string, TimetableRow>,
): TimetableRow {
  const before = rows.get(wanted.slot_code);
  return {
    approval_order: '',
    ...before,
    ...wanted,
    slot_code: before ? before.slot_code : newCode(wanted, rows),
    version: before ? before.version : version,
    weekday_ru:
      before && before.weekday_iso === wanted.weekday_iso ? before.weekday_ru : weekdayWord(facts, wanted.weekday_iso),
    consultant_staff_id: before && before.consultant_role === wanted.consultant_role ? before.consultant_staff_id : '',
  };
}

export const byCodes = (rows: readonly TimetableRow[]): Map<string, TimetableRow> =>
  new Map(rows.map((row) => [row.slot_code, row]));
