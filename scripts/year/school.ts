// A school as a folder of CSV files: its tables, its zone, and the days that are worth playing.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { addDays, instantOf, localText } from './zoned-time';

/** Something that whoever started the command can mend; told without a stack. */
export class BadInput extends Error {}

export type Cells = Readonly<Record<string, string>>;

export interface School {
  readonly dir: string;
  readonly zone: string;
  readonly language: string;
  /** Every CSV file but the year's post. */
  readonly files: readonly { name: string; text: string }[];
  readonly table: (name: string) => readonly Cells[];
  readonly expected: Record<string, unknown> | undefined;
}

/** Excel in Russian writes 01.09.2026. */
export const isoDate = (text = ''): string => {
  const russian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  if (!russian) return text.trim().slice(0, 10);
  const [, day = '', month = '', year = ''] = russian;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** Comma or semicolon, whichever the header line is written with: cells hold lists with semicolons. */
const delimiterOf = (text: string): string => {
  const [header = ''] = text.split('\n', 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
};

export const csvRows = (text: string): Cells[] => {
  const plain = text.replace(/^\uFEFF/, '');
  return Papa.parse<Cells>(plain, { header: true, delimiter: delimiterOf(plain), skipEmptyLines: true }).data;
};

/** The columns of the first row, but for those that are left out. */
export const csvText = (rows: readonly Cells[], without: readonly string[] = []): string => {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !without.includes(column));
  return `${Papa.unparse([...rows], { columns, newline: '\n' })}\n`;
};

export function readSchool(dir: string): School {
  if (!existsSync(dir)) throw new BadInput(`There is no folder ${dir}`);
  const names = readdirSync(dir).filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0) throw new BadInput(`${dir} holds no CSV files`);
  const texts = new Map(
    names.map((name) => [basename(name.toLowerCase(), '.csv'), readFileSync(join(dir, name), 'utf8')]),
  );
  const rows = new Map<string, Cells[]>();
  const table = (name: string): Cells[] => {
    if (!rows.has(name)) rows.set(name, csvRows(texts.get(name) ?? ''));
    return rows.get(name)!;
  };
  const setting = (key: string) => table('settings').find((row) => row.key === key)?.value ?? '';
  const oracle = join(dir, 'expected.json');
  return {
    dir,
    table,
    zone: setting('time_zone') || 'Europe/Moscow',
    language: setting('language') || 'ru',
    files: [...texts].filter(([name]) => name !== 'requests').map(([name, text]) => ({ name: `${name}.csv`, text })),
    expected: existsSync(oracle) ? (JSON.parse(readFileSync(oracle, 'utf8')) as Record<string, unknown>) : undefined,
  };
}

/** The e-mail address of whoever is the first to hold the role by a main assignment. */
export function firstLead(school: School): string | undefined {
  const assignment = school.table('roles').find((row) => row.role_key === 'ej_lead' && row.kind === 'main');
  return school.table('staff').find((row) => row.staff_id === assignment?.staff_id)?.email || undefined;
}

/** The assignment that counts on a date: acting beats main, the later one beats the earlier. */
function assignmentOn(school: School, role: string, date: string): Cells | undefined {
  const inForce = school
    .table('roles')
    .filter((row) => row.role_key === role && isoDate(row.valid_from) <= date)
    .filter((row) => !row.valid_to || isoDate(row.valid_to) >= date)
    .sort((a, b) => isoDate(b.valid_from).localeCompare(isoDate(a.valid_from)));
  return inForce.find((row) => row.kind === 'acting') ?? inForce[0];
}

export function holderOn(school: School, role: string, date: string): Cells | undefined {
  const assignment = assignmentOn(school, role, date);
  return assignment && school.table('staff').find((row) => row.staff_id === assignment.staff_id);
}

/** Whether somebody with this address is on the staff on a date, and not away. */
export function isHere(school: School, email: string, date: string): boolean {
  const person = school.table('staff').find((row) => row.email?.toLowerCase() === email.toLowerCase());
  if (!person) return false;
  const { left_on, absence_from, absence_to } = person;
  const isAway = Boolean(absence_from) && isoDate(absence_from) <= date && (!absence_to || date <= isoDate(absence_to));
  return !isAway && (!left_on || date <= isoDate(left_on));
}

/** The post in the order in which it is sent, each with its instant. */
export const postOf = (school: School): { row: Cells; at: number }[] =>
  school
    .table('requests')
    .map((row) => {
      const at = instantOf(row.submitted_at ?? '', school.zone);
      if (!Number.isNaN(at)) return { row, at };
      throw new BadInput(
        `requests.csv: ${row.request_id} says no time at which it is sent: «${row.submitted_at ?? ''}»`,
      );
    })
    .sort((a, b) => a.at - b.at);

export interface Period {
  /** Instants: the morning before anything is in force, the morning after everything has been. */
  readonly from: number;
  readonly until: number;
}

/** An assignment of long ago does not make the year longer by as much. */
const LEAD_IN_DAYS = 31;
const REPLY_DAYS = 14;

export function periodOf(school: School): Period {
  const dates = (table: string, ...columns: string[]) =>
    school
      .table(table)
      .flatMap((row) => columns.map((column) => isoDate(row[column])))
      .filter(Boolean)
      .sort();
  const post = postOf(school).map(({ at }) => localText(at, school.zone).slice(0, 10));
  const terms = dates('quarters', 'compliance_from', 'starts_on');
  const anchor =
    [...terms, ...post].sort()[0] ?? dates('timetable', 'valid_from')[0] ?? dates('roles', 'valid_from')[0];
  if (!anchor) throw new BadInput(`${school.dir} names no date: no term, no timetable, no role, no request`);
  const lowest = addDays(anchor, -LEAD_IN_DAYS);
  const early = [...dates('roles', 'valid_from'), ...dates('timetable', 'valid_from')].filter((date) => date >= lowest);
  const first = [anchor, ...early].sort()[0]!;

  const yearEnds = dates('quarters', 'break_to', 'ends_on', 'compliance_to').at(-1);
  const timetable = dates('timetable', 'valid_to').filter((date) => !yearEnds || date <= yearEnds);
  const lastDue = post.length > 0 ? [addDays(post.at(-1)!, REPLY_DAYS)] : [];
  const last = [first, ...dates('quarters', 'compliance_to', 'ends_on'), ...timetable, ...lastDue].sort().at(-1)!;
  return {
    from: instantOf(`${addDays(first, -1)}T06:00`, school.zone),
    until: instantOf(`${addDays(lastGapEnd(school, first, last), 1)}T06:00`, school.zone),
  };
}

/** The end of the last role gap that begins within the played days, or their own end. */
function lastGapEnd(school: School, first: string, last: string): string {
  const bound =
    school
      .table('quarters')
      .map((row) => isoDate(row.break_to))
      .sort()
      .at(-1) || last;
  let end = last;
  for (const role of new Set(school.table('roles').map((row) => row.role_key ?? ''))) {
    const ends = school.table('roles').filter((row) => row.role_key === role && row.valid_to);
    for (const row of ends) {
      let day = addDays(isoDate(row.valid_to), 1);
      if (day < first || day > last) continue;
      while (day <= bound && !assignmentOn(school, role, day)) day = addDays(day, 1);
      // A role that nobody ever takes up again would mean a summer of empty ticks.
      if (day <= bound && addDays(day, -1) > end) end = addDays(day, -1);
    }
  }
  return end;
}
