// What the desk does with an incident: ends it, gives it to the vendor, plans maintenance, sorts its reports.
import { type ChangeSet, changeSet } from './changes';
import { dateOf, isDate, isDateTime, stamp } from './dates';
import type { Changes, Observation } from './decision';
import type { Failure, IsoDate, IsoDateTime, Result } from './facts';
import { endIncident } from './incident-end';
import { isIncidentOver, isOpenRequest, mayWithIncident, reportsOf } from './incident-reports';
import { type IncidentObservation, incidentAct } from './incidents';
import { requestAct } from './journal';
import { scan } from './privacy';
import type { Incident, RequestRow } from './tables';

export type IncidentIntent = { readonly by: string } & (
  | {
      readonly act: 'end';
      readonly incident_id: string;
      readonly started_at: IsoDateTime;
      readonly ended_at: IsoDateTime;
      readonly message: string;
    }
  | {
      readonly act: 'vendor';
      readonly incident_id: string;
      readonly vendor: string;
      readonly vendor_due_on: IsoDate;
    }
  /** `incident_id` is empty for a new one, otherwise that of maintenance which is planned otherwise. */
  | {
      readonly act: 'plan';
      readonly incident_id: string;
      readonly title: string;
      readonly started_at: IsoDateTime;
      readonly ended_at: IsoDateTime;
    }
  | { readonly act: 'cancel'; readonly incident_id: string }
  | { readonly act: 'join' | 'leave'; readonly incident_id: string; readonly request_id: string }
);
type Of<K extends IncidentIntent['act']> = Extract<IncidentIntent, { act: K }>;

/** `requests` has to hold every report of the incident, and whatever joins it. */
export interface IncidentDesk extends IncidentObservation, Pick<Observation, 'slots'> {}

type Outcome = Result<Changes>;
const refuse = (code: string, params?: Failure['params']): Outcome => ({ ok: false, code, ...(params && { params }) });
const done = (set: ChangeSet): Outcome => ({ ok: true, value: set.changes() });

function vendor(obs: IncidentDesk, incident: Incident, intent: Of<'vendor'>): Outcome {
  const name = intent.vendor.trim();
  const due = intent.vendor_due_on;
  if (due !== '' && (name === '' || !isDate(due) || due < dateOf(obs.now))) return refuse('incident.vendor_due');
  const set = changeSet();
  set.change('incidents', { ...incident, vendor: name, vendor_due_on: due, by: intent.by });
  const detail = name === '' ? '' : `due=${due}`;
  set.add('journal', incidentAct(incident.incident_id, { at: obs.now, act: 'incident.vendor', by: intent.by, detail }));
  return done(set);
}

/** `M-2026-10-05-1800`; what was planned for that moment before and cancelled keeps its number. */
function numberOf(incidents: readonly Incident[], started_at: IsoDateTime): string {
  const taken = new Set(incidents.map((incident) => incident.incident_id));
  const first = `M-${started_at.slice(0, 16).replace('T', '-').replace(':', '')}`;
  let number = first;
  for (let n = 2; taken.has(number); n++) number = `${first}-${n}`;
  return number;
}

const SAME = ['title', 'started_at', 'ended_at'] as const;

function plan(obs: IncidentDesk, standing: Incident | undefined, intent: Of<'plan'>): Outcome {
  const { facts, now, incidents } = obs;
  const { started_at, ended_at, by } = intent;
  const title = intent.title.trim();
  if (title === '') return refuse('incident.no_title');
  if (scan(title, facts.staff, false, facts.settings.scan_words).marks.length > 0)
    return refuse('reason.personal_data');
  if (![started_at, ended_at].every(isDateTime) || stamp(ended_at) <= stamp(started_at))
    return refuse('incident.times');
  const begun = standing !== undefined && stamp(standing.started_at) <= stamp(now);
  if (begun ? started_at !== standing.started_at : stamp(started_at) <= stamp(now)) return refuse('incident.past');
  if (stamp(ended_at) <= stamp(now)) return refuse('incident.past');
  const wanted = { title, started_at, ended_at };
  const twin = (other: Incident): boolean => SAME.every((key) => other[key] === wanted[key]);
  const set = changeSet();
  if (standing ? twin(standing) : incidents.some((other) => other.cancelled_at === '' && twin(other))) return done(set);
  const base = standing ?? {
    incident_id: numberOf(incidents, started_at),
    kind: 'maintenance' as const,
    topic: 'tech_failure' as const,
    vendor: '',
    vendor_due_on: '',
    cancelled_at: '',
    calendar: '',
  };
  // Whoever was told of the old time is told of the new one.
  const row: Incident = { ...base, ...wanted, announced_at: '', by };
  if (standing) set.change('incidents', row);
  else set.add('incidents', row);
  const act = standing ? 'incident.replanned' : 'incident.planned';
  set.add('journal', incidentAct(row.incident_id, { at: now, act, by, detail: `${started_at}/${ended_at}` }));
  return done(set);
}

function cancel({ now }: IncidentDesk, incident: Incident, by: string): Outcome {
  const set = changeSet();
  set.change('incidents', { ...incident, cancelled_at: now, by });
  set.add('journal', incidentAct(incident.incident_id, { at: now, act: 'incident.cancelled', by }));
  return done(set);
}

const moved = (set: ChangeSet, row: RequestRow, incident_of: string, at: IsoDateTime, by: string): void => {
  const next: RequestRow = { ...row, incident_of };
  set.change('requests', next);
  set.add('journal', requestAct(next, { at, act: 'request.incident', by, detail: incident_of }));
};

/** A report that opened an incident of its own brings its reports along, and that incident never was one. */
function join(obs: IncidentDesk, incident: Incident, row: RequestRow, by: string): Outcome {
  const { incident_id } = incident;
  if (row.request_id === incident_id || row.incident_of === incident_id) return done(changeSet());
  if (!isOpenRequest(row)) return refuse('request.not_open');
  const set = changeSet();
  const own = obs.incidents.find((other) => other.incident_id === row.request_id);
  const along = own ? obs.requests.filter((other) => other.incident_of === row.request_id) : [];
  for (const report of [row, ...along]) moved(set, report, incident_id, obs.now, by);
  if (own && !isIncidentOver(own, obs.now)) set.merge(value(cancel(obs, own, by)));
  return done(set);
}

const value = (outcome: Outcome): Changes => (outcome.ok ? outcome.value : {});

export function decideIncidentIntent(obs: IncidentDesk, intent: IncidentIntent): Outcome {
  const incident = obs.incidents.find(({ incident_id }) => incident_id === intent.incident_id);
  if (intent.act === 'plan' && intent.incident_id === '') return plan(obs, undefined, intent);
  if (!incident) return refuse('incident.unknown');
  if (isIncidentOver(incident, obs.now)) return refuse('incident.over');
  const needed = { end: 'end', vendor: 'vendor', plan: 'change', cancel: 'cancel' } as const;
  if (intent.act === 'join' || intent.act === 'leave') {
    const row = obs.requests.find(({ request_id }) => request_id === intent.request_id);
    if (!row) return refuse('request.unknown');
    if (intent.act === 'join') return join(obs, incident, row, intent.by);
    if (row.incident_of !== incident.incident_id) return refuse('incident.not_its_report');
    const set = changeSet();
    moved(set, row, '', obs.now, intent.by);
    return done(set);
  }
  if (!mayWithIncident(incident, obs.now).includes(needed[intent.act])) return refuse('incident.not_now');
  switch (intent.act) {
    case 'end':
      return endIncident(obs, incident, reportsOf(incident.incident_id, obs.requests), intent);
    case 'vendor':
      return vendor(obs, incident, intent);
    case 'plan':
      return plan(obs, incident, intent);
    case 'cancel':
      return cancel(obs, incident, intent.by);
  }
}
