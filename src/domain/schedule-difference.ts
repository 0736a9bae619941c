// What a draft changes of the rows that stand from its first day on (clause 2.6).
import type { Facts, IsoDate } from './facts';
import { later } from './schedule-clashes';
import { asNewRow, byCodes, type NewRow } from './schedule-rows';
import { approvedRows, rowsOf } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

export interface RowDifference {
  readonly slot_code: string;
  readonly kind: 'added' | 'moved' | 'dropped' | 'changed';
  readonly before: NewRow | null;
  readonly after: NewRow | null;
}

const MOVES = ['weekday_iso', 'starts_at', 'ends_at', 'room_id'] as const;
const COUNTS = [
  'valid_from',
  'valid_to',
  'slot_minutes',
  'capacity_per_slot',
  'consultant_role',
  'topics',
  'formats',
  'booking',
] as const;

const differ = (a: TimetableRow, b: TimetableRow, fields: readonly (keyof TimetableRow)[]): boolean =>
  fields.some((field) => String(a[field]) !== String(b[field]));

/** A row that two versions hold one after the other is one row; where they differ, the later one says how it is. */
function joined(rows: readonly TimetableRow[]): Map<string, TimetableRow> {
  const sorted = [...rows].sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1));
  const all = new Map<string, TimetableRow>();
  for (const row of sorted) {
    const before = all.get(row.slot_code);
    all.set(row.slot_code, before ? { ...row, valid_from: before.valid_from } : row);
  }
  return all;
}

const from = (day: IsoDate, row: TimetableRow): TimetableRow => ({ ...row, valid_from: later(row.valid_from, day) });

export function rowDifferences(facts: Facts, draft: ScheduleVersion, today: IsoDate): RowDifference[] {
  const day = later(draft.valid_from, today);
  const standing = joined(
    approvedRows(facts)
      .filter((row) => day <= row.valid_to)
      .map((row) => from(day, row)),
  );
  const wanted = byCodes(rowsOf(facts, draft.version ?? 1).map((row) => from(day, row)));
  const codes = [...new Set([...standing.keys(), ...wanted.keys()])];
  return codes.flatMap((slot_code): RowDifference[] => {
    const [before, after] = [standing.get(slot_code), wanted.get(slot_code)];
    if (!after) return before ? [{ slot_code, kind: 'dropped', before: asNewRow(before), after: null }] : [];
    if (!before) return [{ slot_code, kind: 'added', before: null, after: asNewRow(after) }];
    const both = { slot_code, before: asNewRow(before), after: asNewRow(after) };
    if (differ(before, after, MOVES)) return [{ ...both, kind: 'moved' }];
    return differ(before, after, COUNTS) ? [{ ...both, kind: 'changed' }] : [];
  });
}
