// What the tab for the director says.
import type { Language, Topic } from '../domain/tables';
import { dashboard as en } from './en/dashboard';
import { dashboard as ru } from './ru/dashboard';

export type GlanceLine =
  | 'training'
  | 'received'
  | 'answered'
  | 'on_time'
  | 'overdue'
  | 'open'
  | 'median'
  | 'places'
  | 'failures'
  | 'downtime'
  | 'vacant';
export type TermColumn =
  | 'term'
  | 'covered'
  | 'required'
  | 'received'
  | 'answered'
  | 'on_time'
  | 'offered'
  | 'used'
  | 'failures'
  | 'hours'
  | 'vacant';
type Texts<K extends string> = Readonly<Record<K, string>>;

export interface DashboardMessages {
  readonly tab: string;
  title(school: string): string;
  /** The day since which the figures have been these. */
  since(date: string): string;
  readonly noTerm: string;
  readonly nothing: string;
  readonly glance: Texts<GlanceLine>;
  readonly terms: string;
  readonly columns: Texts<TermColumn>;
  readonly year: string;
  readonly topics: string;
  readonly topic: string;
  /** Short enough for the axis of a chart. */
  readonly topicNames: Texts<Topic>;
  readonly byMonth: string;
  readonly month: string;
  /** Of questions that the schedule is there for, and the places it offers. */
  readonly asked: string;
  readonly offered: string;
  /** `2026-09` → «сентябрь». */
  monthName(month: string): string;
  readonly charts: Texts<'coverage' | 'topics' | 'months' | 'teachers'>;
}

export const dashboardMessages = (language: Language): DashboardMessages => (language === 'en' ? en : ru);
