// The alarm of a message whose sender is in doubt: it stands until somebody releases or discards the message.

import { dateOf } from './dates';
import type { IsoDateTime } from './facts';
import type { AlarmRow, RequestRow } from './tables';

export const quarantineAlarm = (request: RequestRow, now: IsoDateTime): AlarmRow => ({
  alarm_key: `quarantined:${request.request_id}`,
  kind: 'quarantined',
  addressed_to: 'ej_lead',
  subject_key: request.request_id,
  from: dateOf(request.submitted_at),
  to: '',
  raised_at: now,
  cleared_at: '',
});

/** The alarm as it stands, cleared; nothing where it does not stand. */
export const clearedAlarm = (
  alarms: readonly AlarmRow[],
  request: RequestRow,
  now: IsoDateTime,
): AlarmRow | undefined => {
  const { alarm_key } = quarantineAlarm(request, now);
  const standing = alarms.find((alarm) => alarm.alarm_key === alarm_key && alarm.cleared_at === '');
  return standing && { ...standing, cleared_at: now };
};
