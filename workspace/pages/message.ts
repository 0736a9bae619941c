// One letter, with its invitation card, its body in a closed frame and its attachments.

import { html } from 'hono/html';
import { type ParsedMail, simpleParser } from 'mailparser';
import { zoneOf } from '../api/zone';
import type { StoredMessage } from '../services/mail/mailbox';
import type { Workspace } from '../workspace';
import { icon } from './icons';
import { invitationCard } from './invitation';
import type { Language, Words } from './language';
import { hue } from './layout';
import { moment } from './time';

const WORDS = {
  back: { ru: 'К списку писем', en: 'Back to the list' },
  to: { ru: 'кому:', en: 'to' },
  copy: { ru: 'копия:', en: 'cc' },
  reply: { ru: 'ответ на:', en: 'reply to' },
  body: { ru: 'Текст письма', en: 'Message body' },
  attachments: { ru: 'Вложения', en: 'Attachments' },
  source: { ru: 'Исходник письма', en: 'Original message' },
  untitled: { ru: '(без темы)', en: '(no subject)' },
} satisfies Record<string, Words>;

export async function parsedMessage(workspace: Workspace, message: StoredMessage): Promise<ParsedMail> {
  const raw = workspace.services.mail.mailboxes.raw(message.mailbox, message.id);
  return simpleParser(raw ?? '', { skipTextToHtml: true, skipImageLinks: true });
}

const addresses = (field: ParsedMail['to']): string =>
  [field ?? []]
    .flat()
    .map((group) => group.text)
    .join(', ');

function bodyOf(mail: ParsedMail, address: string, lang: Language) {
  if (mail.html)
    return html`<iframe class="letter" title="${WORDS.body[lang]}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" src="${address}/body"></iframe>`;
  return html`<pre class="letter">${mail.text ?? ''}</pre>`;
}

function attachmentList(mail: ParsedMail, address: string, lang: Language) {
  const shown = mail.attachments
    .map((file, index) => ({ file, index }))
    .filter(({ file }) => !file.related && file.filename);
  if (shown.length === 0) return '';
  return html`<h3>${WORDS.attachments[lang]}</h3>
    <ul class="attachments">
      ${shown.map(
        ({ file, index }) =>
          html`<li><a href="${address}/attachments/${index}" download>${file.filename ?? file.contentType}</a> <small>${Math.ceil(file.size / 1024)} KB</small></li>`,
      )}
    </ul>`;
}

export async function messagePage(workspace: Workspace, message: StoredMessage, lang: Language) {
  const mail = await parsedMessage(workspace, message);
  workspace.services.mail.mailboxes.markRead(message.mailbox, message.id);
  const box = `/mail/${encodeURIComponent(message.mailbox)}`;
  const address = `${box}/${message.id}`;
  const zone = zoneOf(workspace);
  const from = mail.from?.value[0];
  return html`<article class="message" aria-labelledby="subject">
    <p><a class="back" href="${box}">${icon('back')} ${WORDS.back[lang]}</a></p>
    <h2 id="subject">${message.subject || WORDS.untitled[lang]}</h2>
    <div class="sender">
      <span class="avatar" style="--hue: ${hue(message.from)}" aria-hidden="true">${(from?.name || message.from).slice(0, 1).toUpperCase()}</span>
      <p><strong>${from?.name || message.from}</strong> <small>${from?.name ? html`&lt;${from.address}&gt;` : ''}</small><br />
        <small>${WORDS.to[lang]} ${addresses(mail.to) || message.to}
        ${mail.cc ? html` · ${WORDS.copy[lang]} ${addresses(mail.cc)}` : ''}
        ${mail.replyTo ? html` · ${WORDS.reply[lang]} ${mail.replyTo.text}` : ''}</small></p>
      <time datetime="${new Date(message.receivedAt).toISOString()}">${moment(message.receivedAt, zone, lang, 'letter')}</time>
    </div>
    <div data-live="invitation">${invitationCard(workspace, message.mailbox, mail, message.id, lang)}</div>
    ${bodyOf(mail, address, lang)}
    ${attachmentList(mail, address, lang)}
    <p class="source"><a href="${address}/original">${WORDS.source[lang]}</a></p>
  </article>`;
}
