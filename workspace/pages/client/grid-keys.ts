// Mouse, keyboard and clipboard in the grid, as one knows them from spreadsheets.

import type { Grid } from './grid';
import type { Spot } from './selection';
import { fromTabText, toTabText } from './tab-text';

export interface GridActions {
  edit(spot: Spot, typed?: string): void;
  write(from: Spot, values: string[][]): void;
  undo(): void;
}

const PAGE_ROWS = 25;

export function step(grid: Grid, { row, column }: Spot, down: number, right: number): Spot {
  const near = (places: number[], place: number, by: number): number => {
    const index =
      Math.max(
        0,
        places.findIndex((shown) => shown >= place),
      ) + by;
    return places[Math.min(places.length - 1, Math.max(0, index))] ?? place;
  };
  return { row: near(grid.shownRows, row, down), column: near(grid.shownColumns, column, right) };
}

function spotOf(target: EventTarget | null): Spot | undefined {
  const cell = (target as Element | null)?.closest?.<HTMLElement>('[data-column]');
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : undefined;
}

const MOVES: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE_ROWS, 0],
  PageDown: [PAGE_ROWS, 0],
};
const FAR = 1e9;

function move(event: KeyboardEvent): [number, number] | undefined {
  const fast = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab') return [0, event.shiftKey ? -1 : 1];
  if (event.key === 'Home') return [fast ? -FAR : 0, -FAR];
  if (event.key === 'End') return [fast ? FAR : 0, FAR];
  const by = MOVES[event.key];
  return by && fast ? [Math.sign(by[0]) * FAR, Math.sign(by[1]) * FAR] : by;
}

function emptied(grid: Grid): string[][] {
  const { from, to } = grid.selection;
  return Array.from({ length: to.row - from.row + 1 }, () => Array(to.column - from.column + 1).fill(''));
}

export function listen(host: HTMLElement, current: () => Grid, actions: GridActions): void {
  let dragging = false;
  const inEditor = (event: Event) => (event.target as Element).closest('.cell-editor') !== null;

  host.addEventListener('mousedown', (event) => {
    const spot = spotOf(event.target);
    if (!spot || inEditor(event) || event.button !== 0) return;
    dragging = true;
    if (event.shiftKey) current().selection.extend(spot);
    else current().selection.choose(spot);
    event.preventDefault();
    current().focus();
  });
  host.addEventListener('mouseover', (event) => {
    const spot = spotOf(event.target);
    if (dragging && spot) current().selection.extend(spot);
  });
  addEventListener('mouseup', () => {
    dragging = false;
  });
  host.addEventListener('dblclick', (event) => {
    const spot = spotOf(event.target);
    if (spot && !inEditor(event)) actions.edit(spot);
  });

  host.addEventListener('keydown', (event) => {
    if (inEditor(event)) return;
    const grid = current();
    const { selection } = grid;
    const by = move(event);
    if (by && !(event.key === 'Tab' && event.ctrlKey)) {
      event.preventDefault();
      const start = event.shiftKey && event.key !== 'Tab' ? selection.corner : selection.active;
      const next = step(grid, start, ...by);
      void grid.reveal(next).then(() => {
        if (event.shiftKey && event.key !== 'Tab') selection.extend(next);
        else selection.choose(next);
        grid.cellAt(next)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      actions.edit(selection.active);
    } else if (event.key === 'Delete' || event.key === 'Backspace') actions.write(selection.from, emptied(grid));
    else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ') {
      event.preventDefault();
      actions.undo();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      actions.edit(selection.active, event.key);
    }
  });

  host.addEventListener('copy', (event) => {
    if (inEditor(event)) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', toTabText(current()));
  });
  host.addEventListener('paste', (event) => {
    if (inEditor(event)) return;
    event.preventDefault();
    const values = fromTabText(event.clipboardData?.getData('text/plain') ?? '');
    if (values.length > 0) actions.write(current().selection.from, values);
  });
}
