// The row of sheets at the bottom.

import type { SheetView } from '../grid-shape';
import { element } from './element';
import { say } from './page-language';

const LOCK = { ru: 'защищён', en: 'protected' };
const HIDDEN = { ru: 'скрыт', en: 'hidden' };

export function drawTabs(
  host: HTMLElement,
  sheets: SheetView[],
  current: number,
  choose: (sheetId: number) => void,
): void {
  const focused = host.contains(document.activeElement);
  const tabs = sheets.map((sheet) => {
    const own = sheet.sheetId === current;
    const marks = [sheet.protected ? say(LOCK) : '', sheet.hidden ? say(HIDDEN) : ''].filter(Boolean).join(', ');
    const tab = element(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: sheet.hidden ? 'tab hidden-sheet' : 'tab',
        'aria-selected': String(own),
        'aria-controls': 'grid',
        tabindex: own ? 0 : -1,
        title: marks || undefined,
        click: () => choose(sheet.sheetId),
      },
      sheet.title,
    );
    if (sheet.protected) tab.prepend(element('span', { class: 'lock', 'aria-hidden': 'true' }, '🔒'));
    if (sheet.tabColor) tab.style.setProperty('--tab', sheet.tabColor);
    return tab;
  });
  host.replaceChildren(...tabs);
  const own = tabs[sheets.findIndex(({ sheetId }) => sheetId === current)];
  if (focused) own?.focus();
  host.onkeydown = (event) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = sheets[sheets.findIndex(({ sheetId }) => sheetId === current) + by];
    if (by !== 0 && next) choose(next.sheetId);
  };
}
