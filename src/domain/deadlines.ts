// When an answer is due: a rule of the school.
import { addDays, dateOf, timeOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { addWorkingDays, isStaffWorkingDay, nextWorkingDay } from './school-year';
import type { Urgency } from './tables';

/** The day from which the answer time runs. The cut-off itself, to the second, is already too late. */
function startDay(facts: Facts, submittedAt: IsoDateTime): IsoDate {
  const date = dateOf(submittedAt);
  const inTime = isStaffWorkingDay(facts, date) && timeOf(submittedAt) < facts.settings.cutoff_time;
  return inTime ? date : nextWorkingDay(facts, addDays(date, 1));
}

export const dueOn = (facts: Facts, submittedAt: IsoDateTime, urgency: Urgency): IsoDate =>
  addWorkingDays(facts, startDay(facts, submittedAt), facts.settings.due_days[urgency]);
