// What the report says of the self-check (clause 1.4, items 1 and 2): how many filled it in, and the levels that a closed round made known. No figure leads to a person.
import { dateOf } from './dates';
import type { ReportFigure, ReportObservation, ReportPeriod } from './report';
import { measure } from './report-counting';
import { READINESS, SELF_CHECK_LEVELS } from './self-check';
import { isOfAll, readPublished } from './self-check-rounds';

const NO_ROWS = { table: 'self_check_rounds', keys: [] } as const;

const filledFigure = ({ facts, self_assessment }: ReportObservation, { to }: ReportPeriod): ReportFigure => {
  const filled = new Set(
    self_assessment.filter(({ submitted_on }) => submitted_on <= to).map(({ staff_id }) => staff_id),
  );
  const required = facts.staff.filter((person) => person.training_required);
  const known = required.filter(({ staff_id }) => filled.has(staff_id)).length;
  return measure('self_check.filled', '1.4-1', known, 'count', NO_ROWS, required.length);
};

/** Of the last round of everybody that was closed in the period, as it was fixed then. */
export function selfCheckFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const [last] = obs.self_check_rounds
    .filter((round) => isOfAll(round) && period.from <= dateOf(round.closed_at) && dateOf(round.closed_at) <= period.to)
    .sort((a, b) => (a.closed_at < b.closed_at ? 1 : -1));
  const groups = (last && readPublished(last)?.groups) ?? [];
  const people = groups.reduce((all, group) => all + group.people, 0);
  const levels = SELF_CHECK_LEVELS.map((level) => {
    const n = groups.reduce((all, group) => all + group.level[level], 0);
    return measure(`self_check.level.${level}`, '1.4-1', n, 'count', NO_ROWS, people);
  });
  const readiness = READINESS.map((one) => {
    const n = groups.reduce((all, group) => all + group.readiness[one], 0);
    return measure(`self_check.readiness.${one}`, '1.4-2', n, 'count', NO_ROWS, people);
  });
  return [filledFigure(obs, period), ...(people > 0 ? [...levels, ...readiness] : [])];
}
