// What an act wants to know, then one look at who is written to.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestAct, RequestChange } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import { ROUTES } from '../../domain/routing';
import { TOPICS } from '../../domain/tables';
import { useDesk } from '../desk';
import { Choice, TextArea } from '../parts/fields';
import { Ask } from '../training/ask';
import { type ActDraft, changeOf, mailed, mergeable } from './acts';

interface Props {
  act: RequestAct;
  card: RequestCard;
  draft: ActDraft;
  write: (draft: ActDraft) => void;
  agree: (change: RequestChange) => void;
  goBack: () => void;
}

export function ActForm({ act, card, draft, write, agree, goBack }: Props) {
  const { m, s } = useDesk();
  const r = s.desk.request;
  const words = s.desk.acts[act];
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<RequestChange>();
  const others = mergeable(card);
  const set = (part: Partial<ActDraft>) => {
    setAsked(undefined);
    write({ ...draft, ...part });
  };
  const wanted = changeOf(
    act,
    act === 'merge' && !draft.into ? { ...draft, into: others[0]?.request_id || '' } : draft,
  );
  const letter = asked && mailed(asked);
  const missing = typeof wanted === 'string' ? wanted : undefined;
  useLayoutEffect(() => {
    if (!asked) form.current?.querySelector<HTMLElement>('textarea, select, button')?.focus();
  }, [asked]);
  const review = () => {
    setTried(true);
    if (typeof wanted !== 'string') return mailed(wanted) ? setAsked(wanted) : agree(wanted);
    form.current?.querySelector<HTMLElement>(wanted === 'text' ? 'textarea' : 'select')?.focus();
  };
  const text = {
    wait: [r.question, r.needQuestion],
    drop: [r.reason, r.needReason],
    reopen: [r.reason, r.needReason],
    transfer: [r.reason, r.needReason],
    split: [r.splitText, r.needText],
    held: [r.heldAnswer, ''],
  }[act as string];
  const role = draft.topic && act === 'transfer' ? r.roleTakes(m.roles[ROUTES[draft.topic].role]) : '';

  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !asked) goBack();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || asked) return;
        event.preventDefault();
        review();
      }}
    >
      <h3>{words.label}</h3>
      {words.hint ? <p class="hint">{words.hint}</p> : null}
      {act === 'transfer' || act === 'split' ? (
        <Choice
          label={act === 'transfer' ? r.toTopic : s.request.topic}
          hint={tried && missing === 'topic' ? s.training.session.needTopic : role}
          value={draft.topic}
          words={[
            ['', '—'] as const,
            ...TOPICS.filter((topic) => topic !== card.topic).map((topic) => [topic, m.topics[topic]] as const),
          ]}
          choose={(topic) => set({ topic })}
        />
      ) : null}
      {act === 'merge' && others.length > 0 ? (
        <Choice
          label={r.mergeInto}
          value={draft.into || others[0]!.request_id}
          words={others.map(({ request_id, topic, submitted_at }) => [
            request_id,
            `№ ${request_id} · ${m.topicsShort[topic]} · ${m.date(submitted_at)}`,
          ])}
          choose={(into) => set({ into })}
        />
      ) : null}
      {act === 'merge' && others.length === 0 ? <p class="empty">{r.nothingToMerge}</p> : null}
      {text ? (
        <TextArea
          label={text[0]!}
          invalid={tried && missing === 'text' ? text[1] : ''}
          value={draft.text}
          write={(typed) => set({ text: typed })}
        />
      ) : null}
      {asked && letter ? (
        <Ask
          label={words.label}
          text={s.desk.told[letter](card.person, card.email)}
          yes={words.label}
          danger={act === 'drop'}
          agree={() => agree(asked)}
          goBack={() => setAsked(undefined)}
        />
      ) : (
        <div class="row">
          {typeof wanted === 'string' || mailed(wanted) ? null : <small>{r.mailsNobody}</small>}
          {missing === 'into' ? null : (
            <button type="submit" class="main">
              {words.label}
            </button>
          )}
          <button type="button" onClick={goBack}>
            {s.common.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
