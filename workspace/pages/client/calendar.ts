// The calendar page: weeks, months, days and a list of one's own and shared calendars.

import { type Calendar, createCalendar, DayGrid, Interaction, List, TimeGrid } from '@event-calendar/core';
import { onWorkspaceChange } from './changes';
import { byId, element } from './element';
import { type CalendarEvent, type EventRef, eventAddress, showEvent } from './event-details';
import { notify } from './notices';
import { language, say, user, zone } from './page-language';
import { request } from './request';
import { shareCalendar } from './share';
import { offsetTime, wallTime } from './wall-time';

const page = document.querySelector<HTMLElement>('.calendar-page') as HTMLElement;
const boxes = [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

const TEXTS = {
  today: { ru: 'Сегодня', en: 'Today' },
  timeGridWeek: { ru: 'Неделя', en: 'Week' },
  timeGridDay: { ru: 'День', en: 'Day' },
  dayGridMonth: { ru: 'Месяц', en: 'Month' },
  listWeek: { ru: 'Расписание', en: 'Schedule' },
};
const buttonText = Object.fromEntries(Object.entries(TEXTS).map(([name, words]) => [name, say(words)]));

interface Listing {
  items: CalendarEvent[];
  nextPageToken?: string;
}

async function eventsOf(box: HTMLInputElement, from: string, to: string): Promise<CalendarEvent[]> {
  const items: CalendarEvent[] = [];
  const query = new URLSearchParams({
    timeMin: from,
    timeMax: to,
    singleEvents: 'true',
    timeZone: zone,
    maxResults: '2500',
  });
  for (let token: string | undefined = ''; token !== undefined; ) {
    if (token) query.set('pageToken', token);
    const listing: Listing = await request(`/calendar/v3/calendars/${encodeURIComponent(box.value)}/events?${query}`);
    items.push(...listing.items);
    token = listing.nextPageToken;
  }
  return items;
}

function ownAnswer(event: CalendarEvent): string | undefined {
  return event.attendees?.find(({ email }) => email.toLowerCase() === user.toLowerCase())?.responseStatus;
}

function asInput(event: CalendarEvent, box: HTMLInputElement): Calendar.EventInput {
  const answer = ownAnswer(event);
  const writable = box.dataset.role === 'owner' || box.dataset.role === 'writer';
  const movable = writable && (!event.organizer || event.organizer.email === box.value);
  return {
    id: `${box.value} ${event.id}`,
    title: event.summary ?? say({ ru: 'Занято', en: 'Busy' }),
    start: event.start.date ?? wallTime(event.start.dateTime ?? ''),
    end: event.end.date ?? wallTime(event.end.dateTime ?? ''),
    allDay: event.start.date !== undefined,
    backgroundColor: box.dataset.colour ?? '#9fe1e7',
    textColor: '#000',
    classNames: [`answer-${answer ?? 'none'}`],
    editable: movable,
    extendedProps: { calendarId: box.value, eventId: event.id, writable: movable },
  };
}

async function fetchEvents(info: { start: Date; end: Date }): Promise<Calendar.EventInput[]> {
  const [from, to] = [offsetTime(info.start), offsetTime(info.end)];
  const chosen = boxes.filter((box) => box.checked);
  const found = await Promise.all(
    chosen.map(async (box) => (await eventsOf(box, from, to)).map((event) => ({ event, box }))),
  );
  // An invitation stands on the organiser's calendar and on the guest's: shown once, where it can be changed.
  const seen = new Map<string, { event: CalendarEvent; box: HTMLInputElement }>();
  for (const one of found.flat().filter(({ event }) => event.status !== 'cancelled')) {
    const key = one.event.iCalUID ?? one.event.id;
    const before = seen.get(key);
    if (!before || one.event.organizer?.email === one.box.value) seen.set(key, one);
  }
  return [...seen.values()].map(({ event, box }) => asInput(event, box));
}

const SHORT_MS = 45 * 60_000;

/** Title first, as at Google; a short event has one line for all of it. */
function drawEvent({ event, timeText, view }: Calendar.EventContentInfo): Calendar.Content {
  const title = element('span', { class: 'event-title' }, `${event.title}`);
  const oneLine =
    event.allDay || view.type !== 'timeGridWeek' || event.end.getTime() - event.start.getTime() < SHORT_MS;
  const time = element('span', { class: 'event-time' }, oneLine ? (timeText.split(/\s?[–-]\s?/)[0] ?? '') : timeText);
  const order = view.type === 'dayGridMonth' ? [time, ' ', title] : [title, oneLine ? ', ' : '', time];
  const day = event.start.toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long' });
  const label = `${event.title}, ${day}, ${timeText}`;
  const look = oneLine ? 'one-line' : 'two-lines';
  const attributes = {
    type: 'button',
    class: `event-button ${look}`,
    'aria-label': label,
    title: label,
  };
  return { domNodes: [element('button', attributes, ...(event.allDay ? [title] : order))] };
}

const TABLE_MARKS = ['role', 'aria-colindex', 'aria-colcount', 'aria-rowindex', 'aria-rowcount'];

/** The widget calls a grid of boxes a table and an article a button: without that, each event is a button in plain text. */
function tame(): void {
  for (const part of document.querySelectorAll('#calendar .ec, #calendar .ec :is([role], [aria-colindex])'))
    if (!part.closest('.ec-toolbar')) for (const name of TABLE_MARKS) part.removeAttribute(name);
  for (const event of document.querySelectorAll('#calendar .ec-event')) event.removeAttribute('tabindex');
}

function refOf(event: Calendar.Event): EventRef {
  return event.extendedProps as unknown as EventRef;
}

async function move({ event, revert }: { event: Calendar.Event; revert: () => void }): Promise<void> {
  try {
    const day = (date: Date) => offsetTime(date).slice(0, 10);
    const side = (date: Date) => (event.allDay ? { date: day(date) } : { dateTime: offsetTime(date), timeZone: zone });
    await request(eventAddress(refOf(event)), 'PATCH', { start: side(event.start), end: side(event.end) });
    notify(
      say({ ru: 'Событие перенесено, гостям отправлено письмо.', en: 'Event moved; its guests were told by mail.' }),
    );
  } catch (error) {
    revert();
    notify((error as Error).message, 'error');
  }
}

const narrow = matchMedia('(max-width: 720px)').matches;
const today = page.dataset.now?.slice(0, 10) ?? '';

const calendar = createCalendar(byId('calendar'), [TimeGrid, DayGrid, List, Interaction], {
  view: narrow ? 'listWeek' : 'timeGridWeek',
  date: today,
  locale: language === 'ru' ? 'ru' : 'en-GB',
  firstDay: 1,
  height: '100%',
  slotMinTime: '07:00',
  slotMaxTime: '21:00',
  flexibleSlotTimeLimits: true,
  scrollTime: '08:00',
  slotDuration: '00:30',
  snapDuration: '00:05',
  slotHeight: 36,
  allDayContent: say({ ru: 'весь день', en: 'all day' }),
  eventContent: drawEvent,
  eventDidMount: tame,
  viewDidMount: tame,
  datesSet: () => setTimeout(tame),
  nowIndicator: false,
  dayMaxEvents: true,
  eventStartEditable: true,
  highlightedDates: [today],
  customButtons: { today: { text: buttonText.today ?? '', click: () => calendar.gotoDate(today) } },
  headerToolbar: { start: 'today prev,next', center: 'title', end: 'timeGridWeek,dayGridMonth,timeGridDay,listWeek' },
  buttonText: { ...buttonText, next: say({ ru: 'Вперёд', en: 'Next' }), prev: say({ ru: 'Назад', en: 'Previous' }) },
  noEventsContent: say({ ru: 'Нет событий', en: 'No events' }),
  eventSources: [{ events: (info: { start: Date; end: Date }) => fetchEvents(info) as never }],
  eventClick: ({ event }) => void showEvent(refOf(event), () => calendar.refetchEvents()),
  eventDrop: (info) => void move(info),
  eventResize: (info) => void move(info),
});

for (const box of boxes) box.addEventListener('change', () => calendar.refetchEvents());
for (const button of page.querySelectorAll<HTMLElement>('[data-share]'))
  button.addEventListener('click', () => shareCalendar(button.dataset.share ?? '', button.dataset.name ?? ''));
onWorkspaceChange(() => calendar.refetchEvents());

const asked = new URLSearchParams(location.search);
if (asked.get('date')) calendar.gotoDate(asked.get('date') ?? today);
const [calendarId, eventId] = [asked.get('calendar'), asked.get('event')];
if (calendarId && eventId) void showEvent({ calendarId, eventId, writable: false }, () => calendar.refetchEvents());
