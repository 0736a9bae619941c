// A draft becomes the schedule: what changes is shown first, then the order, then a yes.
import { useEffect, useState } from 'preact/hooks';
import type { ScheduleEffect, VersionLine } from '../../contract/schedule';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { EffectView } from '../parts/effect';
import { TextField } from '../parts/fields';
import { Busy, Refusal } from '../parts/signs';
import { call } from '../server';
import { Ask } from '../training/ask';
import { useRowWords } from './row-words';
import { draftOf } from './week';

export function Approval({ version }: { version: VersionLine }) {
  const { s, schedule, announce, reload } = useDesk();
  const w = s.schedule.approval;
  const words = useRowWords();
  const board = schedule.board!;
  const [effect, setEffect] = useState<ScheduleEffect>();
  const [failure, setFailure] = useState<Failure>();
  const [looking, setLooking] = useState(false);
  const [approving, setApproving] = useState(false);
  const [asked, setAsked] = useState<'approve' | 'discard'>();
  const [tried, setTried] = useState(false);
  const begun = schedule.begun.order?.version === version.version ? schedule.begun.order : undefined;
  const order = begun || { version: version.version, order_no: '', order_date: board.today };
  const set = (part: { order_no?: string; order_date?: string }) => schedule.begin({ order: { ...order, ...part } });
  const stopped = board.problems.some(({ severity }) => severity === 'error');

  const rows = JSON.stringify([board.rows.map(draftOf), version.valid_from, version.valid_to]);
  // What was shown is not what would be approved any more.
  useEffect(() => setEffect(undefined), [rows]);

  /** The checks above say them already. */
  const known = board.problems.map((problem) => JSON.stringify(problem));

  const look = async () => {
    setLooking(true);
    setFailure(undefined);
    // The difference is that of what the server has.
    if (!(await schedule.settle())) return setLooking(false);
    const reply = await call('scheduleEffect', { version: version.version });
    setLooking(false);
    setEffect(reply.ok ? reply.value : undefined);
    setFailure(reply.ok ? undefined : reply);
  };
  const done = async (act: 'approve' | 'discard') => {
    setAsked(undefined);
    setApproving(act === 'approve');
    const { version: n, order_no, order_date } = order;
    const agreed = await schedule.act(() =>
      act === 'approve'
        ? call('approveSchedule', { version: n, order_no: order_no.trim(), order_date })
        : call('discardDraft', { version: n }),
    );
    setApproving(false);
    if (!agreed) return;
    schedule.begin({ order: undefined });
    announce(act === 'approve' ? w.approved : w.discarded);
    void reload();
  };
  return (
    <section>
      <h3>{w.title}</h3>
      <p class="hint">{board.rows.length === 0 ? w.noRows : stopped ? w.stopped : w.hint}</p>
      {approving ? <Busy text={w.approving} /> : null}
      {looking ? <Busy text={w.looking} /> : null}
      {failure ? <Refusal failure={failure} retry={() => void look()} /> : null}
      {effect ? (
        <EffectView
          effect={{
            ...effect,
            problems: effect.problems.filter((problem) => !known.includes(JSON.stringify(problem))),
          }}
          room={(room_id) => board.rooms.find((one) => one.room_id === room_id)?.name || room_id}
          say={words.problem}
        />
      ) : null}
      {effect && !stopped ? (
        <form
          noValidate
          hidden={approving}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (order.order_no.trim() && order.order_date) setAsked('approve');
          }}
        >
          <div class="pair">
            <TextField
              label={w.orderNo}
              value={order.order_no}
              write={(order_no) => set({ order_no })}
              invalid={tried && !(order.order_no.trim() && order.order_date) ? w.needOrder : ''}
            />
            <TextField
              type="date"
              label={w.orderDate}
              value={order.order_date}
              write={(order_date) => set({ order_date })}
            />
          </div>
          {asked === 'approve' ? (
            <Ask
              label={w.approve}
              text={w.sure(version.version, version.valid_from)}
              yes={w.approve}
              agree={() => void done('approve')}
              goBack={() => setAsked(undefined)}
            />
          ) : (
            <button type="submit" class="main">
              {w.approve}
            </button>
          )}
        </form>
      ) : null}
      {asked === 'discard' ? (
        <Ask
          label={w.discard}
          text={w.discardSure}
          yes={w.discard}
          danger
          agree={() => void done('discard')}
          goBack={() => setAsked(undefined)}
        />
      ) : (
        <div class="row">
          {board.rows.length > 0 ? (
            <button
              type="button"
              class={effect ? '' : 'main'}
              aria-disabled={schedule.waiting || looking}
              onClick={() => schedule.waiting || looking || void look()}
            >
              {w.look}
            </button>
          ) : null}
          <button type="button" class="link" onClick={() => setAsked('discard')}>
            {w.discard}
          </button>
        </div>
      )}
    </section>
  );
}
