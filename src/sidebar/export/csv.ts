// A table as CSV that Excel opens by a double click: semicolons, a byte order mark, dates as Russian Excel reads them.
import type { ExportColumn, ExportPage } from '../../contract/export';

export type ExportedTable = Pick<ExportPage, 'title' | 'columns' | 'rows'>;

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d).*)?$/;
/** Excel would compute what begins so, in their full-width forms too. */
const RISKY = /^[=+\-@\t\r\n＝＋－＠]/;

const cellOf = (shape: ExportColumn['shape'], text: string): string => {
  if (shape === 'int' && /^-?\d+$/.test(text)) return text;
  const [, year, month, day, time] = (shape === 'date' || shape === 'datetime' ? DATE.exec(text) : null) ?? [];
  if (year) return [`${day}.${month}.${year}`, time].filter(Boolean).join(' ');
  return RISKY.test(text) ? `'${text}` : text;
};

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

export const csvOf = ({ columns, rows }: ExportedTable): string => {
  const header = columns.map(({ header: name }) => cellOf('text', name));
  const cells = rows.map((row) => columns.map(({ shape }, at) => cellOf(shape, row[at] ?? '')));
  return `\uFEFF${[header, ...cells].map((line) => `${line.map(quoted).join(';')}\r\n`).join('')}`;
};
