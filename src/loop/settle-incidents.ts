// A person's decision about an incident or a memo, carried out at once: rows first, then the letters and the event that they owe.
import type { IncidentCard, IncidentChange, MemoChange, MemoLine } from '../contract/desk';
import { stamp } from '../domain/dates';
import type { Changes } from '../domain/decision';
import type { Facts, Result } from '../domain/facts';
import { whomEndTells } from '../domain/incident-end';
import { decideIncidentIntent } from '../domain/incident-intents';
import { downtimeOf, isIncidentOver, isVendorOverdue, mayWithIncident, reportsOf } from '../domain/incident-reports';
import { decideMemoIntent } from '../domain/memo-intents';
import { findMemos, memoRole } from '../domain/memos';
import { type Incident, keyOf, type Memo, type RequestRow, type Topic } from '../domain/tables';
import type { Caller } from './access';
import { bringAbout, finish } from './bring-about';
import { showEquipment } from './equipment-board';
import { after, byIncident, byRequest, observe, type Seen, together } from './observe';
import type { World } from './ports';
import { memoLine } from './request-card';
import { requestLine } from './request-lines';
import { showIncidents, showMemos } from './show-desk';
import { settleFirst } from './wake';

/** So many that are over are still listed. */
const PAST_SHOWN = 20;

const carry = (world: World, caller: Caller, seen: Seen, changes: Changes): void => {
  if (Object.keys(changes).length > 0) bringAbout(world, seen, changes, { by: caller.by, all: false, marked: true });
};

const shownOf = (incidents: readonly Incident[], now: string): Incident[] => {
  const latestFirst = [...incidents].sort((a, b) => (stamp(a.started_at) < stamp(b.started_at) ? 1 : -1));
  const over = latestFirst.filter((incident) => isIncidentOver(incident, now));
  return [...latestFirst.filter((incident) => !over.includes(incident)), ...over.slice(0, PAST_SHOWN)];
};

const cards = (
  world: World,
  facts: Facts,
  caller: Caller,
  incidents: readonly Incident[],
  requests: readonly RequestRow[],
): IncidentCard[] => {
  const now = world.time.local();
  const devices = world.register.rowsOf('devices');
  return incidents.map((incident): IncidentCard => {
    const reports = reportsOf(incident.incident_id, requests);
    const told = new Set([incident.incident_id, ...reports.map(byRequest)]);
    return {
      incident_id: incident.incident_id,
      kind: incident.kind || 'failure',
      topic: incident.topic || 'tech_failure',
      title: incident.title,
      started_at: incident.started_at,
      ended_at: incident.cancelled_at || incident.ended_at,
      minutes: downtimeOf(incident, now),
      vendor: incident.vendor,
      vendor_due_on: incident.vendor_due_on,
      vendor_overdue: isVendorOverdue(incident, now),
      announced_at: incident.announced_at,
      requests: reports.map((row) => requestLine(facts, caller, row, now)),
      devices: devices
        .filter(({ reported_by }) => told.has(reported_by))
        .map(({ device_id, name, status }) => ({ device_id, name, works: status === 'working' })),
      by_mail: whomEndTells({ facts, now }, reports, caller.by).length,
      may: mayWithIncident(incident, now),
    };
  });
};

export const incidentCards = (world: World, facts: Facts, caller: Caller): IncidentCard[] => {
  const shown = shownOf(world.register.incidents(), world.time.local());
  const requests = world.register.reportsOf(shown.map(byIncident));
  return cards(world, facts, caller, shown, requests);
};

export const settleIncident = (world: World, caller: Caller, change: IncidentChange): Result<IncidentCard[]> => {
  settleFirst(world);
  const seen = observe(world);
  const { facts, now, slots } = seen.obs;
  const incidents = world.register.incidents();
  const shown = shownOf(incidents, now);
  const asked = change.act === 'join' || change.act === 'leave' ? [change.request_id] : [];
  const requests = world.register.reportsOf([...shown.map(byIncident), ...asked]);
  const decided = decideIncidentIntent({ facts, now, slots, incidents, requests }, { ...change, by: caller.by });
  if (!decided.ok) return decided;
  const changes = decided.value;
  carry(world, caller, { ...seen, recent: together(seen.recent, requests), incidents }, changes);
  const settled = after(incidents, byIncident, changes.incidents);
  const reports = after(requests, byRequest, changes.requests);
  showIncidents(world, { facts, now, incidents: settled, memos: world.register.memos() }, reports);
  showEquipment(world, facts, world.register.rowsOf('devices'));
  finish(world);
  return { ok: true, value: cards(world, facts, caller, shownOf(settled, now), reports) };
};

/** Whose memo it is follows from its topic; the lead reads all of them. */
const lines = (world: World, facts: Facts, caller: Caller, memos: readonly Memo[]): MemoLine[] =>
  memos
    .filter(({ topic }) => caller.access === 'lead' || memoRole(topic) === caller.access)
    .map((memo) => memoLine(facts, caller, memo, world.time.local()));

export const memoLines = (
  world: World,
  facts: Facts,
  caller: Caller,
  wanted: { readonly topic: Topic | ''; readonly query: string },
): MemoLine[] => lines(world, facts, caller, findMemos(world.register.memos(), wanted));

export const settleMemo = (world: World, caller: Caller, change: MemoChange): Result<MemoLine[]> => {
  settleFirst(world);
  const seen = observe(world);
  const { facts, now } = seen.obs;
  const memos = world.register.memos();
  const by = caller.by;
  const request =
    change.act === 'draft' && change.request_id !== ''
      ? world.register.requestsById([change.request_id])[0]
      : undefined;
  const standing = memos.find(({ memo_id }) => memo_id === change.memo_id);
  const topic = standing?.topic || (change.act === 'draft' ? change.topic : '');
  if (caller.access !== 'lead' && memoRole(topic) !== caller.access) return { ok: false, code: 'access.denied' };
  const intent = change.act === 'draft' ? { ...change, request, by } : { ...change, by };
  const decided = decideMemoIntent({ facts, now, memos }, intent);
  if (!decided.ok) return decided;
  carry(world, caller, seen, decided.value);
  const settled = after(memos, (memo) => keyOf('memos', memo), decided.value.memos);
  showMemos(world, { facts, now, incidents: world.register.incidents(), memos: settled });
  finish(world);
  return { ok: true, value: lines(world, facts, caller, findMemos(settled, { topic: '', query: '' })) };
};
