// The new account's own step: what it will cause, and a second look before it does.
import { useState } from 'preact/hooks';
import type { HandOver } from '../../contract/hand-over';
import { useDesk } from '../desk';
import { Notice } from '../parts/signs';
import { Ask } from '../training/ask';

interface Props {
  state: HandOver;
  /** Without the account before, which is gone. */
  alone: boolean;
  busy: boolean;
  agree: () => void;
}

export function TakeOver({ state, alone, busy, agree }: Props) {
  const { s } = useDesk();
  const h = s.handOver;
  const [asking, setAsking] = useState(false);
  const title = alone ? h.alone : h.take;
  return (
    <>
      <h4>{title}</h4>
      {alone ? <p class="hint">{h.aloneHint}</p> : null}
      {state.form_reachable ? null : (
        <Notice kind="warn">
          <p>{h.formLost}</p>
        </Notice>
      )}
      {asking ? (
        <Ask
          label={title}
          text={alone ? h.aloneText(state.invitations, state.owner) : h.takeText(state.invitations)}
          yes={h.takeYes}
          danger={alone}
          agree={() => {
            setAsking(false);
            agree();
          }}
          goBack={() => setAsking(false)}
        />
      ) : (
        <button
          type="button"
          class={alone ? undefined : 'main'}
          aria-disabled={busy}
          onClick={() => !busy && setAsking(true)}
        >
          {h.take}…
        </button>
      )}
    </>
  );
}
