// The public functions of the request desk: what becomes of a request, incidents, memos, visits and the totals.
import * as v from 'valibot';
import type { IncidentCard, IncidentChange, MemoChange, MemoLine, RequestChange, Totals } from '../contract/desk';
import type { Reply, RequestCard } from '../contract/rpc';
import type { Submission } from '../domain/decision';
import { ROUTES } from '../domain/routing';
import { LANGUAGES, ROLES, TOPICS } from '../domain/tables';
import { deskTotals } from '../loop/desk-totals';
import { requestCard } from '../loop/request-card';
import { settleChange } from '../loop/settle';
import { incidentCards, memoLines, settleIncident, settleMemo } from '../loop/settle-incidents';
import { takeInVisit } from '../loop/wake';
import { type Desk, rpc } from './guard';
import { showPlanning } from './ui';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const key = () => v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const day = () => v.pipe(v.string(), v.isoDate());
const dayOrNone = () => v.union([v.literal(''), day()]);
const moment = () => v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/));
const topic = () => v.picklist(TOPICS);
const reason = () => text(2_000);

const DESK = { who: 'desk', locks: true } as const;
const FAILURES = { who: 'failures', locks: true } as const;

const card = ({ world, facts, caller }: Desk, request_id: string): Reply<RequestCard> => {
  const request = world.register.requestsById([request_id])[0];
  if (!request) return { ok: false, code: 'request.unknown', params: { request_id } };
  return { ok: true, value: requestCard(world, facts, caller, request) };
};

const requestChange = () =>
  v.object({
    request_id: key(),
    change: v.variant('act', [
      v.object({ act: v.literal('take') }),
      v.object({ act: v.literal('wait'), question: reason() }),
      v.object({ act: v.literal('transfer'), role_key: v.picklist(ROLES), topic: topic(), reason: reason() }),
      v.object({ act: v.literal('drop'), reason: reason() }),
      v.object({ act: v.literal('reopen'), reason: reason() }),
      v.object({ act: v.literal('confirm') }),
      v.object({ act: v.literal('merge'), into: key() }),
      v.object({ act: v.literal('split'), topic: topic(), text: text(50_000) }),
      v.object({ act: v.literal('held'), answer: text(20_000) }),
      v.object({ act: v.literal('no_show') }),
    ]),
  });

export const changeRequest = rpc(DESK, requestChange, (desk, { request_id, change }): Reply<RequestCard> => {
  const settled = settleChange(desk.world, desk.caller, request_id, change satisfies RequestChange);
  return settled.ok ? card(desk, request_id) : settled;
});

const visit = () =>
  v.object({
    key: v.pipe(text(60), v.minLength(6)),
    slot_id: v.pipe(text(200), v.minLength(1)),
    staff_id: key(),
    topic: topic(),
    text: text(50_000),
    answer: text(20_000),
  });

export const recordVisit = rpc(DESK, visit, (desk, args): Reply<RequestCard> => {
  const { world, facts, caller } = desk;
  // Each records visitors of what the own role answers for; a question of method is the deputy's (clause 3.1).
  const role = ROUTES[args.topic].role;
  const own = caller.access === (role === 'ej_lead' ? 'lead' : role);
  if (!own && (caller.access !== 'lead' || args.topic === 'method')) return { ok: false, code: 'access.denied' };
  const person = facts.staff.find(({ staff_id }) => staff_id === args.staff_id);
  if (!person) return { ok: false, code: 'args.invalid', params: { path: 'staff_id' } };
  const submission: Submission = {
    source_key: `visit:${args.key}`,
    submitted_at: world.time.local(),
    channel: 'oral',
    email: '',
    staff_id: args.staff_id,
    language: person.ui_language || facts.settings.language,
    topic: args.topic,
    more_topics: [],
    text: args.text,
    class_label: '',
    subject: '',
    urgency: 'normal',
    format: 'in_person',
    slot_choice: '',
    by: caller.by,
  };
  const taken = takeInVisit(world, submission, { slot_id: args.slot_id, answer: args.answer });
  return taken.ok ? card(desk, taken.value) : taken;
});

export const incidentsData = rpc(
  { who: 'failures', locks: false },
  () => v.object({}),
  ({ world, facts, caller }): Reply<IncidentCard[]> => ({ ok: true, value: incidentCards(world, facts, caller) }),
);

const incidentChange = () =>
  v.variant('act', [
    v.object({
      act: v.literal('end'),
      incident_id: key(),
      started_at: moment(),
      ended_at: moment(),
      message: text(5_000),
    }),
    v.object({ act: v.literal('vendor'), incident_id: key(), vendor: text(200), vendor_due_on: dayOrNone() }),
    v.object({
      act: v.literal('plan'),
      incident_id: text(60),
      title: text(200),
      started_at: moment(),
      ended_at: moment(),
    }),
    v.object({ act: v.literal('cancel'), incident_id: key() }),
    v.object({ act: v.picklist(['join', 'leave']), incident_id: key(), request_id: key() }),
  ]);

export const changeIncident = rpc(
  FAILURES,
  incidentChange,
  ({ world, caller }, change): Reply<IncidentCard[]> => settleIncident(world, caller, change satisfies IncidentChange),
);

export const memosData = rpc(
  { who: 'desk', locks: false },
  () => v.object({ topic: v.union([v.literal(''), topic()]), query: text(2_000) }),
  ({ world, facts, caller }, wanted): Reply<MemoLine[]> => ({
    ok: true,
    value: memoLines(world, facts, caller, wanted),
  }),
);

const memoChange = () =>
  v.variant('act', [
    v.object({
      act: v.literal('draft'),
      memo_id: text(60),
      request_id: text(60),
      topic: topic(),
      language: v.picklist(LANGUAGES),
      question: text(1_000),
      answer: text(20_000),
    }),
    v.object({ act: v.picklist(['approve', 'retire', 'check']), memo_id: key() }),
  ]);

export const changeMemo = rpc(
  DESK,
  memoChange,
  ({ world, caller }, change): Reply<MemoLine[]> => settleMemo(world, caller, change satisfies MemoChange),
);

export const totalsData = rpc(
  { who: 'figures', locks: false },
  () => v.object({ from: day(), to: day() }),
  ({ world, facts }, span): Reply<Totals> => ({ ok: true, value: deskTotals(world, facts, span) }),
);

export const openPlanning = rpc(
  { who: 'desk', locks: false },
  () => v.object({}),
  (): Reply<true> => {
    showPlanning();
    return { ok: true, value: true };
  },
);
