// The words of a memo, and a person's own look that nobody is named in them.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { TextArea } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';

interface Props {
  begun: { question: string; answer: string };
  save: (question: string, answer: string) => void;
  goBack: () => void;
}

export function MemoForm({ begun, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.desk.memos;
  const [question, setQuestion] = useState(begun.question);
  const [answer, setAnswer] = useState(begun.answer);
  const [looked, setLooked] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const empty = !question.trim() || !answer.trim();
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty && looked) save(question.trim(), answer.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && goBack()}
    >
      <TextArea
        label={w.question}
        hint={w.draftHint}
        invalid={tried && empty ? w.needBoth : ''}
        value={question}
        write={setQuestion}
      />
      <TextArea label={w.answer} value={answer} write={setAnswer} />
      <label class="tick">
        <input type="checkbox" checked={looked} onChange={() => setLooked(!looked)} />
        {w.noNames}
      </label>
      {tried && !looked ? (
        <p class="wrong" role="alert">
          {w.needNoNames}
        </p>
      ) : null}
      <FormButtons yes={w.save} goBack={goBack} />
    </form>
  );
}
