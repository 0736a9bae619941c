// An answered request becomes the draft of a memo: its words, looked over by a person.
import { useRef, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { MemoForm } from './memo-form';

/** A memo's question is one that others may ask too: not a whole letter. */
const LONGEST = 500;

export function MakeMemo({ card }: { card: RequestCard }) {
  const { s, go, announce } = useDesk();
  const w = s.desk.memos;
  const [open, setOpen] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const opener = useRef<HTMLButtonElement>(null);
  const { request_id, topic, language, status } = card;
  if (!card.answer || (status !== 'answered' && status !== 'confirmed')) return null;

  const save = async (question: string, answer: string) => {
    setWaiting(true);
    setFailure(undefined);
    const reply = await call('changeMemo', {
      act: 'draft',
      memo_id: '',
      request_id,
      topic,
      language,
      question,
      answer,
    });
    setWaiting(false);
    if (!reply.ok) return setFailure(reply);
    setSaved(true);
    announce(w.saved);
  };
  if (saved) {
    return (
      <Notice kind="good">
        <p>✓ {w.saved}</p>
        <button type="button" class="link" onClick={() => go({ section: 'memos' })}>
          {w.title}
        </button>
      </Notice>
    );
  }
  if (!open) {
    return (
      <button ref={opener} type="button" onClick={() => setOpen(true)}>
        {s.desk.request.makeMemo}
      </button>
    );
  }
  return (
    <>
      <h3>{w.draftTitle}</h3>
      {failure ? <Refusal failure={failure} /> : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      <div hidden={waiting}>
        <MemoForm
          begun={{ question: card.text.slice(0, LONGEST), answer: card.answer }}
          save={(question, answer) => void save(question, answer)}
          goBack={() => {
            setOpen(false);
            setTimeout(() => opener.current?.focus());
          }}
        />
      </div>
    </>
  );
}
