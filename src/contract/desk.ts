// The JSON of the request desk: what may be done with a request, incidents, memos, visits and the totals.
import type { IsoDate, IsoDateTime } from '../domain/facts';
import type { Language, RoleKey, Topic } from '../domain/tables';
import type { TeacherState } from '../domain/training';
import type { Reply, RequestCard, RequestLine } from './rpc';

/** What the desk does with a request; `closeRequest`, `bookSlot` and `settleQuarantined` do the rest. */
export type RequestChange =
  /** An answer is being written. */
  | { act: 'take' }
  /** The teacher is asked something by mail; the deadline rests until they reply or the desk goes on. */
  | { act: 'wait'; question: string }
  /** «Не по адресу»: another role's, or another topic; the teacher keeps the number and is not written to. */
  | { act: 'transfer'; role_key: RoleKey; topic: Topic; reason: string }
  /** Closed without an answer, and why. */
  | { act: 'drop'; reason: string }
  | { act: 'reopen'; reason: string }
  /** It works, the teacher said so in person. */
  | { act: 'confirm' }
  /** The same as another request, which stays; this one closes with it. */
  | { act: 'merge'; into: string }
  /** One more request of the same message, for another topic. */
  | { act: 'split'; topic: Topic; text: string }
  /** The consultation took place, or nobody came. What was said may be mailed as the answer. */
  | { act: 'held'; answer: string }
  | { act: 'no_show' };
export type RequestAct = RequestChange['act'];

/** Who asks: what helps to answer well. */
export interface SupportLine {
  training: { state: TeacherState; on: IsoDate } | null;
  /** For the lead only, and only where the person filled in the self-check. */
  self_check: { level: 'foundation' | 'working' | 'confident'; gaps: Topic[] } | null;
  next_slot: string;
  earlier: { request_id: string; topic: Topic; submitted_at: IsoDateTime; status: string }[];
}

/** A ready answer that the desk may begin with. */
export interface MemoLine {
  memo_id: string;
  topic: Topic;
  language: Language;
  question: string;
  answer: string;
  status: 'draft' | 'approved' | 'retired';
  approved_by: string;
  checked_on: IsoDate;
  /** Not checked for longer than the school allows. */
  stale: boolean;
  may: ('approve' | 'edit' | 'retire' | 'check')[];
}
export type MemoChange =
  | {
      act: 'draft';
      memo_id: string;
      request_id: string;
      topic: Topic;
      language: Language;
      question: string;
      answer: string;
    }
  | { act: 'approve' | 'retire' | 'check'; memo_id: string };

/** What the workbench says of an incident that lasts or is to come. */
export interface IncidentLine {
  incident_id: string;
  kind: 'failure' | 'maintenance';
  topic: Topic;
  title: string;
  started_at: IsoDateTime;
  ended_at: IsoDateTime;
  vendor_due_on: IsoDate;
  vendor_overdue: boolean;
  /** How many requests belong to it. */
  reports: number;
}

export interface IncidentCard {
  incident_id: string;
  kind: 'failure' | 'maintenance';
  topic: Topic;
  title: string;
  started_at: IsoDateTime;
  /** Empty while it lasts. */
  ended_at: IsoDateTime;
  minutes: number;
  vendor: string;
  vendor_due_on: IsoDate;
  vendor_overdue: boolean;
  announced_at: IsoDateTime;
  requests: RequestLine[];
  /** Devices of the inventory that it is about. */
  devices: { device_id: string; name: string; works: boolean }[];
  /** Its reporters who have an address and wait: whom the end is mailed to. */
  by_mail: number;
  may: ('end' | 'vendor' | 'change' | 'cancel')[];
}
export type IncidentChange =
  /** It works again: one message to every reporter. */
  | { act: 'end'; incident_id: string; started_at: IsoDateTime; ended_at: IsoDateTime; message: string }
  | { act: 'vendor'; incident_id: string; vendor: string; vendor_due_on: IsoDate }
  | { act: 'plan'; incident_id: string; title: string; started_at: IsoDateTime; ended_at: IsoDateTime }
  | { act: 'cancel'; incident_id: string }
  /** A report belongs to this incident after all, or does not. */
  | { act: 'join' | 'leave'; incident_id: string; request_id: string };

export interface Visit {
  /** Made by the page once, so that a repeated call records nothing twice. */
  key: string;
  slot_id: string;
  staff_id: string;
  topic: Topic;
  text: string;
  /** Empty: nothing is mailed. */
  answer: string;
}

export interface TopicTotals {
  topic: Topic;
  received: number;
  open: number;
  overdue: number;
  answered: number;
  on_time: number;
  reopened: number;
  /** In minutes of working time; null where nothing was answered. */
  median_minutes: number | null;
}
export interface Totals {
  from: IsoDate;
  to: IsoDate;
  /** What may be chosen: the terms of the school year, the newest last. */
  periods: { name: string; from: IsoDate; to: IsoDate }[];
  topics: TopicTotals[];
  all: Omit<TopicTotals, 'topic'>;
  incidents: number;
  downtime_minutes: number;
}

export interface DeskRpc {
  changeRequest(args: { request_id: string; change: RequestChange }): Reply<RequestCard>;
  recordVisit(args: Visit): Reply<RequestCard>;
  incidents(args: Record<string, never>): Reply<IncidentCard[]>;
  changeIncident(args: IncidentChange): Reply<IncidentCard[]>;
  memos(args: { topic: Topic | ''; query: string }): Reply<MemoLine[]>;
  changeMemo(args: MemoChange): Reply<MemoLine[]>;
  totals(args: { from: IsoDate; to: IsoDate }): Reply<Totals>;
  openPlanning(args: Record<string, never>): Reply<true>;
}
