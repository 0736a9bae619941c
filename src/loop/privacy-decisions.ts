// What of privacy waits for the lead, as the last run left it in the memory: nothing is read for it.
import type { DecisionLine } from '../contract/rpc';
import type { Facts, IsoDateTime } from '../domain/facts';
import { nameOf } from '../domain/people';
import type { World } from './ports';

const about = (
  kind: DecisionLine['kind'],
  id: string,
  since: string,
  params: DecisionLine['params'],
): DecisionLine => ({
  key: `${kind}:${id}`,
  kind,
  since,
  params,
  request_id: '',
  session_id: '',
});

export const privacyDecisions = ({ memory }: World, facts: Facts, now: IsoDateTime): DecisionLine[] => {
  const { due, silent, going } = memory.privacy;
  return [
    ...(due ? [about('retention_due', due.erasure_id, due.since, { counts: due.counts.join(' ') })] : []),
    // While it is being carried out there is nothing to decide.
    ...(going.length > 0 ? [] : silent).map((id) => about('erasure_waits', id, now, { person: nameOf(facts, id) })),
  ];
};
