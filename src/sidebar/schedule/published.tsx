// What teachers see of the schedule: the links to pass on, the poster, and the official print.
import { useState } from 'preact/hooks';
import type { PrintKind } from '../../contract/rpc';
import type { Failure } from '../../domain/facts';
import { useDesk } from '../desk';
import { Busy, FormLink, Refusal } from '../parts/signs';
import { call } from '../server';

export function Published({ version }: { version: number }) {
  const { s, board, schedule } = useDesk();
  const w = s.schedule.published;
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const print = async (document: PrintKind) => {
    setPrinting(true);
    setFailure(undefined);
    const reply = await call('openPrint', { document, key: String(version) });
    setPrinting(false);
    if (!reply.ok) setFailure(reply);
  };
  const draft = schedule.board!.versions.some((one) => one.version === version && one.state === 'draft');
  return (
    <section>
      <h3>{w.title}</h3>
      <p class="hint">{w.hint}</p>
      {board?.form_url ? <FormLink url={board.form_url} /> : null}
      {schedule.board!.calendar_url ? (
        <FormLink url={schedule.board!.calendar_url} open={w.openCalendar} what={w.calendar} />
      ) : null}
      {printing ? <Busy text={w.printing} /> : null}
      {failure ? <Refusal failure={failure} /> : null}
      <div class="row">
        <button type="button" onClick={() => void print('schedule')}>
          {w.print}
        </button>
        {draft ? null : (
          <button type="button" onClick={() => void print('poster')}>
            {w.poster}
          </button>
        )}
      </div>
    </section>
  );
}
