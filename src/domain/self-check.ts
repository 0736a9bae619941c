// What a self-check says of a person (clause 1.4, items 1 and 2): level and gaps of part A, readiness of part B, the place of work of part C.
import type { SelfAssessment, Topic } from './tables';

export const SELF_CHECK_LEVELS = ['foundation', 'working', 'confident'] as const;
export type SelfCheckLevel = (typeof SELF_CHECK_LEVELS)[number];
export const READINESS = ['low', 'medium', 'high'] as const;
export type Readiness = (typeof READINESS)[number];

export interface SelfCheck {
  readonly level: SelfCheckLevel;
  readonly gaps: readonly Topic[];
}

/** The lead's alone: nothing of it but `SelfCheck` stands beside a request, and that for the lead only. */
export interface Checked extends SelfCheck {
  readonly staff_id: string;
  readonly submitted_on: string;
  readonly a_total: number;
  readonly b_total: number;
  readonly readiness: Readiness;
  /** Topics in which they are not on their own yet: gaps, and what they do with help. */
  readonly weak: readonly Topic[];
}

const TOPIC_ITEMS = {
  a2_ktp: 'ktp',
  a3_current: 'current_marks',
  a4_final: 'final_marks',
  a5_reports: 'reports',
} as const;
const WORKING = 8;
const CONFIDENT = 14;
const MEDIUM = 5;
const HIGH = 9;
const MOST = 3;
const OFTEN: ReadonlySet<string> = new Set(['weekly', 'daily']);

/** By staff id. */
export function newestChecks(rows: readonly SelfAssessment[]): ReadonlyMap<string, SelfAssessment> {
  const newest = new Map<string, SelfAssessment>();
  for (const row of rows) {
    const known = newest.get(row.staff_id);
    if (!known || known.submitted_on < row.submitted_on) newest.set(row.staff_id, row);
  }
  return newest;
}

const sum = (answers: readonly number[]): number => answers.reduce((total, answer) => total + answer, 0);

/** A sheet that was left half empty says nothing. */
export function checkedOf(row: SelfAssessment): Checked | undefined {
  const partA = [row.a1_login, row.a2_ktp, row.a3_current, row.a4_final, row.a5_reports, row.a6_safety];
  const worry = row.b3_worry_reversed_input;
  const partB = [row.b1_useful, row.b2_easy, worry === null ? null : MOST - worry, row.b4_ready];
  const answered = (answer: number | null): answer is number => answer !== null;
  if (!partA.every(answered) || !partB.every(answered)) return undefined;
  const a_total = sum(partA);
  const b_total = sum(partB);
  const items = Object.keys(TOPIC_ITEMS) as (keyof typeof TOPIC_ITEMS)[];
  const upTo = (most: number) => items.filter((item) => (row[item] ?? 0) <= most).map((item) => TOPIC_ITEMS[item]);
  return {
    staff_id: row.staff_id,
    submitted_on: row.submitted_on,
    a_total,
    level: a_total >= CONFIDENT ? 'confident' : a_total >= WORKING ? 'working' : 'foundation',
    gaps: upTo(0),
    weak: upTo(1),
    b_total,
    readiness: b_total >= HIGH ? 'high' : b_total >= MEDIUM ? 'medium' : 'low',
  };
}

/** Computer or internet stop them every week, or oftener. */
export const isStoppedOften = (row: SelfAssessment): boolean => OFTEN.has(row.c2_access_problem);

/** Of the newest one. */
export function selfCheckOf(rows: readonly SelfAssessment[], staffId: string): SelfCheck | undefined {
  const newest = newestChecks(rows.filter((row) => row.staff_id === staffId)).get(staffId);
  const checked = newest && checkedOf(newest);
  return checked && { level: checked.level, gaps: checked.gaps };
}
