// What stands before rows leave: everything that is open is seen, and the reports of the year are kept.
import type { YearBoard } from '../../contract/year';
import { useDesk } from '../desk';

export function OpenItems({ board }: { board: YearBoard }) {
  const { s } = useDesk();
  const y = s.year;
  return (
    <>
      <h4>{y.open}</h4>
      {board.open.length > 0 ? (
        <>
          <ul>
            {board.open.map(({ key, count }) => (
              <li key={key}>{y.openItem(key, count)}</li>
            ))}
          </ul>
          <p class="hint">{y.openStays}</p>
        </>
      ) : (
        <p>{y.nothingOpen}</p>
      )}
    </>
  );
}

export function YearReports({ board, busy, save }: { board: YearBoard; busy: boolean; save: () => void }) {
  const { s, language } = useDesk();
  const y = s.year;
  return (
    <>
      <h4>{y.reports}</h4>
      <ul>
        {board.reports.map(({ period, name_ru, name_en, saved }) => (
          <li key={period}>
            {(language === 'en' && name_en) || name_ru || board.year}: {saved ? y.saved : <strong>{y.notSaved}</strong>}
          </li>
        ))}
      </ul>
      {board.reports.some(({ saved }) => !saved) ? (
        <button type="button" aria-disabled={busy} onClick={save}>
          {y.saveReports}
        </button>
      ) : null}
    </>
  );
}
