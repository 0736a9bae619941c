// ScriptApp, and the running of what the project's triggers wait for.
import type { EnumValue } from '../../script/emulated';
import type { Execution, Mode } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import type { RunResult, Service, Workspace } from '../../workspace';
import { ENUMS } from './enums';
import { RunTime } from './run-time';
import { ScriptApp } from './script-app';
import { type NewTrigger, type TriggerEvent, type TriggerRecord, Triggers } from './triggers';

export interface DueTrigger extends TriggerRecord {
  at: number;
}

export class ScriptService implements Service {
  readonly triggers: Triggers;
  private readonly runTime: RunTime;

  constructor(readonly workspace: Workspace) {
    this.triggers = new Triggers(workspace.store);
    this.runTime = new RunTime(workspace.store, workspace.consumer);
  }

  install(execution: Execution): Record<string, unknown> {
    return { ScriptApp: new ScriptApp(execution) };
  }

  authModeValue(mode: Mode): EnumValue {
    return ENUMS.AuthMode[mode];
  }

  nextDue(until: number): DueTrigger | undefined {
    const trigger = this.triggers.due(until);
    return trigger && { ...trigger, at: trigger.nextAt as number };
  }

  runDue(due: DueTrigger): RunResult {
    this.triggers.moveOn(due);
    return this.runAs(due, due.creator, 'TIME_DRIVEN', () => clockEvent(due));
  }

  /** Installable triggers run as their creator, whoever made the event happen. */
  fire(
    eventType: TriggerEvent,
    sourceId: string,
    user: string,
    event: (execution: Execution) => Record<string, unknown>,
  ): RunResult[] {
    return this.triggers.waitingFor(eventType, sourceId).map((trigger) => this.runAs(trigger, user, 'TRIGGER', event));
  }

  /** Rules of Editor add-ons, for a workspace that is told to enforce them. */
  readonly checkNew = (trigger: NewTrigger): void => {
    if (!this.workspace.editorAddOn) return;
    if (trigger.schedule?.kind === 'minutes') {
      throw new ServiceError('The Add-on attempted to create a trigger with too short of an interval.');
    }
    const twin = this.triggers
      .ofCreator(trigger.creator)
      .some((other) => other.eventType === trigger.eventType && other.sourceId === trigger.sourceId);
    if (twin)
      throw new ServiceError('The Add-on has created too many triggers of this type in this document for this user.');
  };

  private runAs(
    trigger: TriggerRecord,
    user: string,
    processType: 'TIME_DRIVEN' | 'TRIGGER',
    event: (execution: Execution) => Record<string, unknown>,
  ): RunResult {
    const { workspace, runTime } = this;
    const day = workspace.now();
    const result = workspace.run(trigger.functionName, {
      user,
      effectiveUser: trigger.creator,
      processType,
      facesPerson: trigger.eventType === 'ON_OPEN' || trigger.eventType === 'ON_EDIT',
      event: (execution) => {
        runTime.check(trigger.creator, day);
        return { authMode: this.authModeValue('FULL'), triggerUid: trigger.uid, ...event(execution) };
      },
    });
    runTime.spend(trigger.creator, day, result.execution.elapsedMs);
    return result;
  }
}

function clockEvent({ at }: DueTrigger): Record<string, unknown> {
  const wall = new Date(at);
  const start = Date.UTC(wall.getUTCFullYear(), 0, 1);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    'day-of-month': wall.getUTCDate(),
    'day-of-week': wall.getUTCDay() || 7,
    'week-of-year': Math.ceil(((wall.getTime() - start) / 86_400_000 + new Date(start).getUTCDay() + 1) / 7),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    timezone: 'UTC',
  };
}
