// A draft becomes a version of the schedule by order (clause 2.6), and what it replaces ends the day before.
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, Result } from './facts';
import { checkVersion, isApprovable } from './schedule-checks';
import { draftOf, noteSchedule, type ScheduleSeen } from './schedule-draft';
import { fits } from './schedule-rows';
import { isEdited, packRows, rowsFingerprint, unpackRows, versionRows } from './schedule-snapshot';
import { cutOf, cutRow, everyRowOf, isStruck, rowsOf, versionNumbers, versionRow } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

const isApproved = (facts: Facts, version: number): boolean =>
  (versionRow(facts, version)?.status ?? 'approved') === 'approved';

/** Writes into the tab how long the rows of the versions before still stand; `may` says which of them. */
function cutRows(
  set: ChangeSet,
  seen: ScheduleSeen,
  versions: readonly ScheduleVersion[],
  may: (row: TimetableRow, version: number) => boolean,
): void {
  for (const version of versionNumbers(seen.facts)) {
    if (!isApproved(seen.facts, version)) continue;
    const cut = cutOf(versions, version);
    const over = everyRowOf(seen.facts, version).filter(
      (row) => !isStruck(row) && !fits(row, cutRow(row, cut)) && may(row, version),
    );
    for (const row of over) set.change('timetable', cutRow(row, cut));
    if (over.length > 0) noteSchedule(set, seen, 'schedule.cut', version, `${cut}:${over.length}`);
  }
}

/** What approval asks of the draft besides its order. */
export function readiness(seen: ScheduleSeen, version: number): Result<ScheduleVersion> {
  const draft = draftOf(seen, version);
  if (!draft.ok) return draft;
  const problems = checkVersion(seen.facts, draft.value, rowsOf(seen.facts, version), dateOf(seen.now));
  const n = problems.filter(({ severity }) => severity === 'error').length;
  if (!isApprovable(problems)) return { ok: false, code: 'schedule.not_ready', params: { version, n } };
  const cut = cutOf(seen.versions, version);
  if (cut !== '' && cut < draft.value.valid_from)
    return { ok: false, code: 'schedule.later_stands', params: { version, date: cut } };
  return draft;
}

export function approve(seen: ScheduleSeen, version: number, order_no: string, order_date: IsoDate): Result<Changes> {
  const standing = seen.versions.find((row) => row.version === version);
  if (standing?.status === 'approved' && standing.order_no === order_no) return { ok: true, value: {} };
  const ready = readiness(seen, version);
  if (!ready.ok) return ready;
  if (order_no.trim() === '' || order_date === '') return { ok: false, code: 'schedule.no_order' };
  const rows = rowsOf(seen.facts, version);
  const approved: ScheduleVersion = {
    ...ready.value,
    status: 'approved',
    order_no: order_no.trim(),
    order_date,
    approved_by: seen.by,
    approved_at: seen.now,
    fingerprint: rowsFingerprint(rows, cutOf(seen.versions, version)),
    approved_rows: packRows(rows),
  };
  const versions = seen.versions.map((row) => (row.version === version ? approved : row));
  const set = changeSet();
  set.change('schedule_versions', approved);
  // What the new version takes from the rows of the others is no edit of theirs.
  for (const row of versions) {
    if (row === approved || row.status !== 'approved' || row.fingerprint === '') continue;
    const fingerprint = rowsFingerprint(versionRows(seen.facts, row), cutOf(versions, row.version ?? 1));
    if (fingerprint !== row.fingerprint) set.change('schedule_versions', { ...row, fingerprint });
  }
  noteSchedule(set, seen, 'schedule.approved', version, `${approved.valid_from}/${approved.valid_to}`);
  cutRows(set, seen, versions, () => true);
  return { ok: true, value: set.changes() };
}

/** The order that the rows themselves name: `202-О от 2026-08-28`. */
function orderOf(rows: readonly TimetableRow[]): Pick<ScheduleVersion, 'order_no' | 'order_date'> {
  const text = rows.find((row) => row.approval_order !== '')?.approval_order.trim() ?? '';
  const [, order_no = text, date = ''] = /^(\S+)\s.*?(\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})/.exec(text) ?? [];
  const order_date = date.includes('.') ? date.split('.').reverse().join('-') : date;
  return { order_no, order_date };
}

/** A version that was imported or typed is registered as it was found. */
export function registration(seen: ScheduleSeen, version: number): ScheduleVersion | undefined {
  const rows = rowsOf(seen.facts, version);
  if (versionRow(seen.facts, version) || rows.length === 0) return undefined;
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
    if (row.status !== 'approved' || row.approved_rows === '') continue;
    const fingerprint = rowsFingerprint(unpackRows(row.approved_rows), cutOf(seen.versions, row.version ?? 1));
    if (fingerprint !== row.fingerprint) set.change('schedule_versions', { ...row, fingerprint });
  }
  const texts = new Map(seen.versions.map((row) => [row.version, row.approved_rows]));
  // Longer than it was approved: a person typed it, and nothing of theirs is overwritten.
  cutRows(set, seen, seen.versions, (row, version) =>
    unpackRows(texts.get(version) ?? '').some(
      (was) => was.slot_code === row.slot_code && was.valid_to === row.valid_to,
    ),
  );
  return set.changes();
}
