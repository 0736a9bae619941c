// A register of versions in memory: what is decided about the schedule, applied as the real one would.
import { addDays, datesFrom } from '../../src/domain/dates';
import type { Changes } from '../../src/domain/decision';
import type { Facts, IsoDate, Result } from '../../src/domain/facts';
import type { ScheduleSeen } from '../../src/domain/schedule-draft';
import { keepSchedule } from '../../src/domain/schedule-found';
import { planDay } from '../../src/domain/slots';
import { keyOf, type ScheduleVersion, type SlotRow, type TableName, type TimetableRow } from '../../src/domain/tables';

const applied = <R>(name: TableName, rows: readonly R[], changed: Changes[TableName]): R[] => {
  const all = new Map(rows.map((row) => [keyOf(name, row as never), row]));
  for (const row of [...(changed?.change ?? []), ...(changed?.add ?? [])]) all.set(keyOf(name, row as never), row as R);
  return [...all.values()];
};

export class ScheduleRegister {
  versions: readonly ScheduleVersion[] = [];
  journal: string[] = [];

  constructor(
    private base: Facts,
    public now: string,
  ) {
    this.pass();
  }

  get facts(): Facts {
    return { ...this.base, versions: this.versions.map((version) => ({ ...version, approved_rows: '' })) };
  }

  get seen(): ScheduleSeen {
    return { facts: this.facts, versions: this.versions, now: this.now, by: 'LEAD' };
  }

  /** Only these tables: a run that died. */
  apply(changes: Changes, tables: readonly TableName[] = ['schedule_versions', 'timetable']): void {
    if (tables.includes('schedule_versions'))
      this.versions = applied('schedule_versions', this.versions, changes.schedule_versions);
    if (tables.includes('timetable'))
      this.base = { ...this.base, timetable: applied('timetable', this.base.timetable, changes.timetable) };
    this.journal.push(...(changes.journal?.add ?? []).map((row) => `${row.act} ${row.row_key}`));
  }

  decided<T>(result: Result<T>): T {
    if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
    return result.value;
  }

  do(decide: (seen: ScheduleSeen) => Result<Changes>): void {
    this.apply(this.decided(decide(this.seen)));
  }

  /** A look at everything. */
  pass(): Changes {
    const changes = keepSchedule(this.facts, this.now, () => this.versions);
    this.apply(changes);
    return changes;
  }

  /** By hand, in the tab. */
  type(code: string, version: number, typed: Partial<TimetableRow>): void {
    const timetable = this.base.timetable.map((row) =>
      row.slot_code === code && row.version === version ? { ...row, ...typed } : row,
    );
    this.base = { ...this.base, timetable };
  }

  slots(from: IsoDate, until: IsoDate): SlotRow[] {
    return datesFrom(from, addDays(until, 1)).flatMap((date) => planDay(this.facts, date).slots);
  }
}

/** What a slot is to whoever comes, whichever row it was made from. */
export const briefly = (slots: readonly SlotRow[]): string[] =>
  slots.map((slot) => [slot.slot_id, slot.ends_at, slot.room_id, slot.consultant_id, slot.capacity].join(' ')).sort();
