// What the workbench says about the conditions of help: who answers for what, days off, rooms, who waits for a time.
import type { Params } from './messages';

export type SchoolDecision = 'holder_away';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface EffectWords
  extends Texts<
    | 'title'
    | 'nothing'
    | 'rows'
    | 'added'
    | 'dropped'
    | 'moved'
    | 'changed'
    | 'bookings'
    | 'lost'
    | 'moved_room'
    | 'other_consultant'
    | 'byMail'
    | 'inPerson'
    | 'sessions'
    | 'error'
    | 'warning'
  > {
  slots(added: number, dropped: number, changed: number): string;
  letters(byMail: number, inPerson: number): string;
  requests(n: number): string;
}

export interface SchoolViewMessages {
  readonly nav: string;
  /** What an approval, a substitution, a day off or a room's state would do. */
  readonly effect: EffectWords;
  readonly decision: Readonly<Record<SchoolDecision, { say(params: Params): string; action: string }>>;
}
