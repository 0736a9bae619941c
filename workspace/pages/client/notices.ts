// Small messages at the lower left: what the page has to say by itself.

import { element } from './element';

const STAYS_MS = 7000;
let corner: HTMLElement | undefined;

export function notify(message: string, kind: 'info' | 'warning' | 'error' = 'info'): void {
  if (!corner) {
    corner = element('div', { class: 'notices', role: 'status', 'aria-live': 'polite' });
    document.body.append(corner);
  }
  const note = element('p', { class: `note-${kind}` }, message);
  corner.append(note);
  setTimeout(() => note.remove(), STAYS_MS);
}
