// What of the schedule waits for the lead, from the facts alone: nothing is read for it (clause 2.6).
import type { DecisionLine } from '../contract/rpc';
import type { Facts, IsoDateTime } from '../domain/facts';
import { isEdited } from '../domain/schedule-snapshot';
import { versionOf } from '../domain/schedule-version';

export const scheduleDecisions = (facts: Facts, now: IsoDateTime): DecisionLine[] => {
  const about = (kind: DecisionLine['kind'], version: number, since: IsoDateTime): DecisionLine => ({
    key: `${kind}:${version}`,
    kind,
    since,
    params: { version: String(version) },
    request_id: '',
    session_id: '',
  });
  return facts.versions.flatMap((row): DecisionLine[] => {
    const version = versionOf(row);
    if (row.status === 'draft') return [about('schedule_draft', version, row.made_at)];
    return isEdited(facts, version) ? [about('schedule_edited', version, now)] : [];
  });
};
