// The week as a grid of days and hours, for the wide window: a row is dragged to another day or time.
import { useRef, useState } from 'preact/hooks';
import type { WeekRow } from '../../contract/schedule';
import { minutesOf } from '../../domain/dates';
import { useDesk } from '../desk';
import { useRowWords } from './row-words';
import { daysOf, hoursOf, moved, type Placed, STEP, sideBySide } from './week';
import type { RowActs } from './week-keys';

/** Pixels a minute: twenty minutes then hold a line of text. */
const SCALE = 1.1;
/** Room for a single line. */
const SHORT = 30;
/** A hand that trembles does not drag. */
const SLACK = 4;

interface Drag {
  readonly row: WeekRow;
  readonly x: number;
  readonly y: number;
  readonly days: number;
  readonly minutes: number;
  readonly begun: boolean;
}

export function WeekGrid({ acts }: { acts: RowActs | undefined }) {
  const { m, schedule } = useDesk();
  const words = useRowWords();
  const board = schedule.board!;
  const [drag, setDrag] = useState<Drag>();
  /** The click that ends a drag does not open the form. */
  const dragged = useRef(false);
  const column = useRef<HTMLDivElement>(null);
  const days = daysOf(board, board.rows);
  const lastDay = Math.max(...days);
  const { from, to } = hoursOf(board.rows);
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  const top = (time: string) => (minutesOf(time) - from * 60) * SCALE;
  const shown = board.rows.map((row) =>
    drag?.begun && row.slot_code === drag.row.slot_code ? moved(row, drag.days, drag.minutes, lastDay) : row,
  );

  const handlers = (row: WeekRow, { edit, press }: RowActs) => ({
    onClick: () => {
      if (!dragged.current) edit(row);
    },
    onKeyDown: (event: KeyboardEvent) => {
      // Enter after a drag is no end of a drag.
      dragged.current = false;
      if (event.key === 'Escape') setDrag(undefined);
      else press(event, row);
    },
    onPointerDown: (event: PointerEvent) => {
      dragged.current = false;
      if (event.button === 0) setDrag({ row, x: event.clientX, y: event.clientY, days: 0, minutes: 0, begun: false });
    },
  });
  const over = (event: PointerEvent) => {
    if (!drag) return;
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    const width = column.current?.offsetWidth || 1;
    const begun = drag.begun || Math.hypot(dx, dy) > SLACK;
    const minutes = Math.round(dy / SCALE / STEP) * STEP;
    setDrag({ ...drag, begun, days: Math.round(dx / width), minutes });
  };
  const drop = () => {
    if (!drag) return;
    setDrag(undefined);
    dragged.current = drag.begun;
    const row = board.rows.find(({ slot_code }) => slot_code === drag.row.slot_code);
    if (drag.begun && row) acts?.move(row, drag.days, drag.minutes);
  };
  const block = ({ row, lane, lanes }: Placed) => {
    const against = board.problems.filter(({ slot_code }) => slot_code !== '' && slot_code === row.slot_code);
    const worst = against.some(({ severity }) => severity === 'error') ? 'error' : against.length > 0 ? 'warning' : '';
    const held = drag?.begun && drag.row.slot_code === row.slot_code ? ' held' : '';
    const said = against.map(words.problem);
    const about = [
      words.when(row),
      words.room(row),
      words.topics(row),
      words.how(row),
      words.who(row),
      words.only(row),
    ];
    const text = [...about.filter(Boolean), ...said];
    const common = {
      key: row.slot_code,
      class: `block ${worst}${held}${minutesOf(row.ends_at) - minutesOf(row.starts_at) < SHORT ? ' short' : ''}`,
      title: text.join('\n'),
      style: {
        top: `${top(row.starts_at)}px`,
        height: `${Math.max(20, top(row.ends_at) - top(row.starts_at) - 2)}px`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 2px)`,
      },
    };
    const inside = (
      <>
        <b>
          {row.starts_at}–{row.ends_at}
        </b>{' '}
        {words.topics(row)} · {words.room(row)}
        <span class="unseen">
          {[words.how(row), words.who(row), words.only(row), ...said].filter(Boolean).join('; ')}
        </span>
      </>
    );
    return acts && row.slot_code ? (
      <button type="button" data-row={row.slot_code} aria-describedby="week-hint" {...common} {...handlers(row, acts)}>
        {inside}
      </button>
    ) : (
      <div {...common}>{inside}</div>
    );
  };

  return (
    <div class="week-scroll">
      <div
        class={`week-grid${drag?.begun ? ' dragging' : ''}`}
        style={{ gridTemplateColumns: `40px repeat(${days.length}, minmax(0, 1fr))` }}
        onPointerMove={over}
        onPointerUp={drop}
        onPointerLeave={() => setDrag(undefined)}
      >
        <span />
        {days.map((day) => (
          <h4 key={day}>{m.weekdays[day]}</h4>
        ))}
        <div class="hours" aria-hidden="true" style={{ height: `${hours.length * 60 * SCALE}px` }}>
          {hours.map((hour) => (
            <span key={hour} style={{ top: `${(hour - from) * 60 * SCALE}px` }}>
              {hour}:00
            </span>
          ))}
        </div>
        {days.map((day) => (
          <div
            key={day}
            ref={day === days[0] ? column : null}
            class="column-of-day"
            style={{ backgroundSize: `100% ${60 * SCALE}px` }}
          >
            {sideBySide(shown.filter(({ weekday_iso }) => weekday_iso === day)).map(block)}
          </div>
        ))}
      </div>
    </div>
  );
}
