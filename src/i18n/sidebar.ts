// What the lead's workbench says; apart from the server's words, so that its bundle stays small.
import type { Language } from '../domain/tables';
import { sidebar as en } from './en/sidebar';
import type { Params } from './messages';
import { sidebar as ru } from './ru/sidebar';
import type { DeskDecision, DeskViewMessages } from './sidebar-desk';
import type { DocumentsMessages } from './sidebar-documents';
import type { EquipmentDecision, EquipmentViewMessages } from './sidebar-equipment';
import type { ExportViewMessages } from './sidebar-export';
import type { HandOverViewMessages } from './sidebar-hand-over';
import type { LowDataViewMessages } from './sidebar-low-data';
import type { DataMessages, PrivacyDecision, PrivacyViewMessages } from './sidebar-privacy';
import type { ReportViewMessages } from './sidebar-report';
import type { ScheduleDecision, ScheduleViewMessages } from './sidebar-schedule';
import type { SchoolDecision, SchoolViewMessages } from './sidebar-school';
import type { SelfCheckDecision, SelfCheckViewMessages } from './sidebar-self-check';
import type { TrainingDecision, TrainingMessages } from './sidebar-training';
import type { YearDecision, YearViewMessages } from './sidebar-year';

export type DecisionKind =
  | 'role_gap'
  | 'quarantined'
  | 'calendar_edited'
  | 'mail_failed'
  | TrainingDecision
  | DeskDecision
  | ScheduleDecision
  | SchoolDecision
  | SelfCheckDecision
  | EquipmentDecision
  | PrivacyDecision
  | YearDecision
  | 'overdue'
  | 'not_set_up'
  | 'no_heartbeat'
  | 'settings_problem';
export type HealthKey =
  | 'heartbeat'
  | 'triggers'
  | 'calendar'
  | 'mail_quota'
  | 'owed'
  | 'form'
  | 'low_data'
  | 'time_zone';
export type HealthState = 'ok' | 'warning' | 'failure';
export type SetUpStep = 'tables' | 'form' | 'calendar' | 'triggers' | 'slots' | 'events' | 'done';
type Say = (params: Params) => string;
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface SidebarMessages {
  readonly languageNames: Texts<Language>;
  readonly nav: Texts<'label' | 'language' | 'workbench' | 'recording' | 'training' | 'importing' | 'health' | 'setUp'>;
  readonly common: Texts<
    | 'loading'
    | 'working'
    | 'retry'
    | 'refresh'
    | 'back'
    | 'copyLink'
    | 'copied'
    | 'copyByHand'
    | 'cancel'
    | 'openForm'
    | 'accountUnknown'
  > & { more(n: number): string };
  readonly workbench: Texts<
    | 'decisions'
    | 'nothingToDecide'
    | 'today'
    | 'nothingToday'
    | 'queue'
    | 'filters'
    | 'search'
    | 'clearSearch'
    | 'notFound'
    | 'emptyQueue'
    | 'emptyFilter'
    | 'shareForm'
    | 'free'
    | 'walkIn'
    | 'noOne'
    | 'notSetUp'
    | 'setUpNow'
    | 'noAccess'
    | 'unhealthy'
    | 'dismiss'
    | 'dismissed'
  > & {
    due(date: string): string;
    overdue(date: string): string;
    shown(shown: number, total: number): string;
    found(n: number): string;
  };
  readonly decision: Readonly<Record<DecisionKind, { say: Say; action: string }>>;
  readonly training: TrainingMessages;
  readonly desk: DeskViewMessages;
  readonly schedule: ScheduleViewMessages;
  readonly school: SchoolViewMessages;
  readonly report: ReportViewMessages;
  readonly selfCheck: SelfCheckViewMessages;
  readonly equipment: EquipmentViewMessages;
  readonly documents: DocumentsMessages;
  readonly exporting: ExportViewMessages;
  readonly data: DataMessages;
  readonly privacy: PrivacyViewMessages;
  readonly lowData: LowDataViewMessages;
  readonly year: YearViewMessages;
  readonly handOver: HandOverViewMessages;
  readonly otherDecision: { say: Say; action: string };
  readonly request: Texts<
    | 'question'
    | 'noText'
    | 'from'
    | 'address'
    | 'topic'
    | 'role'
    | 'who'
    | 'nobody'
    | 'due'
    | 'time'
    | 'noTime'
    | 'about'
    | 'received'
    | 'linked'
    | 'duplicateOf'
    | 'incidentOf'
    | 'history'
    | 'answer'
    | 'answerHint'
    | 'reply'
    | 'send'
    | 'sending'
    | 'backToText'
    | 'closed'
    | 'noLetter'
    | 'deputyOnly'
    | 'undone'
    | 'unknownSender'
    | 'settleHint'
    | 'release'
    | 'discard'
    | 'discardSure'
    | 'discarded'
    | 'released'
  > & { letterTo(person: string, email: string): string; title(id: string): string; by(who: string): string };
  readonly booking: Texts<'title' | 'change' | 'book' | 'booked' | 'noneFits' | 'tellInPerson'> & {
    invites(person: string, email: string): string;
    instead(slot: string): string;
  };
  readonly recording: Texts<
    | 'title'
    | 'person'
    | 'personHint'
    | 'nobodyFound'
    | 'notActive'
    | 'clear'
    | 'text'
    | 'textHint'
    | 'topic'
    | 'moreTopics'
    | 'urgency'
    | 'format'
    | 'slot'
    | 'noSlot'
    | 'anySlot'
    | 'noneFits'
    | 'channel'
    | 'details'
    | 'classLabel'
    | 'subject'
    | 'language'
    | 'save'
    | 'saving'
    | 'keys'
    | 'needPerson'
    | 'needText'
    | 'saved'
    | 'another'
    | 'open'
    | 'nearest'
    | 'suggested'
    | 'unclear'
    | 'alsoNamed'
    | 'byLetter'
    | 'fromLetter'
    | 'wholeLetter'
  > & { people(n: number): string; candidates(n: number): string };
  readonly importing: Texts<
    | 'title'
    | 'hint'
    | 'choose'
    | 'drop'
    | 'checking'
    | 'write'
    | 'writing'
    | 'nothingWritten'
    | 'notReading'
    | 'nothingNew'
    | 'written'
    | 'errors'
    | 'warnings'
    | 'ignored'
    | 'sample'
    | 'wholeFile'
    | 'otherFiles'
  > & {
    counts(table: { added: number; changed: number; same: number }): string;
    absent(n: number): string;
    where(line: number, column: string): string;
    value(value: string): string;
  };
  readonly setUp: Texts<
    | 'title'
    | 'intro'
    | 'legal'
    | 'language'
    | 'start'
    | 'continue'
    | 'again'
    | 'running'
    | 'mayClose'
    | 'stopped'
    | 'finished'
    | 'formLink'
    | 'next'
    | 'nextImport'
    | 'nextCalendar'
    | 'nextShare'
    | 'goImport'
    | 'goWorkbench'
    | 'attention'
    | 'read'
    | 'needRead'
    | 'lowData'
    | 'lowDataHint'
  > & { readonly steps: Texts<SetUpStep>; progress(done: number, total: number): string };
  readonly health: Texts<'title' | 'checkNow' | 'checking' | 'checked' | 'setUpAgain'> & {
    readonly states: Texts<HealthState>;
    readonly overall: Texts<HealthState>;
    readonly names: Texts<HealthKey>;
    readonly lines: Readonly<Record<HealthKey, Readonly<Record<HealthState, Say>>>>;
    other(state: HealthState): string;
  };
}

export const sidebarMessages = (language: Language): SidebarMessages => (language === 'en' ? en : ru);
