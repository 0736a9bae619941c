// The mails that an event sends: invitation, update, cancellation, and a guest's answer.

import type { MailService } from '../mail/mail-service';
import type { Event, StoredCalendar, StoredEvent } from './calendar-tables';
import type { Caller } from './caller';
import { inZone } from './event-time';
import { invitationText, type Method } from './invitation';

export type SendUpdates = 'all' | 'externalOnly' | 'none';

const TOLD = ['summary', 'description', 'location', 'start', 'end', 'status', 'hangoutLink'] as const;

type Word = 'invitation' | 'update' | 'cancellation' | 'accepted' | 'declined' | 'tentative' | 'needsAction';

const WORDS: Record<'ru' | 'en', Record<Word, string>> = {
  ru: {
    invitation: 'Приглашение',
    update: 'Обновлено приглашение',
    cancellation: 'Отменено мероприятие',
    accepted: 'Принято',
    declined: 'Отклонено',
    tentative: 'Под вопросом',
    needsAction: 'Ответ отозван',
  },
  en: {
    invitation: 'Invitation',
    update: 'Updated invitation',
    cancellation: 'Cancelled event',
    accepted: 'Accepted',
    declined: 'Declined',
    tentative: 'Tentatively accepted',
    needsAction: 'Answer withdrawn',
  },
};

/** Whether guests who stay have something new to learn. */
export const differs = (before: Event, after: Event): boolean =>
  TOLD.some((field) => JSON.stringify(before[field] ?? '') !== JSON.stringify(after[field] ?? ''));

type Answer = 'accepted' | 'declined' | 'tentative' | 'needsAction';

export class Notices {
  constructor(
    private readonly mail: () => MailService,
    private readonly domain: string,
    private readonly language: () => 'ru' | 'en',
  ) {}

  /** Tells every guest what the change means for them; a guest for whom nothing changed hears nothing. */
  tell(
    caller: Caller,
    calendar: StoredCalendar,
    before: StoredEvent | undefined,
    after: StoredEvent,
    send: SendUpdates,
  ) {
    if (send === 'none') return;
    const old = before && before.event.status !== 'cancelled' ? guestsOf(before.event) : new Map<string, string>();
    const now = after.event.status === 'cancelled' ? new Map<string, string>() : guestsOf(after.event);
    const changed = !before || differs(before.event, after.event);
    for (const [email, answer] of now) {
      const earlier = old.get(email);
      const asked = earlier === undefined;
      const askedAgain = earlier !== 'needsAction' && answer === 'needsAction';
      if (asked) this.send(caller, 'REQUEST', 'invitation', calendar, after, email, send);
      else if (changed || askedAgain) this.send(caller, 'REQUEST', 'update', calendar, after, email, send);
    }
    for (const email of old.keys()) {
      if (now.has(email)) continue;
      const seen = after.event.status === 'cancelled' ? after : { ...after, event: { ...after.event, attendees: [] } };
      this.send(caller, 'CANCEL', 'cancellation', calendar, seen, email, send);
    }
  }

  reply(caller: Caller, calendar: StoredCalendar, stored: StoredEvent, answer: Answer): void {
    const ics = invitationText({ method: 'REPLY', calendar, stored, guest: caller.user, at: caller.now });
    this.mail().deliver(
      {
        from: caller.user,
        to: calendar.owner,
        subject: this.subject(answer, calendar, stored),
        text: `${caller.user}: ${WORDS[this.language()][answer].toLowerCase()}\n\n${details(calendar, stored)}`,
        icalEvent: { method: 'REPLY', filename: 'invite.ics', content: ics },
      },
      { at: caller.now },
    );
  }

  private send(
    caller: Caller,
    method: Method,
    word: Word,
    calendar: StoredCalendar,
    stored: StoredEvent,
    guest: string,
    send: SendUpdates,
  ): void {
    if (send === 'externalOnly' && guest.endsWith(`@${this.domain}`)) return;
    const text = `${WORDS[this.language()][word]}\n\n${details(calendar, stored)}`;
    this.mail().deliver(
      {
        from: { name: calendar.summary, address: caller.user },
        replyTo: calendar.owner,
        to: guest,
        subject: this.subject(word, calendar, stored),
        text,
        html: `<p>${escaped(text).replace(/\n/g, '<br>')}</p>`,
        icalEvent: {
          method,
          filename: 'invite.ics',
          content: invitationText({ method, calendar, stored, guest, at: caller.now }),
        },
      },
      { at: caller.now },
    );
  }

  private subject(word: Word, calendar: StoredCalendar, stored: StoredEvent): string {
    const title = stored.event.summary ?? '';
    return `${WORDS[this.language()][word]}: ${title} (${when(calendar, stored)})`.replace(/\s+/g, ' ');
  }
}

const guestsOf = (event: Event): Map<string, string> =>
  new Map((event.attendees ?? []).map((guest) => [guest.email!, guest.responseStatus ?? 'needsAction']));

const when = (calendar: StoredCalendar, { event, starts, ends }: StoredEvent): string =>
  event.start?.date
    ? event.start.date
    : `${spoken(starts, calendar.timeZone)} – ${inZone(ends, calendar.timeZone).slice(11, 16)} (${calendar.timeZone})`;

const spoken = (ms: number, zone: string): string => {
  const text = inZone(ms, zone);
  return `${text.slice(8, 10)}.${text.slice(5, 7)}.${text.slice(0, 4)} ${text.slice(11, 16)}`;
};

function details(calendar: StoredCalendar, stored: StoredEvent): string {
  const { summary, location, description, hangoutLink } = stored.event;
  const lines = [summary, when(calendar, stored), location, hangoutLink, description, calendar.summary];
  return lines.filter(Boolean).join('\n');
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
