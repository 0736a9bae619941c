// The official working-day calendar of a year, as its CSV file tells it: a line for a year, a column for a month, `*` a short day, `+` a day off moved there.
import { isDate, weekdayIso } from './dates';
import type { DayWish } from './days-off';
import type { IsoDate } from './facts';

export interface OfficialDay extends Omit<DayWish, 'name_ru'> {
  readonly line: number;
}
export interface YearProblem {
  readonly line: number;
  readonly code: string;
  readonly value: string;
}
export interface OfficialYears {
  readonly years: readonly number[];
  readonly days: readonly OfficialDay[];
  readonly problems: readonly YearProblem[];
}

/** Labour Code, article 112. */
const HOLIDAYS: ReadonlySet<string> = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
]);
const MONTHS = 12;
const SATURDAY = 6;

/** A quoted cell holds commas; in a file with semicolons nothing needs quotes. */
export function cellsOf(line: string): string[] {
  const separator = /^"?[^",;]*"?;/.test(line) ? ';' : ',';
  const cells = [''];
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += letter;
  }
  return cells.map((cell) => cell.trim());
}

const two = (n: number): string => String(n).padStart(2, '0');
const LONGEST = 31;
const dateIn = (year: number, month: number, day: number): IsoDate => `${year}-${two(month)}-${two(day)}`;

function kindOf(date: IsoDate, mark: string): DayWish['kind'] | '' {
  if (mark === '*') return 'short_day';
  if (mark === '+') return 'moved_day_off';
  if (HOLIDAYS.has(date.slice(5))) return 'public_holiday';
  return weekdayIso(date) < SATURDAY ? 'moved_day_off' : '';
}

/** What a month says: days that differ from an ordinary week. A Saturday that it does not name is a working one. */
function readMonth(year: number, month: number, cell: string, line: number) {
  const days: OfficialDay[] = [];
  const problems: YearProblem[] = [];
  const marks = new Map<number, string>();
  for (const word of cell.split(/[\s,]+/).filter(Boolean)) {
    const found = /^(\d{1,2})([*+]?)$/.exec(word);
    const day = Number(found?.[1]);
    if (!found || !isDate(dateIn(year, month, day)))
      problems.push({ line, code: 'year.day', value: `${year}-${two(month)}: ${word}` });
    else marks.set(day, found[2] ?? '');
  }
  if (marks.size === 0)
    return { days, problems: [...problems, { line, code: 'year.month', value: `${year}-${two(month)}` }] };
  for (let day = 1; day <= LONGEST; day++) {
    const date = dateIn(year, month, day);
    if (!isDate(date)) continue;
    const mark = marks.get(day);
    const works = mark === undefined || mark === '*';
    const isOff = weekdayIso(date) >= SATURDAY;
    if (works && weekdayIso(date) > SATURDAY) problems.push({ line, code: 'year.sunday', value: date });
    const kind = works && isOff ? 'working_saturday' : mark === undefined ? '' : kindOf(date, mark);
    if (kind === '' || (works && weekdayIso(date) > SATURDAY)) continue;
    days.push({ date, kind, affects_students: !works, affects_staff: true, line });
  }
  return { days, problems };
}

/** Only these years are read: the file holds those of decades. */
export function readCalendarYears(text: string, wanted: readonly number[]): OfficialYears {
  const years: number[] = [];
  const days: OfficialDay[] = [];
  const problems: YearProblem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [i, line] of lines.entries()) {
    const [first = '', ...months] = cellsOf(line);
    const year = /^\d{4}$/.test(first) ? Number(first) : undefined;
    if (year === undefined || !wanted.includes(year)) continue;
    if (months.length < MONTHS) {
      problems.push({ line: i + 1, code: 'year.months', value: String(year) });
      continue;
    }
    years.push(year);
    for (let month = 1; month <= MONTHS; month++) {
      const read = readMonth(year, month, months[month - 1] ?? '', i + 1);
      days.push(...read.days);
      problems.push(...read.problems);
    }
  }
  if (years.length === 0 && problems.length === 0)
    problems.push({ line: 0, code: 'year.none', value: wanted.join(', ') });
  return { years, days, problems };
}
