// PropertiesService.
import type { Execution } from '../../script/execution';
import type { Service, Workspace } from '../../workspace';

export class PropertiesService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(_execution: Execution): Record<string, unknown> {
    return {};
  }
}
