// The archive of a year, read back: for each table the control figures of the rows that the file holds.
import type { ExportColumn, ExportPage } from '../../contract/export';
import { rowFigure } from '../../domain/archive-figures';
import type { TableName } from '../../domain/tables';
import { readWorkbook } from './read-workbook';
import { sheetNames } from './workbook';

export interface ReadArchive {
  readonly figures: { table: TableName; rows: string[] }[];
  readonly rows: number;
  /** Tables of which the file has no sheet, or one with other columns. */
  readonly lacking: TableName[];
}
type Head = Pick<ExportPage, 'table' | 'title' | 'columns'>;

const SECONDS_A_DAY = 86_400;
/** Excel's day 0. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Excel counts days; a little more than nothing makes good what a fraction of a day loses. */
const readable = (shape: ExportColumn['shape'], text: string): string => {
  if (shape === 'text' || shape === 'int' || !/^-?\d+(\.\d+)?(E-?\d+)?$/i.test(text)) return text;
  const seconds = Math.round(Number(text) * SECONDS_A_DAY);
  const moment = new Date(EPOCH + seconds * 1000).toISOString();
  return shape === 'date' ? moment.slice(0, 10) : shape === 'time' ? moment.slice(11, 16) : moment.slice(0, 16);
};

export const readArchive = async (bytes: ArrayBuffer, heads: readonly Head[]): Promise<ReadArchive> => {
  const sheets = await readWorkbook(bytes);
  const figures: ReadArchive['figures'] = [];
  const lacking: TableName[] = [];
  for (const { table, title, columns } of heads) {
    const [header, ...lines] = sheets.get(sheetNames([title])[0]!) ?? [];
    if (!header || columns.some((column, at) => rowFigure([column.header]) !== rowFigure([header[at] ?? '']))) {
      lacking.push(table);
      continue;
    }
    const rows = lines.map((line) => rowFigure(columns.map(({ shape }, at) => readable(shape, line[at] ?? ''))));
    figures.push({ table, rows });
  }
  return { figures, rows: figures.reduce((sum, { rows }) => sum + rows.length, 0), lacking };
};
