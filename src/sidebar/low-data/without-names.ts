// A school's files without names and addresses, made in the page before anything is sent; what was taken out is the key.
import type { KeyLine } from '../../contract/low-data';
import type { CsvFile } from '../../contract/rpc';
import { codesForNames } from '../../domain/codes-for-names';
import type { StaffMember } from '../../domain/tables';
import { cellsOf, csvText, delimiterOf } from '../csv-cells';

const PERSONAL = ['last_name', 'first_name', 'patronymic', 'email', 'sender_email'];

type Cells = { readonly file: CsvFile; readonly header: readonly string[]; readonly rows: readonly string[][] };

const read = (file: CsvFile): Cells => {
  const [header = [], ...rows] = cellsOf(file.text);
  return { file, header: header.map((cell) => cell.trim().toLowerCase()), rows };
};

const person = ({ header }: Cells, row: readonly string[]): Record<string, string> =>
  Object.fromEntries(header.map((key, at) => [key, (row[at] ?? '').trim()]));

const isStaff = ({ header }: Cells): boolean => header.includes('staff_id') && header.includes('short_name');

export interface Coded {
  readonly files: CsvFile[];
  readonly key: KeyLine[];
  /** Cells that were emptied. */
  readonly emptied: number;
}

/** Whether these very files switch the mode on. */
export const switchesOn = (files: readonly CsvFile[]): boolean =>
  files.some(({ text }) => /^\uFEFF?"?low_data"?[;,\t]"?(?:yes|да)/im.test(text));

export const withoutNames = (files: readonly CsvFile[]): Coded => {
  const all = files.map(read);
  const people = all.filter(isStaff).flatMap((cells) => cells.rows.map((row) => person(cells, row)));
  const coded = codesForNames(
    people.map(
      ({ staff_id = '', last_name = '', first_name = '', patronymic = '', email = '' }) =>
        ({ staff_id, last_name, first_name, patronymic, email }) as StaffMember,
    ),
  );
  let emptied = 0;
  const cellOf = (cells: Cells, row: readonly string[], key: string, text: string): string => {
    if (key === 'short_name' && isStaff(cells)) return person(cells, row).staff_id ?? '';
    const isReportTo = key === 'value' && person(cells, row).key === 'report_to';
    if (PERSONAL.includes(key) || isReportTo) {
      if (text !== '') emptied++;
      return '';
    }
    return key.endsWith('_id') ? text : coded(text);
  };
  const coding = (cells: Cells): CsvFile => {
    const { file, header, rows } = cells;
    // A file that holds nothing of anybody goes as it is, down to its line ends.
    const next = rows.map((row) => row.map((text, at) => cellOf(cells, row, header[at] ?? '', text)));
    const same = next.every((row, i) => row.every((text, at) => text === rows[i]![at]));
    return same ? file : { ...file, text: csvText([header, ...next], delimiterOf(file.text.replace(/^\uFEFF/, ''))) };
  };
  const key = people.flatMap(({ staff_id = '', short_name = '', position = '', ...names }) => {
    const full = [names.last_name, names.first_name, names.patronymic].filter(Boolean).join(' ');
    const name = full || (short_name === staff_id ? '' : short_name);
    return staff_id && name ? [{ code: staff_id, name, position }] : [];
  });
  return { files: all.map(coding), key, emptied };
};
