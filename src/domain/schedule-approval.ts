// A draft becomes a version of the schedule by order (clause 2.6), and what it replaces ends the day before.
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, Result } from './facts';
import { checkVersion, isApprovable } from './schedule-checks';
import { draftOf, noteSchedule, type ScheduleSeen } from './schedule-draft';
import { fits } from './schedule-rows';
import { packRows, rowsFingerprint, versionRows } from './schedule-snapshot';
import { cutOf, cutRow, everyRowOf, isStruck, rowsOf, versionNumbers, versionRow } from './schedule-version';
import type { ScheduleVersion, TimetableRow } from './tables';

const isApproved = (facts: Facts, version: number): boolean =>
  (versionRow(facts, version)?.status ?? 'approved') === 'approved';

/** Writes into the tab how long the rows of the versions before still stand; `may` says which of them. */
export function cutRows(
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
