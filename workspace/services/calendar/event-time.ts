// Start and end of an event: read with their zones, written with the calendar's offset as Google does.

import { Temporal } from 'temporal-polyfill';
import { invalid, required } from './calendar-error';

export type EventDateTime = GoogleAppsScript.Calendar.Schema.EventDateTime;

export interface Moment {
  ms: number;
  /** How the event shows it. */
  shown: EventDateTime;
}

const HAS_OFFSET = /(Z|[+-]\d{2}:?\d{2})$/i;

export function readMoment(value: EventDateTime | undefined, side: 'start' | 'end', zone: string): Moment {
  if (!value || (!value.date && !value.dateTime)) throw required(`Missing ${side} time.`);
  if (value.date) {
    const ms = parsed(() => Temporal.PlainDate.from(value.date!).toZonedDateTime(zone).epochMilliseconds, value.date);
    return { ms, shown: { date: value.date } };
  }
  if (value.timeZone && !isZone(value.timeZone)) throw invalid(`Invalid time zone definition for ${side} time.`);
  const text = value.dateTime!;
  if (!HAS_OFFSET.test(text) && !value.timeZone) throw required(`Missing time zone definition for ${side} time.`);
  const ms = HAS_OFFSET.test(text) ? readInstant(text) : readLocal(text, value.timeZone!);
  return { ms, shown: { dateTime: inZone(ms, zone), timeZone: value.timeZone ?? zone } };
}

export function readInstant(text: string): number {
  return parsed(() => Temporal.Instant.from(text).epochMilliseconds, text);
}

/** A day is told in its calendar's zone, an instant in the zone asked for. */
export function shift(value: EventDateTime, zone: string): EventDateTime {
  return value.dateTime ? { ...value, dateTime: inZone(readInstant(value.dateTime), zone) } : value;
}

export function inZone(ms: number, zone: string): string {
  const time = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const text = time.toString({ smallestUnit: 'second', timeZoneName: 'never' });
  return text.endsWith('+00:00') && /^(UTC|Etc\/|GMT)/.test(zone) ? `${text.slice(0, -6)}Z` : text;
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

function readLocal(text: string, zone: string): number {
  return parsed(() => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds, text);
}

function parsed(read: () => number, text: string): number {
  try {
    return read();
  } catch {
    throw invalid(`Invalid value for: Invalid format: "${text}"`);
  }
}
