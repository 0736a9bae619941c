// The whole HTTP surface of a workspace: guard, REST interface, pages.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { errorPage } from '../pages/error-page';
import { pages } from '../pages/pages';
import { NotEmulated, ServiceError } from '../script/service-error';
import { CalendarError } from '../services/calendar/calendar-error';
import type { Workspace } from '../workspace';
import { accountRoute } from './account-switch';
import { ApiError } from './api-error';
import { calendar } from './calendar';
import { changes } from './changes';
import { clock } from './clock';
import { drive } from './drive';
import { forms } from './forms';
import { gmail } from './gmail';
import { grid } from './grid';
import { loopbackOnly, pagePolicy, sameSiteWrites } from './guard';
import { scripts } from './scripts';
import { sheets } from './sheets';
import { ui } from './ui';

const LARGEST_BODY = 32 * 1024 * 1024;

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof CalendarError) return new ApiError(error.code, error.message, error.reason);
  if (error instanceof NotEmulated) return new ApiError(501, error.message);
  if (error instanceof ServiceError) return new ApiError(400, error.message);
  if (error instanceof HTTPException) return new ApiError(error.status, error.message);
  return new ApiError(500, error instanceof Error ? error.message : String(error));
}

const wantsPage = (c: Context): boolean =>
  c.req.method !== 'HEAD' && (c.req.header('accept') ?? '').includes('text/html') && !c.req.path.startsWith('/v');

export function createApp(workspace: Workspace) {
  const app = new Hono();
  app.onError((error, c) => {
    const known = asApiError(error);
    if (known.code === 500) console.error(error);
    if (wantsPage(c)) return errorPage(c, workspace, known);
    return c.json(known.body(), known.code as 400);
  });
  app.notFound((c) => {
    const missing = new ApiError(404, `${c.req.path} is not here.`);
    return wantsPage(c) ? errorPage(c, workspace, missing) : c.json(missing.body(), 404);
  });
  app.use(pagePolicy, loopbackOnly, sameSiteWrites);
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => {
        throw new ApiError(413, 'The request is too large.');
      },
    }),
  );
  // The record of executions is written in batches; whoever looks after a request must find its run.
  app.use(async (c, next) => {
    await next();
    if (c.req.method !== 'GET') workspace.processes.save();
  });
  app.route('/workspace', accountRoute(workspace));
  app.route('/workspace', changes(workspace));
  app.route('/workspace', clock(workspace));
  app.route('/workspace/spreadsheets', grid(workspace));
  app.route('/workspace/ui', ui(workspace));
  app.route('/drive/v3', drive(workspace));
  app.route('/v4/spreadsheets', sheets(workspace));
  app.route('/v1/forms', forms(workspace));
  app.route('/calendar/v3', calendar(workspace));
  app.route('/gmail/v1', gmail(workspace));
  app.route('/v1', scripts(workspace));
  app.route('/', pages(workspace));
  return app;
}
