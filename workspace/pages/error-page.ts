// What a person sees when a page cannot be shown.

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ApiError } from '../api/api-error';
import type { Workspace } from '../workspace';
import { languageOf, type Words } from './language';
import { page } from './layout';

const TITLES: Record<number, Words> = {
  400: { ru: 'Запрос непонятен', en: 'The request is not clear' },
  403: { ru: 'Нет доступа', en: 'No access' },
  404: { ru: 'Здесь ничего нет', en: 'Nothing is here' },
};
const OTHER: Words = { ru: 'Не получилось', en: 'That did not work' };
const START: Words = { ru: 'На начальную страницу', en: 'To the start page' };

export function errorPage(c: Context, workspace: Workspace, error: ApiError) {
  const foreign = error.code === 403;
  if (foreign) return c.text(error.message, 403);
  const lang = languageOf(c);
  const title = (TITLES[error.code] ?? OTHER)[lang];
  const main = html`<div class="notice"><h2>${title}</h2><p>${error.message}</p><p><a href="/">${START[lang]}</a></p></div>`;
  c.status(error.code as 404);
  return c.html(page(c, workspace, { title, app: 'home', main }));
}
