// The frame every page stands in: title bar, clock, language and the account switcher.

import type { Context } from 'hono';
import { html } from 'hono/html';
import { actingUser } from '../api/account';
import { zoneOf } from '../api/zone';
import type { Workspace } from '../workspace';
import { knownAccounts } from './accounts';
import { type IconName, icon } from './icons';
import { type Language, languageOf, type Words } from './language';
import { moment } from './time';

type Html = ReturnType<typeof html>;

const WORDS = {
  skip: { ru: 'К содержанию', en: 'Skip to content' },
  home: { ru: 'Начало', en: 'Start' },
  mail: { ru: 'Почта', en: 'Mail' },
  calendar: { ru: 'Календарь', en: 'Calendar' },
  executions: { ru: 'Выполнения', en: 'Executions' },
  account: { ru: 'Вы работаете как', en: 'You act as' },
  other: { ru: 'Другой адрес', en: 'Another address' },
  choose: { ru: 'Войти', en: 'Switch' },
  owner: { ru: 'владелец', en: 'owner' },
  clock: { ru: 'Часы этого пространства', en: 'The clock of this workspace' },
  sections: { ru: 'Разделы', en: 'Sections' },
  language: { ru: 'English', en: 'Русский' },
} satisfies Record<string, Words>;

export interface Page {
  title: string;
  app: 'home' | 'sheet' | 'form' | 'calendar' | 'mail' | 'run';
  main: Html | Promise<Html>;
  /** Client entries of pages/client to load. */
  scripts?: string[];
  /** Extra content of the bar, e.g. a document's title. */
  bar?: Html | Promise<Html>;
}

/** Where a link leads when only one query parameter changes. */
function here(c: Context, name: string, value: string): string {
  const url = new URL(c.req.url);
  url.searchParams.set(name, value);
  return `${url.pathname}?${url.searchParams}`;
}

function navigation(lang: Language, app: Page['app'], user: string) {
  const link = (to: string, name: IconName, words: Words) =>
    html`<a href="${to}" ${name === app ? html`aria-current="page"` : ''}>${icon(name)}<span>${words[lang]}</span></a>`;
  return html`<nav class="sections" aria-label="${WORDS.sections[lang]}">
    ${link('/', 'home', WORDS.home)} ${link(`/mail/${encodeURIComponent(user)}`, 'mail', WORDS.mail)}
    ${link('/calendar', 'calendar', WORDS.calendar)} ${link('/executions', 'run', WORDS.executions)}
  </nav>`;
}

function accountMenu(c: Context, workspace: Workspace, lang: Language, user: string) {
  const back = new URL(c.req.url).pathname;
  return html`<details class="account">
    <summary aria-label="${WORDS.account[lang]} ${user}" title="${user}">
      <span class="avatar" style="--hue: ${hue(user)}" aria-hidden="true">${user.slice(0, 1).toUpperCase()}</span>
    </summary>
    <form method="post" action="/workspace/account" class="menu-card">
      <p>${WORDS.account[lang]} <strong>${user}</strong></p>
      <input type="hidden" name="back" value="${back}" />
      <div class="accounts">
        ${knownAccounts(workspace).map(
          (email) => html`<button name="user" value="${email}">
            <span class="avatar small" style="--hue: ${hue(email)}" aria-hidden="true">${email.slice(0, 1).toUpperCase()}</span>
            ${email} ${email === workspace.owner ? html`<em>${WORDS.owner[lang]}</em>` : ''}
          </button>`,
        )}
      </div>
      <label>${WORDS.other[lang]} <input type="email" name="typed" autocomplete="off" /></label>
      <button class="primary">${WORDS.choose[lang]}</button>
    </form>
  </details>`;
}

export function hue(text: string): number {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 360;
  return sum;
}

export function page(c: Context, workspace: Workspace, { title, app, main, scripts = [], bar }: Page) {
  const lang = languageOf(c);
  const user = actingUser(c, workspace);
  const now = workspace.clock.now();
  const other: Language = lang === 'ru' ? 'en' : 'ru';
  return html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="/assets/icon-${app}.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/assets/workspace.css" />
    ${['live', ...scripts].map((name) => html`<script src="/assets/${name}.js" defer></script>`)}
  </head>
  <body class="app-${app}" data-user="${user}" data-lang="${lang}" data-zone="${zoneOf(workspace)}">
    <a class="skip" href="#main">${WORDS.skip[lang]}</a>
    <header class="bar">
      <a class="mark" href="/" aria-label="${WORDS.home[lang]}">${icon(app)}</a>
      ${bar ?? html`<h1>${title}</h1>`}
      ${navigation(lang, app, user)}
      <time class="clock" data-live="clock" title="${WORDS.clock[lang]}" datetime="${new Date(now).toISOString()}">
        ${icon('clock')} ${moment(now, zoneOf(workspace), lang, 'clock')}
      </time>
      <a class="language" href="${here(c, 'hl', other)}" lang="${other}" hreflang="${other}">${WORDS.language[lang]}</a>
      ${accountMenu(c, workspace, lang, user)}
    </header>
    <main id="main">${main}</main>
  </body>
</html>`;
}
