// The text form in which spreadsheets hand cells to each other: tabs, lines, quotes around what holds them.

import type { Grid } from './grid';

export function toTabText(grid: Grid): string {
  const { from, to } = grid.selection;
  const lines: string[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    const line: string[] = [];
    for (let column = from.column; column <= to.column; column += 1) {
      const text = grid.rows.cell(row, column)?.t ?? '';
      line.push(/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    }
    lines.push(line.join('\t'));
  }
  return lines.join('\n');
}

export function fromTabText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r?\n|$)/y;
  const whole = text.replace(/\r?\n$/, '');
  while (cell.lastIndex <= whole.length) {
    const found = cell.exec(whole);
    if (!found) break;
    const value = found[1] ?? '';
    rows.at(-1)?.push(value.startsWith('"') && value.length > 1 ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (found[2] === '') break;
    if (found[2] !== '\t') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return text === '' ? [] : rows.map((row) => [...row, ...Array(width - row.length).fill('')]);
}
