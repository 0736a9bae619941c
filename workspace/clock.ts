// The virtual clock: stands still unless it is moved, and remembers its time across starts.
import type { Store } from './store';

export class Clock {
  private time: number;

  constructor(
    private readonly store: Store,
    first?: number,
  ) {
    const kept = store.fact('clock');
    this.time = kept === undefined ? (first ?? Date.now()) : Number(kept);
    if (kept === undefined) store.remember('clock', String(this.time));
  }

  now(): number {
    return this.time;
  }

  set(ms: number): void {
    if (ms < this.time) throw new RangeError('the clock does not go back');
    if (ms === this.time) return;
    this.time = ms;
    this.store.remember('clock', String(ms));
  }
}
