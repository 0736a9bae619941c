// A decision about what the school has laid down: its rows first, then a look at everything, so that slots, requests and people follow.
import type { Changes } from '../domain/decision';
import type { Facts, IsoDateTime, Result } from '../domain/facts';
import type { Caller } from './access';
import { begin, renewFacts } from './bring-about';
import type { World } from './ports';
import { settleFirst, wake } from './wake';

export interface FactsAct {
  readonly by: string;
  readonly now: IsoDateTime;
}

/** Gives the facts as they stand afterwards. */
export const settleFacts = (
  world: World,
  caller: Caller,
  decide: (facts: Facts, act: FactsAct) => Result<Changes>,
): Result<Facts> => {
  settleFirst(world);
  // What was read before may be hours old: whoever decides about a row has to have read it.
  const facts = world.register.facts(true);
  const decided = decide(facts, { by: caller.by, now: world.time.local() });
  if (!decided.ok) return decided;
  if (Object.keys(decided.value).length === 0) return { ok: true, value: facts };
  // Nobody who reads the tables while they are written may hand on what was read: before and after are two stamps.
  renewFacts(world);
  begin(world);
  world.register.write(decided.value);
  world.register.flush();
  renewFacts(world);
  wake(world, 'button');
  return { ok: true, value: world.register.facts() };
};
