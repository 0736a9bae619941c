// Start and end of an event: read with their zones, written with the calendar's offset as Google does.

import { momentOfWall, zoneOffset } from '../spreadsheet/serial';
import { invalid, required } from './calendar-error';

export type EventDateTime = GoogleAppsScript.Calendar.Schema.EventDateTime;

export interface Moment {
  ms: number;
  /** How the event shows it. */
  shown: EventDateTime;
}

const MINUTE = 60_000;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/i;

export function readMoment(value: EventDateTime | undefined, side: 'start' | 'end', zone: string): Moment {
  if (!value || (!value.date && !value.dateTime)) throw required(`Missing ${side} time.`);
  if (value.date) return { ms: momentOfWall(readDay(value.date), zone), shown: { date: value.date } };
  if (value.timeZone && !isZone(value.timeZone)) throw invalid(`Invalid time zone definition for ${side} time.`);
  const { wall, offset } = readTime(value.dateTime!);
  if (offset === undefined && !value.timeZone) throw required(`Missing time zone definition for ${side} time.`);
  const ms = offset === undefined ? momentOfWall(wall, value.timeZone!) : wall - offset;
  return { ms, shown: { dateTime: inZone(ms, zone), timeZone: value.timeZone ?? zone } };
}

/** A moment: without an offset it would be none. */
export function readInstant(text: string): number {
  const { wall, offset } = readTime(text);
  if (offset === undefined) throw malformed(text);
  return wall - offset;
}

/** A day is told in its calendar's zone, an instant in the zone asked for. */
export function shift(value: EventDateTime, zone: string): EventDateTime {
  return value.dateTime ? { ...value, dateTime: inZone(readInstant(value.dateTime), zone) } : value;
}

export function inZone(ms: number, zone: string): string {
  const offset = zoneOffset(ms, zone);
  const wall = new Date(ms + offset).toISOString().slice(0, 19);
  if (offset === 0 && /^(UTC|Etc\/|GMT)/.test(zone)) return `${wall}Z`;
  const minutes = Math.abs(offset) / MINUTE;
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

const zones = new Map<string, boolean>();

export function isZone(zone: string): boolean {
  let known = zones.get(zone);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      known = true;
    } catch {
      known = false;
    }
    zones.set(zone, known);
  }
  return known;
}

/** The wall clock's time as if it were UTC, and how far that clock is ahead of UTC where the text says so. */
function readTime(text: string): { wall: number; offset: number | undefined } {
  const [, day, hour, minute, second = '0', fraction = '0', zone] = TIME.exec(text) ?? [];
  if (!day || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) throw malformed(text);
  const clock = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1000;
  return {
    wall: readDay(day) + clock + Math.floor(Number(`0.${fraction}`) * 1000),
    offset: zone === undefined ? undefined : offsetOf(zone),
  };
}

function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** The 30th of February is no day, though JavaScript would make it one. */
function readDay(text: string): number {
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text) {
    throw malformed(text);
  }
  return ms;
}

const malformed = (text: string) => invalid(`Invalid value for: Invalid format: "${text}"`);
