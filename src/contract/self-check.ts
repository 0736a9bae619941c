// The JSON of the self-check (clause 1.4): rounds, who answered, what everyone may see, and what follows from it for the lead.
import type { IsoDate, IsoDateTime } from '../domain/facts';
import type { Readiness, SelfCheckLevel } from '../domain/self-check';
import type { FollowUp } from '../domain/self-check-follow-up';
import type { GroupFigures } from '../domain/self-check-groups';
import type { Topic } from '../domain/tables';
import type { Reply } from './rpc';

/** Groups of five and more, as they were fixed when the round was closed. */
export interface SelfCheckRoundLine {
  round_id: string;
  opened_on: IsoDate;
  closes_on: IsoDate;
  /** Empty while it is open, or waits for its last answers to be read. */
  closed_at: IsoDateTime;
  asked: number;
  answered: number;
  groups: GroupFigures[];
}
export interface SelfCheckPerson {
  staff_id: string;
  name: string;
  /** In the newest round; empty for whoever was not asked in it. */
  state: 'asked' | 'answered' | 'refused' | '';
  /** Without an address: to be asked in person. */
  by_mail: boolean;
  /** Of the newest one that was filled in whole; null where there is none. */
  check: {
    on: IsoDate;
    a_total: number;
    level: SelfCheckLevel;
    b_total: number;
    readiness: Readiness;
    gaps: Topic[];
  } | null;
}
export interface SelfCheckProposal extends FollowUp {
  names: string[];
}
/** What only the lead sees. */
export interface SelfCheckForLead {
  form_url: string;
  /** A round that is open and not over. */
  open: { round_id: string; closes_on: IsoDate; answered: number; refused: number; silent: number } | null;
  /** The round is over, and its last answers are read with the next check of the owner's account. */
  closing: boolean;
  due: boolean;
  /** How many a round would ask: everybody, and those who joined and never filled one in. */
  would_ask: { all: number; joined: number };
  people: SelfCheckPerson[];
  proposals: SelfCheckProposal[];
}
export interface SelfCheckBoard {
  /** The newest first. */
  rounds: SelfCheckRoundLine[];
  lead: SelfCheckForLead | null;
}

export interface SelfCheckRpc {
  selfCheck(args: Record<string, never>): Reply<SelfCheckBoard>;
  openSelfCheck(args: { who: 'all' | 'joined' }): Reply<SelfCheckBoard>;
  closeSelfCheck(args: Record<string, never>): Reply<SelfCheckBoard>;
  /** Takes a proposal, or puts it aside for this round. A request that follows is noted with `accept`. */
  followUp(args: { key: string; act: 'accept' | 'dismiss' }): Reply<SelfCheckBoard>;
}
