// Optional arguments and headers of API calls: what Google does not know, it refuses.

import { NotEmulated } from '../../script/service-error';
import { invalidParameter, preconditionFailed } from './calendar-error';
import type { StoredEvent } from './calendar-tables';
import { etagOf } from './event-resource';
import type { SendUpdates } from './notices';

export type Args = Record<string, unknown>;

const STANDARD = ['fields', 'alt', 'prettyPrint', 'quotaUser', 'key'];
const SEND_UPDATES = ['all', 'externalOnly', 'none'];

export function checkArgs(args: Args, known: readonly string[]): void {
  for (const name of Object.keys(args)) {
    if (name === 'fields') throw new NotEmulated('Calendar, fields');
    if (known.includes(name) || STANDARD.includes(name)) continue;
    throw invalidParameter(
      name,
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
}

export function sendUpdatesOf(args: Args): SendUpdates {
  const { sendUpdates, sendNotifications } = args;
  if (sendUpdates === undefined) return sendNotifications === true || sendNotifications === 'true' ? 'all' : 'none';
  if (!SEND_UPDATES.includes(String(sendUpdates))) {
    throw invalidParameter('sendUpdates', `Invalid value at 'sendUpdates': "${String(sendUpdates)}"`);
  }
  return sendUpdates as SendUpdates;
}

export const isTrue = (value: unknown): boolean => value === true || value === 'true';

export function wholeNumber(args: Args, name: string, fallback: number, most: number): number {
  if (args[name] === undefined) return fallback;
  const value = Number(args[name]);
  if (!Number.isInteger(value) || value < 1)
    throw invalidParameter(name, `Invalid value for ${name}: ${String(args[name])}`);
  return Math.min(value, most);
}

/** Somebody else may have changed the event since it was read. */
export function checkMatch(stored: StoredEvent, headers: Record<string, unknown>): void {
  const wanted = Object.entries(headers).find(([name]) => name.toLowerCase() === 'if-match')?.[1];
  if (wanted !== undefined && wanted !== '*' && wanted !== etagOf(stored)) throw preconditionFailed();
}
