// What the rules of the desk see besides the rest: every open request, incidents, memos; and what they ask for by themselves.
import { dateOf } from '../domain/dates';
import type { Changes, Observation, Submission } from '../domain/decision';
import { decideDesk, isDeskMorning } from '../domain/desk-day';
import type { Facts, IsoDateTime } from '../domain/facts';
import { followUpDays } from '../domain/follow-up';
import { reconcileGroupWishes } from '../domain/group-wish';
import { isOpenRequest } from '../domain/incident-reports';
import { incidentsDue } from '../domain/incidents';
import { announceMaintenance, isAnnounced } from '../domain/maintenance';
import { repliedTo } from '../domain/reply';
import type { Incident, Memo, RequestRow } from '../domain/tables';
import { merged } from './bring-about';
import { after, byIncident, byRequest, type Seen, together } from './observe';
import type { World } from './ports';
import { incidentsInBrief, learnEntries, showDesk } from './show-desk';

export interface DeskSeen {
  /** Every request that is open, however old. */
  readonly open: readonly RequestRow[];
  readonly incidents: readonly Incident[];
  readonly memos: readonly Memo[];
  /** Requests that may be asked about this morning. */
  readonly answered: readonly RequestRow[];
}

export const observeDesk = ({ register }: World, facts: Facts, now: IsoDateTime): DeskSeen => ({
  open: register.everyOpenRequest(),
  answered: isDeskMorning(facts, now) ? register.answeredOn(followUpDays(facts, now)) : [],
  incidents: register.incidents(),
  memos: register.memos(),
});

const allRequests = (obs: Observation, { open }: DeskSeen): RequestRow[] => together(obs.recent, open);

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
  return merged(wishes, announced, decideMorning(world, obs, desk));
};

/** Reminders, what is handed up, and who is asked whether it worked: on a working morning only. */
const decideMorning = ({ register }: World, obs: Observation, desk: DeskSeen): Changes => {
  if (!isDeskMorning(obs.facts, obs.now)) return {};
  const open = allRequests(obs, desk).filter(isOpenRequest);
  const answered = after(desk.answered, byRequest, {
    change: obs.recent.filter((row) => desk.answered.some((one) => one.request_id === row.request_id)),
  });
  const letters = register.lettersOfDesk(dateOf(obs.now), [...open, ...answered].map(byRequest));
  return decideDesk({ ...obs, open, answered, letters: new Set(letters.map(({ key }) => key)) });
};

/** With the requests that messages answer about, and what was taken in as a reply before; other messages cost no look. */
export const withReplies = (world: World, seen: Seen, submissions: readonly Submission[]): Seen => {
  const about = repliedTo(submissions.map(({ text }) => text));
  if (about.length === 0) return seen;
  const known = new Set(seen.recent.map(byRequest));
  const more = world.register.requestsById(about.filter((id) => !known.has(id)));
  const replies = world.register.repliesFrom(submissions.map(({ source_key }) => source_key));
  const recent = together(seen.recent, more);
  return { ...seen, recent, obs: { ...seen.obs, recent, replies } };
};

export const deskAfter = (desk: DeskSeen, changes: Changes): DeskSeen => ({
  open: after(desk.open, byRequest, { change: changes.requests?.change ?? [] }),
  incidents: after(desk.incidents, byIncident, changes.incidents),
  memos: desk.memos,
  answered: desk.answered,
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
