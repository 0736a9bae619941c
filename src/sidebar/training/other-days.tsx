// Every day of the window: what it would cost, or why it is none; choosing one shows what follows.
import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../contract/rpc';
import type { SessionCard, TrainingOption } from '../../contract/training';
import { useDesk } from '../desk';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from './ask';
import { EffectList, EffectText, useWhen } from './when';

interface Props {
  card: SessionCard;
  picked: TrainingOption | undefined;
  pick: (option: TrainingOption | undefined) => void;
  move: (option: TrainingOption) => void;
}

export function OtherDays({ card, picked, pick, move }: Props) {
  const { s } = useDesk();
  const t = s.training.session;
  const when = useWhen();
  const [reply, setReply] = useState<Reply<TrainingOption[]>>();
  const [asking, setAsking] = useState(false);
  const load = async () => {
    setReply(undefined);
    setReply(await call('trainingOptions', { session_id: card.session_id }));
  };
  useEffect(() => void load(), [card.session_id]);
  if (!reply) return <Busy text={s.common.loading} />;
  if (!reply.ok) return <Refusal failure={reply} retry={() => void load()} />;
  const possible = reply.value.filter(({ obstacle }) => !obstacle);
  const rejected = reply.value.filter(({ obstacle }) => obstacle);
  // Nobody is written to about a proposal.
  const mails = card.state !== 'proposed';

  return (
    <div class="days">
      <h3>{t.otherDays}</h3>
      <p class="hint">{possible.some(({ chosen }) => !chosen) ? t.otherDaysHint : t.noDays}</p>
      <ul class="plain">
        {possible.map((option) => {
          const isPicked = picked?.date === option.date;
          return (
            <li key={option.date}>
              <button
                type="button"
                class="option"
                aria-pressed={isPicked}
                disabled={option.chosen}
                onClick={() => {
                  setAsking(false);
                  pick(isPicked ? undefined : option);
                }}
              >
                <span class="number">{when(option)}</span>
                {option.chosen ? <span class="badge">{t.chosen}</span> : null}
                {option.effect ? <EffectText effect={option.effect} /> : null}
              </button>
              {isPicked ? (
                <div class="preview">
                  <p role="status">
                    <strong>{t.preview}:</strong> {when(option)}
                  </p>
                  {option.effect ? <EffectList effect={option.effect} /> : null}
                  {asking ? (
                    <Ask
                      label={t.move}
                      text={s.training.tells(card.by_mail, card.group - card.by_mail)}
                      yes={t.move}
                      agree={() => move(option)}
                      goBack={() => setAsking(false)}
                    />
                  ) : (
                    <div class="row">
                      <button type="button" class="main" onClick={() => (mails ? setAsking(true) : move(option))}>
                        {t.move}
                      </button>
                      <button type="button" onClick={() => pick(undefined)}>
                        {t.stay}
                      </button>
                    </div>
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {rejected.length > 0 ? (
        <details>
          <summary>
            {t.rejectedDays} ({rejected.length})
          </summary>
          <ul class="rejected">
            {rejected.map((option) => (
              <li key={option.date}>
                {when({ ...option, room: '' })}
                <small>
                  {s.training.obstacles[option.obstacle as keyof typeof s.training.obstacles] || option.obstacle}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
