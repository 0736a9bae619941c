// Time as the school sees it, and how much of this execution is left.
import type { Time } from '../loop/ports';

/** Google ends a run after six minutes; the loop stops before five and leaves the rest to the next run. */
const ENOUGH_MS = 270_000;

export const localTime = (ms: number, zone: string): string =>
  Utilities.formatDate(new Date(ms), zone || Session.getScriptTimeZone(), "yyyy-MM-dd'T'HH:mm:ss");

export class ScriptClock implements Time {
  private readonly startedAt = Date.now();

  constructor(private readonly zone: () => string) {}

  ms(): number {
    return Date.now();
  }

  local(): string {
    return localTime(Date.now(), this.zone());
  }

  enough(): boolean {
    return Date.now() - this.startedAt < ENOUGH_MS;
  }
}
