// The school's settings: read from rows of key and value, with a default for what is missing or unreadable.
import { parseCell } from './cells';
import type { Settings } from './facts';
import { type Column, RETENTION_TERMS } from './tables';

export interface SettingProblem {
  readonly key: string;
  readonly code: 'settings.bad_value';
}

type Reader = (text: string) => unknown;

const oneOf =
  (...options: string[]): Reader =>
  (text) =>
    options.find((option) => option === text.toLowerCase());

const within =
  (least: number, most: number): Reader =>
  (text) => {
    const number = /^\d{1,4}$/.test(text) ? Number(text) : -1;
    return number >= least && number <= most ? number : undefined;
  };

const cell =
  (shape: Column['shape']): Reader =>
  (text) => {
    const parsed = parseCell({ shape, required: true }, text);
    return parsed.ok ? parsed.value : undefined;
  };

/** `2026/27`: the second year follows the first. */
const schoolYear: Reader = (text) => {
  const found = /^(\d{4})\s*[/–-]\s*(?:\d\d)?(\d\d)$/.exec(text);
  if (!found || (Number(found[1]) + 1) % 100 !== Number(found[2])) return undefined;
  return `${found[1]}/${found[2]}`;
};

const timeZone: Reader = (text) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    return undefined;
  }
};

/** Addresses with a comma, a semicolon or a line between them. */
const addresses: Reader = (text) => {
  const given = text.split(/[\s,;]+/).filter((part) => part !== '');
  return given.every((part) => /^[^@]+@[^@]+\.[^@]+$/.test(part)) ? given : undefined;
};

/** Ten years are the longest that anything is asked about. */
const months: Reader = within(0, 120);

/** Words of three letters and more: a shorter beginning would mask half of every text. */
const wordList: Reader = (text) => {
  const given = text.split(/[,;\n]/).map((word) => word.trim());
  return given.every((word) => word === '' || word.length > 2) ? given.filter((word) => word !== '') : undefined;
};

const link: Reader = (text) => (/^https:\/\/\S+$/.test(text) ? text : undefined);

const week: Reader = (text) => (text === '5' || text === '6' ? Number(text) : undefined);

const READERS: Readonly<Record<string, { read: Reader; fallback: unknown }>> = {
  school_name: { read: (text) => text, fallback: '' },
  school_year: { read: schoolYear, fallback: '2026/27' },
  time_zone: { read: timeZone, fallback: 'Europe/Moscow' },
  language: { read: oneOf('ru', 'en'), fallback: 'ru' },
  ej_system: { read: (text) => text, fallback: 'ЭлЖур' },
  staff_week: { read: week, fallback: 5 },
  cutoff_time: { read: cell('time'), fallback: '15:00' },
  due_days_high: { read: within(0, 60), fallback: 0 },
  due_days_normal: { read: within(0, 60), fallback: 2 },
  due_days_low: { read: within(0, 60), fallback: 5 },
  slot_horizon_days: { read: within(1, 366), fallback: 21 },
  booking_working_days: { read: within(1, 250), fallback: 10 },
  compliance_level: { read: oneOf('school', 'teacher'), fallback: 'school' },
  compliance_window: { read: oneOf('default', 'strict'), fallback: 'default' },
  consult_in_breaks: { read: cell('yes_no'), fallback: true },
  training_minutes: { read: within(15, 480), fallback: 60 },
  training_from: { read: cell('time'), fallback: '14:30' },
  training_until: { read: cell('time'), fallback: '17:30' },
  training_notice_days: { read: within(0, 30), fallback: 3 },
  training_in_breaks: { read: cell('yes_no'), fallback: true },
  auto_approve_training: { read: cell('yes_no'), fallback: false },
  booking_notice_minutes: { read: within(0, 2880), fallback: 0 },
  bookings_per_day: { read: within(0, 20), fallback: 0 },
  offer_hours: { read: within(1, 240), fallback: 24 },
  // Clauses of law and the school's own list of cases decide: these are what is asked for where neither says more.
  retention_requests_months: { read: months, fallback: 12 },
  retention_requests_person_months: { read: months, fallback: 36 },
  retention_attendance_months: { read: months, fallback: 60 },
  retention_self_check_months: { read: months, fallback: 12 },
  retention_outbox_months: { read: months, fallback: 12 },
  retention_replies_months: { read: months, fallback: 12 },
  retention_journal_months: { read: months, fallback: 36 },
  retention_quarantine_months: { read: months, fallback: 1 },
  auto_retention: { read: cell('yes_no'), fallback: false },
  scan_words: { read: wordList, fallback: [] },
  notice_link: { read: link, fallback: '' },
  report_to: { read: addresses, fallback: [] },
  regulation_order: { read: (text) => text, fallback: '' },
  low_data: { read: cell('yes_no'), fallback: false },
  register_names: { read: oneOf('name', 'code'), fallback: 'name' },
  director: { read: (text) => text, fallback: '' },
};

/** The rows that a new register begins with. */
export const defaultSettings = (): readonly { readonly key: string; readonly value: string }[] =>
  Object.entries(READERS).map(([key, { fallback }]) => ({
    key,
    value: typeof fallback === 'boolean' ? (fallback ? 'yes' : 'no') : String(fallback),
  }));

/** Keys that no rule reads are left alone; an empty value means the default and is no problem. */
export function readSettings(rows: readonly { readonly key: string; readonly value: string }[]): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const values: Record<string, unknown> = {};
  const problems: SettingProblem[] = [];
  const given = new Map(rows.map((row) => [row.key.trim(), row.value.trim()]));
  for (const [key, { read, fallback }] of Object.entries(READERS)) {
    const text = given.get(key) ?? '';
    const value = text === '' ? fallback : read(text);
    values[key] = value ?? fallback;
    if (value === undefined) problems.push({ key, code: 'settings.bad_value' });
  }
  const { due_days_high: high, due_days_normal: normal, due_days_low: low, ...rest } = values;
  const retention = Object.fromEntries(RETENTION_TERMS.map((term) => [term, values[`retention_${term}_months`]]));
  return { settings: { ...rest, due_days: { high, normal, low }, retention } as unknown as Settings, problems };
}
