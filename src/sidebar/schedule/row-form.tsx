// A row of a draft as it is typed: what stands against it appears meanwhile, and nothing typed is lost.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RowDraft } from '../../contract/schedule';
import { useDesk } from '../desk';
import { RowProblems } from './problems';
import { RowFields, useWrong } from './row-fields';
import { useChecks } from './use-checks';
import { draftOf, NOT_KEPT } from './week';

interface Props {
  row: RowDraft;
  save: (row: RowDraft) => void;
  remove: (() => void) | undefined;
  goBack: () => void;
}

export function RowForm({ row, save, remove, goBack }: Props) {
  const { s, schedule } = useDesk();
  const t = s.schedule.row;
  const board = schedule.board!;
  const wrongOf = useWrong();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const missing = wrongOf(row);
  const ready = Object.keys(missing).length === 0;
  const checking = useChecks(row, ready);
  const wrong = tried ? missing : {};
  const set = (part: Partial<RowDraft>) =>
    schedule.begin({ row: { version: board.shown!, row: { ...draftOf(row), ...part } } });
  const against = board.problems.filter(({ slot_code }) => slot_code === (row.slot_code || NOT_KEPT));

  return (
    <form
      ref={form}
      class="answer row-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready) save(row);
        else setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        goBack();
      }}
    >
      <h4>{row.slot_code ? t.edit : t.add}</h4>
      <RowFields row={row} set={set} wrong={wrong} />
      <div role="status">
        {ready ? (
          <>
            <RowProblems problems={against} />
            {checking ? <p class="hint">{t.checking}</p> : against.length === 0 ? <p class="hint">{t.clean}</p> : null}
          </>
        ) : null}
      </div>
      <div class="row">
        <button type="submit" class="main">
          {t.save}
        </button>
        <button type="button" onClick={goBack}>
          {s.common.cancel}
        </button>
        {remove ? (
          <button type="button" class="danger" onClick={remove}>
            {t.remove}
          </button>
        ) : null}
      </div>
    </form>
  );
}
