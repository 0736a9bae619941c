// Cancelling a session that people were invited to: they read why.
import { useState } from 'preact/hooks';
import type { SessionCard } from '../../contract/training';
import { useDesk } from '../desk';
import { TextArea } from '../parts/fields';
import { Ask } from './ask';

interface Props {
  card: SessionCard;
  reason: string;
  write: (reason: string) => void;
  cancel: (reason: string) => void;
  goBack: () => void;
}

export function CancelForm({ card, reason, write, cancel, goBack }: Props) {
  const { s } = useDesk();
  const t = s.training.cancelling;
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(reason.trim() !== '');
      }}
    >
      <h3>{t.cancel}</h3>
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        invalid={tried && !reason.trim() ? t.needReason : ''}
        value={reason}
        write={write}
      />
      {asking ? (
        <Ask
          label={t.cancel}
          text={t.sure(card.by_mail, card.group - card.by_mail)}
          yes={t.really}
          no={t.back}
          danger
          agree={() => cancel(reason.trim())}
          goBack={() => setAsking(false)}
        />
      ) : (
        <div class="row">
          <button type="submit" class="danger">
            {t.cancel}
          </button>
          <button type="button" onClick={goBack}>
            {s.common.cancel}
          </button>
        </div>
      )}
    </form>
  );
}
