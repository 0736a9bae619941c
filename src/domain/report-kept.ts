// What a saved report says, as one cell's text: lists as columns and rows, so that a large school's year fits.
import type { ReportBody, ReportFigure } from './report';
import type { DocumentRow } from './tables';

const LISTS = ['figures', 'sessions', 'missing', 'holders', 'rooms', 'incidents', 'memos'] as const;

interface Packed {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

const packed = (list: readonly object[]): Packed => {
  const columns = Object.keys(list[0] ?? {});
  return { columns, rows: list.map((item) => columns.map((column) => (item as Record<string, unknown>)[column])) };
};
const unpacked = ({ columns, rows }: Packed): object[] =>
  rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));

/** The rows that a figure counts are looked up anew: a saved report says what was counted, not where. */
const plain = ({ rows, ...figure }: ReportFigure) => ({ ...figure, table: rows.table });
const whole = ({ table, ...figure }: ReturnType<typeof plain>): ReportFigure => ({
  ...figure,
  rows: { table, keys: [] },
});

export function kept(report: ReportBody): string {
  const flat: Record<string, unknown> = { ...report, figures: report.figures.map(plain) };
  for (const name of LISTS) flat[name] = packed(flat[name] as object[]);
  return JSON.stringify(flat);
}

/** Nothing where somebody edited the cell so that it cannot be read. */
export function readKept({ figures }: Pick<DocumentRow, 'figures'>): ReportBody | undefined {
  try {
    const read = JSON.parse(figures) as Record<string, unknown>;
    for (const name of LISTS) read[name] = unpacked(read[name] as Packed);
    const known = (read.figures as ReturnType<typeof plain>[]).map(whole);
    return Array.isArray(read.clauses) ? ({ ...read, figures: known } as unknown as ReportBody) : undefined;
  } catch {
    return undefined;
  }
}
