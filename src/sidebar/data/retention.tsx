// Terms of keeping, and what is over its term: shown first, erased at a press, or put off.
import { useState } from 'preact/hooks';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { call } from '../server';
import { Ask } from '../training/ask';
import type { PrivacyPart } from './privacy';

/** `requests=12` → what of it, and how many. */
export const countsIn = (counts: readonly string[]): [string, string][] =>
  counts.map((count) => {
    const [name = '', n = ''] = count.split('=');
    return [name, n];
  });

export function Retention({ board, waiting, act }: PrivacyPart) {
  const { s } = useDesk();
  const w = s.privacy.retention;
  const [asked, setAsked] = useState(false);
  const { due } = board;
  return (
    <section>
      <h4>{w.title}</h4>
      <p class="hint">
        {board.auto ? w.auto : w.byHand} {w.hint}
      </p>
      {due ? (
        <div class="card urgent">
          <p>
            <strong>{w.due}</strong>
          </p>
          <ul>
            {countsIn(due.counts).map(([term, n]) => (
              <li key={term}>
                {word(w.terms, term)}: {n}
              </li>
            ))}
          </ul>
          {asked ? (
            <Ask
              label={w.confirm}
              text={w.sure}
              yes={w.confirm}
              danger
              agree={() => {
                setAsked(false);
                const { erasure_id } = due;
                void act(() => call('settleRetention', { erasure_id, act: 'confirm' }), w.confirmed);
              }}
              goBack={() => setAsked(false)}
            />
          ) : (
            <div class="row">
              <button type="button" class="main" aria-disabled={waiting} onClick={() => waiting || setAsked(true)}>
                {w.confirm}
              </button>
              <button
                type="button"
                class="link"
                aria-disabled={waiting}
                onClick={() => {
                  const { erasure_id } = due;
                  if (!waiting) void act(() => call('settleRetention', { erasure_id, act: 'postpone' }), w.postponed);
                }}
              >
                {w.postpone}
              </button>
            </div>
          )}
        </div>
      ) : (
        <p class="empty">{w.nothing}</p>
      )}
      <ul>
        {board.terms.map(({ term, months }) => (
          <li key={term}>
            {w.terms[term]}: {months === 0 ? w.forever : w.months(months)}
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="link"
        aria-disabled={waiting}
        onClick={() => waiting || void act(() => call('lookAtRetention', {}), w.looked)}
      >
        {w.look}
      </button>
    </section>
  );
}
