// What a run leaves behind of incidents and memos for whoever looks next: a few lines in the memory, and the form's help.
import type { IncidentLine } from '../contract/desk';
import { addDays, dateOf, stamp } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import { GROUP_WISH, groupWishOf } from '../domain/group-wish';
import { isIncidentOver, isVendorOverdue, reportsOf } from '../domain/incident-reports';
import { isMemoStale, memoRole, memosOnForm } from '../domain/memos';
import type { AlarmRow, Incident, Memo, RequestRow } from '../domain/tables';
import { messages } from '../i18n';
import { errorCode } from './error-code';
import type { DeskInBrief, MemoInBrief } from './memory';
import type { World } from './ports';

/** The memory is small, 9 KB in all; of more than these nobody looks at a glance. */
const MOST = 5;
const MOST_PEOPLE = 20;
const BRIEF = 40;
const ON_FORM = 100;
/** Maintenance stands in the form's help this many days ahead. */
const DAYS_AHEAD = 7;

const short = (text: string, most: number): string => {
  const [line = ''] = text.trim().split('\n');
  return line.length > most ? `${line.slice(0, most)}…` : line;
};

const incidentLine = (incident: Incident, requests: readonly RequestRow[], now: IsoDateTime): IncidentLine => ({
  incident_id: incident.incident_id,
  kind: incident.kind || 'failure',
  topic: incident.topic || 'tech_failure',
  title: short(incident.title, BRIEF),
  started_at: incident.started_at,
  ended_at: incident.ended_at,
  vendor_due_on: incident.vendor_due_on,
  vendor_overdue: isVendorOverdue(incident, now),
  reports: reportsOf(incident.incident_id, requests).length,
});

export interface DeskSeen {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly incidents: readonly Incident[];
  readonly memos: readonly Memo[];
}

export const incidentsInBrief = (
  { incidents, now }: Pick<DeskSeen, 'incidents' | 'now'>,
  requests: readonly RequestRow[],
): IncidentLine[] =>
  incidents
    .filter((incident) => !isIncidentOver(incident, now))
    .sort((a, b) => (stamp(a.started_at) < stamp(b.started_at) ? -1 : 1))
    .slice(0, MOST)
    .map((incident) => incidentLine(incident, requests, now));

const memosInBrief = ({ memos, now }: DeskSeen): MemoInBrief[] =>
  memos
    .filter((memo) => memo.status === 'draft' || isMemoStale(memo, dateOf(now)))
    .slice(0, MOST)
    .map((memo) => ({
      memo_id: memo.memo_id,
      state: memo.status === 'draft' ? 'draft' : 'stale',
      role_key: memoRole(memo.topic),
      question: short(memo.question, BRIEF),
      since: memo.status === 'draft' ? '' : memo.checked_on && `${memo.checked_on}T00:00:00`,
    }));

const wishesIn = (
  facts: Facts,
  alarms: readonly AlarmRow[],
  requests: readonly RequestRow[],
): DeskInBrief['wishes'] => {
  const standing = alarms.filter(({ kind, cleared_at }) => kind === GROUP_WISH && cleared_at === '').slice(0, MOST);
  return Object.fromEntries(
    standing.map((alarm) => [alarm.alarm_key, groupWishOf(facts, alarm, requests).people.slice(0, MOST_PEOPLE)]),
  );
};

/** One change of one item, and only where it says something else. */
const explain = (world: World, { facts, memos, incidents, now }: DeskSeen): void => {
  const { language, form_id } = world.memory;
  const m = messages(language);
  const until = addDays(dateOf(now), DAYS_AHEAD);
  const works = incidents
    .filter(({ kind, cancelled_at }) => kind === 'maintenance' && cancelled_at === '')
    .filter((incident) => !isIncidentOver(incident, now) && dateOf(incident.started_at) <= until)
    .map(({ title, started_at }) => ({ title, from: m.dateTime(started_at) }));
  const questions = memosOnForm(memos, facts.settings.language).map((memo) => short(memo.question, ON_FORM));
  const help = m.deskMail.help(questions, works);
  const help_hash = help === '' ? '' : fingerprint(help);
  if (form_id === '' || help_hash === world.memory.help_hash) return;
  try {
    world.form.explain([m.form.fields.text.help, help].filter(Boolean).join('\n\n'));
    world.remember({ help_hash });
  } catch (error) {
    // The form goes on without it; the next look at everything tries again.
    world.log(`form.help ${errorCode(error)}`);
  }
};

export const showMemos = (world: World, seen: DeskSeen): void => {
  world.remember({ desk: { ...world.memory.desk, memos: memosInBrief(seen) } });
  explain(world, seen);
};

export const showIncidents = (world: World, seen: DeskSeen, requests: readonly RequestRow[]): void => {
  world.remember({ desk: { ...world.memory.desk, incidents: incidentsInBrief(seen, requests) } });
  explain(world, seen);
};

/** After a look at everything. */
export const showDesk = (
  world: World,
  seen: DeskSeen,
  requests: readonly RequestRow[],
  alarms: readonly AlarmRow[],
): void => {
  const incidents = incidentsInBrief(seen, requests);
  const wishes = wishesIn(seen.facts, alarms, requests);
  world.remember({ desk: { incidents, memos: memosInBrief(seen), wishes } });
  explain(world, seen);
};

/** The form's own names for its fields are asked once; links need them, nothing else does. */
export const learnEntries = (world: World): void => {
  if (world.memory.form_id === '' || Object.keys(world.memory.form_entries).length > 0) return;
  try {
    world.remember({ form_entries: world.form.entries() });
  } catch (error) {
    world.log(`form.entries ${errorCode(error)}`);
  }
};
