// Answering and closing: a text, then one look at where it goes.
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import { useDesk } from '../desk';

interface Props {
  card: RequestCard;
  text: string;
  write: (text: string) => void;
  close: (answer: string) => void;
  /** The server refused this text: the person goes on writing. */
  again: boolean;
  /** How many ready answers were put into the text: the person goes on in it. */
  inserted: number;
}

export function AnswerForm({ card, text, write, close, again, inserted }: Props) {
  const { m, s } = useDesk();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) send.current?.focus();
  }, [asking]);
  useLayoutEffect(() => {
    if (again) field.current?.focus();
  }, [again]);
  useLayoutEffect(() => {
    if (inserted === 0) return;
    setAsking(false);
    field.current?.focus();
  }, [inserted]);

  const review = () => {
    const empty = text.trim() === '';
    setWrong(empty ? m.failure('answer.empty') : '');
    setAsking(!empty);
    if (empty) field.current?.focus();
  };
  const goBack = () => {
    setAsking(false);
    field.current?.focus();
  };
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <div class="field">
        <label for={id}>{s.request.answer}</label>
        <textarea
          ref={field}
          id={id}
          rows={text.length > 200 ? 10 : 4}
          readOnly={asking}
          aria-describedby={`${id}-note`}
          aria-invalid={wrong ? true : undefined}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) review();
          }}
        />
        <p id={`${id}-note`} class={wrong ? 'wrong' : 'hint'}>
          {wrong || s.request.answerHint}
        </p>
      </div>
      {asking ? (
        // biome-ignore lint/a11y/useSemanticElements: a question inside the form, not a set of fields
        <div
          class="confirm"
          role="group"
          aria-label={s.request.reply}
          onKeyDown={(event) => event.key === 'Escape' && goBack()}
        >
          <p id={`${id}-letter`}>{card.email ? s.request.letterTo(card.person, card.email) : s.request.noLetter}</p>
          <div class="row">
            <button
              ref={send}
              type="button"
              class="main"
              aria-describedby={`${id}-letter`}
              onClick={() => close(text.trim())}
            >
              {card.email ? s.request.send : s.request.reply}
            </button>
            <button type="button" onClick={goBack}>
              {s.request.backToText}
            </button>
          </div>
        </div>
      ) : (
        <button type="submit" class="main">
          {s.request.reply}
        </button>
      )}
    </form>
  );
}
