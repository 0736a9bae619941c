// One run of a function: fresh globals, the call, the flush, the end, and how a failure is told.

import { absentServices } from '../services/not-emulated';
import type { Service, Workspace } from '../workspace';
import type { Execution, Mode, ProcessType } from './execution';
import type { Project } from './project';
import { unreturnable } from './rpc';
import { ServiceError } from './service-error';

export interface RunOptions {
  /** Who acts; the owner where it is left out. */
  user?: string;
  /** On whose behalf it runs: an installable trigger runs as its creator. */
  effectiveUser?: string;
  args?: unknown[];
  processType?: ProcessType;
  authMode?: Mode;
  facesPerson?: boolean;
  /** Makes the event object, inside the execution that gets it. */
  event?: (execution: Execution) => unknown;
}

export interface RunError {
  name: string;
  message: string;
  stack: string;
}
export type RunResult =
  | { ok: true; value: unknown; execution: Execution }
  | { ok: false; error: RunError; execution: Execution };

/** The value that the function gave, in the host's realm; throws what it threw. */
export function perform(workspace: Workspace, execution: Execution, options: RunOptions): unknown {
  try {
    const value = invoke(workspace, execution, options);
    execution.flushAll();
    return value;
  } catch (thrown) {
    const { cut } = execution;
    if (cut?.unflushed === 'lost') execution.dropBuffers();
    else flushAfterFailure(workspace, execution);
    throw cut ?? thrown;
  } finally {
    execution.end();
  }
}

/** Google keeps what was written before an exception; no test's probe has a say in this last flush. */
function flushAfterFailure(workspace: Workspace, execution: Execution): void {
  const { cut } = execution;
  const { probe } = workspace;
  execution.cut = undefined;
  workspace.probe = undefined;
  try {
    execution.flushAll();
  } finally {
    workspace.probe = probe;
    execution.cut = cut;
  }
}

function invoke(workspace: Workspace, execution: Execution, options: RunOptions): unknown {
  const name = execution.functionName;
  const services = absentServices(execution);
  for (const service of Object.values(workspace.services)) {
    Object.assign(services, (service as Service).install(execution));
  }
  execution.provide(services);
  execution.loading = true;
  for (const script of workspace.project.scripts) execution.evaluate(script);
  execution.loading = false;
  const work = execution.globals[name];
  const remote = execution.processType === 'WEBAPP' || execution.processType === 'EXECUTION_API';
  if (typeof work !== 'function' || !workspace.project.functions.has(name) || (remote && name.endsWith('_'))) {
    throw new ServiceError(`Script function not found: ${name}`);
  }
  const args = options.event ? [options.event(execution)] : (options.args ?? []);
  const returned = execution.settled(work(...args.map((arg) => execution.toScript(arg))));
  if (execution.cut) throw execution.cut;
  const refusal = remote ? unreturnable(returned) : undefined;
  if (refusal) throw new ServiceError(refusal, 'ScriptError');
  return execution.fromScript(returned);
}

/** The stack shows the script's own files only, as at Google. */
export function describe(thrown: unknown, project: Project): RunError {
  if (thrown === null || typeof thrown !== 'object' || !('message' in thrown)) {
    return { name: 'Error', message: String(thrown), stack: '' };
  }
  const { name = 'Error', message, stack = '' } = thrown as Error;
  return {
    name: String(name),
    message: String(message),
    stack: project.ownStack(`${name}: ${message}`, String(stack)),
  };
}
