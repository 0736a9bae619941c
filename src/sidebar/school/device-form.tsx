// A device as it is written into the inventory, or corrected there.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeviceChange, DeviceKind, DeviceLine, Equipment } from '../../contract/equipment';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';

type Put = Extract<DeviceChange, { act: 'put' }>;
const KINDS: readonly DeviceKind[] = ['desktop', 'laptop', 'tablet', 'projector', 'printer', 'network', 'other'];

/** `D-012` after `D-011`; whoever has inventory numbers types their own. */
const nextNumber = (devices: readonly DeviceLine[]): string => {
  const taken = devices.map(({ device_id }) => Number(/^D-(\d+)$/.exec(device_id)?.[1] ?? 0));
  return `D-${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
};

interface Props {
  board: Equipment;
  device: DeviceLine | undefined;
  save: (wanted: Put) => void;
  goBack: () => void;
}

export function DeviceForm({ board, device, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.equipment.devices;
  const [put, setPut] = useState<Put>({
    act: 'put',
    fresh: !device,
    device_id: device?.device_id || nextNumber(board.devices),
    name: device?.name || '',
    kind: device?.kind || 'desktop',
    room_id: device?.room_id || '',
    note: device?.note || '',
  });
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Put>) => setPut({ ...put, ...part });
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const number = put.device_id.trim();
  const taken = put.fresh && board.devices.some(({ device_id }) => device_id === number);
  const wrongNumber = number === '' ? w.needNumber : taken ? w.taken : '';
  const rooms: [string, string][] = [
    ['', w.noRoom],
    ...board.rooms.map((room): [string, string] => [room.room_id, room.name]),
  ];
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrongNumber && put.name.trim()) save(put);
      }}
      onKeyDown={(event) => event.key === 'Escape' && goBack()}
    >
      <TextField
        label={w.name}
        invalid={tried && !put.name.trim() ? w.needName : ''}
        value={put.name}
        write={(name) => set({ name })}
      />
      {put.fresh ? (
        <TextField
          label={w.number}
          hint={w.numberHint}
          invalid={taken || tried ? wrongNumber : ''}
          value={put.device_id}
          write={(device_id) => set({ device_id })}
        />
      ) : null}
      <Choice
        label={w.kind}
        value={put.kind}
        words={KINDS.map((kind) => [kind, w.kinds[kind]])}
        choose={(kind) => set({ kind })}
      />
      <Choice label={w.room} value={put.room_id} words={rooms} choose={(room_id) => set({ room_id })} />
      <TextField label={w.note} hint={w.noteHint} value={put.note} write={(note) => set({ note })} />
      <FormButtons yes={w.save} goBack={goBack} />
    </form>
  );
}
