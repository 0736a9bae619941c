// What every view shares: the words, what the server last said, and the way between views.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { RequestAct } from '../contract/desk';
import type { RecordingOptions, Reply, Workbench } from '../contract/rpc';
import type { Failure, IsoDate } from '../domain/facts';
import type { Language, RoleKey, Topic } from '../domain/tables';
import type { DeskMessages } from '../i18n/desk';
import type { SidebarMessages } from '../i18n/sidebar';
import type { Schedule } from './schedule/schedule-state';
import type { SubstitutionDraft } from './school/substitution-draft';
import type { Begun } from './suggestion/preset';
import type { AttendanceDraft } from './training/attendance-draft';
import type { Trainings } from './training/trainings';

export const SECTIONS = [
  'workbench',
  'recording',
  'training',
  'schedule',
  'school',
  'incidents',
  'memos',
  'totals',
  'documents',
  'importing',
  'data',
  'exporting',
  'health',
  'setUp',
  'planning',
] as const;
export type Section = (typeof SECTIONS)[number];
/** What the section of the conditions of help shows, one at a time. */
export type SchoolPart = 'roles' | 'substitutions' | 'days' | 'rooms' | 'equipment' | 'waiting' | 'self_check';
/** What the section about data shows, one at a time. */
export type DataPart = 'privacy' | 'year' | 'lowData' | 'handOver';
export interface View {
  section: Section;
  request_id?: string;
  /** A training session; empty for one that the lead adds. */
  session_id?: string;
  /** What of the session is wanted at once. */
  open?: 'days' | 'attendance';
  /** What of the request is wanted at once. */
  act?: RequestAct;
  /** The field of the search is wanted at once. */
  search?: true;
  /** A slot without bookings, to which somebody came. */
  visit?: string;
  /** Of a session that the lead adds: about what and for whom. */
  wish?: { topics: Topic[]; people: string[] };
  /** A version of the schedule that is wanted at once. */
  version?: number;
  /** Of the conditions of help: which part is wanted at once. */
  part?: SchoolPart;
  /** Of the section about data: which part is wanted at once. */
  data?: DataPart;
  /** Of a substitution that the lead begins: whose role, and when. */
  absence?: { role_key: RoleKey; from: IsoDate; to: IsoDate };
}

export interface Desk {
  readonly m: DeskMessages;
  readonly s: SidebarMessages;
  readonly language: Language;
  readonly board: Workbench | undefined;
  readonly boardFailure: Failure | undefined;
  readonly loading: boolean;
  readonly options: Reply<RecordingOptions> | undefined;
  /** A recording begun and left: another look at the queue does not lose it. */
  readonly draft: { current: Begun | undefined };
  /** A substitution begun and left. */
  readonly substitution: { current: SubstitutionDraft | undefined };
  readonly trainings: Trainings;
  readonly schedule: Schedule;
  /** Attendance begun and left, by session. */
  readonly attendance: Map<string, AttendanceDraft>;
  /** In the dialog, where sections stand side by side. */
  readonly wide: boolean;
  go(view: View): void;
  reload(): Promise<void>;
  loadOptions(again?: boolean): Promise<void>;
  /** Takes a request off the lists before the server has answered; gives the way back. */
  takeOff(request_id: string): () => void;
  /** The same for a decision that the lead has seen to. */
  putAside(key: string): () => void;
  /** Read out by screen readers. */
  announce(text: string): void;
}
export const DeskContext = createContext<Desk | undefined>(undefined);
export const useDesk = (): Desk => useContext(DeskContext)!;
