// What only a person can settle, each with its one obvious action.
import { useState } from 'preact/hooks';
import type { DecisionLine } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { call } from '../server';
import { Busy, Heading, Refusal } from './signs';

export function Decisions() {
  const { m, s, board, go, reload, announce } = useDesk();
  const [checking, setChecking] = useState('');
  const [failure, setFailure] = useState<Failure>();

  const check = async (key: string) => {
    setChecking(key);
    setFailure(undefined);
    const reply = await call('checkNow', {});
    if (reply.ok) await reload();
    else setFailure(reply);
    setChecking('');
    if (reply.ok) announce(s.health.checked);
  };
  const act = (decision: DecisionLine) => {
    if (decision.request_id) return go({ section: 'workbench', request_id: decision.request_id });
    if (decision.kind === 'not_set_up' || decision.kind === 'no_heartbeat') return go({ section: 'setUp' });
    void check(decision.key);
  };

  const { decisions, queue } = board!;
  return (
    <section>
      <Heading>
        {s.workbench.decisions}
        {decisions.length > 0 ? <span class="count">{decisions.length}</span> : null}
      </Heading>
      {decisions.length === 0 ? <p class="empty">{s.workbench.nothingToDecide}</p> : null}
      {failure ? <Refusal failure={failure} /> : null}
      <ul class="cards">
        {decisions.map((decision) => {
          const words = s.decision[decision.kind] || s.otherDecision;
          const person = queue.find(({ request_id }) => request_id === decision.request_id)?.person || '';
          return (
            <li key={decision.key} class="card urgent">
              <p>
                {decision.request_id ? <span class="number">№ {decision.request_id}. </span> : null}
                {words.say({ person, ...decision.params })}
              </p>
              {checking === decision.key ? (
                <Busy text={s.health.checking} />
              ) : (
                <div class="row">
                  <button type="button" disabled={checking !== ''} onClick={() => act(decision)}>
                    {words.action}
                  </button>
                  <small class="aside">{m.dateTime(decision.since.replace(/T00:00(:00)?$/, ''))}</small>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
