// A new version of the schedule (clause 2.6): copied from one that stands, or begun with nothing.
import { type ChangeSet, changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime, Result } from './facts';
import { later } from './schedule-clashes';
import { isSameRow, type NewRow, newCode, placed } from './schedule-rows';
import { versionRows } from './schedule-snapshot';
import { approvedRows, everyRowOf, isStruck, nextVersion, rowsOf, stateOf, versionNumbers } from './schedule-version';
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

/** What stands from a day on, each row once: one that two versions hold without a difference is one row. */
export function standingFrom(facts: Facts, day: IsoDate): TimetableRow[] {
  const rows: TimetableRow[] = [];
  const standing = approvedRows(facts).filter((row) => day <= row.valid_to);
  for (const row of [...standing].sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))) {
    const i = rows.findIndex((other) => goesOn(other, row));
    if (i >= 0) rows[i] = { ...rows[i]!, valid_to: later(rows[i]!.valid_to, row.valid_to) };
    else rows.push(row);
  }
  return rows;
}

const goesOn = (row: TimetableRow, next: TimetableRow): boolean =>
  next.valid_from <= addDays(row.valid_to, 1) &&
  isSameRow(row, { ...next, valid_from: row.valid_from, valid_to: row.valid_to });

/** Of a version that is over, or is none yet, its own rows; otherwise everything that stands, as the draft is to replace it all. */
function rowsToCopy(seen: ScheduleSeen, version: number, day: IsoDate): readonly TimetableRow[] {
  const own = known(seen, version);
  const state = own ? stateOf(seen.facts, own, dateOf(seen.now)) : 'in_force';
  if (own && state !== 'in_force' && state !== 'coming') return versionRows(seen.facts, own);
  const standing = standingFrom(seen.facts, day);
  return standing.length > 0 ? standing : rowsOf(seen.facts, version);
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
  const copied = from === null ? [] : withinDays(rowsToCopy(seen, from, valid_from), valid_from, valid_to);
  for (const row of copied) put(row);
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
