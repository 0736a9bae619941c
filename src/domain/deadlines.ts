// When an answer is due: a rule of the school.
import { addDays, dateOf, timeOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { addWorkingDays, isStaffWorkingDay, nextWorkingDay } from './school-year';
import type { RequestRow, Urgency } from './tables';

/** The day from which the answer time runs. The cut-off itself, to the second, is already too late. */
function startDay(facts: Facts, submittedAt: IsoDateTime): IsoDate {
  const date = dateOf(submittedAt);
  const inTime = isStaffWorkingDay(facts, date) && timeOf(submittedAt) < facts.settings.cutoff_time;
  return inTime ? date : nextWorkingDay(facts, addDays(date, 1));
}

export const dueOn = (facts: Facts, submittedAt: IsoDateTime, urgency: Urgency): IsoDate =>
  addWorkingDays(facts, startDay(facts, submittedAt), facts.settings.due_days[urgency]);

/** A rule of the school: so many working days after the due date it is handed up. */
const HANDED_UP_AFTER = 2;

/** How near the due date is. What waits for the teacher rests; `tomorrow` is the next working day. */
export type Deadline = 'overdue' | 'today' | 'tomorrow' | 'later' | 'rests';

export function deadlineOf(facts: Facts, { status, due_on }: RequestRow, today: IsoDate): Deadline {
  if (status === 'waiting') return 'rests';
  if (due_on === '') return 'later';
  if (due_on < today) return 'overdue';
  if (due_on === today) return 'today';
  return due_on <= addWorkingDays(facts, today, 1) ? 'tomorrow' : 'later';
}

export const isHandedUp = (facts: Facts, request: RequestRow, today: IsoDate): boolean =>
  deadlineOf(facts, request, today) === 'overdue' && addWorkingDays(facts, request.due_on, HANDED_UP_AFTER) <= today;
