// What the workbench says about what the register holds: terms of keeping, erasing, extracts, notices.
import type { ErasureReason } from '../domain/erase-person';
import type { RetentionTerm } from '../domain/tables';
import type { Params } from './messages';

type Texts<K extends string> = Readonly<Record<K, string>>;

export type PrivacyDecision = 'retention_due' | 'erasure_waits';
export type DataMessages = Texts<'nav' | 'partsLabel'>;

export interface PrivacyViewMessages
  extends Texts<'nav' | 'title' | 'hint' | 'undone' | 'history' | 'outside' | 'printAct'> {
  readonly retention: Texts<
    'title' | 'hint' | 'auto' | 'byHand' | 'forever' | 'look' | 'nothing' | 'due' | 'confirm' | 'postpone' | 'sure'
  > &
    Texts<'confirmed' | 'postponed' | 'looked'> & {
      readonly terms: Texts<RetentionTerm>;
      months(n: number): string;
    };
  readonly person: Texts<
    | 'title'
    | 'choose'
    | 'extract'
    | 'extractJson'
    | 'look'
    | 'held'
    | 'goes'
    | 'stays'
    | 'figures'
    | 'reason'
    | 'prepare'
    | 'prepareSure'
    | 'prepared'
    | 'nothing'
    | 'noted'
  > & {
    readonly reasons: Texts<ErasureReason>;
    answerBy(day: string): string;
    texts(n: number): string;
    papers(n: number): string;
    letters(n: number): string;
    events(n: number): string;
    mentions(list: string): string;
    saved(file: string): string;
  };
  readonly erasures: Texts<'title' | 'empty' | 'confirm' | 'takeBack' | 'confirmed' | 'takenBack' | 'termsOver'> & {
    readonly states: Texts<'waits' | 'under_way' | 'done' | 'undone'>;
    sure(who: string): string;
  };
  readonly notices: Texts<
    | 'title'
    | 'hint'
    | 'print'
    | 'link'
    | 'noLink'
    | 'version'
    | 'on'
    | 'kind'
    | 'who'
    | 'everybody'
    | 'give'
    | 'withdraw'
    | 'given'
    | 'withdrawn'
    | 'list'
    | 'none'
    | 'noVersion'
  > & {
    readonly kinds: Texts<'notice' | 'consent'>;
    line(kind: 'notice' | 'consent', version: string, given: string, withdrawn: string): string;
    missing(n: number): string;
  };
  readonly extractFile: Texts<'name' | 'title' | 'made' | 'answerBy' | 'nothing'>;
  readonly decision: Readonly<Record<PrivacyDecision, { say(params: Params): string; action: string }>>;
}
