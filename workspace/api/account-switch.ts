// Changes the account that the pages act for.

import { Hono } from 'hono';
import type { Workspace } from '../workspace';
import { actingUser, rememberUser } from './account';
import { isForm, jsonBody } from './request-body';

/** Only a path on this server: a redirect must not lead elsewhere. */
const ownPath = (text: unknown): string => (typeof text === 'string' && /^\/(?![/\\])/.test(text) ? text : '/');

export const accountRoute = (workspace: Workspace) =>
  new Hono()
    .get('/account', (c) => c.json({ user: actingUser(c, workspace), owner: workspace.owner }))
    .post('/account', async (c) => {
      const body = isForm(c) ? await c.req.parseBody() : await jsonBody(c);
      const email = String(body.typed || body.user || workspace.owner);
      rememberUser(c, email);
      return isForm(c) ? c.redirect(ownPath(body.back), 303) : c.json({ user: email });
    });
