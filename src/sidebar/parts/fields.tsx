// Labelled fields with a hint, or with what is wrong with them.
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface Common {
  label: string;
  hint?: string;
  invalid?: string | undefined;
}

function Note({ id, hint, invalid }: { id: string; hint?: string | undefined; invalid?: string | undefined }) {
  return hint || invalid ? (
    <p id={id} class={invalid ? 'wrong' : 'hint'}>
      {invalid || hint}
    </p>
  ) : null;
}

export function Choice<T extends string>({
  label,
  hint,
  value,
  words,
  choose,
}: Common & { value: T; words: readonly (readonly [T, string])[]; choose: (value: T) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        aria-describedby={hint ? `${id}-note` : undefined}
        value={value}
        onChange={(event) => choose(event.currentTarget.value as T)}
      >
        {words.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
      <Note id={`${id}-note`} hint={hint} />
    </div>
  );
}

type Writing = Common & { value: string; write: (text: string) => void };

export function TextArea({
  label,
  hint,
  invalid,
  value,
  write,
  paste,
  autoFocus,
}: Writing & { paste?: (event: ClipboardEvent) => void; autoFocus?: boolean }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        aria-describedby={`${id}-note`}
        aria-invalid={invalid ? true : undefined}
        value={value}
        onInput={(event) => write(event.currentTarget.value)}
        onPaste={paste}
      />
      <Note id={`${id}-note`} hint={hint} invalid={invalid} />
    </div>
  );
}

export function TextField({
  label,
  hint,
  invalid,
  value,
  write,
  offers,
  type = 'text',
}: Writing & { offers?: readonly string[]; type?: 'text' | 'date' | 'time' | 'datetime-local' }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type}
        list={offers ? `${id}-offers` : undefined}
        aria-describedby={hint || invalid ? `${id}-note` : undefined}
        aria-invalid={invalid ? true : undefined}
        value={value}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <Note id={`${id}-note`} hint={hint} invalid={invalid} />
      {offers ? (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}
