// The calendar page's frame; the days are drawn in the browser.

import { Hono } from 'hono';
import { html } from 'hono/html';
import { actingUser } from '../api/account';
import { zoneOf } from '../api/zone';
import type { Workspace } from '../workspace';
import { icon } from './icons';
import { languageOf, type Words } from './language';
import { page } from './layout';
import { localInput } from './time';

const WORDS = {
  title: { ru: 'Календарь', en: 'Calendar' },
  calendars: { ru: 'Календари', en: 'Calendars' },
  primary: { ru: 'Мой календарь', en: 'My calendar' },
  share: { ru: 'Открыть доступ', en: 'Share' },
  hint: {
    ru: 'Событие можно открыть, перетащить на другое время или удалить: это правка рукой, как в Google.',
    en: 'Open an event, drag it to another time or delete it: that is a change by hand, as at Google.',
  },
} satisfies Record<string, Words>;

export const calendarPage = (workspace: Workspace) =>
  new Hono().get('/', (c) => {
    const lang = languageOf(c);
    const user = actingUser(c, workspace);
    const calendars = workspace.services.calendar.calendarList(user);
    const today = localInput(workspace.clock.now(), zoneOf(workspace));
    const main = html`<div class="calendar-page" data-now="${today}">
      <aside class="calendar-list" aria-label="${WORDS.calendars[lang]}">
        <h2>${WORDS.calendars[lang]}</h2>
        ${calendars.map(
          ({ id, summary, backgroundColor, accessRole, primary }) => html`<div class="calendar-entry"><label>
            <input type="checkbox" checked value="${id}" data-colour="${backgroundColor}" data-role="${accessRole}" style="accent-color: ${backgroundColor}" />
            <span>${primary ? html`${WORDS.primary[lang]}<br /><small>${summary}</small>` : summary}</span>
          </label>
          ${
            accessRole === 'owner'
              ? html`<button type="button" class="share-button" data-share="${id}" data-name="${summary}" title="${WORDS.share[lang]}" aria-label="${WORDS.share[lang]}: ${summary}">${icon('person')}</button>`
              : ''
          }</div>`,
        )}
        <p class="hint">${WORDS.hint[lang]}</p>
      </aside>
      <div id="calendar"></div>
      <link rel="stylesheet" href="/assets/calendar.css" />
    </div>`;
    return c.html(page(c, workspace, { title: WORDS.title[lang], app: 'calendar', main, scripts: ['calendar'] }));
  });
