// What stands of a session: when, where, who leads, about what, and what its time costs.
import type { SessionCard, TrainingOption } from '../../contract/training';
import { useDesk } from '../desk';
import { moved } from './board';
import { EffectList, useWhen } from './when';

export function SessionFacts({ card, picked }: { card: SessionCard; picked: TrainingOption | undefined }) {
  const { m, s } = useDesk();
  const t = s.training;
  const when = useWhen();
  const shown = picked ? moved(card, picked) : card;
  const reason = t.cancelledBy[card.reason as keyof typeof t.cancelledBy] || card.reason;
  const facts: [string, string][] = [
    [t.session.when, when({ ...shown, room: '' })],
    [t.session.before, picked ? when({ ...card, room: card.room === shown.room ? '' : card.room }) : ''],
    [
      t.session.room,
      shown.room && `${shown.room}${card.capacity && !picked ? `, ${t.session.places(card.capacity)}` : ''}`,
    ],
    [t.session.leader, card.leader],
    [t.session.topics, m.topicList(card.topics)],
    [
      t.session.group,
      card.state === 'held'
        ? t.attended(card.attended, card.group)
        : card.state === 'planned' || card.state === 'affected'
          ? t.answers(card.accepted, card.declined, card.silent)
          : '',
    ],
    [t.session.held, t.session.heldAt(card.held_start, card.held_end)],
    [t.session.reason, card.state === 'cancelled' ? reason : ''],
  ];
  return (
    <>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {card.sheet_signed ? <p class="good">✓ {t.session.sheet}</p> : null}
      {card.state === 'held' && card.not_counted ? (
        <p class="cost">{t.notCounted[card.not_counted as keyof typeof t.notCounted] || card.not_counted}</p>
      ) : null}
      {shown.effect && !picked ? (
        <>
          <h3>{t.session.why}</h3>
          <EffectList effect={shown.effect} />
        </>
      ) : null}
    </>
  );
}
