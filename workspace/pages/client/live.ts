// Keeps a page current: parts marked data-live are fetched anew whenever the workspace changes.

import { onWorkspaceChange } from './changes';

const opened = (root: ParentNode) =>
  new Set([...root.querySelectorAll('details[open][id]')].map((details) => details.id));

function renew(old: Element, fresh: Element): void {
  if (old.innerHTML === fresh.innerHTML) return;
  const active = document.activeElement;
  if (active && old.contains(active) && active.matches('input, textarea, select')) return;
  const focus = active && old.contains(active) ? active.id : '';
  const open = opened(old);
  old.replaceChildren(...fresh.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (focus) document.getElementById(focus)?.focus();
}

async function refresh(): Promise<void> {
  const parts = [...document.querySelectorAll('[data-live]')];
  if (parts.length === 0) return;
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of parts) {
    const fresh = page.querySelector(`[data-live="${part.getAttribute('data-live')}"]`);
    if (fresh) renew(part, fresh);
  }
}

onWorkspaceChange(() => void refresh());

document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.account[open]'))
    if (!menu.contains(event.target as Node)) menu.removeAttribute('open');
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelector('details.account[open]')?.removeAttribute('open');
});
