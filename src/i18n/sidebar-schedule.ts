// What the workbench says about the schedule of consultations (clause 2.6): versions, the week, approval, peaks.
import type { ScheduleProblemCode } from '../domain/schedule-problems';
import type { Params } from './messages';

export type ScheduleDecision = 'schedule_edited' | 'schedule_draft';
export type VersionStateKey = 'draft' | 'coming' | 'in_force' | 'replaced' | 'discarded';
export type ExtraReason = 'term_end' | 'ktp' | 'demand';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface ScheduleViewMessages {
  readonly nav: string;
  readonly title: string;
  /** Before the reason of a refusal: what was shown already is taken back. */
  readonly undone: string;
  readonly saving: string;
  readonly wide: string;
  readonly versions: Texts<
    | 'title'
    | 'empty'
    | 'emptyReadOnly'
    | 'older'
    | 'edited'
    | 'editedReadOnly'
    | 'adopt'
    | 'adoptSure'
    | 'adopted'
    | 'restore'
    | 'restoreSure'
    | 'restored'
  > & {
    readonly states: Texts<VersionStateKey>;
    name(version: number): string;
    span(from: string, to: string): string;
    order(no: string, date: string): string;
    basedOn(version: number): string;
    rows(n: number): string;
  };
  readonly making: Texts<
    'title' | 'from' | 'nothing' | 'validFrom' | 'validTo' | 'extra' | 'save' | 'saving' | 'saved' | 'needDates'
  > & { copyOf(version: number): string };
  readonly week: Texts<
    | 'title'
    | 'empty'
    | 'emptyDraft'
    | 'add'
    | 'hint'
    | 'putBack'
    | 'isBack'
    | 'vacant'
    | 'noRows'
    | 'dates'
    | 'saveDates'
    | 'datesSaved'
    | 'hours'
  > & {
    removed(row: string): string;
    slots(minutes: number, places: number): string;
    only(from: string, to: string): string;
  };
  readonly row: Texts<
    | 'add'
    | 'edit'
    | 'weekday'
    | 'starts'
    | 'ends'
    | 'minutes'
    | 'places'
    | 'room'
    | 'role'
    | 'topics'
    | 'formats'
    | 'booking'
    | 'validFrom'
    | 'validTo'
    | 'save'
    | 'saved'
    | 'remove'
    | 'checking'
    | 'clean'
    | 'needTimes'
    | 'needTopic'
    | 'needFormat'
    | 'needRoom'
    | 'needNumber'
    | 'needDates'
  > & { readonly bookings: Texts<'required' | 'walk_in'>; computers(n: number): string };
  readonly problems: Texts<'title' | 'none' | 'error' | 'warning' | 'whole'> & {
    counts(errors: number, warnings: number): string;
    readonly against: Readonly<Record<ScheduleProblemCode, (params: Params) => string>>;
  };
  readonly approval: Texts<
    | 'title'
    | 'hint'
    | 'orderNo'
    | 'orderDate'
    | 'needOrder'
    | 'look'
    | 'looking'
    | 'stopped'
    | 'noRows'
    | 'approve'
    | 'approving'
    | 'approved'
    | 'discard'
    | 'discardSure'
    | 'discarded'
  > & { sure(version: number, from: string): string };
  readonly demand: Texts<
    | 'title'
    | 'none'
    | 'asPlot'
    | 'asTable'
    | 'show'
    | 'week'
    | 'asked'
    | 'offered'
    | 'booked'
    | 'before'
    | 'others'
    | 'toCome'
    | 'extra'
    | 'extraNone'
    | 'intoDraft'
    | 'intoNew'
    | 'accepted'
  > & {
    readonly reasons: Readonly<Record<ExtraReason, (params: Params) => string>>;
    summary(asked: number, offered: number): string;
  };
  readonly published: Texts<'title' | 'hint' | 'calendar' | 'openCalendar' | 'print' | 'poster' | 'printing'>;
  readonly decision: Readonly<Record<ScheduleDecision, { say(params: Params): string; action: string }>>;
}
