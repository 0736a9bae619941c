// The equipment: rooms that are to be looked at, devices, what is missing, and what is asked for (clause 1.4, items 3 and 4).
import type { Equipment } from '../../contract/equipment';
import type { Reply } from '../../contract/rpc';
import { useDesk } from '../desk';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { Devices } from './devices';
import { RoomChecks } from './room-checks';
import { Shortages } from './shortages';
import { Upgrades } from './upgrades';
import { type Done, useKept } from './use-kept';

export interface EquipmentPart {
  board: Equipment;
  waiting: boolean;
  /** Nothing where whoever looks may only read. `stays`: without leading away from where it was done. */
  attempt: (act: () => Promise<Reply<Equipment>>, said: string, stays?: true) => Promise<boolean>;
  room: (room_id: string) => string;
}

export function EquipmentView({ done }: { done: Done }) {
  const { s } = useDesk();
  const w = s.equipment;
  const kept = useKept(() => call('equipment', {}));
  const { value, failure, undone, waiting } = kept;
  const attempt: EquipmentPart['attempt'] = async (act, said, stays) => {
    const agreed = await kept.attempt(act, stays ? { stays } : {});
    if (agreed) done(said, stays);
    return agreed;
  };
  const room = (room_id: string) => value?.rooms.find((one) => one.room_id === room_id)?.name || room_id;
  return (
    <>
      <h3>{w.title}</h3>
      <p class="hint">{w.hint}</p>
      {failure ? <Refusal failure={failure} retry={() => void kept.load()} /> : null}
      {undone ? <Refusal failure={undone} before={s.school.undone} /> : null}
      {!value && !failure ? <Busy text={s.common.loading} /> : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      {value ? (
        <>
          <RoomChecks board={value} waiting={waiting} attempt={attempt} room={room} />
          <Devices board={value} waiting={waiting} attempt={attempt} room={room} />
          <Shortages board={value} waiting={waiting} attempt={attempt} room={room} />
          <Upgrades board={value} waiting={waiting} attempt={attempt} room={room} />
        </>
      ) : null}
    </>
  );
}
