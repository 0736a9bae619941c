// What the lead has to settle now, who comes today, and the queue.

import { useState } from 'preact/hooks';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Decisions } from '../parts/decisions';
import { Keys } from '../parts/keys';
import { Queue } from '../parts/queue';
import { Busy, FormLink, Heading, Notice, Refusal } from '../parts/signs';
import { Today } from '../parts/today';
import { call } from '../server';
import { Coverage } from '../training/coverage';

export function WorkbenchView() {
  const { s, board, boardFailure, loading, wide, reload, go } = useDesk();
  if (!board) {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        {boardFailure ? <Unreachable failure={boardFailure} /> : <Busy text={s.common.loading} />}
      </section>
    );
  }
  if (board.set_up !== 'done') {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        <NotSetUp begun={board.set_up === 'unfinished'} />
      </section>
    );
  }
  if (board.me.access === 'none') {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        <Notice kind="warn">{s.workbench.noAccess}</Notice>
        <button type="button" class="main" onClick={() => go({ section: 'school' })}>
          {s.school.roles.title}
        </button>
      </section>
    );
  }
  const mayTrain = board.me.access === 'lead' || board.me.access === 'deputy_uvr';
  return (
    <>
      {loading ? <Busy text={s.common.loading} /> : null}
      {boardFailure ? <Refusal failure={boardFailure} retry={() => void reload()} /> : null}
      {board.health === 'failure' ? (
        <Notice kind="warn">
          <button type="button" class="link" onClick={() => go({ section: 'health' })}>
            {s.workbench.unhealthy}
          </button>
        </Notice>
      ) : null}
      <Decisions />
      <Today />
      {board.coverage && !wide ? (
        <section>
          <h2>
            {s.training.title} <span class="aside">{board.coverage.name}</span>
          </h2>
          <Coverage card={board.coverage} today={board.now.slice(0, 10)} />
          {mayTrain ? (
            <button type="button" class="link" onClick={() => go({ section: 'training' })}>
              {s.training.coverage.more}
            </button>
          ) : null}
        </section>
      ) : null}
      <Queue />
      {mayTrain && !wide ? <Wide /> : null}
      {board.form_url ? (
        <section>
          <h3>{s.workbench.shareForm}</h3>
          <FormLink url={board.form_url} />
        </section>
      ) : null}
      <Keys />
    </>
  );
}

function Wide() {
  const { s } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  const open = async () => {
    const reply = await call('openPlanning', {});
    setFailure(reply.ok ? undefined : reply);
  };
  return (
    <section>
      <h3>{s.desk.nav.planning}</h3>
      <button type="button" onClick={() => void open()}>
        {s.desk.nav.openPlanning}
      </button>
      {failure ? <Refusal failure={failure} /> : null}
    </section>
  );
}

function NotSetUp({ begun }: { begun: boolean }) {
  const { s, go } = useDesk();
  return (
    <Notice kind="calm">
      <p>{s.workbench.notSetUp}</p>
      <button type="button" class="main" onClick={() => go({ section: 'setUp' })}>
        {begun ? s.setUp.continue : s.workbench.setUpNow}
      </button>
    </Notice>
  );
}

/** What the set-up would mend leads there; anything else can only be tried again. */
function Unreachable({ failure }: { failure: Failure }) {
  const { s, reload, go } = useDesk();
  if (failure.code === 'setup.not_done') return <NotSetUp begun={false} />;
  return (
    <>
      <Refusal failure={failure} retry={() => void reload()} />
      {failure.code.startsWith('register.') ? (
        <button type="button" onClick={() => go({ section: 'setUp' })}>
          {s.nav.setUp}
        </button>
      ) : null}
    </>
  );
}
