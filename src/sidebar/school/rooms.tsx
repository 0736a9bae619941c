// Rooms with computers: what works there, when one may come in, when it was last looked at.
import { useState } from 'preact/hooks';
import type { RoomCard, RoomChange } from '../../contract/schedule';
import { weekHours, word } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { RoomForm } from './room-form';
import { type Done, useKept } from './use-kept';

export const changeOf = (card: RoomCard, part: Partial<RoomChange>): RoomChange => ({
  room_id: card.room_id,
  pc_working: card.pc_working,
  hours: card.hours,
  rule: card.rule,
  upgrade: card.upgrade,
  checked: false,
  ...part,
});

export function Rooms({ done }: { done: Done }) {
  const { s, board } = useDesk();
  const w = s.school.rooms;
  const kept = useKept(() => call('rooms', {}));
  const may_change = board?.me.access === 'lead';
  const today = board?.now.slice(0, 10) || '';
  const cards = kept.value || [];
  /** At a press where only the check is kept: whoever goes from room to room stays there. */
  const change = async (wanted: RoomChange, atOnce: boolean): Promise<boolean> => {
    const { checked, ...part } = wanted;
    const after = { ...part, ...(checked ? { checked_on: today, check_due: false } : {}) };
    const expected = cards.map((card) => (card.room_id === wanted.room_id ? { ...card, ...after } : card));
    const agreed = await kept.attempt(() => call('changeRoom', wanted), {
      expected,
      ...(atOnce ? { stays: true } : {}),
    });
    if (agreed) done(atOnce ? w.checkSaved : w.saved, atOnce);
    return agreed;
  };
  const name = (room_id: string) => cards.find((card) => card.room_id === room_id)?.name || room_id;
  return (
    <>
      <h3>{w.title}</h3>
      {kept.failure ? <Refusal failure={kept.failure} retry={() => void kept.load()} /> : null}
      {kept.undone ? <Refusal failure={kept.undone} before={s.school.undone} /> : null}
      {!kept.value && !kept.failure ? <Busy text={s.common.loading} /> : null}
      {kept.waiting ? <Busy text={s.common.working} /> : null}
      {kept.value?.length === 0 ? <p class="empty">{w.empty}</p> : null}
      <ul class="cards">
        {cards.map((card) => (
          <RoomItem
            key={card.room_id}
            card={card}
            waiting={kept.waiting}
            room={name}
            change={may_change ? change : undefined}
          />
        ))}
      </ul>
    </>
  );
}

interface ItemProps {
  card: RoomCard;
  waiting: boolean;
  room: (room_id: string) => string;
  change: ((wanted: RoomChange, atOnce: boolean) => Promise<boolean>) | undefined;
}

function RoomItem({ card, waiting, room, change }: ItemProps) {
  const { m, s } = useDesk();
  const w = s.school.rooms;
  const [editing, setEditing] = useState(false);
  const facts: [string, string][] = [
    [w.internet, word(w.connections, card.internet)],
    [w.hours, weekHours(card.hours, m.weekdaysShort) || w.noHours],
    [w.rule, card.rule],
    [w.responsible, card.responsible],
    [w.upgrade, card.upgrade],
  ];
  const none = card.pc_total > 0 && card.pc_working === 0;
  return (
    <li class={`card room${none ? ' late' : ''}`}>
      <p class="top">
        <strong>{card.name}</strong>
        {card.check_due ? <span class="badge warning">{w.checkDue}</span> : null}
      </p>
      <p class={none ? 'wrong' : undefined}>{w.computers(card.pc_working, card.pc_total)}</p>
      <small>
        {[
          w.inBuilding(card.building),
          card.rows > 0 && w.rows(card.rows),
          card.can_host_training && w.training,
          card.checked_on ? w.checked(card.checked_on) : w.neverChecked,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {change && editing ? (
        // Hidden while the server is asked: what is refused is still there, as it was typed.
        <div hidden={waiting}>
          <RoomForm
            card={card}
            room={room}
            save={(wanted) => void change(wanted, false).then((agreed) => agreed && setEditing(false))}
            goBack={() => setEditing(false)}
          />
        </div>
      ) : null}
      {change && !editing ? (
        <div class="row">
          <button
            type="button"
            aria-label={`${w.checkedToday}: ${card.name}`}
            aria-disabled={waiting}
            onClick={() => waiting || void change(changeOf(card, { checked: true }), true)}
          >
            {w.checkedToday}
          </button>
          <button
            type="button"
            class="link"
            aria-label={`${w.edit}: ${card.name}`}
            onClick={() => waiting || setEditing(true)}
          >
            {w.edit}
          </button>
        </div>
      ) : null}
    </li>
  );
}
