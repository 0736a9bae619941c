// Tables as one .xlsx file: a sheet each, with real dates and numbers, and a header that stays in sight.
import writeWorkbook, { type CellObject, type Sheet } from 'write-excel-file/universal';
import type { ExportColumn } from '../../contract/export';
import type { ExportedTable } from './csv';

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/;
const TIME = /^(\d\d):(\d\d)$/;
const MINUTES_A_DAY = 24 * 60;
/** Excel takes a longer text for damage. */
const LONGEST = 32_767;
const WIDTHS: Readonly<Record<ExportColumn['shape'], number>> = { text: 24, date: 12, time: 8, datetime: 17, int: 10 };
const LONGEST_NAME = 31;

/** XML holds no control characters and no halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const textCell = (text: string): CellObject => {
  const fit = text.replace(UNFIT, '');
  return { value: fit.length > LONGEST ? `${fit.slice(0, LONGEST - 1)}…` : fit, type: String };
};

/** The library counts from midnight UTC, so the school's own clock goes in as if it were UTC. */
const cellOf = (shape: ExportColumn['shape'], text: string): CellObject | null => {
  if (text === '') return null;
  if (shape === 'int' && /^-?\d+$/.test(text)) return { value: Number(text), type: Number };
  const clock = shape === 'time' ? TIME.exec(text) : null;
  if (clock)
    return { value: (Number(clock[1]) * 60 + Number(clock[2])) / MINUTES_A_DAY, type: Number, format: 'hh:mm' };
  const moment = shape === 'date' || shape === 'datetime' ? MOMENT.exec(text) : null;
  if (!moment) return textCell(text);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = moment.slice(1).map((n) => Number(n ?? 0));
  const format = shape === 'date' ? 'dd.mm.yyyy' : 'dd.mm.yyyy hh:mm';
  return { value: new Date(Date.UTC(year, month - 1, day, hour, minute, second)), type: Date, format };
};

/** Excel's own limits of a sheet's name; two tables may not share one. */
const sheetName = (title: string, taken: ReadonlySet<string>): string => {
  const plain = title.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '') || '—';
  const names = [
    plain,
    ...Array.from({ length: taken.size }, (_, at) => `${plain.slice(0, LONGEST_NAME - 4)} ${at + 2}`),
  ];
  return names.map((name) => name.slice(0, LONGEST_NAME)).find((name) => !taken.has(name.toLowerCase())) ?? plain;
};

/** What the sheets of tables with these titles are called. */
export const sheetNames = (titles: readonly string[]): string[] => {
  const taken = new Set<string>();
  return titles.map((title) => {
    const name = sheetName(title, taken);
    taken.add(name.toLowerCase());
    return name;
  });
};

export const workbookOf = (tables: readonly ExportedTable[]): Promise<Blob> => {
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map(({ columns, rows }, at): Sheet<Blob> => {
    const header = columns.map(({ header: name }): CellObject => ({ ...textCell(name), fontWeight: 'bold' }));
    return {
      sheet: names[at] ?? '',
      data: [header, ...rows.map((row) => columns.map(({ shape }, c) => cellOf(shape, row[c] ?? '')))],
      columns: columns.map(({ shape }) => ({ width: WIDTHS[shape] })),
      stickyRowsCount: 1,
    };
  });
  return writeWorkbook(sheets).toBlob();
};
