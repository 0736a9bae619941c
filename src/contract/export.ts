// What the server gives of a table that is exported: cells as text, some rows at a time.
import type { TableName } from '../domain/tables';
import type { Reply } from './rpc';

export interface ExportColumn {
  /** As row 2 of the tab names it. */
  readonly header: string;
  readonly shape: 'text' | 'date' | 'time' | 'datetime' | 'int';
}
export interface ExportPage {
  readonly table: TableName;
  /** As the tab is called. */
  readonly title: string;
  readonly columns: readonly ExportColumn[];
  /** Dates in ISO where they could be read, else as they were typed. */
  readonly rows: readonly (readonly string[])[];
  /** Of the whole table; some may be blank. */
  readonly total: number;
  /** Where the next page begins; null after the last one. */
  readonly next: number | null;
}
export interface ExportRpc {
  /** `from`: rows of the table before it are left out, 0 at first. */
  exportTable(args: { table: TableName; from: number }): Reply<ExportPage>;
}
