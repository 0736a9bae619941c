// ScriptApp and the triggers of the project.
import type { Execution } from '../../script/execution';
import type { RunResult, Service, Workspace } from '../../workspace';

export interface DueTrigger {
  uid: string;
  functionName: string;
  at: number;
  creator: string;
}

export class ScriptService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(_execution: Execution): Record<string, unknown> {
    return {};
  }

  nextDue(_until: number): DueTrigger | undefined {
    return undefined;
  }

  runDue(due: DueTrigger): RunResult {
    return this.workspace.run(due.functionName, { user: due.creator, processType: 'TIME_DRIVEN' });
  }

  fire(
    _eventType: string,
    _sourceId: string,
    _user: string,
    _event: (execution: Execution) => Record<string, unknown>,
  ): RunResult[] {
    return [];
  }
}
