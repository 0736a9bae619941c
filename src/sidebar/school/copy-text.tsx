// Words to paste into a messenger: copied at a press, or by hand where the browser refuses.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk';

export function CopyText({ text }: { text: string }) {
  const { s, announce } = useDesk();
  const w = s.school.roles;
  const id = useId();
  const [byHand, setByHand] = useState(false);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (byHand) field.current?.select();
  }, [byHand]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(w.copied);
    } catch {
      // Google's frame may refuse the clipboard: then the person copies.
      setByHand(true);
    }
  };
  return (
    <>
      <div class="row">
        <button type="button" onClick={() => void copy()}>
          {copied ? `✓ ${w.copied}` : w.copy}
        </button>
      </div>
      {byHand ? (
        <div class="field">
          <label for={id}>{w.copyByHand}</label>
          <textarea ref={field} id={id} readOnly rows={8} value={text} />
        </div>
      ) : null}
    </>
  );
}
