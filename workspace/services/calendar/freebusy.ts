// Freebusy.query: when somebody is busy, and nothing about why.

import { CalendarError, required } from './calendar-error';
import type { CalendarTables } from './calendar-tables';
import type { Caller } from './caller';
import type { Directory } from './directory';
import { inZone, readInstant } from './event-time';

type Request = GoogleAppsScript.Calendar.Schema.FreeBusyRequest;
type Busy = { start: string; end: string };
type Answer = { busy: Busy[]; errors?: { domain: string; reason: string }[] };

const MOST_CALENDARS = 50;

export function freebusy(tables: CalendarTables, directory: Directory, caller: Caller, request: Request) {
  if (!request?.timeMin || !request.timeMax) throw required('Missing time range.');
  const from = readInstant(String(request.timeMin));
  const until = readInstant(String(request.timeMax));
  if (until <= from) throw new CalendarError(400, 'timeRangeEmpty', 'The specified time range is empty.');
  const ids = (request.items ?? []).map(({ id }) => String(id));
  if (ids.length > MOST_CALENDARS) {
    throw new CalendarError(400, 'tooManyCalendarsRequested', 'The number of calendars requested is too large.');
  }
  const zone = request.timeZone ?? 'UTC';
  const answers = ids.map((id): [string, Answer] => {
    const calendar = directory.find(id === 'primary' ? caller.user : id);
    if (!calendar || !directory.role(calendar, caller.user)) {
      return [id, { busy: [], errors: [{ domain: 'global', reason: 'notFound' }] }];
    }
    return [id, { busy: busyTimes(tables, calendar.id, calendar.primary, from, until, zone) }];
  });
  return {
    kind: 'calendar#freeBusy',
    timeMin: new Date(from).toISOString(),
    timeMax: new Date(until).toISOString(),
    calendars: Object.fromEntries(answers),
  };
}

function busyTimes(
  tables: CalendarTables,
  id: string,
  primary: boolean,
  from: number,
  until: number,
  zone: string,
): Busy[] {
  const rows = tables.store.all(
    `SELECT e.starts, e.ends, e.data, 0 AS invited FROM events e
     WHERE e.calendar_id = ?1 AND e.status <> 'cancelled' AND e.starts < ?3 AND e.ends > ?2
     UNION ALL
     SELECT e.starts, e.ends, e.data, 1 FROM event_guests g
     JOIN events e ON e.calendar_id = g.calendar_id AND e.id = g.event_id
     WHERE ?4 = 1 AND g.email = ?1 AND g.present = 1 AND g.calendar_id <> ?1
       AND e.status <> 'cancelled' AND e.starts < ?3 AND e.ends > ?2
     ORDER BY 1`,
    id,
    from,
    until,
    primary ? 1 : 0,
  );
  const busy: { start: number; end: number }[] = [];
  for (const row of rows) {
    const event = JSON.parse(String(row.data));
    if (event.transparency === 'transparent') continue;
    const own = event.attendees?.find((guest: { email: string }) => guest.email === id);
    if (own?.responseStatus === 'declined') continue;
    const start = Math.max(Number(row.starts), from);
    const end = Math.min(Number(row.ends), until);
    const last = busy.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else busy.push({ start, end });
  }
  return busy.map(({ start, end }) => ({ start: inZone(start, zone), end: inZone(end, zone) }));
}
