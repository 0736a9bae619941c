// The week as a list by day: as it fits beside the table.
import type { ComponentChildren } from 'preact';
import type { WeekRow } from '../../contract/schedule';
import { useDesk } from '../desk';
import { RowProblems } from './problems';
import { useRowWords } from './row-words';
import { daysOf, inOrder } from './week';
import type { RowActs } from './week-keys';

function RowText({ row }: { row: WeekRow }) {
  const words = useRowWords();
  return (
    <>
      <span class="when">
        <time>
          {row.starts_at}–{row.ends_at}
        </time>
        <span>{words.room(row)}</span>
      </span>
      <span>{words.topics(row)}</span>
      <small>{words.how(row)}</small>
      <small class={row.consultant ? '' : 'cost'}>{words.who(row)}</small>
      {words.only(row) ? <small>{words.only(row)}</small> : null}
    </>
  );
}

interface Props {
  acts: RowActs | undefined;
  /** The form of the row that is being edited, in its place. */
  editing: { slot_code: string; form: ComponentChildren } | undefined;
}

export function WeekList({ acts, editing }: Props) {
  const { m, schedule } = useDesk();
  const board = schedule.board!;
  const rows = inOrder(board.rows);
  const days = daysOf(board, rows).filter((day) => rows.some(({ weekday_iso }) => weekday_iso === day));
  return (
    <div class="week-list">
      {days.map((day) => (
        <section key={day}>
          <h4>{m.weekdays[day]}</h4>
          <ul class="day">
            {rows
              .filter(({ weekday_iso }) => weekday_iso === day)
              .map((row) => (
                <li key={row.slot_code}>
                  {acts && row.slot_code ? (
                    <button
                      type="button"
                      class="whole"
                      data-row={row.slot_code}
                      aria-describedby="week-hint"
                      onClick={() => acts.edit(row)}
                      onKeyDown={(event) => acts.press(event, row)}
                    >
                      <RowText row={row} />
                    </button>
                  ) : (
                    <div class="row-text">
                      <RowText row={row} />
                    </div>
                  )}
                  {editing && editing.slot_code === row.slot_code ? (
                    editing.form
                  ) : (
                    <RowProblems
                      problems={board.problems.filter(
                        ({ slot_code }) => slot_code !== '' && slot_code === row.slot_code,
                      )}
                    />
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
