// What the report shows as plots: coverage by term, demand and offer by week, how soon answers came.
import { addDays, dateOf, weekdayIso } from './dates';
import type { IsoDate } from './facts';
import { groupedBy } from './lookup';
import { ANSWER_BINS, type AnswerBin, type ReportObservation, type ReportPeriod, type ReportPlots } from './report';
import { CONSULTED, offeredSlots, placesIn, requestsOf } from './report-help';
import { workingDaysWithin } from './school-year';
import type { Topic } from './tables';
import { isAnswered } from './totals';

const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayIso(date));

function weeksOf(obs: ReportObservation, period: ReportPeriod): ReportPlots['weeks'] {
  const asked = groupedBy(
    requestsOf(obs, period).filter(({ topic }) => topic !== '' && (CONSULTED as readonly Topic[]).includes(topic)),
    (row) => mondayOf(dateOf(row.submitted_at)),
  );
  const offered = groupedBy(offeredSlots(obs, period), (slot) => mondayOf(slot.date));
  const mondays = [...new Set([...asked.keys(), ...offered.keys()])].sort();
  const [first] = mondays;
  const last = mondays[mondays.length - 1];
  if (first === undefined || last === undefined) return [];
  const weeks: { monday: IsoDate; asked: number; offered: number }[] = [];
  for (let monday = first; monday <= last; monday = addDays(monday, 7))
    weeks.push({
      monday,
      asked: asked.get(monday)?.length ?? 0,
      offered: placesIn(offered.get(monday) ?? []),
    });
  return weeks;
}

const binOf = (days: number): AnswerBin => {
  if (days <= 0) return 'same_day';
  return days === 1 ? 'one' : days === 2 ? 'two' : days <= 5 ? 'five' : 'more';
};

/** Working days after the day of the request, up to that of the answer. */
function answersOf(obs: ReportObservation, period: ReportPeriod): ReportPlots['answers'] {
  const bins = groupedBy(requestsOf(obs, period).filter(isAnswered), (row) => {
    const [asked, answered] = [dateOf(row.submitted_at), dateOf(row.answered_at)];
    return binOf(asked < answered ? workingDaysWithin(obs.facts, addDays(asked, 1), answered).length : 0);
  });
  return ANSWER_BINS.map((bin) => ({ bin, count: bins.get(bin)?.length ?? 0 }));
}

/** Coverage is shown of every term up to now: one alone says little. */
export const reportPlots = (obs: ReportObservation, period: ReportPeriod): ReportPlots => ({
  coverage: obs.terms
    .filter(({ ledger }) => ledger.from <= dateOf(obs.now) && ledger.from <= period.to)
    .map(({ term, ledger }) => ({
      period_code: term.period_code,
      covered: ledger.covered.size,
      required: ledger.required.length,
    })),
  weeks: weeksOf(obs, period),
  answers: answersOf(obs, period),
});
