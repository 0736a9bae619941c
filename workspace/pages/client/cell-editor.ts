// Editing a cell in place: a text box, or a drop-down where validation gives a list.

import { element } from './element';
import type { Grid } from './grid';
import { say } from './page-language';
import type { Spot } from './selection';

type Move = 'down' | 'right' | 'left' | 'stay';

export interface EditorHooks {
  text(spot: Spot): string;
  commit(spot: Spot, text: string, move: Move): void;
  typing(text: string): void;
}

let lists = 0;

export function editCell(grid: Grid, spot: Spot, hooks: EditorHooks, typed?: string): void {
  const host = grid.cellAt(spot);
  if (!host || host.querySelector('.cell-editor')) return;
  const offered = grid.rows.lists[grid.rows.cell(spot.row, spot.column)?.list ?? -1];
  const before = hooks.text(spot);
  const options = { class: 'cell-editor', autocomplete: 'off', 'aria-label': say({ ru: 'Ячейка', en: 'Cell' }) };
  const box = element('textarea', { ...options, rows: 1, spellcheck: 'false' });
  box.value = typed ?? before;
  const pick = offered && listOf(offered, (choice) => finish(choice, 'stay'));
  let over = false;

  function finish(text: string | undefined, move: Move): void {
    if (over) return;
    over = true;
    box.remove();
    pick?.remove();
    host?.classList.remove('editing');
    grid.focus();
    if (text !== undefined && text !== before) hooks.commit(spot, text, move);
    else if (text !== undefined) hooks.commit(spot, before, move);
  }

  box.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const done: Record<string, Move> = { Enter: 'down', Tab: event.shiftKey ? 'left' : 'right' };
    const move = done[event.key];
    if (event.key === 'Escape') finish(undefined, 'stay');
    else if (event.key === 'ArrowDown' && pick) focusChoice(pick, event);
    else if (move && !(event.key === 'Enter' && (event.altKey || event.ctrlKey))) {
      event.preventDefault();
      finish(box.value, move);
    } else if (event.key === 'Enter') box.setRangeText('\n', box.selectionStart, box.selectionEnd, 'end');
  });
  box.addEventListener('input', () => {
    hooks.typing(box.value);
    grow(box);
  });
  box.addEventListener('blur', (event) => {
    if (!(event.relatedTarget instanceof Node && pick?.contains(event.relatedTarget))) finish(box.value, 'stay');
  });
  pick?.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') finish(undefined, 'stay');
  });
  host.classList.add('editing');
  host.append(box);
  if (pick) placeBelow(host, pick);
  grow(box);
  box.focus();
  if (typed === undefined) box.setSelectionRange(box.value.length, box.value.length);
}

function grow(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${Math.min(240, box.scrollHeight)}px`;
}

function listOf(offered: string[], chosen: (text: string) => void): HTMLElement {
  lists += 1;
  return element(
    'ul',
    { class: 'cell-list', id: `list-${lists}`, role: 'listbox', 'aria-label': say({ ru: 'Варианты', en: 'Choices' }) },
    ...offered.map((text) =>
      element(
        'li',
        {
          role: 'option',
          tabindex: -1,
          mousedown: (event: Event) => event.preventDefault(),
          click: () => chosen(text),
          keydown: (event: KeyboardEvent) => {
            if (event.key === 'Enter') chosen(text);
            const near =
              event.key === 'ArrowDown'
                ? 'nextElementSibling'
                : event.key === 'ArrowUp'
                  ? 'previousElementSibling'
                  : undefined;
            if (near) ((event.currentTarget as HTMLElement)[near] as HTMLElement | null)?.focus();
            if (near) event.preventDefault();
          },
        },
        text,
      ),
    ),
  );
}

function focusChoice(pick: HTMLElement, event: Event): void {
  event.preventDefault();
  (pick.firstElementChild as HTMLElement | null)?.focus();
}

/** The grid cuts off what hangs over a cell, so the list hangs on the page. */
function placeBelow(host: HTMLElement, pick: HTMLElement): void {
  const { left, bottom, width } = host.getBoundingClientRect();
  pick.style.left = `${Math.min(left, innerWidth - 240)}px`;
  pick.style.top = `${Math.min(bottom, innerHeight - 220)}px`;
  pick.style.minWidth = `${Math.max(width, 140)}px`;
  document.body.append(pick);
}
