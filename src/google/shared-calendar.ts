// The school's consultation calendar through the advanced Calendar service: own ids, exactly one event a place.
import type { CalendarChange, CalendarEvent, SharedCalendar, Told } from '../loop/ports';
import { localTime } from './clock';

const api = () => Calendar as NonNullable<typeof Calendar>;

type ApiEvent = GoogleAppsScript.Calendar.Schema.Event;

/** Google's error carries the HTTP code in `details`, and only in words where it has none. */
const codeOf = (error: unknown): number => {
  const { details, message } = error as { details?: { code?: number }; message?: string };
  if (details?.code) return details.code;
  const found = /\b(4\d\d|5\d\d)\b|identifier already exists|Precondition Failed|Sync token/i.exec(message ?? '');
  if (!found) return 0;
  return Number(found[1]) || (/already/i.test(found[0]) ? 409 : /Precondition/i.test(found[0]) ? 412 : 410);
};

export class GoogleSharedCalendar implements SharedCalendar {
  constructor(
    private readonly id: string,
    private readonly zone: string,
  ) {}

  tell(event: CalendarEvent, etag: string, hadGuests: boolean): Told {
    if (!etag && !event.confirmed) return { outcome: 'unchanged', etag: '' };
    try {
      if (!etag) return this.insert(event);
      // Nobody was invited, so no answer can be lost and nothing needs to be read first.
      if (!hadGuests) return this.update(event, etag);
    } catch (error) {
      // 409: a run that died made it, or it was cancelled once. 412: it is not as it was left.
      if (![409, 412].includes(codeOf(error))) throw error;
    }
    return this.settle(event, true);
  }

  private insert(event: CalendarEvent): Told {
    const sendUpdates = event.attendees.length > 0 ? 'all' : 'none';
    const made = api().Events!.insert({ id: event.id, ...this.body(event) }, this.id, { sendUpdates });
    return { outcome: 'told', etag: made.etag ?? '' };
  }

  private update(event: CalendarEvent, etag: string, standing?: ApiEvent): Told {
    const made = api().Events!.update(
      this.body(event, standing),
      this.id,
      event.id,
      { sendUpdates: 'all' },
      { 'If-Match': etag },
    );
    return { outcome: 'told', etag: made.etag ?? '' };
  }

  /** Looks at what stands before changing it: answers are kept, and what a person did to the event is left as it is. */
  private settle(event: CalendarEvent, again: boolean): Told {
    const standing = api().Events!.get(this.id, event.id);
    const etag = standing.etag ?? '';
    const gone = standing.status === 'cancelled';
    if ((gone && !event.confirmed) || isTold(standing, event)) return { outcome: 'unchanged', etag };
    const { told } = (standing.extendedProperties?.private ?? {}) as { told?: string };
    const edited = told !== undefined && told !== shape(this.zone, standing);
    if (edited && !event.insists) return { outcome: 'edited_by_hand', etag };
    try {
      return this.update(event, etag, standing);
    } catch (error) {
      if (codeOf(error) !== 412 || !again) throw error;
    }
    return this.settle(event, false);
  }

  private body(event: CalendarEvent, standing?: ApiEvent): ApiEvent {
    const answers = new Map(
      ((!event.asks_anew && standing?.attendees) || []).map((guest) => [
        guest.email?.toLowerCase(),
        guest.responseStatus,
      ]),
    );
    return {
      summary: event.summary,
      description: event.description,
      location: event.location,
      start: { dateTime: event.start, timeZone: this.zone },
      end: { dateTime: event.end, timeZone: this.zone },
      status: event.confirmed ? 'confirmed' : 'cancelled',
      guestsCanSeeOtherGuests: true,
      attendees: event.attendees.map((email) => {
        const responseStatus = answers.get(email.toLowerCase());
        return responseStatus ? { email, responseStatus } : { email };
      }),
      extendedProperties: {
        private: {
          fingerprint: event.fingerprint,
          told: `${event.confirmed}|${event.start.slice(0, 16)}|${event.end.slice(0, 16)}`,
        },
      },
    };
  }

  changesSince(syncToken: string): { changes: CalendarChange[]; syncToken: string } {
    const changes: CalendarChange[] = [];
    let token = syncToken;
    for (let page = ''; ; ) {
      const list = this.page(token, page);
      if (!list) {
        token = '';
        page = '';
        changes.length = 0;
        continue;
      }
      changes.push(
        ...(list.items ?? [])
          .map((event) => this.asChange(event))
          .filter((change) => change.edited || Object.keys(change.answers).length > 0),
      );
      if (list.nextSyncToken) return { changes: syncToken && token ? changes : [], syncToken: list.nextSyncToken };
      page = list.nextPageToken ?? '';
      if (!page) return { changes, syncToken: '' };
    }
  }

  private page(syncToken: string, pageToken: string): GoogleAppsScript.Calendar.Schema.Events | undefined {
    try {
      return api().Events!.list(this.id, {
        maxResults: 2500,
        ...(syncToken ? { syncToken } : {}),
        ...(pageToken ? { pageToken } : {}),
      });
    } catch (error) {
      if (codeOf(error) === 410 && syncToken) return undefined;
      throw error;
    }
  }

  private asChange(event: ApiEvent): CalendarChange {
    const { told } = (event.extendedProperties?.private ?? {}) as { told?: string };
    const answers: Record<string, string> = {};
    for (const guest of event.attendees ?? []) {
      const answer = guest.responseStatus ?? 'needsAction';
      if (guest.email && answer !== 'needsAction') answers[guest.email.toLowerCase()] = answer;
    }
    return { id: event.id ?? '', edited: told !== undefined && told !== shape(this.zone, event), answers };
  }
}

const local = (zone: string, at: { dateTime?: string | undefined } | undefined): string =>
  at?.dateTime ? localTime(new Date(at.dateTime).getTime(), zone).slice(0, 16) : '';

const shape = (zone: string, event: ApiEvent): string =>
  `${event.status !== 'cancelled'}|${local(zone, event.start)}|${local(zone, event.end)}`;

const isTold = (standing: ApiEvent, event: CalendarEvent): boolean => {
  const own = (standing.extendedProperties?.private ?? {}) as { fingerprint?: string };
  return own.fingerprint === event.fingerprint && (standing.status !== 'cancelled') === event.confirmed;
};

/** The calendar of that name that this account made for this register before, or a new one. */
export const ensureCalendar = (title: string, mark: string, zone: string): string => {
  const own = api().CalendarList!.list().items ?? [];
  const standing = own.find((calendar) => calendar.description === mark);
  if (standing?.id) return standing.id;
  return api().Calendars!.insert({ summary: title, description: mark, timeZone: zone }).id ?? '';
};
