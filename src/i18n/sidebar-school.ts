// What the workbench says about the conditions of help: who answers for what, days off, rooms, who waits for a time.
import type { Params } from './messages';

export type SchoolDecision = 'holder_away';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface EffectWords
  extends Texts<
    | 'title'
    | 'nothing'
    | 'rows'
    | 'times'
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

/** A day's kind as the register keeps it. */
export type DayKind =
  | 'public_holiday'
  | 'moved_day_off'
  | 'regional_holiday'
  | 'short_day'
  | 'school_closure'
  | 'working_saturday';
/** What somebody did to an event in the calendar. */
export type CalendarEditKind = 'moved' | 'deleted' | 'guest';
/** By the days it lasts; the two may be the same. */
type Span = (from: string, to: string) => string;

export interface SchoolViewMessages {
  readonly nav: string;
  readonly partsLabel: string;
  readonly parts: Texts<'roles' | 'substitutions' | 'days' | 'rooms' | 'equipment' | 'waiting' | 'self_check'>;
  readonly back: string;
  readonly looking: string;
  /** Before the reason of a refusal: what was shown already is taken back. */
  readonly undone: string;
  /** What an approval, a substitution, a day off or a room's state would do. */
  readonly effect: EffectWords;
  readonly roles: Texts<
    | 'title'
    | 'hint'
    | 'empty'
    | 'vacant'
    | 'acting'
    | 'answersFor'
    | 'where'
    | 'noTimes'
    | 'walkIn'
    | 'next'
    | 'gaps'
    | 'gapLead'
    | 'gapOther'
    | 'standIn'
    | 'copy'
    | 'copied'
    | 'copyByHand'
    | 'form'
  > & {
    asOf(date: string): string;
    insteadOf(main: string, until: string): string;
    limited(topics: string): string;
    order(no: string, date: string): string;
    following(holder: string, from: string, to: string): string;
    readonly span: Span;
  };
  readonly substitutions: Texts<
    | 'title'
    | 'none'
    | 'add'
    | 'formTitle'
    | 'role'
    | 'from'
    | 'to'
    | 'substitute'
    | 'nobody'
    | 'nobodyHint'
    | 'topics'
    | 'allTopics'
    | 'someTopics'
    | 'orderNo'
    | 'orderDate'
    | 'show'
    | 'save'
    | 'saved'
    | 'end'
    | 'ended'
    | 'takeBack'
    | 'takenBack'
    | 'takeBackSure'
    | 'needRole'
    | 'needDates'
    | 'needPerson'
    | 'needTopic'
    | 'needOrder'
    | 'withdrawn'
    | 'past'
  > & {
    readonly states: Texts<'now' | 'coming' | 'over'>;
    holder(name: string): string;
    endSure(holder: string): string;
  };
  readonly days: Texts<
    | 'title'
    | 'hint'
    | 'none'
    | 'add'
    | 'formTitle'
    | 'date'
    | 'name'
    | 'kind'
    | 'staffToo'
    | 'staffTooHint'
    | 'show'
    | 'save'
    | 'saved'
    | 'remove'
    | 'removed'
    | 'notApplied'
    | 'putBack'
    | 'pupilsOnly'
    | 'everybody'
    | 'breaks'
    | 'consultInBreaks'
    | 'noConsultInBreaks'
    | 'needDate'
    | 'needName'
    | 'past'
  > & { readonly kinds: Texts<DayKind> };
  readonly calendarYear: Texts<
    | 'title'
    | 'hint'
    | 'choose'
    | 'checking'
    | 'notReading'
    | 'add'
    | 'change'
    | 'problems'
    | 'nothingNew'
    | 'write'
    | 'writing'
    | 'written'
  > & { year(n: number): string; same(n: number): string; line(n: number): string };
  readonly rooms: Texts<
    | 'title'
    | 'empty'
    | 'internet'
    | 'hours'
    | 'noHours'
    | 'rule'
    | 'responsible'
    | 'upgrade'
    | 'training'
    | 'checkDue'
    | 'neverChecked'
    | 'checkedToday'
    | 'checkSaved'
    | 'edit'
    | 'working'
    | 'less'
    | 'more'
    | 'hoursHint'
    | 'alsoChecked'
    | 'show'
    | 'save'
    | 'saved'
    | 'needHours'
  > & {
    /** What the register says in a code; anything else stands as it is. */
    readonly connections: Texts<'wired' | 'wifi' | 'none'>;
    /** A building's number or its name. */
    inBuilding(building: string): string;
    computers(working: number, total: number): string;
    checked(date: string): string;
    rows(n: number): string;
    outOf(total: number): string;
  };
  readonly waiting: Texts<
    | 'title'
    | 'hint'
    | 'none'
    | 'held'
    | 'notHeld'
    | 'take'
    | 'taken'
    | 'number'
    | 'numberHint'
    | 'put'
    | 'isPut'
    | 'needNumber'
    | 'waits'
  > & { since(at: string): string; until(at: string): string };
  readonly meeting: string;
  /** An event that somebody edited in the calendar, with both ways out. */
  readonly calendarEdit: {
    say(params: Params): string;
    accept(what: CalendarEditKind | ''): string;
    restore(what: CalendarEditKind | ''): string;
    readonly accepted: string;
    readonly restored: string;
  };
  readonly decision: Readonly<Record<SchoolDecision, { say(params: Params): string; action: string }>>;
}
