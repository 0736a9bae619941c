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

const opened = ({ request_id, submitted_at, topic }: RequestRow): Incident => ({
  incident_id: request_id,
  kind: 'failure',
  topic: topic || 'tech_failure',
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

/** A failure by its topic, or trouble of any topic that somebody else has told of too. */
const isFailure = (row: RequestRow): boolean =>
  (row.topic === 'tech_failure' || row.incident_of !== '') && row.duplicate_of === '' && isOpenRequest(row);

const earliestFirst = (a: RequestRow, b: RequestRow): number =>
  stamp(a.submitted_at) < stamp(b.submitted_at) ? -1 : 1;

/**
 * The first report of a failure opens an incident under its number. One that was joined to an incident which was over before
 * it came tells of the next failure: it opens another, or goes with whoever told of that one within two hours.
 */
export function incidentsDue({ requests, incidents, now }: IncidentObservation): Changes {
  const set = changeSet();
  const known = new Map(incidents.map((incident) => [incident.incident_id, incident]));
  const byNumber = new Map(requests.map((row) => [row.request_id, row]));
  const told = new Map<string, RequestRow[]>();
  const tell = (id: string, row: RequestRow): void => void told.set(id, [...(told.get(id) ?? []), row]);
  for (const row of requests) tell(row.incident_of || row.request_id, row);
  const open = (row: RequestRow): void => {
    const incident = opened(row);
    known.set(incident.incident_id, incident);
    set.add('incidents', incident);
    set.add('journal', incidentAct(incident.incident_id, { at: now, act: 'incident.opened', by: '' }));
  };
  /** Over before the report came: it cannot be what the report tells of. */
  const isPast = (incident: Incident | undefined, row: RequestRow): boolean =>
    incident !== undefined && isIncidentOver(incident, row.submitted_at);
  const near = (row: RequestRow) => (other: RequestRow) =>
    other !== row && Math.abs(minutesBetween(other.submitted_at, row.submitted_at)) <= INCIDENT_MINUTES;
  for (const row of requests.filter(isFailure).sort(earliestFirst)) {
    const joined = known.get(row.incident_of);
    if (row.incident_of === '') {
      if (!known.has(row.request_id)) open(row);
    } else if (isPast(joined, row)) {
      const next = [...known.values()].find(
        (other) =>
          other !== joined &&
          other.kind === 'failure' &&
          !isPast(other, row) &&
          (told.get(other.incident_id) ?? []).some(near(row)),
      );
      const moved: RequestRow = { ...row, incident_of: next?.incident_id ?? '' };
      set.change('requests', moved);
      set.add('journal', requestAct(moved, { at: now, act: 'request.incident', by: '', detail: moved.incident_of }));
      if (!next) open(moved);
      tell(moved.incident_of || moved.request_id, moved);
    } else if (!joined) {
      open(byNumber.get(row.incident_of) ?? { ...row, request_id: row.incident_of });
    }
  }
  return set.changes();
}
