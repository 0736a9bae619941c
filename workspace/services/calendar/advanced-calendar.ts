// The advanced service `Calendar` as scripts see it: its collections, and empty resources to fill.

import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { AclCollection } from './acl-collection';
import { CalendarListCollection, CalendarsCollection, FreebusyCollection } from './calendar-collections';
import type { CalendarService } from './calendar-service';
import type { Google } from './collection';
import { EventsCollection } from './events-collection';

type Emulates =
  | 'newAclRule'
  | 'newAclRuleScope'
  | 'newCalendar'
  | 'newEvent'
  | 'newEventAttendee'
  | 'newEventDateTime'
  | 'newEventExtendedProperties'
  | 'newEventReminder'
  | 'newEventReminders'
  | 'newFreeBusyRequest'
  | 'newFreeBusyRequestItem';

class Advanced extends Emulated implements Pick<Google, Emulates> {
  readonly Acl: object;
  readonly CalendarList: object;
  readonly Calendars: object;
  readonly Events: object;
  readonly Freebusy: object;

  constructor(execution: Execution, service: CalendarService) {
    super(execution);
    this.Acl = new AclCollection(execution, service);
    this.CalendarList = new CalendarListCollection(execution, service);
    this.Calendars = new CalendarsCollection(execution, service);
    this.Events = new EventsCollection(execution, service);
    this.Freebusy = new FreebusyCollection(execution, service);
  }

  newAclRule() {
    return {};
  }
  newAclRuleScope() {
    return {};
  }
  newCalendar() {
    return {};
  }
  newEvent() {
    return {};
  }
  newEventAttendee() {
    return {};
  }
  newEventDateTime() {
    return {};
  }
  newEventExtendedProperties() {
    return {};
  }
  newEventReminder() {
    return {};
  }
  newEventReminders() {
    return {};
  }
  newFreeBusyRequest() {
    return {};
  }
  newFreeBusyRequestItem() {
    return {};
  }
}

export const AdvancedCalendar = emulated(Advanced, 'Calendar');
