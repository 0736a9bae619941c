// Taken times by date and minute of the day: what people's calendars and sessions come down to for the planner.
import { addDays, dateOf, datesFrom, minutesOf, stamp, timeOf } from '../dates';
import type { IsoDate, IsoDateTime } from '../facts';
import type { Session } from '../tables';
import type { Span } from '../training';

const MIDNIGHT = 1440;

export type Minutes = readonly [from: number, until: number];
export type Taken = ReadonlyMap<IsoDate, readonly Minutes[]>;

/** A minute that has begun counts whole. */
const endMinute = (moment: IsoDateTime): number => minutesOf(timeOf(moment)) + Number(stamp(moment).slice(17) > '00');

/** The spans cut at midnight, as far as they lie on the dates from..to (inclusive). */
export function taken(spans: readonly Span[], from: IsoDate, to: IsoDate): Map<IsoDate, Minutes[]> {
  const byDate = new Map<IsoDate, Minutes[]>();
  for (const span of spans) {
    const first = dateOf(span.from);
    const last = dateOf(span.until);
    for (const date of datesFrom(first < from ? from : first, addDays(last < to ? last : to, 1))) {
      const begin = date === first ? minutesOf(timeOf(span.from)) : 0;
      const end = date === last ? endMinute(span.until) : MIDNIGHT;
      if (begin >= end) continue;
      const known = byDate.get(date);
      if (known) known.push([begin, end]);
      else byDate.set(date, [[begin, end]]);
    }
  }
  return byDate;
}

/** What is left of the taken times without the own ones: a calendar tells merged times, so they are cut out. */
export const without = (times: readonly Minutes[], own: readonly Minutes[]): readonly Minutes[] =>
  own.reduce(
    (left, [from, until]) =>
      left.flatMap(([begin, end]): Minutes[] =>
        end <= from || until <= begin
          ? [[begin, end]]
          : [...(begin < from ? [[begin, from] as const] : []), ...(until < end ? [[until, end] as const] : [])],
      ),
    times,
  );

/** Times that only touch do not clash. */
export const clashes = (times: readonly Minutes[] | undefined, from: number, until: number): boolean =>
  times?.some(([begin, end]) => begin < until && from < end) ?? false;

export const spanOf = (session: Session): Span => ({ from: session.planned_start, until: session.planned_end });
