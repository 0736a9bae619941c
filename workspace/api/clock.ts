// Moves the virtual clock: by a duration, to a moment, or to the next working morning.

import { Hono } from 'hono';
import { Temporal } from 'temporal-polyfill';
import type { Workspace } from '../workspace';
import { badRequest } from './api-error';
import { isForm, jsonBody } from './request-body';
import { zoneOf } from './zone';

const FARTHEST_DAYS = 3660;
const HAS_ZONE = /(Z|[+-]\d{2}(:?\d{2})?)(\[.*\])?$/i;

interface Move {
  now?: unknown;
  advance?: unknown;
  to?: unknown;
}

/** A time without a zone is the school's own. */
export function momentOf(iso: string, zone: string): number {
  try {
    if (HAS_ZONE.test(iso) && iso.includes('T')) return Temporal.Instant.from(iso).epochMilliseconds;
    return Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw badRequest(`Not an ISO 8601 time: ${iso}`);
  }
}

function nextWorkingMorning(now: Temporal.ZonedDateTime): number {
  let day = now.toPlainDate().add({ days: 1 });
  while (day.dayOfWeek > 5) day = day.add({ days: 1 });
  return day.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: '08:00' }).epochMilliseconds;
}

function target(workspace: Workspace, move: Move): number {
  const zone = zoneOf(workspace);
  const now = Temporal.Instant.fromEpochMilliseconds(workspace.clock.now()).toZonedDateTimeISO(zone);
  if (typeof move.now === 'string' && move.now !== '') return momentOf(move.now, zone);
  if (move.to === 'workday') return nextWorkingMorning(now);
  if (typeof move.advance !== 'string') throw badRequest('Give "now" (an ISO 8601 time) or "advance" (a duration).');
  try {
    return now.add(Temporal.Duration.from(move.advance)).epochMilliseconds;
  } catch {
    throw badRequest(`Not an ISO 8601 duration: ${move.advance}`);
  }
}

export function moveClock(workspace: Workspace, move: Move) {
  const from = workspace.clock.now();
  const to = target(workspace, move);
  if (to < from) throw badRequest('The clock does not go back.');
  if (to - from > FARTHEST_DAYS * 86_400_000) throw badRequest('That is more than ten years ahead.');
  const ran = workspace.advance(to).map(({ functionName, at, ok }) => ({
    function: functionName,
    at: new Date(at).toISOString(),
    ok,
  }));
  return { ...clockState(workspace), ran };
}

export function clockState(workspace: Workspace) {
  const zone = zoneOf(workspace);
  const now = Temporal.Instant.fromEpochMilliseconds(workspace.clock.now());
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'second' });
  return { now: new Date(workspace.clock.now()).toISOString(), local, timeZone: zone };
}

export const clock = (workspace: Workspace) =>
  new Hono()
    .get('/clock', (c) => c.json(clockState(workspace)))
    .post('/clock', async (c) => {
      if (!isForm(c)) return c.json(moveClock(workspace, await jsonBody(c)));
      const { ran } = moveClock(workspace, await c.req.parseBody());
      return c.redirect(`/?ran=${ran.length}`, 303);
    });
