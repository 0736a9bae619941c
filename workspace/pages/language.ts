// The language a page is shown in: ?hl=, else the last choice, else Russian.

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

export type Language = 'ru' | 'en';
export type Words = Record<Language, string>;

const COOKIE = 'workspace-hl';
const isLanguage = (text: string | undefined): text is Language => text === 'ru' || text === 'en';

export function languageOf(c: Context): Language {
  const asked = c.req.query('hl')?.slice(0, 2);
  if (isLanguage(asked)) {
    setCookie(c, COOKIE, asked, { path: '/', sameSite: 'Lax' });
    return asked;
  }
  const kept = getCookie(c, COOKIE);
  return isLanguage(kept) ? kept : 'ru';
}
