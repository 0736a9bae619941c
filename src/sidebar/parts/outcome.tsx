// What became of a recording: its number, who answers by when, and the time or the nearest ones.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Recorded } from '../../contract/rpc';
import { useDesk } from '../desk';
import { Heading, Notice } from './signs';

export function Outcome({ recorded, another }: { recorded: Recorded; another: () => void }) {
  const { m, s, go } = useDesk();
  const next = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => next.current?.focus(), []);
  const refused = recorded.booking !== 'none' && recorded.booking !== 'booked';
  return (
    <section>
      <Heading>{s.recording.saved}</Heading>
      <ul class="cards">
        {recorded.requests.map((request) => (
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
      {refused ? (
        <Notice kind="warn">
          <p>{m.failure(recorded.booking)}</p>
          {recorded.alternatives.length > 0 ? (
            <>
              <p>{s.recording.nearest}</p>
              <ul class="plain">
                {recorded.alternatives.map(({ slot_id, label }) => (
                  <li key={slot_id}>{label}</li>
                ))}
              </ul>
            </>
          ) : null}
        </Notice>
      ) : null}
      <button ref={next} type="button" class="main" onClick={another}>
        {s.recording.another}
      </button>
    </section>
  );
}
