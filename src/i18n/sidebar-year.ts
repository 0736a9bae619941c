// What the workbench says about the new school year: what is closed, what is taken out, what the next year needs.
import type { TableName } from '../domain/tables';
import type { Params } from './messages';

type Texts<K extends string> = Readonly<Record<K, string>>;

export type YearDecision = 'year_over' | 'hand_over_waits';

export interface YearViewMessages
  extends Texts<
    | 'nav'
    | 'hint'
    | 'open'
    | 'nothingOpen'
    | 'openStays'
    | 'reports'
    | 'saved'
    | 'notSaved'
    | 'saveReports'
    | 'archive'
    | 'archiveHint'
    | 'makeArchive'
    | 'archiveFile'
    | 'takeOut'
    | 'takeOutHint'
    | 'nothingLeaves'
    | 'choose'
    | 'reading'
    | 'takeOutTitle'
    | 'takeOutYes'
    | 'taking'
    | 'unknownHint'
    | 'begin'
    | 'beginYes'
    | 'beginFirst'
    | 'checks'
    | 'goThere'
  > {
  readonly decision: Readonly<Record<YearDecision, { say(params: Params): string; action: string }>>;
  title(year: string, next: string): string;
  overAfter(year: string, date: string): string;
  year(year: string): string;
  openItem(key: string, count: number): string;
  leaves(table: string, rows: number, stay: number): string;
  leavesAll(rows: number): string;
  archiveSaved(file: string): string;
  inFile(rows: number): string;
  takeOutText(rows: number): string;
  taken(rows: number): string;
  unknown(rows: number): string;
  beginTitle(year: string): string;
  beginYear(year: string): string;
  beginText(year: string, first: string): string;
  begun(year: string): string;
  check(key: string, count: number): string;
  lackingTables(tables: readonly TableName[], names: Readonly<Record<TableName, string>>): string;
}
