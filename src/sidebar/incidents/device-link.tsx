// The devices that a failure is about: joined here, and asked about when it is over.
import { useState } from 'preact/hooks';
import type { IncidentCard } from '../../contract/desk';
import type { Equipment } from '../../contract/equipment';
import type { Reply } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Choice } from '../parts/fields';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';

type Linked = IncidentCard['devices'];

export function DeviceLink({ incident }: { incident: IncidentCard }) {
  const { s, board, announce, reload } = useDesk();
  const w = s.equipment;
  const [linked, setLinked] = useState<Linked>(incident.devices);
  const [choices, setChoices] = useState<[string, string][]>();
  const [chosen, setChosen] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const { incident_id } = incident;
  const over = incident.ended_at !== '' && incident.ended_at <= (board?.now || '');

  const ask = async (act: () => Promise<Reply<Equipment>>): Promise<Equipment | undefined> => {
    setWaiting(true);
    setFailure(undefined);
    const reply = await act();
    setWaiting(false);
    if (reply.ok) return reply.value;
    setFailure(reply);
    return undefined;
  };
  const choose = async () => {
    const known = await ask(() => call('equipment', {}));
    if (!known) return;
    const rooms = new Map(known.rooms.map(({ room_id, name }) => [room_id, name]));
    const found = known.devices
      .filter(({ status, reported_by }) => status !== 'written_off' && reported_by !== incident_id)
      .map((one): [string, string] => [
        one.device_id,
        [one.name, one.device_id, rooms.get(one.room_id)].filter(Boolean).join(', '),
      ]);
    setChoices(found);
    setChosen(found[0]?.[0] || '');
  };
  const settled = (known: Equipment | undefined, said: string) => {
    if (!known) return;
    const standing = known.devices.filter(({ reported_by }) => reported_by === incident_id);
    setLinked(standing.map(({ device_id, name, status }) => ({ device_id, name, works: status === 'working' })));
    setChoices(undefined);
    announce(said);
    void reload();
  };
  const link = async () =>
    settled(
      await ask(() => call('changeDevice', { act: 'fault', device_id: chosen, reported_by: incident_id })),
      w.incident.linked,
    );
  const works = async (device_id: string) =>
    settled(await ask(() => call('changeDevice', { act: 'works', device_id })), w.devices.worksSaved);

  if (over && linked.length === 0) return null;
  return (
    <>
      {linked.length > 0 ? (
        <ul class="plain">
          {linked.map(({ device_id, name }) => (
            <li key={device_id}>
              {w.incident.devices}: {name} ({device_id}){' '}
              {over ? (
                <>
                  {w.devices.perhapsMended}{' '}
                  <button
                    type="button"
                    aria-label={`${w.devices.works}: ${name} ${device_id}`}
                    aria-disabled={waiting}
                    onClick={() => waiting || void works(device_id)}
                  >
                    {w.devices.works}
                  </button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {failure ? <Refusal failure={failure} /> : null}
      {waiting ? <Busy text={s.common.working} /> : null}
      {choices?.length === 0 ? <p class="empty">{w.incident.noDevices}</p> : null}
      {choices && choices.length > 0 ? (
        <div hidden={waiting}>
          <Choice label={w.incident.choose} value={chosen} words={choices} choose={setChosen} />
          <div class="row">
            <button type="button" class="main" onClick={() => void link()}>
              {w.incident.save}
            </button>
            <button type="button" onClick={() => setChoices(undefined)}>
              {s.common.cancel}
            </button>
          </div>
        </div>
      ) : null}
      {!over && !choices && !waiting ? (
        <button
          type="button"
          class="link"
          aria-label={`${w.incident.link}: ${incident.title || incident_id}`}
          onClick={() => void choose()}
        >
          {w.incident.link}
        </button>
      ) : null}
    </>
  );
}
