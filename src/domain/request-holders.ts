// Open requests are with whoever answers for their topic today: with a substitute while there is one, and back afterwards (a rule of the school).
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes, Observation } from './decision';
import type { Facts, IsoDate } from './facts';
import { isOpenRequest } from './incident-reports';
import { requestAct } from './journal';
import { holderOn } from './roles';
import type { RequestRow } from './tables';

/** Whose it is today; where nobody answers for it, it stays with whoever had it. */
function holderOf(facts: Facts, request: RequestRow, today: IsoDate): string {
  if (request.role_key === '' || request.assignee_id === '' || !isOpenRequest(request)) return request.assignee_id;
  const holder = holderOn(facts, request.role_key, today, [request.topic || 'other']);
  return holder?.staff_id ?? request.assignee_id;
}

export const changesHands = (facts: Facts, request: RequestRow, today: IsoDate): boolean =>
  holderOf(facts, request, today) !== request.assignee_id;

/** Nobody is written to: the new holder finds them in the morning's letter. */
export function followHolders(
  { facts, now }: Pick<Observation, 'facts' | 'now'>,
  requests: readonly RequestRow[],
): Changes {
  const set = changeSet();
  const today = dateOf(now);
  for (const request of requests) {
    if (!changesHands(facts, request, today)) continue;
    const row: RequestRow = { ...request, assignee_id: holderOf(facts, request, today) };
    set.change('requests', row);
    const detail = `from=${request.assignee_id};to=${row.assignee_id}`;
    set.add('journal', requestAct(row, { at: now, act: 'request.moved', by: '', detail }));
  }
  return set.changes();
}
