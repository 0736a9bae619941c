// Installs a trigger for a builder: scopes, limits, the record.
import { COSTS } from '../../script/costs';
import type { Execution } from '../../script/execution';
import { SCOPES } from '../../script/scopes';
import { triggerFrom } from './trigger';
import type { NewTrigger } from './triggers';

export type TriggerPart = Pick<NewTrigger, 'eventType' | 'source' | 'sourceId' | 'schedule'>;

export function createTrigger(
  execution: Execution,
  functionName: string,
  className: string,
  part: TriggerPart,
): GoogleAppsScript.Script.Trigger {
  const { triggers, checkNew } = execution.workspace.services.script;
  if (part.source === 'CALENDAR') execution.permit(`${className}.create`, SCOPES.calendarRead);
  return execution.call(
    `${className}.create`,
    COSTS.trigger,
    () => {
      const trigger = { functionName, creator: execution.effectiveUser, ...part };
      checkNew(trigger);
      return triggerFrom(execution, triggers.add(trigger, execution.now()));
    },
    { scopes: SCOPES.triggers },
  );
}
