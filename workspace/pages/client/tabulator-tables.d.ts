// The little of the grid library that the spreadsheet page uses; it ships no typings.

declare module 'tabulator-tables' {
  export interface RowComponent {
    getData(): Record<string, unknown>;
    getElement(): HTMLElement;
    update(data: object): Promise<void>;
    reformat(): void;
  }
  export interface CellComponent {
    getValue(): unknown;
    getRow(): RowComponent;
    getElement(): HTMLElement;
    getField(): string;
  }
  export interface ColumnDefinition {
    title: string;
    field?: string;
    width?: number;
    minWidth?: number;
    frozen?: boolean;
    resizable?: boolean;
    headerSort?: boolean;
    cssClass?: string;
    headerHozAlign?: string;
    formatter?: (cell: CellComponent) => string | Node;
  }
  export class TabulatorFull {
    constructor(element: HTMLElement, options: Record<string, unknown>);
    on(event: string, listener: (...args: never[]) => void): void;
    getRow(id: number): RowComponent | false;
    getRows(which?: 'visible'): RowComponent[];
    scrollToRow(id: number, position?: string, ifVisible?: boolean): Promise<void>;
    redraw(force?: boolean): void;
    destroy(): void;
  }
}
