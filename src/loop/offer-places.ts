// Free places and whoever waits for one: offered to them before the form offers them to everybody.
import type { Changes } from '../domain/decision';
import type { RequestRow } from '../domain/tables';
import { freesPlaces, isWaiting, offerPlaces } from '../domain/waiting';
import { merged } from './bring-about';
import { after, byRequest, bySlot, type Seen } from './observe';
import type { World } from './ports';

/** What becomes free goes to whoever waits; without anybody on the list nothing more is read. */
export const decideOffers = (world: World, seen: Pick<Seen, 'obs'>, open: readonly RequestRow[]): Changes => {
  const waiting = open.filter(isWaiting);
  if (waiting.length === 0) return {};
  const letters = world.register.lettersOf(waiting.map(byRequest));
  return offerPlaces({ ...seen.obs, open, letters });
};

/** A decision that gives a place back, with the offers that follow; any other costs no look. */
export const withOffers = (world: World, seen: Seen, changes: Changes): Changes => {
  if (!freesPlaces(seen.slots, changes)) return changes;
  const open = after(world.register.everyOpenRequest(), byRequest, {
    change: changes.requests?.change ?? [],
    add: changes.requests?.add ?? [],
  });
  const slots = after(seen.slots, bySlot, changes.slots);
  const recent = after(seen.recent, byRequest, changes.requests);
  return merged(changes, decideOffers(world, { obs: { ...seen.obs, slots, recent } }, open));
};
