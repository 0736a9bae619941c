// What the workbench says about the conditions of help: who answers for what, days off, rooms, who waits for a time.
import type { Params } from './messages';

export type SchoolDecision = 'holder_away';

export interface SchoolViewMessages {
  readonly nav: string;
  readonly decision: Readonly<Record<SchoolDecision, { say(params: Params): string; action: string }>>;
}
