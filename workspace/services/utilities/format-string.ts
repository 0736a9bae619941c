// Utilities.formatString: the printf that Apps Script has.
import { NotEmulated } from '../../script/service-error';

export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+ 0,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (
      _all,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      places: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      const value = position ? args[Number(position) - 1] : args[next++];
      const text = converted(value, kind, places === undefined ? undefined : Number(places), flags);
      return padded(text, flags, width ? Number(width) : 0);
    },
  );
}

function converted(value: unknown, kind: string, places: number | undefined, flags: string): string {
  if (kind === 's') return places === undefined ? String(value) : String(value).slice(0, places);
  const number = Number(value);
  const sign = flags.includes('+') && number >= 0 ? '+' : '';
  if (kind === 'd' || kind === 'i') return sign + String(Math.trunc(number));
  if (kind === 'f') return sign + number.toFixed(places ?? 6);
  if (kind === 'e') return sign + number.toExponential(places ?? 6);
  if (kind === 'x') return Math.trunc(number).toString(16);
  if (kind === 'X') return Math.trunc(number).toString(16).toUpperCase();
  if (kind === 'o') return Math.trunc(number).toString(8);
  if (kind === 'c') return String(value).slice(0, 1);
  throw new NotEmulated(`Utilities.formatString("%${kind}")`);
}

function padded(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.test(text) ? (text[0] as string) : '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
