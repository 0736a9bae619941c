// Acl: with whom a calendar is shared.

import { invalid, notFound, required } from './calendar-error';
import type { AclRule, CalendarTables, Role, StoredCalendar } from './calendar-tables';
import type { Directory } from './directory';

type RuleResource = GoogleAppsScript.Calendar.Schema.AclRule;

const ROLES = ['none', 'freeBusyReader', 'reader', 'writer', 'owner'];
const TYPES = ['default', 'user', 'group', 'domain'];

export class AccessRules {
  constructor(
    private readonly tables: CalendarTables,
    private readonly directory: Directory,
  ) {}

  list(calendar: StoredCalendar) {
    return { kind: 'calendar#acl', etag: `"a${calendar.version}"`, items: this.rules(calendar).map(shown) };
  }

  get(calendar: StoredCalendar, ruleId: string): RuleResource {
    const rule = this.rules(calendar).find((one) => idOf(one) === ruleId);
    if (!rule) throw notFound();
    return shown(rule);
  }

  put(calendar: StoredCalendar, resource: RuleResource): RuleResource {
    const { role, scope } = resource ?? {};
    if (!role || !scope?.type) throw required('Missing acl rule.');
    if (!ROLES.includes(role) || !TYPES.includes(scope.type)) throw invalid('Invalid acl rule.');
    const value = scope.type === 'default' ? '' : String(scope.value ?? '').toLowerCase();
    if (scope.type !== 'default' && !value) throw invalid('Invalid scope value.');
    const rule = { type: scope.type as AclRule['type'], value, role: role as Role };
    if (role === 'none') this.tables.deleteRule(calendar.id, rule);
    else this.directory.share(calendar, rule);
    return shown(rule);
  }

  remove(calendar: StoredCalendar, ruleId: string): void {
    const rule = this.tables.acl(calendar.id).find((one) => idOf(one) === ruleId);
    if (!rule) throw notFound();
    this.tables.deleteRule(calendar.id, rule);
  }

  private rules(calendar: StoredCalendar): AclRule[] {
    return [{ type: 'user', value: calendar.owner, role: 'owner' }, ...this.tables.acl(calendar.id)];
  }
}

const idOf = ({ type, value }: AclRule): string => (type === 'default' ? 'default' : `${type}:${value}`);

const shown = (rule: AclRule): RuleResource => ({
  kind: 'calendar#aclRule',
  etag: `"${idOf(rule)}"`,
  id: idOf(rule),
  scope: { type: rule.type, ...(rule.value ? { value: rule.value } : {}) },
  role: rule.role,
});
