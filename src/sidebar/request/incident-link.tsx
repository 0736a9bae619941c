// A report belongs to a failure that lasts, or does not after all.
import type { IncidentChange } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import { useDesk } from '../desk';

interface Props {
  card: RequestCard;
  change: (wanted: Extract<IncidentChange, { act: 'join' | 'leave' }>) => void;
}

export function IncidentLink({ card, change }: Props) {
  const { m, s, board } = useDesk();
  const r = s.desk.request;
  const { request_id, incident_of } = card;
  const access = board?.me.access;
  if (card.may.length === 0 || (access !== 'lead' && access !== 'sysadmin')) return null;
  if (incident_of) {
    return (
      <div class="row">
        <button type="button" onClick={() => change({ act: 'leave', incident_id: incident_of, request_id })}>
          {r.leave}
        </button>
      </div>
    );
  }
  const lasting = (board?.incidents || []).filter(
    ({ incident_id, kind, ended_at }) => kind === 'failure' && !ended_at && incident_id !== request_id,
  );
  if (lasting.length === 0 || (card.topic !== 'tech_failure' && card.topic !== 'tech_help')) return null;
  return (
    <>
      <h3>{r.join}</h3>
      <ul class="plain">
        {lasting.map(({ incident_id, title, topic, started_at }) => (
          <li key={incident_id}>
            <button type="button" onClick={() => change({ act: 'join', incident_id, request_id })}>
              {title || m.topicsShort[topic]}, {s.desk.incidents.since(started_at)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
