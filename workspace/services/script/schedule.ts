// When a clock trigger is due next.
import { momentOfWall, zoneOffset } from '../spreadsheet/serial';

export interface Schedule {
  kind: 'minutes' | 'hours' | 'days' | 'weeks' | 'month' | 'once';
  every: number;
  /** For 'once': the moment. */
  at: number | null;
  hour: number | null;
  minute: number | null;
  /** 0 is Sunday. */
  weekDay: number | null;
  monthDay: number | null;
  timeZone: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The first moment after `after`, counted from when the trigger was made; null where none comes. */
export function nextFiring(schedule: Schedule, created: number, after: number): number | null {
  const { kind, every } = schedule;
  if (kind === 'once') return schedule.at !== null && after < schedule.at ? schedule.at : null;
  if (kind === 'minutes' || kind === 'hours') {
    const step = every * (kind === 'minutes' ? MINUTE : HOUR);
    return created + (Math.floor((after - created) / step) + 1) * step;
  }
  return nextDay(schedule, created, after);
}

/** Days are the wall clock's: a day of 23 hours is a day. */
function nextDay(schedule: Schedule, created: number, after: number): number | null {
  const { kind, every, timeZone } = schedule;
  const wallOf = (ms: number) => ms + zoneOffset(ms, timeZone);
  const start = Math.floor(wallOf(created) / DAY);
  const ofDay = schedule.hour === null ? wallOf(created) % DAY : schedule.hour * HOUR + (schedule.minute ?? 0) * MINUTE;
  for (let day = Math.floor(wallOf(after) / DAY); day < start + 40_000; day += 1) {
    if (!fits(schedule, day, start)) continue;
    const moment = momentOfWall(day * DAY + ofDay, timeZone);
    if (moment > after) return moment;
  }
  return null;

  function fits(wanted: Schedule, day: number, first: number): boolean {
    const date = new Date(day * DAY);
    if (kind === 'days') return (day - first) % every === 0;
    if (kind === 'month') return date.getUTCDate() === (wanted.monthDay ?? 1);
    const weekDay = wanted.weekDay ?? new Date(first * DAY).getUTCDay();
    return date.getUTCDay() === weekDay && Math.floor((day - first + 7) / 7) % every === 0;
  }
}
