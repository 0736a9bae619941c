// What a person needs most in a term: the peaks of the school's year, the gaps of the self-check, and what people ask about.
import { addDays } from '../dates';
import type { IsoDate } from '../facts';
import { addWorkingDays, isStaffWorkingDay, ledgerTerms } from '../school-year';
import type { Quarter, SelfAssessment, Topic } from '../tables';
import type { PlanQuestion } from './types';

/** Clauses 2.2–2.5. */
export const TAUGHT = ['ktp', 'current_marks', 'final_marks', 'reports'] as const;
type Taught = (typeof TAUGHT)[number];
type Weights = Readonly<Record<Taught, number>>;

const ANSWER = { ktp: 'a2_ktp', current_marks: 'a3_current', final_marks: 'a4_final', reports: 'a5_reports' } as const;
/** By the answer of the self-check: cannot, with help, on my own, can teach others. */
const GAP = [6, 3, 0, 0] as const;
const MOST_DEMAND = 2;

/** Lesson plans and the daily journal when the year begins, results when it ends, corrected plans when its second half begins. */
function peakOf(terms: readonly Quarter[], term: Quarter): Weights {
  const nth = terms.findIndex((one) => one.period_code === term.period_code);
  if (nth <= 0) return { ktp: 4, current_marks: 4, final_marks: 1, reports: 1 };
  if (nth === terms.length - 1) return { ktp: 0, current_marks: 1, final_marks: 5, reports: 4 };
  return { ktp: nth === Math.floor(terms.length / 2) ? 3 : 1, current_marks: 2, final_marks: 4, reports: 4 };
}

function newestChecks(rows: readonly SelfAssessment[]): Map<string, SelfAssessment> {
  const newest = new Map<string, SelfAssessment>();
  for (const row of rows) {
    const known = newest.get(row.staff_id);
    if (!known || known.submitted_on < row.submitted_on) newest.set(row.staff_id, row);
  }
  return newest;
}

/** By staff id, how much each topic would help. */
export function wishesOf(question: PlanQuestion): (staffId: string) => Weights {
  const peak = peakOf(ledgerTerms(question.facts), question.term);
  const checks = newestChecks(question.self_assessment);
  const asked = TAUGHT.reduce((sum, topic) => sum + (question.demand.get(topic) ?? 0), 0);
  const demand = (topic: Taught): number =>
    asked === 0 ? 0 : Math.round((MOST_DEMAND * (question.demand.get(topic) ?? 0)) / asked);
  return (staffId) => {
    const check = checks.get(staffId);
    const weight = (topic: Taught): number => {
      const answer = check?.[ANSWER[topic]] ?? null;
      return peak[topic] + demand(topic) + (answer === null ? 0 : (GAP[answer] ?? 0));
    };
    return Object.fromEntries(TAUGHT.map((topic) => [topic, weight(topic)])) as Weights;
  };
}

/** By how much the best topic for a person outweighs the best one of the group's. */
export const loss = (wishes: Weights, topics: readonly Topic[]): number =>
  Math.max(...TAUGHT.map((topic) => wishes[topic])) -
  Math.max(0, ...TAUGHT.filter((topic) => topics.includes(topic)).map((topic) => wishes[topic]));

const ranked = (wishes: Weights): Taught[] => [...TAUGHT].sort((a, b) => wishes[b] - wishes[a]);

/** The one topic that helps a group most, and a second one that helps at least half as much. */
function topicsOf(group: readonly Weights[]): Topic[] {
  const sum = (topic: Taught): number => group.reduce((all, wishes) => all + wishes[topic], 0);
  const sums = Object.fromEntries(TAUGHT.map((topic) => [topic, sum(topic)])) as Weights;
  const [first, second] = ranked(sums);
  return 2 * sums[second!] >= sums[first!] ? [first!, second!] : [first!];
}

/** The topics of so many even groups, people with the same needs together. */
export function groupTopics(question: PlanQuestion, staffIds: readonly string[], groups: number): Topic[][] {
  const wishes = wishesOf(question);
  const place = (staffId: string): string =>
    ranked(wishes(staffId))
      .map((topic) => TAUGHT.indexOf(topic))
      .join('');
  const inOrder = staffIds
    .map((id) => ({ id, place: place(id) }))
    .sort((a, b) => (a.place === b.place ? (a.id < b.id ? -1 : 1) : a.place < b.place ? -1 : 1));
  return Array.from({ length: groups }, (_, g) => {
    const cut = (n: number): number => Math.round((n * inOrder.length) / groups);
    return topicsOf(inOrder.slice(cut(g), cut(g + 1)).map(({ id }) => wishes(id)));
  });
}

const EARLY = 7;
const BEFORE_RESULTS = 12;

/** Plans and daily marks soon after the lessons began; results a good two weeks before they are due. */
export function idealDate(question: PlanQuestion, topics: readonly Topic[]): IsoDate {
  const { facts, term } = question;
  if (topics[0] === 'ktp' || topics[0] === 'current_marks') return addWorkingDays(facts, term.starts_on, EARLY);
  let date = term.final_marks_due_on || term.ends_on;
  for (let left = BEFORE_RESULTS; left > 0; date = addDays(date, -1)) if (isStaffWorkingDay(facts, date)) left--;
  return date;
}
