// A new version of the schedule (clause 2.6): copied from one that stands, or begun with nothing.
import { type ChangeSet, changeSet } from './changes';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { type NewRow, newCode, placed } from './schedule-rows';
import { versionRows } from './schedule-snapshot';
import { cutOf, cutRow, everyRowOf, isStruck, nextVersion, versionNumbers, versionOf } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

export interface ScheduleSeen {
  readonly facts: Facts;
  /** With the rows as approved. */
  readonly versions: readonly ScheduleVersion[];
  readonly now: IsoDateTime;
  readonly by: string;
}

export interface DraftWish {
  /** A repeated call makes nothing twice. */
  readonly key: string;
  /** Copied from this version, or begun with no row. */
  readonly from: number | null;
  readonly valid_from: IsoDate;
  readonly valid_to: IsoDate;
  readonly extra: readonly NewRow[];
}

export const noteSchedule = (set: ChangeSet, seen: ScheduleSeen, act: string, version: number, detail = ''): void =>
  set.add('journal', {
    at: seen.now,
    act,
    table: 'schedule_versions',
    row_key: String(version),
    rule: '2.6',
    by: seen.by,
    detail,
  });

export const known = (seen: ScheduleSeen, version: number): ScheduleVersion | undefined =>
  seen.versions.find((row) => row.version === version);

/** What stands under a version: its own rows and those of versions before it that it left standing. */
function rowsUnder(seen: ScheduleSeen, version: number): TimetableRow[] {
  const own = known(seen, version);
  if (own && own.status !== 'approved') return versionRows(seen.facts, own);
  const upTo = seen.versions.filter((row) => (row.version ?? 1) <= version);
  return versionNumbers(seen.facts)
    .filter((number) => number <= version && (known(seen, number)?.status ?? 'approved') === 'approved')
    .flatMap((number) => {
      const rows = versionRows(seen.facts, known(seen, number) ?? { version: number, approved_rows: '' });
      return rows.map((row) => cutRow(row, cutOf(upTo, number)));
    })
    .filter((row) => !isStruck(row));
}

/** The rows with the days of the draft. What lasted as long as the whole lasts as long as the draft. */
export function withinDays(rows: readonly TimetableRow[], from: IsoDate, to: IsoDate): TimetableRow[] {
  const first = rows.map((row) => row.valid_from).sort()[0] ?? '';
  const last = rows
    .map((row) => row.valid_to)
    .sort()
    .pop();
  return rows
    .map((row) => ({
      ...row,
      valid_from: row.valid_from < from || row.valid_from === first ? from : row.valid_from,
      valid_to: row.valid_to > to || row.valid_to === last ? to : row.valid_to,
    }))
    .filter((row) => !isStruck(row));
}

function wantedRows(seen: ScheduleSeen, wish: DraftWish, version: number): TimetableRow[] {
  const { from, valid_from, valid_to } = wish;
  const rows = new Map<string, TimetableRow>();
  const put = (row: TimetableRow): void => {
    const slot_code = rows.has(row.slot_code) ? newCode(row, rows) : row.slot_code;
    rows.set(slot_code, { ...row, slot_code, version, approval_order: '' });
  };
  const copied = from === null ? [] : withinDays(rowsUnder(seen, from), valid_from, valid_to);
  for (const row of [...copied].sort((a, b) => versionOf(b) - versionOf(a))) put(row);
  for (const extra of wish.extra) {
    const row = placed(seen.facts, { ...extra, slot_code: '' }, version, rows);
    rows.set(row.slot_code, row);
  }
  return [...rows.values()];
}

export function makeDraft(seen: ScheduleSeen, wish: DraftWish): Result<{ changes: Changes; version: number }> {
  const { key, from, valid_from, valid_to } = wish;
  if (valid_from === '' || valid_to < valid_from) return { ok: false, code: 'schedule.dates' };
  if (from !== null && !versionNumbers(seen.facts).includes(from))
    return { ok: false, code: 'schedule.unknown', params: { version: from } };
  const made = seen.versions.find((row) => row.source_key === key);
  const version = made?.version ?? nextVersion(seen.facts);
  const set = changeSet();
  if (!made) {
    set.add('schedule_versions', {
      version,
      status: 'draft',
      valid_from,
      valid_to,
      order_no: '',
      order_date: '',
      based_on: from,
      made_by: seen.by,
      made_at: seen.now,
      approved_by: '',
      approved_at: '',
      fingerprint: '',
      approved_rows: '',
      source_key: key,
    });
    noteSchedule(set, seen, 'schedule.drafted', version, from === null ? '' : String(from));
  }
  // A run that died between the version and its rows is finished by the same call.
  const standing = new Set(everyRowOf(seen.facts, version).map((row) => row.slot_code));
  if (!made || made.status === 'draft')
    for (const row of wantedRows(seen, wish, version)) if (!standing.has(row.slot_code)) set.add('timetable', row);
  return { ok: true, value: { changes: set.changes(), version } };
}

export function draftOf(seen: ScheduleSeen, version: number): Result<ScheduleVersion> {
  const row = known(seen, version);
  if (!row) return { ok: false, code: 'schedule.unknown', params: { version } };
  return row.status === 'draft'
    ? { ok: true, value: row }
    : { ok: false, code: 'schedule.not_draft', params: { version } };
}
