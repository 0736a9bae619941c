// Who was given which wording of the notice or of a consent, and when it was taken back.
import { useState } from 'preact/hooks';
import type { NoticeLine, PrivacyPerson } from '../../contract/privacy';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { Refusal } from '../parts/signs';
import { call } from '../server';
import type { PrivacyPart } from './privacy';

const EVERYBODY = '*';
type Kind = 'notice' | 'consent';

const has = (line: NoticeLine | null, version: string): boolean =>
  line !== null && line.version === version && line.withdrawn_on === '';

export function Notices({ board, waiting, act }: PrivacyPart) {
  const { s } = useDesk();
  const w = s.privacy.notices;
  const [kind, setKind] = useState<Kind>('notice');
  const [who, setWho] = useState(EVERYBODY);
  const [version, setVersion] = useState(board.notice_version);
  const [on, setOn] = useState(board.today);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const people = board.people.filter(({ active, erased }) => active && !erased);
  const missing = people.filter(({ notice }) => !has(notice, board.notice_version)).length;
  const change = (withdraw: boolean) => {
    setTried(true);
    if (waiting || version.trim() === '' || on === '') return;
    const staff_ids = who === EVERYBODY ? people.map(({ staff_id }) => staff_id) : [who];
    const wanted = { staff_ids, kind, version: version.trim(), on, withdraw };
    void act(() => call('changeNotice', wanted), withdraw ? w.withdrawn : w.given);
  };
  const print = async () => {
    const reply = await call('openPrint', { document: 'notice', key: '' });
    setFailure(reply.ok ? undefined : reply);
  };
  const line = (person: PrivacyPerson): string =>
    [
      person.notice && w.line('notice', person.notice.version, person.notice.given_on, person.notice.withdrawn_on),
      person.consent && w.line('consent', person.consent.version, person.consent.given_on, person.consent.withdrawn_on),
    ]
      .filter(Boolean)
      .join('; ') || w.none;
  return (
    <section>
      <h4>{w.title}</h4>
      <p class="hint">{w.hint}</p>
      <div class="row">
        <button type="button" onClick={() => void print()}>
          {w.print}
        </button>
        {board.notice_link ? (
          <a href={board.notice_link} target="_blank" rel="noreferrer">
            {w.link}
          </a>
        ) : null}
      </div>
      {board.notice_link ? null : <p class="hint">{w.noLink}</p>}
      {failure ? <Refusal failure={failure} /> : null}
      {missing > 0 ? <p>{w.missing(missing)}</p> : null}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change(false);
        }}
      >
        <Choice
          label={w.kind}
          value={kind}
          words={[
            ['notice', w.kinds.notice],
            ['consent', w.kinds.consent],
          ]}
          choose={setKind}
        />
        <Choice
          label={w.who}
          value={who}
          words={[
            [EVERYBODY, w.everybody],
            ...people.map(({ staff_id, name }) => [staff_id, name || staff_id] as const),
          ]}
          choose={setWho}
        />
        <div class="pair">
          <TextField
            label={w.version}
            value={version}
            write={setVersion}
            invalid={tried && version.trim() === '' ? w.noVersion : undefined}
          />
          <TextField type="date" label={w.on} value={on} write={setOn} />
        </div>
        <div class="row">
          <button type="submit" class="main" aria-disabled={waiting}>
            {w.give}
          </button>
          {who === EVERYBODY ? null : (
            <button type="button" aria-disabled={waiting} onClick={() => change(true)}>
              {w.withdraw}
            </button>
          )}
        </div>
      </form>
      <details>
        <summary>{w.list}</summary>
        <ul>
          {board.people
            .filter(({ erased }) => !erased)
            .map((person) => (
              <li key={person.staff_id}>
                {person.name || person.staff_id}: {line(person)}
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}
