// What a cell's text means and how a value is written: one codec a shape, for the register and for files.
import { isDate, isDateTime, isTime } from './dates';
import type { Result } from './facts';
import type { Column } from './tables';

type Parsed = Result<unknown>;
const ok = (value: unknown): Parsed => ({ ok: true, value });
const no = (code: string): Parsed => ({ ok: false, code });

const YES: ReadonlySet<string> = new Set(['yes', 'y', 'true', '1', 'да', 'истина', '+']);
const NO: ReadonlySet<string> = new Set(['no', 'n', 'false', '0', 'нет', 'ложь', '-']);
const RUSSIAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/;
const LOOSE_TIME = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/;
/** An offset is dropped: the reading before it is the school's own clock. */
const MOMENT = /^(\S+?)(?:T|\s+)(\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/;

function dateFrom(text: string): string {
  const found = RUSSIAN_DATE.exec(text);
  const date = found
    ? `${found[3]!.padStart(4, '20')}-${found[2]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`
    : text;
  return isDate(date) ? date : '';
}

function timeFrom(text: string): { time: string; seconds: string } | undefined {
  const found = LOOSE_TIME.exec(text);
  if (!found) return undefined;
  const time = `${found[1]!.padStart(2, '0')}:${found[2]}`;
  const seconds = found[3] ?? '';
  return isTime(time) && seconds < '60' ? { time, seconds } : undefined;
}

function momentFrom(text: string): string {
  const found = MOMENT.exec(text);
  const date = found ? dateFrom(found[1]!) : '';
  const clock = found && timeFrom(found[2]!);
  if (!date || !clock) return '';
  const moment = `${date}T${clock.time}${clock.seconds && `:${clock.seconds}`}`;
  return isDateTime(moment) ? moment : '';
}

const wholeNumber = (text: string): number | undefined => {
  const plain = text.replace(/[\s\u00a0]/g, '').replace(/[.,]0+$/, '');
  return /^-?\d{1,9}$/.test(plain) ? Number(plain) : undefined;
};

const BLANK: Readonly<Record<Column['shape'], unknown>> = {
  text: '',
  key: '',
  email: '',
  date: '',
  time: '',
  datetime: '',
  one_of: '',
  int: null,
  yes_no: false,
  list: [],
};

/** The value of a cell. An empty cell has the empty value of its shape; the failure says what it should have been. */
export function parseCell(column: Column, raw: string): Parsed {
  if (column.shape === 'text') return ok(raw);
  const text = raw.trim();
  if (text === '') return ok(BLANK[column.shape]);
  switch (column.shape) {
    case 'key':
      return ok(text);
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(text) ? ok(text) : no('cell.email');
    case 'date': {
      const date = dateFrom(text);
      return date ? ok(date) : no('cell.date');
    }
    case 'time': {
      const clock = timeFrom(text);
      return clock ? ok(clock.time) : no('cell.time');
    }
    case 'datetime': {
      const moment = momentFrom(text);
      return moment ? ok(moment) : no('cell.datetime');
    }
    case 'int': {
      const number = wholeNumber(text);
      return number === undefined ? no('cell.int') : ok(number);
    }
    case 'yes_no': {
      const word = text.toLowerCase();
      if (YES.has(word)) return ok(true);
      return NO.has(word) ? ok(false) : no('cell.yes_no');
    }
    case 'list':
      return ok(text.split(';').map((item) => item.trim()));
    case 'one_of': {
      const option = column.options?.find((known) => known.toLowerCase() === text.toLowerCase());
      return option === undefined ? no('cell.option') : ok(option);
    }
  }
}

export function formatCell(column: Column, value: unknown): string {
  switch (column.shape) {
    case 'int':
      return value === null || value === undefined ? '' : String(value);
    case 'yes_no':
      return value ? 'yes' : 'no';
    case 'list':
      return ((value ?? []) as readonly string[]).join(';');
    default:
      return String(value ?? '');
  }
}
