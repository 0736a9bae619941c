// The register in the spreadsheet: facts, live rows, and writing rows back by key.
import type { Changes } from '../domain/decision';
import type { Facts, IsoDate } from '../domain/facts';
import { withoutNames } from '../domain/low-data';
import { readSettings } from '../domain/settings';
import {
  type AlarmRow,
  type AttendanceRow,
  type ClosedTerm,
  type DocumentRow,
  type Erasure,
  type Incident,
  type JournalRow,
  keyOf,
  type Memo,
  type ReplyRow,
  type Row,
  type ScheduleVersion,
  type SelfAssessment,
  type SelfCheckAsked,
  type SelfCheckRound,
  type Session,
  type SlotRow,
  type TableName,
} from '../domain/tables';
import type { Memory, TrainingLines } from '../loop/memory';
import type { ArchivedHead, Leaving, Register, TakenOut } from '../loop/register-port';
import { ErasingRegister } from './erasing';
import { exportedHead } from './export-cells';
import { anyOf } from './request-reads';
import { takeRows } from './row-removal';
import { SCHEMA } from './schema';
import { HEADER_ROWS, RegisterDamaged, SheetTable } from './sheet-table';
import { keepSnapshot, readSnapshot, type Snapshot } from './snapshot';
import { WRITING_ORDER } from './writing-order';

const FIRST_SLOT_READ = 400;

const FACT_OF = {
  roles: 'roles',
  rooms: 'rooms',
  holidays: 'holidays',
  timetable: 'timetable',
  sessions: 'trainings',
  schedule_versions: 'versions',
  absences: 'absences',
  staff: 'staff',
} as const satisfies Partial<Record<TableName, keyof Facts>>;
const SLOW_TABLES = Object.keys(FACT_OF) as (keyof typeof FACT_OF)[];

/** Without the rows as approved, which only a print or a comparison needs. */
const inBrief = (version: ScheduleVersion): ScheduleVersion => ({ ...version, approved_rows: '' });

const isTraining = (session: Session): boolean => session.kind !== 'consultation';

export class SheetRegister extends ErasingRegister implements Register {
  private readonly spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private sheetsById: Map<number, GoogleAppsScript.Spreadsheet.Sheet> | undefined;
  private readonly opened = new Map<TableName, SheetTable<TableName>>();
  private snapshot: Omit<Snapshot, 'stamp'> | undefined;
  private snapshotRead = false;
  /** The slow tables had to be read: the next run is spared it. */
  private snapshotCold = false;
  /** True while only this run's own thinking lies between the last read of live rows and now. */
  private settled = true;

  constructor(private readonly memory: () => Pick<Memory, 'sheets' | 'facts_stamp'>) {
    super();
  }

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
    const { settings } = readSettings(this.table('settings').all());
    const staff = this.table('staff').all();
    const facts: Facts = {
      settings,
      quarters: this.table('quarters').all(),
      holidays: this.table('holidays').all(),
      // Whatever somebody typed in, no rule learns a name or an address where none is to be held.
      staff: settings.low_data ? staff.map(withoutNames) : staff,
      rooms: this.table('rooms').all(),
      roles: this.table('roles').all(),
      timetable: this.table('timetable').all(),
      trainings: this.table('sessions').all().filter(isTraining),
      versions: this.stands('schedule_versions') ? this.table('schedule_versions').all().map(inBrief) : [],
      absences: this.stands('absences') ? this.table('absences').all() : [],
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

  /** What this run writes of the slow tables is a fact for whoever comes next. */
  private learnWritten(changes: Changes): void {
    const known = SLOW_TABLES.some((name) => changes[name]) && this.cached()?.facts;
    if (!known) return;
    const facts: Record<string, unknown> = { ...known };
    for (const name of SLOW_TABLES) {
      const { add = [], change = [] } = changes[name] ?? {};
      if (add.length + change.length === 0) continue;
      const rows = new Map<string, unknown>();
      for (const row of [...(known[FACT_OF[name]] as readonly Row<TableName>[]), ...change, ...add])
        rows.set(keyOf(name, row as never), row);
      facts[FACT_OF[name]] = [...rows.values()];
    }
    const { trainings, versions, ...others } = facts as unknown as Facts;
    this.learn({ ...others, trainings: trainings.filter(isTraining), versions: versions.map(inBrief) });
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
      const [rows, reachesBack] = table.betweenWhere(first, last, 'date', (value) => String(value) >= date);
      // Rows are appended day by day; one old row at the top of the read shows that nothing live lies above.
      if (first === HEADER_ROWS + 1 || reachesBack) return rows;
    }
  }

  repliesFrom(sourceKeys: readonly string[]): readonly ReplyRow[] {
    if (!this.stands('replies') || sourceKeys.length === 0) return [];
    const table = this.table('replies');
    return table.at(table.find('source_key', anyOf(sourceKeys), 'pattern'));
  }

  scheduleVersions(): readonly ScheduleVersion[] {
    return this.stands('schedule_versions') ? this.table('schedule_versions').all() : [];
  }

  incidents(): readonly Incident[] {
    return this.stands('incidents') ? this.table('incidents').all() : [];
  }

  memos(): readonly Memo[] {
    return this.stands('memos') ? this.table('memos').all() : [];
  }

  /** A register from before these tables has to wait for its next set-up; until then there is nothing in them. */
  protected stands(name: TableName): boolean {
    return this.memory().sheets[name] !== undefined;
  }

  alarms(): readonly AlarmRow[] {
    return this.table('alarms').all();
  }

  journalOf(rowKeys: readonly string[]): readonly JournalRow[] {
    const table = this.table('journal');
    return table.at(table.find('row_key', anyOf(rowKeys), 'pattern'));
  }

  deviceHistory(): readonly JournalRow[] {
    const table = this.table('journal');
    return table.at(table.find('act', '^device\\.(working|written_off)$', 'pattern'));
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

  selfCheckRounds(): readonly SelfCheckRound[] {
    return this.stands('self_check_rounds') ? this.table('self_check_rounds').all() : [];
  }

  selfCheckAsked(): readonly SelfCheckAsked[] {
    return this.stands('self_check_asked') ? this.table('self_check_asked').all() : [];
  }

  documents(): readonly DocumentRow[] {
    return this.stands('documents') ? this.table('documents').all() : [];
  }

  erasures(): readonly Erasure[] {
    return this.stands('erasures') ? this.table('erasures').all() : [];
  }

  trainingLines(): TrainingLines {
    return this.cached()?.training ?? {};
  }

  withoutComputer(): readonly string[] {
    return this.cached()?.without_computer ?? [];
  }

  keepWithoutComputer(without_computer: readonly string[]): void {
    if (this.snapshot) this.snapshot = { ...this.snapshot, without_computer };
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
    this.learnWritten(changes);
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

  takeOut<T extends TableName>(name: T, which: Leaving<T>): TakenOut {
    if (!this.stands(name)) return { removed: 0, unknown: 0, left: 0 };
    const taken = takeRows(this.table(name), which);
    // What was known of where its rows stand is no longer so.
    this.opened.delete(name);
    return taken;
  }

  heads(names: readonly TableName[]): readonly ArchivedHead[] {
    return names.filter((name) => this.stands(name)).map((name) => exportedHead(this.table(name)));
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
