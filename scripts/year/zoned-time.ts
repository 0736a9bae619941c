// School-local ISO text and instants, in any zone, with the clock changes of that zone.

const readers = new Map<string, Intl.DateTimeFormat>();

const reader = (zone: string): Intl.DateTimeFormat => {
  let format = readers.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    readers.set(zone, format);
  }
  return format;
};

/** `YYYY-MM-DDTHH:MM:SS` on the wall of the zone. */
export function localText(instant: number, zone: string): string {
  const part: Record<string, string> = {};
  for (const { type, value } of reader(zone).formatToParts(instant)) part[type] = value;
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

/** An instant from local text, or from text that carries its own offset; NaN where it is no time. */
export function instantOf(text: string, zone: string): number {
  const iso = text.trim().replace(' ', 'T');
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(iso)) return Date.parse(iso);
  const wall = Date.parse(`${iso.length === 10 ? `${iso}T00:00` : iso}Z`);
  if (Number.isNaN(wall)) return wall;
  const offsetAt = (instant: number) => Date.parse(`${localText(instant, zone)}Z`) - Math.floor(instant / 1000) * 1000;
  const first = wall - offsetAt(wall);
  return wall - offsetAt(first);
}

const DAY = 86_400_000;

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 is Monday, 7 is Sunday. */
export const weekdayIso = (date: string): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1;

export const minutesOf = (time: string): number => {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
};
