// What the spreadsheet page and its server tell each other.

export interface CellView {
  /** As it is shown. */
  t: string;
  /** As it is edited, where that differs: a formula, a long number. */
  e?: string;
  note?: string;
  /** Background and text colour. */
  b?: string;
  f?: string;
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  /** The number of the list in `lists` that a drop-down offers. */
  list?: number;
  checkbox?: boolean;
}

export interface GridRow {
  row: number;
  /** By column number; empty cells are left out. */
  cells: Record<number, CellView>;
}

export interface RowsAnswer {
  rows: GridRow[];
  lists: string[][];
}

export interface SheetView {
  sheetId: number;
  title: string;
  hidden: boolean;
  tabColor?: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by column number, where a width was set. */
  widths: Record<number, number>;
  hiddenRows: [from: number, count: number][];
  hiddenColumns: [from: number, count: number][];
  protected: boolean;
  charts: boolean;
}

export interface ChartView {
  id: number;
  type: string;
  title: string;
  axes: { across: string; up: string };
  stacked: boolean;
  legend: string;
  colours: string[];
  /** The cell under the upper left corner, and pixels from its own. */
  row: number;
  column: number;
  offset: { x: number; y: number };
  width: number;
  height: number;
  labels: string[];
  series: { name: string; values: (number | null)[] }[];
}

export interface SpreadsheetView {
  id: string;
  title: string;
  sheets: SheetView[];
}

export interface MenuItem {
  caption: string;
  functionName?: string;
  separator?: boolean;
  items?: MenuItem[];
}

export type Shown =
  | { kind: 'menu'; caption: string; items: MenuItem[] }
  | { kind: 'sidebar'; title: string; frame: string }
  | { kind: 'dialog'; title: string; frame: string; modal: boolean; width: number; height: number }
  | { kind: 'toast'; message: string; title: string; seconds: number }
  /** Cells that the script chose; none where it only went to the sheet. */
  | { kind: 'chosen'; document: string; sheetId: number; areas: CellArea[] }
  | { kind: 'alert'; title: string; message: string };

export interface CellArea {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: string[];
}

export interface Ran {
  ok: boolean;
  /** The run waits for a person's answer, and has done nothing yet. */
  question?: Question;
  value?: unknown;
  error?: { name: string; message: string };
  shown: Shown[];
}
