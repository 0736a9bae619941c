// The low-data mode: what it solves and what not, what would be taken out, the key file first, then the switch.
import { useEffect, useState } from 'preact/hooks';
import type { LowData as State } from '../../contract/low-data';
import type { Reply } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { saveFile } from '../export/download';
import { keyFile } from '../low-data/key-file';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

const COUNTED = ['names', 'addresses', 'senders', 'texts', 'invitations', 'letters'] as const;

export function LowData() {
  const { s, reload, announce } = useDesk();
  const w = s.lowData;
  const [reply, setReply] = useState<Reply<State>>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setReply(undefined);
    setReply(await call('lowData', {}));
  };
  useEffect(() => void look(), []);

  const switchTo = async (on: boolean, mark: string) => {
    setBusy(true);
    setFailure(undefined);
    const done = await call('switchLowData', { on, mark });
    setBusy(false);
    if (!done.ok) return setFailure(done);
    setReply(done);
    announce(on ? w.isOn : w.isOff);
    void reload();
  };
  if (!reply) return <Busy text={w.reading} />;
  if (!reply.ok) return <Refusal failure={reply} retry={() => void look()} />;
  const state = reply.value;
  const standing = COUNTED.some((what) => state[what] > 0);
  return (
    <>
      <h3>{w.title}</h3>
      {state.on ? <Notice kind="good">✓ {w.isOn}</Notice> : null}
      <p>{w.intro}</p>
      <Points title={w.solves} points={w.solved} />
      <Points title={w.solvesNot} points={w.notSolved} />
      {failure ? <Refusal failure={failure} /> : null}
      {!state.may_switch ? <Notice kind="calm">{w.ownerOnly}</Notice> : null}
      {state.telling.length > 0 ? <Notice kind="warn">{w.telling(state.telling)}</Notice> : null}
      {state.on && !standing ? null : (
        <>
          {state.on ? <Notice kind="warn">{w.names}</Notice> : null}
          <h4>{w.found}</h4>
          {standing ? (
            <ul class="plain">
              {COUNTED.filter((what) => state[what] > 0).map((what) => (
                <li key={what}>{w.counts[what](state[what])}</li>
              ))}
              {state.on ? null : <li>{w.responses}</li>}
            </ul>
          ) : (
            <p>{w.nothingFound}</p>
          )}
          <Points title={w.stays} points={w.left} />
          {state.may_switch && !busy ? <SwitchOn state={state} agree={(mark) => void switchTo(true, mark)} /> : null}
        </>
      )}
      {busy ? <Busy text={w.switching} /> : null}
      {state.on && state.may_switch && !busy ? <SwitchOff agree={() => void switchTo(false, '')} /> : null}
    </>
  );
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  return (
    <>
      <h4>{title}</h4>
      <ul class="legal">
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  );
}

/** The names are in the register only once more: whoever has not saved them cannot go on. */
function SwitchOn({ state, agree }: { state: State; agree: (mark: string) => void }) {
  const { s, board } = useDesk();
  const w = s.lowData;
  const [mark, setMark] = useState<string>();
  const [saved, setSaved] = useState('');
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const save = async () => {
    setFailure(undefined);
    const reply = await call('nameKey', {});
    if (!reply.ok) return setFailure(reply);
    const { lines, mark: given } = reply.value;
    setMark(given);
    if (lines.length === 0) return;
    const name = `${w.keyFile} ${(board?.now ?? '').slice(0, 10)}.csv`;
    setSaved(saveFile(name, new Blob([keyFile(lines, w.columns)], { type: 'text/csv;charset=utf-8' })));
  };
  const nobody = state.names === 0;
  useEffect(() => {
    if (nobody) void save();
  }, [nobody]);
  const ready = mark !== undefined && (nobody || sure);
  return (
    <>
      {failure ? <Refusal failure={failure} retry={() => void save()} /> : null}
      {nobody ? null : (
        <p>
          <button type="button" class={saved ? '' : 'main'} onClick={() => void save()}>
            {w.saveKey}
          </button>
        </p>
      )}
      {saved ? (
        <>
          <div role="status">
            <Notice kind="calm">
              {w.keySaved}
              <br />
              {saved}
            </Notice>
          </div>
          <label class="tick">
            <input type="checkbox" checked={sure} onChange={(event) => setSure(event.currentTarget.checked)} />
            {w.understood}
          </label>
        </>
      ) : null}
      <p>
        <button type="button" class="danger" disabled={!ready} onClick={() => mark !== undefined && agree(mark)}>
          {state.on ? w.takeOut : w.switchOn}
        </button>
      </p>
    </>
  );
}

function SwitchOff({ agree }: { agree: () => void }) {
  const { s } = useDesk();
  const w = s.lowData;
  const [asked, setAsked] = useState(false);
  return asked ? (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a set of fields
    <div class="confirm" role="group" aria-label={w.switchOff}>
      <p>{w.switchOffHint}</p>
      <div class="row">
        <button type="button" class="danger" onClick={agree}>
          {w.yesSwitchOff}
        </button>
        <button type="button" onClick={() => setAsked(false)}>
          {w.cancel}
        </button>
      </div>
    </div>
  ) : (
    <p>
      <button type="button" onClick={() => setAsked(true)}>
        {w.switchOff}
      </button>
    </p>
  );
}
