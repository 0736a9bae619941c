// An approved version whose rows were edited in the tab: the edits become a draft, or the rows are put back as approved (clause 2.6).
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import type { Result } from './facts';
import { later } from './schedule-clashes';
import { noteSchedule, type ScheduleSeen, standingFrom } from './schedule-draft';
import { byCodes, fits, newCode } from './schedule-rows';
import { isEdited, rowsFingerprint, unpackRows } from './schedule-snapshot';
import { cutOf, cutRow, everyRowOf, isStruck, nextVersion, rowsOf, struck } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

function editedVersion(seen: ScheduleSeen, version: number): Result<ScheduleVersion> {
  const row = seen.versions.find((known) => known.version === version);
  if (!row) return { ok: false, code: 'schedule.unknown', params: { version } };
  return isEdited(seen.facts, version)
    ? { ok: true, value: row }
    : { ok: false, code: 'schedule.not_edited', params: { version } };
}

/** Nothing is deleted: a row that was typed in is struck out, one that is gone comes back. */
export function restoreEdited(seen: ScheduleSeen, version: number): Result<Changes> {
  const edited = editedVersion(seen, version);
  if (!edited.ok) return edited;
  const approved = unpackRows(edited.value.approved_rows);
  if (!approved) return { ok: false, code: 'schedule.no_rows_kept', params: { version } };
  const set = changeSet();
  const cut = cutOf(seen.versions, version);
  const rows = byCodes(everyRowOf(seen.facts, version));
  const wanted = byCodes(approved.map((row) => cutRow(row, cut)));
  const told: string[] = [];
  for (const [code, row] of wanted) {
    const standing = rows.get(code);
    const next = { ...row, version: standing ? standing.version : row.version };
    if (standing && (fits(standing, next) || (isStruck(standing) && isStruck(next)))) continue;
    set[standing ? 'change' : 'add']('timetable', next);
    told.push(code);
  }
  for (const [code, row] of rows) {
    if (wanted.has(code) || isStruck(row)) continue;
    set.change('timetable', struck(row));
    told.push(`-${code}`);
  }
  noteSchedule(set, seen, 'schedule.restored', version, told.join(' ').slice(0, 500));
  return { ok: true, value: set.changes() };
}

/**
 * The draft that would make the edits official, from tomorrow on: with whatever else stands, as it will take its place. It is
 * written before the rows are put back: a run that dies in between has lost nothing.
 */
export function draftOfEdited(seen: ScheduleSeen, version: number): Result<{ changes: Changes; version: number }> {
  const edited = editedVersion(seen, version);
  if (!edited.ok) return edited;
  const { facts } = seen;
  const source_key = `edited:${version}:${rowsFingerprint(rowsOf(facts, version), '')}`;
  const made = seen.versions.find((row) => row.source_key === source_key && row.status === 'draft');
  const draft = made?.version ?? nextVersion(facts);
  const tomorrow = addDays(dateOf(seen.now), 1);
  const valid_from = later(edited.value.valid_from, tomorrow);
  const standing = standingFrom(facts, valid_from);
  const valid_to =
    standing
      .map((row) => row.valid_to)
      .sort()
      .pop() ?? edited.value.valid_to;
  const set = changeSet();
  if (!made) {
    set.add('schedule_versions', {
      version: draft,
      status: 'draft',
      valid_from,
      valid_to,
      order_no: '',
      order_date: '',
      based_on: version,
      made_by: seen.by,
      made_at: seen.now,
      approved_by: '',
      approved_at: '',
      fingerprint: '',
      approved_rows: '',
      source_key,
    });
    noteSchedule(set, seen, 'schedule.adopted', version, String(draft));
  }
  const kept = new Set(everyRowOf(facts, draft).map((row) => row.slot_code));
  const rows = new Map<string, TimetableRow>();
  for (const row of standing) {
    const slot_code = rows.has(row.slot_code) ? newCode(row, rows) : row.slot_code;
    rows.set(slot_code, {
      ...row,
      slot_code,
      version: draft,
      valid_from: later(row.valid_from, valid_from),
      approval_order: '',
    });
  }
  for (const row of rows.values()) if (!kept.has(row.slot_code)) set.add('timetable', row);
  return { ok: true, value: { changes: set.changes(), version: draft } };
}
