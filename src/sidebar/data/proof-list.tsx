// What was tried under this account, and what came of it.
import type { ProofLine } from '../../contract/hand-over';
import { useDesk } from '../desk';

const SIGNS: Readonly<Record<ProofLine['state'], string>> = { ok: '✓', waiting: '!', failure: '✕' };
const CLASSES = { ok: 'ok', waiting: 'warning', failure: 'failure' } as const;

export function ProofList({ lines }: { lines: readonly ProofLine[] }) {
  const { s } = useDesk();
  const h = s.handOver;
  return (
    <>
      <h4>{h.proof}</h4>
      <ul class="health">
        {lines.map(({ key, state, params }) => (
          <li key={key} class={CLASSES[state]}>
            <span class="sign" aria-hidden="true">
              {SIGNS[state]}
            </span>
            <div>
              <span class={`badge ${CLASSES[state]}`}>{h.states[state]}</span>
              <p>{h.line(key, state, params)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
