// The register in the spreadsheet: facts, live rows, and writing rows back by key.
import type { Changes } from '../domain/decision';
import type { Facts, IsoDate } from '../domain/facts';
import { readSettings } from '../domain/settings';
import {
  type AlarmRow,
  type AttendanceRow,
  type ClosedTerm,
  type Incident,
  type JournalRow,
  type Memo,
  OPEN_STATUSES,
  type OutboxRow,
  type ReplyRow,
  type RequestRow,
  type Row,
  type SelfAssessment,
  type Session,
  type SlotRow,
  TABLE_NAMES,
  type TableName,
} from '../domain/tables';
import type { Memory, Register, TrainingLines } from '../loop/ports';
import { SCHEMA } from './schema';
import { HEADER_ROWS, RegisterDamaged, SheetTable } from './sheet-table';
import { keepSnapshot, readSnapshot, type Snapshot } from './snapshot';

/** Rows from the end in which nearly all open requests are found in one read. */
const LIVE_REQUESTS = 300;
const FIRST_SLOT_READ = 400;
/** Single open requests older than the live end that are still shown, one read each. */
const OLD_ONES_SHOWN = 3;

const WRITING_ORDER: readonly TableName[] = [...TABLE_NAMES.filter((name) => name !== 'slots'), 'slots'];

const ABOUT_TRAINING = '^(declined|remind|confirm|coverage):';

const isTraining = (session: Session): boolean => session.kind !== 'consultation';

const anyOf = (keys: readonly string[]): string => `^(${keys.join('|')})$`;
const beginningWith = (keys: readonly string[]): string => `^(${keys.join('|')})`;

const SHOWN_STATUSES = anyOf([...OPEN_STATUSES, 'quarantined']);

export class SheetRegister implements Register {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private sheetsById: Map<number, GoogleAppsScript.Spreadsheet.Sheet> | undefined;
  private readonly opened = new Map<TableName, SheetTable<TableName>>();
  private snapshot: Omit<Snapshot, 'stamp'> | undefined;
  private snapshotRead = false;
  /** The slow tables had to be read: the next run is spared it. */
  private snapshotCold = false;
  /** True while only this run's own thinking lies between the last read of live rows and now. */
  private settled = true;
  private written = false;

  constructor(private readonly memory: () => Pick<Memory, 'sheets' | 'facts_stamp'>) {}

  table<T extends TableName>(name: T): SheetTable<T> {
    const known = this.opened.get(name);
    if (known) return known as unknown as SheetTable<T>;
    this.sheetsById ??= new Map(this.spreadsheet.getSheets().map((sheet) => [sheet.getSheetId(), sheet]));
    const sheet = this.sheetsById.get(this.memory().sheets[name] ?? -1);
    if (!sheet) throw new RegisterDamaged('register.tab_missing', { table: name });
    const table = new SheetTable(name, sheet, this.cached()?.columns[name]);
    this.opened.set(name, table as unknown as SheetTable<TableName>);
    return table;
  }

  private cached(): Omit<Snapshot, 'stamp'> | undefined {
    if (!this.snapshotRead) {
      this.snapshotRead = true;
      this.snapshot = readSnapshot(SCHEMA, this.memory().facts_stamp);
    }
    return this.snapshot;
  }

  facts(fresh = false): Facts {
    const known = fresh ? undefined : this.cached();
    if (known) return known.facts;
    this.snapshotRead = true;
    const facts: Facts = {
      settings: readSettings(this.table('settings').all()).settings,
      quarters: this.table('quarters').all(),
      holidays: this.table('holidays').all(),
      staff: this.table('staff').all(),
      rooms: this.table('rooms').all(),
      roles: this.table('roles').all(),
      timetable: this.table('timetable').all(),
      trainings: this.table('sessions').all().filter(isTraining),
    };
    this.learn(facts);
    return facts;
  }

  /** The facts with the sessions as they stand now: whoever decides about one has to have read its row. */
  factsForTraining(): Facts {
    const known = this.cached()?.facts;
    if (!known) return this.facts();
    const facts = { ...known, trainings: this.table('sessions').all().filter(isTraining) };
    this.learn(facts);
    return facts;
  }

  private learn(facts: Facts): void {
    this.snapshot = { columns: {}, training: {}, ...this.snapshot, facts };
    this.snapshotCold = true;
  }

  /** What this run writes about sessions is a fact for whoever comes next. */
  private learnSessions({ add = [], change = [] }: NonNullable<Changes['sessions']>): void {
    const facts = this.cached()?.facts;
    if (!facts) return;
    const sessions = new Map(facts.trainings.map((session) => [session.session_id, session]));
    for (const session of [...change, ...add]) sessions.set(session.session_id, session);
    this.learn({ ...facts, trainings: [...sessions.values()].filter(isTraining) });
  }

  /** Puts what is known of the slow tables into the cache, for another six hours. */
  keepSnapshot(): boolean {
    if (!this.snapshot) return false;
    this.snapshotCold = false;
    const columns: Snapshot['columns'] = {};
    for (const [name, table] of this.opened) columns[name] = table.columns();
    return keepSnapshot(SCHEMA, { ...this.snapshot, stamp: this.memory().facts_stamp, columns });
  }

  keepColdSnapshot(): void {
    if (this.snapshotCold) this.keepSnapshot();
  }

  /** All rows of a table, for import and comparison. */
  all<T extends TableName>(name: T): readonly Row<T>[] {
    return this.table(name).all();
  }

  slotsFrom(date: IsoDate): readonly SlotRow[] {
    const table = this.table('slots');
    const last = table.lastRow();
    for (let count = FIRST_SLOT_READ; ; count *= 4) {
      const first = Math.max(HEADER_ROWS + 1, last - count + 1);
      const rows = table.between(first, last);
      // Rows are appended day by day; one old row at the top of the read shows that nothing live lies above.
      if (first === HEADER_ROWS + 1 || (rows[0] && rows[0].date < date)) return rows.filter((row) => row.date >= date);
    }
  }

  recentRequests(count: number): readonly RequestRow[] {
    return this.table('requests').tail(count);
  }

  requestsById(ids: readonly string[]): readonly RequestRow[] {
    const table = this.table('requests');
    const found: RequestRow[] = [];
    for (const id of ids) {
      const guess = table.positionOf(id) ?? this.guess(id);
      const near = guess ? table.between(guess, guess).find((row) => row.request_id === id) : undefined;
      const row = near ?? this.lookUp(id);
      if (row) found.push(row);
    }
    return found;
  }

  /** Numbers run on and rows are appended, so the row of a number is nearly always known without a search. */
  private guess(id: string): number | undefined {
    const number = Number(id.split('-')[1]);
    const row = number + HEADER_ROWS;
    return Number.isInteger(number) && row <= this.table('requests').lastRow() ? row : undefined;
  }

  private lookUp(id: string): RequestRow | undefined {
    const row = this.table('requests').find('request_id', id)[0];
    return row === undefined ? undefined : this.table('requests').between(row, row)[0];
  }

  linkedWith(request: RequestRow): readonly RequestRow[] {
    const first = request.linked_to || request.request_id;
    const table = this.table('requests');
    return table.at(table.find('linked_to', first)).filter((row) => row.request_id !== request.request_id);
  }

  openRequests(): { rows: readonly RequestRow[]; more: number } {
    const table = this.table('requests');
    const last = table.lastRow();
    const numbers = table.find('status', SHOWN_STATUSES, 'pattern', last).sort((a, b) => a - b);
    const liveFrom = last - LIVE_REQUESTS;
    const live = numbers.filter((row) => row > liveFrom);
    const old = numbers.filter((row) => row <= liveFrom);
    return {
      rows: table.at([...old.slice(-OLD_ONES_SHOWN), ...live]),
      more: Math.max(old.length - OLD_ONES_SHOWN, 0),
    };
  }

  everyOpenRequest(): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.find('status', anyOf(OPEN_STATUSES), 'pattern'));
  }

  answeredOn(dates: readonly IsoDate[]): readonly RequestRow[] {
    const table = this.table('requests');
    return dates.length > 0 ? table.at(table.find('answered_at', beginningWith(dates), 'pattern')) : [];
  }

  requestsBetween(from: IsoDate, to: IsoDate): readonly RequestRow[] {
    return this.table('requests')
      .all()
      .filter(({ submitted_at }) => from <= submitted_at.slice(0, 10) && submitted_at.slice(0, 10) <= to);
  }

  requestsOf(staffId: string, limit: number): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.find('staff_id', staffId).slice(-limit));
  }

  repliesFrom(sourceKeys: readonly string[]): readonly ReplyRow[] {
    if (!this.stands('replies') || sourceKeys.length === 0) return [];
    const table = this.table('replies');
    return table.at(table.find('source_key', anyOf(sourceKeys), 'pattern'));
  }

  incidents(): readonly Incident[] {
    return this.stands('incidents') ? this.table('incidents').all() : [];
  }

  memos(): readonly Memo[] {
    return this.stands('memos') ? this.table('memos').all() : [];
  }

  /** A register from before these tables has to wait for its next set-up; until then there is nothing in them. */
  private stands(name: TableName): boolean {
    return this.memory().sheets[name] !== undefined;
  }

  findRequests(query: string, limit: number): readonly RequestRow[] {
    const table = this.table('requests');
    return table.at(table.search(query).slice(-limit)).reverse();
  }

  alarms(): readonly AlarmRow[] {
    return this.table('alarms').all();
  }

  owedMail(): readonly OutboxRow[] {
    const table = this.table('outbox');
    const numbers = table.find('status', 'owed');
    if (numbers.length === 0) return [];
    return table.between(Math.min(...numbers), Math.max(...numbers)).filter((row) => row.status === 'owed');
  }

  journalOf(rowKeys: readonly string[]): readonly JournalRow[] {
    const table = this.table('journal');
    return table.at(table.find('row_key', anyOf(rowKeys), 'pattern'));
  }

  lettersOf(requestIds: readonly string[]): readonly OutboxRow[] {
    const table = this.table('outbox');
    return table.at(table.find('request_id', anyOf(requestIds), 'pattern'));
  }

  attendance(): readonly AttendanceRow[] {
    return this.table('attendance').all();
  }

  closedTerms(): readonly ClosedTerm[] {
    return this.table('closed_terms').all();
  }

  selfAssessment(): readonly SelfAssessment[] {
    return this.table('self_assessment').all();
  }

  lettersAboutTraining(): readonly OutboxRow[] {
    const table = this.table('outbox');
    return table.at(table.find('key', ABOUT_TRAINING, 'pattern'));
  }

  trainingLines(): TrainingLines {
    return this.cached()?.training ?? {};
  }

  keepTrainingLines(training: TrainingLines): void {
    if (this.snapshot) this.snapshot = { ...this.snapshot, training };
  }

  /** Sessions go before who takes part in them, a request's own row goes first and slots last: what lies between follows from them, and a later run can make up for it. */
  write(changes: Changes): void {
    // A training that stands is not made up for: what tells of it goes before it, and is told again where the rest was lost.
    const told = changes.journal?.add?.filter((row) => row.table !== 'requests') ?? [];
    const owed = changes.outbox?.add?.filter((row) => row.request_id === '') ?? [];
    const touched = WRITING_ORDER.filter((name) => changes[name]);
    // Every read comes before the first write: a read in between would flush what is pending.
    for (const name of touched) {
      const table = this.table(name);
      table.columns();
      const changed = (changes[name]?.change ?? []) as Row<TableName>[];
      if (!this.settled || table.unplaced(changed)) table.locate(changed);
    }
    if (changes.sessions) this.learnSessions(changes.sessions);
    if (told.length > 0) this.table('journal').append(told);
    if (owed.length > 0) this.table('outbox').append(owed);
    const early = new Set<unknown>([...told, ...owed]);
    for (const name of touched) {
      const table = this.table(name);
      table.rewrite((changes[name]?.change ?? []) as Row<TableName>[]);
      table.append(((changes[name]?.add ?? []) as Row<TableName>[]).filter((row) => !early.has(row)));
      this.written = true;
    }
  }

  flush(): void {
    SpreadsheetApp.flush();
    this.settled = false;
    this.written = false;
  }

  flushIfWritten(): void {
    if (this.written) this.flush();
  }
}
