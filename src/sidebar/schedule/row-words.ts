// A row of the week in words, one way for lists, the grid, checks and announcements.
import type { RowDraft, ScheduleProblem, WeekRow } from '../../contract/schedule';
import { isDate } from '../../domain/dates';
import { topicOf, weekHours, word } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { NOT_KEPT } from './week';

export interface RowWords {
  /** «вт 14:40–15:40» */
  when(row: RowDraft): string;
  room(row: RowDraft): string;
  topics(row: RowDraft): string;
  /** «по 20 мин, 2 места · лично, дистанционно · без записи» */
  how(row: RowDraft): string;
  who(row: WeekRow): string;
  /** Where a row is valid for a part of the version only. */
  only(row: RowDraft): string;
  problem(problem: ScheduleProblem): string;
}

export const useRowWords = (): RowWords => {
  const { m, s, schedule } = useDesk();
  const w = s.schedule;
  const board = schedule.board;
  const version = board?.versions.find((one) => one.version === board.shown);
  const when = (row: RowDraft) => `${m.weekdaysShort[row.weekday_iso] || ''} ${row.starts_at}–${row.ends_at}`.trim();
  const roomName = (room_id: string) => board?.rooms.find((one) => one.room_id === room_id)?.name || room_id;
  /** A check names rows, rooms, roles and topics by their keys. */
  const said = (key: string, value: string | number): string | number => {
    const text = String(value);
    if (key === 'with') {
      const row = board?.rows.find(({ slot_code }) => slot_code === text);
      return row ? when(row) : text === NOT_KEPT ? w.row.add : text;
    }
    if (key === 'room' || key === 'instead') return roomName(text);
    if (key === 'role') return word(m.roles, text);
    if (key === 'topic') return word(m.topicsShort, topicOf(text));
    if (key === 'hours') return weekHours(text, m.weekdaysShort);
    return isDate(text) ? m.date(text) : value;
  };
  return {
    when,
    room: ({ room_id }) => roomName(room_id),
    topics: ({ topics }) => m.topicList(topics),
    how: ({ slot_minutes, capacity_per_slot, formats, booking }) =>
      [
        w.week.slots(slot_minutes, capacity_per_slot),
        formats.map((format) => word(m.formats, format)).join(', '),
        booking === 'walk_in' ? w.row.bookings.walk_in : '',
      ]
        .filter(Boolean)
        .join(' · '),
    who: ({ consultant, consultant_role }) => consultant || `${word(m.roles, consultant_role)}: ${w.week.vacant}`,
    only: ({ valid_from, valid_to }) =>
      !version || (valid_from <= version.valid_from && valid_to >= version.valid_to)
        ? ''
        : w.week.only(valid_from, valid_to),
    problem: ({ code, params }) => {
      const shown = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, said(key, value)]));
      return w.problems.against[code](shown);
    },
  };
};
