// The JSON of the report of a term and of the year: what it says, which are kept, and what was changed since.
import type { IsoDate, IsoDateTime } from '../domain/facts';
import type { ReportBody, ReportChange } from '../domain/report';
import type { TableName } from '../domain/tables';
import type { Reply } from './rpc';

export interface TermReport extends ReportBody {
  /** The saved document that this is; null of one made just now. */
  document: SavedReport | null;
  /** Of a saved one: the figures that the register says otherwise now. */
  changes: readonly ReportChange[];
}
export interface SavedReport {
  document_id: string;
  /** The term's code, or `year`. */
  period: string;
  title: string;
  number: string;
  version: number;
  made_at: IsoDateTime;
  /** Empty where it was made when the term was closed. */
  made_by: string;
  file_name: string;
  sent_to: string[];
  sent_at: IsoDateTime;
  /** A letter is on its way, or could not be sent. */
  letter: '' | 'owed' | 'failed';
}
export interface Reports {
  school_year: string;
  /** The terms that have begun, the newest last, and the year. */
  periods: { code: string; name_ru: string; name_en: string; from: IsoDate; to: IsoDate; over: boolean }[];
  /** The newest first. */
  saved: SavedReport[];
  /** Addresses that a report is sent to. */
  report_to: string[];
  may_change: boolean;
}

export interface ReportRpc {
  reports(args: Record<string, never>): Reply<Reports>;
  /** Of a period as it stands now, or a saved one; then the period need not be named. */
  report(args: { period: string; document_id: string | null }): Reply<TermReport>;
  /** `notes`: the lead's own words, empty where the draft stands. */
  saveReport(args: { period: string; notes: { conclusions: string; decision: string } }): Reply<Reports>;
  sendReport(args: { document_id: string }): Reply<Reports>;
  /** Shows these rows in the spreadsheet; gives how many were found. */
  figureRows(args: { table: TableName; keys: string[] }): Reply<number>;
}
