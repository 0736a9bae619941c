// The teachers who asked: they decline a time that does not suit, and follow the links of the letters about their requests.

import type { DeskManners, LinkKind } from './desk-manners';
import { readEventId } from './invariants/events';
import { newestLetters } from './invariants/mailbox';
import { type LetterLink, linksIn } from './letter-links';
import type { PostOffice } from './post';
import type { RestClient } from './rest-client';

interface Expected {
  readonly requestId: string;
  readonly email: string;
  readonly kinds: readonly LinkKind[];
  /** Instants between which the letter comes. */
  readonly from: number;
  readonly until: number;
}

/** What a link says, by its first words in either language. */
const SAYS: readonly (readonly [LinkKind, RegExp])[] = [
  ['works', /^(помогло|works)/i],
  ['does_not_work', /^(не помогло|does not work)/i],
  ['time', /^(другое время|another time)/i],
];
const kindOf = ({ says }: LetterLink): LinkKind | undefined => SAYS.find(([, words]) => words.test(says))?.[0];

const is =
  (email: string) =>
  (guest: { readonly email: string }): boolean =>
    guest.email.toLowerCase() === email.toLowerCase();

/** As many letters as come to one person in some days. */
const ON_TOP = 12;
const DAY = 86_400_000;

export class AskingTeachers {
  readonly findings: string[] = [];
  readonly replies: Record<LinkKind, number> = { works: 0, does_not_work: 0, time: 0 };
  declined = 0;
  private expected: Expected[] = [];
  private readonly answered = new Set<string>();

  constructor(
    private readonly client: RestClient,
    private readonly office: PostOffice,
    private readonly manners: DeskManners,
  ) {}

  /** A week later the teacher is asked whether it works. */
  expectQuestion(requestId: string, email: string, from: number): void {
    this.expect({ requestId, email, kinds: ['works', 'does_not_work'], from, until: from + 6 * DAY });
  }

  /** Other times are offered for one that was lost, or never found. */
  expectTimes(requestId: string, email: string, from: number, until: number): void {
    this.expect({ requestId, email, kinds: ['time'], from, until });
  }

  private expect(one: Expected): void {
    this.expected = [...this.expected.filter(({ requestId }) => requestId !== one.requestId), one];
  }

  /** An invitation to a consultation lies in the calendar: once per time it is declined, or left to stand. */
  declines(requestId: string, start: number): boolean {
    const time = new Date(start).toISOString();
    const key = `${requestId} ${time}`;
    if (this.answered.has(key)) return false;
    this.answered.add(key);
    return this.manners.declines(requestId, time);
  }

  async decline(requestId: string, email: string, start: number): Promise<void> {
    const time = new Date(start).toISOString();
    const event = await this.invitation(email, start);
    if (!event) return void this.findings.push(`${requestId}: no invitation for ${time}`);
    const attendees = event.attendees.map((guest) =>
      is(email)(guest) ? { ...guest, responseStatus: 'declined' } : guest,
    );
    const path = `/calendar/v3/calendars/${encodeURIComponent(event.calendarId)}/events/${event.id}`;
    await this.client.as(email).json('PATCH', path, { attendees });
    this.declined += 1;
    const now = await this.now();
    this.expect({ requestId, email, kinds: ['time'], from: now, until: now + 2 * DAY });
  }

  /** Gives how many answered through a link. */
  async readMail(at: number): Promise<number> {
    const due = this.expected.filter(({ from }) => from <= at);
    let followed = 0;
    for (const one of due) {
      const links = await this.linksFor(one);
      if (links.length === 0 && at < one.until) continue;
      this.expected = this.expected.filter((other) => other !== one);
      if (links.length > 0) followed += await this.follow(one, links);
      else if (one.kinds.includes('works')) this.findings.push(`${one.requestId}: nobody asked whether it works`);
    }
    return followed;
  }

  private async linksFor({ email, requestId, kinds }: Expected): Promise<LetterLink[]> {
    const letters = await newestLetters(this.client.as(email), email, ON_TOP);
    const letter = letters.find((one) => {
      const links = linksIn(one).filter((link) => link.requestId === requestId);
      return links.some((link) => kinds.includes(kindOf(link)!));
    });
    return letter ? linksIn(letter).filter((link) => link.requestId === requestId) : [];
  }

  private async follow({ requestId, email }: Expected, links: readonly LetterLink[]): Promise<number> {
    const kind = this.manners.follows(requestId, [...new Set(links.flatMap((link) => kindOf(link) ?? []))]);
    const link = kind && links.find((one) => kindOf(one) === kind);
    if (!kind || !link) return 0;
    const word = kind === 'does_not_work' ? 'Сделал всё по шагам, по-прежнему не получается.' : '';
    const refused = await this.office.follow(email, link.path, word);
    if (refused) this.findings.push(`${requestId} ${kind}: ${refused}`);
    else this.replies[kind] += 1;
    return refused ? 0 : 1;
  }

  private async now(): Promise<number> {
    return Date.parse((await this.client.get<{ now: string }>('/workspace/clock')).now);
  }

  private async invitation(email: string, start: number) {
    type Event = { id: string; status: string; start?: { dateTime?: string }; attendees?: { email: string }[] };
    const lists = await this.client.all<{ id: string; accessRole?: string; primary?: boolean }>(
      '/calendar/v3/users/me/calendarList',
      'items',
    );
    for (const { id: calendarId, accessRole, primary } of lists) {
      if (primary || accessRole !== 'owner') continue;
      const timeMin = encodeURIComponent(new Date(start).toISOString());
      const timeMax = encodeURIComponent(new Date(start + 60_000).toISOString());
      const path = `/calendar/v3/calendars/${encodeURIComponent(calendarId)}/events?timeMin=${timeMin}&timeMax=${timeMax}`;
      for (const { id, status, start: begins, attendees = [] } of await this.client.all<Event>(path, 'items')) {
        const here = Date.parse(begins?.dateTime ?? '') === start && attendees.some(is(email));
        if (here && status !== 'cancelled' && readEventId(id)) return { calendarId, id, attendees };
      }
    }
    return undefined;
  }
}
