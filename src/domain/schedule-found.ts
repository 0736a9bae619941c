// Versions that nobody approved here (clause 2.6): found in the tab, imported or typed, and registered as they are.
import { changeSet } from './changes';
import type { Changes } from './decision';
import type { Facts } from './facts';
import { cutRows } from './schedule-approval';
import { noteSchedule, type ScheduleSeen } from './schedule-draft';
import { isEdited, packRows, rowsFingerprint, unpackRows } from './schedule-snapshot';
import { cutOf, rowsOf, versionNumbers, versionRow } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

/** The order that the rows themselves name: `202-О от 2026-08-28`. */
function orderOf(rows: readonly TimetableRow[]): Pick<ScheduleVersion, 'order_no' | 'order_date'> {
  const text = rows.find((row) => row.approval_order !== '')?.approval_order.trim() ?? '';
  const [, order_no = text, date = ''] = /^(\S+)\s.*?(\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})/.exec(text) ?? [];
  const order_date = date.includes('.') ? date.split('.').reverse().join('-') : date;
  return { order_no, order_date };
}

/** A version that was imported or typed, as it is found. */
function asFound(seen: ScheduleSeen, version: number): ScheduleVersion | undefined {
  const rows = rowsOf(seen.facts, version);
  if (rows.length === 0) return undefined;
  return {
    version,
    status: 'approved',
    valid_from: rows.map((row) => row.valid_from).sort()[0] ?? '',
    valid_to:
      rows
        .map((row) => row.valid_to)
        .sort()
        .pop() ?? '',
    ...orderOf(rows),
    based_on: null,
    made_by: '',
    made_at: seen.now,
    approved_by: '',
    approved_at: '',
    fingerprint: rowsFingerprint(rows, cutOf(seen.versions, version)),
    approved_rows: packRows(rows),
    source_key: '',
  };
}

/** One that nobody has registered yet. */
export const registration = (seen: ScheduleSeen, version: number): ScheduleVersion | undefined =>
  versionRow(seen.facts, version) ? undefined : asFound(seen, version);

/** Imported once more, a version that was never approved here is registered as it is found now; `edited` were by hand before. */
export function registeredAgain(seen: ScheduleSeen, edited: readonly number[]): Changes {
  const set = changeSet();
  for (const row of seen.versions) {
    const version = row.version ?? 1;
    if (row.approved_by !== '' || edited.includes(version) || !isEdited(seen.facts, version)) continue;
    const found = asFound(seen, version);
    if (!found) continue;
    set.change('schedule_versions', found);
    noteSchedule(set, seen, 'schedule.registered', version);
  }
  return set.changes();
}

/** Every look at everything: registers what was found, and ends what a run that died left standing too long. */
export function keepSchedule(facts: Facts, now: string, asApproved: () => readonly ScheduleVersion[]): Changes {
  const set = changeSet();
  const brief: ScheduleSeen = { facts, versions: facts.versions, now, by: '' };
  for (const version of versionNumbers(facts)) {
    const found = registration(brief, version);
    if (!found) continue;
    set.add('schedule_versions', found);
    noteSchedule(set, brief, 'schedule.registered', version);
  }
  if (!versionNumbers(facts).some((version) => isEdited(facts, version))) return set.changes();
  // Edited by a person, or left between two rows by a run that died: what was approved tells which.
  const seen: ScheduleSeen = { ...brief, versions: asApproved() };
  for (const row of seen.versions) {
    const rows = row.status === 'approved' ? unpackRows(row.approved_rows) : undefined;
    if (!rows) continue;
    const fingerprint = rowsFingerprint(rows, cutOf(seen.versions, row.version ?? 1));
    if (fingerprint !== row.fingerprint) set.change('schedule_versions', { ...row, fingerprint });
  }
  const texts = new Map(seen.versions.map((row) => [row.version, row.approved_rows]));
  // Longer than it was approved: a person typed it, and nothing of theirs is overwritten.
  cutRows(set, seen, seen.versions, (row, version) =>
    (unpackRows(texts.get(version) ?? '') ?? []).some(
      (was) => was.slot_code === row.slot_code && was.valid_to === row.valid_to,
    ),
  );
  return set.changes();
}
