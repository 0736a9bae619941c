// What the school wants to buy or mend, and what became of it.

import { useRef, useState } from 'preact/hooks';
import type { UpgradeChange, UpgradeLine } from '../../contract/equipment';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { call } from '../server';
import type { EquipmentPart } from './equipment';
import { Stepper } from './room-form';

const MOST = 1_000;

export function Upgrades({ board, waiting, attempt, room }: EquipmentPart) {
  const { s } = useDesk();
  const w = s.equipment.upgrades;
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const open = board.upgrades.filter(({ may }) => may.length > 0);
  const settled = board.upgrades.filter(({ may }) => may.length === 0);
  const plans = board.rooms.filter(({ upgrade }) => upgrade !== '');
  const change = (wanted: UpgradeChange, said: string) => attempt(() => call('changeUpgrade', wanted), said, true);
  const leave = () => {
    setAdding(false);
    setTimeout(() => opener.current?.focus());
  };
  const list = (lines: readonly UpgradeLine[]) => (
    <ul class="cards">
      {lines.map((line) => (
        <li key={line.upgrade_id} class="card upgrade">
          <p class="top">
            <strong>{w.line(line.what, line.count)}</strong>
            <span class="badge">{w.statuses[line.status]}</span>
          </p>
          <small>
            {[line.room_id ? room(line.room_id) : w.anyRoom, line.reason, w.asked(line.asked_on)]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {board.may_change && line.may.length > 0 ? (
            <div class="row">
              {line.may.map((status) => (
                <button
                  key={status}
                  type="button"
                  class={status === 'refused' ? 'link' : ''}
                  aria-label={`${w.becomes[status]}: ${line.what}`}
                  aria-disabled={waiting}
                  onClick={() => waiting || void change({ act: 'move', upgrade_id: line.upgrade_id, status }, w.moved)}
                >
                  {w.becomes[status]}
                </button>
              ))}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section>
      <h4>
        {w.title} {open.length > 0 ? <span class="count">{open.length}</span> : null}
      </h4>
      {board.upgrades.length + plans.length === 0 ? <p class="empty">{w.none}</p> : null}
      {list(open)}
      {plans.length > 0 ? (
        <>
          <h5>{w.plans}</h5>
          <ul class="plain">
            {plans.map((one) => (
              <li key={one.room_id}>
                {one.name}: {one.upgrade}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {settled.length > 0 ? (
        <details>
          <summary>
            {w.settled} ({settled.length})
          </summary>
          {list(settled)}
        </details>
      ) : null}
      {board.may_change && adding ? (
        <div hidden={waiting}>
          <WishForm
            rooms={board.rooms}
            save={async (wanted) => {
              if (await change(wanted, w.saved)) leave();
            }}
            goBack={leave}
          />
        </div>
      ) : null}
      {board.may_change && !adding ? (
        <div class="row">
          <button ref={opener} type="button" onClick={() => setAdding(true)}>
            {w.add}
          </button>
        </div>
      ) : null}
    </section>
  );
}

type Add = Extract<UpgradeChange, { act: 'add' }>;

interface Props {
  rooms: EquipmentPart['board']['rooms'];
  save: (wanted: Add) => void;
  goBack: () => void;
}

function WishForm({ rooms, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.equipment.upgrades;
  const [wish, setWish] = useState<Add>(() => ({
    act: 'add',
    // Made once for this form: a repeated call wishes nothing twice.
    key: Date.now().toString(36),
    room_id: '',
    what: '',
    count: 1,
    reason: '',
  }));
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Add>) => setWish({ ...wish, ...part });
  const choices: [string, string][] = [
    ['', w.anyRoom],
    ...rooms.map((one): [string, string] => [one.room_id, one.name]),
  ];
  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (wish.what.trim()) save(wish);
      }}
      onKeyDown={(event) => event.key === 'Escape' && goBack()}
    >
      <TextField
        label={w.what}
        invalid={tried && !wish.what.trim() ? w.needWhat : ''}
        value={wish.what}
        write={(what) => set({ what })}
      />
      <Stepper
        label={w.count}
        value={wish.count}
        most={MOST}
        free
        write={(count) => set({ count: Math.max(1, count) })}
      />
      <Choice label={w.room} value={wish.room_id} words={choices} choose={(room_id) => set({ room_id })} />
      <TextField label={w.reason} hint={w.reasonHint} value={wish.reason} write={(reason) => set({ reason })} />
      <FormButtons yes={w.save} goBack={goBack} />
    </form>
  );
}
