// The Calendar API as a person uses it: lists, reading with sync tokens, answers, moves and deletions by hand.

import { type Context, Hono } from 'hono';
import type { Workspace } from '../workspace';
import { actingUser } from './account';
import { badRequest } from './api-error';
import { jsonBody } from './request-body';

type Event = GoogleAppsScript.Calendar.Schema.Event;
type Role = 'freeBusyReader' | 'reader' | 'writer' | 'owner';

/** What the workspace itself takes from a query is no argument of the API. */
const OWN = new Set(['authuser', 'hl']);

function args(c: Context): Record<string, unknown> {
  const given = Object.entries(c.req.queries()).filter(([name]) => !OWN.has(name));
  return Object.fromEntries(given.map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

function headers(c: Context): Record<string, unknown> {
  const match = c.req.header('if-match');
  return match === undefined ? {} : { 'If-Match': match };
}

/** A guest sends the whole list of guests back with the own answer changed: only the own part is theirs to say. */
function ownAnswer(patch: Event, user: string): Event {
  const own = patch.attendees?.find(({ email }) => email?.toLowerCase() === user.toLowerCase());
  return own?.responseStatus && Object.keys(patch).length === 1 ? { attendees: [own] } : patch;
}

export const calendar = (workspace: Workspace) => {
  const service = () => workspace.services.calendar;
  const mayWrite = (user: string, calendarId: string): boolean =>
    service()
      .calendarList(user)
      .some(
        ({ id, accessRole }) =>
          (id === calendarId || (calendarId === 'primary' && id === user.toLowerCase())) &&
          (accessRole === 'owner' || accessRole === 'writer'),
      );
  const event = (c: Context) => ({
    user: actingUser(c, workspace),
    calendarId: c.req.param('calendarId') ?? '',
    eventId: c.req.param('eventId') ?? '',
  });
  return new Hono()
    .get('/users/me/calendarList', (c) =>
      c.json({ kind: 'calendar#calendarList', items: service().calendarList(actingUser(c, workspace)) }),
    )
    .get('/calendars/:calendarId', (c) => {
      const user = actingUser(c, workspace);
      const { directory } = service();
      const caller = { user: user.toLowerCase(), now: workspace.clock.now(), byScript: false, appCreatedOnly: false };
      return c.json(directory.resource(directory.open(caller, c.req.param('calendarId'), 'freeBusyReader')));
    })
    .post('/calendars/:calendarId/acl', async (c) => {
      const { role, scope } = (await jsonBody(c)) as { role?: Role; scope?: { type?: string; value?: string } };
      if (!role || scope?.type !== 'user' || !scope.value) throw badRequest('not emulated: acl other than for a user');
      service().shareByHand(actingUser(c, workspace), c.req.param('calendarId'), scope.value, role);
      return c.json({ kind: 'calendar#aclRule', id: `user:${scope.value}`, role, scope });
    })
    .get('/calendars/:calendarId/events', (c) =>
      c.json(service().listEvents(actingUser(c, workspace), c.req.param('calendarId'), args(c))),
    )
    .post('/calendars/:calendarId/events', async (c) => {
      const { user, calendarId } = event(c);
      return c.json(service().insertByHand(user, calendarId, (await jsonBody(c)) as Event, args(c)));
    })
    .get('/calendars/:calendarId/events/:eventId', (c) => {
      const { user, calendarId, eventId } = event(c);
      return c.json(service().event(user, calendarId, eventId));
    })
    .patch('/calendars/:calendarId/events/:eventId', async (c) => {
      const { user, calendarId, eventId } = event(c);
      const sent = (await jsonBody(c)) as Event;
      const patch = mayWrite(user, calendarId) ? sent : ownAnswer(sent, user);
      return c.json(service().patchByHand(user, calendarId, eventId, patch, args(c), headers(c)));
    })
    .delete('/calendars/:calendarId/events/:eventId', (c) => {
      const { user, calendarId, eventId } = event(c);
      service().deleteByHand(user, calendarId, eventId, args(c));
      return c.body(null, 204);
    });
};
