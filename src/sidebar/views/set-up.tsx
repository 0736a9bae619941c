// Setting the add-on up: what to weigh first, one button, and progress that survives closing.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SetUpProgress } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { LANGUAGES, type Language } from '../../domain/tables';
import type { SetUpStep } from '../../i18n/sidebar';
import { useDesk } from '../desk';
import { Choice } from '../parts/fields';
import { FormLink, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

/** Calls in a row that brought nothing forward, after which we stop and say so. */
const PATIENCE = 5;

export function SetUpView() {
  const { s, board, language, reload, announce, go } = useDesk();
  const [wanted, setWanted] = useState<Language>();
  const [progress, setProgress] = useState<SetUpProgress>();
  const [failure, setFailure] = useState<Failure>();
  const [read, setRead] = useState(false);
  const [unread, setUnread] = useState(false);
  const [lowData, setLowData] = useState(false);
  const [running, setRunning] = useState(false);
  const here = useRef(true);
  useEffect(
    () => () => {
      here.current = false;
    },
    [],
  );

  const state = board?.set_up || 'missing';
  const begun = state !== 'missing' || progress !== undefined;
  const run = async () => {
    if (!begun && !read) return setUnread(true);
    setRunning(true);
    setFailure(undefined);
    const args = state === 'done' ? {} : { language: wanted || language, law_read: read, low_data: lowData };
    let furthest = -1;
    for (let idle = 0; here.current && idle < PATIENCE; ) {
      const reply = await call('setUp', args);
      if (!reply.ok) {
        setRunning(false);
        return setFailure(reply);
      }
      setProgress(reply.value);
      if (reply.value.finished) {
        setRunning(false);
        announce(s.setUp.finished);
        return void reload();
      }
      idle = reply.value.done > furthest ? 0 : idle + 1;
      furthest = Math.max(furthest, reply.value.done);
    }
    setRunning(false);
    if (here.current) setFailure({ code: 'setup.stopped' });
  };

  const finished = progress?.finished === true;
  const step = progress ? s.setUp.steps[progress.step as SetUpStep] || progress.step : '';
  return (
    <section>
      <Heading>{s.setUp.title}</Heading>
      <p>{s.setUp.intro}</p>
      {begun ? null : (
        <>
          <h3>{s.setUp.legal}</h3>
          <Law />
          <label class="tick">
            <input
              type="checkbox"
              checked={read}
              aria-describedby={unread && !read ? 'unread' : undefined}
              onChange={(event) => setRead(event.currentTarget.checked)}
            />
            {s.setUp.read}
          </label>
          {unread && !read ? (
            <p id="unread" class="wrong" role="alert">
              {s.setUp.needRead}
            </p>
          ) : null}
          <label class="tick">
            <input
              type="checkbox"
              checked={lowData}
              aria-describedby="low-data"
              onChange={(event) => setLowData(event.currentTarget.checked)}
            />
            {s.setUp.lowData}
          </label>
          <p id="low-data" class="hint">
            {s.setUp.lowDataHint}
          </p>
          <Choice
            label={s.setUp.language}
            value={wanted || language}
            words={LANGUAGES.map((one) => [one, s.languageNames[one]])}
            choose={setWanted}
          />
        </>
      )}
      {running || (progress && !finished) ? (
        <div class="progress">
          <progress
            aria-label={s.setUp.running}
            max={progress ? Math.max(progress.total, 1) : undefined}
            value={progress?.done}
          />
          <p role="status">
            {running ? s.setUp.running : ''}{' '}
            {progress ? `${s.setUp.progress(progress.done, progress.total)}: ${step}` : ''}
          </p>
          <p class="hint">{s.setUp.mayClose}</p>
        </div>
      ) : null}
      {failure ? <Refusal failure={failure} before={s.setUp.stopped} /> : null}
      {finished ? <Finished progress={progress} /> : null}
      {running ? null : (
        <button type="button" class={finished || state === 'done' ? '' : 'main'} onClick={() => void run()}>
          {finished || state === 'done' ? s.setUp.again : begun ? s.setUp.continue : s.setUp.start}
        </button>
      )}
      {begun ? (
        <details>
          <summary>{s.setUp.legal}</summary>
          <Law />
        </details>
      ) : null}
      {state === 'done' && !running ? (
        <button type="button" class="link" onClick={() => go({ section: 'workbench' })}>
          {s.setUp.goWorkbench}
        </button>
      ) : null}
    </section>
  );
}

function Finished({ progress }: { progress: SetUpProgress }) {
  const { m, s, go } = useDesk();
  return (
    <>
      <Notice kind="good">✓ {s.setUp.finished}</Notice>
      {progress.warnings.length > 0 ? (
        <Notice kind="warn">
          <strong>{s.setUp.attention}</strong>
          <ul class="plain">
            {progress.warnings.map((warning) => (
              <li key={warning.code}>{m.failure(warning.code, warning.params)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <h3>{s.setUp.next}</h3>
      <ol class="steps">
        <li>
          {s.setUp.nextImport}
          <button type="button" class="main" onClick={() => go({ section: 'importing' })}>
            {s.setUp.goImport}
          </button>
        </li>
        <li>{s.setUp.nextCalendar}</li>
        <li>
          {s.setUp.nextShare}
          {progress.form_url ? <FormLink url={progress.form_url} /> : null}
        </li>
      </ol>
    </>
  );
}

/** Each point begins with what it is about. */
function Law() {
  const { m } = useDesk();
  return (
    <ul class="legal">
      {m.legal.map((point) => {
        const end = point.indexOf('.') + 1;
        return (
          <li key={point}>
            <strong>{point.slice(0, end)}</strong>
            {point.slice(end)}
          </li>
        );
      })}
    </ul>
  );
}
