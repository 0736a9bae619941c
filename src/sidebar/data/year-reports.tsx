// Which reports of the year are kept: its rows leave, so what they said has to stand before.
import type { YearBoard } from '../../contract/year';
import { useDesk } from '../desk';

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
