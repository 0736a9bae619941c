// What the lead has to settle now, who comes today, and the queue.

import { useDesk } from '../desk';
import { Decisions } from '../parts/decisions';
import { Queue } from '../parts/queue';
import { Busy, FormLink, Heading, Notice, Refusal } from '../parts/signs';
import { Today } from '../parts/today';

export function WorkbenchView() {
  const { s, board, boardFailure, loading, reload, go } = useDesk();
  if (!board) {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        {boardFailure ? (
          <Refusal failure={boardFailure} retry={() => void reload()} />
        ) : (
          <Busy text={s.common.loading} />
        )}
      </section>
    );
  }
  if (board.set_up !== 'done') {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        <Notice kind="calm">
          <p>{s.workbench.notSetUp}</p>
          <button type="button" class="main" onClick={() => go({ section: 'setUp' })}>
            {board.set_up === 'missing' ? s.workbench.setUpNow : s.setUp.continue}
          </button>
        </Notice>
      </section>
    );
  }
  if (board.me.access === 'none') {
    return (
      <section>
        <Heading>{s.nav.workbench}</Heading>
        <Notice kind="warn">{s.workbench.noAccess}</Notice>
      </section>
    );
  }
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
      <Queue />
      {board.form_url ? (
        <section>
          <h3>{s.workbench.shareForm}</h3>
          <FormLink url={board.form_url} />
        </section>
      ) : null}
    </>
  );
}
