// People who drag and delete events in the calendar of consultations, and the lead who settles what the product would not take over.

import { chance } from './chance';
import { readEventId } from './invariants/events';
import type { LeadActs } from './lead-acts';
import type { RestClient } from './rest-client';

interface Event {
  readonly id: string;
  readonly status: string;
  readonly start?: { dateTime?: string };
  readonly end?: { dateTime?: string };
  readonly attendees?: readonly { email: string }[];
}

export const HAND_EDITS = ['move', 'move_far', 'delete', 'delete_free', 'uninvite'] as const;
export type HandEdit = (typeof HAND_EDITS)[number];

const MINUTE = 60_000;
/** The calendar is read once an hour; what has begun by then is nobody's decision any more. */
const SOONEST = 4 * 60 * MINUTE;
const AHEAD = 12 * 24 * 60 * MINUTE;

export class CalendarHands {
  constructor(
    private readonly client: RestClient,
    private readonly acts: LeadActs,
    private readonly seed: string,
  ) {}

  async edit(how: HandEdit, at: number): Promise<void> {
    const found = await this.consultations(at);
    const wanted = found.filter(({ attendees = [] }) => attendees.length > 0 === (how !== 'delete_free'));
    const [event] = this.acts.shuffled(wanted, `${how} ${at}`);
    if (!event) return this.acts.count(`nothing_to_${how}`);
    this.acts.count(`hands_${how}`);
    const path = `${event.path}?sendUpdates=all`;
    if (how.startsWith('delete')) return void (await this.client.send(path, { method: 'DELETE' }));
    const shift = how === 'move' ? 10 * MINUTE : 24 * 60 * MINUTE;
    const later = (time = '') => ({ dateTime: new Date(Date.parse(time) + shift).toISOString() });
    const change =
      how === 'uninvite'
        ? { attendees: event.attendees?.slice(0, 1) }
        : { start: later(event.start?.dateTime), end: later(event.end?.dateTime) };
    await this.client.json('PATCH', path, change);
  }

  /** What waits for a decision is put back, or left as it is now. */
  async settle(date: string): Promise<void> {
    const bench = await this.client.run<{ decisions: { key: string; kind: string }[] }>('workbench', {});
    const open = (bench.value?.decisions ?? []).filter(({ kind }) => kind === 'calendar_edited');
    for (const { key } of open) {
      const choices = chance(this.seed, 'settles', key) < 0.4 ? ['accept', 'restore'] : ['restore'];
      let settled = false;
      for (const choice of choices) {
        if (settled) break;
        const reply = await this.client.run('settleCalendarEdit', { key, choice });
        settled = reply.ok;
        this.acts.count(reply.ok ? `edits_${choice === 'accept' ? 'accepted' : 'restored'}` : (reply.code ?? ''));
      }
      if (!settled) this.acts.findings.push(`${date} ${key}: could not be settled`);
    }
  }

  private async consultations(at: number): Promise<(Event & { path: string })[]> {
    type Calendar = { id: string; accessRole?: string; primary?: boolean };
    const found: (Event & { path: string })[] = [];
    for (const { id, accessRole, primary } of await this.client.all<Calendar>(
      '/calendar/v3/users/me/calendarList',
      'items',
    )) {
      if (primary || accessRole !== 'owner') continue;
      const path = `/calendar/v3/calendars/${encodeURIComponent(id)}/events`;
      const times = [at + SOONEST, at + AHEAD].map((time) => encodeURIComponent(new Date(time).toISOString()));
      const events = await this.client.all<Event>(
        `${path}?timeMin=${times[0]}&timeMax=${times[1]}&maxResults=2500`,
        'items',
      );
      for (const event of events)
        if (
          event.status !== 'cancelled' &&
          readEventId(event.id) &&
          Date.parse(event.start?.dateTime ?? '') > at + SOONEST
        )
          found.push({ ...event, path: `${path}/${event.id}` });
    }
    return found;
  }
}
