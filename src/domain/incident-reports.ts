// What an incident is made of: its reports, how long it lasted, and what may be done with it.
import { dateOf, minutesBetween, stamp } from './dates';
import type { IsoDateTime } from './facts';
import { type Incident, OPEN_STATUSES, type RequestRow } from './tables';

const OPEN: ReadonlySet<string> = new Set(OPEN_STATUSES);

/** Somebody still has to do something about it. */
export const isOpenRequest = ({ status }: RequestRow): boolean => OPEN.has(status);

/** The incident's first report, those that joined it, and whatever repeats one of them; oldest first. */
export function reportsOf(incidentId: string, requests: readonly RequestRow[]): RequestRow[] {
  const own = new Set([incidentId]);
  for (const row of requests) if (row.incident_of === incidentId) own.add(row.request_id);
  return requests
    .filter((row) => row.status !== 'quarantined' && (own.has(row.request_id) || own.has(row.duplicate_of)))
    .sort((a, b) => (stamp(a.submitted_at) < stamp(b.submitted_at) ? -1 : 1));
}

/** Cancelled, or its end has come: maintenance has an end from the first. */
export const isIncidentOver = ({ ended_at, cancelled_at }: Incident, now: IsoDateTime): boolean =>
  [ended_at, cancelled_at].some((end) => end !== '' && stamp(end) <= stamp(now));

export const hasIncidentBegun = ({ started_at }: Incident, now: IsoDateTime): boolean =>
  stamp(started_at) <= stamp(now);

/** Minutes on the clock, nights too; until now where it lasts. */
export function downtimeOf(incident: Incident, now: IsoDateTime): number {
  if (incident.cancelled_at !== '' || !hasIncidentBegun(incident, now)) return 0;
  const end = isIncidentOver(incident, now) ? incident.ended_at : now;
  return Math.max(0, Math.round(minutesBetween(incident.started_at, end)));
}

export const isVendorOverdue = (incident: Incident, now: IsoDateTime): boolean =>
  incident.vendor_due_on !== '' && incident.vendor_due_on < dateOf(now) && !isIncidentOver(incident, now);

export type IncidentAct = 'end' | 'vendor' | 'change' | 'cancel';

export function mayWithIncident(incident: Incident, now: IsoDateTime): IncidentAct[] {
  if (isIncidentOver(incident, now)) return [];
  if (incident.kind === 'failure') return ['end', 'vendor', 'cancel'];
  return hasIncidentBegun(incident, now) ? ['end', 'vendor', 'change'] : ['vendor', 'change', 'cancel'];
}
