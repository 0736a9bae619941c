// The JSON of the closing of a school year: what is still open, what leaves, and what the next year needs.
import type { IsoDate } from '../domain/facts';
import type { TableName } from '../domain/tables';
import type { ExportPage } from './export';
import type { Reply } from './rpc';

/** What somebody should see to first; nothing of it is taken out. */
export interface OpenItem {
  key: 'requests' | 'sessions' | 'letters_owed' | 'letters_failed' | 'incidents';
  count: number;
}
export interface YearReport {
  period: string;
  name_ru: string;
  name_en: string;
  saved: boolean;
}
export interface LeavingTableCount {
  table: TableName;
  leaving: number;
  stay: number;
}
/** `todo`: something has to be done before the year begins. */
export interface YearCheck {
  key: 'terms' | 'holidays' | 'schedule' | 'roles' | 'staff_away' | 'staff_no_address' | 'rooms';
  state: 'ok' | 'todo';
  count: number;
  /** People's names, role keys or rooms that it is about, a few. */
  subjects: string[];
}
export interface YearBoard {
  /** `2026/27`, the year that is closed, and the one after it. */
  year: string;
  next: string;
  /** The year that the settings speak of: where it is the next one already, it goes on. */
  current: string;
  /** Its lessons are over on this day; then it can be closed. */
  over_after: IsoDate;
  over: boolean;
  begun: boolean;
  cut: IsoDate;
  open: OpenItem[];
  reports: YearReport[];
  tables: LeavingTableCount[];
  leaving: number;
  /** Of the tables that rows leave from. */
  archive: Pick<ExportPage, 'table' | 'title' | 'columns'>[];
  checks: YearCheck[];
}
export interface YearTaken {
  tables: { table: TableName; removed: number; unknown: number }[];
  removed: number;
  /** Rows that the file does not hold as they are: they stay. */
  unknown: number;
  /** To be taken out by another call. */
  left: number;
  board: YearBoard | null;
}
export interface YearRpc {
  closingYear(args: Record<string, never>): Reply<YearBoard>;
  /** `figures`: the control figures of every row of the archive that was read back, by table. */
  takeOutYear(args: { year: string; figures: { table: TableName; rows: string[] }[] }): Reply<YearTaken>;
  /** Makes the settings speak of the next year; numbers begin afresh. */
  beginYear(args: { year: string }): Reply<YearBoard>;
}
