// The words of the export in English.
import { counted } from '../plural';
import type { ExportViewMessages } from '../sidebar-export';

const rows = counted('en', { one: 'row', other: 'rows' });
const number = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

export const exportView: ExportViewMessages = {
  nav: 'Export',
  title: 'Export for Excel',
  hint: 'The files are made on your computer. The register does not change.',
  personal: 'The files hold names, addresses and questions of staff: keep them as carefully as the register itself.',
  whole: 'The whole register in one file (.xlsx)',
  wholeFile: 'Register',
  tables: 'One table',
  table: 'Table',
  asCsv: 'Download CSV',
  asXlsx: 'Download .xlsx',
  making: 'Making the file…',
  reading: (table, read, total) => `Reading “${table}”: ${number(read)} of ${number(total)}`,
  saved: (file, n) => `Done: ${file}, ${rows(n)}.`,
};
