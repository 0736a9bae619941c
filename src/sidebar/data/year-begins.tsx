// The next year: its beginning, and what has to stand by then, each with the way to its place.
import { useState } from 'preact/hooks';
import type { YearBoard, YearCheck } from '../../contract/year';
import { useDesk, type View } from '../desk';
import { Ask } from '../training/ask';

const PLACES: Readonly<Record<YearCheck['key'], View>> = {
  terms: { section: 'importing' },
  holidays: { section: 'school', part: 'days' },
  schedule: { section: 'schedule' },
  roles: { section: 'school', part: 'roles' },
  staff_away: { section: 'importing' },
  staff_no_address: { section: 'importing' },
  rooms: { section: 'school', part: 'rooms' },
};

export function YearBegins({ board, busy, begin }: { board: YearBoard; busy: boolean; begin: () => void }) {
  const { m, s, go } = useDesk();
  const y = s.year;
  const [asking, setAsking] = useState(false);
  const named = (subject: string): string => (m.roles as Readonly<Record<string, string>>)[subject] ?? subject;
  return (
    <>
      {board.over ? (
        <>
          <h4>{y.begin}</h4>
          {board.leaving > 0 ? (
            <p class="hint">{y.beginFirst}</p>
          ) : asking ? (
            <Ask
              label={y.beginTitle(board.next)}
              text={y.beginText(board.next, `${board.next.slice(0, 4)}-0001`)}
              yes={y.beginYes}
              agree={() => {
                setAsking(false);
                begin();
              }}
              goBack={() => setAsking(false)}
            />
          ) : (
            <button type="button" class="main" aria-disabled={busy} onClick={() => !busy && setAsking(true)}>
              {y.beginYear(board.next)}
            </button>
          )}
        </>
      ) : null}
      <h4>{y.checks}</h4>
      <ul>
        {board.checks.map(({ key, state, count, subjects }) => (
          <li key={key}>
            {state === 'ok' ? '✓ ' : '• '}
            {y.check(key, count)}{' '}
            {state === 'todo' && subjects.length > 0 ? <small>{subjects.map(named).join(', ')} </small> : null}
            {state === 'todo' ? (
              <button type="button" class="link" onClick={() => go(PLACES[key])}>
                {y.goThere}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
