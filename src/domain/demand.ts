// Who asked about what, week by week, beside the places that the schedule offers (clause 2.6; 2.4: extra slots before a term ends).
import { addDays, dateOf, datesFrom, weekdayIso } from './dates';
import type { Facts, IsoDate } from './facts';
import { earlier } from './schedule-clashes';
import { offersTopic } from './schedule-topics';
import { approvedRows } from './schedule-version';
import { schoolYear } from './school-year';
import { planDay } from './slots';
import { type RequestRow, TOPICS, type Topic } from './tables';

export interface WeekOfDemand {
  readonly monday: IsoDate;
  readonly asked: Partial<Record<Topic, number>>;
  readonly asked_before: Partial<Record<Topic, number>>;
  readonly offered: number;
  readonly booked: number;
  readonly to_come: boolean;
}

const WEEK = 7;
/** The same weekday of the school year before: 52 weeks earlier. */
export const YEAR_BEFORE = 364;
const WEEKS_AHEAD = 6;

export const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - weekdayIso(date));

/** What was taken in twice, or from nobody who is known, is no demand. */
const counts = (request: RequestRow): boolean => request.status !== 'quarantined' && request.duplicate_of === '';

function askedByWeek(requests: readonly RequestRow[], topics: ReadonlySet<Topic>) {
  const weeks = new Map<IsoDate, Partial<Record<Topic, number>>>();
  for (const request of requests) {
    const topic = request.topic || 'other';
    if (!topics.has(topic) || !counts(request)) continue;
    const monday = mondayOf(dateOf(request.submitted_at));
    const asked = weeks.get(monday) ?? {};
    asked[topic] = (asked[topic] ?? 0) + 1;
    weeks.set(monday, asked);
  }
  return weeks;
}

const dateOfSlot = (slotId: string): IsoDate => /@(\d{4}-\d\d-\d\d)/.exec(slotId)?.[1] ?? '';

/** The topics on which the schedule offers consultations at all. */
export const consultedOn = (facts: Facts): Set<Topic> =>
  new Set(TOPICS.filter((topic) => approvedRows(facts).some((row) => offersTopic(row, topic))));

export const offeredIn = (facts: Facts, monday: IsoDate): number =>
  datesFrom(monday, addDays(monday, WEEK))
    .flatMap((date) => planDay(facts, date).slots)
    .filter((slot) => slot.booking === 'required')
    .reduce((sum, slot) => sum + (slot.capacity ?? 1), 0);

/** From the beginning of the school year to some weeks ahead. `requests`: of this year and of the one before. */
export function demandByWeek(facts: Facts, requests: readonly RequestRow[], today: IsoDate): WeekOfDemand[] {
  const year = schoolYear(facts);
  if (!year) return [];
  const asked = askedByWeek(requests, consultedOn(facts));
  const booked = new Map<IsoDate, number>();
  for (const { slot_id } of requests) {
    const date = dateOfSlot(slot_id);
    if (date) booked.set(mondayOf(date), (booked.get(mondayOf(date)) ?? 0) + 1);
  }
  const ahead = addDays(mondayOf(today), WEEKS_AHEAD * WEEK);
  const until = earlier(ahead, year.until);
  const weeks: WeekOfDemand[] = [];
  for (let monday = mondayOf(year.from); monday < until; monday = addDays(monday, WEEK))
    weeks.push({
      monday,
      asked: asked.get(monday) ?? {},
      asked_before: asked.get(addDays(monday, -YEAR_BEFORE)) ?? {},
      offered: offeredIn(facts, monday),
      booked: booked.get(monday) ?? 0,
      to_come: today < monday,
    });
  return weeks;
}
