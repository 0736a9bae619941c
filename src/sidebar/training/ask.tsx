// A second look before something goes out to people: what will happen, yes, or back.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk';

interface Props {
  label: string;
  text: string;
  yes: string;
  no?: string;
  danger?: boolean;
  agree: () => void;
  goBack: () => void;
}

export function Ask({ label, text, yes, no, danger, agree, goBack }: Props) {
  const { s } = useDesk();
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a set of fields
    <div
      class="confirm"
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        goBack();
      }}
    >
      <p id={`${id}-what`}>{text}</p>
      <div class="row">
        <button
          ref={first}
          type="button"
          class={danger ? 'danger' : 'main'}
          aria-describedby={`${id}-what`}
          onClick={agree}
        >
          {yes}
        </button>
        <button type="button" onClick={goBack}>
          {no || s.common.cancel}
        </button>
      </div>
    </div>
  );
}
