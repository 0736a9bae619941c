// What the pages of a document ask for: opening it, its menu, google.script.run.

import { type Context, Hono } from 'hono';
import type { RunOptions, Workspace } from '../workspace';
import { actingUser } from './account';
import { badRequest } from './api-error';
import { type DialogAnswer, runAsking } from './asking-run';
import { Frames, frameRoute } from './frames';
import { jsonBody } from './request-body';
import { shownOnPage } from './shown';

const PUBLIC_NAME = /^[A-Za-z$_][\w$]*$/;

interface Called {
  name: string;
  args: unknown[];
  answers: DialogAnswer[];
}

const isAnswer = (value: unknown): value is DialogAnswer =>
  typeof value === 'object' && value !== null && 'button' in value && 'text' in value;

async function calledFunction(c: Context): Promise<Called> {
  const { function: name, args = [], answers = [] } = await jsonBody(c);
  if (typeof name !== 'string' || !PUBLIC_NAME.test(name)) throw badRequest('"function" must be a function’s name.');
  if (!Array.isArray(args)) throw badRequest('"args" must be an array.');
  if (!Array.isArray(answers) || !answers.every(isAnswer)) throw badRequest('"answers" must be an array of answers.');
  return { name, args, answers };
}

export const ui = (workspace: Workspace) => {
  const frames = new Frames();
  const answer = (c: Context, { name, answers }: Called, options: RunOptions) => {
    const outcome = runAsking(workspace, name, { user: actingUser(c, workspace), ...options }, answers);
    if ('question' in outcome) return c.json({ ok: false, question: outcome.question, shown: [] });
    const { result } = outcome;
    const shown = shownOnPage(result.execution.shown, frames);
    if (result.ok) return c.json({ ok: true, value: result.value ?? null, shown });
    return c.json({ ok: false, error: result.error, shown });
  };
  return new Hono()
    .route('/', frameRoute(workspace, frames))
    .post('/open/:id', (c) => {
      const { shown, results } = workspace.open(c.req.param('id'), actingUser(c, workspace));
      const errors = results.flatMap((result) => (result.ok ? [] : [result.error.message]));
      return c.json({ shown: shownOnPage(shown, frames), errors });
    })
    .post('/menu', async (c) => answer(c, await calledFunction(c), { processType: 'MENU' }))
    .post('/run', async (c) => {
      const called = await calledFunction(c);
      return answer(c, called, { processType: 'WEBAPP', args: called.args });
    });
};
