// Changing what a session is about, or when and where it is, by hand.

import { useState } from 'preact/hooks';
import type { SessionCard, TrainingChange } from '../../contract/training';
import { useDesk } from '../desk';
import { FormButtons } from '../parts/form-buttons';
import { Ask } from './ask';
import { changeOf } from './board';
import { SessionFields, useProblems } from './session-fields';

interface Props {
  card: SessionCard;
  save: (change: TrainingChange) => void;
  goBack: () => void;
}

export function ChangeForm({ card, save, goBack }: Props) {
  const { s } = useDesk();
  const t = s.training.session;
  const problems = useProblems();
  const [change, setChange] = useState(() => changeOf(card));
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const before = changeOf(card);
  // A title that was made from other topics would be wrong now.
  const retitled = change.topics.join() !== before.topics.join() && change.title === before.title;
  const wanted = retitled ? { ...change, title: '' } : change;

  const missing = problems(change);
  const same = JSON.stringify(change) === JSON.stringify(before);

  const review = () => {
    setTried(true);
    if (same || Object.keys(missing).length > 0) return;
    if (card.state === 'proposed') save(wanted);
    else setAsking(true);
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
      <h3>{t.editTitle}</h3>
      <SessionFields value={change} set={(part) => setChange({ ...change, ...part })} wrong={tried ? missing : {}} />
      {tried && same ? (
        <p class="hint" role="status">
          {t.same}
        </p>
      ) : null}
      {asking ? (
        <Ask
          label={t.editTitle}
          text={s.training.tells(card.by_mail, card.group - card.by_mail)}
          yes={t.save}
          agree={() => save(wanted)}
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={t.save} goBack={goBack} />
      )}
    </form>
  );
}
