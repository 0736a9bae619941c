// When a room with computers is open to teachers (clause 1.4, item 4): `1-5 14:30-16:30`, several with `;`.
import { minutesOf } from './dates';
import type { IsoTime } from './facts';
import { indexed } from './lookup';
import type { Room } from './tables';

interface Opening {
  readonly first: number;
  readonly last: number;
  readonly from: IsoTime;
  readonly until: IsoTime;
}

const OPENING = /^([1-7])(?:\s*[-–]\s*([1-7]))?\s+(\d{1,2}:\d\d)\s*[-–]\s*(\d{1,2}:\d\d)$/;

/** What cannot be read says nothing. */
const openings = indexed((room: Room): readonly Opening[] =>
  room.free_access_hours.split(';').flatMap((part) => {
    const found = OPENING.exec(part.trim());
    if (!found) return [];
    const [, first = '', last, from = '', until = ''] = found;
    return { first: +first, last: +(last ?? first), from: from.padStart(5, '0'), until: until.padStart(5, '0') };
  }),
);

/** Every part of it can be read; nothing at all is no opening, and no mistake. */
export const readsAsHours = (text: string): boolean =>
  text.trim() === '' || text.split(';').every((part) => OPENING.test(part.trim()));

/** Nobody wrote down when it is open, or not so that it can be read. */
export const hasHours = (room: Room): boolean => openings(room).length > 0;

export const isOpen = (room: Room, weekday: number, from: IsoTime, until: IsoTime): boolean =>
  openings(room).some((o) => o.first <= weekday && weekday <= o.last && o.from <= from && until <= o.until);

/** How long it is open in a week. */
export const weeklyMinutes = (room: Room): number =>
  openings(room).reduce(
    (sum, o) => sum + (o.last - o.first + 1) * Math.max(0, minutesOf(o.until) - minutesOf(o.from)),
    0,
  );
