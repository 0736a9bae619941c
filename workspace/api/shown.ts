// What an execution asked its page to show, made ready for the browser: HTML becomes a frame's address.

import type { MenuItem, Shown as OnPage } from '../pages/grid-shape';
import type { MenuShape, Shown } from '../services/spreadsheet/ui';
import type { Frames } from './frames';

const DEFAULT_WIDTH = 600;
const DEFAULT_HEIGHT = 400;
const SHOWN_SECONDS = 5;
/** Add-ons' menus hang under Extensions, as at Google. */
const EXTENSIONS = '';

function menuItems({ items }: MenuShape): MenuItem[] {
  return items.map((item) => {
    if ('separator' in item) return { caption: '', separator: true };
    if ('menu' in item) return { caption: item.menu.caption, items: menuItems(item.menu) };
    return item;
  });
}

function onPage(item: Shown, frames: Frames): OnPage | undefined {
  switch (item.kind) {
    case 'menu':
      return { kind: 'menu', caption: item.menu.addOn ? EXTENSIONS : item.menu.caption, items: menuItems(item.menu) };
    case 'sidebar':
      return { kind: 'sidebar', title: item.title, frame: frames.keep(item.html) };
    case 'modal':
    case 'modeless': {
      const { title, kind, width, height } = item;
      const size = { width: width || DEFAULT_WIDTH, height: height || DEFAULT_HEIGHT };
      return { kind: 'dialog', title, frame: frames.keep(item.html), modal: kind === 'modal', ...size };
    }
    case 'toast':
      return { kind: 'toast', title: item.title, message: item.message, seconds: item.seconds || SHOWN_SECONDS };
    case 'chosen':
      return { kind: 'chosen', document: item.document, sheetId: item.sheetId, areas: [...item.areas] };
    default:
      // Questions were answered while it ran; what is left is a message.
      if (item.kind === 'prompt' || item.buttons !== 'OK') return undefined;
      return { kind: 'alert', title: item.title, message: item.message };
  }
}

export const shownOnPage = (shown: readonly Shown[], frames: Frames): OnPage[] =>
  shown.flatMap((item) => onPage(item, frames) ?? []);
