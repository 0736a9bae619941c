// What the workbench says about handing triggers, form and calendar to another account, and about the proof that they work.
import type { ProofLine } from '../contract/hand-over';
import type { Params } from './messages';

type Texts<K extends string> = Readonly<Record<K, string>>;

export interface HandOverViewMessages
  extends Texts<
    | 'nav'
    | 'title'
    | 'hint'
    | 'give'
    | 'giveHint'
    | 'noCandidate'
    | 'to'
    | 'giveYes'
    | 'finish'
    | 'takeBack'
    | 'takenBack'
    | 'take'
    | 'takeYes'
    | 'alone'
    | 'aloneHint'
    | 'prove'
    | 'proof'
    | 'newForm'
    | 'taken'
    | 'formLost'
    | 'nothing'
  > {
  owner(name: string, email: string): string;
  me(email: string): string;
  waiting(email: string): string;
  giveTitle(name: string): string;
  giveText(name: string): string;
  given(email: string): string;
  left(events: number): string;
  takeBackText(invitations: number): string;
  takeText(invitations: number): string;
  aloneText(invitations: number, owner: string): string;
  readonly states: Texts<ProofLine['state']>;
  line(key: ProofLine['key'], state: ProofLine['state'], params: Params): string;
}
