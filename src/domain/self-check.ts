// What a self-check says of a person (clause 1.4): the level of part A, and the topics in which everything is new to them.
import type { SelfAssessment, Topic } from './tables';

export type SelfCheckLevel = 'foundation' | 'working' | 'confident';
export interface SelfCheck {
  readonly level: SelfCheckLevel;
  readonly gaps: readonly Topic[];
}

const TOPIC_ITEMS = {
  a2_ktp: 'ktp',
  a3_current: 'current_marks',
  a4_final: 'final_marks',
  a5_reports: 'reports',
} as const;
const WORKING = 8;
const CONFIDENT = 14;

/** Of the newest one; a sheet that was left half empty says nothing. */
export function selfCheckOf(rows: readonly SelfAssessment[], staffId: string): SelfCheck | undefined {
  const newest = rows
    .filter((row) => row.staff_id === staffId)
    .sort((a, b) => (a.submitted_on < b.submitted_on ? 1 : -1))[0];
  if (!newest) return undefined;
  const partA = [
    newest.a1_login,
    newest.a2_ktp,
    newest.a3_current,
    newest.a4_final,
    newest.a5_reports,
    newest.a6_safety,
  ];
  const partB = [newest.b1_useful, newest.b2_easy, newest.b3_worry_reversed_input, newest.b4_ready];
  if ([...partA, ...partB].includes(null)) return undefined;
  const total = partA.reduce<number>((sum, answer) => sum + (answer ?? 0), 0);
  const items = Object.keys(TOPIC_ITEMS) as (keyof typeof TOPIC_ITEMS)[];
  return {
    level: total >= CONFIDENT ? 'confident' : total >= WORKING ? 'working' : 'foundation',
    gaps: items.filter((item) => newest[item] === 0).map((item) => TOPIC_ITEMS[item]),
  };
}
