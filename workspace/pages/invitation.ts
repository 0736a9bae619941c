// The card over an invitation's letter: what it is about, and Yes, No, Maybe.

import { html } from 'hono/html';
import type { ParsedMail } from 'mailparser';
import { zoneOf } from '../api/zone';
import type { Workspace } from '../workspace';
import type { Language, Words } from './language';
import { moment, span } from './time';

const WORDS = {
  gone: {
    ru: 'Событие отменено, или вас больше нет среди гостей.',
    en: 'The event was cancelled, or you are no longer a guest.',
  },
  answered: { ru: 'Гость ответил на приглашение:', en: 'A guest answered the invitation:' },
  going: { ru: 'Вы придёте?', en: 'Going?' },
  open: { ru: 'Открыть в календаре', en: 'Open in the calendar' },
  organizer: { ru: 'Организатор:', en: 'Organizer:' },
} satisfies Record<string, Words>;

export const ANSWERS: Record<string, Words> = {
  accepted: { ru: 'Да', en: 'Yes' },
  declined: { ru: 'Нет', en: 'No' },
  tentative: { ru: 'Возможно', en: 'Maybe' },
};

type Event = GoogleAppsScript.Calendar.Schema.Event;

/** Folded lines first (RFC 5545), then the value of the first property of that name. */
function property(text: string, name: string): string | undefined {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '');
}

export function calendarPart(mail: ParsedMail): { method: string; uid: string; text: string } | undefined {
  const part = mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const text = part?.content.toString('utf8') ?? '';
  const uid = property(text, 'UID');
  return uid === undefined ? undefined : { method: property(text, 'METHOD') ?? 'REQUEST', uid, text };
}

/** The invited person's own copy of the event. */
export function invitedEvent(workspace: Workspace, mailbox: string, uid: string): Event | undefined {
  const { items = [] } = workspace.services.calendar.listEvents(mailbox, 'primary', { iCalUID: uid });
  return items.find(({ status }) => status !== 'cancelled');
}

function when(event: Event, zone: string, lang: Language): string {
  if (event.start?.date) return moment(Date.parse(event.start.date), 'UTC', lang, 'day');
  return span(Date.parse(event.start?.dateTime ?? ''), Date.parse(event.end?.dateTime ?? ''), zone, lang);
}

export function invitationCard(
  workspace: Workspace,
  mailbox: string,
  mail: ParsedMail,
  messageId: string,
  lang: Language,
) {
  const part = calendarPart(mail);
  if (!part) return '';
  const zone = zoneOf(workspace);
  const event = invitedEvent(workspace, mailbox, part.uid);
  const title = property(part.text, 'SUMMARY')?.replace(/\\([,;\\])/g, '$1') ?? '';
  if (part.method === 'REPLY')
    return html`<div class="invitation"><h3>${title}</h3><p>${WORDS.answered[lang]} ${mail.from?.text}</p></div>`;
  if (!event || part.method === 'CANCEL')
    return html`<div class="invitation cancelled"><h3>${event?.summary ?? title}</h3><p class="gone">${WORDS.gone[lang]}</p></div>`;
  const at = Date.parse(event.start?.dateTime ?? event.start?.date ?? '');
  const own = event.attendees?.find(({ email }) => email?.toLowerCase() === mailbox);
  const [day, month] = [
    new Intl.DateTimeFormat('en', { day: 'numeric', timeZone: zone }).format(at),
    new Intl.DateTimeFormat(lang, { month: 'short', timeZone: zone }).format(at),
  ];
  return html`<div class="invitation">
    <div class="leaf" aria-hidden="true"><b>${month}</b><span>${day}</span></div>
    <h3>${event.summary}</h3>
    <p>${when(event, zone, lang)}</p>
    ${event.location ? html`<p>${event.location}</p>` : ''}
    <p>${WORDS.organizer[lang]} ${event.organizer?.displayName ?? event.organizer?.email}</p>
    ${
      own
        ? html`<form class="row" method="post" action="/mail/${encodeURIComponent(mailbox)}/${messageId}/answer">
            <span>${WORDS.going[lang]}</span>
            ${Object.entries(ANSWERS).map(
              ([status, words]) =>
                html`<button name="status" value="${status}" aria-pressed="${own.responseStatus === status ? 'true' : 'false'}">${words[lang]}</button>`,
            )}
            <a href="/calendar?authuser=${encodeURIComponent(mailbox)}&date=${new Date(at).toISOString().slice(0, 10)}">${WORDS.open[lang]}</a>
          </form>`
        : ''
    }
  </div>`;
}
