// «Помогло?»: a week of working days after the answer the teacher is asked once, and never again.
import { addDays, dateOf, datesFrom } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { hasAddress, isActive, isAway, personOf } from './people';
import { addWorkingDays } from './school-year';
import type { RequestRow } from './tables';

/** A rule of the school. */
const ASKED_AFTER = 5;
/** A morning may be missed, the teacher may be away; after so many working days more it is too late to ask. */
const CATCH_UP = 3;
/** Longer than so many working days with the longest holidays of a year. */
const LOOK_BACK = 30;

const isAskedOn = (facts: Facts, answered: IsoDate, today: IsoDate): boolean => {
  const due = addWorkingDays(facts, answered, ASKED_AFTER);
  return due <= today && today <= addWorkingDays(facts, due, CATCH_UP);
};

/** The days of the answers that may be asked about today. */
export function followUpDays(facts: Facts, now: IsoDateTime): IsoDate[] {
  const today = dateOf(now);
  return datesFrom(addDays(today, -LOOK_BACK), today).filter((date) => isAskedOn(facts, date, today));
}

/** What was imported was never answered by the desk; who is away is not asked. */
export function isFollowUpDue(facts: Facts, request: RequestRow, now: IsoDateTime): boolean {
  const { status, followup_on, source_key, answered_at, staff_id } = request;
  if (status !== 'answered' || followup_on !== '' || source_key === '' || !hasAddress(facts, staff_id)) return false;
  const today = dateOf(now);
  const person = personOf(facts, staff_id);
  if (!person || !isActive(person, today) || isAway(person, today)) return false;
  return isAskedOn(facts, dateOf(answered_at), today);
}
