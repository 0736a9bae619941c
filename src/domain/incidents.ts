// Opens an incident for every failure that somebody reports and nobody has ended (clause 3.2, system administrator).
import { changeSet } from './changes';
import { minutesBetween, stamp } from './dates';
import type { Changes, Observation } from './decision';
import { isIncidentOver, isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import { INCIDENT_MINUTES } from './same-request';
import type { Incident, JournalRow, RequestRow } from './tables';

export interface IncidentObservation extends Pick<Observation, 'facts' | 'now'> {
  /** The newest requests and the open ones, in any order; a request may not stand in it twice. */
  readonly requests: readonly RequestRow[];
  /** All of them. */
  readonly incidents: readonly Incident[];
}

export const incidentAct = (
  incident_id: string,
  { at, act, by, detail = '' }: { at: string; act: string; by: string; detail?: string },
): JournalRow => ({ at, act, table: 'incidents', row_key: incident_id, rule: '3.2-sysadmin', by, detail });

const opened = ({ request_id, submitted_at }: RequestRow): Incident => ({
  incident_id: request_id,
  kind: 'failure',
  topic: 'tech_failure',
  title: '',
  started_at: submitted_at,
  ended_at: '',
  vendor: '',
  vendor_due_on: '',
  announced_at: '',
  cancelled_at: '',
  by: '',
  calendar: '',
});

const isFailure = (row: RequestRow): boolean =>
  row.topic === 'tech_failure' && row.duplicate_of === '' && isOpenRequest(row);

/**
 * The first report of a failure opens an incident under its number. One that joined an incident which was over before it
 * came tells of the next failure: it opens another, and who came within two hours of it goes with it.
 */
export function incidentsDue({ requests, incidents, now }: IncidentObservation): Changes {
  const set = changeSet();
  const known = new Map(incidents.map((incident) => [incident.incident_id, incident]));
  const byNumber = new Map(requests.map((row) => [row.request_id, row]));
  const open = (row: RequestRow): void => {
    const incident = opened(row);
    known.set(incident.incident_id, incident);
    set.add('incidents', incident);
    set.add('journal', incidentAct(incident.incident_id, { at: now, act: 'incident.opened', by: '' }));
  };
  /** Over before the report came: it cannot be what the report tells of. */
  const past = (id: string, row: RequestRow): boolean => {
    const incident = known.get(id);
    return incident !== undefined && isIncidentOver(incident, row.submitted_at);
  };
  const renewed: Incident[] = [];
  const failures = requests.filter(isFailure).sort((a, b) => (stamp(a.submitted_at) < stamp(b.submitted_at) ? -1 : 1));
  for (const row of failures) {
    if (row.incident_of === '') {
      if (!known.has(row.request_id)) open(row);
    } else if (past(row.incident_of, row)) {
      const next = renewed.find(
        ({ started_at }) => Math.abs(minutesBetween(started_at, row.submitted_at)) <= INCIDENT_MINUTES,
      );
      const moved: RequestRow = { ...row, incident_of: next?.incident_id ?? '' };
      set.change('requests', moved);
      set.add('journal', requestAct(moved, { at: now, act: 'request.incident', by: '', detail: moved.incident_of }));
      if (!next) {
        open(moved);
        renewed.push(known.get(moved.request_id)!);
      }
    } else if (!known.has(row.incident_of)) {
      // Somebody told of the same trouble under another topic first: the incident bears that number.
      open(byNumber.get(row.incident_of) ?? { ...row, request_id: row.incident_of });
    }
  }
  return set.changes();
}
