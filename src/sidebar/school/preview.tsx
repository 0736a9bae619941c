// A look at what a change would do, then yes or back to what was typed.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { ScheduleEffect } from '../../contract/schedule';
import { useDesk } from '../desk';
import { EffectView, hasErrors } from '../parts/effect';
import { Busy, Refusal } from '../parts/signs';

interface Props {
  label: string;
  ask: () => Promise<Reply<ScheduleEffect>>;
  yes: string;
  no?: string;
  danger?: boolean;
  room?: (room_id: string) => string;
  agree: () => void;
  goBack: () => void;
}

export function Preview({ label, ask, yes, no, danger, room, agree, goBack }: Props) {
  const { s } = useDesk();
  const [reply, setReply] = useState<Reply<ScheduleEffect>>();
  const back = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const look = async () => {
    setReply(undefined);
    setReply(await ask());
  };
  useEffect(() => {
    // The button that led here is gone: without a place to be, the keyboard would start from the top of the page.
    back.current?.focus();
    void look();
  }, []);
  useEffect(() => {
    if (reply?.ok) first.current?.focus();
  }, [reply]);
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
      {reply ? null : <Busy text={s.school.looking} />}
      {reply && !reply.ok ? <Refusal failure={reply} retry={() => void look()} /> : null}
      {reply?.ok ? (
        <div role="status">
          <EffectView effect={reply.value} {...(room ? { room } : {})} />
        </div>
      ) : null}
      <div class="row">
        {reply?.ok && !hasErrors(reply.value) ? (
          <button ref={first} type="button" class={danger ? 'danger' : 'main'} onClick={agree}>
            {yes}
          </button>
        ) : null}
        <button ref={back} type="button" onClick={goBack}>
          {no || s.school.back}
        </button>
      </div>
    </div>
  );
}
