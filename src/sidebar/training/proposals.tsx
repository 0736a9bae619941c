// Sessions that wait for a yes: new ones, and people who would join an approved one.
import { useRef, useState } from 'preact/hooks';
import type { SessionLine } from '../../contract/training';
import { useDesk } from '../desk';
import { Busy } from '../parts/signs';
import { call } from '../server';
import { Ask } from './ask';
import { approvedIn, invitedBy } from './board';
import { SessionItem } from './session-item';

export function Proposals({ lines, lead }: { lines: readonly SessionLine[]; lead: boolean }) {
  const { s, trainings, announce } = useDesk();
  const t = s.training.board;
  const place = useRef<HTMLElement>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const [approving, setApproving] = useState(false);
  if (lines.length === 0 && !approving) return null;

  const goBack = () => {
    const [first] = asked;
    setAsked([]);
    setTimeout(() => place.current?.querySelector<HTMLElement>(`[data-approve="${first}"]`)?.focus());
  };
  const approve = async (session_ids: readonly string[]) => {
    setAsked([]);
    setApproving(true);
    // The buttons are gone: without a place to be, the keyboard would start from the top of the page.
    place.current?.querySelector<HTMLElement>('h3')?.focus();
    const agreed = await trainings.attempt(approvedIn(trainings.board!, session_ids), () =>
      call('approveTraining', { session_ids: [...session_ids] }),
    );
    setApproving(false);
    if (agreed) announce(t.approved(session_ids.length));
  };
  const question = (chosen: readonly SessionLine[]) => {
    const { byMail, inPerson } = invitedBy(chosen);
    return (
      <Ask
        label={t.approve}
        text={t.approveSure(chosen.length, byMail, inPerson)}
        yes={t.approve}
        agree={() => void approve(chosen.map(({ session_id }) => session_id))}
        goBack={goBack}
      />
    );
  };
  const together = asked.length > 1;
  return (
    <section ref={place}>
      <h3 tabIndex={-1}>
        {t.proposals} {lines.length > 0 ? <span class="count">{lines.length}</span> : null}
      </h3>
      {lines.length > 0 ? <p class="hint">{t.proposalsHint}</p> : null}
      {approving ? <Busy text={t.approving} /> : null}
      {lead && lines.length > 1 && !together ? (
        <button
          type="button"
          class="main"
          data-approve={lines[0]!.session_id}
          aria-disabled={trainings.waiting}
          onClick={() => trainings.waiting || setAsked(lines.map(({ session_id }) => session_id))}
        >
          {t.approveAll(lines.length)}
        </button>
      ) : null}
      {together ? question(lines.filter(({ session_id }) => asked.includes(session_id))) : null}
      <ul class="cards">
        {lines.map((line) => (
          <SessionItem key={line.session_id} line={line}>
            {lead && !together && asked[0] === line.session_id ? question([line]) : null}
            {lead && asked.length === 0 ? (
              <div class="row">
                <button
                  type="button"
                  class={lines.length === 1 ? 'main' : ''}
                  data-approve={line.session_id}
                  aria-label={`${line.state === 'proposed' ? t.approve : t.invite}: ${line.title}`}
                  aria-disabled={trainings.waiting}
                  onClick={() => trainings.waiting || setAsked([line.session_id])}
                >
                  {line.state === 'proposed' ? t.approve : t.invite}
                </button>
              </div>
            ) : null}
          </SessionItem>
        ))}
      </ul>
    </section>
  );
}
