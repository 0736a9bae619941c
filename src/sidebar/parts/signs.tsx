// Small signs that every view uses: busy, refused, done, and a link to pass on.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';

/** A bar without an end in sight: the server does not say how far it is. */
export function Busy({ text }: { text: string }) {
  return (
    <div class="busy" role="status">
      <span class="bar" aria-hidden="true">
        <span />
      </span>
      <span>{text}</span>
    </div>
  );
}

export function Refusal({ failure, before, retry }: { failure: Failure; before?: string; retry?: () => void }) {
  const { m, s } = useDesk();
  return (
    <div class="notice bad" role="alert">
      <p>
        {before ? <strong>{before} </strong> : null}
        {m.failure(failure.code, failure.params)}
      </p>
      {retry ? (
        <button type="button" onClick={retry}>
          {s.common.retry}
        </button>
      ) : null}
    </div>
  );
}

export function Notice({ kind, children }: { kind: 'good' | 'warn' | 'calm'; children: ComponentChildren }) {
  return <div class={`notice ${kind}`}>{children}</div>;
}

export function Heading({ children }: { children: ComponentChildren }) {
  return <h2 tabIndex={-1}>{children}</h2>;
}

/** To the form, or to what `open` and `what` say. */
export function FormLink({ url, open, what }: { url: string; open?: string; what?: string }) {
  const { s, announce } = useDesk();
  const [byHand, setByHand] = useState(false);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (byHand) field.current?.select();
  }, [byHand]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setCopied(true);
      announce(s.common.copied);
    } catch {
      // Google's frame may refuse the clipboard: then the person copies.
      setByHand(true);
    }
  };
  return (
    <div class="form-link">
      <span class="row">
        <button type="button" aria-label={what ? `${s.common.copyLink}: ${what}` : undefined} onClick={copy}>
          {copied ? `✓ ${s.common.copied}` : s.common.copyLink}
        </button>
        <a href={url} target="_blank" rel="noreferrer">
          {open || s.common.openForm}
        </a>
      </span>
      {byHand ? (
        <label>
          {s.common.copyByHand}
          <input ref={field} readOnly value={url} />
        </label>
      ) : null}
    </div>
  );
}
