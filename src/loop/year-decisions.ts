// What of the school year and of the account waits for the lead, from facts and memory alone: nothing is read for it.
import type { DecisionLine } from '../contract/rpc';
import { closingOf, lastDayOf } from '../domain/closing-year';
import type { Facts, IsoDateTime } from '../domain/facts';
import type { World } from './ports';

const about = (kind: DecisionLine['kind'], since: string, params: DecisionLine['params']): DecisionLine => ({
  key: `${kind}:${Object.values(params).join('')}`,
  kind,
  since,
  params,
  request_id: '',
  session_id: '',
});

export const yearDecisions = ({ memory }: World, facts: Facts, now: IsoDateTime): DecisionLine[] => {
  const { year, next, begun } = closingOf(facts, now);
  return [
    ...(memory.handing_over ? [about('hand_over_waits', now, { account: memory.handing_over })] : []),
    ...(begun ? [] : [about('year_over', lastDayOf(facts, year), { year, next })]),
  ];
};
