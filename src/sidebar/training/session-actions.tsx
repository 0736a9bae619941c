// What may be done with a session now: the obvious act first, the others behind it.
import { useState } from 'preact/hooks';
import type { SessionCard } from '../../contract/training';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from './ask';
import { invitedBy } from './board';

/** What is open below the facts; nothing where empty. */
export type Panel = '' | 'attendance' | 'days' | 'edit' | 'cancel';

interface Props {
  card: SessionCard;
  panel: Panel;
  /** Another day is being looked at: a yes would be to the old one. */
  picked: boolean;
  open: (panel: Panel) => void;
  approve: () => void;
  keep: () => void;
  reject: () => void;
}

export function SessionActions({ card, panel, picked, open, approve, keep, reject }: Props) {
  const { s } = useDesk();
  const t = s.training;
  const [asking, setAsking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const may = (act: SessionCard['may'][number]) => card.may.includes(act);
  const isAffected = card.state === 'affected';
  const { byMail, inPerson } = invitedBy([card]);

  const print = async () => {
    setPrinting(true);
    setFailure(undefined);
    const reply = await call('openPrint', { document: 'sign_in_sheet', key: card.session_id });
    setPrinting(false);
    if (!reply.ok) setFailure(reply);
  };
  const toggle = (name: Panel, words: string) => (
    <button type="button" aria-expanded={panel === name} onClick={() => open(panel === name ? '' : name)}>
      {words}
    </button>
  );
  const canApprove = !picked && may('approve') && !(isAffected && !card.affected?.option);
  const approveWords = isAffected ? t.board.move : card.state === 'proposed' ? t.board.approve : t.board.invite;
  return (
    <div class="actions">
      {asking ? (
        <Ask
          label={approveWords}
          text={
            isAffected ? t.tells(card.by_mail, card.group - card.by_mail) : t.board.approveSure(1, byMail, inPerson)
          }
          yes={approveWords}
          agree={() => {
            setAsking(false);
            approve();
          }}
          goBack={() => setAsking(false)}
        />
      ) : (
        <div class="row">
          {canApprove ? (
            <button type="button" class="main" onClick={() => setAsking(true)}>
              {approveWords}
            </button>
          ) : null}
          {!picked && isAffected && may('keep') ? (
            <button type="button" onClick={keep}>
              {t.board.keep}
            </button>
          ) : null}
          {may('confirm') && panel !== 'attendance' ? (
            <button type="button" class={card.state === 'held' ? '' : 'main'} onClick={() => open('attendance')}>
              {card.state === 'held' ? t.attendance.correct : t.attendance.title}
            </button>
          ) : null}
        </div>
      )}
      <div class="row">
        {may('change') ? toggle('days', isAffected ? t.board.chooseOther : t.session.otherDays) : null}
        {may('change') ? toggle('edit', t.session.edit) : null}
        {may('print') ? (
          <button type="button" aria-disabled={printing} onClick={() => printing || void print()}>
            {t.session.print}
          </button>
        ) : null}
        {may('cancel') && card.state === 'proposed' ? (
          <button type="button" class="danger" onClick={reject}>
            {t.cancelling.reject}
          </button>
        ) : null}
        {may('cancel') && card.state !== 'proposed' ? toggle('cancel', t.cancelling.cancel) : null}
      </div>
      {printing ? <Busy text={t.session.printing} /> : null}
      {failure ? <Refusal failure={failure} retry={() => void print()} /> : null}
    </div>
  );
}
