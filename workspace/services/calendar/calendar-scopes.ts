// Which OAuth scopes open which calls of the Calendar API.

const BASE = 'https://www.googleapis.com/auth/';
const of = (...names: string[]): string[] => names.map((name) => BASE + name);

/** With this alone a script reaches the calendars that it made itself. */
export const APP_CREATED = `${BASE}calendar.app.created`;

export const CALENDAR_SCOPES = {
  calendarsRead: of(
    'calendar',
    'calendar.readonly',
    'calendar.app.created',
    'calendar.calendars',
    'calendar.calendars.readonly',
  ),
  calendarsWrite: of('calendar', 'calendar.app.created', 'calendar.calendars'),
  listRead: of(
    'calendar',
    'calendar.readonly',
    'calendar.app.created',
    'calendar.calendarlist',
    'calendar.calendarlist.readonly',
  ),
  eventsRead: of(
    'calendar',
    'calendar.readonly',
    'calendar.app.created',
    'calendar.events',
    'calendar.events.readonly',
    'calendar.events.owned',
    'calendar.events.owned.readonly',
  ),
  eventsWrite: of('calendar', 'calendar.app.created', 'calendar.events', 'calendar.events.owned'),
  freebusy: of('calendar', 'calendar.readonly', 'calendar.freebusy', 'calendar.events.freebusy'),
  aclRead: of('calendar', 'calendar.readonly', 'calendar.acls', 'calendar.acls.readonly'),
  aclWrite: of('calendar', 'calendar.acls'),
} as const;
