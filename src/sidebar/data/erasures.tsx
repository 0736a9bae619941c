// What was erased, and what waits to be: each with its act.
import { useState } from 'preact/hooks';
import type { ErasureLine } from '../../contract/privacy';
import type { Failure } from '../../domain/facts';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from '../training/ask';
import type { PrivacyPart } from './privacy';
import { countsIn } from './retention';

export function Erasures({ board, waiting, act }: PrivacyPart) {
  const { m, s } = useDesk();
  const w = s.privacy.erasures;
  const [asked, setAsked] = useState('');
  const [failure, setFailure] = useState<Failure>();
  const print = async (erasure_id: string) => {
    const reply = await call('openPrint', { document: 'act', key: erasure_id });
    setFailure(reply.ok ? undefined : reply);
  };
  const settle = (erasure_id: string, confirm: boolean) => {
    setAsked('');
    void act(() => call('settleErasure', { erasure_id, confirm }), confirm ? w.confirmed : w.takenBack);
  };
  const counted = ({ kind, counts }: ErasureLine): string =>
    countsIn(counts)
      .map(([name, n]) => `${word(kind === 'person' ? m.tableNames : s.privacy.retention.terms, name)}: ${n}`)
      .join('; ');
  return (
    <section>
      <h4>{w.title}</h4>
      {board.erasures.length === 0 ? <p class="empty">{w.empty}</p> : null}
      {failure ? <Refusal failure={failure} /> : null}
      <ul class="cards">
        {board.erasures.map((line) => {
          const who = line.kind === 'person' ? line.name || line.staff_id : w.termsOver;
          const open = line.kind === 'person' && line.state === 'waits';
          return (
            <li key={line.erasure_id} class={`card${line.state === 'waits' ? ' urgent' : ''}`}>
              <p class="top">
                <strong>{who}</strong>
                <span class="badge">{w.states[line.state]}</span>
              </p>
              <small>
                {[
                  line.erasure_id,
                  m.dateTime(line.settled_at || line.made_at),
                  line.by,
                  line.kind === 'person' && word(s.privacy.person.reasons, line.reason),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              <p>{counted(line)}</p>
              {asked === line.erasure_id ? (
                <Ask
                  label={w.confirm}
                  text={w.sure(who)}
                  yes={w.confirm}
                  danger
                  agree={() => settle(line.erasure_id, true)}
                  goBack={() => setAsked('')}
                />
              ) : (
                <div class="row">
                  {open ? (
                    <>
                      <button
                        type="button"
                        class="main"
                        aria-label={`${w.confirm}: ${who}`}
                        aria-disabled={waiting}
                        onClick={() => waiting || setAsked(line.erasure_id)}
                      >
                        {w.confirm}
                      </button>
                      <button
                        type="button"
                        aria-label={`${w.takeBack}: ${who}`}
                        aria-disabled={waiting}
                        onClick={() => waiting || settle(line.erasure_id, false)}
                      >
                        {w.takeBack}
                      </button>
                    </>
                  ) : null}
                  {line.state === 'undone' ? null : (
                    <button
                      type="button"
                      class="link"
                      aria-label={`${s.privacy.printAct}: ${line.erasure_id}`}
                      onClick={() => void print(line.erasure_id)}
                    >
                      {s.privacy.printAct}
                    </button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
