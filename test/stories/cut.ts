// Kills a run at one of its service calls.
import { Cut } from '../../workspace/script/cut';
import type { School } from '../support/prepared-school';

/** Before the call; after it, its answer lost; after it, with unflushed writes lost too. */
export const MODES = ['before', 'after', 'after, unflushed writes lost'] as const;
export type Mode = (typeof MODES)[number];

const READS = /\.(get|list|find|query|tryLock)/i;

/** Cuts the run at its n-th service call. Says whether the run got that far. */
export const cutAt = (school: School, n: number, mode: Mode): { reached: boolean } => {
  const seen = { reached: false };
  let calls = 0;
  school.probe((phase, _, name) => {
    if (phase !== (mode === 'before' ? 'before' : 'after')) return;
    // To die after a read with the writes lost is to die before it: nothing differs, and the other mode has been there.
    if (mode === 'after, unflushed writes lost' && READS.test(name)) return;
    if (++calls !== n) return;
    seen.reached = true;
    school.probe(undefined);
    throw new Cut(mode === 'after' ? 'kept' : 'lost');
  });
  return seen;
};
