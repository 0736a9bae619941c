// The group of a session: who is in it, who comes in, who goes out.
import { useState } from 'preact/hooks';
import type { Participant, SessionCard } from '../../contract/training';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { Ask } from './ask';
import { isInGroup } from './attendance-draft';
import { MemberRow, type Other } from './member-row';

interface Props {
  card: SessionCard;
  save: (add: string[], remove: string[]) => Promise<boolean>;
  offer: (person: Participant, other: Other) => void;
}

export function Members({ card, save, offer }: Props) {
  const { s, trainings } = useDesk();
  const t = s.training.members;
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [asking, setAsking] = useState(false);
  const staff = trainings.board?.staff || [];
  const group = card.participants.filter(isInGroup);
  const nameOf = (staff_id: string) => staff.find((one) => one.staff_id === staff_id)?.name || staff_id;
  const may = card.may.includes('change');
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
          const out = remove.includes(one.staff_id);
          const toggle = () => setRemove(out ? without(remove, one.staff_id) : [...remove, one.staff_id]);
          return (
            <MemberRow
              key={one.staff_id}
              card={card}
              one={one}
              out={out}
              toggle={may ? toggle : undefined}
              offer={offer}
            />
          );
        })}
        {add.map((staff_id) => (
          <li key={staff_id}>
            <div class="member">
              <span class="named">
                {nameOf(staff_id)}
                <span class="badge planned">{t.willAdd}</span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={`${t.takeOut}: ${nameOf(staff_id)}`}
                onClick={() => setAdd(without(add, staff_id))}
              >
                {t.takeOut}
              </button>
            </div>
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
