// When staff are busy, asked of Calendar by address: times only, never what for.
import { addDays, dateOf } from '../domain/dates';
import type { IsoDateTime } from '../domain/facts';
import type { Busy, Span } from '../domain/training';
import type { Asked, Availability } from '../loop/ports';

/** Google answers for at most this many calendars in one call, and refuses more than 90 days. */
const MOST_CALENDARS = 50;
const MOST_DAYS = 85;

type Calendars = Readonly<Record<string, GoogleAppsScript.Calendar.Schema.FreeBusyCalendar>>;

export class GoogleAvailability implements Availability {
  constructor(
    private readonly zone: string,
    private readonly failed: (error: unknown) => void,
  ) {}

  busy(people: readonly Asked[], from: IsoDateTime, until: IsoDateTime): Busy {
    const times = new Map<string, Span[]>();
    const unknown = new Set(people.filter(({ email }) => email === '').map(({ staff_id }) => staff_id));
    const asked = people.filter(({ email }) => email !== '');
    for (let first = 0; first < asked.length; first += MOST_CALENDARS) {
      const some = asked.slice(first, first + MOST_CALENDARS);
      for (let start = from; start < until; start = daysLater(start)) {
        const calendars = this.query(some, start, daysLater(start) < until ? daysLater(start) : until);
        for (const { staff_id, email } of some) {
          const answer = calendars?.[email];
          if (!answer || answer.errors?.length) unknown.add(staff_id);
          else times.set(staff_id, [...(times.get(staff_id) ?? []), ...(answer.busy ?? []).map(spanOf)]);
        }
      }
    }
    for (const staffId of unknown) times.delete(staffId);
    return { times, unknown };
  }

  /** Nothing where the call fails: a plan that does not know who is busy is better than none. */
  private query(people: readonly Asked[], from: IsoDateTime, until: IsoDateTime): Calendars | undefined {
    try {
      const answer = Calendar!.Freebusy!.query({
        timeMin: this.instant(from),
        timeMax: this.instant(until),
        timeZone: this.zone,
        items: people.map(({ email }) => ({ id: email })),
      });
      return answer.calendars as Calendars | undefined;
    } catch (error) {
      this.failed(error);
      return undefined;
    }
  }

  private instant(local: IsoDateTime): string {
    return Utilities.parseDate(local.slice(0, 16), this.zone, "yyyy-MM-dd'T'HH:mm").toISOString();
  }
}

const daysLater = (at: IsoDateTime): IsoDateTime => `${addDays(dateOf(at), MOST_DAYS)}${at.slice(10)}`;

/** Times come in the zone that was asked for: what stands before the offset is the school's local time. */
const spanOf = ({ start = '', end = '' }: GoogleAppsScript.Calendar.Schema.TimePeriod): Span => ({
  from: start.slice(0, 19),
  until: end.slice(0, 19),
});
