// The fields of a row: day, time, places, room, role, topics, ways, and how long it is valid.
import type { RowDraft } from '../../contract/schedule';
import { minutesOf, timeAt } from '../../domain/dates';
import { ROUTES } from '../../domain/routing';
import { FORMATS, ROLES, type RoleKey, TOPICS } from '../../domain/tables';
import { topicOf } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';
import { daysOf } from './week';

const MINUTES_A_DAY = 1440;
/** Consulted on; training has its own section. */
const CONSULTED = TOPICS.filter((topic) => topic !== 'training');

/** As the other rows name it: by its clause, where clause 2 has one. */
const namedInRows = (topic: string): string => {
  const route = (ROUTES as Record<string, { clause: string }>)[topic];
  return route && topicOf(route.clause) === topic ? route.clause : topic;
};

export type Wrong = Partial<Record<'times' | 'topics' | 'formats' | 'room' | 'minutes' | 'places' | 'dates', string>>;

export const useWrong = (): ((row: RowDraft) => Wrong) => {
  const t = useDesk().s.schedule.row;
  return (row) => ({
    ...(row.starts_at && row.starts_at < row.ends_at ? {} : { times: t.needTimes }),
    ...(row.topics.length > 0 ? {} : { topics: t.needTopic }),
    ...(row.formats.length > 0 ? {} : { formats: t.needFormat }),
    ...(row.room_id ? {} : { room: t.needRoom }),
    ...(row.slot_minutes >= 1 ? {} : { minutes: t.needNumber }),
    ...(row.capacity_per_slot >= 1 ? {} : { places: t.needNumber }),
    ...(row.valid_from && row.valid_from <= row.valid_to ? {} : { dates: t.needDates }),
  });
};

interface Props {
  row: RowDraft;
  set: (part: Partial<RowDraft>) => void;
  wrong: Wrong;
}

export function RowFields({ row, set, wrong }: Props) {
  const { m, s, schedule } = useDesk();
  const t = s.schedule.row;
  const board = schedule.board!;
  const begins = (starts_at: string) => {
    // The length stays while the beginning moves.
    const length = minutesOf(row.ends_at) - minutesOf(row.starts_at);
    const ends = starts_at && row.ends_at && length > 0 ? minutesOf(starts_at) + length : 0;
    set({ starts_at, ...(ends > 0 && ends < MINUTES_A_DAY ? { ends_at: timeAt(ends) } : {}) });
  };
  const ticks = (
    legend: string,
    options: readonly (readonly [string, string])[],
    has: (key: string) => boolean,
    toggle: (key: string) => void,
    note?: string,
  ) => (
    <fieldset>
      <legend>{legend}</legend>
      <div class="ticks">
        {options.map(([key, text]) => (
          <label key={key} class="tick">
            <input type="checkbox" checked={has(key)} onChange={() => toggle(key)} />
            {text}
          </label>
        ))}
      </div>
      {note ? <p class="wrong">{note}</p> : null}
    </fieldset>
  );
  const hasTopic = (topic: string) => row.topics.some((one) => topicOf(one) === topic);
  const number = (text: string) => Math.max(0, Math.floor(Number(text) || 0));

  return (
    <>
      <Choice
        label={t.weekday}
        value={String(row.weekday_iso)}
        words={daysOf(board, board.rows).map((day) => [String(day), m.weekdays[day] || ''] as const)}
        choose={(day) => set({ weekday_iso: Number(day) })}
      />
      <div class="pair">
        <TextField type="time" label={t.starts} value={row.starts_at} write={begins} invalid={wrong.times} />
        <TextField type="time" label={t.ends} value={row.ends_at} write={(ends_at) => set({ ends_at })} />
      </div>
      <div class="pair">
        <TextField
          label={t.minutes}
          value={row.slot_minutes ? String(row.slot_minutes) : ''}
          write={(text) => set({ slot_minutes: number(text) })}
          invalid={wrong.minutes}
        />
        <TextField
          label={t.places}
          value={row.capacity_per_slot ? String(row.capacity_per_slot) : ''}
          write={(text) => set({ capacity_per_slot: number(text) })}
          invalid={wrong.places}
        />
      </div>
      <Choice
        label={t.room}
        hint={wrong.room || ''}
        value={row.room_id}
        words={[
          ...(board.rooms.some(({ room_id }) => room_id === row.room_id) ? [] : [[row.room_id, row.room_id] as const]),
          ...board.rooms.map(
            ({ room_id, name, pc_working }) => [room_id, `${name}, ${t.computers(pc_working)}`] as const,
          ),
        ]}
        choose={(room_id) => set({ room_id })}
      />
      <Choice
        label={t.role}
        value={row.consultant_role || 'ej_lead'}
        words={ROLES.map((role) => {
          const holder = board.holders.find(({ role_key }) => role_key === role)?.name;
          return [role, holder ? `${m.roles[role]}: ${holder}` : m.roles[role]] as const;
        })}
        choose={(consultant_role: RoleKey) => set({ consultant_role })}
      />
      {ticks(
        t.topics,
        CONSULTED.map((topic) => [topic, m.topics[topic]] as const),
        hasTopic,
        (topic) =>
          set({
            topics: hasTopic(topic)
              ? row.topics.filter((one) => topicOf(one) !== topic)
              : [...row.topics, namedInRows(topic)],
          }),
        wrong.topics,
      )}
      {ticks(
        t.formats,
        FORMATS.filter((format) => format !== 'written').map((format) => [format, m.formats[format]] as const),
        (format) => row.formats.includes(format),
        (format) =>
          set({
            formats: row.formats.includes(format)
              ? row.formats.filter((one) => one !== format)
              : [...row.formats, format],
          }),
        wrong.formats,
      )}
      <Choice
        label={t.booking}
        value={row.booking || 'required'}
        words={[
          ['required', t.bookings.required],
          ['walk_in', t.bookings.walk_in],
        ]}
        choose={(booking: 'required' | 'walk_in') => set({ booking })}
      />
      <div class="pair">
        <TextField
          type="date"
          label={t.validFrom}
          value={row.valid_from}
          write={(valid_from) => set({ valid_from })}
          invalid={wrong.dates}
        />
        <TextField type="date" label={t.validTo} value={row.valid_to} write={(valid_to) => set({ valid_to })} />
      </div>
    </>
  );
}
