// Whether all works: line by line, in words and signs, never by colour alone.
import { useEffect, useState } from 'preact/hooks';
import type { Health } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import type { HealthKey } from '../../i18n/sidebar';
import { useDesk } from '../desk';
import { Busy, Heading, Refusal } from '../parts/signs';
import { call } from '../server';

const SIGNS: Readonly<Record<Health['state'], string>> = { ok: '✓', warning: '!', failure: '✕' };

export function HealthView() {
  const { s, board, go, announce } = useDesk();
  const [health, setHealth] = useState<Health>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(true);

  const ask = async (name: 'health' | 'checkNow') => {
    setBusy(true);
    setFailure(undefined);
    const reply = await call(name, {});
    setBusy(false);
    if (!reply.ok) return setFailure(reply);
    setHealth(reply.value);
    if (name === 'checkNow') announce(s.health.checked);
  };
  useEffect(() => void ask('health'), []);

  return (
    <section>
      <Heading>{s.health.title}</Heading>
      {health ? (
        <p class={`overall ${health.state}`}>
          <span class="sign" aria-hidden="true">
            {SIGNS[health.state]}
          </span>
          {s.health.overall[health.state]}
        </p>
      ) : null}
      {busy ? <Busy text={health ? s.health.checking : s.common.loading} /> : null}
      {failure ? <Refusal failure={failure} retry={() => void ask('health')} /> : null}
      <ul class="health">
        {health?.lines.map((line) => {
          const say = s.health.lines[line.key as HealthKey]?.[line.state];
          return (
            <li key={line.key} class={line.state}>
              <span class="sign" aria-hidden="true">
                {SIGNS[line.state]}
              </span>
              <div>
                <strong>{s.health.names[line.key as HealthKey] || line.key}</strong>
                <span class={`badge ${line.state}`}>{s.health.states[line.state]}</span>
                <p>{say ? say(line.params) : s.health.other(line.state)}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <div class="row">
        <button type="button" class="main" aria-disabled={busy} onClick={() => busy || void ask('checkNow')}>
          {s.health.checkNow}
        </button>
        <button type="button" onClick={() => go({ section: 'setUp' })}>
          {s.health.setUpAgain}
        </button>
        <button type="button" onClick={() => go({ section: 'importing' })}>
          {s.nav.importing}
        </button>
        {board?.me.access === 'lead' ? (
          <button type="button" onClick={() => go({ section: 'exporting' })}>
            {s.exporting.nav}
          </button>
        ) : null}
      </div>
    </section>
  );
}
