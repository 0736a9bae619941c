// Moments as people read them, in the zone of the project.

import type { Language } from './language';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(lang: Language, zone: string, style: keyof typeof STYLES): Intl.DateTimeFormat {
  const key = `${lang}|${zone}|${style}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { ...STYLES[style], timeZone: zone });
    formats.set(key, found);
  }
  return found;
}

const STYLES = {
  clock: { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  stamp: { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { day: 'numeric', month: 'short' },
  hour: { hour: '2-digit', minute: '2-digit' },
  letter: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  range: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

export const moment = (at: number, zone: string, lang: Language, style: keyof typeof STYLES): string =>
  format(lang, zone, style).format(at);

export const span = (from: number, to: number, zone: string, lang: Language): string =>
  format(lang, zone, 'range').formatRange(from, to);

/** The text an `<input type="datetime-local">` understands. */
export function localInput(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at);
  return parts.replace(' ', 'T');
}
