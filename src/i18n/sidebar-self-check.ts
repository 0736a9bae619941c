// What the workbench says about the self-check: rounds, who answered, groups, and what follows from it.
import type { Readiness, SelfCheckLevel } from '../domain/self-check';
import type { FollowUpKind } from '../domain/self-check-follow-up';
import type { Params } from './messages';

export type SelfCheckDecision = 'self_check_due' | 'self_check_unknown';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface FollowUpSaid {
  readonly who: string;
  readonly topics: string;
  readonly on: string;
  readonly n: number;
}

export interface SelfCheckViewMessages
  extends Texts<
    | 'nav'
    | 'title'
    | 'hint'
    | 'forOthers'
    | 'due'
    | 'hold'
    | 'holdYes'
    | 'nobody'
    | 'joinedYes'
    | 'held'
    | 'form'
    | 'lookNow'
    | 'looked'
    | 'close'
    | 'closeSure'
    | 'closed'
    | 'closing'
    | 'proposals'
    | 'noProposals'
    | 'dismiss'
    | 'dismissed'
    | 'people'
    | 'peopleHint'
    | 'inPerson'
    | 'noCheck'
    | 'gaps'
    | 'groups'
    | 'noRounds'
    | 'nothingShown'
    | 'promise'
    | 'everyone'
    | 'others'
    | 'level'
    | 'readiness'
    | 'leftOut'
  > {
  readonly levels: Texts<SelfCheckLevel>;
  readonly readinessOf: Texts<Readiness>;
  readonly states: Texts<'asked' | 'answered' | 'refused'>;
  holdSure(n: number): string;
  joined(n: number): string;
  joinedSure(n: number): string;
  open(until: string): string;
  counts(answered: number, refused: number, silent: number): string;
  round(from: string, to: string): string;
  answered(answered: number, asked: number): string;
  group(name: string, people: number): string;
  score(a: number, b: number): string;
  readonly proposal: Readonly<
    Record<FollowUpKind, { name: string; say(facts: FollowUpSaid): string; accept: string; done: string }>
  >;
  readonly decision: Readonly<Record<SelfCheckDecision, { say(params: Params): string; action: string }>>;
}
