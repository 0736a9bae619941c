// An independent check of what must always hold: knows the REST-shaped interface and the register's columns, nothing of the product.

import { answers } from './invariants/answers';
import { bookings } from './invariants/bookings';
import { events } from './invariants/events';
import { formulas } from './invariants/formulas';
import { holders } from './invariants/holders';
import { intake } from './invariants/intake';
import { journal } from './invariants/journal';
import { ledger } from './invariants/ledger';
import { type LetterRules, letters } from './invariants/letters';
import { postHours } from './invariants/post-hours';
import { replies } from './invariants/replies';
import { schedule } from './invariants/schedule';
import { trainings } from './invariants/trainings';
import { waiting } from './invariants/waiting';
import { readWorld, type Violation } from './invariants/world';
import { type Door, RestClient } from './rest-client';

export type { Violation };

export interface CheckOptions extends Partial<LetterRules> {
  /** Acts as this account; the workspace's owner where it is left out. */
  readonly user?: string;
}

/** Breaches of the invariants; empty when all is well. `door` is the server's app, or a function like fetch. */
export async function checkInvariants(door: Door, options: CheckOptions = {}): Promise<Violation[]> {
  const world = await readWorld(new RestClient(door, options.user));
  if (!world) return [];
  const rules: LetterRules = { settled: options.settled ?? false, secondCopies: options.secondCopies ?? 0 };
  return [
    ...intake(world),
    ...replies(world),
    ...bookings(world),
    ...events(world),
    ...answers(world),
    ...schedule(world),
    ...waiting(world),
    ...trainings(world),
    ...ledger(world),
    ...letters(world, rules),
    ...postHours(world),
    ...holders(world),
    ...journal(world),
    ...(await formulas(world)),
  ];
}
