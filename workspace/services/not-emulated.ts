// Google services that exist and are not emulated: the first use of one names it.
import type { Execution } from '../script/execution';
import { NotEmulated } from '../script/service-error';

const ABSENT = [
  'CalendarApp',
  'CardService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

export function absentServices(execution: Execution): Record<string, unknown> {
  return Object.fromEntries(ABSENT.map((name) => [name, absent(name, execution)]));
}

function absent(name: string, execution: Execution): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (typeof key === 'symbol') return undefined;
        throw execution.toScriptError(new NotEmulated(`${name}.${key}`));
      },
    },
  );
}
