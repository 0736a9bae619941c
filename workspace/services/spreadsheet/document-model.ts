// One spreadsheet as the store keeps it: its sheets in order, named ranges, time zone and locale.
import { ServiceError } from '../../script/service-error';
import type { Store } from '../../store';
import { type Area, parseCells, splitSheet } from './a1';
import type { Metadata } from './metadata';
import { freshState, SheetModel, type SheetState } from './sheet-model';

export interface NamedArea {
  name: string;
  sheet: number;
  area: Area | null;
}
export interface DocumentState {
  named: NamedArea[];
  metadata: Metadata[];
  editors: string[];
  viewers: string[];
  nextId: number;
}
export interface DocumentRow {
  id: string;
  name: string;
  timeZone: string;
  locale: string;
  owner: string;
  createdAt: number;
  state: DocumentState;
}

const MAX_CELLS = 10_000_000;

export class DocumentModel {
  readonly sheets: SheetModel[] = [];
  private dirtySelf = false;
  private readonly dirtySheets = new Set<SheetModel>();

  constructor(
    private readonly store: Store,
    readonly row: DocumentRow,
  ) {
    for (const sheet of store.all('SELECT * FROM sheets WHERE document = ? ORDER BY position', row.id)) {
      this.sheets.push(this.load(sheet));
    }
  }

  get id(): string {
    return this.row.id;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  /** Google finds sheets whatever the case of their name. */
  sheetByName(name: string): SheetModel | undefined {
    return (
      this.sheets.find((sheet) => sheet.name === name) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
    );
  }

  /** A1 text, a sheet's name or a named range. */
  find(text: string): { sheet: SheetModel; area: Area } {
    const { sheet: name, cells } = splitSheet(text);
    const named = name === undefined ? this.row.state.named.find((range) => range.name === cells) : undefined;
    const home = named && this.sheetById(named.sheet);
    if (named?.area && home) return { sheet: home, area: { ...named.area } };
    if (name === undefined) {
      const whole = this.sheetByName(cells);
      if (whole) return { sheet: whole, area: { row: 1, column: 1, rows: whole.rows, columns: whole.columns } };
    }
    const sheet = name === undefined ? this.sheets[0] : this.sheetByName(name);
    if (!sheet) throw new ServiceError('Range not found');
    return { sheet, area: parseCells(cells, sheet) };
  }

  insertSheet(name: string, index: number, from?: SheetModel): SheetModel {
    if (name.length === 0 || name.length > 100) throw new ServiceError('Invalid sheet name');
    if (this.sheetByName(name)) throw taken(name);
    const [rows, columns] = from ? [from.rows, from.columns] : [1000, 26];
    this.checkCells(rows * columns);
    const id = this.sheets.length === 0 ? 0 : this.takeId();
    const state = from ? (JSON.parse(JSON.stringify(from.state)) as SheetState) : freshState();
    for (const chart of state.charts) {
      chart.id = this.takeId();
      for (const range of chart.ranges) if (range.sheet === from?.id) range.sheet = id;
    }
    this.store.run(
      'INSERT INTO sheets (document, id, name, position, row_count, column_count, state) VALUES (?, ?, ?, ?, ?, ?, ?)',
      this.id,
      id,
      name,
      index,
      rows,
      columns,
      JSON.stringify(state),
    );
    const record = this.store.get('SELECT * FROM sheets WHERE document = ? AND id = ?', this.id, id);
    const sheet = this.load(record ?? {});
    if (from) {
      this.store.run(
        'INSERT INTO cells (sheet, row_no, width, cells) SELECT ?, row_no, width, cells FROM cells WHERE sheet = ?',
        sheet.key,
        from.key,
      );
    }
    this.sheets.splice(index, 0, sheet);
    this.renumber();
    return sheet;
  }

  renameSheet(sheet: SheetModel, name: string): void {
    if (name.length === 0 || name.length > 100) throw new ServiceError('Invalid sheet name');
    const holder = this.sheetByName(name);
    if (holder && holder !== sheet) throw taken(name);
    sheet.name = name;
    sheet.changed();
  }

  freeName(wish: string): string {
    let name = wish;
    for (let n = 2; this.sheetByName(name); n += 1) name = `${wish} ${n}`;
    return name;
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
    if (!sheet.state.hidden && this.sheets.filter((other) => !other.state.hidden).length === 1) {
      throw new ServiceError("You can't remove all the visible sheets in a document.");
    }
    this.store.run('DELETE FROM cells WHERE sheet = ?', sheet.key);
    this.store.run('DELETE FROM sheets WHERE key = ?', sheet.key);
    this.row.state.named = this.row.state.named.filter((range) => range.sheet !== sheet.id);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.dirtySheets.delete(sheet);
    sheet.deleted = true;
    this.renumber();
  }

  moveSheet(sheet: SheetModel, index: number): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(index, 0, sheet);
    this.renumber();
  }

  namedAreas(sheet: number): NamedArea[] {
    return this.row.state.named.filter((range) => range.sheet === sheet);
  }

  /** The ranges of a sheet that charts show, wherever the charts stand. */
  charted(sheet: SheetModel): { area: Area }[] {
    return this.sheets.flatMap((home) => {
      const ranges = home.state.charts.flatMap((chart) => chart.ranges).filter((range) => range.sheet === sheet.id);
      if (ranges.length > 0) home.changed();
      return ranges;
    });
  }

  takeId(): number {
    this.row.state.nextId += 1;
    this.changed();
    // Google's ids look random; ours are scattered but follow from the count, so that a run can be repeated.
    return (this.row.state.nextId * 1_640_531_527) % 2_147_483_647;
  }

  checkCells(more: number): void {
    const now = this.sheets.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (now + more > MAX_CELLS) {
      throw new ServiceError(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }

  changed(): void {
    this.dirtySelf = true;
  }

  touched(sheet: SheetModel): void {
    this.dirtySheets.add(sheet);
  }

  save(): void {
    if (this.dirtySelf) {
      const { name, timeZone, locale, state } = this.row;
      this.store.run(
        'UPDATE documents SET name = ?, time_zone = ?, locale = ?, state = ? WHERE id = ?',
        name,
        timeZone,
        locale,
        JSON.stringify(state),
        this.id,
      );
    }
    for (const sheet of this.dirtySheets) {
      this.store.run(
        'UPDATE sheets SET name = ?, row_count = ?, column_count = ?, state = ? WHERE key = ?',
        sheet.name,
        sheet.rows,
        sheet.columns,
        JSON.stringify(sheet.state),
        sheet.key,
      );
    }
    this.dirtySelf = false;
    this.dirtySheets.clear();
  }

  private renumber(): void {
    this.sheets.forEach((sheet, position) => {
      this.store.run('UPDATE sheets SET position = ? WHERE key = ?', position, sheet.key);
    });
    this.changed();
  }

  private load(row: Record<string, unknown>): SheetModel {
    return new SheetModel(
      this,
      this.store,
      Number(row.key),
      Number(row.id),
      String(row.name),
      Number(row.row_count),
      Number(row.column_count),
      // What a store of an older workspace does not know yet is as on a new sheet.
      { ...freshState(), ...(JSON.parse(String(row.state)) as SheetState) },
    );
  }
}

function taken(name: string): ServiceError {
  return new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
