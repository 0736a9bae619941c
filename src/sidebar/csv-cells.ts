// Cells of a CSV text and back, with quotes as spreadsheets write them.

export type Delimiter = ',' | ';' | '\t';

/** By the header alone: it holds plain keys, while cells below hold lists and sentences. */
export const delimiterOf = (text: string): Delimiter => {
  const [header = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string): number => header.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((most, next) => (count(next) > count(most) ? next : most));
};

export const cellsOf = (given: string): string[][] => {
  const text = given.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quoted && char === '"' && text[i + 1] === '"') cell += text[++i]!;
    else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && (char === delimiter || char === '\n')) {
      rows[rows.length - 1]!.push(cell);
      cell = '';
      if (char === '\n') rows.push([]);
    } else if (quoted || char !== '\r') cell += char;
  }
  rows[rows.length - 1]!.push(cell);
  return rows.filter((row) => row.some((one) => one !== ''));
};

export const csvText = (rows: readonly (readonly string[])[], delimiter: Delimiter): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[;,\t"\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(delimiter),
    )
    .map((line) => `${line}\r\n`)
    .join('');
