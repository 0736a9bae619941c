// What may be done with a request besides answering: the usual at hand, the rest folded.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { RequestAct, RequestChange } from '../../contract/desk';
import type { RequestCard } from '../../contract/rpc';
import { useDesk } from '../desk';
import { ActForm } from './act-form';
import { type ActDraft, AT_HAND, AT_ONCE, FOLDED } from './acts';

interface Props {
  card: RequestCard;
  opened: RequestAct | '';
  open: (act: RequestAct | '') => void;
  draft: ActDraft;
  write: (draft: ActDraft) => void;
  change: (change: RequestChange) => void;
}

export function Actions({ card, opened, open, draft, write, change }: Props) {
  const { s } = useDesk();
  const place = useRef<HTMLDivElement>(null);
  const left = useRef<RequestAct | ''>('');
  const may = (acts: readonly RequestAct[]) => acts.filter((act) => card.may.includes(act));
  useLayoutEffect(() => {
    // Whoever goes back is where they were.
    if (!opened && left.current) place.current?.querySelector<HTMLElement>(`[data-act="${left.current}"]`)?.focus();
    left.current = opened;
  }, [opened]);
  const button = (act: RequestAct) => (
    <button
      key={act}
      type="button"
      data-act={act}
      onClick={() => (AT_ONCE.has(act) ? change({ act } as RequestChange) : open(act))}
    >
      {s.desk.acts[act].label}
    </button>
  );
  if (opened) {
    return (
      <ActForm
        key={opened}
        act={opened}
        card={card}
        draft={draft}
        write={write}
        agree={change}
        goBack={() => open('')}
      />
    );
  }
  const atHand = may(AT_HAND);
  const folded = may(FOLDED);
  if (atHand.length + folded.length === 0) return null;
  return (
    <div ref={place} class="actions">
      {atHand.length > 0 ? (
        // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a set of fields
        <div class="row" role="group" aria-label={s.desk.request.whatToDo}>
          {atHand.map(button)}
        </div>
      ) : null}
      {folded.length > 0 ? (
        <details open={folded.some((act) => act === left.current)}>
          <summary>{s.desk.request.more}</summary>
          <div class="row">{folded.map(button)}</div>
        </details>
      ) : null}
    </div>
  );
}
