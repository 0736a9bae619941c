// What became of a recording: its number, who answers by when, and the time or the nearest ones.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Recorded } from '../../contract/rpc';
import { useDesk } from '../desk';
import { Alternatives } from './alternatives';
import { Heading } from './signs';

export function Outcome({ recorded, another }: { recorded: Recorded; another: () => void }) {
  const { m, s, go } = useDesk();
  const [requests, setRequests] = useState(recorded.requests);
  const first = requests[0];
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus(), []);
  const refused = recorded.booking !== 'none' && recorded.booking !== 'booked';
  return (
    <section>
      <Heading>{s.recording.saved}</Heading>
      <ul class="cards">
        {requests.map((request) => (
          <li key={request.request_id} class="card">
            <p class="big">№ {request.request_id}</p>
            <p>
              {[request.person, m.topicsShort[request.topic]].filter(Boolean).join(' · ')}
              <br />
              {s.request.who}: {request.assignee || s.request.nobody}
              <br />
              {request.due_on ? `${s.request.due}: ${m.date(request.due_on)}` : null}
            </p>
            {request.slot ? <p class="good">✓ {request.slot}</p> : null}
            <button
              type="button"
              class="link"
              onClick={() => go({ section: 'recording', request_id: request.request_id })}
            >
              {s.recording.open}
            </button>
          </li>
        ))}
      </ul>
      {refused && first ? (
        <Alternatives
          request={first}
          times={recorded.alternatives}
          refused={recorded.booking}
          show={(request) => setRequests([request, ...requests.slice(1)])}
        />
      ) : null}
      <button ref={next} type="button" class="main" onClick={another}>
        {s.recording.another}
      </button>
    </section>
  );
}
