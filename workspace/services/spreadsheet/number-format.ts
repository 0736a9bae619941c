// How a cell is shown: number formats and date patterns, in the spreadsheet's locale.
import { type Cell, isDateCell, isFormula, isRussian } from './cell';
import { wallOfSerial } from './serial';

export function isDateFormat(format: string | undefined): boolean {
  if (!format || format === '@' || format === 'General') return false;
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/^[#0.,%\s]+$/.test(format);
}

export function displayText(cell: Cell, format: string | undefined, locale: string): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return isRussian(locale) ? (cell ? 'ИСТИНА' : 'ЛОЖЬ') : cell ? 'TRUE' : 'FALSE';
  if (isFormula(cell)) return cell.f;
  if (isDateCell(cell)) {
    if (format && !isDateFormat(format)) return numberText(cell.d, format, locale);
    return dateText(cell.d, format ?? defaultDateFormat(cell.d, locale));
  }
  return isDateFormat(format) ? dateText(cell, format as string) : numberText(cell, format, locale);
}

export function defaultDateFormat(serial: number, locale: string): string {
  const day = isRussian(locale) ? 'dd.mm.yyyy' : locale.startsWith('en_US') ? 'm/d/yyyy' : 'dd/mm/yyyy';
  if (serial < 1) return isRussian(locale) ? 'h:mm:ss' : 'h:mm:ss am/pm';
  return Number.isInteger(serial) ? day : `${day} h:mm:ss`;
}

function numberText(value: number, format: string | undefined, locale: string): string {
  const decimal = isRussian(locale) ? ',' : '.';
  if (!format || format === '@' || format === 'General' || !/[0#]/.test(format)) {
    return String(Number(value.toPrecision(15))).replace('.', decimal);
  }
  const section = format.split(';')[0] as string;
  const scaled = section.includes('%') ? value * 100 : value;
  const core = /[#0][#0,]*(?:\.([#0]*))?/.exec(section);
  const places = core?.[1] ?? '';
  const whole = core?.[0].split('.')[0] ?? '0';
  const fixed = Math.abs(scaled).toFixed(places.length);
  let [before = '0', after = ''] = fixed.split('.');
  before = before.padStart(whole.replace(/[^0]/g, '').length, '0');
  if (whole.includes(',')) before = before.replace(/\B(?=(\d{3})+$)/g, isRussian(locale) ? ' ' : ',');
  while (after.length > 0 && after.endsWith('0') && places[after.length - 1] === '#') after = after.slice(0, -1);
  const digits = after ? `${before}${decimal}${after}` : before;
  const text = section.replace(core?.[0] ?? '', digits).replace(/["\\]/g, '');
  return scaled < 0 ? `-${text}` : text;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** In a pattern m means minutes next to hours or seconds, months elsewhere. */
function dateText(serial: number, format: string): string {
  const at = new Date(wallOfSerial(serial));
  const twelve = /am\/pm/i.test(format);
  const tokens = format.match(/am\/pm|y+|m+|d+|h+|s+|"[^"]*"|\\.|./gi) ?? [];
  return tokens
    .map((token, index) => {
      const kind = token[0]?.toLowerCase();
      const wide = token.length >= 2;
      const padded = (value: number) => (wide ? String(value).padStart(2, '0') : String(value));
      if (/^am\/pm$/i.test(token)) return at.getUTCHours() < 12 ? 'AM' : 'PM';
      if (kind === 'y') return token.length > 2 ? String(at.getUTCFullYear()) : String(at.getUTCFullYear() % 100);
      if (kind === 'd') return token.length > 2 ? (DAYS[at.getUTCDay()] as string) : padded(at.getUTCDate());
      if (kind === 'h') return padded(twelve ? at.getUTCHours() % 12 || 12 : at.getUTCHours());
      if (kind === 's') return padded(at.getUTCSeconds());
      if (kind === 'm') {
        if (isMinutes(tokens, index)) return padded(at.getUTCMinutes());
        return token.length > 2 ? (MONTHS[at.getUTCMonth()] as string) : padded(at.getUTCMonth() + 1);
      }
      return token.replace(/^"|"$|^\\/g, '');
    })
    .join('');
}

function isMinutes(tokens: readonly string[], index: number): boolean {
  if (tokens[index] === 'MM' || tokens[index] === 'M') return false;
  const letters = (list: readonly string[]) => list.find((token) => /^[a-z]/i.test(token))?.[0]?.toLowerCase();
  return letters(tokens.slice(0, index).reverse()) === 'h' || letters(tokens.slice(index + 1)) === 's';
}
