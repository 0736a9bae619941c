// Sheets counts dates in days since 1899-12-30, in the spreadsheet's own wall time.

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const zones = new Map<string, Intl.DateTimeFormat>();

/** No zone has changed its clock within a quarter of an hour since 1973; before, offsets were odd. */
const QUARTER = 900_000;
const REGULAR = Date.UTC(1973, 0, 1);
const MOST_KNOWN = 5000;
const offsets = new Map<string, Map<number, number>>();

/** How far the zone's wall clock is ahead of UTC at this moment, in milliseconds. */
export function zoneOffset(ms: number, timeZone: string): number {
  if (!(ms >= REGULAR)) return offsetAt(ms, timeZone);
  let known = offsets.get(timeZone);
  if (!known || known.size > MOST_KNOWN) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const quarter = Math.floor(ms / QUARTER);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = offsetAt(ms, timeZone);
    known.set(quarter, offset);
  }
  return offset;
}

function offsetAt(ms: number, timeZone: string): number {
  let format = zones.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    zones.set(timeZone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(ms)) if (type !== 'literal') parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

/** The moment at which the zone's wall clock shows this time (given as if it were UTC). */
export function momentOfWall(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}

export function serialOfMoment(ms: number, timeZone: string): number {
  return (ms + zoneOffset(ms, timeZone) - EPOCH) / DAY;
}

export function momentOfSerial(serial: number, timeZone: string): number {
  return momentOfWall(wallOfSerial(serial), timeZone);
}

export function wallOfSerial(serial: number): number {
  return Math.round((serial * DAY) / 1000) * 1000 + EPOCH;
}

/** Dates and times as a person types them; a text with a T in it stays text, as at Google. */
export function parseDateText(text: string, locale: string): number | undefined {
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (time) return clockPart(time[1], time[2], time[3]);
  const split = /^(\S+)(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!split) return undefined;
  const day = dayPart(split[1] ?? '', locale);
  if (day === undefined) return undefined;
  const clock = split[2] === undefined ? 0 : clockPart(split[2], split[3], split[4]);
  return clock === undefined ? undefined : day + clock;
}

function clockPart(hour?: string, minute?: string, second?: string): number | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  if (m > 59 || s > 59 || h > 23) return undefined;
  return (h * 3600 + m * 60 + s) / 86_400;
}

function dayPart(text: string, locale: string): number | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const short = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (!short) return undefined;
  const year = short[4]?.length === 2 ? `20${short[4]}` : short[4];
  if (locale.startsWith('en_US')) return short[2] === '.' ? undefined : day(year, short[1], short[3]);
  return day(year, short[3], short[1]);
}

function day(year?: string, month?: string, date?: string): number | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const ms = Date.UTC(y, m - 1, d);
  const back = new Date(ms);
  if (back.getUTCMonth() !== m - 1 || back.getUTCDate() !== d) return undefined;
  return (ms - EPOCH) / DAY;
}
