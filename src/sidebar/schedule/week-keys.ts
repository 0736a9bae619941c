// The keys that work on a row of a draft, alike in the list and in the grid.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WeekRow } from '../../contract/schedule';
import { useDesk } from '../desk';
import { useRowWords } from './row-words';
import { daysOf, draftOf, moved, STEP } from './week';

const DAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const MINUTES: Readonly<Record<string, number>> = { ArrowUp: -STEP, ArrowDown: STEP };

export interface RowActs {
  edit(row: WeekRow): void;
  move(row: WeekRow, days: number, minutes: number): void;
  remove(row: WeekRow): void;
  press(event: KeyboardEvent, row: WeekRow): void;
}

export const useRowActs = (place: { current: HTMLElement | null }): RowActs => {
  const { s, schedule, announce } = useDesk();
  const words = useRowWords();
  const board = schedule.board!;
  const followed = useRef('');
  useLayoutEffect(() => {
    // On another day it is drawn anew: the keyboard goes along.
    const code = followed.current;
    if (!code) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-row="${code}"]`);
    if (row && document.activeElement !== row) row.focus();
    followed.current = '';
  });
  const lastDay = Math.max(...daysOf(board, board.rows));

  const acts: RowActs = {
    edit: (row) => schedule.type({ version: board.shown!, row: draftOf(row) }),
    move: (row, days, minutes) => {
      const next = moved(row, days, minutes, lastDay);
      if (words.when(next) === words.when(row)) return;
      followed.current = row.slot_code;
      const typed = schedule.begun.row;
      if (typed?.row.slot_code === row.slot_code) {
        const { weekday_iso, starts_at, ends_at } = next;
        schedule.begin({ row: { ...typed, row: { ...typed.row, weekday_iso, starts_at, ends_at } } });
      }
      schedule.move(next);
      announce(words.when(next));
    },
    remove: (row) => {
      schedule.begin({ row: undefined });
      schedule.remove(row);
      announce(s.schedule.week.removed(words.when(row)));
      // The row is gone: without a place to be, the keyboard would start from the top of the page.
      place.current?.querySelector<HTMLElement>('h3')?.focus();
    },
    press: (event, row) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !row.slot_code) return;
      const days = DAYS[event.key] || 0;
      const minutes = MINUTES[event.key] || 0;
      if (!days && !minutes && event.key !== 'Delete') return;
      event.preventDefault();
      if (event.key === 'Delete') acts.remove(row);
      else acts.move(row, days, minutes);
    },
  };
  return acts;
};
