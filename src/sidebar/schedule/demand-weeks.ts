// The demand of a week as the plot and the table add it up.
import type { DemandWeek } from '../../contract/schedule';
import type { Topic } from '../../domain/tables';

/** What clause 2 names has a colour of its own. */
export const DRAWN = ['ktp', 'current_marks', 'final_marks', 'reports', 'others'] as const;
export type Drawn = (typeof DRAWN)[number];

const drawnAs = (topic: string): Drawn => DRAWN.find((one) => one === topic) || 'others';

export const byDrawn = (asked: Partial<Record<Topic, number>>): Record<Drawn, number> => {
  const sums: Record<Drawn, number> = { ktp: 0, current_marks: 0, final_marks: 0, reports: 0, others: 0 };
  for (const [topic, n] of Object.entries(asked)) sums[drawnAs(topic)] += n || 0;
  return sums;
};
export const total = (asked: Partial<Record<Topic, number>>): number =>
  Object.values(asked).reduce((sum, n) => sum + (n || 0), 0);

export const hasBefore = (weeks: readonly DemandWeek[]): boolean => weeks.some((week) => total(week.asked_before) > 0);

/** A round number that the plot's height stands for. */
export const topOf = (weeks: readonly DemandWeek[]): number => {
  const most = Math.max(4, ...weeks.flatMap((week) => [total(week.asked), total(week.asked_before), week.offered]));
  const step = most <= 10 ? 2 : most <= 50 ? 10 : 20;
  return Math.ceil(most / step) * step;
};
