// The inventory: what there is, what does not work and since when.
import { useRef, useState } from 'preact/hooks';
import type { DeviceChange, DeviceLine } from '../../contract/equipment';
import { useDesk } from '../desk';
import { TextField } from '../parts/fields';
import { call } from '../server';
import { Ask } from '../training/ask';
import { DeviceForm } from './device-form';
import type { EquipmentPart } from './equipment';

type Change = (wanted: DeviceChange, said: string) => Promise<boolean>;

export function Devices({ board, waiting, attempt, room }: EquipmentPart) {
  const { s } = useDesk();
  const w = s.equipment.devices;
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const change: Change = (wanted, said) => attempt(() => call('changeDevice', wanted), said, true);
  const faulty = board.devices.filter(({ status }) => status === 'faulty');
  const working = board.devices.filter(({ status }) => status === 'working');
  const gone = board.devices.filter(({ status }) => status === 'written_off');
  const list = (devices: readonly DeviceLine[]) => (
    <ul class="cards">
      {devices.map((device) => (
        <DeviceItem
          key={device.device_id}
          device={device}
          board={board}
          waiting={waiting}
          room={room}
          change={board.may_change ? change : undefined}
        />
      ))}
    </ul>
  );
  const leave = () => {
    setAdding(false);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <section>
      <h4>
        {w.title} {board.devices.length > 0 ? <span class="count">{faulty.length + working.length}</span> : null}
      </h4>
      {board.devices.length === 0 ? <p class="empty">{w.none}</p> : null}
      {list(faulty)}
      {working.length > 0 ? (
        <details open={working.length <= 5}>
          <summary>
            {w.workingList} ({working.length})
          </summary>
          {list(working)}
        </details>
      ) : null}
      {gone.length > 0 ? (
        <details>
          <summary>
            {w.writtenOffList} ({gone.length})
          </summary>
          {list(gone)}
        </details>
      ) : null}
      {board.may_change && adding ? (
        <div hidden={waiting}>
          <DeviceForm
            board={board}
            device={undefined}
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

interface ItemProps extends Pick<EquipmentPart, 'board' | 'waiting' | 'room'> {
  device: DeviceLine;
  change: Change | undefined;
}

function DeviceItem({ device, board, waiting, room, change }: ItemProps) {
  const { s } = useDesk();
  const w = s.equipment.devices;
  const [panel, setPanel] = useState<'' | 'edit' | 'fault' | 'write_off'>('');
  const [report, setReport] = useState('');
  const { device_id, status } = device;
  const close = () => setPanel('');
  const act = async (wanted: DeviceChange, said: string) => {
    if (change && (await change(wanted, said))) close();
  };
  const button = (words: string, press: () => void, kind = '') => (
    <button
      type="button"
      class={kind}
      aria-label={`${words}: ${device.name} ${device_id}`}
      aria-disabled={waiting}
      onClick={() => waiting || press()}
    >
      {words}
    </button>
  );
  return (
    <li class={`card device${status === 'faulty' ? ' late' : ''}`}>
      <p class="top">
        <strong>{device.name}</strong>
        {status === 'faulty' ? <span class="badge failure">{w.statuses.faulty}</span> : null}
        {status === 'working' && device.check_due ? <span class="badge warning">{w.due}</span> : null}
      </p>
      <small>
        {[device_id, w.kinds[device.kind], device.room_id ? room(device.room_id) : w.noRoom, device.note]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {status === 'faulty' ? <p class="wrong">{w.since(device.faulty_since, device.reported_by)}</p> : null}
      {change && device.perhaps_mended && panel === '' ? <p>{w.perhapsMended}</p> : null}
      {change && panel === 'edit' ? (
        <div hidden={waiting}>
          <DeviceForm board={board} device={device} save={(wanted) => void act(wanted, w.saved)} goBack={close} />
        </div>
      ) : null}
      {change && panel === 'fault' ? (
        <form
          class="answer"
          noValidate
          hidden={waiting}
          onSubmit={(event) => {
            event.preventDefault();
            void act({ act: 'fault', device_id, reported_by: report.trim() }, w.faultSaved);
          }}
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          <TextField label={w.report} hint={w.reportHint} value={report} write={setReport} />
          <div class="row">
            <button type="submit" class="main">
              {w.fault}
            </button>
            <button type="button" onClick={close}>
              {s.common.cancel}
            </button>
          </div>
        </form>
      ) : null}
      {change && panel === 'write_off' ? (
        <Ask
          label={w.writeOff}
          text={w.writeOffSure}
          yes={w.writeOff}
          danger
          agree={() => void act({ act: 'write_off', device_id }, w.writtenOff)}
          goBack={close}
        />
      ) : null}
      {change && panel === '' && status !== 'written_off' ? (
        <div class="row">
          {status === 'faulty'
            ? button(w.works, () => void act({ act: 'works', device_id }, w.worksSaved), 'main')
            : button(w.fault, () => setPanel('fault'))}
          {button(w.edit, () => setPanel('edit'), 'link')}
          {button(w.writeOff, () => setPanel('write_off'), 'link')}
        </div>
      ) : null}
    </li>
  );
}
