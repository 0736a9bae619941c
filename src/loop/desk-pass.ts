// What the rules of the desk see besides the rest: every open request, incidents, memos; and what they ask for by themselves.
import type { Changes, Observation } from '../domain/decision';
import { reconcileGroupWishes } from '../domain/group-wish';
import { incidentsDue } from '../domain/incidents';
import { announceMaintenance, isAnnounced } from '../domain/maintenance';
import type { Incident, Memo, RequestRow } from '../domain/tables';
import { merged } from './bring-about';
import { after, byIncident, byRequest, type Seen } from './observe';
import type { World } from './ports';
import { incidentsInBrief, learnEntries, showDesk } from './show-desk';

export interface DeskSeen {
  /** Every request that is open, however old. */
  readonly open: readonly RequestRow[];
  readonly incidents: readonly Incident[];
  readonly memos: readonly Memo[];
}

export const observeDesk = ({ register }: World): DeskSeen => ({
  open: register.everyOpenRequest(),
  incidents: register.incidents(),
  memos: register.memos(),
});

/** What this run has changed counts before what it read at its beginning. */
const allRequests = (obs: Observation, { open }: DeskSeen): RequestRow[] => {
  const known = new Set(obs.recent.map(byRequest));
  return [...open.filter((row) => !known.has(row.request_id)), ...obs.recent];
};

export const decideIncidents = (obs: Observation, desk: DeskSeen): Changes =>
  incidentsDue({ facts: obs.facts, now: obs.now, requests: allRequests(obs, desk), incidents: desk.incidents });

/** Comes last in a look at everything: it tells people what the rest has decided. */
export const decideDeskDay = (world: World, obs: Observation, desk: DeskSeen): Changes => {
  const { facts, now, alarms } = obs;
  const wishes = reconcileGroupWishes({ facts, now, alarms, requests: allRequests(obs, desk) });
  const announced = desk.incidents.some((incident) => isAnnounced(incident, now))
    ? announceMaintenance({
        facts,
        now,
        incidents: desk.incidents,
        told: world.register.lettersAboutMaintenance(),
        mail_left: world.mailer.remaining(),
      })
    : {};
  return merged(wishes, announced);
};

export const deskAfter = (desk: DeskSeen, changes: Changes): DeskSeen => ({
  open: after(desk.open, byRequest, { change: changes.requests?.change ?? [] }),
  incidents: after(desk.incidents, byIncident, changes.incidents),
  memos: desk.memos,
});

export const showDeskDay = (world: World, obs: Observation, desk: DeskSeen, changes: Changes): void => {
  const settled = deskAfter(desk, changes);
  const alarms = after(obs.alarms, (alarm) => alarm.alarm_key, changes.alarms);
  const requests = allRequests({ ...obs, recent: after(obs.recent, byRequest, changes.requests) }, settled);
  showDesk(world, { ...settled, facts: obs.facts, now: obs.now }, requests, alarms);
  learnEntries(world);
};

/** Messages that were just taken in: a failure among them opens an incident, or joins one. Other messages cost no look. */
export const withIncidents = (world: World, seen: Seen, changes: Changes): { changes: Changes; seen: Seen } => {
  const added = changes.requests?.add ?? [];
  if (!added.some((row) => row.topic === 'tech_failure' || row.incident_of !== '')) return { changes, seen };
  const { facts, now } = seen.obs;
  const incidents = world.register.incidents();
  const requests = after(seen.recent, byRequest, changes.requests);
  const opened = incidentsDue({ facts, now, requests, incidents });
  const standing = after(incidents, byIncident, opened.incidents);
  world.remember({
    desk: { ...world.memory.desk, incidents: incidentsInBrief({ incidents: standing, now }, requests) },
  });
  return { changes: merged(changes, opened), seen: { ...seen, incidents } };
};
