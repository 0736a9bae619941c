// What the workbench says about training (clause 2.1): the ledger, the sessions, the day itself.
import type { Effect, Obstacle } from '../domain/planner/types';
import type { LedgerWindow } from '../domain/tables';
import type { Exclusion, TeacherState } from '../domain/training';
import type { Params } from './messages';

export type TrainingDecision =
  | 'training_proposed'
  | 'training_affected'
  | 'training_unconfirmed'
  | 'training_declined'
  | 'training_unplaced'
  | 'training_empty'
  | 'coverage'
  | 'term_differs';
export type SessionStateKey = 'proposed' | 'planned' | 'affected' | 'unconfirmed' | 'held' | 'cancelled';
export type AffectedKey = 'day_off' | 'room_out' | 'leader_changed' | 'no_leader' | 'term_moved' | 'group_busy';
export type NotCountedKey = 'no_participant' | 'no_topic' | 'not_by_the_lead' | 'no_times';
type Texts<K extends string> = Readonly<Record<K, string>>;
type Verdict = 'met' | 'notYet' | 'notMet';

export interface TrainingMessages {
  readonly title: string;
  /** Before the reason of a refusal: what was shown already is taken back. */
  readonly undone: string;
  readonly states: Texts<SessionStateKey>;
  readonly affectedBy: Texts<AffectedKey>;
  readonly notCounted: Texts<NotCountedKey>;
  /** Why a session was cancelled, where it is a code. */
  readonly cancelledBy: Texts<'rejected' | 'not_needed' | 'calendar_edited'>;
  readonly obstacles: Texts<Obstacle>;
  /** What a time costs, one phrase each. */
  effect(effect: Effect): string[];
  group(n: number, capacity: number): string;
  answers(accepted: number, declined: number, silent: number): string;
  attended(n: number, group: number): string;
  waiting(n: number): string;
  /** A change of an approved session: who is written to. */
  tells(byMail: number, inPerson: number): string;
  readonly coverage: Texts<'terms' | 'recount' | 'keep' | 'recounted' | 'kept' | 'nobody' | 'more' | 'evidence'> & {
    readonly verdicts: Texts<Verdict>;
    readonly levels: Texts<'school' | 'teacher'>;
    readonly windows: Texts<LedgerWindow>;
    trained(covered: number, required: number): string;
    left(days: number): string;
    rest(invited: number, excused: number, open: number): string;
    span(from: string, to: string): string;
    closed(at: string): string;
    differs(n: number): string;
  };
  readonly board: Texts<
    | 'proposals'
    | 'proposalsHint'
    | 'affected'
    | 'unconfirmed'
    | 'coming'
    | 'past'
    | 'cancelled'
    | 'noTerms'
    | 'emptyTerm'
    | 'emptyPast'
    | 'goImport'
    | 'approve'
    | 'approving'
    | 'invite'
    | 'move'
    | 'moved'
    | 'chooseOther'
    | 'keep'
    | 'kept'
    | 'noMove'
    | 'mark'
    | 'open'
    | 'add'
    | 'plan'
    | 'replan'
    | 'replanning'
    | 'replanSure'
    | 'unplaced'
    | 'unplacedHint'
    | 'putBack'
    | 'back'
  > & {
    approveAll(n: number): string;
    approveSure(sessions: number, byMail: number, inPerson: number): string;
    approved(n: number): string;
    replanned(n: number): string;
    offered(when: string): string;
    rejected(title: string): string;
  };
  readonly people: Texts<'title' | 'filter' | 'all' | 'matrix' | 'none' | 'noPlace' | 'notTrained'> & {
    readonly states: Texts<TeacherState>;
    readonly exclusions: Texts<Exclusion>;
    trained(date: string): string;
    invited(date: string): string;
    madeUp(date: string): string;
  };
  readonly session: Texts<
    | 'when'
    | 'room'
    | 'leader'
    | 'topics'
    | 'group'
    | 'held'
    | 'reason'
    | 'sheet'
    | 'why'
    | 'individual'
    | 'print'
    | 'printing'
    | 'changed'
    | 'otherDays'
    | 'otherDaysHint'
    | 'rejectedDays'
    | 'noDays'
    | 'chosen'
    | 'preview'
    | 'before'
    | 'move'
    | 'stay'
    | 'edit'
    | 'editTitle'
    | 'save'
    | 'title'
    | 'titleHint'
    | 'date'
    | 'starts'
    | 'ends'
    | 'needTopic'
    | 'needTimes'
    | 'needDate'
    | 'needRoom'
    | 'same'
  > & { places(n: number): string; heldAt(start: string, end: string): string };
  readonly members: Texts<
    | 'title'
    | 'empty'
    | 'add'
    | 'addButton'
    | 'takeOut'
    | 'undo'
    | 'accepted'
    | 'declined'
    | 'tentative'
    | 'silent'
    | 'oral'
    | 'waiting'
    | 'uninvited'
    | 'present'
    | 'absent'
    | 'willAdd'
    | 'willRemove'
    | 'save'
    | 'saved'
    | 'offer'
    | 'offered'
    | 'noPlaces'
  > & {
    more(n: number): string;
    sure(added: number, removed: number): string;
    over(n: number): string;
    offerTo(session: string, free: number): string;
    offerSure(person: string, session: string): string;
  };
  readonly cancelling: Texts<
    'reject' | 'cancel' | 'reason' | 'reasonHint' | 'needReason' | 'really' | 'back' | 'cancelled'
  > & { sure(byMail: number, inPerson: number): string };
  readonly attendance: Texts<
    | 'title'
    | 'correct'
    | 'hint'
    | 'who'
    | 'all'
    | 'nobody'
    | 'paste'
    | 'pasteLabel'
    | 'pasteHint'
    | 'apply'
    | 'extra'
    | 'date'
    | 'starts'
    | 'ends'
    | 'sheet'
    | 'needTimes'
    | 'needSomebody'
    | 'confirmed'
    | 'saving'
    | 'kept'
  > & {
    confirm(present: number, all: number): string;
    read(n: number): string;
    unknown(names: readonly string[]): string;
    ambiguous(names: readonly string[]): string;
  };
  readonly adding: Texts<'title' | 'hint' | 'everyone' | 'save' | 'added' | 'needPeople'> & {
    openPlaces(n: number): string;
  };
  readonly today: string;
  /** Where a decision is about a session. */
  readonly openSession: string;
  readonly decision: Readonly<Record<TrainingDecision, { say(params: Params): string; action: string }>>;
}
