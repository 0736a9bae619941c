// What of the conditions waits for the lead, from the facts alone: nothing is read for it (clause 1.2).
import type { DecisionLine } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { holdersAway } from '../domain/holder-away';
import { nameOf } from '../domain/people';

export const conditionsDecisions = (facts: Facts, now: IsoDateTime): DecisionLine[] =>
  holdersAway(facts, dateOf(now)).map(({ role_key, staff_id, from, to }) => ({
    key: `holder_away:${role_key}:${from}`,
    kind: 'holder_away',
    since: now,
    params: { role_key, subject: role_key, person: nameOf(facts, staff_id), from, to },
    request_id: '',
    session_id: '',
  }));
