// One event in a dialog: when, where, who; answering, deleting.

import { openDialog } from './dialogs';
import { element } from './element';
import { notify } from './notices';
import { language, say, user, zone } from './page-language';
import { request } from './request';

interface Moment {
  dateTime?: string;
  date?: string;
}
export interface CalendarEvent {
  id: string;
  iCalUID?: string;
  status: string;
  summary?: string;
  description?: string;
  location?: string;
  hangoutLink?: string;
  start: Moment;
  end: Moment;
  organizer?: { email: string; displayName?: string };
  attendees?: { email: string; displayName?: string; responseStatus?: string }[];
}
export interface EventRef {
  calendarId: string;
  eventId: string;
  writable: boolean;
}

const ANSWERS = {
  accepted: { ru: 'Да', en: 'Yes' },
  declined: { ru: 'Нет', en: 'No' },
  tentative: { ru: 'Возможно', en: 'Maybe' },
};
const STATES = {
  accepted: { ru: 'придёт', en: 'yes' },
  declined: { ru: 'не придёт', en: 'no' },
  tentative: { ru: 'возможно', en: 'maybe' },
  needsAction: { ru: 'ещё не ответил(а)', en: 'awaiting' },
};

export const eventAddress = ({ calendarId, eventId }: EventRef): string =>
  `/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events/${encodeURIComponent(eventId)}`;

function when(event: CalendarEvent): string {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  if (event.start.date)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(event.start.date));
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  });
  return format.formatRange(new Date(event.start.dateTime ?? ''), new Date(event.end.dateTime ?? ''));
}

function guests(event: CalendarEvent): HTMLElement {
  const list = (event.attendees ?? []).map(({ email, displayName, responseStatus = 'needsAction' }) => {
    const state = STATES[responseStatus as keyof typeof STATES] ?? STATES.needsAction;
    return element(
      'li',
      { class: `guest-${responseStatus}` },
      `${displayName ?? email} `,
      element('small', {}, say(state)),
    );
  });
  return element('ul', { class: 'guests' }, ...list);
}

export async function showEvent(ref: EventRef, changed: () => void): Promise<void> {
  const event = await request<CalendarEvent>(eventAddress(ref)).catch((error: Error) => {
    notify(error.message, 'error');
    return undefined;
  });
  if (!event) return;
  const own = event.attendees?.find(({ email }) => email.toLowerCase() === user.toLowerCase());
  const body = element('div', { class: 'event' }, element('p', { class: 'when' }, when(event)));
  if (event.location) body.append(element('p', { class: 'place' }, event.location));
  if (event.hangoutLink)
    body.append(
      element(
        'p',
        { class: 'meeting' },
        `${say({ ru: 'Видеовстреча:', en: 'Video meeting:' })} `,
        element('a', { href: event.hangoutLink, rel: 'noreferrer' }, event.hangoutLink.replace('https://', '')),
      ),
    );
  if (event.description) body.append(element('p', { class: 'text' }, plain(event.description)));
  if (event.organizer)
    body.append(
      element(
        'p',
        { class: 'hint' },
        `${say({ ru: 'Организатор:', en: 'Organizer:' })} ${event.organizer.displayName ?? event.organizer.email}`,
      ),
    );
  if (event.attendees?.length) body.append(element('h3', {}, say({ ru: 'Гости', en: 'Guests' })), guests(event));
  const { close } = openDialog(event.summary ?? '', body, true, () => undefined);

  const act = async (work: Promise<unknown>) => {
    try {
      await work;
      changed();
      close();
    } catch (error) {
      notify((error as Error).message, 'error');
    }
  };
  if (own) {
    const bar = element(
      'p',
      { class: 'buttons answer' },
      element('span', {}, say({ ru: 'Вы придёте?', en: 'Going?' })),
    );
    for (const [status, words] of Object.entries(ANSWERS)) {
      const click = () =>
        void act(request(eventAddress(ref), 'PATCH', { attendees: [{ email: own.email, responseStatus: status }] }));
      bar.append(
        element('button', { type: 'button', 'aria-pressed': String(own.responseStatus === status), click }, say(words)),
      );
    }
    body.append(bar);
  }
  if (ref.writable) {
    const click = () => void act(request(eventAddress(ref), 'DELETE'));
    body.append(
      element(
        'p',
        { class: 'buttons' },
        element(
          'button',
          { type: 'button', class: 'danger', click },
          say({ ru: 'Удалить событие', en: 'Delete event' }),
        ),
      ),
    );
  }
}

/** Google's descriptions may carry simple HTML; here they are shown as the text they say. */
function plain(description: string): string {
  const page = new DOMParser().parseFromString(description.replace(/<br\s*\/?>|<\/p>/gi, '\n'), 'text/html');
  return page.body.textContent ?? '';
}
