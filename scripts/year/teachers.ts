// The teachers of a played year: what they answer to an invitation to a training, and who comes.

import { chance } from './chance';
import { readEventText } from './event-text';
import type { RestClient } from './rest-client';
import { isoDate, type School } from './school';

export type Answer = 'accepted' | 'declined' | '';

/** Of somebody who is not away on the day. */
export interface Manners {
  answer(session: string, staffId: string): Answer;
  comes(session: string, staffId: string, answer: Answer): boolean;
}

const ACCEPT = 0.75;
const DECLINE = 0.1;
const COMES = { accepted: 0.92, '': 0.7, declined: 0 } as const;

/** By chance, and the same in every run. */
export const seeded = (seed: string): Manners => ({
  answer(session, staffId) {
    const drawn = chance(seed, 'answers', session, staffId);
    if (drawn < ACCEPT) return 'accepted';
    return drawn < ACCEPT + DECLINE ? 'declined' : '';
  },
  comes: (session, staffId, answer) => chance(seed, 'comes', session, staffId) < COMES[answer],
});

interface TrainingEvent {
  readonly calendarId: string;
  readonly id: string;
  readonly session: string;
  readonly start: string;
  readonly guests: readonly { email: string; responseStatus?: string; organizer?: boolean }[];
}

export class Teachers {
  private readonly asked = new Set<string>();
  invitations = 0;
  accepted = 0;
  declined = 0;

  constructor(
    private readonly school: School,
    private readonly client: RestClient,
    /** Whose calendar it is: whoever leads the training has said so by approving it. */
    private readonly owner: string,
    private readonly manners: Manners,
  ) {}

  /** Everybody who finds a new invitation in the calendar answers it, or does not. */
  async answer(now: number, date: string): Promise<void> {
    for (const event of await this.invitationsAfter(now)) {
      for (const { email, responseStatus } of event.guests) {
        if (responseStatus !== 'needsAction' || email.toLowerCase() === this.owner.toLowerCase()) continue;
        const person = this.school.table('staff').find((row) => row.email?.toLowerCase() === email.toLowerCase());
        const key = `${event.session} ${event.start} ${email}`;
        if (!person || this.asked.has(key)) continue;
        this.asked.add(key);
        this.invitations += 1;
        const answer = this.isAway(person.staff_id!, date) ? '' : this.manners.answer(event.session, person.staff_id!);
        if (answer === '') continue;
        this[answer] += 1;
        const path = `/calendar/v3/calendars/${encodeURIComponent(event.calendarId)}/events/${event.id}`;
        const own = event.guests.map((guest) => (guest.email === email ? { ...guest, responseStatus: answer } : guest));
        await this.client.as(email).json('PATCH', path, { attendees: own });
      }
    }
  }

  comes(session: string, staffId: string, answer: Answer, date: string): boolean {
    return !this.isAway(staffId, date) && this.manners.comes(session, staffId, answer);
  }

  private isAway(staffId: string, date: string): boolean {
    const person = this.school.table('staff').find((row) => row.staff_id === staffId);
    const [from, to] = [isoDate(person?.absence_from), isoDate(person?.absence_to)];
    return from !== '' && from <= date && (to === '' || date <= to);
  }

  private async invitationsAfter(now: number): Promise<TrainingEvent[]> {
    type Event = { id: string; status: string; start?: { dateTime?: string }; attendees?: TrainingEvent['guests'] };
    const found: TrainingEvent[] = [];
    const calendars = await this.client.all<{ id: string; accessRole?: string; primary?: boolean }>(
      '/calendar/v3/users/me/calendarList',
      'items',
    );
    for (const { id: calendarId, accessRole, primary } of calendars) {
      if (primary || accessRole !== 'owner') continue;
      const timeMin = encodeURIComponent(new Date(now).toISOString());
      const path = `/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events?timeMin=${timeMin}&maxResults=2500`;
      for (const event of await this.client.all<Event>(path, 'items')) {
        const session = /^training:(.+)#1$/.exec(readEventText(event.id))?.[1];
        const start = event.start?.dateTime;
        if (!session || !start || event.status === 'cancelled') continue;
        found.push({ calendarId, id: event.id, session, start, guests: event.attendees ?? [] });
      }
    }
    return found;
  }
}
