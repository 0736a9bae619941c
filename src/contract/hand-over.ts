// The JSON of the hand-over: from the account that owns triggers, form and calendar to another one, with proof that all of it works.
import type { Reply } from './rpc';

export interface HandOverCandidate {
  email: string;
  name: string;
  /** Google lets them edit the spreadsheet. */
  editor: boolean;
}
export interface ProofLine {
  key: 'account' | 'triggers' | 'heartbeat' | 'form' | 'calendar' | 'mail' | 'register' | 'time_zone';
  state: 'ok' | 'waiting' | 'failure';
  params: Record<string, string | number>;
}
export interface HandOver {
  owner: string;
  owner_name: string;
  me: string;
  /** The account that was named and has not taken over yet, or empty. */
  handing_over: string;
  /** Whoever holds the lead's role today and has another address. */
  candidates: HandOverCandidate[];
  /** Invitations that go out once more, from the new account's calendar. */
  invitations: number;
  /** What whoever asks may do now. `finish`: begun by this account, and not complete. */
  may: ('hand_over' | 'finish' | 'take_back' | 'take_over' | 'take_over_alone' | 'prove')[];
  /** Of whoever may take over: false where this account cannot open the form, so that a new one has to be made. */
  form_reachable: boolean;
  form_url: string;
}
export interface HandOverStep {
  board: HandOver;
  /** Events that still have to be cancelled: Google lets only some go in ten minutes. */
  left: number;
  proof: ProofLine[];
  new_form: boolean;
}
export interface HandOverRpc {
  handOverState(args: Record<string, never>): Reply<HandOver>;
  /** By the owner; called again it goes on. */
  handOver(args: { to: string }): Reply<HandOverStep>;
  takeBack(args: Record<string, never>): Reply<HandOver>;
  /** `alone`: without the account before, which is gone. */
  takeOver(args: { alone: boolean }): Reply<HandOverStep>;
  proveHandOver(args: Record<string, never>): Reply<ProofLine[]>;
}
