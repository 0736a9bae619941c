// What the workbench says about the schedule of consultations (clause 2.6): versions, the week, approval, peaks.
import type { Params } from './messages';

export type ScheduleDecision = 'schedule_edited' | 'schedule_draft';

export interface ScheduleViewMessages {
  readonly nav: string;
  readonly decision: Readonly<Record<ScheduleDecision, { say(params: Params): string; action: string }>>;
}
