// Calendar.Acl as scripts see it.

import { COSTS } from '../../script/costs';
import { emulated } from '../../script/emulated';
import { CALENDAR_SCOPES as SCOPES } from './calendar-scopes';
import type { StoredCalendar } from './calendar-tables';
import { Collection, type Google, resource } from './collection';

type AclRule = GoogleAppsScript.Calendar.Schema.AclRule;

class Acl extends Collection implements Pick<Google['Acl'], 'get' | 'insert' | 'list' | 'patch' | 'remove' | 'update'> {
  list(calendarId: string) {
    return this._rule('Acl.list', SCOPES.aclRead, calendarId, (calendar) => this._service.rules.list(calendar));
  }

  get(calendarId: string, ruleId: string): AclRule {
    return this._rule('Acl.get', SCOPES.aclRead, calendarId, (calendar) => this._service.rules.get(calendar, ruleId));
  }

  insert(rule: AclRule, calendarId: string): AclRule {
    const copy = resource<AclRule>(this.execution, rule, 'Calendar.Acl.insert');
    return this._rule('Acl.insert', SCOPES.aclWrite, calendarId, (calendar) => this._service.rules.put(calendar, copy));
  }

  update(rule: AclRule, calendarId: string, ruleId: string): AclRule {
    return this._replace('Acl.update', rule, calendarId, ruleId);
  }

  patch(rule: AclRule, calendarId: string, ruleId: string): AclRule {
    return this._replace('Acl.patch', rule, calendarId, ruleId);
  }

  remove(calendarId: string, ruleId: string): void {
    this._rule('Acl.remove', SCOPES.aclWrite, calendarId, (calendar) => this._service.rules.remove(calendar, ruleId));
  }

  private _replace(method: string, rule: AclRule, calendarId: string, ruleId: string): AclRule {
    const copy = resource<AclRule>(this.execution, rule, `Calendar.${method}`);
    return this._rule(method, SCOPES.aclWrite, calendarId, (calendar) => {
      const { rules } = this._service;
      return rules.put(calendar, { ...rules.get(calendar, ruleId), ...copy });
    });
  }

  private _rule<T>(
    method: string,
    scopes: readonly string[],
    calendarId: string,
    work: (calendar: StoredCalendar) => T,
  ): T {
    const ms = scopes === SCOPES.aclRead ? COSTS.calendarList : COSTS.calendarWrite;
    return this._call(method, ms, scopes, (caller) => work(this._service.directory.open(caller, calendarId, 'owner')));
  }
}

export const AclCollection = emulated(Acl, 'Calendar.Acl');
