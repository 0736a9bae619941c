// Kills a run at one of its service calls, at each that leaves the world in a state of its own.
import { Cut } from '../../workspace/script/cut';
import type { Execution } from '../../workspace/script/execution';
import type { School } from '../support/prepared-school';

/** The run dies when so many calls were made, what it had not flushed yet kept or lost. */
export interface CrashPoint {
  readonly calls: number;
  /** The last call that was made; its answer never came. */
  readonly name: string;
  readonly unflushed: 'kept' | 'lost';
}

const READS = /\.(get|list|find|query|open|tryLock)/i;

/**
 * Where the work, done once without a cut, may die to different effect. To die before a call is to die after the one before it; a read
 * leaves the world as it was; a write that waits in the buffer is either lost, as if it had not been, or kept.
 */
export const crashPoints = async (school: School, work: () => Promise<void>): Promise<CrashPoint[]> => {
  const points: CrashPoint[] = [{ calls: 0, name: '', unflushed: 'lost' }];
  let calls = 0;
  let stored = school.workspace.store.changes();
  school.probe((phase, execution, name) => {
    if (phase !== 'after') return;
    calls++;
    const changes = school.workspace.store.changes();
    const reads = READS.test(name);
    if (changes !== stored || !(reads || execution.hasUnflushed())) points.push({ calls, name, unflushed: 'lost' });
    if (!reads && execution.hasUnflushed()) points.push({ calls, name, unflushed: 'kept' });
    stored = changes;
  });
  await work();
  school.probe(undefined);
  return points;
};

/** Cuts the run at the point. Says whether the run got that far. */
export const cutAt = (school: School, point: CrashPoint): { reached: boolean } => {
  const seen = { reached: false };
  const cut = (): never => {
    seen.reached = true;
    school.probe(undefined);
    throw new Cut(point.unflushed);
  };
  let calls = 0;
  school.probe((phase) => {
    if (phase === 'before' && point.calls === 0) cut();
    if (phase === 'after' && ++calls === point.calls) cut();
  });
  return seen;
};

/**
 * Before which of its calls another run may come in to different effect: what only waits in the buffer is seen by nobody else.
 */
export const gaps = async (school: School, work: () => Promise<void>): Promise<number[]> => {
  const found: number[] = [];
  let calls = 0;
  let buffered: Execution | undefined;
  let stored = school.workspace.store.changes();
  school.probe((phase, execution, name) => {
    const changes = school.workspace.store.changes();
    if (phase === 'after') {
      buffered = changes === stored && !READS.test(name) && execution.hasUnflushed() ? execution : undefined;
    } else {
      calls++;
      if (buffered !== execution) found.push(calls);
    }
    stored = changes;
  });
  await work();
  school.probe(undefined);
  return found;
};
