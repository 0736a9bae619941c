// Calendar.Calendars, .CalendarList and .Freebusy as scripts see them.

import { COSTS } from '../../script/costs';
import { emulated } from '../../script/emulated';
import { CALENDAR_SCOPES as SCOPES } from './calendar-scopes';
import { Collection, type Google, resource } from './collection';
import { freebusy } from './freebusy';

type Calendar = GoogleAppsScript.Calendar.Schema.Calendar;
type FreeBusy = GoogleAppsScript.Calendar.Schema.FreeBusyRequest;

class Calendars
  extends Collection
  implements Pick<Google['Calendars'], 'get' | 'insert' | 'patch' | 'remove' | 'update'>
{
  get(calendarId: string): Calendar {
    return this._call('Calendars.get', COSTS.calendarList, SCOPES.calendarsRead, (caller) => {
      const { directory } = this._service;
      return directory.resource(directory.open(caller, calendarId, 'freeBusyReader'));
    });
  }

  insert(calendar: Calendar): Calendar {
    return this._call('Calendars.insert', COSTS.calendarWrite, SCOPES.calendarsWrite, (caller) => {
      const copy = resource<Calendar>(this.execution, calendar, 'Calendar.Calendars.insert');
      const { directory, pace, workspace } = this._service;
      return workspace.store.tx(() => {
        pace.countCreation(caller);
        return directory.resource(directory.create(caller, copy));
      });
    });
  }

  update(calendar: Calendar, calendarId: string): Calendar {
    return this._change('Calendars.update', calendar, calendarId, { description: '', location: '' });
  }

  patch(calendar: Calendar, calendarId: string): Calendar {
    return this._change('Calendars.patch', calendar, calendarId, {});
  }

  remove(calendarId: string): void {
    this._call('Calendars.remove', COSTS.calendarWrite, SCOPES.calendarsWrite, (caller) => {
      const { directory, workspace } = this._service;
      const calendar = directory.open(caller, calendarId, 'owner');
      workspace.store.tx(() => directory.remove(calendar));
    });
  }

  private _change(method: string, calendar: Calendar, calendarId: string, base: Calendar) {
    return this._call(method, COSTS.calendarWrite, SCOPES.calendarsWrite, (caller) => {
      const copy = resource<Calendar>(this.execution, calendar, `Calendar.${method}`);
      const { directory } = this._service;
      const found = directory.open(caller, calendarId, 'owner');
      return directory.resource(directory.change(found, { ...base, ...copy }));
    });
  }
}

class CalendarList extends Collection implements Pick<Google['CalendarList'], 'get' | 'list'> {
  get(calendarId: string) {
    return this._call('CalendarList.get', COSTS.calendarList, SCOPES.listRead, (caller) => {
      const { directory } = this._service;
      return directory.listEntry(directory.open(caller, calendarId, 'freeBusyReader'), caller.user);
    });
  }

  list(_optional?: object) {
    return this._call('CalendarList.list', COSTS.calendarList, SCOPES.listRead, (caller) => ({
      kind: 'calendar#calendarList',
      etag: `"l${this._service.tables.lastChange()}"`,
      nextSyncToken: String(this._service.tables.lastChange()),
      items: this._service.directory
        .visibleTo(caller.user)
        .filter((calendar) => !caller.appCreatedOnly || calendar.byScript)
        .map((calendar) => this._service.directory.listEntry(calendar, caller.user)),
    }));
  }
}

class Freebusy extends Collection implements Pick<Google['Freebusy'], 'query'> {
  query(request: FreeBusy) {
    return this._call('Freebusy.query', COSTS.calendarFreebusy, SCOPES.freebusy, (caller) => {
      const copy = resource<FreeBusy>(this.execution, request, 'Calendar.Freebusy.query');
      return freebusy(this._service.tables, this._service.directory, caller, copy);
    });
  }
}

export const CalendarsCollection = emulated(Calendars, 'Calendar.Calendars');
export const CalendarListCollection = emulated(CalendarList, 'Calendar.CalendarList');
export const FreebusyCollection = emulated(Freebusy, 'Calendar.Freebusy');
