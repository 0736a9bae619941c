// What is done to a draft of the schedule (clause 2.6): its rows put and struck out, its days changed, given up.
import { changeSet } from './changes';
import type { Changes } from './decision';
import type { IsoDate, Result } from './facts';
import { draftOf, known, noteSchedule, type ScheduleSeen } from './schedule-draft';
import { fits, type NewRow, placed } from './schedule-rows';
import { everyRowOf, isStruck, struck } from './schedule-version';
import type { TimetableRow } from './tables';

export function changeDraft(
  seen: ScheduleSeen,
  version: number,
  put: readonly NewRow[],
  remove: readonly string[],
): Result<Changes> {
  const draft = draftOf(seen, version);
  if (!draft.ok) return draft;
  const set = changeSet();
  const rows = new Map(everyRowOf(seen.facts, version).map((row) => [row.slot_code, row]));
  const told: string[] = [];
  const keep = (row: TimetableRow): void => {
    const before = rows.get(row.slot_code);
    if (before && fits(before, row)) return;
    told.push(`${before ? (isStruck(row) ? '-' : '~') : '+'}${row.slot_code}`);
    set[before ? 'change' : 'add']('timetable', row);
    rows.set(row.slot_code, row);
  };
  for (const wanted of put) keep(placed(seen.facts, wanted, version, rows));
  for (const code of remove) {
    const row = rows.get(code);
    if (row) keep(struck(row));
  }
  if (told.length > 0) noteSchedule(set, seen, 'schedule.changed', version, told.join(' ').slice(0, 500));
  return { ok: true, value: set.changes() };
}

export function changeDates(
  seen: ScheduleSeen,
  version: number,
  valid_from: IsoDate,
  valid_to: IsoDate,
): Result<Changes> {
  const draft = draftOf(seen, version);
  if (!draft.ok) return draft;
  const before = draft.value;
  if (valid_from === '' || valid_to < valid_from) return { ok: false, code: 'schedule.dates' };
  if (before.valid_from === valid_from && before.valid_to === valid_to) return { ok: true, value: {} };
  const set = changeSet();
  set.change('schedule_versions', { ...before, valid_from, valid_to });
  for (const row of everyRowOf(seen.facts, version)) {
    if (isStruck(row)) continue;
    const from = row.valid_from === before.valid_from || row.valid_from < valid_from ? valid_from : row.valid_from;
    const to = row.valid_to === before.valid_to || row.valid_to > valid_to ? valid_to : row.valid_to;
    const next = struckWhereOver({ ...row, valid_from: from, valid_to: to });
    if (!fits(row, next)) set.change('timetable', next);
  }
  noteSchedule(set, seen, 'schedule.dated', version, `${valid_from}/${valid_to}`);
  return { ok: true, value: set.changes() };
}

const struckWhereOver = (row: TimetableRow): TimetableRow => (isStruck(row) ? struck(row) : row);

export function discardDraft(seen: ScheduleSeen, version: number): Result<Changes> {
  if (known(seen, version)?.status === 'discarded') return { ok: true, value: {} };
  const draft = draftOf(seen, version);
  if (!draft.ok) return draft;
  const set = changeSet();
  set.change('schedule_versions', { ...draft.value, status: 'discarded' });
  noteSchedule(set, seen, 'schedule.discarded', version);
  return { ok: true, value: set.changes() };
}
