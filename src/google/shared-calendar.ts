// The school's consultation calendar through the advanced Calendar service: own ids, exactly one event a place.
import { fingerprint } from '../domain/fingerprint';
import type { CalendarChange, CalendarEvent, SharedCalendar, Told } from '../loop/ports';
import {
  type ApiEvent,
  guestMark,
  hasLostGuests,
  isEdited,
  isRenamed,
  isTold,
  linkOf,
  local,
  own,
  shape,
  shapeOf,
} from './event-marks';

type ApiMoment = GoogleAppsScript.Calendar.Schema.EventDateTime;

const api = () => Calendar as NonNullable<typeof Calendar>;

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/already/i, 409],
  [/Precondition/i, 412],
  [/conference/i, 400],
];

/** Google's error carries the HTTP code in `details`, and only in words where it has none. */
const codeOf = (error: unknown): number => {
  const { details, message } = error as { details?: { code?: number }; message?: string };
  if (details?.code) return details.code;
  const found = /\b(4\d\d|5\d\d)\b|identifier already exists|Precondition Failed|Sync token|Invalid conference/i.exec(
    message ?? '',
  );
  if (!found) return 0;
  return Number(found[1]) || (WORDS.find(([word]) => word.test(found[0]))?.[1] ?? 410);
};

export class GoogleSharedCalendar implements SharedCalendar {
  constructor(
    private readonly id: string,
    private readonly zone: string,
  ) {}

  tell(event: CalendarEvent, etag: string, hadGuests: boolean): Told {
    if (!etag && !event.confirmed) return { outcome: 'unchanged', etag: '', meeting: '' };
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
    return withMeeting(event, (wanted) =>
      api().Events!.insert({ id: event.id, ...this.body(wanted) }, this.id, { sendUpdates, ...speaksOf(wanted) }),
    );
  }

  private update(event: CalendarEvent, etag: string, standing?: ApiEvent): Told {
    return withMeeting(event, (wanted) =>
      api().Events!.update(
        this.body(wanted, standing),
        this.id,
        event.id,
        { sendUpdates: event.quiet ? 'none' : 'all', ...speaksOf(wanted) },
        { 'If-Match': etag },
      ),
    );
  }

  /** Looks at what stands before changing it: answers are kept, and what a person did to the event is left as it is. */
  private settle(event: CalendarEvent, again: boolean): Told {
    const standing = api().Events!.get(this.id, event.id);
    const etag = standing.etag ?? '';
    const gone = standing.status === 'cancelled';
    const edited = isEdited(this.zone, standing);
    const isAtOdds = edited || hasLostGuests(standing);
    if ((gone && !event.confirmed) || (isTold(standing, event) && !(event.insists && isAtOdds)))
      return { outcome: 'unchanged', etag, meeting: linkOf(standing) };
    // What a person made of it may be what is wanted by now.
    const asWanted = shape(this.zone, standing) === shapeOf(event);
    if (edited && !asWanted && !event.insists) return { outcome: 'edited_by_hand', etag };
    try {
      return this.update(event, etag, standing);
    } catch (error) {
      if (codeOf(error) !== 412 || !again) throw error;
    }
    return this.settle(event, false);
  }

  /** What stands is sent back as it is: the same time in other words would be a change that guests are written to about. */
  private moment(wanted: string, standing?: ApiMoment): ApiMoment {
    return standing && local(this.zone, standing) === wanted.slice(0, 16)
      ? standing
      : { dateTime: wanted, timeZone: this.zone };
  }

  private body(event: CalendarEvent, standing?: ApiEvent): ApiEvent {
    const answers = new Map(
      ((!event.asks_anew && standing?.attendees) || []).map((guest) => [
        guest.email?.toLowerCase(),
        guest.responseStatus,
      ]),
    );
    // A title that a person gave it stays.
    const keeps_title = standing !== undefined && !event.insists && (isRenamed(standing) || own(standing).keeps_title);
    const summary = keeps_title ? (standing.summary ?? '') : event.summary;
    return {
      summary,
      description: event.description,
      location: event.location,
      start: this.moment(event.start, standing?.start),
      end: this.moment(event.end, standing?.end),
      status: event.confirmed ? 'confirmed' : 'cancelled',
      guestsCanSeeOtherGuests: true,
      attendees: event.attendees.map((email) => {
        const responseStatus = answers.get(email.toLowerCase());
        return responseStatus ? { email, responseStatus } : { email };
      }),
      extendedProperties: {
        private: {
          fingerprint: event.fingerprint,
          told: shapeOf(event),
          title: fingerprint(summary),
          guests: event.attendees.map(guestMark).join(' '),
          ...(keeps_title && { keeps_title: 'yes' }),
        },
      },
      ...(event.meeting && {
        conferenceData: {
          createRequest: { requestId: event.meeting, conferenceSolutionKey: { type: 'hangoutsMeet' } },
        },
      }),
    };
  }

  dismiss(eventId: string, email: string): void {
    const standing = this.standing(eventId);
    const guests = standing?.attendees ?? [];
    const left = guests.filter((guest) => guest.email?.toLowerCase() !== email.toLowerCase());
    if (!standing || standing.status === 'cancelled' || left.length === guests.length) return;
    const marks = left.map((guest) => guestMark(guest.email ?? '')).join(' ');
    api().Events!.patch(
      { attendees: left, extendedProperties: { private: { ...standing.extendedProperties?.private, guests: marks } } },
      this.id,
      eventId,
      { sendUpdates: 'none' },
    );
  }

  private standing(eventId: string): ApiEvent | undefined {
    try {
      return api().Events!.get(this.id, eventId);
    } catch (error) {
      if (![404, 410].includes(codeOf(error))) throw error;
      // A calendar that is somebody else's says the same as an event that is gone.
      api().Events!.list(this.id, { maxResults: 1 });
      return undefined;
    }
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
          .filter(
            (change) => change.edited || change.renamed || change.lost_guests || Object.keys(change.answers).length > 0,
          ),
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
        // A deleted event then says what it was.
        showDeleted: true,
        ...(syncToken ? { syncToken } : {}),
        ...(pageToken ? { pageToken } : {}),
      });
    } catch (error) {
      if (codeOf(error) === 410 && syncToken) return undefined;
      throw error;
    }
  }

  private asChange(event: ApiEvent): CalendarChange {
    const answers: Record<string, string> = {};
    for (const guest of event.attendees ?? []) {
      const answer = guest.responseStatus ?? 'needsAction';
      if (guest.email && answer !== 'needsAction') answers[guest.email.toLowerCase()] = answer;
    }
    const cancelled = event.status === 'cancelled';
    return {
      id: event.id ?? '',
      edited: isEdited(this.zone, event),
      cancelled,
      start: local(this.zone, event.start),
      end: local(this.zone, event.end),
      renamed: !cancelled && isRenamed(event),
      lost_guests: !cancelled && hasLostGuests(event),
      guests: (event.attendees ?? []).map((guest) => (guest.email ?? '').toLowerCase()),
      answers,
    };
  }
}

/** Without this Google leaves an event's meeting as it is. */
const speaksOf = ({ meeting }: CalendarEvent): { conferenceDataVersion?: number } =>
  meeting === '' ? {} : { conferenceDataVersion: 1 };

/** A calendar that has no meetings refuses the whole event: then it is told without one. */
const withMeeting = (event: CalendarEvent, write: (event: CalendarEvent) => ApiEvent): Told => {
  const tell = (wanted: CalendarEvent): Told => {
    const made = write(wanted);
    return { outcome: 'told', etag: made.etag ?? '', meeting: linkOf(made) };
  };
  try {
    return tell(event);
  } catch (error) {
    if (!event.meeting || codeOf(error) !== 400) throw error;
    return tell({ ...event, meeting: '' });
  }
};

/** The calendar of that name that this account made for this register before, or a new one. */
export const ensureCalendar = (title: string, mark: string, zone: string): string => {
  const own = api().CalendarList!.list().items ?? [];
  const standing = own.find((calendar) => calendar.description === mark);
  if (standing?.id) return standing.id;
  return api().Calendars!.insert({ summary: title, description: mark, timeZone: zone }).id ?? '';
};
