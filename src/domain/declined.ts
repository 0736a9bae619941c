// The alarm of a declined invitation: another time or an answer settles it.
import type { ChangeSet } from './changes';
import type { Observation } from './decision';
import type { RequestRow } from './tables';

export function settleDecline(set: ChangeSet, obs: Observation, request: RequestRow, by: string): void {
  for (const alarm of obs.alarms) {
    if (alarm.kind !== 'declined' || alarm.subject_key !== request.request_id || alarm.cleared_at !== '') continue;
    set.change('alarms', { ...alarm, cleared_at: obs.now });
    set.add('journal', {
      at: obs.now,
      act: 'alarm.cleared',
      table: 'alarms',
      row_key: alarm.alarm_key,
      rule: 'school',
      by,
      detail: alarm.kind,
    });
  }
}
