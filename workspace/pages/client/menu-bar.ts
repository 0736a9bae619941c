// The menu bar: the page's own menus and those that the script's onOpen made.

import type { MenuItem } from '../grid-shape';
import { element } from './element';

export interface OwnItem {
  caption: string;
  act: () => void;
}
type Item = MenuItem | OwnItem;

export class MenuBar {
  private readonly menus = new Map<string, Item[]>();

  constructor(
    private readonly host: HTMLElement,
    private readonly run: (functionName: string) => void,
  ) {
    host.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('click', (event) => {
      if (!host.contains(event.target as Node)) this.closeAll();
    });
  }

  set(caption: string, items: Item[]): void {
    this.menus.set(caption, items);
    this.draw();
  }

  private draw(): void {
    const entries = [...this.menus].map(([caption, items]) => this.entry(caption, items, 'button'));
    this.host.replaceChildren(...entries);
  }

  private entry(caption: string, items: Item[], kind: 'button' | 'item'): HTMLElement {
    const button = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabindex: kind === 'item' ? -1 : 0,
      },
      caption,
    );
    const list = element(
      'div',
      { class: 'menu-list', role: 'menu', 'aria-label': caption },
      ...items.map((item) => this.item(item)),
    );
    const holder = element('div', { class: kind === 'item' ? 'submenu' : 'menu', role: 'none' }, button, list);
    const toggle = (open: boolean) => {
      if (kind === 'button') this.closeAll();
      holder.classList.toggle('open', open);
      button.setAttribute('aria-expanded', String(open));
    };
    // A submenu is open already where the pointer came over it; a click must not close it again.
    button.addEventListener('click', () => toggle(kind === 'item' || !holder.classList.contains('open')));
    button.addEventListener('mouseenter', () => {
      if (kind === 'item' || this.host.querySelector('.menu.open')) toggle(true);
    });
    if (kind === 'item') holder.addEventListener('mouseleave', () => toggle(false));
    return holder;
  }

  private item(item: Item): HTMLElement {
    if ('separator' in item && item.separator) return element('hr', { role: 'separator' });
    if ('items' in item && item.items) return this.entry(item.caption, item.items, 'item');
    const click = () => {
      this.closeAll();
      if ('act' in item) item.act();
      else if ('functionName' in item && item.functionName) this.run(item.functionName);
    };
    return element('button', { type: 'button', role: 'menuitem', tabindex: -1, click }, item.caption);
  }

  private closeAll(): void {
    for (const open of this.host.querySelectorAll('.open')) {
      open.classList.remove('open');
      open.querySelector(':scope > button')?.setAttribute('aria-expanded', 'false');
    }
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const list = target.closest<HTMLElement>('.menu-list');
    const items = (host: HTMLElement) => [
      ...host.querySelectorAll<HTMLElement>(':scope > button, :scope > .submenu > button'),
    ];
    const top = [...this.host.querySelectorAll<HTMLElement>(':scope > .menu > button')];
    if (event.key === 'Escape') {
      const holder = target.closest('.open');
      this.closeAll();
      holder?.querySelector<HTMLElement>(':scope > button')?.focus();
    } else if (event.key === 'ArrowDown' && !list) {
      if (!target.parentElement?.classList.contains('open')) target.click();
      items(target.nextElementSibling as HTMLElement)[0]?.focus();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list) {
      const all = items(list);
      const next = all.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1);
      all[(next + all.length) % all.length]?.focus();
    } else if (event.key === 'ArrowRight' && list && target.getAttribute('aria-haspopup')) {
      if (!target.parentElement?.classList.contains('open')) target.click();
      items(target.nextElementSibling as HTMLElement)[0]?.focus();
    } else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && !list) {
      const next = top.indexOf(target) + (event.key === 'ArrowRight' ? 1 : -1);
      top[(next + top.length) % top.length]?.focus();
    } else return;
    event.preventDefault();
  }
}
