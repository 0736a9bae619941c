// The calendars of the workspace: the advanced service for scripts, and what people do by hand.

import type { Execution } from '../../script/execution';
import type { Service, Workspace } from '../../workspace';
import { AccessRules } from './access-rules';
import { AdvancedCalendar } from './advanced-calendar';
import type { Args } from './arguments';
import { CalendarTables, type Event, type Role } from './calendar-tables';
import { byHand } from './caller';
import { Directory } from './directory';
import { EventList } from './event-list';
import { type Answer, Events } from './events';
import { Notices } from './notices';
import { Pace } from './pace';

export { CalendarError } from './calendar-error';

export class CalendarService implements Service {
  readonly tables: CalendarTables;
  readonly directory: Directory;
  readonly events: Events;
  readonly lists: EventList;
  readonly rules: AccessRules;
  readonly pace: Pace;

  constructor(readonly workspace: Workspace) {
    const domain = workspace.owner.split('@')[1] ?? '';
    this.tables = new CalendarTables(workspace.store);
    this.directory = new Directory(this.tables, () => workspace.project.manifest.timeZone ?? 'UTC', domain);
    this.pace = new Pace(this.tables);
    this.events = new Events(
      this.tables,
      this.directory,
      new Notices(
        () => workspace.services.mail,
        domain,
        () => (workspace.locale.startsWith('ru') ? 'ru' : 'en'),
      ),
      this.pace,
    );
    this.lists = new EventList(this.tables, this.directory);
    this.rules = new AccessRules(this.tables, this.directory);
  }

  install(execution: Execution): Record<string, unknown> {
    const symbol = this.workspace.project.advancedService('calendar');
    return symbol ? { [symbol]: new AdvancedCalendar(execution, this) } : {};
  }

  /** Google's calendarList of a person: the own calendar first, then shared ones. */
  calendarList(user: string) {
    const email = user.toLowerCase();
    return this.directory.visibleTo(email).map((calendar) => this.directory.listEntry(calendar, email));
  }

  listEvents(user: string, calendarId: string, args: Args = {}) {
    return this.lists.list(this.hand(user), calendarId, args);
  }

  event(user: string, calendarId: string, eventId: string): Event {
    return this.events.get(this.hand(user), calendarId, eventId);
  }

  /** A person's change: a guest answers, whoever may write moves and edits. The page asks and sends updates. */
  patchByHand(
    user: string,
    calendarId: string,
    eventId: string,
    patch: Event,
    args: Args = {},
    headers: Args = {},
  ): Event {
    const hand = this.hand(user);
    const own = patch.attendees?.length === 1 && Object.keys(patch).length === 1 ? patch.attendees[0] : undefined;
    const answer = own?.email?.toLowerCase() === hand.user ? own.responseStatus : undefined;
    if (answer && this.tables.invitation(hand.user, eventId)) {
      return this.answerInvitation(eventId, hand.user, answer as Answer, own?.comment);
    }
    const changed = this.events.patch(hand, patch, calendarId, eventId, { sendUpdates: 'all', ...args }, headers);
    this.changedByHand(hand.user, calendarId, changed);
    return changed;
  }

  insertByHand(user: string, calendarId: string, event: Event, args: Args = {}): Event {
    const made = this.events.insert(this.hand(user), event, calendarId, { sendUpdates: 'all', ...args });
    this.changedByHand(user, calendarId, made);
    return made;
  }

  deleteByHand(user: string, calendarId: string, eventId: string, args: Args = {}): void {
    const hand = this.hand(user);
    const { calendar, stored } = this.events.open(hand, calendarId, eventId);
    this.events.remove(hand, calendarId, eventId, { sendUpdates: 'all', ...args });
    this.changedByHand(hand.user, calendar.id, stored.event);
  }

  answerInvitation(eventId: string, email: string, status: Answer, comment?: string): Event {
    const hand = this.hand(email);
    const stored = this.events.answer(hand, eventId, status, comment);
    this.changedByHand(hand.user, stored.calendarId, stored.event);
    return this.events.get(hand, 'primary', eventId);
  }

  /** The step of sharing a calendar that its owner does in Google's settings. */
  shareByHand(user: string, calendarId: string, email: string, role: Role): void {
    const calendar = this.directory.open(this.hand(user), calendarId, 'owner');
    this.directory.share(calendar, { type: 'user', value: email.toLowerCase(), role });
  }

  /** Scripts fire no triggers; people do, on every calendar that shows the event. */
  private changedByHand(user: string, calendarId: string, event: Event): void {
    const calendars = new Set([
      calendarId === 'primary' ? user.toLowerCase() : calendarId,
      ...(event.attendees ?? []).map((guest) => guest.email!),
    ]);
    for (const id of calendars) this.workspace.fire('ON_EVENT_UPDATED', id, user, () => ({ calendarId: id }));
  }

  private hand(user: string) {
    return byHand(user, this.workspace.now());
  }
}
