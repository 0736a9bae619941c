// The archive chosen again and compared: only what it holds is taken out.
import { useState } from 'preact/hooks';
import type { YearBoard } from '../../contract/year';
import { useDesk } from '../desk';
import type { ReadArchive } from '../export/archive';
import { Notice } from '../parts/signs';
import { Ask } from '../training/ask';

interface Props {
  board: YearBoard;
  archive: ReadArchive | undefined;
  busy: boolean;
  choose: (file: File | undefined) => void;
  agree: () => void;
}

export function TakeOut({ board, archive, busy, choose, agree }: Props) {
  const { s, m } = useDesk();
  const y = s.year;
  const [asking, setAsking] = useState(false);
  const leaving = board.tables.filter((table) => table.leaving > 0);
  if (leaving.length === 0)
    return (
      <>
        <h4>{y.takeOut}</h4>
        <p>{y.nothingLeaves}</p>
      </>
    );
  const lacking = (archive?.lacking ?? []).filter((table) => leaving.some((one) => one.table === table));
  return (
    <>
      <h4>{y.takeOut}</h4>
      <p class="hint">{y.takeOutHint}</p>
      <details>
        <summary>{y.leavesAll(board.leaving)}</summary>
        <ul>
          {leaving.map(({ table, leaving: n, stay }) => (
            <li key={table}>{y.leaves(m.tableNames[table], n, stay)}</li>
          ))}
        </ul>
      </details>
      <label class="file">
        <input
          type="file"
          accept=".xlsx"
          disabled={busy}
          onChange={(event) => {
            setAsking(false);
            choose(event.currentTarget.files?.[0]);
            // The same file may be chosen once more.
            event.currentTarget.value = '';
          }}
        />
        <span class="button">{y.choose}</span>
      </label>
      {archive ? <p>{y.inFile(archive.rows)}</p> : null}
      {lacking.length > 0 ? (
        <Notice kind="warn">
          <p>{y.lackingTables(lacking, m.tableNames)}</p>
        </Notice>
      ) : null}
      {archive && !asking ? (
        <button type="button" class="main" aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
          {y.takeOutYes}…
        </button>
      ) : null}
      {archive && asking ? (
        <Ask
          label={y.takeOutTitle}
          text={y.takeOutText(board.leaving)}
          yes={y.takeOutYes}
          danger
          agree={() => {
            setAsking(false);
            agree();
          }}
          goBack={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
