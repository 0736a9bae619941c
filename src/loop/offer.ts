// The times that the form offers: made from the slots, and shortened by what has begun without looking at them again.
import { bookableUntil, offered } from '../domain/booking';
import type { Facts } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import type { JournalRow, SlotRow } from '../domain/tables';
import { errorCode } from './error-code';
import type { World } from './ports';
import { slotLabel } from './words';

const hashOf = (words: readonly string[]): string => fingerprint(words.join('\n'));

/** In low-data mode the form is closed; where it cannot be reached the next run closes it. */
const keepFormAsWanted = (world: World, closed: boolean): JournalRow | undefined => {
  if (world.memory.form_closed === closed) return undefined;
  try {
    world.form.accept(!closed);
  } catch (error) {
    world.log(`form.accept ${errorCode(error)}`);
    world.remember({ retry_at: world.time.ms() });
    return undefined;
  }
  world.remember({ form_closed: closed, offer_starts: [], offer_hash: '' });
  return { ...line(world, 0), act: closed ? 'form.closed' : 'form.opened', rule: 'school', detail: '' };
};

const line = (world: World, count: number): JournalRow => ({
  at: world.time.local(),
  act: 'form.offered',
  table: 'slots',
  row_key: '',
  rule: '2.6',
  by: 'loop',
  detail: `offered=${count}`,
});

/** Lets the form offer what is free now. Gives the journal's line where anything changed. */
export const makeOffer = (world: World, facts: Facts, slots: readonly SlotRow[]): JournalRow | undefined => {
  if (facts.settings.low_data) return keepFormAsWanted(world, true);
  keepFormAsWanted(world, false);
  const free = offered(facts, slots, world.time.local());
  const labels = free.map(slotLabel(facts));
  const subjects = [...new Set(facts.staff.flatMap((person) => person.subjects))].sort();
  const before = world.memory;
  const offer_hash = hashOf(labels);
  const subjects_hash = hashOf(subjects);
  try {
    if (offer_hash !== before.offer_hash) world.form.offer(labels);
    if (subjects_hash !== before.subjects_hash) world.form.offerSubjects(subjects);
  } catch (error) {
    // The form is its owner's: after another role's button the next tick, which runs as the owner, brings it up to date.
    world.log(`form.offer ${errorCode(error)}`);
    world.remember({ retry_at: world.time.ms() });
    return undefined;
  }
  world.remember({ offer_starts: free.map((slot) => bookableUntil(facts, slot)), offer_hash, subjects_hash });
  return offer_hash === before.offer_hash ? undefined : line(world, labels.length);
};

/** False where the form does not offer what it was told to: then the slots have to be looked at. */
export const dropPassed = (world: World): boolean => {
  const { offer_starts, offer_hash } = world.memory;
  if (offer_starts.length === 0) return true;
  const now = world.time.local();
  const passed = offer_starts.filter((start) => start <= now).length;
  if (passed === 0) return true;
  const labels = world.form.offered();
  if (hashOf(labels) !== offer_hash) return false;
  const left = labels.slice(passed);
  world.form.offer(left);
  world.remember({ offer_starts: offer_starts.slice(passed), offer_hash: hashOf(left) });
  world.register.write({ journal: { add: [line(world, left.length)] } });
  return true;
};
