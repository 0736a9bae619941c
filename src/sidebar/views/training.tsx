// Training, term by term: how far the obligation is carried out, what waits for a yes, and who is left.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionLine, SessionState, TrainingBoard } from '../../contract/training';
import { useDesk } from '../desk';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { Affected } from '../training/affected';
import { Ask } from '../training/ask';
import { termOf } from '../training/board';
import { ClosedTerm, Coverage } from '../training/coverage';
import { People } from '../training/people';
import { Proposals } from '../training/proposals';
import { SessionItem } from '../training/session-item';
import { Unplaced } from '../training/unplaced';

export function TrainingView() {
  const { s, trainings } = useDesk();
  const t = s.training;
  const { board, failure, loading, undone, rejected } = trainings;
  useEffect(() => {
    // What was just taken back can still be put back: asking anew would settle it.
    if (!rejected) void trainings.load();
  }, []);
  return (
    <>
      <section>
        <Heading>{t.title}</Heading>
        {loading ? <Busy text={s.common.loading} /> : null}
        {failure ? <Refusal failure={failure} retry={() => void trainings.load()} /> : null}
        {undone ? <Refusal failure={undone} before={t.undone} /> : null}
        {rejected ? <Rejected line={rejected} /> : null}
      </section>
      {board ? <Terms board={board} /> : null}
    </>
  );
}

function Rejected({ line }: { line: SessionLine }) {
  const { s, trainings, announce } = useDesk();
  const t = s.training.board;
  return (
    <Notice kind="calm">
      <p role="status">{t.rejected(line.title)}</p>
      <button
        type="button"
        onClick={() => {
          trainings.putBack();
          announce(t.putBack);
        }}
      >
        {t.back}
      </button>
    </Notice>
  );
}

function Terms({ board }: { board: TrainingBoard }) {
  const { s, board: desk, go, trainings, announce } = useDesk();
  const t = s.training.board;
  const place = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const [planning, setPlanning] = useState(false);
  const term = termOf(board, chosen) || termOf(board, board.period_code) || board.terms[0];
  const lead = desk?.me.access !== 'deputy_uvr';
  if (!term) {
    return (
      <section>
        <p class="empty">{t.noTerms}</p>
        {lead ? (
          <button type="button" class="main" onClick={() => go({ section: 'importing' })}>
            {t.goImport}
          </button>
        ) : null}
      </section>
    );
  }

  const mine = board.sessions.filter(({ period_code }) => period_code === term.period_code);
  const of = (...states: SessionState[]) => mine.filter(({ state }) => states.includes(state));
  const proposals = mine.filter(({ state, waiting }) => state === 'proposed' || (state === 'planned' && waiting > 0));
  const coming = of('planned').filter((line) => !proposals.includes(line));
  const isOpen = term.to >= board.now.slice(0, 10);
  const plan = async () => {
    setAsking(false);
    setPlanning(true);
    place.current?.querySelector<HTMLElement>('h2')?.focus();
    let found = 0;
    const agreed = await trainings.attempt(board, async () => {
      const reply = await call('replanTraining', { period_code: term.period_code });
      if (reply.ok) found = reply.value.sessions.filter(({ state }) => state === 'proposed').length;
      return reply;
    });
    setPlanning(false);
    if (agreed) announce(t.replanned(found));
  };
  const list = (lines: readonly SessionLine[]) => (
    <ul class="cards">
      {lines.map((line) => (
        <SessionItem key={line.session_id} line={line} />
      ))}
    </ul>
  );
  const folded = (words: string, lines: readonly SessionLine[]) =>
    lines.length > 0 ? (
      <details>
        <summary>
          {words} ({lines.length})
        </summary>
        {list(lines)}
      </details>
    ) : null;

  return (
    <section ref={place}>
      <fieldset class="chips">
        <legend class="unseen">{s.training.coverage.terms}</legend>
        {board.terms.map((one) => (
          <button
            key={one.period_code}
            type="button"
            aria-pressed={one === term}
            onClick={() => setChosen(one.period_code)}
          >
            {one.name}
          </button>
        ))}
      </fieldset>
      <Coverage card={term} today={board.now.slice(0, 10)} />
      <ClosedTerm term={term} lead={lead} />
      {planning ? <Busy text={t.replanning} /> : null}
      <Affected lines={of('affected')} lead={lead} />
      {of('unconfirmed').length > 0 ? (
        <section>
          <h3>
            {t.unconfirmed} <span class="count">{of('unconfirmed').length}</span>
          </h3>
          <ul class="cards">
            {of('unconfirmed').map((line) => (
              <SessionItem key={line.session_id} line={line}>
                {lead ? (
                  <div class="row">
                    <button
                      type="button"
                      class="main"
                      aria-label={`${t.mark}: ${line.title}`}
                      onClick={() => go({ section: 'training', session_id: line.session_id, open: 'attendance' })}
                    >
                      {t.mark}
                    </button>
                  </div>
                ) : null}
              </SessionItem>
            ))}
          </ul>
        </section>
      ) : null}
      <Proposals lines={proposals} lead={lead} />
      {mine.length === 0 ? <p class="empty">{isOpen ? t.emptyTerm : t.emptyPast}</p> : null}
      {coming.length > 0 ? (
        <section>
          <h3>{t.coming}</h3>
          {list(coming)}
        </section>
      ) : null}
      <Unplaced unplaced={isOpen ? board.unplaced : []} />
      {lead && isOpen ? (
        asking ? (
          <Ask
            label={t.replan}
            text={t.replanSure}
            yes={t.replan}
            agree={() => void plan()}
            goBack={() => setAsking(false)}
          />
        ) : (
          <div class="row">
            <button type="button" onClick={() => go({ section: 'training', session_id: '' })}>
              {t.add}
            </button>
            <button
              type="button"
              class="link"
              aria-disabled={trainings.waiting}
              onClick={() => trainings.waiting || (of('proposed').length > 0 ? setAsking(true) : void plan())}
            >
              {of('proposed').length > 0 ? t.replan : t.plan}
            </button>
          </div>
        )
      ) : null}
      <People term={term} />
      {folded(t.past, of('held'))}
      {folded(t.cancelled, of('cancelled'))}
    </section>
  );
}
