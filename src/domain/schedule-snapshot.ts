// The rows of a version as they were approved: kept as text in its own row, so that they can be printed, compared and put back (clause 2.6).
import { formatCell, parseCell } from './cells';
import type { Facts } from './facts';
import { fingerprint } from './fingerprint';
import { cutOf, cutRow, isStruck, rowsOf, versionOf, versionRow } from './schedule-version';
import { type Column, type ScheduleVersion, type TimetableRow, tables } from './tables';

const columns = (): [string, Column][] => Object.entries(tables.timetable.columns as Readonly<Record<string, Column>>);

/** What of a row a change of is a change of the schedule. */
const COUNTED = [
  'valid_from',
  'valid_to',
  'weekday_iso',
  'starts_at',
  'ends_at',
  'slot_minutes',
  'capacity_per_slot',
  'room_id',
  'consultant_role',
  'topics',
  'formats',
  'booking',
] as const;

const byCode = (a: TimetableRow, b: TimetableRow): number => (a.slot_code < b.slot_code ? -1 : 1);

/** A cell of the spreadsheet holds 50 000 characters: names stand once, above the cells. */
export const packRows = (rows: readonly TimetableRow[]): string =>
  JSON.stringify([
    columns().map(([name]) => name),
    ...[...rows]
      .sort(byCode)
      .map((row) => columns().map(([name, column]) => formatCell(column, (row as Record<string, unknown>)[name]))),
  ]);

const readCells = (text: string): string[][] => {
  try {
    const value: unknown = JSON.parse(text || '[]');
    return Array.isArray(value) && value.every(Array.isArray) ? value : [];
  } catch {
    return [];
  }
};

/** Nothing where the text is none of ours: a person may have typed there. */
export function unpackRows(text: string): TimetableRow[] | undefined {
  const [names = [], ...lines] = readCells(text);
  if (!names.includes('slot_code')) return undefined;
  return lines.map((cells) => {
    const row = columns().map(([name, column]) => {
      const parsed = parseCell(column, cells[names.indexOf(name)] ?? '');
      return [name, parsed.ok ? parsed.value : ''];
    });
    return Object.fromEntries(row) as TimetableRow;
  });
}

/** `cut`: the last day that later versions leave; what they take away is no edit. */
export const rowsFingerprint = (rows: readonly TimetableRow[], cut: string): string =>
  fingerprint(
    rows
      .map((row) => cutRow(row, cut))
      .filter((row) => !isStruck(row))
      .sort(byCode)
      .map((row) => [row.slot_code, ...COUNTED.map((field) => String(row[field]))].join('\t'))
      .join('\n'),
  );

/** An approved version whose rows in the tab are no longer those that were approved. */
export function isEdited(facts: Facts, version: number): boolean {
  const known = versionRow(facts, version);
  if (known?.status !== 'approved' || known.fingerprint === '') return false;
  const cut = cutOf(facts.versions, version);
  const rows = rowsOf(facts, version);
  // Longer than a later version leaves it: typed, or a run died before it was written; the next look at everything tells.
  const tooLong = cut !== '' && rows.some((row) => cut < row.valid_to);
  return tooLong || rowsFingerprint(rows, cut) !== known.fingerprint;
}

/** The rows of a version as they were approved; of a draft, or of one that nobody registered, as the tab has them. */
export const versionRows = (
  facts: Facts,
  version: Pick<ScheduleVersion, 'version' | 'approved_rows'>,
): TimetableRow[] => unpackRows(version.approved_rows) ?? rowsOf(facts, versionOf(version));
