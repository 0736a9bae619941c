// What a played year came to, read from the register and the record of executions.

import { type DeskFigures, deskFigures } from './desk-figures';
import { type Ledger, ledgerOf } from './ledger';
import { needed } from './open-school';
import { type PlanFigures, planFigures } from './plan-figures';
import type { Played } from './play';
import { Register, type RegisterRow } from './register';
import type { RestClient } from './rest-client';
import { localText } from './zoned-time';

export interface PlayedRequest {
  request_id: string;
  register_no: string | null;
  status: string;
  /** Topic, role, holder and day as it was taken in; the desk may have handed it on since, a substitute stood in, or another day was promised. */
  topic: string | null;
  role: string | null;
  assignee: string | null;
  due_on: string | null;
  slot: string | null;
}

export interface Calls {
  executions: number;
  service_calls: number;
  modelled_ms: number;
}

export interface Outcome {
  requests: PlayedRequest[];
  slots_created: Record<string, string[]>;
  holders: Record<string, Record<string, string | null>>;
  uncovered_roles: { role_key: string; from: string; to: string }[];
  slots_not_created_day_off: string[];
  slots_without_consultant: string[];
  slots_blocked_by_training: string[];
  ledger: Ledger;
  /** Where the product planned the trainings. */
  plan?: PlanFigures;
  desk?: DeskFigures;
  /** Where the lead changed things: what, and how often. */
  events?: Readonly<Record<string, number>>;
  calls: Record<string, Calls>;
  violations: unknown[];
}

export async function outcomeOf(played: Played, dates: readonly string[]): Promise<Omit<Outcome, 'violations'>> {
  const { client } = played;
  const register = await Register.find(client);
  if (!register) throw new Error('There is no register');
  // The days after it only wait for the last term to be closed.
  const today = localText(played.period.until, played.school.zone).slice(0, 10);
  const firstDay = localText(played.period.from, played.school.zone).slice(0, 10);
  const slots = await register.rows('slots');
  const removed = (reason: RegExp) =>
    slots
      .filter((slot) => slot.status === 'removed' && slot.date! <= today && reason.test(slot.reason ?? ''))
      .map((slot) => ({ id: slot.slot_id ?? '', training: slot.reason!.split(':')[1] ?? '' }));
  return {
    requests: requestsOf(played, await register.rows('requests'), await register.rows('journal')),
    slots_created: standing(slots, today),
    holders: await holders(client, dates),
    uncovered_roles: gaps(await register.rows('alarms'), await register.rows('quarters')),
    slots_not_created_day_off: removed(/^day_off$/)
      .map(({ id }) => id)
      .sort(),
    slots_without_consultant: removed(/^no_consultant$/)
      .map(({ id }) => id)
      .sort(),
    slots_blocked_by_training: removed(/^training:/)
      .map(({ id, training }) => `${id}~${training}`)
      .sort(),
    ledger: await ledgerOf(played, register),
    ...(played.lived ? { plan: await planFigures(played.lived, register, today) } : {}),
    ...(played.helped ? { desk: await deskFigures(client, played.helped, firstDay, today) } : {}),
    ...(played.befell ? { events: played.befell.acts.done } : {}),
    calls: await callsOf(client),
  };
}

function requestsOf(
  { sent, helped }: Played,
  rows: readonly RegisterRow[],
  journal: readonly RegisterRow[],
): PlayedRequest[] {
  const firstHolder = new Map<string, string>();
  for (const { act, row_key = '', detail = '' } of journal)
    if (act === 'request.moved' && !firstHolder.has(row_key))
      firstHolder.set(row_key, /^from=([^;]*)/.exec(detail)?.[1] ?? '');
  const bySource = new Map(rows.map((row) => [row.source_key, row]));
  const byNumber = new Map(rows.map((row) => [row.request_id, row]));
  return sent.map((one) => {
    const row = one.sourceKey ? bySource.get(one.sourceKey) : byNumber.get(one.registerNo);
    const cell = (key: string) => row?.[key] || null;
    const taken = helped?.desk.taken.get(row?.request_id ?? '');
    return {
      request_id: one.requestId,
      register_no: cell('request_id'),
      status: cell('status') ?? (one.sourceKey ? 'lost' : 'refused'),
      topic: taken?.topic || cell('topic'),
      role: taken?.role_key || cell('role_key'),
      assignee: firstHolder.get(row?.request_id ?? '') || cell('assignee_id'),
      due_on: taken?.due_on || cell('due_on'),
      slot: cell('slot_id'),
    };
  });
}

/** Dates on which slots of a timetable row stood: open ones, and ones that a person closed. */
function standing(slots: readonly RegisterRow[], today: string): Record<string, string[]> {
  const dates: Record<string, Set<string>> = {};
  for (const slot of slots) {
    if (slot.date! > today || !['open', 'closed'].includes(slot.status ?? '')) continue;
    dates[slot.slot_code ?? ''] ??= new Set();
    dates[slot.slot_code ?? '']!.add(slot.date!);
  }
  return Object.fromEntries(Object.entries(dates).map(([code, set]) => [code, [...set].sort()]));
}

async function holders(client: RestClient, dates: readonly string[]): Promise<Outcome['holders']> {
  if (dates.length === 0) return {};
  type Holders = { role_key: string; holders: { date: string; staff_id: string | null }[] };
  const roles = needed(await client.run<Holders[]>('rolesOn', { dates }), 'rolesOn');
  return Object.fromEntries(
    roles.map((role) => [
      role.role_key,
      Object.fromEntries(role.holders.map(({ date, staff_id }) => [date, staff_id || null])),
    ]),
  );
}

/** Alarms of days in the school year; before it and after it nobody has to hold a role, and no beginning is named. */
function gaps(alarms: readonly RegisterRow[], terms: readonly RegisterRow[]): Outcome['uncovered_roles'] {
  const dates = (...columns: string[]) =>
    terms
      .flatMap((term) => columns.map((column) => term[column] ?? ''))
      .filter(Boolean)
      .sort();
  const first = dates('compliance_from', 'starts_on')[0] ?? '';
  const last = dates('compliance_to', 'ends_on', 'break_to').at(-1) ?? '9999';
  return alarms
    .filter(
      ({ kind, from = '', to = '' }) =>
        kind === 'role_gap' && from !== '' && (to === '' || to >= first) && from <= last,
    )
    .map((alarm) => ({ role_key: alarm.subject_key ?? '', from: alarm.from ?? '', to: alarm.to ?? '' }))
    .sort((a, b) => a.from.localeCompare(b.from) || a.role_key.localeCompare(b.role_key));
}

interface Process {
  functionName: string;
  duration: string;
  serviceCalls?: unknown[];
}

export async function callsOf(client: RestClient): Promise<Record<string, Calls>> {
  const calls: Record<string, Calls> = {};
  for (const { functionName, duration, serviceCalls } of await client.all<Process>(
    '/v1/processes?pageSize=1000',
    'processes',
  )) {
    calls[functionName] ??= { executions: 0, service_calls: 0, modelled_ms: 0 };
    const sum = calls[functionName]!;
    sum.executions += 1;
    sum.service_calls += serviceCalls?.length ?? 0;
    sum.modelled_ms += Math.round(Number.parseFloat(duration) * 1000);
  }
  return Object.fromEntries(Object.entries(calls).sort(([a], [b]) => a.localeCompare(b)));
}
