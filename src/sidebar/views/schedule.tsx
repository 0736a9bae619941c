// The schedule of consultations (clause 2.6): versions, the week, what stands against it, approval, peaks.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Busy, Heading, Refusal } from '../parts/signs';
import { Approval } from '../schedule/approval';
import { Demand } from '../schedule/demand';
import { beginMaking, NewDraft } from '../schedule/new-draft';
import { Published } from '../schedule/published';
import { ShownVersion } from '../schedule/shown-version';
import { Versions } from '../schedule/versions';
import { call } from '../server';

export function ScheduleView({ version }: { version?: number | undefined }) {
  const { s, schedule, wide } = useDesk();
  const w = s.schedule;
  const opener = useRef<HTMLButtonElement>(null);
  const { board, failure, undone, loading, waiting, begun } = schedule;
  useEffect(() => {
    // A row that was removed can still be put back: asking anew would settle it.
    if (!schedule.removed || version !== undefined) void schedule.load(version);
  }, [version]);
  const shown = board?.versions.find((one) => one.version === board.shown);
  const goBack = () => {
    schedule.begin({ making: undefined });
    setTimeout(() => opener.current?.focus());
  };
  return (
    <>
      <section>
        <Heading>{w.title}</Heading>
        {loading ? <Busy text={s.common.loading} /> : null}
        {waiting ? <Busy text={w.saving} /> : null}
        {failure ? <Refusal failure={failure} retry={() => void schedule.load(version)} /> : null}
        {undone ? <Refusal failure={undone} before={w.undone} /> : null}
        {board ? (
          <>
            <Versions />
            {board.may_change && begun.making ? <NewDraft making={begun.making} goBack={goBack} /> : null}
            {board.may_change && !begun.making ? (
              <div class="row">
                <button
                  ref={opener}
                  type="button"
                  class={board.versions.length === 0 ? 'main' : ''}
                  onClick={() => schedule.begin({ making: beginMaking(board) })}
                >
                  {w.making.title}
                </button>
                {wide ? null : <WideWindow />}
              </div>
            ) : null}
          </>
        ) : null}
      </section>
      {shown ? <ShownVersion key={shown.version} version={shown} /> : null}
      {shown && board?.may_change && shown.state === 'draft' ? <Approval key={shown.version} version={shown} /> : null}
      {board ? <Demand /> : null}
      {shown && shown.state !== 'discarded' ? <Published version={shown.version} /> : null}
    </>
  );
}

/** Where rows are dragged. */
function WideWindow() {
  const { s } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  const open = async () => {
    const reply = await call('openPlanning', {});
    setFailure(reply.ok ? undefined : reply);
  };
  return (
    <>
      <button type="button" class="link" onClick={() => void open()}>
        {s.schedule.wide}
      </button>
      {failure ? <Refusal failure={failure} /> : null}
    </>
  );
}
