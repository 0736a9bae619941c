// What the workbench says about the request desk: acts on a request, ready answers, incidents, memos, visits, totals.
import type { Topic } from '../domain/tables';
import type { TeacherState } from '../domain/training';
import type { Params } from './messages';

export type DeskDecision =
  | 'waiting_long'
  | 'escalated'
  | 'vendor_overdue'
  | 'memo_draft'
  | 'memo_stale'
  | 'group_wish'
  | 'incident_open';
export type ActKey =
  | 'take'
  | 'wait'
  | 'transfer'
  | 'drop'
  | 'reopen'
  | 'confirm'
  | 'merge'
  | 'split'
  | 'held'
  | 'no_show';
/** Acts that the teacher is written about. */
export type MailedAct = 'wait' | 'drop' | 'reopen' | 'held' | 'no_show';
export type QueueChip = 'open' | 'overdue' | 'today' | 'mine' | 'unanswered' | 'waiting' | 'reopened';
/** By the person's name and address; the address is empty where nobody can be written to. */
export type Told = (person: string, email: string) => string;
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface ActWords {
  /** What the button says, and the heading of what it opens. */
  readonly label: string;
  readonly hint: string;
  readonly done: string;
}
export interface Template {
  readonly title: string;
  readonly text: string;
}

export interface DeskViewMessages {
  readonly nav: Texts<'more' | 'incidents' | 'memos' | 'totals' | 'planning' | 'openPlanning'>;
  readonly keys: Texts<'title' | 'send' | 'leave' | 'search'> & { section(name: string): string };
  readonly decision: Readonly<Record<DeskDecision, { say(params: Params): string; action: string }>>;
  readonly chips: Texts<QueueChip>;
  readonly queue: Texts<'topic' | 'allTopics'>;
  readonly acts: Readonly<Record<ActKey, ActWords>>;
  /** Before an act that mails somebody: who gets it, or that nobody can. */
  readonly told: Readonly<Record<MailedAct, Told>>;
  readonly request: Texts<
    | 'whatToDo'
    | 'more'
    | 'reason'
    | 'needReason'
    | 'question'
    | 'needQuestion'
    | 'toTopic'
    | 'mergeInto'
    | 'nothingToMerge'
    | 'splitText'
    | 'needText'
    | 'heldAnswer'
    | 'note'
    | 'outcome'
    | 'ready'
    | 'templates'
    | 'memos'
    | 'insert'
    | 'onlyMemo'
    | 'join'
    | 'leave'
    | 'joined'
    | 'left'
    | 'makeMemo'
    | 'mailsNobody'
  > & {
    readonly outcomes: Texts<'held' | 'no_show'>;
    roleTakes(role: string): string;
    declines(n: number): string;
    checked(date: string): string;
  };
  readonly support: Texts<'title' | 'training' | 'none' | 'selfCheck' | 'gaps' | 'next' | 'earlier' | 'noEarlier'> & {
    readonly states: Texts<TeacherState>;
    readonly levels: Texts<'foundation' | 'working' | 'confident'>;
  };
  readonly visit: Texts<
    | 'record'
    | 'title'
    | 'person'
    | 'topic'
    | 'text'
    | 'textHint'
    | 'answer'
    | 'save'
    | 'saved'
    | 'another'
    | 'needPerson'
    | 'needText'
    | 'mails'
    | 'mailsNobody'
  >;
  readonly incidents: Texts<
    | 'title'
    | 'open'
    | 'none'
    | 'coming'
    | 'past'
    | 'failure'
    | 'maintenance'
    | 'lasts'
    | 'end'
    | 'ended'
    | 'message'
    | 'needMessage'
    | 'vendor'
    | 'vendorName'
    | 'vendorDue'
    | 'needVendor'
    | 'vendorSaved'
    | 'vendorOverdue'
    | 'plan'
    | 'planHint'
    | 'change'
    | 'planned'
    | 'name'
    | 'needName'
    | 'starts'
    | 'ends'
    | 'needTimes'
    | 'cancel'
    | 'cancelSure'
    | 'cancelled'
    | 'announced'
    | 'notAnnounced'
    | 'reports'
    | 'backToText'
    | 'works'
  > & {
    reportCount(n: number): string;
    since(at: string): string;
    span(from: string, to: string): string;
    downtime(minutes: number): string;
    preview(n: number, inPerson: number): string;
    vendorUntil(vendor: string, date: string): string;
    planSure(from: string, to: string): string;
  };
  readonly memos: Texts<
    | 'title'
    | 'hint'
    | 'empty'
    | 'topic'
    | 'allTopics'
    | 'search'
    | 'question'
    | 'answer'
    | 'stale'
    | 'approve'
    | 'approved'
    | 'edit'
    | 'retire'
    | 'retireSure'
    | 'retired'
    | 'check'
    | 'checked'
    | 'draftTitle'
    | 'draftHint'
    | 'noNames'
    | 'needNoNames'
    | 'needBoth'
    | 'save'
    | 'saved'
    | 'methodOwner'
  > & {
    readonly statuses: Texts<'draft' | 'approved' | 'retired'>;
    approvedBy(name: string): string;
  };
  readonly totals: Texts<
    | 'title'
    | 'period'
    | 'schoolYear'
    | 'topic'
    | 'received'
    | 'onTime'
    | 'overdue'
    | 'median'
    | 'all'
    | 'none'
    | 'hint'
    | 'schoolRule'
  > & {
    rest(totals: { open: number; answered: number; reopened: number }): string;
    time(minutes: number | null): string;
    incidents(n: number, minutes: number): string;
    share(onTime: number, answered: number): string;
  };
  /** Beginnings of answers in this language, by topic. */
  readonly templates: Readonly<Record<Topic, readonly Template[]>>;
}
