// Alarms about training (clause 2.1): raised and cleared by the pass, each with its line in the journal.
import type { ChangeSet } from './changes';
import type { IsoDateTime } from './facts';
import type { AlarmRow } from './tables';

export type TrainingAlarm = Omit<AlarmRow, 'raised_at' | 'cleared_at' | 'addressed_to'>;

const note = (set: ChangeSet, act: string, alarm_key: string, kind: string, at: IsoDateTime): void =>
  set.add('journal', { at, act, table: 'alarms', row_key: alarm_key, rule: '2.1', by: '', detail: kind });

/** Nothing where it stands already; a cleared one stands again. */
export function raiseAlarm(set: ChangeSet, alarms: readonly AlarmRow[], alarm: TrainingAlarm, now: IsoDateTime): void {
  const known = alarms.find((row) => row.alarm_key === alarm.alarm_key);
  if (known?.cleared_at === '') return;
  const row: AlarmRow = { ...alarm, addressed_to: 'ej_lead', raised_at: now, cleared_at: '' };
  if (known) set.change('alarms', row);
  else set.add('alarms', row);
  note(set, 'alarm.raised', alarm.alarm_key, alarm.kind, now);
}

export function clearAlarm(set: ChangeSet, alarm: AlarmRow, now: IsoDateTime): void {
  set.change('alarms', { ...alarm, cleared_at: now });
  note(set, 'alarm.cleared', alarm.alarm_key, alarm.kind, now);
}
