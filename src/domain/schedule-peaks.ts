// When many ask at once: before a term ends (clause 2.4), when plans are made in September (2.2), and in weeks that asked for more than there is.
import { addDays } from './dates';
import type { WeekOfDemand } from './demand';
import type { Facts, IsoDate } from './facts';
import { ROUTES } from './routing';
import { later } from './schedule-clashes';
import { isStaffWorkingDay, ledgerTerms } from './school-year';
import { TOPICS, type Topic } from './tables';

export interface Peak {
  readonly reason: 'term_end' | 'ktp' | 'demand';
  readonly name: string;
  readonly topics: readonly Topic[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly rows: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What lies further ahead is not proposed yet. */
const DAYS_AHEAD = 70;
const WORKING_DAYS_BEFORE = 10;
const KTP_DAYS = 21;
const ROWS_AT_A_PEAK = 2;

function workingDaysBefore(facts: Facts, day: IsoDate, count: number): IsoDate {
  let first = day;
  for (let left = count; left > 0; first = addDays(first, -1)) if (isStaffWorkingDay(facts, first)) left--;
  return addDays(first, 1);
}

function knownPeaks(facts: Facts): Peak[] {
  const terms = ledgerTerms(facts);
  const ends = terms.map((term): Peak => {
    const to = term.final_marks_due_on || term.ends_on;
    const from = workingDaysBefore(facts, to, WORKING_DAYS_BEFORE);
    const params = { period: term.period_code, from, to };
    return {
      reason: 'term_end',
      name: term.period_code,
      topics: ['final_marks', 'reports'],
      from,
      to,
      rows: ROWS_AT_A_PEAK,
      params,
    };
  });
  const [first] = terms;
  if (!first) return ends;
  const [from, to] = [first.starts_on, addDays(first.starts_on, KTP_DAYS - 1)];
  return [
    { reason: 'ktp', name: from, topics: ['ktp'], from, to, rows: ROWS_AT_A_PEAK, params: { from, to } },
    ...ends,
  ];
}

const sum = (asked: WeekOfDemand['asked']): number => Object.values(asked).reduce((all, n) => all + n, 0);

/** Weeks to come in which more asked a year ago, or ask now, than there are places. */
function pastDemand(weeks: readonly WeekOfDemand[], today: IsoDate): Peak[] {
  const whole = weeks.filter(({ monday }) => addDays(monday, 7) <= today);
  const lately = whole[whole.length - 1]?.asked ?? {};
  return weeks
    .filter(({ to_come }) => to_come)
    .flatMap((week): Peak[] => {
      const before = sum(week.asked_before) > 0;
      const asked = before ? week.asked_before : lately;
      const n = sum(asked);
      const most = TOPICS.filter((topic) => asked[topic]).sort((a, b) => (asked[b] ?? 0) - (asked[a] ?? 0));
      const role = most[0] && ROUTES[most[0]].role;
      if (n <= week.offered || !role) return [];
      const topics = most.filter((topic) => ROUTES[topic].role === role);
      const params = { monday: week.monday, asked: n, offered: week.offered, before: before ? 'yes' : 'no' };
      const to = addDays(week.monday, 6);
      return [{ reason: 'demand', name: week.monday, topics, from: week.monday, to, rows: 1, params }];
    });
}

/** Those that are not over, and near enough to be prepared for. */
export function peaksFrom(facts: Facts, weeks: readonly WeekOfDemand[], today: IsoDate): Peak[] {
  const tomorrow = addDays(today, 1);
  return [...knownPeaks(facts), ...pastDemand(weeks, today)]
    .filter((peak) => tomorrow <= peak.to && peak.from <= addDays(today, DAYS_AHEAD))
    .map((peak) => ({ ...peak, from: later(peak.from, tomorrow) }));
}
