// The new school year, step by step: what is open, reports, the archive, taking out what it holds, and the beginning.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { YearBoard } from '../../contract/year';
import type { Failure } from '../../domain/facts';
import { TABLE_NAMES } from '../../domain/tables';
import { useDesk } from '../desk';
import { type ReadArchive, readArchive } from '../export/archive';
import { saveFile } from '../export/download';
import { useTables } from '../export/use-tables';
import { workbookOf } from '../export/workbook';
import { Busy, Notice, Refusal } from '../parts/signs';
import { call } from '../server';
import { YearBegins } from './year-begins';
import { OpenItems, YearReports } from './year-reports';
import { TakeOut } from './year-take-out';

export function YearPart() {
  const { s, m, board: desk, announce } = useDesk();
  const y = s.year;
  const [board, setBoard] = useState<YearBoard>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  const [archive, setArchive] = useState<ReadArchive>();
  const { reading, failure: unread, withTables } = useTables();
  const doing = useRef(false);

  const look = async () => {
    const reply = await call('closingYear', {});
    if (reply.ok) setBoard(reply.value);
    else setFailure(reply);
  };
  useEffect(() => void look(), []);
  if (!board)
    return failure ? <Refusal failure={failure} retry={() => void look()} /> : <Busy text={s.common.loading} />;

  /** One thing at a time; what it says stays until the next. */
  const alone = async (words: string, act: () => Promise<string>) => {
    if (doing.current) return;
    doing.current = true;
    setFailure(undefined);
    setSaid('');
    setBusy(words);
    const result = await act();
    setBusy('');
    doing.current = false;
    setSaid(result);
    if (result) announce(result);
  };
  const makeArchive = () =>
    withTables(TABLE_NAMES, async (tables) => {
      const today = desk?.now.slice(0, 10) || '';
      const name = saveFile(`${y.archiveFile}_${board.year.replace('/', '-')}_${today}.xlsx`, await workbookOf(tables));
      setArchive(undefined);
      setSaid(y.archiveSaved(name));
      announce(y.archiveSaved(name));
    });
  const choose = (file: File | undefined) =>
    file &&
    alone(y.reading, async () => {
      setArchive(undefined);
      try {
        const read = await readArchive(await file.arrayBuffer(), board.archive);
        if (read.figures.length === 0) throw new Error('no table');
        setArchive(read);
        return '';
      } catch {
        setFailure({ code: 'closing.unreadable' });
        return '';
      }
    });
  const takeOut = () =>
    archive &&
    alone(y.taking, async () => {
      let removed = 0;
      for (;;) {
        const reply = await call('takeOutYear', { year: board.year, figures: archive.figures });
        if (!reply.ok) {
          setFailure(reply);
          await look();
          return removed > 0 ? y.taken(removed) : '';
        }
        removed += reply.value.removed;
        const { board: after, unknown, removed: now } = reply.value;
        // A call that moved nothing would only be repeated.
        if (!after && now > 0) continue;
        if (after) setBoard(after);
        else await look();
        setArchive(undefined);
        return [y.taken(removed), unknown > 0 ? `${y.unknown(unknown)} ${y.unknownHint}` : '']
          .filter(Boolean)
          .join(' ');
      }
    });
  const begin = () =>
    alone(s.common.working, async () => {
      const reply = await call('beginYear', { year: board.year });
      if (!reply.ok) setFailure(reply);
      else setBoard(reply.value);
      return reply.ok ? y.begun(reply.value.current) : '';
    });
  const saveReports = () =>
    alone(s.common.working, async () => {
      for (const { period } of board.reports.filter(({ saved }) => !saved)) {
        const reply = await call('saveReport', { period, notes: { conclusions: '', decision: '' } });
        if (!reply.ok) {
          setFailure(reply);
          break;
        }
      }
      await look();
      return '';
    });
  const working = busy || reading?.words || '';

  return (
    <>
      <h3>{board.over ? y.title(board.year, board.next) : y.nav}</h3>
      <p class="hint">{y.hint}</p>
      {board.over ? null : (
        <Notice kind="calm">
          <p>{y.overAfter(board.current, m.date(board.over_after))}</p>
          {board.leaving > 0 ? <p>{y.year(board.year)}</p> : null}
        </Notice>
      )}
      {board.over ? <OpenItems board={board} /> : null}
      {board.reports.length > 0 ? (
        <YearReports board={board} busy={working !== ''} save={() => void saveReports()} />
      ) : null}
      {board.leaving > 0 ? (
        <>
          <h4>{y.archive}</h4>
          <p class="hint">{y.archiveHint}</p>
          <button type="button" class="main" aria-disabled={working !== ''} onClick={() => void makeArchive()}>
            {y.makeArchive}
          </button>
        </>
      ) : null}
      {board.over || board.leaving > 0 ? (
        <TakeOut
          board={board}
          archive={archive}
          busy={working !== ''}
          choose={(file) => void choose(file)}
          agree={() => void takeOut()}
        />
      ) : null}
      {working ? <Busy text={working} /> : null}
      {failure || unread ? <Refusal failure={(failure || unread)!} /> : null}
      {said ? (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      ) : null}
      <YearBegins board={board} busy={working !== ''} begin={() => void begin()} />
    </>
  );
}
