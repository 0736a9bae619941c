// Which rows of the timetable stand for something: those of approved versions, until a later one takes their place (clause 2.6).
import { addDays, weekdayIso } from './dates';
import type { Facts, IsoDate } from './facts';
import { groupedBy, indexed } from './lookup';
import type { ScheduleVersion, TimetableRow } from './tables';

export const versionOf = (row: Pick<TimetableRow, 'version'>): number => row.version ?? 1;

const byNumber = indexed(
  (versions: readonly ScheduleVersion[]) => new Map(versions.map((version) => [version.version ?? 1, version])),
);

export const versionRow = (facts: Facts, version: number): ScheduleVersion | undefined =>
  byNumber(facts.versions).get(version);

/** A number that nobody registered was imported or typed: it counts. */
const counts = (versions: readonly ScheduleVersion[], version: number): boolean =>
  (byNumber(versions).get(version)?.status ?? 'approved') === 'approved';

/** Approved here, and not found in the tab: it takes the place of every version before it. */
const replaces = (version: ScheduleVersion): boolean => version.status === 'approved' && version.approved_by !== '';

/** The last day that later versions leave to this one; empty where none was approved. */
export function cutOf(versions: readonly ScheduleVersion[], version: number): IsoDate {
  const later = versions.filter((other) => (other.version ?? 1) > version && replaces(other));
  const first = later.map((other) => other.valid_from).sort()[0];
  return first ? addDays(first, -1) : '';
}

export const cutRow = (row: TimetableRow, cut: IsoDate): TimetableRow =>
  cut !== '' && cut < row.valid_to ? { ...row, valid_to: cut } : row;

/** A row whose last day is before its first stands for nothing: rows are never deleted. */
export const isStruck = (row: Pick<TimetableRow, 'valid_from' | 'valid_to'>): boolean => row.valid_to < row.valid_from;

/** Struck out, with its days still readable in the tab. */
export const struck = (row: TimetableRow): TimetableRow =>
  isStruck(row) ? row : { ...row, valid_to: row.valid_from && addDays(row.valid_from, -1) };

const standing = indexed((timetable: readonly TimetableRow[]) =>
  indexed((versions: readonly ScheduleVersion[]): readonly TimetableRow[] => {
    const cuts = new Map<number, IsoDate>();
    return timetable
      .filter((row) => counts(versions, versionOf(row)))
      .map((row) => {
        const version = versionOf(row);
        if (!cuts.has(version)) cuts.set(version, cutOf(versions, version));
        return cutRow(row, cuts.get(version)!);
      })
      .filter((row) => !isStruck(row));
  }),
);

/** Every row that stands for something, with the days that are left to it. */
export const approvedRows = (facts: Facts): readonly TimetableRow[] => standing(facts.timetable)(facts.versions);

const byWeekday = indexed((rows: readonly TimetableRow[]) => groupedBy(rows, (row) => row.weekday_iso));

/** The rows that apply on a date, each code once. */
export function rowsOn(facts: Facts, date: IsoDate): TimetableRow[] {
  const seen = new Set<string>();
  return (byWeekday(approvedRows(facts)).get(weekdayIso(date)) ?? []).filter((row) => {
    if (date < row.valid_from || row.valid_to < date || seen.has(row.slot_code)) return false;
    seen.add(row.slot_code);
    return true;
  });
}

const byVersion = indexed((timetable: readonly TimetableRow[]) => groupedBy(timetable, versionOf));

/** The rows of one version as the tab has them, without those that are struck out. */
export const rowsOf = (facts: Facts, version: number): TimetableRow[] =>
  (byVersion(facts.timetable).get(version) ?? []).filter((row) => !isStruck(row));

export const everyRowOf = (facts: Facts, version: number): readonly TimetableRow[] =>
  byVersion(facts.timetable).get(version) ?? [];

/** Every number that the tab or the register of versions knows, the newest first. */
export const versionNumbers = (facts: Facts): number[] =>
  [...new Set([...byVersion(facts.timetable).keys(), ...byNumber(facts.versions).keys()])].sort((a, b) => b - a);

export const nextVersion = (facts: Facts): number => (versionNumbers(facts)[0] ?? 0) + 1;

export type VersionState = 'draft' | 'coming' | 'in_force' | 'replaced' | 'discarded';

/** As of a day. */
export function stateOf(facts: Facts, version: ScheduleVersion, today: IsoDate): VersionState {
  if (version.status === 'draft') return 'draft';
  if (version.status === 'discarded') return 'discarded';
  const cut = cutOf(facts.versions, version.version ?? 1);
  const last = cut !== '' && cut < version.valid_to ? cut : version.valid_to;
  // A later version begins before this one would have.
  if (last < version.valid_from) return 'replaced';
  if (today < version.valid_from) return 'coming';
  return last < today ? 'replaced' : 'in_force';
}

/** The facts as they would be if the draft were approved. */
export const asApproved = (facts: Facts, version: number): Facts => ({
  ...facts,
  versions: facts.versions.map((known) =>
    known.version === version ? { ...known, status: 'approved', approved_by: known.made_by || 'lead' } : known,
  ),
});
