// Java's SimpleDateFormat, as Utilities.formatDate and parseDate take it.
import { NotEmulated, ServiceError } from '../../script/service-error';
import { momentOfWall, zoneOffset } from '../spreadsheet/serial';

const TOKENS = /'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+/g;

export function formatDate(ms: number, timeZone: string, pattern: string): string {
  const offset = zoneOffset(ms, timeZone);
  const at = new Date(ms + offset);
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(at);
  return (pattern.match(TOKENS) ?? [])
    .map((token) => {
      if (token.startsWith("'")) return token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'");
      if (!/^[A-Za-z]/.test(token)) return token;
      const wide = token.length;
      const padded = (value: number) => String(value).padStart(wide, '0');
      switch (token[0]) {
        case 'y':
        case 'Y':
          return wide === 2 ? String(at.getUTCFullYear()).slice(-2) : padded(at.getUTCFullYear());
        case 'M':
        case 'L':
          return wide > 2 ? name({ month: wide > 3 ? 'long' : 'short' }) : padded(at.getUTCMonth() + 1);
        case 'd':
          return padded(at.getUTCDate());
        case 'E':
          return name({ weekday: wide > 3 ? 'long' : 'short' });
        case 'u':
          return padded(at.getUTCDay() || 7);
        case 'H':
          return padded(at.getUTCHours());
        case 'k':
          return padded(at.getUTCHours() || 24);
        case 'K':
          return padded(at.getUTCHours() % 12);
        case 'h':
          return padded(at.getUTCHours() % 12 || 12);
        case 'm':
          return padded(at.getUTCMinutes());
        case 's':
          return padded(at.getUTCSeconds());
        case 'S':
          return padded(at.getUTCMilliseconds());
        case 'a':
          return at.getUTCHours() < 12 ? 'AM' : 'PM';
        case 'D':
          return padded(Math.floor((at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
        case 'Z':
          return zoneText(offset, '');
        case 'X':
          return offset === 0
            ? 'Z'
            : wide === 1
              ? zoneText(offset, '').slice(0, 3)
              : zoneText(offset, wide === 3 ? ':' : '');
        case 'z':
          return offset === 0 ? 'GMT' : `GMT${zoneText(offset, ':')}`;
        default:
          throw new NotEmulated(`Utilities.formatDate("${token}")`);
      }
    })
    .join('');
}

export function parseDate(text: string, timeZone: string, pattern: string): number {
  const parts: Record<string, number> = { y: 1970, M: 1, d: 1, H: 0, m: 0, s: 0, S: 0 };
  const keys: string[] = [];
  const source = (pattern.match(TOKENS) ?? [])
    .map((token) => {
      if (token.startsWith("'")) return literal(token === "''" ? "'" : token.slice(1, -1));
      if (!/^[A-Za-z]/.test(token)) return literal(token);
      if (!((token[0] as string) in parts) || (token[0] === 'M' && token.length > 2)) {
        throw new NotEmulated(`Utilities.parseDate("${token}")`);
      }
      keys.push(token[0] as string);
      return token.length > 1 ? `(\\d{1,${Math.max(2, token.length)}})` : '(\\d+)';
    })
    .join('');
  const match = new RegExp(`^\\s*${source}`).exec(text);
  if (!match) throw new ServiceError(`Invalid argument: date. Unparseable date: "${text}"`);
  keys.forEach((key, index) => {
    parts[key] = Number(match[index + 1]);
  });
  const { y = 0, M = 1, d = 1, H = 0, m = 0, s = 0, S = 0 } = parts;
  return momentOfWall(Date.UTC(y < 100 ? 2000 + y : y, M - 1, d, H, m, s), timeZone) + S;
}

function zoneText(offset: number, colon: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
