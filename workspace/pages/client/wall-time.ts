// Times as the clock on the wall of the page's zone shows them.

import { zone } from './page-language';

const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `2026-09-01T14:40:00`, without a zone: the calendar draws it as it stands. */
export const wallTime = (iso: string): string => format.format(new Date(iso)).replace(' ', 'T');

/** A date of the calendar widget shows wall time in the browser's own zone; Google wants it with the zone's offset. */
export function offsetTime(shown: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const wall = `${shown.getFullYear()}-${pad(shown.getMonth() + 1)}-${pad(shown.getDate())}T${pad(shown.getHours())}:${pad(shown.getMinutes())}:00`;
  const asUtc = Date.parse(`${wall}Z`);
  let at = asUtc;
  for (let i = 0; i < 2; i += 1) at = asUtc - (Date.parse(`${wallTime(new Date(at).toISOString())}Z`) - at);
  const minutes = Math.round((asUtc - at) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  return `${wall}${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
}
