// The part of the register that looks at whole tables and takes out of them what is over its term.
import type { IsoDate } from '../domain/facts';
import type { Row, TableName } from '../domain/tables';
import { dropRows, emptyCells, rowsBefore } from './erase-cells';
import { LetterReads } from './letter-reads';
import type { SheetTable } from './sheet-table';

export abstract class ErasingRegister extends LetterReads {
  /** Something waits to be flushed. */
  protected written = false;

  abstract override table<T extends TableName>(name: T): SheetTable<T>;
  protected abstract stands(name: TableName): boolean;

  rowsOf<T extends TableName>(name: T): readonly Row<T>[] {
    return this.stands(name) ? this.table(name).all() : [];
  }

  empty<T extends TableName>(name: T, rows: readonly Row<T>[], columns: readonly string[] | null): void {
    emptyCells(this.table(name), rows, columns);
    this.written = true;
  }

  journalBefore(day: IsoDate): number {
    return rowsBefore(this.table('journal'), 'at', day).length;
  }

  dropJournalBefore(day: IsoDate): void {
    dropRows(this.table('journal'), rowsBefore(this.table('journal'), 'at', day));
    this.written = true;
  }
}
