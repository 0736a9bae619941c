// The group of a session: who answered what, who comes in, who goes out, and another group for who declined.
import { useState } from 'preact/hooks';
import type { Participant, SessionCard } from '../../contract/training';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { Ask } from './ask';
import { isInvited } from './attendance-draft';

type Other = SessionCard['others'][number];
interface Props {
  card: SessionCard;
  lead: boolean;
  save: (add: string[], remove: string[]) => Promise<boolean>;
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

export function Members({ card, lead, save, offer }: Props) {
  const { s, trainings } = useDesk();
  const t = s.training.members;
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const [offering, setOffering] = useState('');
  const [offered, setOffered] = useState<Other>();
  const staff = trainings.board?.staff || [];
  const group = card.participants.filter(isInvited);
  const nameOf = (staff_id: string) => staff.find((one) => one.staff_id === staff_id)?.name || staff_id;
  const may = lead && card.may.includes('change');
  const news = add.length + remove.length > 0;
  const over = group.length + add.length - remove.length - card.capacity;
  const submit = async () => {
    setAdd([]);
    setRemove([]);
    setAsking(false);
    if (await save([...add], [...remove])) return;
    setAdd(add);
    setRemove(remove);
  };
  const without = (list: readonly string[], staff_id: string) => list.filter((one) => one !== staff_id);

  return (
    <section class="members">
      <h3>
        {t.title} <span class="count">{group.length}</span>
      </h3>
      {group.length + add.length === 0 ? <p class="empty">{t.empty}</p> : null}
      <ul class="people">
        {group.map((one) => {
          const word = standing(card, one);
          const out = remove.includes(one.staff_id);
          return (
            <li key={one.staff_id} class={out ? 'out' : ''}>
              <span>{one.name}</span>
              <span class="row">
                {out || word ? <span class={`badge ${out ? '' : word}`}>{out ? t.willRemove : t[word!]}</span> : null}
                {may ? (
                  <button
                    type="button"
                    class="link aside"
                    aria-label={`${out ? t.undo : t.takeOut}: ${one.name}`}
                    onClick={() => setRemove(out ? without(remove, one.staff_id) : [...remove, one.staff_id])}
                  >
                    {out ? t.undo : t.takeOut}
                  </button>
                ) : null}
              </span>
              {may && word === 'declined' && !out && offering !== one.staff_id ? (
                card.others.length > 0 ? (
                  <button type="button" class="link" onClick={() => setOffering(one.staff_id)}>
                    {t.offer}
                  </button>
                ) : (
                  <small>{t.noPlaces}</small>
                )
              ) : null}
              {offering === one.staff_id && !offered ? (
                <div class="plain">
                  {card.others.map((other) => (
                    <button key={other.session_id} type="button" class="option" onClick={() => setOffered(other)}>
                      {t.offerTo(other.label, other.free)}
                    </button>
                  ))}
                </div>
              ) : null}
              {offering === one.staff_id && offered ? (
                <Ask
                  label={t.offer}
                  text={t.offerSure(one.name, offered.label)}
                  yes={s.training.board.invite}
                  agree={() => offer(one, offered)}
                  goBack={() => {
                    setOffered(undefined);
                    setOffering('');
                  }}
                />
              ) : null}
            </li>
          );
        })}
        {add.map((staff_id) => (
          <li key={staff_id}>
            <span>{nameOf(staff_id)}</span>
            <span class="row">
              <span class="badge assigned">{t.willAdd}</span>
              <button
                type="button"
                class="link aside"
                aria-label={`${t.takeOut}: ${nameOf(staff_id)}`}
                onClick={() => setAdd(without(add, staff_id))}
              >
                {t.takeOut}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {may ? (
        <PersonField
          key={add.length}
          label={t.add}
          people={staff
            .filter(({ staff_id }) => !add.includes(staff_id) && !group.some((one) => one.staff_id === staff_id))
            .map((one) => ({ ...one, active: true }))}
          chosen=""
          choose={(staff_id) => staff_id && setAdd([...add, staff_id])}
          busy={!trainings.board}
        />
      ) : null}
      {news && over > 0 ? (
        <p class="wrong" role="alert">
          {t.over(over)}
        </p>
      ) : null}
      {news && asking ? (
        <Ask
          label={t.save}
          text={t.sure(add.length, remove.length)}
          yes={t.save}
          agree={() => void submit()}
          goBack={() => setAsking(false)}
        />
      ) : null}
      {news && !asking && over <= 0 ? (
        <div class="row">
          <button
            type="button"
            class="main"
            onClick={() => (card.state === 'proposed' ? void submit() : setAsking(true))}
          >
            {t.save} ({[add.length && `+${add.length}`, remove.length && `−${remove.length}`].filter(Boolean).join(' ')}
            )
          </button>
          <button
            type="button"
            onClick={() => {
              setAdd([]);
              setRemove([]);
            }}
          >
            {s.common.cancel}
          </button>
        </div>
      ) : null}
    </section>
  );
}
