// What the pages of a document ask for: opening it, its menu, google.script.run.

import { type Context, Hono } from 'hono';
import type { RunResult, Workspace } from '../workspace';
import { actingUser } from './account';
import { badRequest } from './api-error';
import { Frames, frameRoute } from './frames';
import { jsonBody } from './request-body';
import { shownOnPage } from './shown';

const PUBLIC_NAME = /^[A-Za-z$_][\w$]*$/;

async function calledFunction(c: Context): Promise<{ name: string; args: unknown[] }> {
  const { function: name, args = [] } = await jsonBody(c);
  if (typeof name !== 'string' || !PUBLIC_NAME.test(name)) throw badRequest('"function" must be a function’s name.');
  if (!Array.isArray(args)) throw badRequest('"args" must be an array.');
  return { name, args };
}

export const ui = (workspace: Workspace) => {
  const frames = new Frames();
  const answer = (result: RunResult) => ({
    ...(result.ok ? { ok: true, value: result.value ?? null } : { ok: false, error: result.error }),
    shown: shownOnPage(result.execution.shown, frames),
  });
  return new Hono()
    .route('/', frameRoute(workspace, frames))
    .post('/open/:id', (c) => {
      const { shown, results } = workspace.open(c.req.param('id'), actingUser(c, workspace));
      const errors = results.flatMap((result) => (result.ok ? [] : [result.error.message]));
      return c.json({ shown: shownOnPage(shown, frames), errors });
    })
    .post('/menu', async (c) => {
      const { name } = await calledFunction(c);
      return c.json(answer(workspace.run(name, { user: actingUser(c, workspace), processType: 'MENU' })));
    })
    .post('/run', async (c) => {
      const { name, args } = await calledFunction(c);
      return c.json(answer(workspace.run(name, { user: actingUser(c, workspace), args, processType: 'WEBAPP' })));
    });
};
