// Moves the virtual clock: by a duration, to a moment, or to the next working morning.

import { Hono } from 'hono';
import { momentOfWall, zoneOffset } from '../services/spreadsheet/serial';
import type { Workspace } from '../workspace';
import { badRequest } from './api-error';
import { isForm, jsonBody } from './request-body';
import { zoneOf } from './zone';

const DAY = 86_400_000;
const FARTHEST = 3660 * DAY;
const LOCAL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?)?$/;
const DURATION = /^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(?:\.\d+)?S)?)?$/i;

interface Move {
  now?: unknown;
  advance?: unknown;
  to?: unknown;
}

/** A time without a zone is the school's own. */
export function momentOf(iso: string, zone: string): number {
  const local = LOCAL.test(iso);
  const at = Date.parse(local ? `${iso.includes('T') ? iso : `${iso}T00:00`}Z` : iso);
  if (Number.isNaN(at) || !/^\d{4}-\d{2}-\d{2}/.test(iso)) throw badRequest(`Not an ISO 8601 time: ${iso}`);
  return local ? momentOfWall(at, zone) : at;
}

/** Years to days are counted on the wall's calendar, so that a day over a change of the hour is still a day. */
function after(now: number, duration: string, zone: string): number {
  const parts = DURATION.exec(duration);
  if (!parts) throw badRequest(`Not an ISO 8601 duration: ${duration}`);
  const [years, months, weeks, days, , hours, minutes, seconds] = parts
    .slice(1)
    .map((part) => Number.parseFloat(part ?? '0'));
  const time = ((hours! * 60 + minutes!) * 60 + seconds!) * 1000;
  if (years! + months! + weeks! + days! === 0) return now + time;
  const wall = new Date(now + zoneOffset(now, zone));
  const day = wall.getUTCDate();
  wall.setUTCDate(1);
  wall.setUTCMonth(wall.getUTCMonth() + 12 * years! + months!);
  const longest = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  wall.setUTCDate(Math.min(day, longest) + 7 * weeks! + days!);
  return momentOfWall(wall.getTime(), zone) + time;
}

function nextWorkingMorning(now: number, zone: string): number {
  let midnight = Math.floor((now + zoneOffset(now, zone)) / DAY) * DAY + DAY;
  while ([0, 6].includes(new Date(midnight).getUTCDay())) midnight += DAY;
  return momentOfWall(midnight + DAY / 3, zone);
}

function target(workspace: Workspace, move: Move): number {
  const zone = zoneOf(workspace);
  const now = workspace.clock.now();
  if (typeof move.now === 'string' && move.now !== '') return momentOf(move.now, zone);
  if (move.to === 'workday') return nextWorkingMorning(now, zone);
  if (typeof move.advance === 'string') return after(now, move.advance, zone);
  throw badRequest('Give "now" (an ISO 8601 time) or "advance" (a duration).');
}

export function moveClock(workspace: Workspace, move: Move) {
  const from = workspace.clock.now();
  const to = target(workspace, move);
  if (to < from) throw badRequest('The clock does not go back.');
  if (to - from > FARTHEST) throw badRequest('That is more than ten years ahead.');
  const ran = workspace.advance(to).map(({ functionName, at, ok }) => ({
    function: functionName,
    at: new Date(at).toISOString(),
    ok,
  }));
  return { ...clockState(workspace), ran };
}

export function clockState(workspace: Workspace) {
  const timeZone = zoneOf(workspace);
  const now = workspace.clock.now();
  const local = new Date(now + zoneOffset(now, timeZone)).toISOString().slice(0, 19);
  return { now: new Date(now).toISOString(), local, timeZone };
}

export const clock = (workspace: Workspace) =>
  new Hono()
    .get('/clock', (c) => c.json(clockState(workspace)))
    .post('/clock', async (c) => {
      if (!isForm(c)) return c.json(moveClock(workspace, await jsonBody(c)));
      const { ran } = moveClock(workspace, await c.req.parseBody());
      return c.redirect(`/?ran=${ran.length}`, 303);
    });
