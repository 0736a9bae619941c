// School-local dates and times as ISO text: the only arithmetic the rules need.
import type { IsoDate, IsoDateTime, IsoTime } from './facts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:[0-5]\d)?$/;
const MINUTES_A_DAY = 1440;

const DAY_MS = 86_400_000;

/** Days since 1970 and back: a calendar date has no zone, so UTC arithmetic is exact. */
const dayNumber = (date: IsoDate): number =>
  Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS;
const dateAt = (day: number): IsoDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: IsoDate, n: number): IsoDate => (n === 0 ? date : dateAt(dayNumber(date) + n));

/** 1 is Monday, 7 is Sunday; day 0 was a Thursday. */
export const weekdayIso = (date: IsoDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** The days from `from` up to, not including, `until`. */
export function datesFrom(from: IsoDate, until: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date < until; date = addDays(date, 1)) dates.push(date);
  return dates;
}

export const dateOf = (datetime: IsoDateTime): IsoDate => datetime.slice(0, 10);
export const timeOf = (datetime: IsoDateTime): IsoTime => datetime.slice(11, 16);

export const minutesOf = (time: IsoTime): number => +time.slice(0, 2) * 60 + +time.slice(3, 5);
export const timeAt = (minutes: number): IsoTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** With seconds always written, so that two of them compare as text. */
export const stamp = (datetime: IsoDateTime): IsoDateTime =>
  datetime.length === 16 ? `${datetime}:00` : datetime.slice(0, 19);

/** Minutes from one moment to a later one; seconds count as a fraction. */
export const minutesBetween = (from: IsoDateTime, to: IsoDateTime): number =>
  daysBetween(dateOf(from), dateOf(to)) * MINUTES_A_DAY +
  minutesOf(timeOf(to)) -
  minutesOf(timeOf(from)) +
  (+stamp(to).slice(17) - +stamp(from).slice(17)) / 60;

/** So many minutes later, or with a negative number earlier. */
export function later(datetime: IsoDateTime, minutes: number): IsoDateTime {
  const whole = minutesOf(timeOf(datetime)) + minutes;
  const days = Math.floor(whole / MINUTES_A_DAY);
  return `${addDays(dateOf(datetime), days)}T${timeAt(whole - days * MINUTES_A_DAY)}${datetime.slice(16)}`;
}

export const isDate = (text: string): boolean => {
  if (!DATE.test(text)) return false;
  const month = text.slice(5, 7);
  const day = text.slice(8, 10);
  if (month < '01' || month > '12' || day < '01') return false;
  // Every month has 28 days; only for the rest the calendar has to be asked.
  return day <= '28' || dateAt(dayNumber(text)) === text;
};
export const isTime = (text: string): boolean => TIME.test(text);
export function isDateTime(text: string): boolean {
  const found = DATE_TIME.exec(text);
  return found !== null && isDate(found[1]!) && isTime(found[2]!);
}
