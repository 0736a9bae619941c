// Calendar.Events as scripts see it.

import { COSTS } from '../../script/costs';
import { emulated } from '../../script/emulated';
import { CALENDAR_SCOPES as SCOPES } from './calendar-scopes';
import type { Event } from './calendar-tables';
import { args, Collection, type Google, resource } from './collection';

type Page = GoogleAppsScript.Calendar.Schema.Events;

class Events
  extends Collection
  implements Pick<Google['Events'], 'get' | 'import' | 'insert' | 'list' | 'patch' | 'remove' | 'update'>
{
  get(calendarId: string, eventId: string, optional?: object): Event {
    return this._call('Events.get', COSTS.calendarWrite, SCOPES.eventsRead, (caller) =>
      this._service.events.get(caller, calendarId, String(eventId), args(this.execution, optional)),
    );
  }

  insert(event: Event, calendarId: string, optional?: object): Event {
    return this._call('Events.insert', COSTS.calendarWrite, SCOPES.eventsWrite, (caller) => {
      const copy = resource<Event>(this.execution, event, 'Calendar.Events.insert');
      return this._service.events.insert(caller, copy, calendarId, args(this.execution, optional));
    });
  }

  import(event: Event, calendarId: string, optional?: object): Event {
    return this._call('Events.import', COSTS.calendarWrite, SCOPES.eventsWrite, (caller) => {
      const copy = resource<Event>(this.execution, event, 'Calendar.Events.import');
      return this._service.events.import(caller, copy, calendarId, args(this.execution, optional));
    });
  }

  list(calendarId: string, optional?: object): Page {
    return this._call('Events.list', COSTS.calendarList, SCOPES.eventsRead, (caller) =>
      this._service.lists.list(caller, calendarId, args(this.execution, optional)),
    );
  }

  update(event: Event, calendarId: string, eventId: string, optional?: object, headers?: object): Event {
    return this._call('Events.update', COSTS.calendarWrite, SCOPES.eventsWrite, (caller) => {
      const copy = resource<Event>(this.execution, event, 'Calendar.Events.update');
      const rest = [args(this.execution, optional), args(this.execution, headers)] as const;
      return this._service.events.update(caller, copy, calendarId, String(eventId), ...rest);
    });
  }

  patch(event: Event, calendarId: string, eventId: string, optional?: object, headers?: object): Event {
    return this._call('Events.patch', COSTS.calendarWrite, SCOPES.eventsWrite, (caller) => {
      const copy = resource<Event>(this.execution, event, 'Calendar.Events.patch');
      const rest = [args(this.execution, optional), args(this.execution, headers)] as const;
      return this._service.events.patch(caller, copy, calendarId, String(eventId), ...rest);
    });
  }

  remove(calendarId: string, eventId: string, optional?: object, headers?: object): void {
    this._call('Events.remove', COSTS.calendarWrite, SCOPES.eventsWrite, (caller) => {
      const rest = [args(this.execution, optional), args(this.execution, headers)] as const;
      this._service.events.remove(caller, calendarId, String(eventId), ...rest);
    });
  }
}

export const EventsCollection = emulated(Events, 'Calendar.Events');
