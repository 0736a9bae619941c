// Room by room: how many computers work, and that somebody looked.
import { useState } from 'preact/hooks';
import type { EquipmentCheck, EquipmentRoom } from '../../contract/equipment';
import { useDesk } from '../desk';
import { call } from '../server';
import type { EquipmentPart } from './equipment';
import { Preview } from './preview';
import { Stepper } from './room-form';

export function RoomChecks({ board, waiting, attempt, room }: EquipmentPart) {
  const { s } = useDesk();
  const w = s.equipment.checks;
  const dueIn = (room_id: string) =>
    board.devices.filter((device) => device.room_id === room_id && device.check_due).map(({ device_id }) => device_id);
  const wanting = (one: EquipmentRoom) => one.check_due || one.counted !== null || dueIn(one.room_id).length > 0;
  const loose = dueIn('');
  const due = board.rooms.filter(wanting);
  const others = board.rooms.filter((one) => !wanting(one) && one.pc_total > 0);
  const check = (wish: EquipmentCheck, said: string) => attempt(() => call('checkDone', wish), said, true);
  const list = (rooms: readonly EquipmentRoom[]) => (
    <ul class="cards">
      {rooms.map((one) => (
        <CheckItem
          key={`${one.room_id} ${one.pc_working}`}
          one={one}
          due={dueIn(one.room_id)}
          waiting={waiting}
          room={room}
          check={board.may_change ? check : undefined}
        />
      ))}
    </ul>
  );
  return (
    <section>
      <h4>
        {w.title} {due.length > 0 ? <span class="count">{due.length}</span> : null}
      </h4>
      <p class="hint">{w.hint}</p>
      {due.length === 0 && loose.length === 0 ? <p class="empty">{w.none}</p> : list(due)}
      {loose.length > 0 ? (
        <p>
          {w.looseDevices}: {w.devices(loose.length)}{' '}
          {board.may_change ? (
            <button
              type="button"
              aria-disabled={waiting}
              aria-label={`${w.done}: ${w.looseDevices}`}
              onClick={() =>
                waiting || void check({ room_id: '', pc_working: null, checked: true, devices: loose }, w.saved)
              }
            >
              {w.done}
            </button>
          ) : null}
        </p>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>
            {w.all} ({others.length})
          </summary>
          {list(others)}
        </details>
      ) : null}
    </section>
  );
}

interface ItemProps {
  one: EquipmentRoom;
  /** Devices of the room that are to be looked at. */
  due: readonly string[];
  waiting: boolean;
  room: (room_id: string) => string;
  check: ((wish: EquipmentCheck, said: string) => Promise<boolean>) | undefined;
}

function CheckItem({ one, due, waiting, room, check }: ItemProps) {
  const { s } = useDesk();
  const w = s.equipment.checks;
  const [working, setWorking] = useState(one.pc_working);
  /** What another number would do is shown before it is kept. */
  const [asking, setAsking] = useState<EquipmentCheck>();
  const wish = (part: Partial<EquipmentCheck>): EquipmentCheck => ({
    room_id: one.room_id,
    pc_working: working,
    checked: true,
    devices: [...due],
    ...part,
  });
  const propose = (wanted: EquipmentCheck) => {
    if (waiting || !check) return;
    if (wanted.pc_working === one.pc_working) void check(wanted, w.saved);
    else setAsking(wanted);
  };
  const { counted } = one;
  return (
    <li class="card room">
      <p class="top">
        <strong>{one.name}</strong>
        {one.check_due ? <span class="badge warning">{w.due}</span> : null}
      </p>
      <small>
        {[
          one.checked_on ? w.checked(one.checked_on) : w.never,
          one.responsible,
          due.length > 0 && `${w.due}: ${w.devices(due.length)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {counted !== null ? (
        <p class="wrong">
          {w.counted(counted, one.pc_working)}{' '}
          {check && !asking ? (
            <button
              type="button"
              class="link"
              aria-label={`${w.takeOver}: ${one.name}`}
              onClick={() => propose(wish({ pc_working: counted, checked: false, devices: [] }))}
            >
              {w.takeOver}
            </button>
          ) : null}
        </p>
      ) : null}
      {check && asking ? (
        <Preview
          label={one.name}
          ask={() => call('checkEffect', asking)}
          yes={asking.checked ? w.done : w.takeOver}
          room={room}
          agree={() => {
            setAsking(undefined);
            void check(asking, asking.checked ? w.saved : w.takenOver);
          }}
          goBack={() => setAsking(undefined)}
        />
      ) : null}
      {check && !asking ? (
        <>
          <Stepper label={w.working} value={working} most={one.pc_total} write={setWorking} />
          <div class="row">
            <button
              type="button"
              aria-label={`${working === one.pc_working ? w.done : w.show}: ${one.name}`}
              aria-disabled={waiting}
              onClick={() => propose(wish({}))}
            >
              {working === one.pc_working ? w.done : w.show}
            </button>
          </div>
        </>
      ) : null}
    </li>
  );
}
