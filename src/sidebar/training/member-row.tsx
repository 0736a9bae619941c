// One of the group: the answer, the way out, and another group for who declined.
import { useState } from 'preact/hooks';
import type { Participant, SessionCard } from '../../contract/training';
import { useDesk } from '../desk';
import { Ask } from './ask';

export type Other = SessionCard['others'][number];
interface Props {
  card: SessionCard;
  one: Participant;
  /** Marked to be taken out. */
  out: boolean;
  toggle: (() => void) | undefined;
  offer: (person: Participant, other: Other) => void;
}

const ANSWERS = { accepted: 'accepted', declined: 'declined', tentative: 'tentative' } as const;

/** What is known of a person's coming, in one word. */
const standing = (card: SessionCard, one: Participant) => {
  if (card.state === 'held') return one.attended ? 'present' : 'absent';
  if (!one.invited_by) return 'waiting';
  if (one.invited_by === 'oral' && !(one.rsvp in ANSWERS)) return 'oral';
  if (card.state === 'proposed' || card.state === 'cancelled') return undefined;
  return ANSWERS[one.rsvp as keyof typeof ANSWERS] || 'silent';
};

export function MemberRow({ card, one, out, toggle, offer }: Props) {
  const { s } = useDesk();
  const t = s.training.members;
  const word = standing(card, one);
  return (
    <li class={out ? 'out' : ''}>
      <div class="member">
        <span class="named">
          {one.name}
          {out || word ? <span class={`badge ${out ? '' : word}`}>{out ? t.willRemove : t[word!]}</span> : null}
        </span>
        {toggle ? (
          <button type="button" class="link" aria-label={`${out ? t.undo : t.takeOut}: ${one.name}`} onClick={toggle}>
            {out ? t.undo : t.takeOut}
          </button>
        ) : null}
      </div>
      {toggle && word === 'declined' && !out ? <OtherGroups card={card} one={one} offer={offer} /> : null}
    </li>
  );
}

function OtherGroups({ card, one, offer }: Pick<Props, 'card' | 'one' | 'offer'>) {
  const { s } = useDesk();
  const t = s.training.members;
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<Other>();
  const free = card.others.filter((other) => other.free > 0);
  if (free.length === 0) return <small>{t.noPlaces}</small>;
  if (chosen) {
    return (
      <Ask
        label={t.offer}
        text={t.offerSure(one.name, chosen.label)}
        yes={s.training.board.invite}
        agree={() => {
          setChosen(undefined);
          setOpen(false);
          offer(one, chosen);
        }}
        goBack={() => setChosen(undefined)}
      />
    );
  }
  return (
    <>
      <button
        type="button"
        class="link"
        aria-expanded={open}
        aria-label={`${t.offer}: ${one.name}`}
        onClick={() => setOpen(!open)}
      >
        {t.offer}
      </button>
      {open
        ? free.map((other) => (
            <button key={other.session_id} type="button" class="option" onClick={() => setChosen(other)}>
              {t.offerTo(other.label, other.free)}
            </button>
          ))
        : null}
    </>
  );
}
