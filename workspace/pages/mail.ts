// A mailbox per person: the list of messages.

import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { asAddress } from '../api/account';
import { badRequest, notFound } from '../api/api-error';
import { zoneOf } from '../api/zone';
import type { StoredMessage } from '../services/mail/mailbox';
import type { Workspace } from '../workspace';
import { icon } from './icons';
import { ANSWERS, calendarPart, invitedEvent } from './invitation';
import { type Language, languageOf, type Words } from './language';
import { hue, page } from './layout';
import { messagePage, parsedMessage } from './message';
import { moment } from './time';

const WORDS = {
  title: { ru: 'Почта', en: 'Mail' },
  boxes: { ru: 'Почтовые ящики', en: 'Mailboxes' },
  inbox: { ru: 'Входящие', en: 'Inbox' },
  sent: { ru: 'Отправленные', en: 'Sent' },
  all: { ru: 'Вся почта', en: 'All mail' },
  folders: { ru: 'Папки', en: 'Folders' },
  empty: { ru: 'Здесь пока нет писем.', en: 'No messages here yet.' },
  none: { ru: 'Ещё никому не приходило писем.', en: 'Nobody has got mail yet.' },
  to: { ru: 'Кому:', en: 'To:' },
  unread: { ru: 'непрочитанное', en: 'unread' },
  older: { ru: 'Старше', en: 'Older' },
  newer: { ru: 'Новее', en: 'Newer' },
} satisfies Record<string, Words>;

const FOLDERS = { inbox: 'INBOX', sent: 'SENT', all: undefined } as const;
type Folder = keyof typeof FOLDERS;
const PER_PAGE = 50;

const displayName = (from: string): string => /^\s*"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;

function boxList(workspace: Workspace, lang: Language, current: string | undefined) {
  return html`<nav class="boxes" aria-label="${WORDS.boxes[lang]}" data-live="boxes">
    <h2>${WORDS.boxes[lang]}</h2>
    ${workspace.services.mail.mailboxes.all().map(
      ({
        email,
        total,
        unread,
      }) => html`<a href="/mail/${encodeURIComponent(email)}" ${email === current ? html`aria-current="page"` : ''}>
        <span class="avatar small" style="--hue: ${hue(email)}" aria-hidden="true">${email.slice(0, 1).toUpperCase()}</span>
        <span class="address">${email}</span><small>${unread > 0 ? html`<b>${unread}</b> / ${total}` : total}</small>
      </a>`,
    )}
  </nav>`;
}

function messageRow(message: StoredMessage, zone: string, lang: Language, now: number) {
  const today = moment(now, zone, lang, 'day') === moment(message.receivedAt, zone, lang, 'day');
  const sentOnly = message.labels.includes('SENT') && !message.labels.includes('INBOX');
  return html`<li class="${message.read ? '' : 'unread'}">
    <a id="m-${message.id}" href="/mail/${encodeURIComponent(message.mailbox)}/${message.id}">
      <span class="who">${sentOnly ? html`${WORDS.to[lang]} ${message.to}` : displayName(message.from)}</span>
      <span class="what">${message.read ? '' : html`<span class="dot" role="img" aria-label="${WORDS.unread[lang]}"></span>`}<span class="subject">${message.subject}</span> <span class="snippet">${message.snippet}</span></span>
      <time datetime="${new Date(message.receivedAt).toISOString()}">${moment(message.receivedAt, zone, lang, today ? 'hour' : 'day')}</time>
    </a>
  </li>`;
}

function folderTabs(email: string, folder: Folder, lang: Language) {
  return html`<nav class="folders" aria-label="${WORDS.folders[lang]}">
    ${(Object.keys(FOLDERS) as Folder[]).map(
      (name) =>
        html`<a href="/mail/${encodeURIComponent(email)}?folder=${name}" ${name === folder ? html`aria-current="page"` : ''}>${WORDS[name][lang]}</a>`,
    )}
  </nav>`;
}

function pager(email: string, folder: Folder, offset: number, total: number, lang: Language) {
  const to = (start: number) => `/mail/${encodeURIComponent(email)}?folder=${folder}&from=${start}`;
  return html`<p class="pager">
    ${total > 0 ? html`${offset + 1}–${Math.min(total, offset + PER_PAGE)} / ${total}` : ''}
    ${offset > 0 ? html`<a href="${to(Math.max(0, offset - PER_PAGE))}">${WORDS.newer[lang]}</a>` : ''}
    ${offset + PER_PAGE < total ? html`<a href="${to(offset + PER_PAGE)}">${WORDS.older[lang]}</a>` : ''}
  </p>`;
}

function mailbox(c: Context, workspace: Workspace, email: string) {
  const lang = languageOf(c);
  const zone = zoneOf(workspace);
  const asked = c.req.query('folder') ?? 'inbox';
  const folder: Folder = asked in FOLDERS ? (asked as Folder) : 'inbox';
  const start = c.req.query('from') ?? '0';
  const offset = /^\d{1,7}$/.test(start) ? Number(start) : 0;
  const label = FOLDERS[folder];
  const { mailboxes } = workspace.services.mail;
  const messages = mailboxes.list(email, { max: PER_PAGE, offset, ...(label ? { label } : {}) });
  return html`<section class="mailbox" aria-labelledby="box-title">
    <h2 id="box-title">${icon('mail')} ${email}</h2>
    ${folderTabs(email, folder, lang)}
    <div data-live="messages">
      ${messages.length === 0 ? html`<p class="empty">${WORDS.empty[lang]}</p>` : ''}
      <ul class="messages">${messages.map((message) => messageRow(message, zone, lang, workspace.clock.now()))}</ul>
      ${pager(email, folder, offset, mailboxes.count(email, label), lang)}
    </div>
  </section>`;
}

export const mailPages = (workspace: Workspace) =>
  new Hono()
    .get('/', (c) => {
      const lang = languageOf(c);
      const empty = workspace.services.mail.mailboxes.all().length === 0;
      const main = html`<div class="mail only-boxes">${boxList(workspace, lang, undefined)}
        ${empty ? html`<p class="empty">${WORDS.none[lang]}</p>` : ''}</div>`;
      return c.html(page(c, workspace, { title: WORDS.title[lang], app: 'mail', main }));
    })
    .get('/:email', (c) => {
      const email = asAddress(c.req.param('email')).toLowerCase();
      const lang = languageOf(c);
      const main = html`<div class="mail">${boxList(workspace, lang, email)} ${mailbox(c, workspace, email)}</div>`;
      return c.html(page(c, workspace, { title: WORDS.title[lang], app: 'mail', main }));
    })
    .get('/:email/:id', async (c) => {
      const email = asAddress(c.req.param('email')).toLowerCase();
      const message = workspace.services.mail.mailboxes.find(email, c.req.param('id'));
      if (!message) throw notFound();
      const lang = languageOf(c);
      const letter = await messagePage(workspace, message, lang);
      const main = html`<div class="mail">${boxList(workspace, lang, email)} ${letter}</div>`;
      return c.html(page(c, workspace, { title: message.subject, app: 'mail', main, scripts: ['mail'] }));
    })
    .post('/:email/:id/answer', async (c) => {
      const email = asAddress(c.req.param('email')).toLowerCase();
      const message = workspace.services.mail.mailboxes.find(email, c.req.param('id'));
      const { status } = await c.req.parseBody();
      const part = message && calendarPart(await parsedMessage(workspace, message));
      const event = part && invitedEvent(workspace, email, part.uid);
      if (!event?.id) throw notFound();
      if (typeof status !== 'string' || !(status in ANSWERS)) throw badRequest('Unknown answer.');
      workspace.services.calendar.answerInvitation(event.id, email, status as 'accepted');
      return c.redirect(`/mail/${encodeURIComponent(email)}/${message?.id}`, 303);
    });
