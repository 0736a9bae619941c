// A school's first day in a fresh workspace: set-up and import through the add-on's own functions, as its lead would.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { momentOfWall } from './services/spreadsheet/serial';
import type { Workspace } from './workspace';

type Cells = Record<string, string>;

export interface SchoolFolder {
  /** E-mail of whoever holds the lead's role by a main assignment. */
  owner: string | undefined;
  timeZone: string;
  language: string;
  files: { name: string; text: string }[];
}

/** The requests of a year are its incoming post, and no part of what a lead imports. */
const POST = 'requests.csv';
const MOST_STEPS = 200;
const HOUR = 3_600_000;
const DONE = 'school is set up';

export class SchoolRefused extends Error {}

export function readSchoolFolder(dir: string): SchoolFolder {
  if (!existsSync(dir)) throw new SchoolRefused(`There is no folder ${dir}`);
  const names = readdirSync(dir).filter((name) => name.toLowerCase().endsWith('.csv'));
  if (names.length === 0) throw new SchoolRefused(`${dir} holds no CSV files`);
  const files = names.sort().map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
  const table = (name: string) => rowsOf(files.find((file) => file.name.toLowerCase() === name)?.text ?? '');
  const setting = (key: string) => table('settings.csv').find((row) => row.key === key)?.value ?? '';
  const lead = table('roles.csv').find((row) => row.role_key === 'ej_lead' && row.kind === 'main');
  return {
    owner: table('staff.csv').find((row) => row.staff_id === lead?.staff_id)?.email || undefined,
    timeZone: setting('time_zone') || 'UTC',
    language: setting('language') || 'ru',
    files: files.filter((file) => file.name.toLowerCase() !== POST),
  };
}

/** Safe to repeat after a start that was killed half-way: set-up and import are. */
export function setUpSchool(workspace: Workspace, school: SchoolFolder, tell: (line: string) => void): void {
  if (workspace.store.fact(DONE)) return;
  setUp(workspace, school.language, tell);
  importFiles(workspace, school, tell);
  setUp(workspace, school.language, tell);
  workspace.store.remember(DONE, 'yes');
}

/** A time without a zone is the school's own wall clock. */
export function momentOf(text: string, timeZone: string): number {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) && text.includes('T');
  const local = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/.test(text);
  const ms = zoned
    ? Date.parse(text)
    : local
      ? Date.parse(`${text.replace(' ', 'T').padEnd(11, 'T').padEnd(16, '00:00')}Z`)
      : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`--now takes a date and time such as 2026-09-01T08:00, not ${text}`);
  return zoned ? ms : momentOfWall(ms, timeZone);
}

function setUp(workspace: Workspace, language: string, tell: (line: string) => void): void {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const progress = called<{ finished: boolean; step: string; done: number; total: number }>(workspace, 'setUp', [
      { language },
    ]);
    tell(`set-up: ${progress.step} (${progress.done} of ${progress.total})`);
    if (progress.finished) return;
    // A step may be waiting for a quota, which only time gives back.
    if (step % 20 === 19) workspace.advance(workspace.clock.now() + HOUR);
  }
  throw new SchoolRefused(`setUp did not finish in ${MOST_STEPS} runs`);
}

interface ImportReport {
  written: boolean;
  problems: { file: string; line: number; column: string; code: string; value: string; warning: boolean }[];
}

function importFiles(workspace: Workspace, { files }: SchoolFolder, tell: (line: string) => void): void {
  const report = called<ImportReport>(workspace, 'importFiles', [{ files }]);
  const lines = report.problems.map(
    ({ file, line, column, code, value, warning }) =>
      `${warning ? 'warning' : 'problem'}: ${file}:${line} ${column} ${code} ${value}`,
  );
  if (!report.written) throw new SchoolRefused(['The import was refused.', ...lines].join('\n'));
  for (const line of lines) tell(line);
  tell(`imported: ${files.map((file) => file.name).join(', ')}`);
}

function called<T>(workspace: Workspace, name: string, args: unknown[]): T {
  const result = workspace.run(name, { args, processType: 'WEBAPP' });
  if (!result.ok) throw new SchoolRefused(`${name} failed: ${result.error.name}: ${result.error.message}`);
  const reply = result.value as { ok: true; value: T } | { ok: false; code: string; params?: unknown } | undefined;
  if (reply?.ok) return reply.value;
  throw new SchoolRefused(`${name} refused: ${reply?.code ?? 'no answer'} ${JSON.stringify(reply?.params ?? {})}`);
}

/** Comma or semicolon, whichever the header is written with. */
function rowsOf(text: string): Cells[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [header = ''] = plain.split('\n', 1);
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  return Papa.parse<Cells>(plain, { header: true, delimiter, skipEmptyLines: true }).data;
}
