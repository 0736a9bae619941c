// Our own line icons, drawn on a 24-unit grid.

import { raw } from 'hono/html';

const PATHS = {
  sheet: '<rect x="4" y="3" width="16" height="18" rx="2"/><path d="M4 9h16M4 15h16M10 9v12"/>',
  form: '<rect x="4" y="3" width="16" height="18" rx="2"/><path d="M8 9h.01M8 13h.01M8 17h.01M11 9h5M11 13h5M11 17h5"/>',
  calendar: '<rect x="3" y="5" width="18" height="16" rx="2"/><path d="M3 10h18M8 3v4M16 3v4"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="m3 7 9 6 9-6"/>',
  run: '<circle cx="12" cy="12" r="9"/><path d="m10 8 6 4-6 4z"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4 21c0-4 4-6 8-6s8 2 8 6"/>',
  home: '<path d="m3 11 9-8 9 8M6 9v11h12V9"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  undo: '<path d="M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3"/>',
  back: '<path d="M19 12H5M11 6l-6 6 6 6"/>',
  down: '<path d="m7 10 5 5 5-5z" fill="currentColor"/>',
  place: '<path d="M12 21s7-6 7-12a7 7 0 0 0-14 0c0 6 7 12 7 12z"/><circle cx="12" cy="9" r="2.5"/>',
  bin: '<path d="M4 7h16M10 3h4M6 7l1 14h10l1-14M10 11v6M14 11v6"/>',
  alert: '<path d="M12 3 2 20h20zM12 10v4M12 17h.01"/>',
} as const;

export type IconName = keyof typeof PATHS;

export const iconSource = (name: IconName): string =>
  `<svg class="icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${PATHS[name]}</svg>`;

export const icon = (name: IconName) => raw(iconSource(name));
