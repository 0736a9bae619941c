// What of the desk waits for a person, without reading for it: from the open requests, and as the last run left the memory.

import type { Access, DecisionLine } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import { isHandedUp } from '../domain/deadlines';
import { handedUpTo } from '../domain/escalation';
import type { Facts } from '../domain/facts';
import { nameOf } from '../domain/people';
import type { RequestRow } from '../domain/tables';
import { isOverdue } from '../domain/totals';
import { isWaitingLong } from '../domain/wait-for-teacher';
import type { Caller } from './access';
import type { World } from './ports';
import { concerns } from './request-lines';

const ROLE_OF: Readonly<Record<Access, string>> = {
  lead: 'ej_lead',
  deputy_uvr: 'deputy_uvr',
  sysadmin: 'sysadmin',
  director: '',
  none: '',
};

/** Who sees to what does not work. */
export const seesFailures = (access: Access): boolean => access === 'lead' || access === 'sysadmin';

export const deskDecisions = ({ memory, time }: World, access: Access): DecisionLine[] => {
  const now = time.local();
  const { incidents, memos } = memory.desk;
  const about = (
    kind: DecisionLine['kind'],
    id: string,
    since: string,
    params: Record<string, string>,
  ): DecisionLine => ({
    key: `${kind}:${id}`,
    kind,
    since,
    params,
    request_id: '',
    session_id: '',
  });
  const lasting = incidents.filter(({ kind, started_at }) => kind === 'failure' || started_at <= now);
  return [
    ...(seesFailures(access) ? lasting : []).map(
      ({ incident_id, title, started_at, reports, vendor_due_on, vendor_overdue }) =>
        about(vendor_overdue ? 'vendor_overdue' : 'incident_open', incident_id, started_at, {
          incident_id,
          title,
          n: String(reports),
          due_on: vendor_due_on,
        }),
    ),
    ...memos
      .filter(({ role_key }) => role_key === ROLE_OF[access])
      .map(({ memo_id, state, question, since }) =>
        about(state === 'draft' ? 'memo_draft' : 'memo_stale', memo_id, since || now, { memo_id, question }),
      ),
  ];
};

/** Nobody answered in time, and now it is theirs to decide. */
export const isHandedTo = (facts: Facts, caller: Caller, request: RequestRow, today: string): boolean =>
  caller.person !== undefined &&
  isHandedUp(facts, request, today) &&
  handedUpTo(facts, request, today) === caller.person.staff_id;

/** Each request once: handed up to whoever looks, overdue, or resting too long. */
export const requestDecisions = (
  facts: Facts,
  caller: Caller,
  requests: readonly RequestRow[],
  now: string,
): DecisionLine[] => {
  const today = dateOf(now);
  const kindOf = (request: RequestRow): DecisionLine['kind'] | undefined => {
    if (isHandedTo(facts, caller, request, today)) return 'escalated';
    if (!concerns(caller.access, request)) return undefined;
    if (isOverdue(request, today)) return 'overdue';
    return isWaitingLong(request, today) ? 'waiting_long' : undefined;
  };
  return requests.flatMap((request): DecisionLine[] => {
    const kind = kindOf(request);
    if (!kind) return [];
    const { request_id, due_on, staff_id, assignee_id } = request;
    const params = { due_on, person: nameOf(facts, staff_id), assignee: nameOf(facts, assignee_id) };
    return [{ key: `${kind}:${request_id}`, kind, since: `${due_on}T00:00:00`, params, request_id, session_id: '' }];
  });
};
