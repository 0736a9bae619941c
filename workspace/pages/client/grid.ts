// The grid of one sheet: column letters, row numbers, frozen and hidden parts, drawn by Tabulator.

import { type CellComponent, type ColumnDefinition, type RowComponent, TabulatorFull } from 'tabulator-tables';
import type { CellView, GridRow, SheetView } from '../grid-shape';
import { element } from './element';
import { GridRows } from './grid-rows';
import { say } from './page-language';
import { letters, Selection, type Spot } from './selection';

const DEFAULT_WIDTH = 100;
const NUMBERS_WIDTH = 52;
const ROW_HEIGHT = 24;
const ROWS_AHEAD = 600;
const FEW_CELLS = 40;

const inSpans = (spans: [number, number][], place: number): boolean =>
  spans.some(([from, count]) => place >= from && place < from + count);

function spots(count: number, hidden: [number, number][]): number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter((place) => !inSpans(hidden, place));
}

export class Grid {
  readonly rows: GridRows;
  readonly selection: Selection;
  readonly shownRows: number[];
  readonly shownColumns: number[];
  readonly numbersWidth = NUMBERS_WIDTH;
  private readonly table: TabulatorFull;
  private built = false;
  readonly ready: Promise<void>;

  constructor(
    readonly host: HTMLElement,
    readonly sheet: SheetView,
    address: string,
    onSelection: () => void,
    onWidth: (column: number, pixels: number) => void,
  ) {
    this.rows = new GridRows(`${address}/rows?sheetId=${sheet.sheetId}`, (rows) => this.redraw(rows));
    this.shownRows = spots(sheet.rows, sheet.hiddenRows);
    this.shownColumns = spots(sheet.columns, sheet.hiddenColumns);
    this.selection = new Selection(() => {
      this.paintSelection();
      onSelection();
    });
    this.table = new TabulatorFull(host, {
      data: this.shownRows.map((id) => ({ id })),
      index: 'id',
      height: '100%',
      rowHeight: ROW_HEIGHT,
      layout: 'fitData',
      columns: this.columns(),
      headerSort: false,
      renderVerticalBuffer: ROWS_AHEAD,
      frozenRows: (row: RowComponent) => Number(row.getData().id) <= sheet.frozenRows,
      rowFormatter: (row: RowComponent) => this.rows.need(Number(row.getData().id)),
      columnDefaults: { headerSort: false, resizable: true, minWidth: 24 },
      keybindings: false,
      tabEndNewRow: false,
    });
    this.table.on('columnResized', (column: { getField(): string; getWidth(): number }) =>
      onWidth(Number(column.getField().slice(1)), Math.round(column.getWidth())),
    );
    this.ready = new Promise((built) => {
      this.table.on('tableBuilt', () => {
        this.built = true;
        this.tame();
        const row = this.shownRows.find((shown) => shown > sheet.frozenRows) ?? this.shownRows[0] ?? 1;
        this.selection.choose({ row, column: this.shownColumns[0] ?? 1 });
        built();
      });
    });
  }

  /** Which rows are drawn at the moment, with the frozen ones. */
  visibleRows(): number[] {
    return [...this.host.querySelectorAll<HTMLElement>('[data-row]')].map((cell) => Number(cell.dataset.row));
  }

  async reveal({ row }: Spot): Promise<void> {
    if (!this.built || row <= this.sheet.frozenRows) return;
    await this.table.scrollToRow(row, 'nearest', false).catch(() => undefined);
  }

  cellAt({ row, column }: Spot): HTMLElement | null {
    return this.host.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  /** Where a cell begins, in pixels from the first cell that scrolls. */
  cornerOf({ row, column }: Spot): { left: number; top: number } {
    const before = this.shownColumns.filter((shown) => shown < column);
    return {
      left: before.reduce((sum, shown) => sum + (this.sheet.widths[shown] ?? DEFAULT_WIDTH), 0),
      top: this.shownRows.filter((shown) => shown > this.sheet.frozenRows && shown < row).length * ROW_HEIGHT,
    };
  }

  focus(): void {
    this.host.querySelector<HTMLElement>('.tabulator-tableholder')?.focus({ preventScroll: true });
  }

  destroy(): void {
    this.table.destroy();
  }

  /** One stop for the Tab key, and parts that screen readers know: the library leaves a nameless box in between. */
  private tame(): void {
    const [holder, body] = ['.tabulator-tableholder', '.tabulator-table'].map((name) => this.host.querySelector(name));
    holder?.setAttribute('role', 'rowgroup');
    holder?.setAttribute('aria-label', this.sheet.title);
    body?.setAttribute('role', 'presentation');
    this.host.removeAttribute('aria-owns');
  }

  private columns(): ColumnDefinition[] {
    const number: ColumnDefinition = {
      title: say({ ru: 'Строка', en: 'Row' }),
      field: 'id',
      width: NUMBERS_WIDTH,
      frozen: true,
      resizable: false,
      cssClass: 'row-number',
    };
    const { frozenColumns, widths } = this.sheet;
    return [
      number,
      ...this.shownColumns.map((column) => ({
        title: letters(column),
        field: `c${column}`,
        width: widths[column] ?? DEFAULT_WIDTH,
        frozen: column <= frozenColumns,
        headerHozAlign: 'center',
        formatter: (cell: CellComponent) => this.draw(cell, column),
      })),
    ];
  }

  private draw(cell: CellComponent, column: number): Node {
    const row = Number(cell.getRow().getData().id);
    const host = cell.getElement();
    host.dataset.row = String(row);
    host.dataset.column = String(column);
    this.mark(host, { row, column });
    return content(host, this.rows.cell(row, column));
  }

  private redraw(rows: GridRow[]): void {
    if (!this.built) return;
    for (const { row } of rows) {
      for (const host of this.host.querySelectorAll<HTMLElement>(`[data-row="${row}"]`)) {
        if (host.querySelector('.cell-editor')) continue;
        host.replaceChildren(content(host, this.rows.cell(row, Number(host.dataset.column))));
      }
    }
    this.selection.extend(this.selection.corner);
  }

  private mark(host: HTMLElement, spot: Spot): void {
    host.classList.toggle('chosen', this.selection?.has(spot) ?? false);
    host.classList.toggle('active', this.selection?.isActive(spot) ?? false);
  }

  private paintSelection(): void {
    const marked = this.host.querySelectorAll<HTMLElement>('.chosen, .active');
    const { from, to } = this.selection;
    const few = !this.selection.isScattered && (to.row - from.row + 1) * (to.column - from.column + 1) <= FEW_CELLS;
    const now: (HTMLElement | null)[] = few ? [] : [...this.host.querySelectorAll<HTMLElement>('[data-column]')];
    if (few)
      for (let row = from.row; row <= to.row; row += 1)
        for (let column = from.column; column <= to.column; column += 1) now.push(this.cellAt({ row, column }));
    for (const cell of new Set([...marked, ...now]))
      if (cell) this.mark(cell, { row: Number(cell.dataset.row), column: Number(cell.dataset.column) });
  }
}

function content(host: HTMLElement, view: CellView | undefined): Node {
  host.classList.toggle('has-note', view?.note !== undefined);
  host.classList.toggle('has-list', view?.list !== undefined);
  host.style.background = view?.b ?? '';
  host.style.color = view?.f ?? '';
  host.style.fontWeight = view?.bold ? '700' : '';
  host.style.fontStyle = view?.italic ? 'italic' : '';
  host.style.textDecoration = view?.strike ? 'line-through' : '';
  host.style.textAlign = view?.align ?? '';
  if (view?.note) host.title = view.note;
  else host.removeAttribute('title');
  if (view?.checkbox) return element('span', { class: 'box' }, view.e === 'TRUE' ? '☑' : '☐');
  if (!view?.t && view?.list === undefined) return document.createTextNode('');
  return element('span', { class: 'text' }, view.t);
}
