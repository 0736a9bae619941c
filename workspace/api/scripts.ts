// The Apps Script API: runs a function of the loaded project, and lists executions.

import { Hono } from 'hono';
import type { ProcessRecord } from '../processes';
import type { RunError, Workspace } from '../workspace';
import { actingUser } from './account';
import { badRequest, notFound } from './api-error';
import { jsonBody } from './request-body';

const FRAME = /^\s*at (?:(\S+) \()?(?:.*[\\/])?([^()\s]+?):(\d+):\d+\)?$/gm;

function stackElements(stack: string) {
  return [...stack.matchAll(FRAME)].map(([, name, , line]) => ({ function: name ?? '', lineNumber: Number(line) }));
}

function failure(error: RunError) {
  return {
    done: true,
    error: {
      code: 3,
      message: 'ScriptError',
      details: [
        {
          '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionError',
          errorMessage: error.name === 'Error' ? error.message : `${error.name}: ${error.message}`,
          errorType: error.name === 'Exception' ? 'ScriptError' : error.name,
          scriptStackTraceElements: stackElements(error.stack),
        },
      ],
    },
  };
}

export function processResource(record: ProcessRecord) {
  return {
    processId: record.id,
    projectName: 'script',
    functionName: record.functionName,
    processType: record.processType,
    processStatus: record.processStatus,
    userAccessLevel: 'OWNER',
    user: record.user,
    startTime: new Date(record.startedAt).toISOString(),
    duration: `${(record.elapsedMs / 1000).toFixed(3)}s`,
    serviceCalls: record.serviceCalls,
    log: record.log.map(({ at, level, message }) => ({ time: new Date(at).toISOString(), level, message })),
    ...(record.error === null ? {} : { error: record.error }),
  };
}

export const scripts = (workspace: Workspace) =>
  new Hono()
    .post('/scripts/:call{.+:run}', async (c) => {
      const id = c.req.param('call').slice(0, -':run'.length);
      if (id !== 'script' && id !== workspace.scriptId) throw notFound();
      const { function: name, parameters = [] } = await jsonBody(c);
      if (typeof name !== 'string') throw badRequest('Invalid JSON payload: "function" must be a string.');
      if (!Array.isArray(parameters)) throw badRequest('Invalid JSON payload: "parameters" must be an array.');
      const user = actingUser(c, workspace);
      const result = workspace.run(name, { user, args: parameters, processType: 'EXECUTION_API' });
      if (!result.ok) return c.json(failure(result.error));
      const response = {
        '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionResponse',
        ...(result.value === undefined ? {} : { result: result.value }),
      };
      return c.json({ done: true, response });
    })
    .get('/processes', (c) => {
      const size = Number(c.req.query('pageSize') ?? 50);
      const before = Number(c.req.query('pageToken') ?? Number.MAX_SAFE_INTEGER);
      if (!Number.isInteger(size) || size < 1 || !Number.isInteger(before)) throw badRequest('Invalid page.');
      const functionName = c.req.query('userProcessFilter.functionName') ?? c.req.query('functionName');
      const limit = Math.min(size, 1000);
      const records = workspace.processes.list({ limit, before, ...(functionName ? { functionName } : {}) });
      const last = records.at(-1);
      return c.json({
        processes: records.map(processResource),
        ...(last && records.length === limit && last.seq > 1 ? { nextPageToken: String(last.seq) } : {}),
      });
    });
