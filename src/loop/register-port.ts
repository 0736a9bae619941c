// The register as the loop needs it: facts, live rows found by key or from the end, and writing them back.
import type { ExportPage } from '../contract/export';
import type { Changes } from '../domain/decision';
import type { Facts, IsoDate } from '../domain/facts';
import type {
  AlarmRow,
  AttendanceRow,
  ClosedTerm,
  DocumentRow,
  Erasure,
  Incident,
  JournalRow,
  Memo,
  OutboxRow,
  ReplyRow,
  RequestRow,
  Row,
  ScheduleVersion,
  SelfAssessment,
  SelfCheckAsked,
  SelfCheckRound,
  SlotRow,
  TableName,
} from '../domain/tables';
import type { TrainingLines } from './memory';

/** As a tab is called, and its columns as the export names them. */
export type ArchivedHead = Pick<ExportPage, 'table' | 'title' | 'columns'>;
export interface Leaving<T extends TableName> {
  leaves(row: Row<T>): boolean;
  readonly archived: ReadonlySet<string> | null;
  enough(): boolean;
}
/** How many rows went, how many stay because no archive holds them as they are, and how many are left to the next call. */
export interface TakenOut {
  readonly removed: number;
  readonly unknown: number;
  readonly left: number;
}

export interface Register {
  /** From the snapshot where it is fresh; `fresh` reads the tables. */
  facts(fresh?: boolean): Facts;
  /** The same with every session read anew. */
  factsForTraining(): Facts;
  /** Slot rows of this date and later, from the live end of the table. */
  slotsFrom(date: IsoDate): readonly SlotRow[];
  /** The newest requests, oldest first. */
  recentRequests(count: number): readonly RequestRow[];
  requestsById(ids: readonly string[]): readonly RequestRow[];
  /** The other requests of the same message. */
  linkedWith(request: RequestRow): readonly RequestRow[];
  openRequests(): { readonly rows: readonly RequestRow[]; readonly more: number };
  /** The same, none left out. */
  everyOpenRequest(): readonly RequestRow[];
  /** Requests that were answered on one of these days, whatever became of them. */
  answeredOn(dates: readonly IsoDate[]): readonly RequestRow[];
  /** Requests that were sent from one day to another, both included. */
  requestsBetween(from: IsoDate, to: IsoDate): readonly RequestRow[];
  /** All requests of a person, the newest last. */
  requestsOf(staffId: string, limit: number): readonly RequestRow[];
  /** The requests that opened these incidents, those that belong to them, and what repeats one of those. */
  reportsOf(incidentIds: readonly string[]): readonly RequestRow[];
  /** Today's digests, and what was ever handed up or asked about these requests. */
  lettersOfDesk(today: IsoDate, requestIds: readonly string[]): readonly OutboxRow[];
  /** Every letter that announced maintenance, or took it back. */
  lettersAboutMaintenance(): readonly OutboxRow[];
  /** Form responses among these that were taken in as replies before. */
  repliesFrom(sourceKeys: readonly string[]): readonly ReplyRow[];
  /** With the rows as approved. */
  scheduleVersions(): readonly ScheduleVersion[];
  incidents(): readonly Incident[];
  memos(): readonly Memo[];
  findRequests(query: string, limit: number): readonly RequestRow[];
  alarms(): readonly AlarmRow[];
  owedMail(): readonly OutboxRow[];
  journalOf(rowKeys: readonly string[]): readonly JournalRow[];
  lettersOf(requestIds: readonly string[]): readonly OutboxRow[];
  attendance(): readonly AttendanceRow[];
  closedTerms(): readonly ClosedTerm[];
  selfAssessment(): readonly SelfAssessment[];
  selfCheckRounds(): readonly SelfCheckRound[];
  /** Of every round. */
  selfCheckAsked(): readonly SelfCheckAsked[];
  /** Every letter that asked in this round, or is to. */
  lettersOfRound(roundId: string): readonly OutboxRow[];
  lettersAboutTraining(): readonly OutboxRow[];
  /** Documents that were kept as they were printed or sent. */
  documents(): readonly DocumentRow[];
  /** When devices worked again, or were written off. */
  deviceHistory(): readonly JournalRow[];
  /** Data that was erased, or is to be. */
  erasures(): readonly Erasure[];
  /** Every letter that brought a report, or is to. */
  lettersOfReports(): readonly OutboxRow[];
  /** A table as it stands, none left out; nothing where the register has no such tab yet. */
  rowsOf<T extends TableName>(name: T): readonly Row<T>[];
  /** Empties these cells of the rows, or the rows as a whole, where they still stand. */
  empty<T extends TableName>(name: T, rows: readonly Row<T>[], columns: readonly string[] | null): void;
  /** How many journal lines are from before the day. */
  journalBefore(day: IsoDate): number;
  dropJournalBefore(day: IsoDate): void;
  /** Where each person stood in the term of the day when a run last looked; nothing of whom it asks nothing. */
  trainingLines(): TrainingLines;
  keepTrainingLines(lines: TrainingLines): void;
  /** Staff ids of those who said in their self-check that no working computer is at hand, as a run last looked. */
  withoutComputer(): readonly string[];
  keepWithoutComputer(staffIds: readonly string[]): void;
  /** Takes rows out for good, at once: those that leave and whose control figure the archive holds; null asks for no archive. */
  takeOut<T extends TableName>(name: T, which: Leaving<T>): TakenOut;
  /** What a file of these tabs is read back by. */
  heads(names: readonly TableName[]): readonly ArchivedHead[];
  /** Buffered until `flush`. Rewritten rows are found by key again where time has passed since they were read. */
  write(changes: Changes): void;
  flush(): void;
  /** The same where anything is waiting to be written. */
  flushIfWritten(): void;
  /** Puts what was read of the slow tables where the next run finds it without reading; tells whether it did. */
  keepSnapshot(): boolean;
  /** The same where this run found the cache empty. */
  keepColdSnapshot(): void;
}
