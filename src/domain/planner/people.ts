// Whether somebody could come to a training at a time: free, busy by the calendar, or not there at all.
import type { Facts, IsoDate } from '../facts';
import { isActive, isAway, personOf } from '../people';
import { clashes, type Taken } from './spans';

export const FREE = 0;
/** Might still be talked into coming. */
export const BUSY = 1;
export const AWAY = 2;
export type Presence = typeof FREE | typeof BUSY | typeof AWAY;

/** Works here and is not absent that day. */
export function isThere(facts: Facts, staffId: string, date: IsoDate): boolean {
  const person = personOf(facts, staffId);
  return person !== undefined && isActive(person, date) && !isAway(person, date);
}

export function presence(
  facts: Facts,
  taken: Taken | undefined,
  staffId: string,
  date: IsoDate,
  from: number,
  until: number,
): Presence {
  if (!isThere(facts, staffId, date)) return AWAY;
  return clashes(taken?.get(date), from, until) ? BUSY : FREE;
}
