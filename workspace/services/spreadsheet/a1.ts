// A1 notation: 'Sheet name'!B2:C5, whole columns, whole rows, open ends.
import { ServiceError } from '../../script/service-error';

export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}

export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export function areaText({ row, column, rows, columns }: Area): string {
  const first = `${columnLetters(column)}${row}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The sheet's name (undefined where the text names none) and the rest, which is empty for a whole sheet. */
export function splitSheet(text: string): { sheet: string | undefined; cells: string } {
  const quoted = /^'((?:[^']|'')+)'(?:!(.*))?$/.exec(text);
  if (quoted) return { sheet: quoted[1]?.replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { sheet: undefined, cells: text } : { sheet: text.slice(0, mark), cells: text.slice(mark + 1) };
}

export function parseCells(cells: string, grid: { rows: number; columns: number }): Area {
  if (cells === '') return { row: 1, column: 1, ...grid };
  const match = /^\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i.exec(cells);
  if (!match || (match[1] === undefined && match[2] === undefined)) throw notARange();
  const single = !cells.includes(':');
  if (single && (match[1] === undefined || match[2] === undefined)) throw notARange();
  const fromColumn = match[1] ? columnNumber(match[1]) : 1;
  const fromRow = match[2] ? Number(match[2]) : 1;
  const toColumn = single ? fromColumn : match[3] ? columnNumber(match[3]) : grid.columns;
  const toRow = single ? fromRow : match[4] ? Number(match[4]) : grid.rows;
  return {
    row: Math.min(fromRow, toRow),
    column: Math.min(fromColumn, toColumn),
    rows: Math.abs(toRow - fromRow) + 1,
    columns: Math.abs(toColumn - fromColumn) + 1,
  };
}

function notARange(): ServiceError {
  return new ServiceError('Range not found');
}
