// One tab of the register as rows with keys: read whole or from its live end, appended to, rewritten by key.
import { formatCell } from '../domain/cells';
import { type Column, keyOf, type Row, type TableName, tables } from '../domain/tables';
import { asCellText } from './cell-text';
import { type Field, fieldOf, meaning } from './field';

/** Row 1 holds the column keys, row 2 what people read. */
export const HEADER_ROWS = 2;

/** Reading a few hundred rows more is cheaper than a second read. */
const NEAR = 300;

const FEW = 20;

/** The register no longer looks as it was left: a tab or a column that is needed is gone. */
export class RegisterDamaged extends Error {
  constructor(
    readonly code: 'register.tab_missing' | 'register.column_missing',
    readonly params: Record<string, string>,
  ) {
    super(code);
  }
}

export class SheetTable<T extends TableName> {
  /** Where rows stood when they were last read, by key. */
  private readonly positions = new Map<string, number>();
  /** The rows as they were understood: only what a decision changed in them is written back. */
  private readonly rowsRead = new Map<string, Row<T>>();
  private order: readonly string[] | undefined;

  constructor(
    readonly name: T,
    readonly sheet: GoogleAppsScript.Spreadsheet.Sheet,
    columnOrder?: readonly string[],
  ) {
    this.order = columnOrder;
  }

  /** Column keys from left to right; a person's own columns are empty. */
  columns(): readonly string[] {
    if (!this.order) {
      this.order = this.known(this.sheet.getRange(1, 1, 1, this.sheet.getLastColumn()).getDisplayValues()[0] ?? []);
    }
    return this.order;
  }

  private known(keys: readonly string[]): readonly string[] {
    const order = keys.map((key) => (key in tables[this.name].columns ? key : ''));
    const lost = Object.keys(tables[this.name].columns).find((key) => !order.includes(key));
    if (lost) throw new RegisterDamaged('register.column_missing', { table: this.name, column: lost });
    return order;
  }

  lastRow(): number {
    return Math.max(this.sheet.getLastRow(), HEADER_ROWS);
  }

  /** The whole table in one read, header included, so that moved columns are seen. */
  all(): Row<T>[] {
    const values = this.sheet.getDataRange().getDisplayValues();
    this.order = this.known(values[0] ?? []);
    this.fieldsKnown = undefined;
    return this.decode(values.slice(HEADER_ROWS), HEADER_ROWS + 1);
  }

  between(first: number, last: number): Row<T>[] {
    if (last < first) return [];
    return this.decode(
      this.sheet.getRange(first, 1, last - first + 1, this.columns().length).getDisplayValues(),
      first,
    );
  }

  /** Of neighbouring rows those that are meant, told by one column: the others are not even understood. Says whether one that is not stands first. */
  betweenWhere(first: number, last: number, key: string, isMeant: (value: unknown) => boolean): [Row<T>[], boolean] {
    if (last < first) return [[], false];
    const values = this.sheet.getRange(first, 1, last - first + 1, this.columns().length).getDisplayValues();
    const at = this.columnOf(key) - 1;
    const field = this.fields()[at]!;
    const meant = values.map((cells) => isMeant(meaning(field, cells[at] ?? '')));
    const wanted = new Set(meant.flatMap((is, i) => (is ? [first + i] : [])));
    const top = values.findIndex((cells) => cells.some((cell) => cell !== ''));
    return [this.decode(values, first, wanted), meant[top] === false];
  }

  tail(count: number): Row<T>[] {
    const last = this.lastRow();
    return this.between(Math.max(HEADER_ROWS + 1, last - count + 1), last);
  }

  /** Row numbers whose cell of that column is, or matches, the text. */
  find(column: string, text: string, how: 'whole' | 'pattern' = 'whole', last = this.lastRow()): number[] {
    if (last <= HEADER_ROWS) return [];
    const finder = this.sheet
      .getRange(HEADER_ROWS + 1, this.columnOf(column), last - HEADER_ROWS, 1)
      .createTextFinder(text)
      .useRegularExpression(how === 'pattern')
      .matchEntireCell(how === 'whole')
      .matchCase(how === 'whole');
    return finder.findAll().map((range) => range.getRow());
  }

  /** Row numbers in which the text occurs anywhere. */
  search(text: string): number[] {
    return this.sheet
      .createTextFinder(text)
      .findAll()
      .map((range) => range.getRow())
      .filter((row) => row > HEADER_ROWS);
  }

  /** The rows of these numbers, neighbours in one read. */
  at(rowNumbers: readonly number[]): Row<T>[] {
    const sorted = [...new Set(rowNumbers)].sort((a, b) => a - b);
    const wanted = new Set(sorted);
    const clusters: [number, number][] = [];
    for (const row of sorted) {
      const open = clusters[clusters.length - 1];
      if (open && row - open[1] <= NEAR) open[1] = row;
      else clusters.push([row, row]);
    }
    return clusters.flatMap(([first, last]) =>
      this.decode(
        this.sheet.getRange(first, 1, last - first + 1, this.columns().length).getDisplayValues(),
        first,
        wanted,
      ),
    );
  }

  positionOf(key: string): number | undefined {
    return this.positions.get(key);
  }

  /** A few rows go one by one: Google finds the end itself, so nothing has to be read (and flushed) first. */
  append(rows: readonly Row<T>[]): void {
    for (const row of rows) this.rowsRead.set(keyOf(this.name, row), row);
    if (rows.length > FEW) this.appendMany(rows);
    else for (const row of rows) this.sheet.appendRow(this.encode(row).map(asCellText));
  }

  private appendMany(rows: readonly Row<T>[]): void {
    const first = this.lastRow() + 1;
    const short = first + rows.length - 1 - this.sheet.getMaxRows();
    if (short > 0) this.sheet.insertRowsAfter(this.sheet.getMaxRows(), Math.max(short, 200));
    this.putNew(first, rows);
  }

  /** Rewrites rows where they stand; `locate` them first. A row that a person deleted stays deleted. */
  rewrite(rows: readonly Row<T>[]): void {
    for (const row of rows) {
      const key = keyOf(this.name, row);
      const position = this.positions.get(key);
      if (position !== undefined) this.putChanged(position, key, row);
    }
  }

  private putNew(first: number, rows: readonly Row<T>[]): void {
    const values = rows.map((row) => this.encode(row));
    rows.forEach((row, i) => {
      this.positions.set(keyOf(this.name, row), first + i);
    });
    for (const [from, until] of runs(this.columns(), (key) => key !== '')) {
      this.sheet
        .getRange(first, from + 1, values.length, until - from)
        .setValues(values.map((cells) => cells.slice(from, until).map(asCellText)));
    }
  }

  /** Cells that this run did not change are left alone: a person may have typed there since. */
  private putChanged(position: number, key: string, row: Row<T>): void {
    const read = this.rowsRead.get(key);
    const before = read ? this.encode(read) : [];
    const cells = this.encode(row);
    const order = this.columns();
    const changed = runs(cells, (cell, i) => order[i] !== '' && cell !== before[i]);
    for (const [from, until] of STATUS_LAST.includes(this.name) ? statusLast(changed, order) : changed) {
      this.sheet.getRange(position, from + 1, 1, until - from).setValues([cells.slice(from, until).map(asCellText)]);
    }
    this.rowsRead.set(key, row);
  }

  /** A row is written only where its key stands (people sort, insert and delete). Asked before anything is written. */
  locate(rows: readonly Row<T>[]): void {
    const keys = rows.map((row) => keyOf(this.name, row));
    if (tables[this.name].key.length === 0 || keys.length === 0) return;
    const known = keys.map((key) => this.positions.get(key)).filter((row): row is number => row !== undefined);
    const first = Math.min(...known);
    const standing = known.length > 0 ? this.keysBetween(first, Math.max(...known)) : [];
    const lost = keys.filter((key) => {
      const row = this.positions.get(key);
      return row === undefined || standing[row - first] !== key;
    });
    if (lost.length === 0) return;
    for (const key of lost) this.positions.delete(key);
    const [column, ...more] = tables[this.name].key;
    if (column && more.length === 0) this.lookFor(lost, column);
    else this.lookThrough(lost);
  }

  /** Rows that were decided on without having been read here: their place is not known yet. */
  unplaced(rows: readonly Row<T>[]): boolean {
    return rows.some((row) => !this.positions.has(keyOf(this.name, row)));
  }

  /** The keys of neighbouring rows, of all their columns in one read. */
  private keysBetween(first: number, last: number): string[] {
    if (last < first) return [];
    const columns = tables[this.name].key.map((key) => this.columnOf(key));
    const left = Math.min(...columns);
    const width = Math.max(...columns) - left + 1;
    return this.sheet
      .getRange(first, left, last - first + 1, width)
      .getDisplayValues()
      .map((cells) => columns.map((column) => cells[column - left]).join('|'));
  }

  /** A key of several columns cannot be searched for: the keys of the whole table are read. */
  private lookThrough(keys: readonly string[]): void {
    const wanted = new Set(keys);
    this.keysBetween(HEADER_ROWS + 1, this.lastRow()).forEach((key, i) => {
      if (wanted.has(key) && !this.positions.has(key)) this.positions.set(key, HEADER_ROWS + 1 + i);
    });
  }

  /** One key is searched for; several are nearly always among the newest rows, which one read shows. */
  private lookFor(keys: readonly string[], column: string): void {
    if (keys.length > 1) {
      const last = this.lastRow();
      const first = Math.max(HEADER_ROWS + 1, last - NEAR + 1);
      const wanted = new Set(keys);
      this.keysBetween(first, last).forEach((key, i) => {
        if (wanted.has(key)) this.positions.set(key, first + i);
      });
    }
    for (const key of keys.filter((candidate) => !this.positions.has(candidate))) {
      const found = this.find(column, key)[0];
      if (found !== undefined) this.positions.set(key, found);
    }
  }

  private columnOf(key: string): number {
    const index = this.columns().indexOf(key);
    if (index < 0) throw new RegisterDamaged('register.column_missing', { table: this.name, column: key });
    return index + 1;
  }

  private fields(): readonly Field[] {
    const columns = tables[this.name].columns as Readonly<Record<string, Column>>;
    this.fieldsKnown ??= this.columns().map((key) => fieldOf(key, columns[key] ?? NO_COLUMN));
    return this.fieldsKnown;
  }
  private fieldsKnown: readonly Field[] | undefined;

  private encode(row: Row<T>): string[] {
    return this.fields().map(({ key, column }) =>
      key ? formatCell(column, (row as Record<string, unknown>)[key]) : '',
    );
  }

  private decode(values: readonly (readonly string[])[], first: number, wanted?: ReadonlySet<number>): Row<T>[] {
    const fields = this.fields();
    const rows: Row<T>[] = [];
    values.forEach((cells, i) => {
      if ((wanted && !wanted.has(first + i)) || cells.every((cell) => cell === '')) return;
      const row: Record<string, unknown> = {};
      for (let c = 0; c < fields.length; c++) {
        const field = fields[c]!;
        if (field.key) row[field.key] = meaning(field, cells[c] ?? '');
      }
      rows.push(row as Row<T>);
      const key = keyOf(this.name, row as Row<T>);
      this.positions.set(key, first + i);
      this.rowsRead.set(key, row as Row<T>);
    });
    return rows;
  }
}

const NO_COLUMN: Column = { shape: 'text', required: false };

/** Tables in which a run that dies within a row must leave no cancelling without a reason, and no answer without its words. */
const STATUS_LAST: readonly TableName[] = ['sessions', 'requests', 'schedule_versions'];

const statusLast = (changed: readonly [number, number][], order: readonly string[]): [number, number][] => {
  const at = order.indexOf('status');
  const holdsStatus = ([from, until]: readonly [number, number]): boolean => from <= at && at < until;
  return [...changed.filter((run) => !holdsStatus(run)), ...changed.filter(holdsStatus)];
};

/** Half-open index ranges of neighbours that all pass. */
const runs = <E>(items: readonly E[], passes: (item: E, index: number) => boolean): [number, number][] => {
  const found: [number, number][] = [];
  items.forEach((item, i) => {
    if (!passes(item, i)) return;
    const open = found[found.length - 1];
    if (open && open[1] === i) open[1] = i + 1;
    else found.push([i, i + 1]);
  });
  return found;
};
