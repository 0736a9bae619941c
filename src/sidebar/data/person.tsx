// One member of staff: an extract for them, and what erasing would change before anything is prepared.
import { useState } from 'preact/hooks';
import type { ErasurePreview, PersonExtract } from '../../contract/privacy';
import { ERASURE_REASONS, type ErasureReason } from '../../domain/erase-person';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { saveFile } from '../export/download';
import { PersonField } from '../parts/combobox';
import { Choice } from '../parts/fields';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from '../training/ask';
import { extractText } from './extract-file';
import type { PrivacyPart } from './privacy';

export function OnePerson({ board, waiting, act }: PrivacyPart) {
  const { m, s, announce } = useDesk();
  const w = s.privacy.person;
  const [chosen, setChosen] = useState('');
  const [looking, setLooking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [preview, setPreview] = useState<ErasurePreview>();
  const [reason, setReason] = useState<ErasureReason>('left');
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState('');
  const people = board.people.map(({ staff_id, name }) => ({
    staff_id,
    name: name || staff_id,
    active: true,
    position: '',
  }));

  const choose = (staff_id: string) => {
    setChosen(staff_id);
    setPreview(undefined);
    setFailure(undefined);
    setSaved('');
    setAsked(false);
  };
  const look = async () => {
    setLooking(true);
    setFailure(undefined);
    const reply = await call('erasurePreview', { staff_id: chosen });
    setLooking(false);
    if (reply.ok) setPreview(reply.value);
    else setFailure(reply);
  };
  const save = async (kind: 'txt' | 'json') => {
    setLooking(true);
    setFailure(undefined);
    const reply = await call('extract', { staff_id: chosen });
    setLooking(false);
    if (!reply.ok) return setFailure(reply);
    const said = w.saved(saveFile(`${s.privacy.extractFile.name} ${chosen}.${kind}`, fileOf(kind, reply.value)));
    setSaved(said);
    announce(said);
  };
  const fileOf = (kind: 'txt' | 'json', extract: PersonExtract): Blob =>
    kind === 'json'
      ? new Blob([JSON.stringify(extract, null, 2)], { type: 'application/json' })
      : new Blob([extractText(extract, m, s.privacy.extractFile)], { type: 'text/plain;charset=utf-8' });
  const busy = waiting || looking;

  return (
    <section>
      <h4>{w.title}</h4>
      <PersonField label={w.choose} people={people} chosen={chosen} choose={choose} />
      {chosen ? (
        <>
          <p class="hint">{w.answerBy(board.answer_by)}</p>
          <div class="row">
            <button type="button" aria-disabled={busy} onClick={() => busy || void save('txt')}>
              {w.extract}
            </button>
            <button type="button" class="link" aria-disabled={busy} onClick={() => busy || void save('json')}>
              {w.extractJson}
            </button>
            <button type="button" aria-disabled={busy} onClick={() => busy || void look()}>
              {w.look}
            </button>
          </div>
        </>
      ) : null}
      {looking ? <Busy text={s.common.working} /> : null}
      {failure ? <Refusal failure={failure} /> : null}
      {saved ? (
        <Notice kind="good">
          <p>{saved}</p>
        </Notice>
      ) : null}
      {preview ? (
        <div class="card">
          <Effect preview={preview} />
          {preview.refusal ? <Refusal failure={preview.refusal} /> : null}
          {!preview.refusal && !asked ? (
            <>
              <Choice
                label={w.reason}
                value={reason}
                words={ERASURE_REASONS.map((one) => [one, w.reasons[one]] as const)}
                choose={setReason}
              />
              <button type="button" class="main" aria-disabled={busy} onClick={() => busy || setAsked(true)}>
                {w.prepare}
              </button>
            </>
          ) : null}
          {asked ? (
            <Ask
              label={w.prepare}
              text={w.prepareSure}
              yes={w.prepare}
              agree={() => {
                choose('');
                void act(() => call('prepareErasure', { staff_id: chosen, reason }), w.prepared);
              }}
              goBack={() => setAsked(false)}
            />
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function Effect({ preview }: { preview: ErasurePreview }) {
  const { m, s } = useDesk();
  const w = s.privacy.person;
  const lines = [
    preview.texts > 0 && w.texts(preview.texts),
    preview.papers > 0 && w.papers(preview.papers),
    preview.letters > 0 && w.letters(preview.letters),
    preview.events > 0 && w.events(preview.events),
    preview.mentions.length > 0 && w.mentions(preview.mentions.join(', ')),
  ].filter(Boolean);
  return (
    <>
      <p>
        <strong>
          {w.held}: {preview.name || preview.staff_id}
        </strong>
      </p>
      {preview.held.length === 0 ? <p class="empty">{w.nothing}</p> : null}
      <dl>
        {preview.held.map(({ table, count }) => (
          <div key={table}>
            <dt>{m.tableNames[table]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p>{w.goes}</p>
      <ul>
        {lines.map((line) => (
          <li key={String(line)}>{line}</li>
        ))}
      </ul>
      <p>{w.stays}</p>
      <p>{w.figures}</p>
      <p class="hint">{s.privacy.outside}</p>
      <p class="hint">{s.privacy.history}</p>
    </>
  );
}
