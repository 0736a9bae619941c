// Dialogs over the page: modal ones and ones that leave it usable.

import { element } from './element';
import { say } from './page-language';

export function closeButton(click: () => void): HTMLButtonElement {
  return element(
    'button',
    { class: 'x', type: 'button', 'aria-label': say({ ru: 'Закрыть', en: 'Close' }), click },
    '✕',
  );
}

function movable(box: HTMLElement, handle: HTMLElement): void {
  handle.addEventListener('pointerdown', (down) => {
    if ((down.target as Element).closest('button')) return;
    const { left, top } = box.getBoundingClientRect();
    handle.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      box.style.margin = '0';
      box.style.left = `${Math.max(0, left + event.clientX - down.clientX)}px`;
      box.style.top = `${Math.max(0, top + event.clientY - down.clientY)}px`;
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true });
  });
}

export function openDialog(title: string, content: HTMLElement, modal: boolean, closed: () => void) {
  const box = element('dialog', {
    class: 'over',
    'aria-label': title || say({ ru: 'Окно скрипта', en: 'Script dialog' }),
  });
  const close = () => box.close();
  const header = element('header', {}, element('h2', {}, title), closeButton(close));
  box.append(header, content);
  box.addEventListener('close', () => {
    box.remove();
    closed();
  });
  movable(box, header);
  document.body.append(box);
  if (modal) box.showModal();
  else box.show();
  return { box, close };
}
